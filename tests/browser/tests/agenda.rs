//! The agenda and the pages of its sessions.

use plenary_e2e::{Found, Name, Page, Scope, at_each_mount};

/// The sessions of which nothing but the title is known.
const TITLE_ONLY: [&str; 3] = ["VII", "VIII", "IX"];
const NUMBERS: [&str; 9] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/// The articles of the agenda, in order, each checked to be an item of an ordered list.
fn sessions(page: &Page) -> Vec<Found<'_>> {
    let sessions = page.exactly(9, "article", Name::Any);
    for session in &sessions {
        let listed = session.script("return arguments[0].closest('li')?.parentElement?.localName");
        assert_eq!(listed, "ol", "{:?}", session.text());
    }
    sessions
}

#[test]
fn nine_sessions_stand_in_order() {
    at_each_mount(|page| {
        page.open("/agenda");
        for (session, number) in sessions(page).iter().zip(NUMBERS) {
            let title = session.one("heading", Name::Any).text();
            let words: Vec<_> = title.split(|c: char| !c.is_alphanumeric()).collect();
            assert!(words.contains(&number), "{number} is not in {title:?}");
            session.some("link", Name::Any);
        }
        page.some("heading", Name::Containing("16 February 2017"));
        page.some("heading", Name::Containing("17 February 2017"));
    });
}

#[test]
fn what_is_known_by_its_title_only_is_said_plainly() {
    at_each_mount(|page| {
        page.open("/agenda");
        for (session, number) in sessions(page).iter().zip(NUMBERS) {
            let text = session.text().to_lowercase();
            let plain = text.contains("title only") || text.contains("only the title");
            assert_eq!(plain, TITLE_ONLY.contains(&number), "{number}: {text}");
            let people = session.all("link", Name::Any);
            let people =
                people.iter().filter(|link| link.property("href").is_some_and(|href| href.contains("/speakers/")));
            if TITLE_ONLY.contains(&number) {
                assert_eq!(people.count(), 0, "{number}: nobody is known to have spoken");
            }
        }
        for id in ["vii", "viii", "ix"] {
            page.open(&format!("/agenda/{id}"));
            let text = page.one("main", Name::Any).text().to_lowercase();
            assert!(text.contains("only the title") || text.contains("title only"), "{id}: {text}");
        }
    });
}

#[test]
fn a_session_gives_contributions_in_order_with_points_and_pages() {
    at_each_mount(|page| {
        page.open("/agenda/iii");
        let main = page.one("main", Name::Any);
        let text = main.text();
        let order =
            ["Juan José Gómez Camacho", "Michael Doyle", "Lars Westbratt", "El Habib Nadir", "Sarah Rosengaertner"];
        let mut rest = text.as_str();
        for name in order {
            let at = rest.find(name).unwrap_or_else(|| panic!("{name} does not follow in {rest:?}"));
            rest = &rest[at + name.len()..];
            main.some("link", Name::Containing(name));
        }
        assert!(text.contains("Sweden's two priorities"), "a point: {text}");
        assert!(text.contains("p. 4"), "its page: {text}");
        assert!(text.contains("Migration policy of Morocco: The role of international cooperation"), "a talk: {text}");
        main.one("heading", Name::Starting("Discussion"));
    });
}

#[test]
fn sessions_lead_to_their_neighbours() {
    at_each_mount(|page| {
        page.open("/agenda/iii");
        page.one("main", Name::Any)
            .some("link", Name::Containing("The global compact on migration: regional"))
            .remove(0)
            .click();
        page.wait_for_location("/agenda/iv");
        page.wait_until("the focus is on the heading", || page.heading_has_focus());
        page.one("main", Name::Any)
            .some("link", Name::Containing("International cooperation and governance"))
            .remove(0)
            .click();
        page.wait_for_location("/agenda/iii");
    });
}

#[test]
fn the_other_meetings_are_a_link_away() {
    at_each_mount(|page| {
        page.open("/agenda");
        let meetings = page.one("navigation", Name::Containing("eetings"));
        assert_eq!(meetings.all("link", Name::Any).len(), 7);
        meetings.one("link", Name::Starting("14th")).click();
        page.wait_for("the query", || page.query(), vec![("meeting".to_owned(), "cm-14".to_owned())]);
        page.exactly(9, "article", Name::Any);
        page.some("link", Name::Containing("Measuring sustainable development goals")).remove(0).click();
        page.wait_until("the session is shown", || page.location().starts_with("/agenda/14-vi"));
        page.some("link", Name::Containing("Yongyi Min"));
    });
}
