// <plenary-view src="https://example.org/meeting/" view="agenda" filters="track=2&q=health"></plenary-view>
//
// Shows a view of a Plenary site in another page: in a frame as high as its content. It asks for no style or script that
// a strict policy would refuse; the policy has to allow this script (script-src) and the site (frame-src). It is no module,
// which a browser takes from another host only where that allows it by a header of its own.
//
// src      the site, or its one file (`…/plenary.html`); where it is not given, the folder of this script
// view     agenda, speakers or roadmap
// filters  what is chosen, as it stands after the `?` of the view's own address
// theme    light or dark; else that of the page around it, as its `color-scheme` tells
// lang     the language
// height   in pixels, where it is not to be that of the content (or 10000, where that is more)
// label    what names the frame for those who do not see it
//
// Events: plenary-ready; plenary-change { href }, after something was chosen; plenary-open { href }, when a link opens
// another page, in a window of its own; plenary-error { message }.

(() => {
  const SCRIPT = document.currentScript.src;

  const VIEWS = { agenda: 'Agenda', speakers: 'Speakers', roadmap: 'Roadmap' };

  // How long after its page has been loaded a view may be silent, in milliseconds.
  const PATIENCE = 10000;

  // A view that is higher scrolls, in pixels.
  const HIGHEST = 10000;

  // More changes of height within a second than are followed at once.
  const MOST_CHANGES = 40;

  const isHeight = (height) => Number.isFinite(height) && height > 0;

  const isWebAddress = (text) => {
    try {
      return /^https?:$/.test(new URL(text).protocol);
    } catch (error) {
      return false;
    }
  };

  // Shows the view in an element. Returns what takes it away again, and what follows a change of an attribute.
  const mount = (element) => {
    const root = element.shadowRoot || element.attachShadow({ mode: 'open' });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    let frame, site, timer, note, isReady, isFixed, fits, changes, last, late;

    const tell = (name, detail) => element.dispatchEvent(new CustomEvent('plenary-' + name, { bubbles: true, detail }));

    // What the page around says of itself: a page that says nothing is light.
    const theme = () => {
      const asked = element.getAttribute('theme');
      if (asked === 'light' || asked === 'dark') return asked;
      const schemes = getComputedStyle(element).colorScheme || '';
      return schemes.includes('dark') && (dark.matches || !schemes.includes('light')) ? 'dark' : 'light';
    };

    const greet = () => {
      if (isReady) frame.contentWindow.postMessage({ plenary: 1, type: 'host', theme: theme(), fits }, site.origin);
    };

    // Says in place what is wrong. The frame stays: it may only be late.
    const fail = (message) => {
      clearTimeout(timer);
      if (!note) {
        note = document.createElement('p');
        note.setAttribute('role', 'alert');
        note.style.cssText = 'all:initial;display:block;padding:12px 16px;border:1px solid #a3200d;background:#fdeeea;' +
          'color:#1d2327;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere';
        root.prepend(note);
      }
      note.textContent = message + ' ';
      frame.style.display = 'none';
      if (site) {
        const link = document.createElement('a');
        link.href = site.href;
        link.textContent = 'Open it by itself';
        link.style.color = '#00608f';
        note.append(link);
      }
      tell('error', { message });
    };

    // The frame's address, or nothing, having said why.
    const address = (view) => {
      const source = element.getAttribute('src') || '.';
      if (!VIEWS[view]) return fail('"' + view + '" is no view: agenda, speakers and roadmap are.');
      site = null;
      try {
        site = new URL(source, element.hasAttribute('src') ? document.baseURI : SCRIPT);
      } catch (error) {
        // Told below.
      }
      if (!site || !isWebAddress(site.href)) return fail('"' + source + '" is no address of a site.');
      const query = new URLSearchParams(element.getAttribute('filters') || '');
      query.set('embed', view);
      query.set('theme', theme());
      if (element.lang) query.set('lang', element.lang);
      const folder = site.origin + site.pathname.replace(/\/(index\.html)?$/, '');
      return folder + (/\.html?$/.test(folder) ? '#/' + view + '?' : '/' + view + '/?') + query;
    };

    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => isReady || fail(
        site.origin + ' shows nothing here. It cannot be reached, is no Plenary site, or allows no other page to frame it.'
      ), PATIENCE);
    };

    const show = () => {
      clearTimeout(late);
      isReady = note = null;
      root.textContent = '';
      if (getComputedStyle(element).display === 'inline') element.style.display = 'block';
      frame = document.createElement('iframe');
      const view = element.getAttribute('view') || 'agenda';
      const source = address(view);
      if (!source) return;
      const height = Number(element.getAttribute('height'));
      isFixed = isHeight(height);
      fits = !isFixed;
      changes = [];
      last = 0;
      frame.title = element.getAttribute('label') || VIEWS[view];
      frame.allow = 'clipboard-write; fullscreen';
      frame.style.cssText = 'display:block;border:0;width:100%;height:' + (isFixed ? height : 480) + 'px';
      frame.onload = wait;
      frame.src = source;
      root.append(frame);
      // Where nothing is loaded at all.
      timer = setTimeout(wait, PATIENCE);
    };

    const fit = (height) => {
      if (height === last) return;
      last = height;
      clearTimeout(late);
      const now = Date.now();
      changes = changes.filter((time) => now - time < 1000).concat(now);
      // The last of many is followed later, so that a height which makes itself grow leaves time for all else.
      if (changes.length > MOST_CHANGES) {
        last = 0;
        late = setTimeout(fit, 1000, height);
        return;
      }
      frame.style.height = Math.ceil(Math.min(height, HIGHEST)) + 'px';
      if (fits !== height <= HIGHEST) {
        fits = !fits;
        greet();
      }
    };

    const hear = (event) => {
      const data = event.data;
      if (!site || event.source !== frame.contentWindow || event.origin !== site.origin || !data || data.plenary !== 1) return;
      if (data.type === 'ready') {
        clearTimeout(timer);
        isReady = true;
        if (note) note.remove();
        note = null;
        frame.style.display = 'block';
        greet();
        tell('ready', {});
      } else if (data.type === 'size') {
        if (!isFixed && isHeight(data.height)) fit(data.height);
      } else if ((data.type === 'change' || data.type === 'open') && isWebAddress(data.href)) {
        tell(data.type, { href: data.href });
      }
    };

    const refused = (event) => {
      if (/frame-src|child-src/.test(event.effectiveDirective) && site && event.blockedURI.startsWith(site.origin)) {
        frame.onload = null;
        fail("This page's policy allows no frame of " + site.origin + ' (frame-src).');
      }
    };

    const watch = new MutationObserver(greet);
    for (const around of [document.documentElement, document.body]) {
      watch.observe(around, { attributeFilter: ['class', 'style', 'data-theme'] });
    }
    dark.addEventListener('change', greet);
    addEventListener('message', hear);
    document.addEventListener('securitypolicyviolation', refused);
    show();

    const leave = () => {
      watch.disconnect();
      dark.removeEventListener('change', greet);
      removeEventListener('message', hear);
      document.removeEventListener('securitypolicyviolation', refused);
      clearTimeout(timer);
      clearTimeout(late);
      root.textContent = '';
    };
    return { leave, change: (name) => name === 'theme' ? greet() : show() };
  };

  class PlenaryView extends HTMLElement {
    static get observedAttributes() {
      return ['src', 'view', 'filters', 'theme', 'lang', 'height', 'label'];
    }

    connectedCallback() {
      this.view = mount(this);
    }

    disconnectedCallback() {
      this.view.leave();
      this.view = null;
    }

    attributeChangedCallback(name, before, after) {
      if (this.view && before !== after) this.view.change(name);
    }
  }

  if (!customElements.get('plenary-view')) customElements.define('plenary-view', PlenaryView);
})();
