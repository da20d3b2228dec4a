//! The speaker directory: everybody who spoke at a meeting, at some, or in the whole series, as cards or as a table.

mod bar;
mod cards;
mod find;
mod state;
mod table;
mod take;

use plenary_core::model::{Dataset, MeetingId};
use plenary_core::route::{Page, SpeakersFacet, SpeakersQuery};

use crate::components::finding::{self, Found};
use crate::components::lists::meeting_switch;
use crate::html::{Html, Live, html, live, live_by};
use crate::router::Router;
use crate::strings::t;
use state::Speakers;

/// The directory, where a meeting is shown on all pages.
#[inline(never)]
pub fn speakers(data: &'static Dataset, id: MeetingId) -> Html {
    let speakers = Speakers::new(data, id);
    let list = find::list(speakers);
    html! {
        <div class="page speakers">
            <div class="head">
                <h1 tabindex="-1">{t().speakers}</h1>
                <p class="head__sub">{live(move || of_what(speakers))}</p>
            </div>
            {switch(speakers)}
            <div class="split">
                {finding::side(list)}
                <div class="split__main">
                    {bar::bar(speakers, list)}
                    {body(speakers, list)}
                </div>
            </div>
        </div>
    }
}

/// The meetings whose speakers are listed.
fn of_what(speakers: Speakers) -> String {
    let data = speakers.data;
    let meetings = speakers.listing(|listing| listing.meetings.clone());
    let names: Vec<&str> = meetings.iter().map(|meeting| data.meeting(*meeting).short_title.as_str()).collect();
    if names.is_empty() { t().whole_series.to_owned() } else { t().and(&names) }
}

/// The meetings, and all of them together. What else is chosen goes along, but for sessions, which are of one meeting.
fn switch(speakers: Speakers) -> Live {
    live(move || {
        let data = speakers.data;
        let chosen = speakers.listing(|listing| listing.meetings.clone());
        let present = data.meeting_ids().find(|meeting| [*meeting] == chosen[..]);
        let mut one = speakers.query();
        for of_one_meeting in [SpeakersFacet::Meeting, SpeakersFacet::Session] {
            one.facets[of_one_meeting as usize].clear();
        }
        let mut all = one.clone();
        all.toggle(SpeakersFacet::Meeting, SpeakersQuery::SERIES);
        let series = html! {
            <li>
                <a
                    href=Router::here().href(Page::Speakers(Box::new(all)))
                    aria-current=chosen.is_empty().then_some("true")
                >
                    {t().whole_series}
                </a>
            </li>
        };
        meeting_switch(data, present, Page::Speakers(Box::new(one)), Some(series))
    })
}

/// Those found. What they stand in stays while they change, so that what has the focus in it keeps it.
fn body(speakers: Speakers, list: Found) -> Live {
    const NOBODY: usize = 1;
    const TABLE: usize = 2;
    const NOBODY_ON_RECORD: usize = 3;
    let key = move || {
        let (is_empty, total) = speakers.listing(|listing| (listing.people.is_empty(), listing.total));
        vec![match (is_empty, total, speakers.query().is_table) {
            (true, 0, _) => NOBODY_ON_RECORD,
            (true, ..) => NOBODY,
            (.., true) => TABLE,
            _ => 0,
        }]
    };
    live_by(key, move |how| match how {
        [NOBODY_ON_RECORD] => html! { <p class="empty lead">{t().no_speakers_known}</p> },
        [NOBODY] => html! { {live(move || finding::nothing(list))} },
        [TABLE] => table::table(speakers),
        _ => html! { {live(move || cards::cards(speakers))} },
    })
}
