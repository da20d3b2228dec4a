// What ten and a hundred times as many people, sessions and events cost: time and memory.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, open, standing, within } from '../harness/browser.mjs';
import { observed, usage } from '../harness/memory.mjs';

/** Of each kind of thing: where it is looked at, and how many there are. */
const KINDS = {
  people: { page: 'speakers', sizes: [500, 5_000, 50_000], choices: '' },
  sessions: { page: 'agenda', sizes: [100, 1_000, 10_000], choices: '&view=list' },
  events: { page: 'roadmap', sizes: [100, 1_000, 10_000], choices: '&view=list' },
};
const TYPED = ['h', 'he', 'hea', 'heal'];

export default async function measure({ settings, peers, results, site }) {
  const rounds = Math.min(3, settings.rounds);
  for (const [kind, { page, sizes, choices }] of Object.entries(KINDS)) {
    for (const size of sizes) {
      const set = `${kind}-${size}`;
      const note = (measure, unit, ...samples) => results.add({ suite: 'growth', measure: `${kind}: ${measure}`, contender: 'Plenary', size, unit }, ...samples);
      note('files', 'bytes', (await texts(settings, set)).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0));
      for (let round = 0; round < rounds; round += 1) {
        const browser = await launch(peers, settings);
        note('read and checked', 'ms', await reading(browser, { settings, site, set, kind, size }));
        const shown = await observed(browser);
        const from = performance.now();
        await shown.goto(site.app(page, set, choices));
        await standing(shown);
        note('first load', 'ms', performance.now() - from);
        const { heap, binary } = await usage(shown);
        note('memory of the binary', 'bytes', binary);
        note('heap of JavaScript', 'bytes', heap);
        note('key to paint', 'ms', ...(await within(shown, (typed) => clock.keys(typed), TYPED)).slice(1));
        await browser.close();
      }
    }
  }
}

/** Milliseconds that the core takes to read and check all files. */
async function reading(browser, { settings, site, set, kind, size }) {
  const page = await open(browser, await site.page(fileURLToPath(new URL('../pages/growth.js', import.meta.url))));
  const { took, counts } = await within(page, (given) => growth.read(given), await texts(settings, set));
  const [people, sessions, events, problems] = counts;
  const read = { people, sessions, events }[kind];
  if (read < size || problems > 0) throw new Error(`${set}: ${read} of ${size} ${kind} were read, with ${problems} problems`);
  await page.close();
  return took;
}

/** The files of a data set, by their paths. */
async function texts(settings, set) {
  const folder = path.join(settings.data, set);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json'));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(path.join(folder, file), 'utf8') })));
}
