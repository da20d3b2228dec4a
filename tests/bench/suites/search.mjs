// Reading people to search them, and finding them, a key at a time.
import { fileURLToPath } from 'node:url';
import { launch, open, within } from '../harness/browser.mjs';
import { alternate } from '../harness/rounds.mjs';
import { PEOPLE, PROBES } from './probes.mjs';
import { texts } from './people.mjs';

const SIZES = [1_000, 10_000, 50_000];
const PEERS = ['minisearch', 'fuse.js', 'flexsearch'];
/** Whose names are typed, and how many letters of each, one at a time. */
const TYPED = 5;
const LETTERS = 9;
/** How many of those found one looks at. */
const LOOKED_AT = 10;

export default async function measure({ settings, peers, results, site }) {
  const names = new Map([['plenary', 'Plenary']]);
  for (const peer of PEERS) names.set(peer, await peers.named(peer));
  const browser = await launch(peers, settings);
  const page = await open(browser, await site.page(fileURLToPath(new URL('../pages/search.js', import.meta.url))));
  for (const size of SIZES) {
    const people = [...PEOPLE, ...(await texts(settings, `people-${size}`))].slice(0, size);
    await within(page, (given) => search.take(given), people);
    await timings(page, people, names, { settings, results, size });
    if (size === 10_000) await quality(page, names, results);
  }
  await browser.close();
}

async function timings(page, people, names, { settings, results, size }) {
  const note = (measure) => (name, samples) =>
    results.add({ suite: 'search', measure, contender: names.get(name), size }, ...[samples].flat());
  const each = (action) => [...names.keys()].map((name) => [name, () => action(name)]);
  const rounds = size > 10_000 ? Math.min(3, settings.rounds) : settings.rounds;
  await alternate(each((name) => within(page, (name) => search.build(name), name)), { rounds, warmUps: 1 }, note('build'));

  const wanted = Array.from({ length: TYPED }, (_, number) => PEOPLE.length + Math.floor(((people.length - PEOPLE.length) * number) / TYPED));
  for (const place of wanted) {
    for (const name of names.keys()) {
      const found = await within(page, (name, typed) => search.find(name, typed), name, people[place][0]);
      if (!found.includes(place)) throw new Error(`${name} does not find ${people[place][0]} by the name`);
    }
  }
  const typed = wanted.flatMap((place) => beginnings(people[place][0]));
  await alternate(each((name) => within(page, (name, typed) => search.times(name, typed), name, typed)), { rounds, warmUps: 1 }, note('key'));
}

/** What stands in the box after each key. */
function beginnings(name) {
  const letters = [...name].slice(0, LETTERS);
  return letters.map((_, number) => letters.slice(0, number + 1).join('')).filter((typed) => typed.trim() === typed);
}

async function quality(page, names, results) {
  for (const [kind, probes] of Object.entries(PROBES)) {
    for (const name of names.keys()) {
      let right = 0;
      for (const [typed, place] of probes) {
        const found = await within(page, (...given) => search.find(...given), name, typed, LOOKED_AT);
        if (found.includes(place)) right += 1;
        else if (name === 'plenary') console.log(`    not among the first ${LOOKED_AT}: ${typed}`);
      }
      results.add({ suite: 'search', measure: `right: ${kind}`, contender: names.get(name), size: probes.length, unit: '' }, right);
    }
  }
}
