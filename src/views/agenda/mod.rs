//! The agenda: a meeting's sessions by day and block.

mod session;

pub use session::{points, session, statement};

use plenary_core::civil::Day;
use plenary_core::model::{Block, Coverage, Dataset, Meeting, MeetingId, PersonId, Role, SessionId};
use plenary_core::route::Section;

use crate::components::evidence::{doubt, doubt_about_block, sources_used};
use crate::components::lists::{meeting_switch, session_link};
use crate::components::people::person_link;
use crate::html::{CollectHtml, Html, html};
use crate::strings::t;

/// The agenda of a meeting.
#[inline(never)]
pub fn agenda(data: &'static Dataset, id: MeetingId) -> Html {
    let meeting = data.meeting(id);
    let sessions = data.sessions_of(id).count();
    let speakers = data.speakers_of(id).len();
    let unplaced: Vec<SessionId> = data.sessions_of(id).filter(|index| data.session(*index).block.is_none()).collect();
    html! {
        <div class="page agenda">
            <div class="head">
                <h1 tabindex="-1">{t().agenda}</h1>
                <p class="head__sub">
                    {meeting.short_title.as_str()} " · " {t().sessions_and_speakers(sessions, speakers)}
                </p>
            </div>
            {meeting_switch(data, id, Section::Agenda.page())}
            {(sessions == 0).then(|| html! { <p class="lead">{t().no_sessions_known}</p> })}
            {(sessions > 0).then(|| html! { <p class="note">{t().no_start_times}</p> })}
            <div class="agenda__days">
                {days(&meeting.blocks).into_iter().map(|day| self::day(data, meeting, day)).collect_html()}
                {(!unplaced.is_empty()).then(|| html! {
                    <section class="day">
                        <h2>{t().sessions_unplaced}</h2>
                        {session_list(data, &unplaced)}
                    </section>
                })}
            </div>
            {sources_used(data, block_sources(meeting))}
        </div>
    }
}

/// The days that have a block with sessions, in order.
fn days(blocks: &[Block]) -> Vec<Day> {
    let mut days: Vec<Day> = blocks.iter().filter(|block| !block.sessions.is_empty()).map(|block| block.day).collect();
    days.dedup();
    days
}

fn day(data: &'static Dataset, meeting: &'static Meeting, day: Day) -> Html {
    let blocks = meeting.blocks.iter().filter(|block| block.day == day && !block.sessions.is_empty());
    html! {
        <section class="day">
            <h2>{t().day(day)}</h2>
            {blocks.map(|block| self::block(data, meeting, block)).collect_html()}
        </section>
    }
}

fn block(data: &'static Dataset, meeting: &'static Meeting, block: &'static Block) -> Html {
    let hours = block.hours.as_ref().map(|hours| {
        html! {
            <span class="num">{t().hours(hours.start, hours.end, &meeting.time_zone)}</span>
            {doubt(&hours.evidence)}
        }
    });
    let room = block.room.as_ref().map(|room| html! { <span>{room.text.as_str()}</span> {doubt(&room.evidence)} });
    html! {
        <div class="block">
            <h3 class="block__part">{t().day_part(block.part)}</h3>
            {hours}
            {room}
        </div>
        {session_list(data, &block.sessions)}
    }
}

fn session_list(data: &'static Dataset, sessions: &[SessionId]) -> Html {
    html! { <ol class="sessions">{sessions.iter().map(|index| session_item(data, *index)).collect_html()}</ol> }
}

fn session_item(data: &'static Dataset, index: SessionId) -> Html {
    let session = data.session(index);
    let people = data.speakers_in(index);
    let moderates = |person: PersonId| {
        let theirs = session.contributions.iter().filter(move |part| part.person == person);
        theirs.map(|part| part.role).any(|role| role == Role::Moderator)
    };
    let person = |(n, person): (usize, PersonId)| {
        html! {
            {(n > 0).then_some(", ")}
            {person_link(data, person)}
            {moderates(person).then(|| html! { <span class="muted">" ("{t().role(Role::Moderator)}")"</span> })}
        }
    };
    let partly = (session.coverage != Coverage::Complete).then(|| coverage_mark(session.coverage));
    html! {
        <li>
            <article class="session">
                <h4 class="session__title">{session_link(data, index)}</h4>
                {(!people.is_empty()).then(|| html! {
                    <p class="session__people">{people.into_iter().enumerate().map(person).collect_html()}</p>
                })}
                <p class="session__marks">
                    {partly}
                    {session.coverage_note.as_deref()}
                    {session.placement.as_ref().map(doubt_about_block)}
                </p>
            </article>
        </li>
    }
}

/// A mark that says how far the record covers a session.
fn coverage_mark(coverage: Coverage) -> Html {
    html! { <span class="mark">{t().coverage(coverage)}</span> " " }
}

fn block_sources(meeting: &Meeting) -> Vec<plenary_core::model::SourceId> {
    let hours = meeting.blocks.iter().filter_map(|block| block.hours.as_ref()).map(|hours| &hours.evidence);
    let rooms = meeting.blocks.iter().filter_map(|block| block.room.as_ref()).map(|room| &room.evidence);
    let cites = [&meeting.evidence].into_iter().chain(hours).chain(rooms).flat_map(|evidence| &evidence.cites);
    cites.map(|cite| cite.source).collect()
}
