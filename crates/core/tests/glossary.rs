//! What the abbreviations of the bundled data stand for, text by text.

mod common;

use std::collections::BTreeMap;

use plenary_core::glossary::{mentions, of_organization};
use plenary_core::model::{Cite, Dataset, Evidence, Fact, Meeting, Plan, Point, Session};
use plenary_core::validate::validate;

fn data() -> Dataset {
    validate(common::files()).0
}

/// A text of the data: where it stands, what it says, what it rests on.
struct Text<'a> {
    place: String,
    text: &'a str,
    cites: Vec<Cite>,
}

#[derive(Default)]
struct Texts<'a>(Vec<Text<'a>>);

impl<'a> Texts<'a> {
    fn put(&mut self, place: String, text: &'a str, cites: &[Cite]) {
        self.0.push(Text { place, text, cites: cites.to_vec() });
    }

    fn may(&mut self, place: String, text: &'a Option<String>, cites: &[Cite]) {
        if let Some(text) = text {
            self.put(place, text, cites);
        }
    }

    fn reason(&mut self, place: &str, evidence: &'a Evidence) {
        self.may(format!("{place}, why"), &evidence.reason, &evidence.cites);
    }

    fn fact(&mut self, place: &str, fact: &'a Fact) {
        self.put(place.to_owned(), &fact.text, &fact.evidence.cites);
        self.reason(place, &fact.evidence);
    }

    fn point(&mut self, place: String, point: &'a Point) {
        self.put(place, &point.text, point.cite.as_slice());
    }

    fn meeting(&mut self, meeting: &'a Meeting) {
        let id = &meeting.id;
        self.put(format!("{id} title"), &meeting.title, &meeting.evidence.cites);
        meeting.focus.iter().for_each(|fact| self.fact(&format!("{id} focus"), fact));
        meeting.objectives.iter().for_each(|fact| self.fact(&format!("{id} objective"), fact));
        meeting.facts.iter().for_each(|(label, fact)| self.fact(&format!("{id} {label}"), fact));
        meeting.gaps.iter().for_each(|fact| self.fact(&format!("{id} gap"), fact));
        meeting.documents.iter().for_each(|entry| self.fact(&format!("{id} document"), &entry.note));
        meeting.blocks.iter().filter_map(|block| block.room.as_ref()).for_each(|fact| self.fact(id, fact));
    }

    fn session(&mut self, data: &Dataset, session: &'a Session) {
        let id = format!("{} {}", data.meeting(session.meeting).id, session.number);
        self.put(format!("{id} title"), &session.title, &session.evidence.cites);
        self.may(format!("{id} coverage"), &session.coverage_note, &session.evidence.cites);
        session.placement.iter().for_each(|placement| self.reason(&id, placement));
        session.documents.iter().for_each(|entry| self.fact(&format!("{id} document"), &entry.note));
        for part in &session.contributions {
            let by = format!("{id} {}", data.person(part.person).id);
            self.may(format!("{by} office"), &part.title, &part.evidence.cites);
            self.may(format!("{by} capacity"), &part.capacity, &part.evidence.cites);
            part.talk.iter().for_each(|talk| self.fact(&format!("{by} talk"), talk));
            part.points.iter().enumerate().for_each(|(n, point)| self.point(format!("{by} {n}"), point));
        }
        for (n, said) in session.discussion.iter().enumerate() {
            self.may(format!("{id} said {n} by"), &said.label, said.point.cite.as_slice());
            self.point(format!("{id} said {n}"), &said.point);
        }
    }

    fn plan(&mut self, plan: &'a Plan) {
        let id = format!("plan {}", plan.id);
        self.put(format!("{id} subject"), &plan.subject, &[]);
        self.fact(&format!("{id} planned"), &plan.planned.fact);
        self.fact(&format!("{id} actual"), &plan.actual.fact);
        self.put(format!("{id} difference"), &plan.difference, &[]);
    }

    fn people_and_organizations(&mut self, data: &'a Dataset) {
        for person in &data.people {
            self.may(format!("{} office", person.id), &person.title, &person.evidence.cites);
            self.may(format!("{} note", person.id), &person.note, &person.evidence.cites);
            self.reason(&person.id, &person.evidence);
        }
        for organization in &data.organizations {
            self.put(format!("{} name", organization.id), &organization.name, &organization.evidence.cites);
            self.may(format!("{} note", organization.id), &organization.note, &organization.evidence.cites);
            self.reason(&organization.id, &organization.evidence);
        }
    }

    fn roadmap(&mut self, data: &'a Dataset) {
        for lane in &data.lanes {
            self.put(format!("lane {}", lane.id), &lane.title, &[]);
            self.may(format!("lane {} summary", lane.id), &lane.summary, &[]);
        }
        for event in &data.events {
            let id = &event.id;
            self.put(format!("{id} title"), &event.title, &event.evidence.cites);
            self.may(format!("{id} summary"), &event.summary, &event.evidence.cites);
            self.may(format!("{id} convener"), &event.convener, &event.evidence.cites);
            self.reason(id, &event.evidence);
            event.planned.iter().for_each(|planned| self.reason(&format!("{id} planned"), &planned.evidence));
        }
        data.plans.iter().for_each(|plan| self.plan(plan));
    }

