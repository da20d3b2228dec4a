// The limit of filtering people: JavaScript written for this one page, over the document of the app itself. It knows
// nothing but what this page needs: no typos, no second view, no address.

const SHOWN = 48;
const CARD_HEIGHT = 7 * 16;
const OPTIONS = 8;

const LETTERS = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };
const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[øłđðßæœþı]/g, (letter) => LETTERS[letter]);
/** Words with a space before each, and one at the end; what follows an apostrophe or hyphen is a word as well. */
const words = (text) => {
  const apart = fold(text).split(/[^\p{L}\p{N}]+/u);
  const joined = fold(text).replace(/['’-]/g, '').split(/[^\p{L}\p{N}]+/u);
  return ` ${[...new Set([...apart, ...joined])].filter(Boolean).join(' ')} `;
};

let people;
let facets;
const parts = {};

globalThis.filter = {
  /** Takes over the page. */
  take(given) {
    people = given.people.map((person) => ({ ...person, read: [person.name, person.organization, person.body].map(words) }));
    facets = given.facets;
    parts.box = document.querySelector('[role=search] input');
    parts.count = document.querySelector('.results__count');
    parts.chip = document.querySelector('.chips .chip');
    parts.cards = document.querySelector('.cards');
    parts.fieldsets = new Map([...document.querySelectorAll('fieldset.facet')].map((one) => [one.querySelector('legend').textContent, one]));
    parts.box.addEventListener('input', () => show(parts.box.value));
  },
};

function show(typed) {
  const wanted = words(typed).trim();
  const found = [];
  for (const person of people) {
    const score = points(person.read, wanted);
    if (score > 0) found.push([score, person]);
  }
  found.sort((one, other) => other[0] - one[0]);
  const those = found.map(([, person]) => person);
  parts.count.textContent = `${number(those.length)} of ${number(people.length)} speakers`;
  parts.chip.textContent = `“${typed}”`;
  parts.chip.setAttribute('aria-label', `Remove filter: “${typed}”`);
  for (const facet of facets) count(facet, those);
  list(those, wanted);
}

const number = (count) => (count < 10_000 ? String(count) : count.toLocaleString('en'));

function points(read, wanted) {
  let best = 0;
  for (let field = 0; field < 3; field += 1) {
    const at = read[field].indexOf(` ${wanted}`);
    if (at >= 0) {
      const isWhole = read[field].includes(` ${wanted} `);
      best = Math.max(best, (isWhole ? 16 : 12) << (2 - field));
    }
  }
  return best;
}

function count({ legend, values, isRanked }, those) {
  const counts = new Uint32Array(values.length);
  for (const person of those) for (const value of person.of[legend]) counts[value] += 1;
  let order = values.map((_, value) => value);
  if (isRanked) order.sort((one, other) => counts[other] - counts[one]);
  order = order.slice(0, OPTIONS);
  const labels = parts.fieldsets.get(legend).querySelectorAll('label');
  order.forEach((value, place) => {
    const [label, { id, name, long }] = [labels[place], values[value]];
    label.className = counts[value] ? 'option' : 'option option--none';
    if (label.firstChild.id !== id) {
      label.firstChild.id = id;
      label.children[1].textContent = name;
      if (long) {
        const more = document.createElement('span');
        more.className = 'muted';
        more.textContent = ` · ${long}`;
        label.children[1].append(more);
      }
    }
    label.children[2].textContent = counts[value];
  });
}

const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A text with what was found marked, where letters and their folded forms are as many. */
function marked(text, wanted) {
  const plain = fold(text);
  const at = plain.length === text.length ? ` ${plain}`.search(new RegExp(`[^\\p{L}\\p{N}]${wanted}`, 'u')) : -1;
  if (at < 0) return escape(text);
  return `${escape(text.slice(0, at))}<mark>${escape(text.slice(at, at + wanted.length))}</mark>${escape(text.slice(at + wanted.length))}`;
}

function card(person, position, size, wanted) {
  const organizations = person.organizations.map(({ id, name, short }) => {
    const isFound = short && words(short).includes(` ${wanted}`);
    return `<a href="/#/organizations/${id}">${marked(name, wanted)}${isFound ? ` (${marked(short, wanted)})` : ''}</a>`;
  });
  const office = person.title ? `<p class="person__title">${marked(person.title, wanted)}</p>` : '';
  return `<li class="person" aria-setsize="${size}" aria-posinset="${position}"><span class="monogram ${person.kind}" aria-hidden="true">${person.initials}</span>` +
    `<div><h2 class="person__name"><a href="/#/speakers/${person.id}">${marked(person.name, wanted)}</a></h2>${office}` +
    `<p class="person__organization">${organizations.join(' · ')}</p><p class="person__title">${person.role} · 1 contribution</p></div></li>`;
}

function list(those, wanted) {
  const shown = those.slice(0, SHOWN).map((person, place) => card(person, place + 1, those.length, wanted));
  parts.cards.innerHTML = `<ul class="people">${shown.join('')}</ul><div></div>`;
  parts.cards.lastChild.style.height = `${(Math.max(0, those.length - SHOWN) / 2) * CARD_HEIGHT}px`;
}
