//! The cities in which events take place, from places as they are written.

use crate::model::Dataset;
use crate::slots::Slots;

/// The cities of all events.
#[derive(Debug)]
pub(super) struct Places {
    /// What they are called.
    pub names: Vec<String>,
    /// The city of each event, by its place among the names.
    pub of: Vec<Option<usize>>,
}

/// Texts, each once.
#[derive(Default)]
struct Texts {
    list: Vec<String>,
    slots: Slots,
}

impl Texts {
    fn has(&self, text: &str) -> bool {
        self.slots.find(text, &|place| &self.list[place]).is_some()
    }

    /// The place of a text, which from then on it has.
    fn enter(&mut self, text: &str) -> usize {
        let count = self.list.len();
        self.slots.enter(text, count, &|place| &self.list[place]).unwrap_or_else(|| {
            self.list.push(text.to_owned());
            count
        })
    }
}

/// The city of each event.
///
/// A place is written with what is in the city before it and with what the city is in behind it ("ECA, Addis Ababa,
/// Ethiopia"). Which part the city is, the other places tell: it stands alone somewhere ("Addis Ababa"), or before a
/// country that the organizations name ("Puerto Vallarta, Mexico"). The last such part counts, also where it ends a longer
/// name ("UN Office at Geneva"). Where none is known, it is the part before a known country, else as much as tells it
/// apart: the last two parts ("Santiago, Chile").
pub(super) fn places(data: &Dataset) -> Places {
    let mut countries = Texts::default();
    for organization in &data.organizations {
        if let Some(country) = organization.country_name() {
            countries.enter(country);
        }
    }
    let mut cities = Texts::default();
    for event in &data.events {
        let parts = parts(event.place.as_deref().unwrap_or_default());
        let city = match parts[..] {
            [city] => Some(city).filter(|city| !countries.has(city)),
            [city, country] => Some(city).filter(|_| countries.has(country)),
            _ => None,
        };
        if let Some(city) = city {
            cities.enter(city);
        }
    }
    let mut names = Texts::default();
    let mut of = Vec::with_capacity(data.events.len());
    for event in &data.events {
        let parts = parts(event.place.as_deref().unwrap_or_default());
        of.push((!parts.is_empty()).then(|| names.enter(&city(&parts, &cities, &countries))));
    }
    Places { names: names.list, of }
}

fn parts(place: &str) -> Vec<&str> {
    place.split(',').map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn city(parts: &[&str], cities: &Texts, countries: &Texts) -> String {
    for part in parts.iter().rev() {
        if let Some(city) = at_the_end(part, cities) {
            return city.to_owned();
        }
        if cities.has(part) {
            return (*part).to_owned();
        }
    }
    match parts {
        [.., city, country] if countries.has(country) => (*city).to_owned(),
        [.., _, _] => parts[parts.len() - 2..].join(", "),
        _ => parts.concat(),
    }
}

/// The city that ends a longer name, behind a small word ("at").
fn at_the_end<'a>(part: &'a str, cities: &Texts) -> Option<&'a str> {
    let mut rest = part;
    while let Some((word, after)) = rest.split_once(' ') {
        if word.starts_with(char::is_lowercase) && cities.has(after) {
            return Some(after);
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::testing::{event, roadmap};
    use super::*;
    use crate::load::parse;
    use crate::validate::{Files, validate};

    #[test]
    fn the_city_is_the_part_that_other_places_tell() {
        let written = [
            ("New York", "New York"),
            ("UN Headquarters, New York", "New York"),
            ("ECOSOC Chamber, UN Headquarters, New York", "New York"),
            ("UN House, Beirut, Lebanon", "Beirut"),
            ("Beirut", "Beirut"),
            ("Geneva", "Geneva"),
            ("UN Office at Geneva", "Geneva"),
            ("Santiago, Chile", "Santiago, Chile"),
            ("Plenary Room, Vienna International Centre", "Plenary Room, Vienna International Centre"),
            ("", ""),
            (",", ""),
        ];
        let event = |(number, (place, _)): (usize, &(&str, &str))| {
            event(&format!("e{number}"), &super::super::testing::date(number), &format!("\"place\": \"{place}\""))
        };
        let data = roadmap(&written.iter().enumerate().map(event).collect::<Vec<_>>());
        let places = places(&data);
        for (number, (place, city)) in written.iter().enumerate() {
            let told = places.of[number].map(|name| places.names[name].as_str()).unwrap_or_default();
            assert_eq!(told, *city, "{place}");
        }
    }

    #[test]
    fn the_part_before_a_known_country_is_a_city() {
        let events: Vec<String> =
            ["Puerto Vallarta, Mexico", "Puerto Vallarta, Jalisco, Mexico", "Palacio, Oaxaca, Mexico", "Mexico"]
                .iter()
                .enumerate()
                .map(|(number, place)| event(&format!("e{number}"), "2017", &format!("\"place\": \"{place}\"")))
                .collect();
        let organizations = r#"{"organizations": [{"id": "mx", "name": "Mexico", "kind": "member-state",
            "evidence": {"cites": []}}]}"#;
        let mut data = roadmap(&events);
        let with = validate(Files { organizations: parse(organizations).ok(), ..Files::default() }).0;
        data.organizations = with.organizations;
        let places = places(&data);
        let told: Vec<&str> = places.of.iter().flatten().map(|name| places.names[*name].as_str()).collect();
        assert_eq!(told, ["Puerto Vallarta", "Puerto Vallarta", "Oaxaca", "Mexico"]);
    }
}
