// What a first visit takes: bytes and requests, of each view of the app and of what one would use instead.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { launch, open, standing } from '../harness/browser.mjs';

const VIEWS = ['', 'agenda/', 'speakers/', 'roadmap/', 'about/'];
const WINDOWS = { wide: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } };
/** Nothing is asked for any more after so many milliseconds without a request. */
const QUIET = 1_500;

// Packages as their guides have them used: files as published, or one module of what is imported.
const PEERS = [
  { of: 'vis-timeline', does: 'roadmap', files: ['standalone/umd/vis-timeline-graph2d.min.js', 'styles/vis-timeline-graph2d.min.css'] },
  { of: '@knight-lab/timelinejs', does: 'roadmap', files: ['dist/js/timeline.js', 'dist/css/timeline.css'] },
  {
    of: 'fullcalendar', does: 'agenda',
    imports: `export { Calendar } from 'fullcalendar'; export { default as list } from 'fullcalendar/list';
      export { default as timeGrid } from 'fullcalendar/timegrid'; export { default as theme } from 'fullcalendar/themes/classic';
      import 'fullcalendar/skeleton.css'; import 'fullcalendar/themes/classic/theme.css'; import 'fullcalendar/themes/classic/palette.css';`,
  },
  { of: 'minisearch', does: 'search', imports: "export { default } from 'minisearch';" },
  { of: 'fuse.js', does: 'search', files: ['dist/fuse.min.mjs'] },
  { of: 'flexsearch', does: 'search', files: ['dist/flexsearch.bundle.module.min.mjs'] },
  { of: 'ics', does: 'calendar files', imports: "export { createEvents } from 'ics';" },
];

// No packages of npm: from their releases, by the same compression, script alone or whole build.
const ELSEWHERE = [
  ['pretalx 2025.2.2, the script of its agenda widget', [473_162, 160_846, 138_864]],
  ['ConClár ab93a52, its build', [1_024_301, 324_971, 274_559]],
  ['Indico 3.2.9, its scripts', [5_652_100, 1_332_939, 1_071_371]],
];

export default async function measure({ settings, peers, results, site }) {
  const note = (contender, measure, [raw, gzip, brotli], requests) => {
    const add = (unit, value) => results.add({ suite: 'weight', measure: `${measure}, ${unit}`, contender, unit: unit === 'requests' ? '' : 'bytes' }, value);
    add('raw', raw);
    add('gzip', gzip);
    add('brotli', brotli);
    if (requests) add('requests', requests);
  };
  const browser = await launch(peers, settings);
  for (const [window, size] of Object.entries(WINDOWS)) {
    for (const view of VIEWS) {
      const files = await visit(browser, site, view, size);
      const [app, data] = [false, true].map((isData) => files.filter((file) => file.startsWith('/data/') === isData));
      const weigh = async (list) => sum(await Promise.all(list.map(async (file) => sizes((await site.read(file)).bytes))));
      note(`/${view}, ${window}`, 'page', await weigh(app), app.length);
      note(`/${view}, ${window}`, 'data', await weigh(data), data.length);
    }
  }
  await browser.close();
  for (const { of, does, files, imports } of PEERS) {
    const contents = files
      ? await Promise.all(files.map((file) => readFile(peers.file(of, file))))
      : (await peers.bundled(imports, of)).map(({ contents }) => contents);
    note(`${await peers.named(of)} (${does})`, 'peer', sum(contents.map(sizes)), contents.length);
  }
  for (const [name, of] of ELSEWHERE) note(name, 'peer', of);
}

/** The paths of all that a first visit asks for, in a browser that has nothing. */
async function visit(browser, site, view, size) {
  const context = await browser.createBrowserContext();
  const page = await open(context);
  await page.setViewport(size);
  // Being kept for offline use is no part of a first load: it begins when all else is there.
  await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
  const files = new Set();
  page.on('request', (request) => request.url().startsWith(site.base) && files.add(new URL(request.url()).pathname));
  await page.goto(site.base + view);
  await standing(page);
  await page.waitForNetworkIdle({ idleTime: QUIET });
  await context.close();
  return [...files];
}

function sizes(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length];
}

const sum = (list) => list.reduce((total, of) => total.map((size, place) => size + of[place]), [0, 0, 0]);
