// From a key to the list that has been painted, among ten thousand people.
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launch, open, standing, within } from '../harness/browser.mjs';
import { same } from '../harness/results.mjs';
import { alternate } from '../harness/rounds.mjs';
import { texts } from './people.mjs';

const SIZE = 10_000;
const SET = `people-${SIZE}`;
/** What stands in the box after each key; with few found, the app shows other cards. */
const TYPED = ['m', 'ma', 'mar', 'ma', 'm', 's', 'sa', 'san', 'sa', 's', 'f', 'fe', 'f', 'p', 'pe', 'p'];
const HAND = 'by hand, the same document';

const keys = (typed) => clock.keys(typed);

export default async function measure({ settings, peers, results, site }) {
  const browser = await launch(peers, settings);
  const ours = await open(browser, site.app('speakers', SET));
  await standing(ours);
  await within(ours, keys, ['x']);
  const hand = await open(browser, await handWritten(ours, peers, site));
  await within(hand, (given) => filter.take(given), await known(settings));
  const pages = [['Plenary', ours], [HAND, hand]];
  for (const typed of new Set(TYPED)) {
    const seen = [];
    for (const [, page] of pages) {
      await within(page, keys, [typed]);
      seen.push(await within(page, shown));
    }
    same(`“${typed}”`, seen[0], seen[1], HAND);
  }
  const contenders = pages.map(([name, page]) => [name, () => within(page, keys, TYPED)]);
  await alternate(contenders, { rounds: settings.rounds, warmUps: 1 }, (contender, samples) =>
    results.add({ suite: 'filter', measure: 'key to paint', contender, size: SIZE }, ...samples));
  await browser.close();
}

/** What one reads: how many, the options with their counts, the first cards. */
function shown() {
  const text = (element) => element.textContent;
  return {
    count: text(document.querySelector('.results__count')),
    options: [...document.querySelectorAll('fieldset.facet')]
      .filter((facet) => text(facet.querySelector('legend')) !== 'Meeting')
      .map((facet) => [...facet.querySelectorAll('label')].slice(0, 8).map(text)),
    cards: [...document.querySelectorAll('.person > div')].slice(0, 48).map(text),
    marks: document.querySelectorAll('.person mark').length > 0,
  };
}

/** The document of the app as a page of its own, for another script. */
async function handWritten(ours, peers, site) {
  await peers.bundle(fileURLToPath(new URL('../pages/filter.js', import.meta.url)));
  const [styles, body] = await within(ours, () => [
    [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => `<link rel="stylesheet" href="${link.href}">`).join(''),
    document.body.innerHTML,
  ]);
  const address = '/bench/filter.html';
  site.serve(address, `<!doctype html><html lang="en"><meta charset="utf-8"><title>By hand</title><link rel="icon" href="data:,">${styles}<body>${body.replaceAll(/<script.*?<\/script>/gs, '')}<script type="module" src="filter.js"></script></body></html>`);
  return site.base + address.slice(1);
}

