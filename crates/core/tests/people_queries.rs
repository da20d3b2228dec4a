//! What a search for the people and organizations of the series finds first: a fixed table.

mod common;

use std::sync::{Mutex, OnceLock};

use plenary_core::directory::Directory;
use plenary_core::model::{Dataset, OrganizationId};
use plenary_core::route::{SpeakersFacet, SpeakersQuery};
use plenary_core::search::{Builder, Field, Index, Query};
use plenary_core::text::{alphabetical, words};
use plenary_core::validate::validate;

/// What is typed, and the id of the person who is meant.
const PEOPLE: &[(&str, &str)] = &[
    // As printed, and by the family name alone.
    ("Wu Hongbo", "wu-hongbo"),
    ("Götz Schmidt-Bremme", "gotz-schmidt-bremme"),
    ("Juan José Gómez Camacho", "juan-jose-gomez-camacho"),
    ("Mwaba Patricia Kasese-Bota", "mwaba-patricia-kasese-bota"),
    ("Luis Alfonso de Alba", "luis-alfonso-de-alba"),
    ("swing", "william-lacy-swing"),
    ("malone", "david-malone"),
    ("hovy", "bela-hovy"),
    ("bravo", "jorge-bravo"),
    ("puri", "lakshmi-puri"),
    ("jones", "meg-jones"),
    ("min", "yongyi-min"),
    ("zhu", "juwang-zhu"),
    // In another order, and with a comma as in a list.
    ("hongbo wu", "wu-hongbo"),
    ("swing, william lacy", "william-lacy-swing"),
    ("gass thomas", "thomas-gass"),
    ("camacho juan", "juan-jose-gomez-camacho"),
    ("nour amr", "amr-nour"),
    ("Min, Yongyi", "yongyi-min"),
    ("zhu juwang", "juwang-zhu"),
    ("seth nikhil", "nikhil-seth"),
    ("alba, luis alfonso de", "luis-alfonso-de-alba"),
    ("momen masud bin", "masud-bin-momen"),
    // Accents left out, others put in, spelled out.
    ("gomez", "juan-jose-gomez-camacho"),
    ("jose gomez", "juan-jose-gomez-camacho"),
    ("gotz", "gotz-schmidt-bremme"),
    ("goetz schmidt", "gotz-schmidt-bremme"),
    ("jurg", "jurg-lauber"),
    ("juerg lauber", "jurg-lauber"),
    ("francois crepeau", "francois-crepeau"),
    ("crepeau", "francois-crepeau"),
    ("korosi", "csaba-korosi"),
    ("Körösi", "csaba-korosi"),
    ("kőrösi csaba", "csaba-korosi"),
    ("rosengärtner", "sarah-rosengaertner"),
    ("rosengartner", "sarah-rosengaertner"),
    ("béla", "bela-hovy"),
    ("nadír", "el-habib-nadir"),
    ("elíasson", "jan-eliasson"),
    ("mário pezzini", "mario-pezzini"),
    // In capitals, and with accents that stand apart.
    ("GÓMEZ CAMACHO", "juan-jose-gomez-camacho"),
    ("KOROSI", "csaba-korosi"),
    ("SCHMIDT-BREMME", "gotz-schmidt-bremme"),
    ("IZUMI NAKAMITSU", "izumi-nakamitsu"),
    ("cre\u{301}peau", "francois-crepeau"),
    ("ＳＷＩＮＧ", "william-lacy-swing"),
    // Parts of double names, and names written together or apart.
    ("bremme", "gotz-schmidt-bremme"),
    ("schmidt bremme", "gotz-schmidt-bremme"),
    ("schmidtbremme", "gotz-schmidt-bremme"),
    ("kasese", "mwaba-patricia-kasese-bota"),
    ("bota", "mwaba-patricia-kasese-bota"),
    ("kasese–bota", "mwaba-patricia-kasese-bota"),
    ("patricia kasese", "mwaba-patricia-kasese-bota"),
    ("gómez-camacho", "juan-jose-gomez-camacho"),
    ("el habib", "el-habib-nadir"),
    ("el-habib", "el-habib-nadir"),
    ("abu zayd", "karen-abuzayd"),
    ("abu-zayd", "karen-abuzayd"),
    ("zayd", "karen-abuzayd"),
    ("AbuZayd, Karen", "karen-abuzayd"),
    ("de alba", "luis-alfonso-de-alba"),
    ("bin momen", "masud-bin-momen"),
    // Names in the middle left out, initials for names, beginnings.
    ("william swing", "william-lacy-swing"),
    ("w swing", "william-lacy-swing"),
    ("w. l. swing", "william-lacy-swing"),
    ("j. j. gomez", "juan-jose-gomez-camacho"),
    ("luis de alba", "luis-alfonso-de-alba"),
    ("mwaba bota", "mwaba-patricia-kasese-bota"),
    ("masud momen", "masud-bin-momen"),
    ("nakam", "izumi-nakamitsu"),
    ("suth", "peter-sutherland"),
    ("chris gall", "cristina-gallach"),
    ("fran per", "francesca-perucci"),
    // An apostrophe, or what stands for one, where none is printed.
    ("d'alba", "luis-alfonso-de-alba"),
    ("ma’sud", "masud-bin-momen"),
    ("abu'zayd", "karen-abuzayd"),
    // A letter too few, too many, another, two swapped.
    ("schmit", "gotz-schmidt-bremme"),
    ("schmitt-bremme", "gotz-schmidt-bremme"),
    ("westbrat", "lars-westbratt"),
    ("vestbratt", "lars-westbratt"),
    ("nakamitzu", "izumi-nakamitsu"),
    ("sutterland", "peter-sutherland"),
    ("southerland", "peter-sutherland"),
    ("moohkiber", "craig-mokhiber"),
    ("mokiber", "craig-mokhiber"),
    ("willmoth", "john-wilmoth"),
    ("menozi", "clare-menozzi"),
    ("claire menozzi", "clare-menozzi"),
    ("christina gallach", "cristina-gallach"),
    ("elisabeth ferris", "elizabeth-ferris"),
    ("kelly", "ninette-kelley"),
    ("eliason", "jan-eliasson"),
    ("cristensen", "thomas-christensen"),
    ("peruci", "francesca-perucci"),
    ("michele leighton", "michelle-leighton"),
    ("shahidull haque", "shahidul-haque"),
    ("laubre", "jurg-lauber"),
    ("stezler", "thomas-stelzer"),
    ("nikil seth", "nikhil-seth"),
    ("gomes camacho", "juan-jose-gomez-camacho"),
    // As the record addresses them, rightly or not.
    ("mr. hovy", "bela-hovy"),
    ("Ms. Menozzi", "clare-menozzi"),
    ("mr wu", "wu-hongbo"),
    ("dr malone", "david-malone"),
    ("H.E. Mr. Jürg Lauber", "jurg-lauber"),
    ("amb. haque", "shahidul-haque"),
    ("ms puri", "lakshmi-puri"),
    ("prof doyle", "michael-doyle"),
    ("professor", "michael-doyle"),
    // With dots.
    ("w.l. swing", "william-lacy-swing"),
    ("u.n.h.c.r.", "ninette-kelley"),
    ("u.n. women", "meg-jones"),
    ("UNWomen", "meg-jones"),
    // By office.
    ("rector", "david-malone"),
    ("rapporteur", "francois-crepeau"),
    ("chef de cabinet", "thomas-christensen"),
    ("deputy secretary-general", "jan-eliasson"),
    ("director population division", "john-wilmoth"),
    ("statistics", "yongyi-min"),
    ("state secretary", "lars-westbratt"),
    ("permanent representative hungary", "csaba-korosi"),
    // By an organization: its short form, its name, a part of it, both at once with a name.
    ("unhcr", "ninette-kelley"),
    ("UN DESA", "jorge-bravo"),
    ("undesa wilmoth", "john-wilmoth"),
    ("un-desa hovy", "bela-hovy"),
    ("ohchr", "craig-mokhiber"),
    ("iom", "jill-helke"),
    ("iom swing", "william-lacy-swing"),
    ("unu", "david-malone"),
    ("unitar", "nikhil-seth"),
    ("ilo", "michelle-leighton"),
    ("unodc", "martin-fowke"),
    ("dpi", "cristina-gallach"),
    ("un women", "meg-jones"),
    ("gcm", "colin-rajah"),
    ("srsg", "peter-sutherland"),
    ("mexico", "juan-jose-gomez-camacho"),
    ("switzerland", "jurg-lauber"),
    ("zambia", "mwaba-patricia-kasese-bota"),
    ("morocco", "el-habib-nadir"),
    ("bangladesh haque", "shahidul-haque"),
    ("georgetown university", "elizabeth-ferris"),
    ("columbia", "michael-doyle"),
    ("high commissioner refugees", "ninette-kelley"),
    ("high commissioner human rights", "craig-mokhiber"),
    ("drugs and crime", "martin-fowke"),
    ("training and research", "nikhil-seth"),
    ("regional commissions", "amr-nour"),
    ("general assembly", "thomas-christensen"),
    ("organisation for migration", "jill-helke"),
    ("labor organization", "michelle-leighton"),
    ("mexcio", "juan-jose-gomez-camacho"),
    // By what the glossary says of a short form, and the other way round.
    ("oecd", "mario-pezzini"),
    ("economic co-operation and development", "mario-pezzini"),
    ("economic cooperation and development", "mario-pezzini"),
    ("global coalition on migration", "colin-rajah"),
    ("global migration group", "david-malone"),
    ("sustainable development goals", "csaba-korosi"),
    ("special representative of the secretary-general", "peter-sutherland"),
];

