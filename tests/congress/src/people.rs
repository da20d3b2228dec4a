//! `people.json`: who takes the floor.

use std::collections::HashSet;

use plenary_core::text::fold;
use serde_json::{Map, Value, json};

use crate::options::Options;
use crate::organizations::Organization;
use crate::pictures;
use crate::random::Random;
use crate::sources::{derived, programme};
use crate::words::names::{CULTURES, Culture, Order};
use crate::words::offices::{ACADEMIC, FIELDS, HONORIFICS, OTHER, STATE};
use crate::words::wide::{FURTHER, MORE, Names};

/// How often a name that somebody has already is drawn anew: some are left, as in life.
const ATTEMPTS: usize = 3;
/// So many people have common names and come from everywhere alike. Those after them also have the names of
/// [`crate::words::wide`], and some organizations send many of them.
const COMMON: usize = 2_400;

/// A name as it is written, as it is sorted, and in Latin letters.
struct Name {
    written: String,
    sorted: String,
    latin: String,
}

/// A person, as others refer to them.
pub(crate) struct Person {
    pub id: String,
    pub json: Value,
}

/// So many people, of these organizations.
pub(crate) fn people(
    random: &mut Random,
    options: &Options,
    count: usize,
    organizations: &[Organization],
) -> Vec<Person> {
    let mut ids = crate::ids::Ids::default();
    let mut names = HashSet::with_capacity(count);
    let pictures = &mut Random::new(options.seed ^ 0x70_6963_7475_7265);
    (0..count)
        .map(|number| {
            let is_common = number < COMMON;
            let mut name = draw(random, is_common);
            for _ in 0..ATTEMPTS {
                if names.contains(&name.written) {
                    name = draw(random, is_common);
                }
            }
            names.insert(name.written.clone());
            let id = ids.unique(&name.latin);
            let sent_by = |random: &mut Random| {
                let mut end = organizations.len();
                if !is_common {
                    // The first are drawn far more often than the last.
                    end = random.within(1, end);
                    end = random.within(1, end);
                }
                &organizations[random.below(end)]
            };
            let mut json = person(random, &id, name, &sent_by);
            if let Some(path) = pictures::path(pictures, options, number) {
                json["image"] = json!(path);
            }
            Person { json, id }
        })
        .collect()
}

fn person<'a>(random: &mut Random, id: &str, name: Name, sent_by: &dyn Fn(&mut Random) -> &'a Organization) -> Value {
    let mut person = Map::new();
    person.insert("id".into(), json!(id));
    person.insert("name".into(), json!(name.written));
    person.insert("sort_name".into(), json!(name.sorted));
    if random.chance(60) {
        person.insert("honorific".into(), json!(random.pick(HONORIFICS)));
    }
    let organization = random.chance(96).then(|| sent_by(random));
    if random.chance(85) {
        let offices = match organization.map(|organization| organization.kind) {
            Some("member-state") => STATE,
            Some("academia") | None => ACADEMIC,
            Some(_) => OTHER,
        };
        let office = random.pick::<&str>(offices).replace("{}", random.pick::<&str>(FIELDS));
        person.insert("title".into(), json!(office));
    }
    if let Some(organization) = organization {
        let mut belongs = vec![&organization.id];
        if random.chance(8) {
            belongs.push(&sent_by(random).id);
            belongs.dedup();
        }
        person.insert("organizations".into(), json!(belongs));
    } else {
        person.insert("note".into(), json!("The programme gives no affiliation."));
    }
    let evidence = if name.latin == name.written || random.chance(92) {
        programme(random)
    } else {
        derived(
            random,
            "The programme prints the name in Latin letters only; its spelling here is that of the abstract.",
        )
    };
    person.insert("evidence".into(), evidence);
    Value::Object(person)
}

fn draw(random: &mut Random, is_common: bool) -> Name {
    let (culture, more) = culture(random, is_common);
    let pair = random.below(culture.names.len());
    let (given, family) = culture.names[pair];
    let (more_given, more_family) = more.get(pair).copied().unwrap_or_default();
    let pick = |random: &mut Random, names: &'static str, more: &'static str| {
        let names: Vec<&str> = names.split(' ').chain(more.split_whitespace()).collect();
        *random.pick(&names)
    };
    let (given, family) = (pick(random, given, more_given), pick(random, family, more_family));
    let initial = (culture.order == Order::GivenFirst && given.is_ascii() && random.chance(12))
        .then(|| *random.pick(&["A.", "B.", "E.", "K.", "M.", "S.", "T."]));
    compose(culture.order, given, family, initial)
}

