//! What events tell, as words to search.

use crate::edtf::Edtf;
use crate::find::names;
use crate::model::Dataset;
use crate::search::{Builder, Field, Index};

/// The index of events: their titles first, then who convened them, where and when, then what happened.
pub(super) fn index(data: &Dataset, printed: &dyn Fn(&Edtf) -> String) -> Index {
    let other_names = names::of_organizations(data);
    let mut builder = Builder::new(data.events.len());
    for (document, event) in data.events.iter().enumerate() {
        let mut add = |field: Field, text: &str| builder.add(document, field, text);
        add(Field::Name, &event.title);
        add(Field::Name, &event.short_title);
        add(Field::Organization, &data.lane(event.lane).title);
        let told = [&event.place, &event.convener];
        told.into_iter().flatten().for_each(|text| add(Field::Organization, text));
        for organization in &event.organizations {
            let entry = data.organization(*organization);
            add(Field::Organization, &entry.name);
            entry.abbreviation.iter().for_each(|short| add(Field::Organization, short));
            add(Field::Organization, &other_names[organization.position()]);
        }
        let planned = event.planned.as_ref().map(|planned| &planned.date);
        for date in [event.actual.as_ref(), planned].into_iter().flatten() {
            add(Field::Organization, &printed(date));
        }
        event.summary.iter().for_each(|summary| add(Field::Body, summary));
    }
    builder.finish().sparing(names::TITLES)
}
