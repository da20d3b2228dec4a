//! What a search for real people finds first.

mod common;

use plenary_core::model::{Dataset, Person};
use plenary_core::search::{Builder, Field, Index, Query};
use plenary_core::validate::validate;

/// People whom the bundled data does not have, for the scripts it does not have.
const OTHERS: [&str; 10] = [
    "Фёдор Михайлович Достоевский",
    "Володимир Зеленський",
    "Κωνσταντίνος Καβάφης",
    "إبراهيم مُصطفى",
    "فاطمة الزهراء",
    "潘基文",
    "山田 花子",
    "דוד בן־גוריון",
    "Łukasz Đặng Ågård",
    "Aïssata N’Diaye",
];

fn data() -> Dataset {
    validate(common::files()).0
}

/// All people of the bundled data, and after them the others.
fn index(data: &Dataset) -> Index {
    let mut builder = Builder::new(data.people.len() + OTHERS.len());
    for (document, person) in data.people.iter().enumerate() {
        builder.add(document, Field::Name, &person.name);
        builder.add(document, Field::Organization, &surroundings(data, person));
    }
    for (place, name) in OTHERS.iter().enumerate() {
        builder.add(data.people.len() + place, Field::Name, name);
    }
    builder.finish()
}

/// The office of a person and the organizations.
fn surroundings(data: &Dataset, person: &Person) -> String {
    let mut text = person.title.clone().unwrap_or_default();
    for organization in person.organizations.iter().map(|id| data.organization(*id)) {
        let abbreviation = organization.abbreviation.as_deref().unwrap_or_default();
        text.push_str(&format!(", {} {abbreviation}", organization.name));
    }
    text
}

/// The names of those whom a search finds, best first.
fn found(data: &Dataset, index: &Index, query: &str) -> Vec<String> {
    let mut names: Vec<&str> = data.people.iter().map(|person| person.name.as_str()).collect();
    names.extend(OTHERS);
    index.ranked(&Query::new(query)).into_iter().map(|place| names[place].to_owned()).collect()
}

#[test]
fn the_one_meant_comes_first() {
    let data = data();
    let index = index(&data);
    let table = [
        // As written, in any order, and by beginnings.
        ("Wu Hongbo", "Wu Hongbo"),
        ("hongbo wu", "Wu Hongbo"),
        ("bremme schmidt", "Götz Schmidt-Bremme"),
        ("schmidt-bremme", "Götz Schmidt-Bremme"),
        ("camacho, juan", "Juan José Gómez Camacho"),
        ("swing", "William Lacy Swing"),
        ("wil sw", "William Lacy Swing"),
        ("kasese", "Mwaba Patricia Kasese-Bota"),
        ("bota mwaba", "Mwaba Patricia Kasese-Bota"),
        ("min", "Yongyi Min"),
        ("de alba", "Luis Alfonso de Alba"),
        ("abu zayd", "Karen AbuZayd"),
        ("zayd", "Karen AbuZayd"),
        ("NINETTE", "Ninette Kelley"),
        // Without accents, with all, with others.
        ("gotz", "Götz Schmidt-Bremme"),
        ("jurg lauber", "Jürg Lauber"),
        ("francois crepeau", "François Crépeau"),
        ("korosi", "Csaba Kőrösi"),
        ("Körösi", "Csaba Kőrösi"),
        ("jose gomez", "Juan José Gómez Camacho"),
        ("nadír", "El Habib Nadir"),
        ("lukasz dang", "Łukasz Đặng Ågård"),
        ("agard", "Łukasz Đặng Ågård"),
        ("aissata ndiaye", "Aïssata N’Diaye"),
        ("diaye", "Aïssata N’Diaye"),
        // With typos.
        ("schmit", "Götz Schmidt-Bremme"),
        ("shcmidt", "Götz Schmidt-Bremme"),
        ("nakamitzu", "Izumi Nakamitsu"),
        ("izumi nakamatsi", "Izumi Nakamitsu"),
        ("rosengärtner", "Sarah Rosengaertner"),
        ("sutterland", "Peter Sutherland"),
        ("mokiber", "Craig Mokhiber"),
        ("eliason", "Jan Eliasson"),
        ("cristensen", "Thomas Christensen"),
        ("moohkiber", "Craig Mokhiber"),
        ("goetz", "Götz Schmidt-Bremme"),
        ("peruci", "Francesca Perucci"),
        // By office and organization.
        ("unhcr", "Ninette Kelley"),
        ("mexico", "Juan José Gómez Camacho"),
        ("rector", "David Malone"),
        ("hungary korosi", "Csaba Kőrösi"),
        ("rapporteur human rights", "François Crépeau"),
        ("statistics yongy", "Yongyi Min"),
        // In other scripts.
        ("достоевский", "Фёдор Михайлович Достоевский"),
        ("федор", "Фёдор Михайлович Достоевский"),
        ("достаевский фёдор", "Фёдор Михайлович Достоевский"),
        ("зеленск", "Володимир Зеленський"),
        ("καβαφησ", "Κωνσταντίνος Καβάφης"),
        ("ΚΩΝΣΤΑΝΤΙΝΟΣ", "Κωνσταντίνος Καβάφης"),
        ("ابراهيم مصطفي", "إبراهيم مُصطفى"),
        ("فاطمه", "فاطمة الزهراء"),
        ("基文", "潘基文"),
        ("花", "山田 花子"),
        ("גוריון", "דוד בן־גוריון"),
    ];
    let mut wrong = Vec::new();
    for (query, expected) in table {
        let found = found(&data, &index, query);
        if found.first().is_none_or(|first| first != expected) {
            wrong.push((query, expected, found));
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn a_rare_name_finds_only_its_bearer() {
    let data = data();
    let index = index(&data);
    for (query, expected) in [("schmit", "Götz Schmidt-Bremme"), ("korosi", "Csaba Kőrösi"), ("基文", "潘基文")]
    {
        assert_eq!(found(&data, &index, query), [expected], "{query}");
    }
    for query in ["xyzzy", "wu swing", "гутерриш", "文基"] {
        assert!(found(&data, &index, query).is_empty(), "{query}");
    }
}

#[test]
fn a_name_comes_before_an_office_and_both_before_a_typo() {
    let data = data();
    let index = index(&data);
    // Two people named Thomas, and Thomas Stelzer; nobody else has a word like it.
    assert_eq!(found(&data, &index, "thomas"), ["Thomas Christensen", "Thomas Gass", "Thomas Stelzer"]);
    // Germany's co-chair, and whom "german" would be a typo for comes after.
    assert_eq!(found(&data, &index, "germany").first().map(String::as_str), Some("Götz Schmidt-Bremme"));
    // A first name before the beginnings of other words.
    assert_eq!(found(&data, &index, "jan").first().map(String::as_str), Some("Jan Eliasson"));
}

#[test]
fn whoever_is_found_by_name_alone_is_marked() {
    let data = data();
    for person in &data.people {
        for word in person.name.split([' ', '-']) {
            let marks = Query::new(word).marks(&person.name);
            assert!(marks.iter().any(|mark| person.name[mark.clone()].contains(word)), "{word} in {}", person.name);
        }
    }
}
