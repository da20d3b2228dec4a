// Starts the app beside the text that the build wrote into the page, and lets it take that text's place.
//
// The addresses of all files are taken from that of this module, so that it works under any path. What stands in the page
// in capitals is put in by the build.
const own = (name) => new URL(name, import.meta.url).href;

// Where something does not come, or is not what it should be, the visitor is told which file that was.
const named = (name, coming) => coming.catch((error) => {
  throw new Error(name + ': ' + (error.message || error));
});

// Whether the visitor tries again after something did not come. WebKit keeps in memory what came in its place.
const isAgain = history.state === 'again';
if (isAgain) history.replaceState(null, '');

// Asked for exactly as the page's preloads ask: where mode, credentials or cache differ, a browser fetches the file again.
const binary = (name, anew) => named(name, fetch(own(name), {
  mode: 'no-cors', credentials: 'include', cache: isAgain || anew ? 'reload' : 'default',
}).then((response) => {
  if (!response.ok) throw new Error('the host answered with status ' + response.status);
  return response;
}));

const styled = (name) => {
  const href = own(name);
  const linked = [...document.querySelectorAll('link[rel="stylesheet"]')].find((sheet) => sheet.href === href);
  const isThere = (link) => {
    try {
      const rules = link.sheet.cssRules;
      // The last rule of each sheet.
      return rules[rules.length - 1].selectorText === 'end';
    } catch (error) {
      // There is none, or a host sent something else, which may not be looked into.
      return false;
    }
  };
  // Scripts wait for the style sheets before them: one that is empty now did not come.
  if (linked && isThere(linked)) return null;
  if (linked) linked.remove();
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = href;
  const settled = new Promise((resolve, reject) => {
    sheet.onload = sheet.onerror = () => {
      if (isThere(sheet)) return resolve();
      sheet.remove();
      reject(new Error(name + ': it did not come, or is no style sheet'));
    };
  });
  document.head.append(sheet);
  return settled;
};

const boot = document.getElementById('boot');
const opened = new Set(boot ? boot.querySelectorAll('details[open]') : []);

// The texts of the message stand in the page, with the other words that a visitor reads.
const tell = (error) => {
  console.error(error);
  if (boot) {
    boot.hidden = false;
    delete boot.dataset.coming;
  }
  const alert = document.getElementById('start-error');
  if (!alert || !alert.hidden) return;
  const message = document.createElement('p');
  message.textContent = alert.dataset.message + ' (' + error + ')';
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.className = 'button';
  reload.textContent = alert.dataset.reload;
  reload.addEventListener('click', () => {
    history.replaceState('again', '');
    location.reload();
  });
  alert.hidden = false;
  alert.append(message, reload);
};

// What was done to the text before the app came: fields filled in, boxes ticked, parts opened, and where the focus was.
// The app shows the same elements in the same order.
const handOver = () => {
  const twins = [];
  const focused = document.activeElement;
  for (const element of boot.querySelectorAll('a,button,details,input,select,summary')) {
    const isChanged =
      element === focused || (element.localName === 'details' && element.open !== opened.has(element)) ||
      (element.type === 'search' ? element.value : element.checked !== element.defaultChecked) ||
      (element.selectedOptions && !element.selectedOptions[0].defaultSelected);
    if (isChanged) {
      const same = [...document.querySelectorAll(element.localName)];
      const others = same.filter((other) => !boot.contains(other));
      twins.push([element, others[same.filter((other) => boot.contains(other)).indexOf(element)]]);
    }
  }
  boot.remove();
  for (const pair of twins) {
    const element = pair[0];
    const twin = pair[1];
    if (!twin) continue;
    if (element.localName === 'details') twin.open = element.open;
    if (element.value !== twin.value && element.localName !== 'button') {
      twin.value = element.value;
      twin.dispatchEvent(new Event(element.localName === 'input' ? 'input' : 'change', { bubbles: true }));
    }
    if (element.checked !== twin.checked) twin.click();
    if (element === focused) {
      twin.focus({ preventScroll: true });
      if (element.type === 'search') twin.setSelectionRange(element.selectionStart, element.selectionEnd);
    }
  }
};

// Whether the app has come as far as the text: then it takes its place, in one step. Where something did not come and
// the text tells more than the app can, the text stays, below what the app says of it.
const isThere = () => {
  const main = document.querySelector('body > main');
  if (!main || document.querySelector('body > [aria-busy=true], body > main [aria-busy=true]')) return false;
  const alerts = main.querySelectorAll('[role=alert]');
  if (!alerts.length && !main.querySelector('h1')) return false;
  const text = boot.querySelector('main');
  let told = main.textContent.length;
  for (const alert of alerts) told -= alert.textContent.length;
  if (alerts.length && text && told < text.textContent.length * 0.9) {
    for (const other of [...main.children]) if (!other.matches('[role=alert]')) other.remove();
    main.append(...text.childNodes);
  }
  const scroll = scrollY;
  handOver();
  scrollTo(0, scroll);
  return true;
};

