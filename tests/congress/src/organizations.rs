//! `organizations.json`: for whom people speak; and `glossary.json`, which has their short forms.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use crate::ids::Ids;
use crate::random::Random;
use crate::sources::{cite, programme};
use crate::words::offices::{BODIES, CITIES, REGIONAL, REGIONS, STATES, UN};

/// Words that do not count in a short form.
const SMALL: &[&str] = &["of", "and", "for", "in", "on", "es", "the"];

/// An organization, as others refer to it.
pub(crate) struct Organization {
    pub id: String,
    pub json: Value,
    /// What kind of body it is, as the data has it.
    pub kind: &'static str,
    name: String,
    abbreviation: Option<String>,
}

/// So many organizations, at least the one that convenes the congress, which comes first.
pub(crate) fn organizations(random: &mut Random, count: usize) -> Vec<Organization> {
    let convener =
        ("World Association for Population and Health".to_owned(), Some("WAPH".to_owned()), "intergovernmental");
    let mut all = vec![convener];
    all.extend(UN.iter().map(|(name, short, kind)| ((*name).to_owned(), Some((*short).to_owned()), *kind)));
    all.extend(STATES.iter().map(|name| ((*name).to_owned(), None, "member-state")));
    let mut others: Vec<_> =
        CITIES.iter().flat_map(|city| BODIES.iter().map(move |body| (body.0, *city, body.1))).collect();
    others
        .extend(REGIONS.iter().flat_map(|place| REGIONAL.iter().map(move |name| (*name, *place, "intergovernmental"))));
    random.shuffle(&mut others);
    for (pattern, place, kind) in others {
        let name = pattern.replace("{}", place);
        let short = random.chance(60).then(|| abbreviation(&name));
        all.push((name, short, kind));
    }
    let mut ids = Ids::default();
    let wanted = all.into_iter().take(count.max(1));
    wanted.map(|(name, short, kind)| organization(random, &mut ids, name, short, kind)).collect()
}

fn organization(
    random: &mut Random,
    ids: &mut Ids,
    name: String,
    short: Option<String>,
    kind: &'static str,
) -> Organization {
    // The short forms of the United Nations are better known than the long ones, and each stands for one body.
    let id = ids.unique(short.as_deref().filter(|_| kind.starts_with("un-")).unwrap_or(&name));
    let mut json = Map::new();
    json.insert("id".into(), json!(id));
    json.insert("name".into(), json!(name));
    if let Some(short) = &short {
        json.insert("abbreviation".into(), json!(short));
    }
    json.insert("kind".into(), json!(kind));
    json.insert("evidence".into(), programme(random));
    Organization { id, json: Value::Object(json), kind, name, abbreviation: short }
}

/// The capitals of a name.
fn abbreviation(name: &str) -> String {
    name.split(' ').filter(|word| !SMALL.contains(word)).filter_map(|word| word.chars().next()).collect()
}

/// The file of abbreviations, in alphabetical order. Where several have one, it stands for the first.
pub(crate) fn glossary(random: &mut Random, organizations: &[Organization]) -> Value {
    let mut seen = HashSet::new();
    let mut entries: Vec<(&str, &str, Option<&str>)> = Vec::new();
    for organization in organizations {
        if let Some(short) = organization.abbreviation.as_deref().filter(|short| seen.insert(*short)) {
            entries.push((short, &organization.name, Some(&organization.id)));
        }
    }
    for (short, long) in [
        ("CRVS", "Civil registration and vital statistics"),
        ("DALY", "Disability-adjusted life year"),
        ("NCD", "Non-communicable disease"),
        ("SDGs", "Sustainable Development Goals"),
        ("UHC", "Universal health coverage"),
    ] {
        if seen.insert(short) {
            entries.push((short, long, None));
        }
    }
    entries.sort_unstable();
    let entry = |(short, long, organization): (&str, &str, Option<&str>)| {
        let mut json = json!({"abbreviation": short, "expansion": long, "cite": cite(random)});
        if let Some(id) = organization {
            json["organization"] = json!(id);
        }
        json
    };
    json!({"entries": entries.into_iter().map(entry).collect::<Vec<_>>()})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_leave_small_words_out() {
        assert_eq!(abbreviation("Dar es Salaam School of Public Health"), "DSSPH");
        assert_eq!(abbreviation("İzmir Observatory on Migration"), "İOM");
    }
}
