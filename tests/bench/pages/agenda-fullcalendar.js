// FullCalendar with the views that its free packages have: a list, and a day by the hour.
import { Calendar } from 'fullcalendar';
import listPlugin from 'fullcalendar/list';
import timeGridPlugin from 'fullcalendar/timegrid';
import themePlugin from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';

let events;
let days;
let calendar;

const frame = () => document.getElementById('calendar');

globalThis.agenda = {
  take(given) {
    ({ events, days } = given);
  },

  /** Takes the calendar away. */
  leave() {
    calendar?.destroy();
    calendar = undefined;
  },

  /** Shows all days as a list, or the first one by the hour. */
  open(view) {
    calendar = new Calendar(frame(), {
      plugins: [listPlugin, timeGridPlugin, themePlugin],
      views: { list: { type: 'list', duration: { days: days.length } }, grid: { type: 'timeGrid', duration: { days: 1 } }, day: { type: 'list', duration: { days: 1 } } },
      initialView: view, initialDate: days[0], timeZone: 'UTC', events,
    });
    calendar.render();
  },

  /** Shows another day. */
  day: (number) => calendar.gotoDate(days[number]),

  /** Whether something stands there: the last title of what is asked for. */
  has: (title) => frame().textContent.includes(title),

  text: () => frame().textContent,
};
