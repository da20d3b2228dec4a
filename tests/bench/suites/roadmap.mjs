// A timeline that is opened, zoomed and panned. Everyone shows the whole process in the same window of 1440 by 900, as each
// tool does it: the app draws the plan and the outcome of each event, and merges what crowds into counted marks; vis-timeline
// and the SVG by hand draw one item for each event and grow as high as they have to; TimelineJS shows one event, and the others
// in rows below, which it zooms about it. All but TimelineJS draw only what is in sight, so steps are measured where they are
// scrolled to the lane with the most events.
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launch, open, standing, within } from '../harness/browser.mjs';
import { same } from '../harness/results.mjs';
import { alternate } from '../harness/rounds.mjs';

const SIZES = [100, 1_000, 5_000];
const OURS = 'Plenary';
const TIMELINEJS = '@knight-lab/timelinejs';
const OWN_STEPS = 'only steps of its own';
const DAY = 86_400_000;

/** The air that the app leaves before and after the process, in days. */
const AIR = 45;

/** Steps by themselves: as far as the app's buttons zoom, and a fifth of the window. Each turn has one there and one back. */
const STEP = { zoom: [1.5, 1 / 1.5], pan: [0.2, -0.2] };
const TURNS = 3;

/** A step of a run, which goes as many steps there as back. One run of each kind has samples enough. */
const RUN = { zoom: [1.02, 1 / 1.02], pan: [0.02, -0.02] };
const STEPS = 120;
const WARM_UP = 20;
/** Where a frame takes so long, in milliseconds, the runs stay as short as that of the warm-up. */
const SLOW = 250;
/** What passes between the frames of a display of 60 Hz. */
const FRAME = 1000 / 60;

/** Who has been measured for so long, in milliseconds, is measured no more: some take seconds for a step. */
const ENOUGH = 6_000;

/** Pointers in whole pixels lose a little, as a share of the window. */
const NEAR = 0.005;

export default async function measure({ settings, peers, results, site }) {
  const tools = await made(peers, site);
  for (const size of SIZES) {
    const given = await known(settings, size);
    await steps({ settings, peers, results, tools, size, given });
    await runs({ settings, peers, results, tools, size, given });
  }
}

/** Opening, and steps by themselves, each drawn as soon as that can be. */
async function steps({ settings, peers, results, tools, size, given }) {
  const pages = await prepared(tools, size, given, () => launch(peers, settings));
  const note = (measure) => (contender, samples) => results.add({ suite: 'roadmap', measure, contender, size }, ...samples);
  const each = (action) => pages.map(([name, page]) => [name, sparing(() => within(page, action, STEP))]);
  for (const [name, page] of pages) {
    const [shown, wanted] = name === OURS ? [await table(page, size), 'text'] : [await within(page, drawn), 'drawn'];
    same(`${size} events`, given.answer.map((event) => event[wanted]), shown.sort(byId), name);
  }
  await alternate(each(opening), { rounds: settings.rounds, warmUps: 1 }, (name, took = []) => note('open')(name, took));
  for (const [, page] of pages) await within(page, look, given.fullest);
  const turns = { rounds: Math.min(TURNS, settings.rounds), warmUps: 1 };
  await alternate(each(stepping), turns, (name, took = { zoom: [], pan: [] }) => {
    note('zoom step')(name, took.zoom);
    note('pan step')(name, took.pan);
  });
  for (const [name, page] of pages) {
    expect('after its steps', name, await within(page, place), given.at);
    await page.browser().close();
  }
}

/** Many steps, one in each frame of a display of 60 Hz. */
async function runs({ settings, peers, results, tools, size, given }) {
  const own = await peers.named(TIMELINEJS);
  const pages = await prepared(tools.filter(([name]) => name !== own), size, given, () => launch(peers, settings, []));
  for (const [, page] of pages) {
    await within(page, opening);
    await within(page, look, given.fullest);
  }
  for (const kind of ['zoom', 'pan']) {
    const slow = new Set();
    const turn = ([name, page]) => [name, async (round) => {
      const count = round < 0 || slow.has(name) ? WARM_UP : STEPS;
      const { times, places } = await within(page, running, kind, RUN[kind], count);
      const wanted = [given.at, away(kind, given.at, count / 2), given.at];
      wanted.forEach((at, moment) => expect(`in a run of ${kind} steps`, name, places[moment], at));
      if (round < 0 && (times.at(-1) - times[0]) / count > SLOW) slow.add(name);
      return times;
    }];
    const note = (measure, unit) => ({ suite: 'roadmap', measure: `${kind} ${measure}`, size, unit });
    await alternate(pages.map(turn), { rounds: 1, warmUps: 1 }, (contender, times) => {
      const passed = times.slice(1).map((time, step) => time - times[step]);
      const missed = 1 - (passed.length * FRAME) / (times.at(-1) - times[0]);
      results.add({ ...note('frame', 'ms'), contender }, ...passed);
      results.add({ ...note('dropped', '%'), contender }, Math.max(0, missed) * 100);
    });
    for (const measure of ['frame', 'dropped']) results.leaveOut({ ...note(measure), contender: own }, OWN_STEPS);
  }
  for (const [, page] of pages) await page.browser().close();
}

