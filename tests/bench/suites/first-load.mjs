// A first load on a phone in a slow network, by Lighthouse; and the time until a filter works.
import { launch, open } from '../harness/browser.mjs';
import { alternate } from '../harness/rounds.mjs';
import { Site } from '../harness/site.mjs';

const PAGES = ['agenda', 'speakers'];
const PLAIN = 'the same page without scripts';
const CLIENT = 'Plenary, made in the browser alone';

/** Lighthouse's slow 4G, as it is applied to each request, in bytes a second; a processor four times slower. */
const NETWORK = { offline: false, latency: 562.5, downloadThroughput: (1_474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const SLOWER = 4;
const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

const AUDITS = {
  'first contentful paint': 'first-contentful-paint', 'largest contentful paint': 'largest-contentful-paint',
  'total blocking time': 'total-blocking-time',
};
const TYPED = { agenda: 'migration', speakers: 'migration' };

export default async function measure({ settings, peers, results, site }) {
  const { default: lighthouse } = await peers.load('lighthouse');
  const [plain, client] = [await Site.open(settings, peers), await Site.open(settings, peers)];
  for (const page of PAGES) {
    const text = (await site.read(`/${page}/`)).bytes.toString();
    plain.serve(`/${page}/`, withoutScripts(text), { policy: true });
    client.serve(`/${page}/`, withoutText(text), { policy: true });
  }
  const sites = [['Plenary', site], [PLAIN, plain], [CLIENT, client]];
  for (const page of PAGES) {
    const note = (measure, unit = 'ms') => (contender, value) =>
      results.add({ suite: 'first-load', measure: `/${page}: ${measure}`, contender, unit }, value);
    const audited = sites.map(([name, { base }]) => [name, () => audit(lighthouse, peers, settings, `${base}${page}/`)]);
    await alternate(audited, { rounds: settings.rounds, warmUps: 1 }, (contender, { audits, categories }) => {
      for (const [measure, id] of Object.entries(AUDITS)) note(measure)(contender, audits[id].numericValue);
      note('layout shift', '')(contender, audits['cumulative-layout-shift'].numericValue);
      for (const { title, score } of Object.values(categories)) note(`Lighthouse: ${title}`, '')(contender, Math.round(score * 100));
    });
    const filtered = sites.filter(([name]) => name !== PLAIN)
      .map(([name, { base }]) => [name, () => filter(peers, settings, `${base}${page}/`, TYPED[page])]);
    await alternate(filtered, { rounds: settings.rounds, warmUps: 1 }, note('filter works'));
  }
  await Promise.all([plain.close(), client.close()]);
}

/** The page as a text that nothing comes after. */
const withoutScripts = (text) => text.replaceAll(/<script.*?<\/script>/gs, '').replaceAll(/<link rel="(module)?preload"[^>]*>/g, '');

/** The page as it is where nothing is written into it: what the app shows comes with the app. */
function withoutText(text) {
  const emptied = text.replace(/<div id="boot">.*<\/div>(?=\s*<\/body>)/s, '<div id="boot"><p class="loading">Loading…</p></div>');
  if (emptied === text) throw new Error('the text of the page was not found');
  return emptied;
}

/** One audit in a browser that has nothing. */
async function audit(lighthouse, peers, settings, address) {
  const browser = await launch(peers, settings, []);
  const flags = { port: Number(new URL(browser.wsEndpoint()).port), logLevel: 'error', throttlingMethod: 'devtools' };
  const { lhr } = await lighthouse(address, flags);
  await browser.close();
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  return lhr;
}

/** Milliseconds until what was typed as soon as there was a box for it has been found and painted. */
async function filter(peers, settings, address, typed) {
  const browser = await launch(peers, settings, []);
  const page = await open(browser);
  await page.setViewport(PHONE);
  const protocol = await page.createCDPSession();
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', NETWORK);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluateOnNewDocument((typed) => {
    let before;
    const look = () => {
      const box = document.querySelector('[role=search] input');
      const count = document.querySelector('.results__count');
      if (box && before === undefined) {
        before = count.textContent;
        box.value = typed;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
      const isFound = box && box.value === typed && !document.querySelector('#boot') && count.textContent !== before;
      if (isFound) requestAnimationFrame(() => setTimeout(() => { globalThis.filtered = performance.now(); }));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, typed);
  await page.goto(address);
  const took = await (await page.waitForFunction(() => globalThis.filtered, { timeout: 120_000 })).jsonValue();
  await browser.close();
  return took;
}
