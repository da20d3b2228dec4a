// The contenders of the search, each with the settings that its guide gives for a list of people.
import { Charset, Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

const FIELDS = ['name', 'organization', 'body'];

// What guides give for accents.
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

let people;
let texts;

const contenders = {
  plenary: {
    build: () => texts.index(),
    find: (index, typed) => index.find(typed),
    drop: (index) => index.free(),
  },
  minisearch: {
    build() {
      const index = new MiniSearch({
        fields: FIELDS, processTerm: fold,
        searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { name: 4, organization: 2 } },
      });
      index.addAll(people);
      return index;
    },
    find: (index, typed) => index.search(typed).map(({ id }) => id),
  },
  'fuse.js': {
    build: () => new Fuse(people, {
      keys: [{ name: 'name', weight: 4 }, { name: 'organization', weight: 2 }, 'body'],
      ignoreLocation: true, ignoreDiacritics: true, threshold: 0.3,
    }),
    find: (index, typed) => index.search(typed).map(({ refIndex }) => refIndex),
  },
  flexsearch: {
    build() {
      const index = new Document({ document: { id: 'id', index: FIELDS }, tokenize: 'forward', encoder: Charset.LatinBalance });
      people.forEach((person) => index.add(person));
      return index;
    },
    find: (index, typed) => index.search(typed, { limit: people.length, merge: true }).map(({ id }) => id),
  },
};

const built = new Map();

// Short work is repeated, so that the clock can tell it.
const LONG_ENOUGH = 4;

globalThis.search = {
  /** Takes the people to search. */
  async take(given) {
    const core = await import('/core/plenary_bench_core.js');
    await core.default({ module_or_path: '/core/plenary_bench_core_bg.wasm' });
    people = given.map(([name, organization, body], id) => ({ id, name, organization, body }));
    texts = new core.People(JSON.stringify(given));
  },

  /** Milliseconds that a contender takes to read all. */
  build(name) {
    const before = built.get(name);
    if (before) contenders[name].drop?.(before);
    built.delete(name);
    globalThis.gc?.();
    const { took, answer } = clock.work(() => contenders[name].build());
    built.set(name, answer);
    return took;
  },

  /** The places of those found, the best first. */
  find: (name, typed, most) => Array.from(contenders[name].find(built.get(name), typed)).slice(0, most),

  /** Milliseconds that finding takes, for each of some texts. */
  times(name, typed) {
    const { find } = contenders[name];
    const index = built.get(name);
    return typed.map((text) => {
      let repeats = 0;
      const from = performance.now();
      let passed;
      do {
        find(index, text);
        repeats += 1;
        passed = performance.now() - from;
      } while (passed < LONG_ENOUGH);
      return passed / repeats;
    });
  },
};
