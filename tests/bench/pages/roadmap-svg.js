// The limit of a timeline: SVG by hand that packs events in rows and keeps only what is in sight in the document. It knows
// nothing but what is measured: no plans beside what came, no merging, no keys, no names for who hears it.

const SVG = 'http://www.w3.org/2000/svg';
const GUTTER = 204;
const MARGIN = 36;
const ROW = 24;
const PADDING = 7;
const LETTER = 7;
const GAP = 6;
const AXIS = 44;
const LEAST = 6;
const POINT = 13;
/** Words of the axis are so far apart. */
const SPACING = 56;
const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

let given;
let lanes;
let view;
let opened;
let isDue = false;
let draws = 0;
const parts = {};
const held = new Map();

const plot = () => innerWidth - GUTTER - MARGIN;
const scale = () => plot() / (view[1] - view[0]);
const element = (tag, attributes) => {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
};
const width = ({ from, to }) => (to - from > 1 ? Math.max(LEAST, (to - from) * scale()) : POINT);

/** The lanes with their events in rows, none over another at the present scale: nearer by, there is only more room. */
function pack() {
  let y = 16;
  return given.lanes.map((title, lane) => {
    const rows = [];
    const events = given.events.filter((event) => event.lane === lane).sort((one, other) => one.from - other.from);
    const placed = events.map((event) => {
      const [start, end] = [event.from * scale(), event.from * scale() + width(event) + GAP + event.title.length * LETTER + GAP];
      let row = rows.findIndex((free) => free <= start);
      if (row < 0) row = rows.length;
      rows[row] = end;
      return { event, y: y + PADDING + (row + 0.5) * ROW, reach: (end - start) / scale() };
    });
    const made = { title, y, height: Math.max(1, rows.length) * ROW + 2 * PADDING, placed };
    y += made.height;
    return made;
  });
}

function build() {
  const last = lanes.at(-1);
  const height = last.y + last.height;
  parts.axis = element('svg', { class: 'axis', width: innerWidth, height: AXIS });
  const body = element('svg', { width: innerWidth, height });
  for (const { title, y, height } of lanes) {
    const text = element('text', { class: 'lane', x: 26, y: y + 22 });
    text.textContent = title;
    body.append(text, element('path', { class: 'line', d: `M0 ${y + height}H${innerWidth}` }));
  }
  const inner = element('svg', { x: GUTTER, width: plot(), height });
  parts.grid = element('g');
  parts.moved = element('g');
  inner.append(parts.grid, parts.moved);
  body.append(inner);
  document.querySelector('main').replaceChildren(parts.axis, body);
  parts.top = body.getBoundingClientRect().top + scrollY;
}

function make({ event }) {
  const group = element('g', { class: 'event' });
  const isPoint = event.to - event.from <= 1;
  const mark = isPoint ? element('path', { d: 'M0 0L6.5 -6.5L13 0L6.5 6.5Z' }) : element('rect', { y: -6, height: 12 });
  const text = element('text', { y: 4 });
  text.textContent = event.title;
  group.append(mark, text);
  return { group, text, bar: isPoint ? null : mark };
}

/** Draws a frame. The events stand in a group that moves along, and get places of their own only where the scale is another. */
function draw() {
  isDue = false;
  draws += 1;
  const [from, to] = view;
  const [top, bottom] = [scrollY - parts.top - ROW, scrollY - parts.top + innerHeight + ROW];
  const isZoomed = parts.scale !== scale();
  if (isZoomed) parts.origin = from;
  parts.scale = scale();
  parts.moved.setAttribute('transform', `translate(${(parts.origin - from) * scale()},0)`);
  const seen = new Set();
  for (const lane of lanes) {
    if (lane.y > bottom || lane.y + lane.height < top) continue;
    for (const placed of lane.placed) {
      const { event, y } = placed;
      if (y < top || y > bottom || event.from > to || Math.max(event.to, event.from + placed.reach) < from) continue;
      seen.add(event.id);
      const known = held.get(event.id);
      if (known && !isZoomed) continue;
      const shown = known ?? make(placed);
      shown.group.setAttribute('transform', `translate(${((event.from - parts.origin) * scale()).toFixed(1)},${y})`);
      shown.bar?.setAttribute('width', width(event).toFixed(1));
      shown.text.setAttribute('x', (width(event) + GAP).toFixed(1));
      if (known) continue;
      held.set(event.id, shown);
      parts.moved.append(shown.group);
    }
  }
  for (const [id, { group }] of held) {
    if (seen.has(id)) continue;
    group.remove();
    held.delete(id);
  }
  axis(from, to);
}

/** Marks of years, or of as many months as have room for their words. */
function axis(from, to) {
  const months = [1, 3, 12].find((months) => months * 28 * scale() >= SPACING) ?? 12;
  const [first, last] = [from, to].map((end) => new Date(end * DAY));
  const [words, lines] = [[], []];
  for (let year = first.getUTCFullYear(); year <= last.getUTCFullYear(); year += 1) {
    for (let month = 0; month < 12; month += months) {
      const x = (Date.UTC(year, month) / DAY - from) * scale();
      if (x < 0 || x > plot()) continue;
      const word = month === 0 ? year : MONTHS[month];
      words.push(`<text x="${(GUTTER + x + 4).toFixed(1)}" y="37">${word}</text>`);
      lines.push(`M${x.toFixed(1)} 0V${lanes.at(-1).y + lanes.at(-1).height}`);
    }
  }
  parts.axis.innerHTML = words.join('');
  parts.grid.innerHTML = `<path class="line" d="${lines.join('')}"/>`;
}

function drawSoon() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(draw);
}

addEventListener('scroll', drawSoon);

globalThis.roadmap = {
  take(data) {
    given = data;
    opened = data.window;
  },

  open() {
    document.querySelector('main').replaceChildren();
    return clock.time(() => {
      view = [...opened];
      held.clear();
      parts.scale = 0;
      lanes = pack();
      build();
      draw();
    }, () => document.querySelector('.event'));
  },

  answer: () => lanes.flatMap(({ title, placed }) => placed.map(({ event: { id, title: name, from, to } }) => [id, name, title, from, to])),

  look: (lane) => scrollTo(0, parts.top + lanes[lane].y - AXIS),

  zoom(by) {
    const [middle, half] = [(view[0] + view[1]) / 2, (view[1] - view[0]) / 2 / by];
    view = [middle - half, middle + half];
    drawSoon();
  },

  pan(share) {
    const days = share * (view[1] - view[0]);
    view = view.map((end) => end + days);
    drawSoon();
  },

  drawn: () => draws,

  at: () => (given.meeting - view[0]) / (view[1] - view[0]),

  settle: () => clock.rest(),
};
