// Takes the place of the service worker of a build that keeps the site: drops what that kept, and itself.
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => event.waitUntil((async () => {
  const ours = 'plenary ' + registration.scope + ' ';
  const names = (await caches.keys()).filter((name) => name.startsWith(ours));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
})()));
