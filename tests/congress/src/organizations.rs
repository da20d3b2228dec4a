//! `organizations.json`: for whom people speak; and `glossary.json`, which has their short forms.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use crate::ids::Ids;
use crate::options::Options;
use crate::random::Random;
use crate::sources::{cite, programme};
use crate::words::offices::{BODIES, CITIES, MORE_BODIES, MORE_CITIES, REGIONAL, REGIONS, STATES, UN};

/// Words that do not count in a short form.
const SMALL: &[&str] = &["of", "and", "for", "in", "on", "es", "the"];
/// The first so many are the same in a small congress and in a big one; those after them are more varied.
const COMMON: usize = 400;

/// An organization, as others refer to it.
pub(crate) struct Organization {
    pub id: String,
    pub json: Value,
    /// What kind of body it is, as the data has it.
    pub kind: &'static str,
    pub name: String,
    abbreviation: Option<String>,
}

/// What an organization is before it has an id.
struct Body {
    name: String,
    short: Option<String>,
    kind: &'static str,
    country: Option<&'static str>,
}

impl Body {
    /// One of a city or a region, sometimes with a short form.
    fn of(random: &mut Random, (pattern, (place, country), kind): Pattern) -> Body {
        let name = pattern.replace("{}", place);
        let short = random.chance(60).then(|| abbreviation(&name));
        Body { name, short, kind, country: Some(country) }
    }
}

/// What it is called, where it is, of what kind it is.
type Pattern = (&'static str, (&'static str, &'static str), &'static str);

/// So many organizations, at least the one that convenes the congress, which comes first.
pub(crate) fn organizations(random: &mut Random, options: &Options) -> Vec<Organization> {
    let body = |name: &str, short: Option<&str>, kind| Body {
        name: name.to_owned(),
        short: short.map(str::to_owned),
        kind,
        country: None,
    };
    let mut all = vec![body("World Association for Population and Health", Some("WAPH"), "intergovernmental")];
    all.extend(UN.iter().map(|(name, short, kind)| body(name, Some(short), kind)));
    all.extend(STATES.iter().map(|name| body(name, None, "member-state")));
    let mut others = in_cities(CITIES, BODIES);
    others.extend(REGIONS.iter().flat_map(|place| REGIONAL.iter().map(|name| (*name, *place, "intergovernmental"))));
    random.shuffle(&mut others);
    all.extend(others.into_iter().map(|pattern| Body::of(random, pattern)));
    if options.organizations > COMMON {
        vary(&mut Random::new(options.seed ^ 0x006f_7267_616e), &mut all);
    }
    let mut ids = Ids::default();
    let wanted = all.into_iter().take(options.organizations.max(1));
    wanted.map(|body| organization(random, &mut ids, body)).collect()
}

fn in_cities(cities: &[(&'static str, &'static str)], bodies: &[(&'static str, &'static str)]) -> Vec<Pattern> {
    cities.iter().flat_map(|city| bodies.iter().map(|(pattern, kind)| (*pattern, *city, *kind))).collect()
}

/// Adds more to those that follow on the first, in any order.
fn vary(random: &mut Random, all: &mut Vec<Body>) {
    let mut others = all.split_off(COMMON);
    let mut more = in_cities(MORE_CITIES, BODIES);
    more.extend(in_cities(CITIES, MORE_BODIES));
    more.extend(in_cities(MORE_CITIES, MORE_BODIES));
    others.extend(more.into_iter().map(|pattern| Body::of(random, pattern)));
    random.shuffle(&mut others);
    all.append(&mut others);
}

fn organization(random: &mut Random, ids: &mut Ids, body: Body) -> Organization {
    let Body { name, short, kind, country } = body;
    // The short forms of the United Nations are better known than the long ones, and each stands for one body.
    let id = ids.unique(short.as_deref().filter(|_| kind.starts_with("un-")).unwrap_or(&name));
    let mut json = Map::new();
    json.insert("id".into(), json!(id));
    json.insert("name".into(), json!(name));
    if let Some(short) = &short {
        json.insert("abbreviation".into(), json!(short));
    }
    json.insert("kind".into(), json!(kind));
    if let Some(country) = country {
        json.insert("country".into(), json!(country));
    }
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