    fn sources(&mut self, data: &'a Dataset) {
        for source in &data.sources {
            let id = &source.id;
            self.put(format!("source {id} title"), &source.title, &[]);
            self.put(format!("source {id} in short"), &source.short_title, &[]);
            self.may(format!("source {id} symbol"), &source.symbol, &[]);
            self.may(format!("source {id} publisher"), &source.publisher, &[]);
            self.may(format!("source {id} note"), &source.note, &[]);
        }
    }

    fn of(data: &'a Dataset) -> Vec<Text<'a>> {
        let mut texts = Texts::default();
        data.meetings.iter().for_each(|meeting| texts.meeting(meeting));
        data.sessions.iter().for_each(|session| texts.session(data, session));
        texts.people_and_organizations(data);
        texts.roadmap(data);
        texts.sources(data);
        texts.0
    }
}

/// Each text with what is explained in it, as written there.
fn explained(data: &Dataset) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for Text { place, text, cites } in Texts::of(data) {
        let found = mentions(data, text, &cites, &mut Vec::new());
        let words: Vec<&str> = found.into_iter().map(|found| &text[found.range]).collect();
        if !words.is_empty() {
            lines.push((place, words.join(", ")));
        }
    }
    lines
}

/// Whether a text is one of those that are counted only: there are many, and they are much alike.
fn is_counted(place: &str) -> bool {
    place.starts_with("source ") || place.ends_with(" convener")
}

#[test]
fn what_is_explained_where() {
    let data = data();
    let lines = explained(&data);
    let told: Vec<(&str, &str)> = lines
        .iter()
        .map(|(place, words)| (place.as_str(), words.as_str()))
        .filter(|(place, _)| !is_counted(place))
        .collect();
    assert_eq!(
        told,
        [
            ("cm-14 Papers", "UNHCR"),
            ("cm-15 Series", "UN DESA"),
            ("cm-15 gap", "AU, FAO, GCM, ICMPD, IFAD, IFRC, IUSSP, JMDI, KNOMAD, UNDAF, UNDP, UNESCO, UN MGCY, UNSD"),
            ("cm-15 document", "SDG"),
            ("cm-16 Who came", "UNESCO"),
            ("cm-12 II michael-doyle talk", "MDGs, SDGs"),
            ("cm-14 IX meg-jones talk", "GMG"),
            ("cm-15 I wu-hongbo 3", "UN DESA"),
            ("cm-15 I wu-hongbo 4", "IOM, GMG"),
            ("cm-15 I wu-hongbo 5", "GFMD"),
            ("cm-15 I thomas-christensen 4", "IOM, GMG"),
            ("cm-15 II william-lacy-swing 2", "IOM"),
            ("cm-15 II william-lacy-swing 4", "IOM"),
            ("cm-15 II david-malone 0", "GMG"),
            ("cm-15 II gotz-schmidt-bremme 0", "GFMD"),
            ("cm-15 II gotz-schmidt-bremme 2", "GFMD"),
            ("cm-15 II gotz-schmidt-bremme 4", "GFMD"),
            ("cm-15 II said 2", "IOM"),
            ("cm-15 III michael-doyle 0", "MDGs"),
            ("cm-15 III michael-doyle 1", "GMG"),
            ("cm-15 III michael-doyle 2", "GFMD"),
            ("cm-15 III michael-doyle 3", "SDGs"),
            ("cm-15 III lars-westbratt 4", "SRSG, IOM"),
            ("cm-15 III el-habib-nadir 4", "EU, GFMD"),
            ("cm-15 III said 4", "EU"),
            ("cm-15 III said 8", "IOM, UNHCR"),
            ("cm-15 IV jurg-lauber 0", "UN DESA"),
            ("cm-15 IV francois-crepeau 1", "SDG"),
            ("cm-15 IV cristina-gallach 1", "SDGs"),
            ("cm-15 IV amr-nour 3", "RCPs"),
            ("cm-15 IV jill-helke 0", "RCPs"),
            ("cm-15 IV jill-helke 1", "RCPs"),
            ("cm-15 IV jill-helke 2", "RCP"),
            ("cm-15 IV said 6", "IOM"),
            ("cm-15 IV said 8", "IOM"),
            ("cm-15 IV said 9", "IOM"),
            ("cm-15 IV said 10 by", "IPU"),
            ("cm-15 IV said 10", "IPU"),
            ("cm-15 V masud-bin-momen 0", "GFMD"),
            ("cm-15 V ninette-kelley 0", "CRRF"),
            ("cm-15 V ninette-kelley 2", "ILO, OECD"),
            ("cm-15 V craig-mokhiber 5", "GMG"),
            ("cm-15 V said 0 by", "GFMD"),
            ("cm-15 V said 2", "MDGs"),
            ("cm-15 V said 4", "GMG"),
            ("cm-16 V title", "SDG"),
            ("colin-rajah office", "GFMD"),
            ("nikhil-seth note", "UNITAR"),
            ("juwang-zhu, why", "UN DESA"),
            ("yongyi-min, why", "UN DESA"),
            ("thomas-stelzer, why", "UN DESA"),
            ("gmg note", "UNU"),
            ("germany note", "GFMD"),
            ("gfmd-civil-society name", "GFMD"),
            ("morocco note", "GFMD"),
            ("oecd-dev name", "OECD"),
            ("gfmd-business name", "GFMD"),
            ("lane rcp-iom", "IOM"),
            ("lane rcp-iom summary", "IOM"),
            ("lane gfmd", "GFMD"),
            ("nyd-2 title", "IOM"),
            ("gfmd-1 title", "GFMD"),
            ("gfmd-2 title", "GFMD"),
            ("gfmd-4 title", "GFMD"),
            ("civ-7 title", "GFMD"),
            ("gfmd-6 title", "GFMD"),
            ("ref-5, why", "UNHCR"),
            ("reg-6 title", "IOM"),
            ("gfmd-9 title", "GFMD"),
            ("plan p12 subject", "GFMD"),
            ("plan p12 planned", "GFMD"),
            ("plan p13 subject", "GFMD"),
            ("plan p21 subject", "IOM"),
            ("plan p22 subject", "IOM"),
            ("plan p23 subject", "GFMD"),
            ("plan p24 actual", "IOM"),
            ("plan p24 actual, why", "IOM"),
            ("plan p25 planned", "IOM"),
            ("plan p28 subject", "GFMD"),
        ]
    );
}

