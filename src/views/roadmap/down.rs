//! The roadmap down the page, as it suits a thumb: month under month along a line, with what had been planned for another.

use std::sync::Arc;

use plenary_core::civil::Day;
use plenary_core::edtf::Edtf;
use plenary_core::model::{Dataset, EventId};
use plenary_core::roadmap::{Course, Entry, Heading, Known, Month, Slip, Standing, months, slip};
use plenary_core::search::Query;

use super::lane::{lane_class, lane_name};
use super::list::{found, standing};
use super::standing::when;
use super::state::Road;
use crate::components::marked::marked;
use crate::components::windowed::{Chunk, WHOLE, windowed};
use crate::html::{CollectHtml, Html, html, live};
use crate::strings::t;

/// Months with at least so many entries come and go together.
const TOGETHER: usize = 40;

/// The events that are found, month under month.
#[inline(never)]
pub fn down(road: Road) -> Html {
    html! { <div class="down">{live(move || content(road))}</div> }
}

fn content(road: Road) -> Html {
    let Some(found) = found(road) else {
        return html! { <p class="loading" aria-busy="true">{t().loading}</p> };
    };
    let choices = road.choices();
    let known = road.known();
    let months = months(road.data, &found, &known, choices.asof);
    let entries = |months: &[Month]| months.iter().map(|month| month.entries.len()).sum::<usize>();
    // A short list is one; the pieces of a long one are as many lists.
    let together = if entries(&months) > WHOLE { TOGETHER } else { usize::MAX };
    let mut chunks = Vec::new();
    let mut some: Vec<Month> = Vec::new();
    let mut count = 0;
    let mut months = months.into_iter().peekable();
    while let Some(month) = months.next() {
        count += month.entries.len();
        some.push(month);
        if count >= together || months.peek().is_none() {
            let shown = Shown { road, known: known.clone(), is_now: choices.asof.is_none(), typed: choices.q.clone() };
            let some = std::mem::take(&mut some);
            chunks.push(Chunk::new(count, move || {
                let query = Query::new(&shown.typed);
                let months = some.iter().map(|month| shown.month(month, &query)).collect_html();
                html! { <ol class="down__months">{months}</ol> }
            }));
            count = 0;
        }
    }
    windowed(chunks)
}

/// What all entries have in common.
struct Shown {
    road: Road,
    known: Arc<Known>,
    /// Whether all is shown that is known now.
    is_now: bool,
    typed: String,
}

impl Shown {
    fn month(&self, month: &Month, query: &Query) -> Html {
        let heading = match month.heading {
            Heading::Month(year, month) => t().month_heading(year, month),
            Heading::Undated => t().known_without_date.to_owned(),
            Heading::Lane(lane) => lane_name(self.road.data, lane).to_owned(),
            Heading::None => String::new(),
        };
        let gap = month.gap.map(|gap| html! { <p class="down__gap">{t().time_without_events(gap)}</p> });
        let entries = month.entries.iter().map(|entry| self.entry(*entry, query)).collect_html();
        html! {
            <li>
                {gap}
                <h2 class="down__heading">{heading}</h2>
                <ol>{entries}</ol>
            </li>
        }
    }

    fn entry(&self, entry: Entry, query: &Query) -> Html {
        match entry {
            Entry::Event(event) => self.event(event, query),
            Entry::Plan(event) => self.plan(event),
            Entry::Group(number) => self.group(number),
            Entry::Told(day) => line(meeting(self.road.data, day)),
            Entry::Known(day) => line(t().as_known_on(day)),
        }
    }

    fn event(&self, id: EventId, query: &Query) -> Html {
        let data = self.road.data;
        let event = data.event(id);
        let Some(standing) = standing(&self.known, id) else { return Html::new() };
        let class = mark(standing.actual.is_none(), event.lane.position());
        let place = standing.place(event).map(|place| html! { " · " {marked(place, query)} });
        html! {
            <li class=class>
                <a href=self.road.event_href(id)>{marked(&event.short_title, query)}</a>
                <p class="down__facts">
                    <span class="num">{when(standing)}</span>
                    " · "
                    <span class=lane_class(event.lane)>{marked(lane_name(data, event.lane), query)}</span>
                    {place}
                </p>
                {self.came(id, standing).map(|told| html! { <p class="down__slip">{told}</p> })}
            </li>
        }
    }

    /// The plan and what came of it in a sentence, where they differ and the day that is chosen knows.
    fn came(&self, id: EventId, standing: &Standing) -> Option<String> {
        let is_settled = self.is_now || self.road.is_settled(id, standing);
        let course = Course::of_event(self.road.data, id).filter(|_| is_settled)?;
        let has_moved = course.moved.is_some() || course.slip() != Slip::Kept;
        has_moved.then(|| t().plan_and_outcome_of(&course))
    }

    /// That something had been planned for here that came at another time.
    fn plan(&self, id: EventId) -> Html {
        let event = self.road.data.event(id);
        let Some(Standing { planned, actual }) = standing(&self.known, id) else { return Html::new() };
        html! {
            <li class=mark(true, event.lane.position())>
                <p class="down__plan">
                    <a href=self.road.event_href(id)>
                        {t().planned_here(&event.short_title, slip(planned.as_ref(), actual.as_ref()))}
                    </a>
                </p>
            </li>
        }
    }

    /// A plan for several events.
    fn group(&self, number: usize) -> Html {
        let Some(group) = self.known.groups.get(number) else { return Html::new() };
        let data = self.road.data;
        html! {
            <li class=mark(true, group.lane.position())>
                <p class="down__plan">{t().planned_for(&data.plan(group.plan).subject, &group.date)}</p>
                <p class="down__facts"><span class=lane_class(group.lane)>{lane_name(data, group.lane)}</span></p>
            </li>
        }
    }
}

/// The style of an entry: its mark is hollow for a plan, in the colour of its lane.
fn mark(is_plan: bool, lane: usize) -> String {
    let plan = if is_plan { " down__entry--plan" } else { "" };
    format!("down__entry{plan} lane-{}", lane % 7)
}

/// A line for a day by itself.
fn line(text: String) -> Html {
    html! { <li class="down__line">{text}</li> }
}

/// The meeting at which the plans were told on a day; the day where none is known.
fn meeting(data: &Dataset, day: Day) -> String {
    let is_of_day = |date: &Edtf| date.earliest() <= Some(day) && date.latest().is_some_and(|last| last >= day);
    let date = data.meetings.iter().map(|meeting| &meeting.date).find(|date| is_of_day(date));
    t().this_meeting(date.unwrap_or(&Edtf::day(day)))
}
