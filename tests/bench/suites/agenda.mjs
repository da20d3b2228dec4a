// Opening the agenda of a thousand sessions in seventy rooms, and another day of it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, open, standing, within } from '../harness/browser.mjs';
import { same } from '../harness/results.mjs';
import { alternate } from '../harness/rounds.mjs';

const SIZE = 1_000;
const SET = `sessions-${SIZE}`;
const HAND = { calls: 'by hand, DOM calls', texts: 'by hand, ready texts' };
/** The days that are shown one after the other. */
const DAYS = [1, 2, 3, 0];
/** It is opened so many times in each turn. */
const OPENINGS = 8;
/** What is timed of another day, with which of its titles it ends: a list comes in two steps, a table in one. */
const SHOWN = {
  list: { 'another day, list, to its first session': 'first', 'another day, list, to its last session': 'last' },
  grid: { 'another day, grid': 'last' },
};

export default async function measure({ settings, peers, results, site }) {
  const programme = await read(settings);
  // Each in a browser of its own: of pages in one, those that are out of sight come back to it late and at different costs.
  const start = () => launch(peers, settings);
  for (const view of ['list', 'grid']) {
    const ours = await app(await start(), site, view);
    const given = await known(ours, view);
    const byCalls = await byHand(await start(), ours, { peers, site, given, way: 'calls' });
    const byTexts = await byHand(await start(), ours, { peers, site, given, way: 'texts' });
    const calendar = await fullCalendar(await start(), programme, { peers, site });
    await check(view, programme, { ours, byCalls, byTexts, calendar });
    const name = await peers.named('fullcalendar');
    const contenders = [['Plenary', ours], [HAND.calls, byCalls], [HAND.texts, byTexts], [`${name}, ${view === 'list' ? 'list' : 'time grid'}`, calendar]];
    const note = (measure) => (contender, samples) => results.add({ suite: 'agenda', measure, contender, size: SIZE }, ...[samples].flat());
    await alternate(
      contenders.map(([name, page]) => [name, () => within(page, opening, view, programme.opened[view], OPENINGS)]),
      { rounds: settings.rounds, warmUps: 1 }, note(`open ${view}`),
    );
    for (const [, page] of contenders) await within(page, firstDay, view, programme.titles);
    for (const [measure, shown] of Object.entries(SHOWN[view])) {
      await alternate(
        contenders.map(([name, page]) => [name, () => within(page, switching, view, DAYS, programme.titles, shown)]),
        { rounds: settings.rounds, warmUps: 1 }, note(measure),
      );
    }
    for (const [, page] of contenders) await page.browser().close();
  }
}

/** The app on another page, with ways to and fro; all its parts are there once each has been shown. */
async function app(browser, site, view) {
  const page = await open(browser, site.app('agenda', SET, `&view=${view}`));
  await standing(page);
  await within(page, (away, here) => {
    const follow = (href) => {
      const link = document.createElement('a');
      link.href = href;
      document.querySelector('main').append(link);
      link.click();
    };
    const days = () => [...document.querySelectorAll('nav[aria-label=Days] a')].filter((link) => link.textContent !== 'All days');
    globalThis.agenda = {
      leave: () => follow(away),
      open: () => follow(here),
      day: (number) => days()[number].click(),
      has: (title) => document.querySelector('main').textContent.includes(title),
      text: () => document.querySelector('main').textContent,
    };
  }, `/about?data=bench/${SET}`, `/agenda?view=${view}&data=bench/${SET}`);
  return page;
}

async function opening(view, title, times) {
  const samples = [];
  while (samples.length < times) {
    if (agenda.has(title)) {
      agenda.leave();
      await clock.until(() => !agenda.has(title));
    }
    gc();
    samples.push(await clock.time(() => agenda.open(view), () => agenda.has(title)));
  }
  return samples;
}

async function firstDay(view, titles) {
  agenda.day(0, view);
  await clock.until(() => agenda.has(titles[0].last));
}

