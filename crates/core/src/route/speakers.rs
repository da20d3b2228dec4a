//! The choices in the speaker directory.

use super::agenda::toggle;
use super::escape::Pairs;

/// What can be chosen among the speakers. A speaker is found when one contribution of theirs has it all. The values are
/// ids, but for the kind and the role (the words of the data files) and the country (its name).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpeakersFacet {
    /// `org`: whom they speak for.
    Organization,
    /// `kind`: what kind of body that is.
    Kind,
    /// `country`: where that is at home.
    Country,
    /// `role`: what they do in the session.
    Role,
    /// `topic`: the track of the session.
    Topic,
    /// `session`
    Session,
    /// `meeting`
    Meeting,
}

impl SpeakersFacet {
    /// All of them, in the order of addresses and of the page.
    pub const ALL: [SpeakersFacet; 7] = [
        SpeakersFacet::Organization,
        SpeakersFacet::Kind,
        SpeakersFacet::Country,
        SpeakersFacet::Role,
        SpeakersFacet::Topic,
        SpeakersFacet::Session,
        SpeakersFacet::Meeting,
    ];

    /// Its key in addresses.
    pub fn key(self) -> &'static str {
        match self {
            SpeakersFacet::Meeting => "meeting",
            SpeakersFacet::Organization => "org",
            SpeakersFacet::Kind => "kind",
            SpeakersFacet::Country => "country",
            SpeakersFacet::Role => "role",
            SpeakersFacet::Topic => "topic",
            SpeakersFacet::Session => "session",
        }
    }
}

/// By what speakers are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakersOrder {
    /// Their names.
    Name,
    /// The name of the organization that they speak for, then by name.
    Organization,
    /// How many contributions they have, then by name.
    Contributions,
}

/// An order of speakers and its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeakersSort {
    /// By what.
    pub by: SpeakersOrder,
    /// Whether from the last to the first, or from the most to the fewest.
    pub descending: bool,
}

impl SpeakersSort {
    const WORDS: [(&str, SpeakersOrder); 3] = [
        ("name", SpeakersOrder::Name),
        ("org", SpeakersOrder::Organization),
        ("contributions", SpeakersOrder::Contributions),
    ];

    fn read(text: &str) -> Option<SpeakersSort> {
        let word = text.strip_prefix('-');
        let is_known = |(known, _): &&(&str, SpeakersOrder)| *known == word.unwrap_or(text);
        let (_, by) = Self::WORDS.iter().find(is_known)?;
        Some(SpeakersSort { by: *by, descending: word.is_some() })
    }

    fn write(self) -> String {
        let word = Self::WORDS.iter().find(|(_, by)| *by == self.by).map_or("", |(word, _)| word);
        [if self.descending { "-" } else { "" }, word].concat()
    }
}

/// What is chosen in the speaker directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpeakersQuery {
    /// `q`: the words searched for, as typed.
    pub q: String,
    /// The chosen values of each facet, in the order of [`SpeakersFacet::ALL`]. Of meetings, none means the one that is
    /// shown on all pages, and [`SpeakersQuery::SERIES`] all of them; one alone is the one shown on all pages.
    pub facets: [Vec<String>; SpeakersFacet::ALL.len()],
    /// `sort`: `name`, `org` or `contributions`, the other way round with `-` before it; when empty by how well they
    /// match the words, then by name.
    pub sort: Option<SpeakersSort>,
    /// `view=table`: whether they stand in a table.
    pub is_table: bool,
}

impl SpeakersQuery {
    /// What stands for all meetings among the chosen ones.
    pub const SERIES: &str = "all";

    /// The chosen values of a facet.
    pub fn chosen(&self, facet: SpeakersFacet) -> &[String] {
        &self.facets[facet as usize]
    }

    /// Chooses a value of a facet, or takes it back.
    pub fn toggle(&mut self, facet: SpeakersFacet, value: &str) {
        toggle(&mut self.facets[facet as usize], value);
    }

    /// The same order and view with all speakers: of the one meeting or the whole series, where that is chosen. Several
    /// meetings are a narrowing like others.
    pub fn cleared(&self) -> SpeakersQuery {
        let mut cleared = SpeakersQuery { sort: self.sort, is_table: self.is_table, ..SpeakersQuery::default() };
        if let meetings @ [_] = self.chosen(SpeakersFacet::Meeting) {
            cleared.facets[SpeakersFacet::Meeting as usize] = meetings.to_vec();
        }
        cleared
    }

    pub(super) fn read(pairs: &Pairs) -> SpeakersQuery {
        SpeakersQuery {
            q: pairs.first("q").unwrap_or_default(),
            facets: SpeakersFacet::ALL.map(|facet| pairs.all(facet.key())),
            sort: pairs.first("sort").and_then(|text| SpeakersSort::read(&text)),
            is_table: pairs.first("view").is_some_and(|view| view == "table"),
        }
    }

    /// Agrees with the meeting that is shown on all pages: one alone is that, several are none.
    pub(super) fn settle(&mut self, everywhere: &mut Option<String>) {
        let meetings = &mut self.facets[SpeakersFacet::Meeting as usize];
        match meetings.as_slice() {
            [] => {}
            [one] if one != Self::SERIES => *everywhere = meetings.pop(),
            _ => *everywhere = None,
        }
    }

    pub(super) fn write(&self, pairs: &mut Pairs) {
        pairs.push_filled("q", &self.q);
        for (facet, values) in SpeakersFacet::ALL.iter().zip(&self.facets) {
            values.iter().for_each(|value| pairs.push(facet.key(), value));
        }
        pairs.push_filled("sort", &self.sort.map(SpeakersSort::write).unwrap_or_default());
        pairs.push_filled("view", if self.is_table { "table" } else { "" });
    }
}
