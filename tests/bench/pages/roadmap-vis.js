// vis-timeline with what its documentation gives for many items: a fixed height in which it scrolls and draws only the
// groups in sight, titles that it need not sanitize, no animation.
import { DataSet, Timeline } from 'vis-timeline/standalone';

const DAY = 86_400_000;

let data;
let options;
let day;
let timeline;
let draws = 0;

const move = (from, to) => timeline.setWindow(from, to, { animation: false });
const ends = () => Object.values(timeline.getWindow()).map(Number);

globalThis.roadmap = {
  /** Takes the parsed events, and what else the tool is to be told. */
  take({ events, lanes, window, meeting }, more) {
    // A day is a point, all else a range.
    const items = events.map(({ id, title, lane, from, to }) => (to - from > 1
      ? { id, content: title, group: lane, type: 'range', start: from * DAY, end: to * DAY }
      : { id, content: title, group: lane, type: 'point', start: from * DAY }));
    data = { items: new DataSet(items), groups: new DataSet(lanes.map((content, id) => ({ id, content }))) };
    day = meeting * DAY;
    options = {
      start: window[0] * DAY, end: window[1] * DAY, height: '100vh', verticalScroll: true, zoomKey: 'ctrlKey', xss: { disabled: true },
      // Lanes stay where they are while one zooms, as those of the others do.
      orientation: 'top',
      // Without this, the first drawing waits for timers of up to a second where a window is given.
      rollingMode: { follow: false, offset: 0.5 },
      ...more,
    };
  },

  open() {
    timeline?.destroy();
    return clock.time(() => {
      timeline = new Timeline(document.querySelector('main'), data.items, data.groups, options);
      timeline.on('changed', () => {
        draws += 1;
      });
    }, () => timeline.dom.root.style.visibility === 'visible' && document.querySelector('.vis-item'));
  },

  answer: () => Object.values(timeline.itemSet.items).filter(({ isCluster }) => !isCluster).map(({ data: item }) => {
    const from = item.start / DAY;
    return [item.id, item.content, data.groups.get(item.group).content, from, item.end === undefined ? from + 1 : item.end / DAY];
  }),

  /** Scrolls to where a lane begins. */
  look(lane) {
    const label = document.querySelectorAll('.vis-labelset .vis-label')[lane];
    const deltaY = label.getBoundingClientRect().top - document.querySelector('.vis-panel.vis-left').getBoundingClientRect().top;
    document.querySelector('.vis-panel.vis-center').dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }));
  },

  zoom(by) {
    const [from, to] = ends();
    const [middle, half] = [(from + to) / 2, (to - from) / 2 / by];
    move(middle - half, middle + half);
  },

  pan(share) {
    const [from, to] = ends();
    move(from + share * (to - from), to + share * (to - from));
  },

  drawn: () => draws,

  at() {
    const [from, to] = ends();
    return (day - from) / (to - from);
  },

  // What it does some time after a move.
  settle: () => new Promise((done) => setTimeout(done, 300)),
};