/// What is typed, and the id of the organization that is meant.
const ORGANIZATIONS: &[(&str, &str)] = &[
    ("unhcr", "unhcr"),
    ("UN DESA", "un-desa"),
    ("undesa", "un-desa"),
    ("desa", "un-desa"),
    ("economic and social affairs", "un-desa"),
    ("iom", "iom"),
    ("migration organization", "iom"),
    ("ohchr", "ohchr"),
    ("human rights office", "ohchr"),
    ("rapporteur", "hrc-migrants-rapporteur"),
    ("oecd", "oecd-dev"),
    ("economic co-operation", "oecd-dev"),
    ("gcm", "gcm"),
    ("gmg", "gmg"),
    ("gfmd", "gfmd"),
    ("gfmd business", "gfmd-business"),
    ("civil society days", "gfmd-civil-society"),
    ("unitar", "unitar"),
    ("un-women", "un-women"),
    ("picum", "picum"),
    ("undocumented migrants", "picum"),
    ("catholic", "icmc"),
    ("interparliamentary", "ipu"),
    ("inter parliamentary union", "ipu"),
    ("eclac", "eclac"),
    ("latin america", "eclac"),
    ("asia pacific", "escap"),
    ("western asia", "escwa"),
    ("drug crime", "unodc"),
    ("labor", "ilo"),
    ("labour organisation", "ilo"),
    ("columbia", "columbia"),
    ("georgetwon", "georgetown"),
    ("SWITZERLAND", "switzerland"),
    ("german", "germany"),
    ("united states", "united-states"),
    ("hungry", "hungary"),
    ("secretary general of the united nations", "secretary-general"),
];

