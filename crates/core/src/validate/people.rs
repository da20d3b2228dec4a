//! Checks of the flat files: sources, organizations, people, glossary, site.

use super::check::{At, Check, List};
use super::problem::ProblemKind;
use crate::model::{Dataset, GlossaryEntry, Link, MeetingId, Organization, OrganizationId, Person, Site, Source};
use crate::raw;

pub(super) fn sources(check: &mut Check, at: &At, sources: Vec<raw::Source>) -> Vec<Source> {
    let mut kept = Vec::with_capacity(sources.len());
    for (n, source) in sources.into_iter().enumerate() {
        let at = at.index(n);
        if !check.enter(List::Sources, &source.id, kept.len(), &at) {
            continue;
        }
        check.text(&source.title, &at.key("title"));
        check.text(&source.short_title, &at.key("short_title"));
        kept.push(Source {
            date: source.date.and_then(|date| check.date(&date, &at.key("date"))),
            url: source.url.filter(|url| check.link(url, &at.key("url"))),
            id: source.id,
            kind: source.kind,
            title: source.title,
            symbol: source.symbol,
            short_title: source.short_title,
            publisher: source.publisher,
            note: source.note,
        });
    }
    kept
}

pub(super) fn organizations(check: &mut Check, at: &At, list: Vec<raw::Organization>) -> Vec<Organization> {
    let mut kept = Vec::with_capacity(list.len());
    for (n, organization) in list.into_iter().enumerate() {
        let at = at.index(n);
        if !check.enter(List::Organizations, &organization.id, kept.len(), &at) {
            continue;
        }
        check.text(&organization.name, &at.key("name"));
        kept.push(Organization {
            evidence: check.evidence(organization.evidence, &at.key("evidence")),
            id: organization.id,
            name: organization.name,
            abbreviation: organization.abbreviation,
            kind: organization.kind,
            note: organization.note,
        });
    }
    kept
}

pub(super) fn people(check: &mut Check, at: &At, list: Vec<raw::Person>) -> Vec<Person> {
    let mut kept = Vec::with_capacity(list.len());
    for (n, person) in list.into_iter().enumerate() {
        let at = at.index(n);
        if !check.enter(List::People, &person.id, kept.len(), &at) {
            continue;
        }
        check.text(&person.name, &at.key("name"));
        check.text(&person.sort_name, &at.key("sort_name"));
        let organizations =
            check.refer_all(List::Organizations, &person.organizations, &at.key("organizations"), OrganizationId);
        kept.push(Person {
            evidence: check.evidence(person.evidence, &at.key("evidence")),
            id: person.id,
            name: person.name,
            sort_name: person.sort_name,
            honorific: person.honorific,
            title: person.title,
            organizations,
            note: person.note,
        });
    }
    kept
}

pub(super) fn glossary(check: &mut Check, at: &At, entries: Vec<raw::GlossaryEntry>) -> Vec<GlossaryEntry> {
    let mut kept: Vec<GlossaryEntry> = Vec::with_capacity(entries.len());
    for (n, entry) in entries.into_iter().enumerate() {
        let at = at.index(n);
        if kept.iter().any(|other| other.abbreviation == entry.abbreviation) {
            check.problem(&at.key("abbreviation"), ProblemKind::DuplicateId(entry.abbreviation));
            continue;
        }
        check.text(&entry.abbreviation, &at.key("abbreviation"));
        check.text(&entry.expansion, &at.key("expansion"));
        let organization =
            entry.organization.and_then(|id| check.refer(List::Organizations, &id, &at.key("organization")));
        kept.push(GlossaryEntry {
            cite: check.cite(entry.cite, &at.key("cite")),
            abbreviation: entry.abbreviation,
            expansion: entry.expansion,
            note: entry.note,
            organization: organization.map(OrganizationId),
        });
    }
    kept
}

pub(super) fn site(check: &mut Check, at: &At, site: raw::Site) -> Site {
    check.text(&site.title, &at.key("title"));
    check.text(&site.licence, &at.key("licence"));
    let default_meeting = check.refer(List::Meetings, &site.default_meeting, &at.key("default_meeting"));
    let mut links = Vec::with_capacity(site.links.len());
    for (n, link) in site.links.into_iter().enumerate() {
        if check.link(&link.url, &at.key("links").index(n).key("url")) {
            links.push(Link { label: link.label, url: link.url });
        }
    }
    Site {
        title: site.title,
        summary: site.summary,
        default_meeting: default_meeting.map(MeetingId),
        links,
        licence: site.licence,
        notes: check.facts(site.notes, &at.key("notes")),
    }
}

/// Finds the people who neither contribute nor speak at any meeting. Says nothing while a meeting's file is missing.
pub(super) fn nobody_is_idle(check: &mut Check, data: &Dataset) {
    if check.misses(List::Sessions) {
        return;
    }
    let mut active = vec![false; data.people.len()];
    for session in &data.sessions {
        let contributing = session.contributions.iter().map(|contribution| contribution.person);
        let stating = session.discussion.iter().flat_map(|statement| statement.people.iter().copied());
        contributing.chain(stating).for_each(|person| active[person.position()] = true);
    }
    for (n, person) in data.people.iter().enumerate().filter(|(n, _)| !active[*n]) {
        let list = At::file("people.json", "people");
        check.problem(&list.index(n), ProblemKind::AppearsNowhere(person.id.clone()));
    }
}