/** Each contender with its page, in a browser of its own: tabs that come to the front again may draw a frame late from then on. */
async function prepared(tools, size, given, begin) {
  const pages = [];
  for (const [name, prepare] of tools) pages.push([name, await prepare(await begin(), size, given)]);
  return pages;
}

/** Where the meeting is in the window after so many steps of a run, as a share of its width. */
function away(kind, at, count) {
  return kind === 'zoom' ? 0.5 + (at - 0.5) * RUN.zoom[0] ** count : at - RUN.pan[0] * count;
}

/** Fails where a window is not what it should be, by where in it the meeting is; one contender has no window of its own. */
function expect(when, name, at, wanted) {
  if (at === null || Math.abs(at - wanted) <= NEAR) return;
  throw new Error(`${when}, ${name} has the meeting at ${at} of the window, and not at ${wanted}`);
}

const byId = ([one], [other]) => (one < other ? -1 : 1);

/** Measures as long as that does not take too long altogether, and once at least. */
function sparing(measure) {
  let spent = 0;
  return async (round) => {
    if (round > 0 && spent > ENOUGH) return undefined;
    const from = Date.now();
    const given = await measure();
    spent += Date.now() - from;
    return given;
  };
}

/** All contenders, each with how to get a page on which `roadmap` is what is measured. */
async function made(peers, site) {
  const script = (name) => fileURLToPath(new URL(`../pages/roadmap-${name}.js`, import.meta.url));
  const page = (name, style = '', sheet = '') => site.page(script(name), {
    head: `${sheet}<style>body, main { margin: 0; height: 100vh; } ${style}</style>`, body: '<main></main>',
  });
  // The sheet names its font by a path like this.
  for (const [file, type] of [['css/timeline.css', 'css'], ['css/icons/tl-icons.ttf', 'ttf']]) {
    site.serve(`/bench/timelinejs/${file}`, await readFile(peers.file(TIMELINEJS, `dist/${file}`)), { type });
  }
  const sheet = '<link rel="stylesheet" href="timelinejs/css/timeline.css">';
  const [vis, timelinejs, hand] = [
    await page('vis'),
    await page('timelinejs', '.tl-timeline * { transition: none !important; }', sheet),
    await page('svg', `
      svg { display: block; font: 12px sans-serif; } .axis { position: sticky; top: 0; background: #fff; }
      .line { stroke: #ddd; } .lane { font-weight: bold; } .event { fill: #05a; } .event text { fill: #222; }`),
  ];
  const tool = (address, more) => async (browser, _, { data }) => {
    const page = await visit(browser, address);
    await within(page, (...given) => roadmap.take(...given), data, more);
    return page;
  };
  const ours = async (browser, size) => {
    const page = await visit(browser, site.app('roadmap', `events-${size}`, '&view=timeline'));
    await standing(page);
    await within(page, plenary);
    return page;
  };
  const name = await peers.named('vis-timeline');
  return [
    [OURS, ours],
    [name, tool(vis, {})],
    [`${name}, clustered`, tool(vis, { cluster: { maxItems: 1 } })],
    [await peers.named(TIMELINEJS), tool(timelinejs, `${site.base}bench/timelinejs/js/`)],
    ['by hand, SVG', tool(hand)],
  ];
}