const awaitApp = () => {
  if (!boot || boot.hidden) return boot && boot.remove();
  if (isThere()) return;
  const observer = new MutationObserver(() => {
    if (isThere()) observer.disconnect();
  });
  observer.observe(document.body, { attributes: true, attributeFilter: ['aria-busy'], childList: true, subtree: true });
};

// The site is kept for times without a network: by its own window, not by a frame in a page of others, and once the visitor
// has what was asked for.
const keep = async () => {
  const script = 'OFFLINE';
  if (!script || !isSecureContext || !navigator.serviceWorker || window !== top) return;
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await import('./' + script).then((module) => module.default(import.meta.url)).catch((error) => console.debug(error));
};

// The app asks for its data as soon as it runs: asked for here already, it comes while the binary does. The app takes what
// it finds, and leaves null in its place; what does not come it tells.
const askForData = () => {
  const early = globalThis.plenaryEarly = {};
  const ask = async (file) => {
    const address = own('data/' + file) + globalThis.plenaryVersion;
    if (address in early) return null;
    early[address] = fetch(address, { priority: 'low' });
    return early[address].catch(() => null);
  };
  const meetings = async () => {
    const site = await ask('site.json');
    if (site && site.ok) (await site.clone().json()).meetings.forEach((id) => ask('meetings/' + id + '.json'));
  };
  // Other data lies elsewhere.
  if (isAgain || /[?&]data=/.test(location.href)) return;
  // A site that is no site is told by the app.
  meetings().catch(() => null);
  ['people', 'organizations', 'sources', 'glossary', 'roadmap'].forEach((name) => ask(name + '.json'));
};

const start = async () => {
  globalThis.plenaryBase = own('.');
  globalThis.plenaryVersion = '?v=VERSION';
  askForData();
  // A part is a module of the app that is fetched when it is asked for. It takes what it shares from the main one.
  const parts = PARTS;
  let started;
  const coming = {};
  const failed = {};
  const load = async (name, part) => {
    const file = name + '-PART_HASH.wasm';
    const style = part[0] && styled('style-' + name + '-STYLE_HASH.css');
    const response = (await Promise.all([binary(file, failed[name]), style].concat(part.slice(1).map(globalThis.plenaryPart))))[0];
    const shared = { m: await started };
    await named(file, response.arrayBuffer().then((bytes) => WebAssembly.instantiate(bytes, shared)));
  };
  globalThis.plenaryPart = (name) => (coming[name] = coming[name] || load(name, parts[name]).catch((error) => {
    coming[name] = null;
    failed[name] = true;
    throw error;
  }));
  try {
    const response = binary('WASM');
    const glue = named('GLUE', import(isAgain ? './GLUE?again' : './GLUE'));
    const init = (await Promise.all([glue, styled('style-STYLE_HASH.css'), response]))[0].default;
    // What the main module lends stands at the end of its table; names of one character tell how far from there.
    await (started = named('WASM', init(await response)).then((main) => new Proxy({}, {
      get: (_, name) => name[1] ? main[name] : main[':t'].get(main[':t'].length - name.charCodeAt()),
    })));
    awaitApp();
  } catch (error) {
    return tell(error);
  }
  await keep();
};

// The app writes other addresses into the history, and browsers look for icon and manifest anew from each of them.
for (const link of document.querySelectorAll('link[rel*="icon"],link[rel="manifest"]')) link.href = link.href;

// The page for addresses without a file tries this module at several depths: the first that loads has the true base.
if (!globalThis.plenaryBase) {
  const query = new URLSearchParams(location.search);
  // A view in a page of others: at its own address, or at the base, where the text is that of another page.
  const view = query.get('embed');
  const isAtBase = location.pathname === new URL(own('.')).pathname;
  const isView = view === 'agenda' || view === 'speakers' || view === 'roadmap';
  const isEmbedded = isView && (isAtBase || location.pathname.replace(/\/$/, '').endsWith('/' + view));
  let theme = query.get('theme');
  try {
    // In a page of others the theme is that page's.
    theme = theme || !isEmbedded && localStorage.getItem('plenary:1:theme');
  } catch (error) {
    // Storage is refused: nothing is kept in it.
  }
  if (isEmbedded) {
    document.documentElement.dataset.embed = '';
    if (boot) boot.querySelectorAll('.top, .foot, .skip').forEach((element) => element.remove());
    import('./EMBEDDED').then((module) => module.default()).catch(tell);
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  // The text is that of the page with nothing chosen on it.
  ['theme', 'lang'].concat(isAtBase ? [] : 'embed').forEach((key) => query.delete(key));
  // What others append to addresses, to count who comes from where, chooses nothing.
  [...query.keys()].forEach((key) => /^(utm|mtm)_|clid$/.test(key) && query.delete(key));
  if (boot) {
    boot.dataset.coming = '';
    boot.hidden = !!query.toString() || location.hash.startsWith('#/');
  }
  start();
}
