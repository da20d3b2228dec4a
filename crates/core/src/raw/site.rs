//! `site.json`, `glossary.json` and `sources.json`.

use super::Listing;
use crate::edtf::Edtf;
use crate::load::{Meaning, record, words};
use crate::model::{self, Cite, Fact, GlossaryEntry, Link, List, MeetingId, OrganizationId, Source};

record! {
    /// `site.json`: what the site is and which meetings it holds.
    Site as model::Site {
        /// Path of the JSON Schema.
        schema as "$schema": Option<String> = default,
        /// The site's title.
        title: String [Meaning::Filled],
        /// What it holds, in a sentence or two.
        summary: String,
        /// BCP 47 tag of the language that the data is written in.
        language: String,
        /// Id of the meeting that is shown first.
        default_meeting: Option<MeetingId>,
        /// Ids of all meetings, in order; each has a file `meetings/{id}.json`.
        meetings: Vec<String>,
        /// What tells this site's calendar entries from those of all others, as a domain name does; part of their UID
        /// (RFC 7986, 5.3), so it must never change. Made from the title when left out.
        namespace: Option<String> = default,
        /// Links for the footer.
        links: Vec<Link> = default,
        /// Terms under which the data may be used, in words.
        licence: String [Meaning::Filled],
        /// How the data was made and what it is not, for the reader.
        notes: Vec<Fact> = default,
    }
    build model::Site { title, summary, namespace, default_meeting, links, licence, notes }
}

record! {
    /// A link with its text.
    Link as Link {
        /// The text.
        label: String,
        /// `https:`, `http:` or `mailto:`.
        url: String [Meaning::Link],
    }
    build Link { label, url }
}

record! {
    /// `glossary.json`: the abbreviations.
    Glossary as Listing<GlossaryEntry> {
        /// Path of the JSON Schema.
        schema as "$schema": Option<String> = default,
        /// The entries, in alphabetical order.
        entries: Vec<GlossaryEntry>,
    }
    build Listing(entries)
}

record! {
    /// An abbreviation.
    GlossaryEntry as GlossaryEntry {
        /// The short form, unique.
        abbreviation: String [Meaning::Name(List::Glossary)],
        /// The long form as printed.
        expansion: String [Meaning::Filled],
        /// A remark for the reader, above all where it is easily mistaken.
        note: Option<String> = default,
        /// Id of the organization it stands for, where it is one of `organizations.json`.
        organization: Option<OrganizationId> = default,
        /// In which texts it stands for that; "everywhere" when left out.
        reach: Reach = default,
        /// Where it stands.
        cite: Option<Cite>,
    }
    build GlossaryEntry { abbreviation, expansion, note, organization, reach, cite }
}

words! {
    /// In which texts an abbreviation stands for what its entry says.
    pub enum Reach {
        /// In all.
        Everywhere = "everywhere",
        /// In those that rest on the source of its entry alone; others may mean something else by it.
        Source = "source",
    }
}

record! {
    /// `sources.json`: documents and pages that facts are taken from.
    Sources as Listing<Source> {
        /// Path of the JSON Schema.
        schema as "$schema": Option<String> = default,
        /// The sources, in any order.
        sources: Vec<Source>,
    }
    build Listing(sources)
}

words! {
    /// What kind of source it is.
    pub enum SourceKind {
        /// The report of a meeting.
        Report = "report",
        /// A resolution.
        Resolution = "resolution",
        /// Any other document with a symbol, or a publication.
        Document = "document",
        /// A page of a web site.
        WebPage = "web-page",
        /// The press.
        Press = "press",
    }
}

record! {
    /// A document or page.
    Source as Source {
        /// Unique among sources: lower-case letters, digits and hyphens ("wp-249", "a-res-71-1").
        id: String [Meaning::Id(List::Sources)],
        /// What kind it is.
        kind: SourceKind,
        /// Its title.
        title: String [Meaning::Filled],
        /// Its symbol ("A/RES/71/1").
        symbol: Option<String> = default,
        /// How it is called in tight places ("report", "IISD").
        short_title: String [Meaning::Filled],
        /// Who issued it.
        publisher: Option<String> = default,
        /// When, EDTF.
        date: Option<Edtf> = default,
        /// Where it can be read: `https:` or `http:`.
        url: Option<String> [Meaning::Link] = default,
        /// A remark for the reader ("only its first part could be read").
        note: Option<String> = default,
    }
    build Source { id, kind, title, symbol, short_title, publisher, date, url, note }
}
