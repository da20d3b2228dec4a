//! The speaker directory: search, facets, orders, cards and table, all of it in the address.

use plenary_e2e::{Found, Name, Page, Scope, at_each_mount, pair, visit};
use thirtyfour::Key;

fn search(page: &Page) -> Found<'_> {
    page.one("search", Name::Any).one("searchbox", "Search speakers")
}

fn facet<'p>(page: &'p Page, organization: &str) -> Found<'p> {
    let options = page.some("checkbox", Name::Starting(organization));
    options.into_iter().next().unwrap_or_else(|| panic!("no option {organization}"))
}

#[test]
fn all_25_speakers_are_listed() {
    at_each_mount(|page| {
        page.open("/speakers");
        page.wait_for_status("25 speakers");
        let links = page.one("main", Name::Any).all("link", Name::Any);
        let people = links.iter().filter_map(|link| link.property("href"));
        let mut people: Vec<_> = people.filter(|href| href.contains("/speakers/")).collect();
        people.sort_unstable();
        people.dedup();
        assert_eq!(people.len(), 25, "{people:#?}");
    });
}

#[test]
fn search_folds_accents_and_replaces_the_history_entry() {
    at_each_mount(|page| {
        page.open("/speakers");
        let entries = page.history_length();
        search(page).type_text("gomez");
        page.wait_for_status("1 of 25 speakers");
        page.one("main", Name::Any).one("link", Name::Containing("Juan José Gómez Camacho"));
        page.wait_for("the query", || page.query(), vec![pair("q", "gomez")]);
        assert_eq!(page.history_length(), entries, "typing replaces");
        let focused = page.focused();
        assert_eq!((focused.role(), focused.name()), ("searchbox".to_owned(), "Search speakers".to_owned()));

        page.reload();
        page.wait_for_status("1 of 25 speakers");
        assert_eq!(search(page).property("value").as_deref(), Some("gomez"));
    });
}

#[test]
fn what_nobody_matches_says_so() {
    at_each_mount(|page| {
        page.open("/speakers?q=zzzz");
        page.wait_for_status("0 of 25 speakers");
        page.one("button", "Clear filters").click();
        page.wait_for_status("25 speakers");
        page.wait_for_location("/speakers");
        assert_eq!(search(page).property("value").as_deref(), Some(""));
    });
}

#[test]
fn the_facet_counts_filters_and_pushes() {
    at_each_mount(|page| {
        page.open("/speakers");
        let entries = page.history_length();
        let option = facet(page, "IOM");
        let name = option.name();
        let count = name.split(|c: char| !c.is_ascii_digit()).rfind(|part| !part.is_empty());
        let count: usize = count.and_then(|count| count.parse().ok()).unwrap_or_else(|| panic!("no count in {name:?}"));
        option.click();
        page.wait_for_status(&format!("{count} of 25 speakers"));
        page.wait_for("the query", || page.query(), vec![pair("org", "iom")]);
        assert_eq!(page.history_length(), entries + 1, "a facet pushes");
        assert!(!page.heading_has_focus(), "a choice on the page leaves the focus where it is");

        // It is not among the most frequent: the box of the facet finds it.
        let filter = page.one("searchbox", "Filter options: Organization");
        filter.type_text("unit");
        facet(page, "UNITAR").click();
        page.wait_for("the query", || page.query(), vec![pair("org", "iom"), pair("org", "unitar")]);
        page.wait_for_status(&format!("{} of 25 speakers", count + 1));
        assert!(facet(page, "UNITAR").chosen());

        page.back();
        page.wait_for_status(&format!("{count} of 25 speakers"));
        assert!(!facet(page, "UNITAR").chosen());
        for _ in 0..4 {
            page.one("searchbox", "Filter options: Organization").press(Key::Backspace);
        }
        page.wait_until("the most frequent again", || !page.some("checkbox", Name::Starting("UN DESA")).is_empty());
        assert!(facet(page, "IOM").chosen());
        page.back();
        page.wait_for_status("25 speakers");
        assert!(!facet(page, "IOM").chosen());
        page.forward();
        page.wait_for_status(&format!("{count} of 25 speakers"));
    });
}

#[test]
fn every_option_keeps_its_promise() {
    at_each_mount(|page| {
        page.open("/speakers");
        for more in page.some("button", Name::Containing(" more")) {
            more.click();
        }
        // The meetings are told below: one of them is always chosen.
        let groups = page.one("main", Name::Any).some("group", Name::Any);
        let groups = groups.iter().filter(|group| !["Meeting", ""].contains(&group.name().as_str()));
        let names: Vec<String> = groups
            .flat_map(|group| group.some("checkbox", Name::Any).iter().map(Found::name).collect::<Vec<_>>())
            .collect();
        assert!(names.len() > 40, "{names:?}");
        for name in names {
            let count = name.split(|c: char| !c.is_ascii_digit()).rfind(|part| !part.is_empty());
            let count = count.unwrap_or_else(|| panic!("no count in {name:?}"));
            facet(page, &name).click();
            page.wait_for_status(
                if count == "25" { "25 speakers".to_owned() } else { format!("{count} of 25 speakers") }.as_str(),
            );
            page.one("button", "Clear filters").click();
            page.wait_for_status("25 speakers");
        }
    });
}