/** What the page by hand has of each person, and of each facet. */
async function known(settings) {
  const read = async (file) => JSON.parse(await readFile(path.join(settings.data, SET, file), 'utf8'));
  const [{ people }, { organizations }, { default_meeting: shown }] = await Promise.all(['people.json', 'organizations.json', 'site.json'].map(read));
  const { sessions, tracks } = await read(`meetings/${shown}.json`);
  const of = new Map();
  for (const session of sessions) for (const part of session.contributions ?? []) of.set(part.person, { session, part });
  const organization = new Map(organizations.map((one) => [one.id, one]));
  const searched = await texts(settings, SET);
  const collator = new Intl.Collator('en-US');
  const places = people.map((_, place) => place).sort((one, other) => collator.compare(people[one].sort_name, people[other].sort_name));

  const facets = Object.entries(FACETS).map(([legend, facet]) => ({ legend, isRanked: facet.isRanked, values: facet.values({ organizations, sessions, tracks }) }));
  const list = places.filter((place) => of.has(people[place].id)).map((place) => {
    const person = people[place];
    const { session, part } = of.get(person.id);
    const theirs = (part.organizations ?? person.organizations ?? []).map((id) => organization.get(id));
    // An office goes with the organizations beside which it is told.
    const title = part.title ?? (part.organizations ? undefined : person.title);
    const names = theirs.flatMap(({ name, abbreviation = '' }) => [name, abbreviation]);
    return {
      id: person.id, name: person.name, title, role: ROLES[part.role], kind: `kind-${theirs[0]?.kind}`,
      initials: person.name.slice(0, 2), organizations: theirs.map(({ id, name, abbreviation }) => ({ id, name, short: abbreviation })),
      organization: [title ?? '', ...names].join(' '), body: searched[place][2],
      of: Object.fromEntries(facets.map(({ legend, values }) => [legend, FACETS[legend].of({ theirs, session, part }).map((key) => values.findIndex(({ of }) => of === key)).filter((value) => value >= 0)])),
    };
  });
  for (const facet of facets) trim(facet, list);
  return { people: list, facets };
}

/** Leaves out the values that nobody has, and puts the others in the order in which the app has them. */
function trim(facet, people) {
  const totals = facet.values.map(() => 0);
  for (const person of people) {
    person.of[facet.legend] = [...new Set(person.of[facet.legend])];
    for (const value of person.of[facet.legend]) totals[value] += 1;
  }
  const order = facet.values.map((_, value) => value).filter((value) => totals[value] > 0);
  const name = (value) => facet.values[value].sorted;
  if (facet.isRanked) order.sort((one, other) => totals[other] - totals[one] || (name(one) < name(other) ? -1 : name(one) > name(other) ? 1 : 0));
  const places = new Map(order.map((value, place) => [value, place]));
  for (const person of people) person.of[facet.legend] = person.of[facet.legend].map((value) => places.get(value));
  facet.values = order.map((value) => facet.values[value]);
}

const ROLES = { moderator: 'moderator', speaker: 'speaker', opening: 'opening', closing: 'closing', discussant: 'discussant' };
const KINDS = {
  'member-state': 'Member State', 'un-secretariat': 'UN secretariat', 'un-agency': 'UN agency', intergovernmental: 'Intergovernmental',
  'civil-society': 'Civil society', academia: 'Academia', 'private-sector': 'Private sector',
};
const folded = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const option = (key, of, name, long) => ({ id: `${key}-${of}`, of, name, long, sorted: folded(name) });

/** States are of the country that they are. */
const country = ({ kind, name, country }) => (kind === 'member-state' ? name : country);

const FACETS = {
  Organization: {
    isRanked: true,
    values: ({ organizations }) => organizations.map(({ id, name, abbreviation }) => option('org', id, abbreviation ?? name, abbreviation && name)),
    of: ({ theirs }) => theirs.map(({ id }) => id),
  },
  'Kind of organization': {
    isRanked: false,
    values: () => Object.entries(KINDS).map(([id, name]) => option('kind', id, name)),
    of: ({ theirs }) => theirs.map(({ kind }) => kind),
  },
  Country: {
    isRanked: true,
    values: ({ organizations }) => [...new Set(organizations.map(country))].filter(Boolean).map((name) => option('country', name, name)),
    of: ({ theirs }) => theirs.map(country),
  },
  Role: {
    isRanked: false,
    values: () => Object.entries(ROLES).map(([id, name]) => option('role', id, name)),
    of: ({ part }) => [part.role],
  },
  Topic: {
    isRanked: true,
    values: ({ tracks }) => tracks.map(({ id, name }) => option('topic', id, name)),
    of: ({ session }) => [session.track],
  },
  Session: {
    isRanked: true,
    values: ({ sessions }) => sessions.map(({ id, number, title }) => ({ ...option('session', id, number ? `${number}. ${title}` : title), sorted: folded(title) })),
    of: ({ session }) => [session.id],
  },
};
