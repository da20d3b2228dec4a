// What a page shows, a line for each element and text, with addresses as they resolve from the present one: the text that
// the build wrote, given the page as it is served, or what the app shows, given null.
const [written] = arguments;
// What depends on the platform, and on the room there is.
const PLATFORM = ['data-key', 'aria-keyshortcuts', 'open'];
const lines = [];
// Abbreviations are numbered as they come to be drawn, which need not be the order on the page.
const seen = new Map();
const numbered = (value) => value.replace(/^abbr-\d+$/, (id) => {
  if (!seen.has(id)) seen.set(id, `abbr-${seen.size}`);
  return seen.get(id);
});

const address = (value) => {
  const url = new URL(value, location.href);
  return url.pathname.replace(/\/$/, '') + url.search + url.hash;
};

const attribute = ({ name, value }) => {
  const isAddress = name === 'href' || name === 'src';
  return `${name}="${isAddress && !value.startsWith('#') ? address(value) : numbered(value)}"`;
};

const outline = (node, depth) => {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.data) lines.push(' '.repeat(depth) + node.data);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    node.normalize();
    const attributes = [...node.attributes].filter(({ name }) => !PLATFORM.includes(name)).map(attribute).sort();
    lines.push(' '.repeat(depth) + [node.localName, ...attributes].join(' '));
    for (const child of node.childNodes) outline(child, depth + 1);
  }
};

const page = written === null ? document : new DOMParser().parseFromString(written, 'text/html');
const elements = written === null
  ? [...page.body.children].filter(({ id, localName }) => !['start-error', 'newer'].includes(id) && localName !== 'noscript')
  : page.getElementById('boot').children;
for (const element of elements) {
  const copy = element.cloneNode(true);
  // The visitor's own zone is known to their browser alone.
  copy.querySelectorAll('option[value=local]').forEach((option) => option.remove());
  outline(copy, 0);
}
return lines;