/** A page that may load nothing from elsewhere. */
async function visit(browser, address) {
  const page = await open(browser);
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') page.faults.push(`asked for ${request.url()}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** What is shown: all events as they are told to the tools, and as they are to be found there. */
async function known(settings, size) {
  const read = await readFile(path.join(settings.data, `events-${size}`, 'roadmap.json'), 'utf8');
  const { events, lanes, phases, planned_on: meeting } = JSON.parse(read);
  const titles = lanes.map(({ title }) => title);
  const places = new Map(lanes.map(({ id }, place) => [id, place]));
  // What came, else what is planned: the tools know no more than one date of an event.
  const dates = new Map(events.map(({ id, actual, planned }) => [id, actual ?? planned.date]));
  const told = events.map(({ id, title, lane }) => ({ id, title, lane: places.get(lane), ...span(dates.get(id)) }));
  const ends = phases.map(({ date }) => span(date));
  const window = [Math.min(...ends.map(({ from }) => from)) - AIR, Math.max(...ends.map(({ to }) => to)) + AIR];
  const data = { events: told, lanes: titles, window, meeting: span(meeting).from + 0.5 };
  const counts = titles.map((_, place) => told.filter(({ lane }) => lane === place).length);
  const answer = told.map(({ id, title, lane, from, to }) => ({
    text: [id, title, titles[lane], dates.get(id)],
    drawn: [id, title, titles[lane], from, to],
  }));
  return {
    data,
    answer: answer.sort((one, other) => byId(one.text, other.text)),
    fullest: counts.indexOf(Math.max(...counts)),
    at: (data.meeting - window[0]) / (window[1] - window[0]),
  };
}

/** The days that an EDTF date reaches to, the last not included, since 1970; ends that are open are left out. */
function span(date) {
  const days = [...date.matchAll(/(\d{4})(?:-(\d\d))?(?:-(\d\d))?/g)];
  const first = ([, year, month = 1, day = 1]) => Date.UTC(year, month - 1, day) / DAY;
  const after = ([, year, month = 12, day]) => (day ? Date.UTC(year, month - 1, Number(day) + 1) : Date.UTC(year, month, 1)) / DAY;
  return { from: Math.min(...days.map(first)), to: Math.max(...days.map(after)) };
}

/** All events of the app: id, title, lane, and the date that came or was planned, from the table that it gives along. */
async function table(page, size) {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  const [count, csv] = await within(page, takenAlong);
  if (!count.startsWith(`${size} events`)) throw new Error(`Plenary tells of ${count}, not of ${size} events`);
  const cells = [...csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows = [[]];
  for (const [, cell, end] of cells) {
    rows.at(-1).push(cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(1, -1).map(([id, title, lane, , planned, , actual]) => [id, title, lane, actual || planned]);
}

async function takenAlong() {
  document.querySelector('.take summary').click();
  const button = () => document.querySelector('[aria-labelledby=take-table] button');
  await clock.until(button);
  const { createObjectURL } = URL;
  let saved;
  URL.createObjectURL = (blob) => {
    saved = blob;
    return createObjectURL(blob);
  };
  button().click();
  URL.createObjectURL = createObjectURL;
  return [document.querySelector('.head__sub').textContent, await saved.text()];
}

/** Makes the app what the pages of the tools are; its steps are turns of a wheel, as visitors make them. */
function plenary() {
  // How much a wheel zooms for each pixel.
  const PER_PIXEL = 0.004;
  const link = (name) => [...document.querySelectorAll('header nav a')].find(({ textContent }) => textContent === name);
  const plot = (name) => Number(document.querySelector('.tl__plot').getAttribute(name));
  const meeting = () => document.querySelector('.tl__days > g').getAttribute('transform');
  const svg = () => document.querySelector('.tl__body > svg');
  const turn = (wheel) => svg().dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...wheel }));
  globalThis.roadmap = {
    async open() {
      link('About').click();
      await clock.until(() => !document.querySelector('.tl'));
      return clock.time(() => link('Roadmap').click(), () => document.querySelector('.tl__events')?.childElementCount > 0);
    },
    look(lane) {
      const head = document.querySelector('.tl__head').getBoundingClientRect().height;
      scrollBy(0, document.querySelector(`[data-lane="${lane}"]`).getBoundingClientRect().top - head);
    },
    zoom(by) {
      const clientX = svg().getBoundingClientRect().left + plot('x') + plot('width') / 2;
      turn({ clientX, ctrlKey: true, deltaY: (by > 1 ? 1 - by : 1 / by - 1) / PER_PIXEL });
    },
    pan: (share) => turn({ deltaX: share * plot('width') }),
    drawn: meeting,
    at: () => Number(meeting().match(/-?[\d.]+/)[0]) / plot('width'),
    // The address follows what has rested for 400 ms, and what stands below comes 500 ms after.
    settle: () => new Promise((done) => setTimeout(done, 700)),
  };
}

async function opening() {
  await roadmap.settle();
  gc();
  return [await roadmap.open()];
}

async function look(lane) {
  await roadmap.settle();
  roadmap.look?.(lane);
  await roadmap.settle();
}

/** All events of a tool that is open. */
async function drawn() {
  await roadmap.open();
  return roadmap.answer();
}

function place() {
  return roadmap.at?.() ?? null;
}

/** Of each kind, a step there and one back. */
async function stepping(kinds) {
  const samples = {};
  for (const kind in kinds) {
    samples[kind] = [];
    for (const by of kinds[kind]) {
      let before;
      samples[kind].push(await clock.time(() => {
        before = roadmap.drawn();
        roadmap[kind](by);
      }, () => roadmap.drawn() !== before));
    }
  }
  await roadmap.settle();
  return samples;
}

/** When each frame began, and where the meeting was at first, half way, and at last. */
async function running(kind, [there, back], count) {
  await roadmap.settle();
  await clock.rest();
  const times = [];
  const places = [];
  for (let step = 0; step <= count; step += 1) {
    times.push(await new Promise(requestAnimationFrame));
    if (step % (count / 2) === 0) places.push(roadmap.at());
    if (step < count) roadmap[kind](step < count / 2 ? there : back);
  }
  return { times, places };
}
