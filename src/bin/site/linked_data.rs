//! Meetings, sessions and events as linked data: schema.org's `Event`, for search engines.

use plenary_core::calendar::days;
use plenary_core::civil::Day;
use plenary_core::edtf::Edtf;
use plenary_core::model::{Dataset, MeetingId, SessionId};
use plenary_core::route::Page;
use serde_json::{Map, Value, json};

/// The linked data of a page, as JSON-LD; nothing for a page of no event, or of one without a certain day.
pub fn linked_data(data: &Dataset, page: &Page, address: Option<&str>) -> Option<Value> {
    let mut event = match page {
        Page::Overview => meeting(data, data.chosen_meeting(None)?)?,
        Page::Session(id) => session(data, data.find_session(id)?)?,
        Page::Event(id) => {
            let event = data.event(data.find_event(id)?);
            let mut object = dated(&event.title, event.actual.as_ref()?)?;
            object.insert("location".to_owned(), place(event.place.as_deref()?));
            object.extend(event.summary.clone().map(|summary| ("description".to_owned(), summary.into())));
            object
        }
        _ => return None,
    };
    event.insert("@context".to_owned(), "https://schema.org".into());
    event.extend(address.map(|address| ("url".to_owned(), address.into())));
    Some(Value::Object(event))
}

/// An event of a date of which the first and the last day are certain.
fn dated(name: &str, date: &Edtf) -> Option<Map<String, Value>> {
    let is_certain = !date.is_approximate() && !date.is_uncertain();
    let has_days = date.dates().iter().all(|date| date.day().is_some());
    (is_certain && has_days).then(|| between(name, date.earliest()?, date.latest()?))?
}

fn between(name: &str, first: Day, last: Day) -> Option<Map<String, Value>> {
    let event = json!({
        "@type": "Event",
        "name": name,
        "startDate": first.to_string(),
        "endDate": last.to_string(),
    });
    event.as_object().cloned()
}

fn place(name: &str) -> Value {
    json!({ "@type": "Place", "name": name, "address": name })
}

fn meeting(data: &Dataset, index: MeetingId) -> Option<Map<String, Value>> {
    let meeting = data.meeting(index);
    let mut event = dated(&meeting.title, &meeting.date)?;
    event.insert("location".to_owned(), place(&meeting.place));
    if let Some(organizer) = meeting.organizer {
        let name = &data.organization(organizer).name;
        event.insert("organizer".to_owned(), json!({ "@type": "Organization", "name": name }));
    }
    Some(event)
}

fn session(data: &Dataset, index: SessionId) -> Option<Map<String, Value>> {
    let session = data.session(index);
    let (first, last) = days(data, index)?;
    let mut event = between(&session.title, first, last)?;
    if let Some(hours) = &session.hours {
        event.insert("startDate".to_owned(), hours.start.to_string().into());
        event.insert("endDate".to_owned(), hours.end.to_string().into());
    }
    event.insert("location".to_owned(), place(&data.meeting(session.meeting).place));
    event.extend(meeting(data, session.meeting).map(|whole| ("superEvent".to_owned(), Value::Object(whole))));
    let speakers: Vec<Value> = data
        .speakers_in(index)
        .into_iter()
        .map(|id| json!({ "@type": "Person", "name": data.person(id).name }))
        .collect();
    if !speakers.is_empty() {
        event.insert("performer".to_owned(), speakers.into());
    }
    Some(event)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::bundled;

    #[test]
    fn the_meeting_is_an_event_with_its_days_and_its_place() {
        let told = linked_data(&bundled(), &Page::Overview, Some("https://example.org/")).expect("an event");
        assert_eq!(told["@type"], "Event");
        assert_eq!((&told["startDate"], &told["endDate"]), (&json!("2017-02-16"), &json!("2017-02-17")));
        assert_eq!(told["location"]["name"], "United Nations Headquarters, New York");
        assert_eq!(told["url"], "https://example.org/");
    }

    #[test]
    fn a_session_stands_in_its_meeting_and_has_its_speakers() {
        let told = linked_data(&bundled(), &Page::Session("iii".to_owned()), None).expect("an event");
        assert_eq!(told["startDate"], "2017-02-16");
        assert_eq!(told["superEvent"]["startDate"], "2017-02-16");
        assert!(told["performer"].as_array().is_some_and(|people| people.len() > 1), "{told}");
        assert!(told.get("url").is_none(), "no address is known");
    }

    #[test]
    fn no_day_is_made_up() {
        let data = bundled();
        for event in &data.events {
            if let Some(told) = linked_data(&data, &Page::Event(event.id.clone()), None) {
                let date = event.actual.as_ref().expect("it took place");
                assert!(date.dates().iter().all(|date| date.day().is_some()), "{}: {told}", event.id);
            }
        }
        assert!(linked_data(&data, &Page::About, None).is_none());
    }
}