#[test]
fn what_is_explained_of_sources_and_conveners() {
    let data = data();
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let lines = explained(&data);
    for (place, words) in lines.iter().filter(|(place, _)| is_counted(place)) {
        let mut kinds = ["title", "in short", "symbol", "publisher", "note", "convener"].into_iter();
        let kind = kinds.find(|kind| place.ends_with(kind)).expect("a kind of text");
        words.split(", ").for_each(|word| *counts.entry((kind, word)).or_default() += 1);
    }
    let counts: Vec<_> = counts.into_iter().map(|((kind, word), count)| (kind, word, count)).collect();
    assert_eq!(
        counts,
        [
            ("convener", "GFMD", 6),
            ("convener", "IOM", 13),
            ("convener", "OECD", 3),
            ("convener", "OHCHR", 2),
            ("convener", "UN DESA", 8),
            ("convener", "UNHCR", 13),
            ("in short", "GFMD", 1),
            ("in short", "ICPD", 1),
            ("in short", "IOM", 3),
            ("in short", "RCPs", 1),
            ("in short", "SRSG", 1),
            ("in short", "UN DESA", 3),
            ("in short", "UNHCR", 1),
            ("in short", "UNITAR", 1),
            ("publisher", "OECD", 1),
            ("publisher", "UN DESA", 15),
            ("publisher", "UNITAR", 1),
            ("title", "SDG", 1),
            ("title", "UN DESA", 3),
            ("title", "UNHCR", 2),
            ("title", "UNITAR", 1),
        ]
    );
}

/// The report's GCM is the Global Coalition on Migration. Others write so of the Global Compact for Migration.
#[test]
fn never_the_wrong_gcm() {
    let data = data();
    let is_explained = |text: &str, cites: &[Cite]| {
        let found = mentions(&data, text, cites, &mut Vec::new());
        found.iter().any(|found| data.glossary[found.entry].abbreviation == "GCM")
    };
    let texts = Texts::of(&data);
    let with_gcm = texts.iter().filter(|text| text.text.contains("GCM"));
    let told: Vec<(&str, bool)> =
        with_gcm.map(|text| (text.place.as_str(), is_explained(text.text, &text.cites))).collect();
    assert_eq!(
        told,
        [
            ("cm-15 gap", true),
            ("source e-escap-gcm-prep-6 in short", false),
            ("source e-escap-gcm-prep-6 symbol", false),
        ]
    );
    let report = data.find_source("wp-249").expect("the report");
    for Text { place, text, cites } in &texts {
        let is_of_report = !cites.is_empty() && cites.iter().all(|cite| cite.source == report);
        let with = format!("{text} The GCM.");
        assert_eq!(is_explained(&with, cites), is_of_report, "{place}: {with}");
    }
}

#[test]
fn organizations_with_an_entry_of_their_own() {
    let data = data();
    let mut told = Vec::new();
    for organization in &data.organizations {
        let id = data.find_organization(&organization.id).expect("it is there");
        if let Some(entry) = of_organization(&data, id) {
            let entry = &data.glossary[entry];
            assert_eq!(entry.expansion, organization.name);
            told.push(entry.abbreviation.as_str());
        }
    }
    assert_eq!(told, ["UN DESA", "IOM", "UNU", "GMG", "GFMD", "GCM", "UNITAR", "UNHCR", "OHCHR", "IPU"]);
}
