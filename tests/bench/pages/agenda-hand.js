// The limit of an agenda: the document of the app, made by the browser from texts that are ready.

let made;

const main = () => document.querySelector('main');

globalThis.agenda = {
  take(given) {
    made = given;
  },

  leave() {
    main().innerHTML = '<h1>About</h1>';
  },

  open(view) {
    main().innerHTML = made[view].page;
  },

  /** What another day changes: the list or table, the days above it, and the numbers beside it. */
  day(number, view) {
    const { parts, counts } = made[view].days[number];
    const split = main().querySelector('.split__main');
    [...split.children].forEach((part, place) => {
      if (place > 0) part.remove();
    });
    split.insertAdjacentHTML('beforeend', parts);
    const numbers = main().querySelectorAll('.option__count');
    counts.forEach((count, place) => {
      if (numbers[place].textContent !== count) numbers[place].textContent = count;
    });
  },

  has: (title) => main().textContent.includes(title),

  text: () => main().textContent,
};
