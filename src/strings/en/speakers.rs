//! The words of the directory in English.

use plenary_core::route::SpeakersFacet;

use super::{EN, numbers};

pub(super) fn facet(facet: SpeakersFacet) -> &'static str {
    match facet {
        SpeakersFacet::Meeting => "Meeting",
        SpeakersFacet::Organization => "Organization",
        SpeakersFacet::Kind => "Kind of organization",
        SpeakersFacet::Country => "Country",
        SpeakersFacet::Role => "Role",
        SpeakersFacet::Topic => "Topic",
        SpeakersFacet::Session => "Session",
    }
}

pub(super) fn found(found: usize, total: usize) -> String {
    numbers::found(found, total, "speaker", "speakers")
}

/// "Moderator and speaker · 3 contributions".
pub(super) fn roles_and_contributions(roles: &[&str], contributions: usize) -> String {
    let count = if contributions == 1 { "1 contribution".to_owned() } else { format!("{contributions} contributions") };
    [EN.and(roles), count].join(" · ")
}

/// "III. Measuring progress"; the title alone where there is no number.
pub(super) fn session_named(number: &str, title: &str) -> String {
    if number.is_empty() { title.to_owned() } else { format!("{number}. {title}") }
}
