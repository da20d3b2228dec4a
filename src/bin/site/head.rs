//! What a page tells those who do not read it whole: search engines, and what shows a preview of a link.

use std::fmt::Write;

use plenary::strings::t;
use plenary::views;
use plenary_core::model::{Dataset, MeetingId, PersonId};
use plenary_core::route::Page;

use crate::linked_data::linked_data;
use crate::pages::way_up;

/// How many letters of a description previews show; the rest is left out at a word.
const SHOWN: usize = 200;

/// The markup for the head of a page: description, canonical address, Open Graph, and linked data as a data block, which
/// no policy takes for a script (HTML, 4.12.1).
///
/// Open Graph's address has to be absolute, so it is there only where that of the site is known. The canonical one else
/// is relative: it names the folder of the page from within it, and at the root of a host also from beside it.
pub fn head(data: &'static Dataset, page: &Page, base: Option<&str>) -> String {
    let description = shortened(&description(data, page));
    let title = views::title(data, page);
    let site = data.site.as_ref().map_or("Plenary", |site| site.title.as_str());
    let address = base.map(|base| address(base, page));
    let mut head = String::new();
    meta(&mut head, "name", "description", &description);
    link(&mut head, address.as_ref().unwrap_or(&self::address(&way_up(page), page)));
    let kind = if matches!(page, Page::Person(_)) { "profile" } else { "website" };
    for (property, content) in [
        ("og:title", title.as_str()),
        ("og:description", &description),
        ("og:type", kind),
        ("og:site_name", site),
        ("og:url", address.as_deref().unwrap_or_default()),
    ] {
        meta(&mut head, "property", property, content);
    }
    if let Some(linked) = linked_data(data, page, address.as_deref()) {
        // A text that ends the element early would end the block.
        let text = linked.to_string().replace('<', "\\u003c");
        let _infallible = writeln!(head, "<script type=\"application/ld+json\">{text}</script>");
    }
    head
}

/// The address of a page of a site.
pub fn address(base: &str, page: &Page) -> String {
    match page.path() {
        path if path.is_empty() => base.to_owned(),
        path => format!("{base}{path}/"),
    }
}

fn meta(head: &mut String, key: &str, name: &str, content: &str) {
    if !content.is_empty() {
        let _infallible = writeln!(head, "<meta {key}=\"{name}\" content=\"{}\">", escape(content));
    }
}

fn link(head: &mut String, address: &str) {
    let _infallible = writeln!(head, "<link rel=\"canonical\" href=\"{}\">", escape(address));
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What the page is about, from the data.
fn description(data: &Dataset, page: &Page) -> String {
    let chosen = data.chosen_meeting(None);
    let of_meeting = |text: String| chosen.map(|meeting| joined([text, meeting_line(data, meeting)]));
    let described = match page {
        Page::Agenda(_) => of_meeting(
            chosen
                .map(|meeting| {
                    t().sessions_and_speakers(data.sessions_of(meeting).count(), data.speakers_of(meeting).len())
                })
                .unwrap_or_default(),
        ),
        Page::Speakers(_) => of_meeting(chosen.map(|meeting| names(data, meeting)).unwrap_or_default()),
        Page::Session(id) => data.find_session(id).map(|index| {
            let session = data.session(index);
            let speakers: Vec<&str> = data.speakers_in(index).into_iter().map(|id| name(data, id)).collect();
            joined([t().and(&speakers), meeting_line(data, session.meeting)])
        }),
        Page::Person(id) => data.find_person(id).map(|index| {
            let person = data.person(index);
            let organizations = person.organizations.iter().map(|id| data.organization(*id).name.clone());
            joined(person.title.clone().into_iter().chain(organizations))
        }),
        Page::Organization(id) => data.find_organization(id).map(|index| {
            let members = data.members(index);
            let members: Vec<&str> = members.into_iter().map(|id| name(data, id)).collect();
            joined([t().organization_kind(data.organization(index).kind).to_owned(), t().and(&members)])
        }),
        Page::Roadmap(_) => data.roadmap.as_ref().map(|roadmap| roadmap.summary.clone()),
        Page::Event(id) => data.find_event(id).map(|index| {
            let event = data.event(index);
            let date = event.date().map(|date| t().date(date));
            let lane = data.lane(event.lane).title.clone();
            joined(date.into_iter().chain(event.place.clone()).chain([lane]).chain(event.summary.clone()))
        }),
        Page::Overview | Page::About | Page::NotFound(_) => None,
    };
    let site = || data.site.as_ref().map(|site| site.summary.clone());
    described.filter(|text| !text.is_empty()).or_else(site).unwrap_or_default()
}

fn meeting_line(data: &Dataset, meeting: MeetingId) -> String {
    let meeting = data.meeting(meeting);
    joined([meeting.title.clone(), t().place_and_date(&meeting.place, &meeting.date)])
}

fn names(data: &Dataset, meeting: MeetingId) -> String {
    let speakers = data.speakers_of(meeting);
    t().and(&speakers.into_iter().map(|id| name(data, id)).collect::<Vec<_>>())
}

fn name(data: &Dataset, person: PersonId) -> &str {
    &data.person(person).name
}

fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let end = text.char_indices().nth(SHOWN).map_or(text.len(), |(end, _)| end);
    let cut = &text[..end];
    format!("{}…", cut.rsplit_once(' ').map_or(cut, |(words, _)| words).trim_end_matches([',', '·', ' ']))
}

#[cfg(test)]
mod tests {
    use plenary_core::route::Section;

    use super::*;
    use crate::tests::bundled;

    #[test]
    fn every_page_describes_itself() {
        let data = bundled();
        for page in Page::all(&data) {
            let text = description(&data, &page);
            assert!(text.chars().count() > 5, "{page:?}: {text}");
            assert!(shortened(&text).chars().count() <= SHOWN + 1);
        }
        let agenda = description(&data, &Section::Agenda.page());
        assert!(agenda.contains("9 sessions") && agenda.contains("16–17 February 2017"), "{agenda}");
    }

    #[test]
    fn the_address_is_told_where_it_is_known() {
        let data: &Dataset = Box::leak(Box::new(bundled()));
        let page = Page::Session("iii".to_owned());
        let with = head(data, &page, Some("https://example.org/m/"));
        assert!(with.contains("<link rel=\"canonical\" href=\"https://example.org/m/agenda/iii/\">"), "{with}");
        assert!(with.contains("property=\"og:url\" content=\"https://example.org/m/agenda/iii/\""), "{with}");
        let without = head(data, &page, None);
        assert!(
            without.contains("rel=\"canonical\" href=\"../../agenda/iii/\"") && !without.contains("og:url"),
            "{without}"
        );
    }

    #[test]
    fn hostile_texts_stay_in_their_place() {
        let mut data = bundled();
        data.sessions[0].title = "</script><script>alert(1)</script>\"'&".to_owned();
        let page = Page::Session(data.sessions[0].id.clone());
        let head = head(Box::leak(Box::new(data)), &page, None);
        assert_eq!(head.matches("<script").count(), 1, "{head}");
        assert_eq!(head.matches("</script").count(), 1, "{head}");
        assert!(head.contains("content=\"&lt;/script&gt;"), "{head}");
    }
}
