//! The terms of the field in English.

use plenary_core::civil::{Day, Instant};
use plenary_core::model::{Coverage, DayPart, OrganizationKind, Role, SourceKind};
use plenary_core::route::Section;

use super::dates;

pub(super) fn section(section: Section) -> &'static str {
    match section {
        Section::Overview => "Overview",
        Section::Agenda => "Agenda",
        Section::Speakers => "Speakers",
        Section::Roadmap => "Roadmap",
        Section::About => "About",
    }
}

/// "10:00–13:00 New York time".
pub(super) fn hours(start: Instant, end: Instant, zone: &str) -> String {
    let place = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    format!("{} {place} time", dates::clock_range(start.local_time(), end.local_time()))
}

pub(super) fn day_part(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "Morning",
        DayPart::Afternoon => "Afternoon",
        DayPart::Evening => "Evening",
        DayPart::Day => "Day",
    }
}

/// "Thursday 16 February 2017, morning".
pub(super) fn day_and_part(day: Day, part: DayPart) -> String {
    let day = dates::day_long(day);
    match part {
        DayPart::Morning => format!("{day}, morning"),
        DayPart::Afternoon => format!("{day}, afternoon"),
        DayPart::Evening => format!("{day}, evening"),
        DayPart::Day => day,
    }
}

/// "Thursday 16 February 2017, afternoon, 15:00–18:00 New York time (block derived). When in this
/// time the session began is not on record."
pub(super) fn own_time_unknown(when: &str, hours: Option<&str>, doubt: Option<&str>) -> String {
    let hours = hours.map(|hours| format!(", {hours}")).unwrap_or_default();
    let doubt = doubt.map(|doubt| format!(" ({doubt})")).unwrap_or_default();
    format!("{when}{hours}{doubt}. When in this time the session began is not on record.")
}

pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Moderator => "moderator",
        Role::Speaker => "speaker",
        Role::Opening => "opening",
        Role::Closing => "closing",
        Role::Discussant => "discussant",
    }
}

pub(super) fn coverage(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Complete => "Complete",
        Coverage::FirstPage => "First page only",
        Coverage::Programme => "Programme only",
        Coverage::TitleOnly => "Title only",
    }
}

pub(super) fn organization_kind(kind: OrganizationKind) -> &'static str {
    match kind {
        OrganizationKind::MemberState => "Member State",
        OrganizationKind::UnSecretariat => "UN secretariat",
        OrganizationKind::UnAgency => "UN agency",
        OrganizationKind::Intergovernmental => "Intergovernmental",
        OrganizationKind::CivilSociety => "Civil society",
        OrganizationKind::Academia => "Academia",
        OrganizationKind::PrivateSector => "Private sector",
    }
}

pub(super) fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Report => "Reports",
        SourceKind::Resolution => "Resolutions",
        SourceKind::Document => "Documents and publications",
        SourceKind::WebPage => "Web pages",
        SourceKind::Press => "Press",
    }
}

/// Whether a page as printed names several.
pub(super) fn is_range(page: &str) -> bool {
    page.contains(['-', '–', ','])
}

/// "Starred: Opening. It overlaps with II and III."
pub(super) fn star_changed(is_starred: bool, title: &str, clashes: &[&str]) -> String {
    match (is_starred, clashes) {
        (false, _) => format!("Star taken back: {title}."),
        (true, []) => format!("Starred: {title}."),
        (true, [one]) => format!("Starred: {title}. It overlaps with {one}."),
        (true, [one, ..]) => {
            format!("Starred: {title}. It overlaps with {one} and {} more of your agenda.", clashes.len() - 1)
        }
    }
}
