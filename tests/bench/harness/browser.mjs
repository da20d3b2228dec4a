// The browser, and how pages are made ready in it.
import { readFile } from 'node:fs/promises';

const SURROUNDINGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-extensions', '--enable-precise-memory-info',
  '--js-flags=--expose-gc'];

/** A frame as soon as it is ready: what is measured is the work up to it, not the wait for the display. */
export const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export const WIDE = { width: 1440, height: 900 };

/** Starts the browser with more arguments. */
export async function launch(peers, { chromium }, more = UNPACED) {
  const puppeteer = await peers.load('puppeteer-core');
  return puppeteer.launch({
    executablePath: chromium,
    headless: true,
    args: [...SURROUNDINGS, ...more],
    defaultViewport: WIDE,
    protocolTimeout: 600_000,
  });
}

const CLOCK = await readFile(new URL('../pages/clock.js', import.meta.url), 'utf8');

/** A new page in which `clock` is there before any script; what a page throws ends the run. */
export async function open(browser, address) {
  const page = await browser.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error.stack ?? error)));
  await page.evaluateOnNewDocument(CLOCK);
  if (address) await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** The page in front, with what it does; fails when the page threw something meanwhile. */
export async function within(page, action, ...given) {
  await page.bringToFront();
  const answer = await page.evaluate(action, ...given);
  if (page.faults.length > 0) throw new Error(`${page.url()}: ${page.faults.join('\n')}`);
  return answer;
}

/** Until the app stands, with all its data. */
export async function standing(page) {
  await page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('[aria-busy=true]') && !document.querySelector('#boot'),
    { timeout: 120_000 },
  );
  await page.evaluate(() => clock.rest());
}
