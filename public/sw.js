// Keeps the site at hand: once it has been visited, all of the bundled data works without a network.
//
// Files of the build are named by their content, so what was kept of them is never out of date. Pages and data are taken
// from the network while that answers in time; else the app shows the page, from what was kept. What stands here in
// capitals is put in by the build.
const SHELL = 'SHELL_FILE';
// What is kept from the first visit on: by its address below the site's, what it must be (Subresource Integrity). Of data
// that is not told: whoever has the site may put other data in its place.
const FILES = BUNDLED_FILES;

const START = Object.keys(FILES).find((name) => name.startsWith('start-'));

// Several sites may share an origin, and so its caches.
const base = registration.scope;
const ours = 'plenary ' + base + ' ';
const bundled = ours + 'bundled VERSION';
const others = ours + 'asked for';

// Of other data sets only what was asked for is kept, and of that no more files than this.
const MOST_OTHERS = 60;

// How long the network has to answer, in milliseconds. Wi-Fi in a full room is often there in name only.
const PATIENCE = 3000;

const own = (name) => new URL(name, base).href;

const isData = (name) => /^data\/.*\.json(\?|$)/.test(name);

// Whether the last page had to be shown from what was kept: then its data is not waited for either.
let isAway = false;

// Whether another content would have another address.
const isVersioned = (name) => /-[0-9a-f]{8,16}(_bg)?\.\w+$|\?v=/.test(name);

const keepBundled = async () => {
  const cache = await caches.open(bundled);
  // One after the other: what the visitor does meanwhile goes first. The one before may have most of them.
  for (const name of Object.keys(FILES)) {
    const address = own(name);
    const had = isVersioned(name) && !isData(name) && await caches.match(address);
    const integrity = FILES[name];
    const response = had || await fetch(address, integrity ? { cache: 'no-cache', integrity } : { cache: 'no-cache' });
    // Some hosts send on to a page without its ending.
    const isElsewhere = response.redirected && name !== SHELL;
    if (!response.ok || isElsewhere) throw new Error(name + ': the host answered with status ' + response.status);
    // No sign-in page, and no half of a file: of the shell, which hosts may add to, what starts the app has to be there.
    if (isData(name)) await response.clone().json();
    if (name === SHELL && !(await response.clone().text()).includes(START)) throw new Error(name + ': the host sent another page');
    await cache.put(address, response);
  }
};

// The build before this one stays, for pages of it that are still open; older ones go.
const dropOlder = async () => {
  const builds = (await caches.keys()).filter((name) => name.startsWith(ours + 'bundled ') && name !== bundled);
  await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)));
};

// The app without the text of a page, at any address.
const shell = async () => {
  const kept = await caches.match(own(SHELL));
  if (!kept) return null;
  const headers = new Headers(kept.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  const html = (await kept.text()).replaceAll('="./', '="' + base).replace('<html', '<html data-kept');
  return new Response(html, { headers });
};

const page = async (request) => {
  const network = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([network, late]).catch(() => null);
  // A host in trouble says less than the app can.
  isAway = !answer || answer.status >= 500;
  return (isAway && await shell()) || network;
};

const file = async (request) => {
  const cache = await caches.open(bundled);
  const kept = await cache.match(request, { ignoreVary: true }) || await caches.match(request, { ignoreVary: true });
  return kept || fetch(request);
};

const keepOther = async (cache, request, answer) => {
  // What is put anew comes last.
  await cache.delete(request);
  await cache.put(request, answer);
  const requests = await cache.keys();
  await Promise.all(requests.slice(0, -MOST_OTHERS).map((oldest) => cache.delete(oldest)));
};

const data = async (request, isBundled) => {
  const cache = await caches.open(isBundled ? bundled : others);
  const kept = await cache.match(request);
  if (kept && isAway) return kept;
  const network = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race(kept ? [network, late] : [network]).catch(() => null);
  if (!answer || answer.status >= 500) return kept || network;
  if (!answer.ok) return answer;
  // A sign-in page says less than what was kept. Data with a fault in it is shown as it is: whoever put it there wants to know.
  if (answer.redirected || /html/.test(answer.headers.get('content-type'))) return kept || answer;
  const copy = answer.clone();
  const isWhole = await answer.clone().json().then(() => true, () => false);
  // Without room for it, it is shown all the same.
  if (isWhole) await (isBundled ? cache.put(request, copy) : keepOther(cache, request, copy)).catch((error) => console.debug(error));
  return answer;
};

addEventListener('install', (event) => event.waitUntil(keepBundled().catch(async (error) => {
  await caches.delete(bundled);
  throw error;
})));

addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => clients.claim())));

addEventListener('fetch', (event) => {
  const request = event.request;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  const name = request.url.slice(base.length);
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (isData(name)) event.respondWith(data(request, name in FILES));
  else if (FILES[name] || isVersioned(name)) event.respondWith(file(request));
});

// A page tells its start script. A worker of the same build may take over at once; to the page of another it says so,
// and waits until the visitor asks for it.
addEventListener('message', (event) => {
  if (event.data === 'take over' || FILES[event.data]) skipWaiting();
  else if (event.source) event.source.postMessage('newer');
});
