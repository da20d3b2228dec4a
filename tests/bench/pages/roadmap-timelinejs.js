// TimelineJS, without animations, so wide that a window of the whole process is in sight. It shows one event as a slide, and
// all others in rows below: it pans from event to event, and zooms about the one that is shown.
import { Timeline } from '@knight-lab/timelinejs/src/js/timeline/Timeline.js';

const DAY = 86_400_000;
const CLOSER = 1.5;

let config;
let options;
let timeline;
let isClose = false;

const date = (days) => {
  const date = new Date(days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const days = ({ year, month, day }) => Date.UTC(year, month - 1, day) / DAY;
const left = (selector) => document.querySelector(selector).style.left;

globalThis.roadmap = {
  take({ events, lanes, window: [from, to] }, files) {
    const sorted = events.toSorted((one, other) => one.from - other.from);
    config = {
      events: sorted.map(({ id, title, lane, from, to }) => ({
        unique_id: id,
        text: { headline: title },
        group: lanes[lane],
        start_date: date(from),
        ...(to - from > 1 && { end_date: date(to - 1) }),
      })),
    };
    const middle = (from + to) / 2;
    // One after which the next does not begin on the same day, so that going on moves something.
    const start = sorted.findIndex(({ from }, place) => from >= middle && sorted[place + 1].from > from);
    const wide = (Math.max(...events.map(({ to }) => to)) - sorted[0].from) / (to - from);
    options = {
      script_path: files, font: null, duration: 0, start_at_slide: start, scale_factor: wide, zoom_sequence: [wide, wide * CLOSER],
    };
  },

  open() {
    document.querySelector('main').replaceChildren();
    isClose = false;
    // It writes into what it is given.
    const given = structuredClone(config);
    return clock.time(() => {
      timeline = new Timeline(document.querySelector('main'), given, { ...options });
    }, () => timeline.ready && document.querySelector('.tl-timemarker'));
  },

  answer: () => timeline.config.events.map(({ unique_id: id, text, group, start_date: start, end_date: end }) =>
    [id, text.headline, group, days(start.data), end ? days(end.data) + 1 : days(start.data) + 1]),

  zoom(by) {
    isClose = by > 1;
    if (isClose) timeline.zoomIn();
    else timeline.zoomOut();
  },

  pan(share) {
    if (share > 0) timeline.goToNext();
    else timeline.goToPrev();
  },

  drawn: () => left('.tl-timemarker:last-child') + left('.tl-timenav-slider'),

  settle: () => clock.rest(),
};