async function switching(view, days, titles, shown) {
  const samples = [];
  for (const day of days) {
    gc();
    samples.push(await clock.time(() => agenda.day(day, view), () => agenda.has(titles[day][shown])));
    await clock.until(() => agenda.has(titles[day].last));
  }
  return samples;
}

/** The document of the app, and what of it another day changes. */
async function known(ours, view) {
  const body = await within(ours, () => document.body.innerHTML);
  const page = await within(ours, () => document.querySelector('main').innerHTML);
  const days = [];
  for (const day of [0, 1, 2, 3]) {
    days.push(await within(ours, async (day) => {
      const before = agenda.text();
      agenda.day(day);
      await clock.until(() => agenda.text() !== before);
      await clock.rest();
      const [, ...parts] = document.querySelector('.split__main').children;
      return {
        parts: parts.map((part) => part.outerHTML).join(''),
        counts: [...document.querySelectorAll('.option__count')].map((count) => count.textContent),
      };
    }, day));
  }
  return { body, made: { [view]: { page, days } } };
}

/** A page with the document of the app, and what it shows of each day, in one of two ways. */
async function byHand(browser, ours, { peers, site, given: { body, made }, way }) {
  await peers.bundle(fileURLToPath(new URL('../pages/agenda-hand.js', import.meta.url)));
  const styles = await within(ours, () => [...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => `<link rel="stylesheet" href="${href}">`).join(''));
  const address = `/bench/agenda-hand-${way}-${Object.keys(made)[0]}.html`;
  site.serve(address, `<!doctype html><html lang="en"><meta charset="utf-8"><title>By hand</title><link rel="icon" href="data:,">${styles}<body>${body.replaceAll(/<script.*?<\/script>/gs, '')}<script type="module" src="agenda-hand.js"></script></body></html>`);
  const hand = await open(browser, site.base + address.slice(1));
  await within(hand, (...given) => agenda.take(...given), made, way);
  return hand;
}

async function fullCalendar(browser, programme, { peers, site }) {
  const script = fileURLToPath(new URL('../pages/agenda-fullcalendar.js', import.meta.url));
  const page = await open(browser, await site.page(script, { head: '<link rel="stylesheet" href="agenda-fullcalendar.css">', body: '<div id="calendar"></div>' }));
  await within(page, (given) => agenda.take(given), programme);
  return page;
}

/** Everyone shows the sessions of each day: all of them as a list; those that have hours and a room as a grid. */
async function check(view, programme, pages) {
  for (const [name, page] of Object.entries(pages)) {
    await within(page, (view) => agenda.open(view), view);
    for (const [day, titles] of programme.titles.entries()) {
      await within(page, switching, view, [day], programme.titles, 'last');
      const text = await within(page, () => agenda.text());
      const missing = titles.all.filter((title) => !text.includes(title));
      same(`day ${day + 1} as ${view}`, [], missing, name);
    }
  }
}

/** The programme as calendars take it, and which titles stand on which day. */
async function read(settings) {
  const load = async (file) => JSON.parse(await readFile(path.join(settings.data, SET, file), 'utf8'));
  const { default_meeting: shown } = await load('site.json');
  const { sessions, rooms } = await load(`meetings/${shown}.json`);
  const room = new Map(rooms.map(({ id, name }) => [id, name]));
  const timed = sessions.filter(({ hours }) => hours).map((session) => ({ ...session, day: session.hours.start.slice(0, 10) }));
  const days = [...new Set(timed.map(({ day }) => day))].sort();
  // The clocks of the place, as a programme says them.
  const local = (moment) => moment.slice(0, 19);
  const named = ({ number, title }) => (number ? `${number} ${title}` : title);
  const events = timed.map((session) => ({
    id: session.id, title: `${named(session)} · ${room.get(session.room) ?? ''}`, start: local(session.hours.start), end: local(session.hours.end),
  }));
  const titles = days.map((date) => {
    const those = timed.filter(({ day }) => day === date).sort((one, other) => (one.hours.start < other.hours.start ? -1 : 1));
    return { all: those.map(({ title }) => title), first: those[0].title, last: those.at(-1).title };
  });
  return { events, days, titles, opened: { list: titles[0].first, grid: titles[0].last } };
}