#[test]
fn meetings_add_up_to_the_series() {
    at_each_mount(|page| {
        page.open("/speakers");
        page.one("navigation", "Meetings of the series").one("link", "Whole series").click();
        page.wait_for_status("43 speakers");
        page.wait_for("the query", || page.query(), vec![pair("meeting", "all")]);
        page.open("/speakers");
        assert!(facet(page, "15th meeting").chosen(), "the meeting shown is chosen");
        facet(page, "14th meeting").click();
        page.wait_for("the query", || page.query(), vec![pair("meeting", "cm-15"), pair("meeting", "cm-14")]);
        page.wait_until("both meetings", || {
            facet(page, "14th meeting").chosen() && facet(page, "15th meeting").chosen()
        });
        assert_eq!(page.focused().role(), "checkbox", "the focus stays on the option");
        facet(page, "15th meeting").click();
        page.wait_for_status("20 speakers");
        page.wait_for("the query", || page.query(), vec![pair("meeting", "cm-14")]);
        page.back();
        page.back();
        page.wait_for_status("25 speakers");
    });
}

fn names(page: &Page) -> Vec<String> {
    let rows = page.one("table", Name::Any).all("rowheader", Name::Any);
    rows.iter().map(Found::text).collect()
}

#[test]
fn the_table_sorts_by_its_heads() {
    at_each_mount(|page| {
        page.open("/speakers?meeting=all");
        page.wait_for_status("43 speakers");
        page.one("navigation", "View").one("link", "Table").click();
        page.wait_until("the table", || page.all("table", Name::Any).len() == 1);
        assert_eq!(page.one("table", Name::Any).attribute("aria-rowcount").as_deref(), Some("44"));
        let by_name = names(page);
        assert_eq!((by_name.len(), by_name[0].as_str()), (43, "Karen AbuZayd"));
        let sort = |name: &str| page.one("columnheader", Name::Containing(name)).attribute("aria-sort");
        assert_eq!(sort("Name").as_deref(), Some("ascending"));
        page.one("columnheader", Name::Containing("Name")).one("button", Name::Any).click();
        page.wait_for("the order", || sort("Name"), Some("descending".to_owned()));
        assert_eq!(page.focused().role(), "button", "the focus stays on the head");
        let backwards: Vec<String> = by_name.into_iter().rev().collect();
        page.wait_for("the other way round", || names(page), backwards);
        page.one("columnheader", Name::Containing("Contributions")).one("button", Name::Any).click();
        page.wait_for("the order", || sort("Contributions"), Some("descending".to_owned()));
        assert_eq!(sort("Name"), None);
        let expected = vec![pair("meeting", "all"), pair("sort", "-contributions"), pair("view", "table")];
        page.wait_for("the query", || page.query(), expected);
        page.reload();
        page.wait_for("the order", || sort("Contributions"), Some("descending".to_owned()));
    });
}

#[test]
fn sorted_by_organization_they_stand_under_them() {
    at_each_mount(|page| {
        page.open("/speakers");
        page.one("navigation", "Sorted by").one("link", "Organization").click();
        page.wait_for("the query", || page.query(), vec![pair("sort", "org")]);
        let headings = || page.one("main", Name::Any).all("heading", Name::Any);
        page.wait_until("headings", || {
            headings().iter().any(|heading| heading.name() == "International Organization for Migration 2")
        });
        assert!(headings().iter().any(|heading| heading.name() == "William Lacy Swing"));
    });
}

#[test]
fn what_is_found_is_marked_and_can_be_taken_back() {
    at_each_mount(|page| {
        page.open("/speakers?q=schmit&role=speaker");
        page.wait_for_status("1 of 25 speakers");
        assert_eq!(page.one("main", Name::Any).one("mark", Name::Any).text(), "Schmidt");
        page.one("list", "Chosen filters").one("button", "Remove filter: speaker").click();
        page.wait_for("the query", || page.query(), vec![pair("q", "schmit")]);
        page.open("/speakers?q=wilmoth&role=moderator");
        page.wait_for_status("0 of 25 speakers");
        page.one("link", "without the choice of role").click();
        page.wait_for_status("1 of 25 speakers");
    });
}

#[test]
fn an_organization_found_by_its_abbreviation_shows_it() {
    visit("/", |page| {
        for address in ["/speakers?q=desa", "/speakers?q=desa&view=table"] {
            page.open(address);
            page.wait_for_status("4 of 25 speakers");
            let links = page
                .one("main", Name::Any)
                .some("link", "United Nations Department of Economic and Social Affairs (UN DESA)");
            assert_eq!(links.len(), 4, "{address}");
            assert_eq!(links[0].one("mark", Name::Any).text(), "DESA", "{address}");
        }
    });
}

