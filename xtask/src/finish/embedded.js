// A view in a page of others: talks with the element that frames it, and has links leave the frame.
//
// Nothing is said to a page that has not presented itself as such an element, and to that nothing but heights and
// addresses.
const root = document.documentElement;

// The page of an address, without what is chosen on it. One file has its pages behind `#`.
const pageOf = (url) => url.origin + url.pathname.replace(/\/$/, '') + (url.hash.startsWith('#/') ? url.hash.split('?')[0] : '');

export default () => {
  let host = null;
  let height = 0;
  const say = (message) => {
    if (host) parent.postMessage(Object.assign({ plenary: 1 }, message), host);
  };

  const measure = () => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    say({ type: 'size', height });
  };

  addEventListener('message', (event) => {
    const data = event.data;
    if (event.source !== parent || !data || data.plenary !== 1 || data.type !== 'host') return;
    // A page without an origin of its own, from a disk say, is told all the same.
    host = event.origin === 'null' ? '*' : event.origin;
    if (data.theme === 'light' || data.theme === 'dark') root.dataset.theme = data.theme;
    root.classList.toggle('fits', data.fits === true);
    height = 0;
    measure();
  });

  if (window.ResizeObserver) new ResizeObserver(measure).observe(document.body);
  // In a frame that is out of sight, browsers tell of no size until it comes into sight, and then the page would jump.
  let later = 0;
  new MutationObserver(() => {
    clearTimeout(later);
    later = setTimeout(measure, 100);
  }).observe(document.body, { childList: true, subtree: true });

  for (const name of ['pushState', 'replaceState']) {
    const write = history[name].bind(history);
    history[name] = (state, title, address) => {
      write(state, title, address);
      if (address) say({ type: 'change', href: location.href });
    };
  }
  // A frame as high as its content is scrolled by the page around it: what opens at its bottom may be out of sight.
  addEventListener('click', (event) => {
    root.style.setProperty('--opener', `${Math.round(event.target.getBoundingClientRect().top)}px`);
  }, true);

  addEventListener('popstate', () => say({ type: 'change', href: location.href }));

  addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href]');
    if (!link || !/^https?:$/.test(link.protocol) || pageOf(new URL(link.href)) === pageOf(location)) return;
    link.target = '_blank';
    link.relList.add('noopener');
    say({ type: 'open', href: link.href });
  }, true);

  if (parent !== window) parent.postMessage({ plenary: 1, type: 'ready' }, '*');
};
