//! Checks of one meeting's file.

use super::check::{At, Check, List};
use super::problem::ProblemKind;
use crate::edtf::Edtf;
use crate::model::{
    Block, Contribution, Coverage, Dataset, Fact, Hours, Meeting, MeetingId, OrganizationId, Person, PersonId, Point,
    Session, SessionId, SourceId, Statement,
};
use crate::raw;

/// Checks a meeting that the site lists as `expected`, and adds it with its sessions to the data set.
pub(super) fn meeting(check: &mut Check, at: &At, expected: &str, raw: raw::Meeting, data: &mut Dataset) {
    if raw.id != expected {
        let kind = ProblemKind::WrongMeeting { found: raw.id.clone(), expected: expected.to_owned() };
        check.problem(&at.key("id"), kind);
    }
    let Some(date) = check.date(&raw.date, &at.key("date")) else { return };
    if !check.enter(List::Meetings, expected, data.meetings.len(), at) {
        return;
    }
    check.text(&raw.title, &at.key("title"));
    check.text(&raw.short_title, &at.key("short_title"));
    let (names, mut blocks) = blocks(check, &at.key("blocks"), raw.blocks, &date);
    let id = MeetingId(data.meetings.len());
    for (n, session) in raw.sessions.into_iter().enumerate() {
        let at = at.key("sessions");
        let at = at.index(n);
        let index = SessionId(data.sessions.len());
        if check.enter(List::Sessions, &session.id, index.position(), &at) {
            let session = self::session(check, &at, id, session, &names, &data.people);
            if let Some(block) = session.block {
                blocks[block].sessions.push(index);
            }
            data.sessions.push(session);
        }
    }
    let facts = labelled(check, &at.key("facts"), raw.facts);
    data.meetings.push(Meeting {
        id: expected.to_owned(),
        number: raw.number,
        title: raw.title,
        short_title: raw.short_title,
        date,
        time_zone: raw.time_zone,
        place: raw.place,
        organizer: check.refer(List::Organizations, &raw.organizer, &at.key("organizer")).map(OrganizationId),
        report: raw.report.and_then(|report| check.refer(List::Sources, &report, &at.key("report"))).map(SourceId),
        evidence: check.evidence(raw.evidence, &at.key("evidence")),
        focus: raw.focus.map(|focus| check.fact(focus, &at.key("focus"))),
        objectives: check.facts(raw.objectives, &at.key("objectives")),
        facts,
        documents: check.documents(raw.documents, &at.key("documents")),
        blocks,
        gaps: check.facts(raw.gaps, &at.key("gaps")),
    });
}

fn labelled(check: &mut Check, at: &At, facts: Vec<raw::LabelledFact>) -> Vec<(String, Fact)> {
    let mut kept = Vec::with_capacity(facts.len());
    for (n, fact) in facts.into_iter().enumerate() {
        let at = at.index(n);
        check.text(&fact.label, &at.key("label"));
        kept.push((fact.label, check.sourced(fact.text, fact.evidence, &at)));
    }
    kept
}

/// The blocks, and beside them the ids by which sessions name them.
fn blocks(check: &mut Check, at: &At, blocks: Vec<raw::Block>, meeting: &Edtf) -> (Vec<String>, Vec<Block>) {
    let mut names: Vec<String> = Vec::with_capacity(blocks.len());
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    for (n, block) in blocks.into_iter().enumerate() {
        let at = at.index(n);
        check.id(&block.id, &at.key("id"));
        if names.contains(&block.id) {
            check.problem(&at.key("id"), ProblemKind::DuplicateId(block.id));
            continue;
        }
        let Some(day) = check.day(&block.day, &at.key("day")) else { continue };
        let before = meeting.earliest().is_some_and(|first| day < first);
        let after = meeting.latest().is_some_and(|last| day > last);
        if before || after {
            let (start, end) = if before { (meeting.to_string(), block.day) } else { (block.day, meeting.to_string()) };
            check.problem(&at.key("day"), ProblemKind::EndBeforeStart { start, end });
        }
        let hours = block.hours.and_then(|raw| hours(check, &at.key("hours"), raw));
        let room = block.room.map(|room| check.fact(room, &at.key("room")));
        names.push(block.id);
        kept.push(Block { day, part: block.part, hours, room, sessions: Vec::new() });
    }
    (names, kept)
}

