// Has the service worker keep the site, and tells of a newer version of it. The page does without where a browser has no
// service workers or refuses them, as some do in private windows.
const own = (name) => new URL(name, import.meta.url).href;
const HOURS = 60 * 60 * 1000;

const tell = (registration) => {
  const notice = document.getElementById('newer');
  if (!notice || !notice.hidden) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = notice.dataset.reload;
  button.addEventListener('click', () => {
    // It may have been asked for in another tab meanwhile, or be followed by a newer one.
    if (!registration.waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    registration.waiting.postMessage('take over');
  });
  notice.hidden = false;
  notice.append(notice.dataset.message, button);
};

// A site whose worker has been taken away wants none any more.
const dismiss = async (registration) => {
  const response = await fetch(own('sw.js'), { method: 'HEAD', cache: 'no-store' });
  if (response.status !== 404 && response.status !== 410) return;
  const ours = 'plenary ' + registration.scope + ' ';
  const names = (await caches.keys()).filter((name) => name.startsWith(ours));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
};

// `start` is the address of the page's start script, which tells its build.
const keep = async (start) => {
  const workers = navigator.serviceWorker;
  const scope = own('.');
  let registration = await workers.getRegistration(scope);
  if (registration && registration.scope !== scope) registration = null;
  workers.addEventListener('message', (event) => {
    if (event.data === 'newer' && registration.waiting) tell(registration);
  });
  workers.startMessages();
  const ask = (worker) => worker && worker.postMessage(start.slice(own('.').length));
  const update = () => registration.update().catch(() => dismiss(registration)).catch(() => null);
  // A page that was kept is shown where the network is of no use.
  const isKept = 'kept' in document.documentElement.dataset;
  if (!registration) registration = await workers.register(own('sw.js'));
  // One that was dismissed while other pages were open is found again, and not looked for on the host.
  if (registration.active && !isKept) update();
  ask(registration.waiting);
  // The browser may have found the next one by itself, when it loaded the page.
  const follow = (worker) => worker && worker.addEventListener('statechange', () => {
    if (worker.state === 'installed') ask(worker);
  });
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  // A tab may stay open for the whole of a meeting.
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < HOURS) return;
    last = Date.now();
    update();
  });
};

export default (start) => keep(start).catch((error) => console.debug(error));
