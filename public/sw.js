// Keeps the site at hand: once it has been visited, all of the bundled data works without a network.
//
// Files of the build are named by their content, so what was kept of them is never out of date. A page is taken from the
// network while that answers in time; else the app shows it, from what was kept. What stands here in capitals is put in
// by the build.
const SHELL = 'SHELL_FILE';
// What is kept from the first visit on: by its address below the site's, what it must be (Subresource Integrity).
const FILES = BUNDLED_FILES;

// Several sites may share an origin, and so its caches.
const base = registration.scope;
const ours = 'plenary ' + base + ' ';
const bundled = ours + 'bundled VERSION';
const others = ours + 'asked for';

// Of other data sets only what was asked for is kept, and of that no more files than this.
const MOST_OTHERS = 60;

// How long the network has to answer for a page, in milliseconds. Wi-Fi in a full room is often there in name only.
const PATIENCE = 3000;

const own = (name) => new URL(name, base).href;

// Whether another content would have another address.
const isVersioned = (name) => /-[0-9a-f]{8,16}(_bg)?\.\w+$|\?v=/.test(name);

const keepBundled = async () => {
  const cache = await caches.open(bundled);
  // One after the other: what the visitor does meanwhile goes first. The one before may have most of them.
  for (const name of Object.keys(FILES)) {
    const address = own(name);
    const had = isVersioned(name) && await caches.match(address);
    const integrity = FILES[name];
    const response = had || await fetch(address, integrity ? { cache: 'no-cache', integrity } : { cache: 'no-cache' });
    if (!response.ok || response.redirected) throw new Error(name + ': the host answered with status ' + response.status);
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
  if (answer && answer.status < 500) return answer;
  return await shell() || network;
};

const file = async (request) => {
  const cache = await caches.open(bundled);
  const kept = await cache.match(request, { ignoreVary: true }) || await caches.match(request, { ignoreVary: true });
  return kept || fetch(request);
};

const other = async (request) => {
  const cache = await caches.open(others);
  let answer;
  try {
    answer = await fetch(request);
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
  if (answer.ok && !answer.redirected) {
    // What is put anew comes last.
    await cache.delete(request);
    await cache.put(request, answer.clone());
    const requests = await cache.keys();
    await Promise.all(requests.slice(0, -MOST_OTHERS).map((oldest) => cache.delete(oldest)));
  }
  return answer;
};

addEventListener('install', (event) => event.waitUntil(keepBundled()));

addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => clients.claim())));

addEventListener('fetch', (event) => {
  const request = event.request;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  const name = request.url.slice(base.length);
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (FILES[name] || isVersioned(name) && !name.startsWith('data/')) event.respondWith(file(request));
  else if (/^data\/.*\.json(\?|$)/.test(name)) event.respondWith(other(request));
});

// A page tells its start script. A worker of the same build may take over at once; to the page of another it says so,
// and waits until the visitor asks for it.
addEventListener('message', (event) => {
  if (event.data === 'take over' || FILES[event.data]) skipWaiting();
  else if (event.source) event.source.postMessage('newer');
});