/// Puts a name together. A bar stands before the romanization of a name in another script, in a Latin name after its
/// particles.
fn compose(order: Order, given: &str, family: &str, initial: Option<&str>) -> Name {
    let spaced = |text: &str| text.replace('_', " ");
    let (given, given_latin) = given.split_once('|').unwrap_or((given, given));
    let (mut given, given_latin) = (spaced(given), spaced(given_latin));
    if let Some(initial) = initial {
        given = format!("{given} {initial}");
    }
    let (family, family_latin, particle) = match family.split_once('|') {
        Some((particle, family)) if particle.is_ascii() => (spaced(family), spaced(family), Some(spaced(particle))),
        Some((family, latin)) => (spaced(family), spaced(latin), None),
        None => (spaced(family), spaced(family), None),
    };
    let latin = format!("{given_latin} {family_latin}");
    let (written, sorted) = match (order, particle) {
        (_, Some(particle)) => (format!("{given} {particle} {family}"), format!("{family}, {given} {particle}")),
        (Order::GivenFirst, _) => (format!("{given} {family}"), format!("{family}, {given}")),
        (Order::FamilyFirst, _) => (format!("{family} {given}"), format!("{family}, {given}")),
        (Order::Joined, _) => (format!("{family}{given}"), format!("{family}{given}")),
        (Order::Spaced, _) => (format!("{family} {given}"), format!("{family} {given}")),
        (Order::ByGiven, _) => (format!("{given} {family}"), format!("{given} {family}")),
        (Order::ArabicComma, _) => (format!("{given} {family}"), format!("{family}، {given}")),
    };
    Name { written, sorted, latin: fold(&latin) }
}

/// Where somebody comes from, and which names there are besides the common ones.
fn culture(random: &mut Random, is_common: bool) -> (&'static Culture, Names) {
    let further = if is_common { &[] } else { FURTHER };
    let cultures = || CULTURES.iter().chain(further);
    let mut left = random.below(cultures().map(|culture| culture.weight).sum());
    for (number, culture) in cultures().enumerate() {
        match left.checked_sub(culture.weight) {
            Some(rest) => left = rest,
            None if is_common => return (culture, &[]),
            None => return (culture, MORE.get(number).copied().unwrap_or_default()),
        }
    }
    (&CULTURES[0], &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_and_sorted_as_at_home() {
        for (order, given, family, written, sorted, latin) in [
            (Order::GivenFirst, "Łukasz", "Wójcik", "Łukasz Wójcik", "Wójcik, Łukasz", "lukasz wojcik"),
            (
                Order::GivenFirst,
                "Juan_José",
                "Gómez_Camacho",
                "Juan José Gómez Camacho",
                "Gómez Camacho, Juan José",
                "juan jose gomez camacho",
            ),
            (Order::GivenFirst, "Joost", "van_den|Berg", "Joost van den Berg", "Berg, Joost van den", "joost berg"),
            (Order::FamilyFirst, "Thị_Lan", "Đặng", "Đặng Thị Lan", "Đặng, Thị Lan", "thi lan dang"),
            (Order::Joined, "伟|Wei", "王|Wang", "王伟", "王伟", "wei wang"),
            (Order::Spaced, "花子|Hanako", "佐藤|Sato", "佐藤 花子", "佐藤 花子", "hanako sato"),
            (Order::ByGiven, "Þórdís", "Jónsdóttir", "Þórdís Jónsdóttir", "Þórdís Jónsdóttir", "thordis jonsdottir"),
            (Order::ArabicComma, "أحمد|Ahmad", "الحسن|Al-Hasan", "أحمد الحسن", "الحسن، أحمد", "ahmad al-hasan"),
            (Order::GivenFirst, "Анна|Anna", "Иванова|Ivanova", "Анна Иванова", "Иванова, Анна", "anna ivanova"),
        ] {
            let name = compose(order, given, family, None);
            assert_eq!((name.written.as_str(), name.sorted.as_str()), (written, sorted));
            assert_eq!(name.latin, latin);
        }
    }
}