fn hours(check: &mut Check, at: &At, raw: raw::Hours) -> Option<Hours> {
    let evidence = check.evidence(raw.evidence, &at.key("evidence"));
    let start = check.instant(&raw.start, &at.key("start"));
    let end = check.instant(&raw.end, &at.key("end"));
    let (start, end) = (start?, end?);
    if end < start {
        check.problem(&at.key("end"), ProblemKind::EndBeforeStart { start: raw.start, end: raw.end });
        return None;
    }
    Some(Hours { start, end, evidence })
}

fn session(
    check: &mut Check,
    at: &At,
    meeting: MeetingId,
    raw: raw::Session,
    blocks: &[String],
    people: &[Person],
) -> Session {
    check.text(&raw.title, &at.key("title"));
    let place = at.key("block");
    let block = blocks.iter().position(|id| *id == raw.block.id);
    if block.is_none() {
        let kind = ProblemKind::UnknownId { id: raw.block.id, list: "the blocks of this meeting" };
        check.problem(&place.key("id"), kind);
    }
    if raw.coverage != Coverage::Complete && raw.coverage_note.is_none() {
        check.problem(at, ProblemKind::NoCoverageNote);
    }
    let mut contributions = Vec::with_capacity(raw.contributions.len());
    for (n, contribution) in raw.contributions.into_iter().enumerate() {
        let list = at.key("contributions");
        contributions.extend(self::contribution(check, &list.index(n), contribution, people));
    }
    let mut discussion = Vec::with_capacity(raw.discussion.len());
    for (n, statement) in raw.discussion.into_iter().enumerate() {
        let list = at.key("discussion");
        discussion.push(self::statement(check, &list.index(n), statement));
    }
    Session {
        id: raw.id,
        meeting,
        number: raw.number,
        title: raw.title,
        block,
        placement: check.evidence(raw.block.evidence, &place.key("evidence")),
        coverage: raw.coverage,
        coverage_note: raw.coverage_note,
        evidence: check.evidence(raw.evidence, &at.key("evidence")),
        contributions,
        discussion,
        documents: check.documents(raw.documents, &at.key("documents")),
    }
}

/// A contribution. Where the meeting gave neither office nor organizations, those of the person's entry hold; where it
/// gave organizations alone, the office stays open, since one of today must not be read back into another year.
fn contribution(check: &mut Check, at: &At, raw: raw::Contribution, people: &[Person]) -> Option<Contribution> {
    let person = check.refer(List::People, &raw.person, &at.key("person")).map(PersonId);
    let as_known = raw.title.is_none() && raw.organizations.is_none();
    let given = raw
        .organizations
        .map(|ids| check.refer_all(List::Organizations, &ids, &at.key("organizations"), OrganizationId));
    let talk = raw.talk.map(|talk| check.fact(talk, &at.key("talk")));
    let points = points(check, &at.key("points"), raw.points);
    let evidence = check.evidence(raw.evidence, &at.key("evidence"));
    let person = person?;
    let known = &people[person.position()];
    Some(Contribution {
        person,
        role: raw.role,
        title: if as_known { known.title.clone() } else { raw.title },
        organizations: given.unwrap_or_else(|| known.organizations.clone()),
        talk,
        capacity: raw.capacity,
        points,
        evidence,
    })
}

fn points(check: &mut Check, at: &At, points: Vec<raw::Point>) -> Vec<Point> {
    points.into_iter().enumerate().map(|(n, point)| self::point(check, &at.index(n), point.text, point.cite)).collect()
}

fn point(check: &mut Check, at: &At, text: String, cite: raw::Cite) -> Point {
    check.text(&text, &at.key("text"));
    Point { text, cite: check.cite(cite, &at.key("cite")) }
}

fn statement(check: &mut Check, at: &At, raw: raw::Statement) -> Statement {
    if raw.people.is_empty() && raw.organization.is_none() && raw.label.is_none() {
        check.problem(at, ProblemKind::NoSpeaker);
    }
    Statement {
        people: check.refer_all(List::People, &raw.people, &at.key("people"), PersonId),
        organization: raw
            .organization
            .and_then(|id| check.refer(List::Organizations, &id, &at.key("organization")))
            .map(OrganizationId),
        label: raw.label,
        point: point(check, at, raw.text, raw.cite),
    }
}