fn data() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| validate(common::files()).0)
}

/// The id of the person that the directory of the whole series shows first.
fn first_person(query: &str) -> Option<String> {
    static DIRECTORY: OnceLock<Mutex<Directory>> = OnceLock::new();
    let data = data();
    let directory = DIRECTORY.get_or_init(|| {
        let mut directory = Directory::new(data, &alphabetical);
        directory.read(data);
        Mutex::new(directory)
    });
    let mut asked = SpeakersQuery { q: query.to_owned(), ..SpeakersQuery::default() };
    asked.toggle(SpeakersFacet::Meeting, SpeakersQuery::SERIES);
    let mut directory = directory.lock().unwrap();
    let found = directory.list(data, data.chosen_meeting(None).unwrap(), &asked);
    found.people.first().map(|place| data.person(directory.person(*place)).id.clone())
}

/// The id of the organization found first.
fn first_organization(query: &str) -> Option<String> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let data = data();
    let index = INDEX.get_or_init(|| {
        let mut builder = Builder::new(data.organizations.len());
        for (document, organization) in data.organizations.iter().enumerate() {
            for name in names_of(data.find_organization(&organization.id).unwrap()) {
                builder.add(document, Field::Name, &name);
            }
        }
        builder.finish()
    });
    index.ranked(&Query::new(query)).first().map(|document| data.organizations[*document].id.clone())
}

/// What an organization is called, and what the glossary says of that.
fn names_of(organization: OrganizationId) -> Vec<String> {
    let one = data().organization(organization);
    let mut names = vec![explained(&one.name)];
    // With a hyphen, so that it is found by "undesa" as well.
    names.extend(one.abbreviation.as_ref().map(|short| short.replace(' ', "-")));
    for entry in data().glossary.iter().filter(|entry| entry.organization == Some(organization)) {
        names.extend([entry.abbreviation.clone(), entry.expansion.clone()]);
    }
    names
}

/// A text with the long forms of its abbreviations, and the short ones of what it spells out.
fn explained(text: &str) -> String {
    let mut all = text.to_owned();
    let has = |phrase: &str| {
        let (text, phrase) = (words(text), words(phrase));
        text.windows(phrase.len()).any(|part| part == phrase)
    };
    // What has an entry of its own is no abbreviation of its words: there are two GCM.
    for entry in data().glossary.iter().filter(|entry| entry.organization.is_none()) {
        if has(&entry.abbreviation) {
            all.push_str(&format!("; {}", entry.expansion));
        } else if has(&entry.expansion) {
            all.push_str(&format!("; {}", entry.abbreviation));
        }
    }
    all
}

fn check(table: &[(&str, &str)], first: fn(&str) -> Option<String>) {
    let mut wrong = Vec::new();
    for (query, expected) in table {
        let found = first(query);
        if found.as_deref() != Some(*expected) {
            wrong.push(format!("{query}: {} is expected, not {}", expected, found.unwrap_or("nobody".to_owned())));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn the_person_meant_comes_first() {
    check(PEOPLE, first_person);
}

#[test]
fn the_organization_meant_comes_first() {
    check(ORGANIZATIONS, first_organization);
}

#[test]
fn everybody_is_meant_by_some_query() {
    for person in &data().people {
        assert!(PEOPLE.iter().any(|(_, id)| *id == person.id), "{}", person.id);
    }
}

#[test]
fn everybody_is_found_first_by_the_name_as_printed_and_as_sorted() {
    for person in &data().people {
        for query in [&person.name, &person.sort_name] {
            assert_eq!(first_person(query).as_deref(), Some(person.id.as_str()), "{query}");
        }
    }
}

#[test]
fn what_nobody_is_called_finds_nobody() {
    for query in ["xyzzy", "wu swing", "гутерриш", "gómez schmidt", "mexico hungary", "q"] {
        assert_eq!(first_person(query), None, "{query}");
    }
}
