// The limits of an agenda: the document of the app, made by the browser from texts that are ready, or by calls that make one
// element after the other, from trees that are ready. Neither has to find out what there is to show, nor what reacts to what;
// both do what a change of page in an app takes: another address, another title, and the focus on the heading.

let made;

const SVG = 'http://www.w3.org/2000/svg';

const main = () => document.querySelector('main');

/** What a text stands for: for each element its namespace, name, attributes and children, for each text itself. */
function trees(text) {
  const template = document.createElement('template');
  template.innerHTML = text;
  const tree = (node) => (node.nodeType === Node.TEXT_NODE ? node.data : {
    isDrawing: node.namespaceURI === SVG,
    name: node.localName,
    attributes: [...node.attributes].map(({ name, value }) => [name, value]),
    children: inner(node),
  });
  const inner = (node) => [...node.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE).map(tree);
  return inner(template.content);
}

function node(tree) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = tree.isDrawing ? document.createElementNS(SVG, tree.name) : document.createElement(tree.name);
  for (const [name, value] of tree.attributes) element.setAttribute(name, value);
  for (const child of tree.children) element.appendChild(node(child));
  return element;
}

const WAYS = {
  texts: { ready: (text) => text, put: (place, text) => place.insertAdjacentHTML('beforeend', text) },
  calls: { ready: trees, put: (place, trees) => trees.forEach((tree) => place.appendChild(node(tree))) },
};
let way;

globalThis.agenda = {
  take(given, name) {
    way = WAYS[name];
    made = {};
    for (const [view, { page, days }] of Object.entries(given)) {
      made[view] = { page: way.ready(page), days: days.map((day) => ({ ...day, parts: way.ready(day.parts) })) };
    }
  },

  leave() {
    main().innerHTML = '<h1>About</h1>';
  },

  open(view) {
    main().replaceChildren();
    way.put(main(), made[view].page);
    history.pushState(null, '', `#${view}`);
    document.title = view;
    requestAnimationFrame(() => main().querySelector('h1').focus({ preventScroll: true }));
  },

  /** What another day changes: the list or table, the days above it, and the numbers beside it. */
  day(number, view) {
    const { parts, counts } = made[view].days[number];
    const split = main().querySelector('.split__main');
    [...split.children].forEach((part, place) => {
      if (place > 0) part.remove();
    });
    way.put(split, parts);
    const numbers = main().querySelectorAll('.option__count');
    counts.forEach((count, place) => {
      if (numbers[place].textContent !== count) numbers[place].textContent = count;
    });
    history.pushState(null, '', `#${view}-${number}`);
  },

  has: (title) => main().textContent.includes(title),

  text: () => main().textContent,
};