#[test]
fn on_a_phone_the_meeting_listed_is_in_sight_and_the_table_has_its_names() {
    visit("/", |page| {
        page.viewport(360, 740);
        page.open("/speakers?view=table&meeting=all&data=crowd");
        page.wait_for_status("10,000 speakers");
        let cut = page.script(
            "return [...document.querySelectorAll('tbody th')].slice(0, 40).filter(th => th.scrollWidth > th.clientWidth \
             || th.querySelector('a')?.scrollHeight > th.querySelector('a')?.clientHeight).map(th => th.textContent)",
            vec![],
        );
        assert_eq!(cut, serde_json::json!([]), "names cut off");
        let chosen = page.one("navigation", "Meetings of the series").one("link", "Whole series");
        let seen = chosen.script(
            "return !CSS.supports('scroll-initial-target', 'nearest') \
            || arguments[0].getBoundingClientRect().right <= innerWidth",
        );
        assert_eq!(seen, serde_json::json!(true), "the meeting chosen is in sight");
    });
}

#[test]
fn another_meeting_keeps_what_else_is_chosen() {
    visit("/", |page| {
        page.open("/speakers?q=hovy&view=table&kind=un-secretariat&session=vi");
        page.one("navigation", "Meetings of the series").one("link", "14th meeting, 2016").click();
        page.wait_for_status("1 of 20 speakers");
        let expected = [("q", "hovy"), ("kind", "un-secretariat"), ("view", "table"), ("meeting", "cm-14")];
        let mut query = page.query();
        query.sort();
        let mut expected: Vec<_> = expected.into_iter().map(|(key, value)| pair(key, value)).collect();
        expected.sort();
        assert_eq!(query, expected, "but for the session, which is of one meeting");
    });
}

#[test]
fn a_meeting_without_speakers_on_record_says_so() {
    visit("/", |page| {
        page.open("/speakers?meeting=cm-16");
        let text = page.one("main", Name::Any).text();
        assert!(text.contains("Who spoke at this meeting is not on record here."), "{text}");
        assert!(!text.contains("No speaker matches"), "{text}");
    });
}

#[test]
fn while_words_are_searched_the_best_match_can_come_first() {
    visit("/", |page| {
        page.open("/speakers?q=migration&sort=name");
        page.wait_for_status("8 of 25 speakers");
        let orders = page.one("navigation", "Sorted by");
        orders.one("link", "Best match").click();
        page.wait_for("the query", || page.query(), vec![pair("q", "migration")]);
        assert_eq!(orders.one("link", "Best match").attribute("aria-current").as_deref(), Some("true"));
        page.open("/speakers");
        assert!(page.one("navigation", "Sorted by").all("link", "Best match").is_empty());
    });
}

#[test]
fn those_found_can_be_taken_along() {
    at_each_mount(|page| {
        page.open("/speakers?q=iom");
        page.wait_for_status("2 of 25 speakers");
        // What a file is made of is kept, since a download leaves the page.
        let watch = "const made = URL.createObjectURL; window.made = []; \
                     URL.createObjectURL = (blob) => { blob.arrayBuffer().then((bytes) => window.made.push( \
                     new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))); return made.call(URL, blob); };";
        page.script(watch, vec![]);
        page.script("document.querySelector('details.take > summary').click()", vec![]);
        page.one("button", "Save 2 speakers").click();
        page.wait_until("the file", || page.script("return window.made.length", vec![]).as_u64() == Some(1));
        let text = page.script("return window.made[0]", vec![]);
        let text = text.as_str().unwrap_or_default();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines.len(), 4, "a head, two people, the end: {text}");
        assert!(lines[0].starts_with("\u{feff}Name,Office,Organization,"), "{text}");
        assert!(lines[1].starts_with("Jill Helke,") && lines[2].starts_with("William Lacy Swing,"), "{text}");
        let link = page.one("textbox", "Link to this list").property("value").unwrap_or_default();
        assert!(link.ends_with("/speakers?q=iom"), "{link}");
        page.one("button", "Print this list");
    });
}

#[test]
fn search_and_facet_work_together_and_from_an_address() {
    at_each_mount(|page| {
        page.open("/speakers?q=swing&org=iom");
        page.wait_for_status("1 of 25 speakers");
        assert_eq!(search(page).property("value").as_deref(), Some("swing"));
        assert!(facet(page, "IOM").chosen());
        search(page).press(Key::Backspace);
        page.wait_for("the query", || page.query(), vec![pair("q", "swin"), pair("org", "iom")]);
        page.one("button", "Clear filters").click();
        page.wait_for_location("/speakers");
        page.wait_for_status("25 speakers");
        page.none("button", "Clear filters");
    });
}
