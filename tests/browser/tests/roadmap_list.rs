//! The roadmap as a table: its columns, orders and groups, on a desk and on a phone.

use plenary_e2e::{Found, Name, Page, Scope, at_each_mount, pair, visit};
use serde_json::{Value, json};

const EVENTS: usize = 136;

/// What a script reads from the table, which it has as `table`.
fn read(page: &Page, script: &str) -> Value {
    page.one("table", "Roadmap").script(&format!("const table = arguments[0]; {script}"))
}

/// The texts of a cell of every row, by a script that finds it in `row`.
fn column(page: &Page, cell: &str) -> Vec<String> {
    let texts = read(
        page,
        &format!(
            "return [...table.querySelectorAll('tr')].filter(row => row.querySelector('th[scope=row]')) \
                .map(row => ({cell}).innerText.trim())"
        ),
    );
    texts.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

/// The row that holds these words.
fn row<'p>(page: &'p Page, words: &str) -> Found<'p> {
    let rows = page.one("table", "Roadmap").some("row", Name::Any);
    let found = rows.into_iter().find(|row| row.text().contains(words));
    found.unwrap_or_else(|| panic!("no row has {words}"))
}

fn events(page: &Page) -> Vec<String> {
    column(page, "row.querySelector('th a')")
}

fn open(page: &Page, query: &str) {
    page.viewport(1440, 900);
    page.open(&format!("/roadmap?view=list{query}"));
    page.one("table", "Roadmap");
    page.wait_until("rows", || !events(page).is_empty());
}

/// The headings of groups, each with the number of rows under it.
fn groups(page: &Page) -> Vec<(String, u64)> {
    let groups = read(
        page,
        "const groups = []; \
         for (const row of table.querySelectorAll('tr')) { \
            const head = row.querySelector('th[scope=rowgroup]'); \
            if (head) groups.push([head.innerText.trim(), 0]); \
            else if (row.querySelector('th[scope=row]') && groups.length) groups[groups.length - 1][1]++; \
         } return groups",
    );
    let pairs = groups.as_array().into_iter().flatten();
    pairs.map(|pair| (pair[0].as_str().unwrap_or_default().to_owned(), pair[1].as_u64().unwrap_or(0))).collect()
}

#[test]
fn the_table_tells_all_of_an_event() {
    at_each_mount(|page| {
        open(page, "");
        let table = page.one("table", "Roadmap");
        let heads: Vec<_> = table.some("columnheader", Name::Any).iter().map(|head| head.text()).collect();
        assert_eq!(heads, ["When", "Event", "Lane", "Planned", "Difference", "Place", "Feeds into", "Sources"]);
        let conference = row(page, "10–11 December 2018");
        let text = conference.text();
        for told in ["10–11 December 2018", "September 2018", "Three months later", "Marrakech", "Conference, adoption"]
        {
            assert!(text.contains(told), "{told}: {text}");
        }
        conference.some("link", "A/RES/73/195");
        conference.one("rowheader", Name::Any);
        // A click on what it feeds leads there.
        let first = row(page, "First round of negotiations");
        first.some("link", Name::Any).remove(0).click();
        page.wait_for_location("/roadmap/neg-1");
    });
}

#[test]
fn heads_sort_and_turn_the_order_round() {
    at_each_mount(|page| {
        open(page, "");
        let table = page.one("table", "Roadmap");
        let sorted = |head: &str| table.one("columnheader", head).attribute("aria-sort");
        assert_eq!(sorted("When").as_deref(), Some("ascending"));
        let before = events(page);
        assert_eq!(before.len(), EVENTS);
        let entries = page.history_length();

        table.one("button", "Event").click();
        page.wait_for("the order", || page.query(), vec![pair("view", "list"), pair("sort", "title")]);
        page.wait_for("the head", || sorted("Event").as_deref().map(str::to_owned), Some("ascending".to_owned()));
        assert_eq!(sorted("When"), None);
        let collated = |page: &Page, events: &[String]| {
            let sort = "return [...arguments[0]].sort(new Intl.Collator('en').compare)";
            page.script(sort, vec![json!(events)])
        };
        page.wait_until("by title", || json!(events(page)) == collated(page, &before));
        table.one("button", "Event").click();
        page.wait_for("the order", || page.query(), vec![pair("view", "list"), pair("sort", "-title")]);
        page.wait_until("the other way round", || {
            let mut order: Vec<Value> = collated(page, &before).as_array().cloned().unwrap_or_default();
            order.reverse();
            json!(events(page)) == Value::Array(order)
        });
        assert_eq!(sorted("Event").as_deref(), Some("descending"));
        assert_eq!(page.focused().name(), "Event", "the focus stays");
        assert_eq!(page.history_length(), entries + 2);
        page.back();
        page.back();
        page.wait_for("as before", || events(page), before.clone());

        table.one("button", "When").click();
        page.wait_for("the order", || page.query(), vec![pair("view", "list"), pair("sort", "-date")]);
        page.wait_until("the last first", || events(page).first() != before.first());
        let mut turned = events(page);
        assert_eq!(turned.len(), EVENTS);
        turned.sort();
        let mut same = before.clone();
        same.sort();
        assert_eq!(turned, same, "nothing is lost");
    });
}

#[test]
fn every_order_keeps_every_event() {
    visit("/", |page| {
        open(page, "");
        let mut all = events(page);
        all.sort();
        for sort in ["date", "-date", "planned", "-planned", "title", "lane", "-lane", "place", "-place"] {
            for group in ["", "&group=month", "&group=lane"] {
                open(page, &format!("&sort={sort}{group}"));
                let mut shown = events(page);
                shown.sort();
                assert_eq!(shown, all, "{sort}{group}");
            }
        }
        open(page, "&sort=lane");
        let lanes = column(page, "row.querySelectorAll('td')[1]");
        let mut once = lanes.clone();
        once.dedup();
        assert_eq!(once.len(), 14, "lane after lane: {once:?}");
        assert_eq!(once[0], "New York Declaration");
    });
}

#[test]
fn rows_stand_under_months_or_lanes() {
    at_each_mount(|page| {
        open(page, "");
        assert!(groups(page).is_empty());
        let choice = page.one("navigation", Name::Starting("Group"));
        choice.one("link", "month").click();
        page.wait_for("the groups", || page.query(), vec![pair("view", "list"), pair("group", "month")]);
        page.wait_until("months", || groups(page).iter().any(|(head, _)| head == "February 2017"));
        let months = groups(page);
        assert_eq!(months.iter().map(|(_, rows)| rows).sum::<u64>(), EVENTS as u64);
        assert!(months.iter().all(|(_, rows)| *rows > 0), "{months:?}");
        let of = |wanted: &str| months.iter().position(|(head, _)| head == wanted);
        assert!(of("February 2017") < of("December 2018"), "{months:?}");

        choice.one("link", "lane").click();
        page.wait_until("lanes", || groups(page).len() == 14);
        let lanes = groups(page);
        assert_eq!(lanes[0].0, "New York Declaration");
        assert!(lanes.contains(&("Negotiations".to_owned(), 13)), "{lanes:?}");
        assert_eq!(lanes.iter().map(|(_, rows)| rows).sum::<u64>(), EVENTS as u64);
        assert_eq!(choice.one("link", "lane").attribute("aria-current").as_deref(), Some("true"));
        page.back();
        page.wait_for("months", || groups(page), months.clone());
    });
}

#[test]
fn a_phone_has_all_of_it_without_scrolling_sideways() {
    visit("/", |page| {
        page.viewport(360, 740);
        for query in ["", "?view=list&group=month", "?view=list&group=lane&sort=-title", "?view=list&q=round"] {
            page.open(&format!("/roadmap{query}"));
            page.one("table", "Roadmap");
            page.wait_until("rows", || !events(page).is_empty());
            assert_eq!(page.overflow(), Vec::<String>::new(), "{query}");
        }
        page.open("/roadmap");
        assert_eq!(page.one("link", "List").attribute("aria-current").as_deref(), Some("true"));
        assert_eq!(events(page).len(), EVENTS);
        let conference = row(page, "10–11 December 2018");
        for told in ["10–11 December 2018", "September 2018", "Three months later", "Marrakech"] {
            assert!(conference.text().contains(told), "{told}: {}", conference.text());
        }
    });
}

#[test]
fn words_are_marked_and_the_best_stand_first() {
    visit("/", |page| {
        open(page, "&q=stocktaking");
        page.wait_until("fewer", || events(page).len() < 20);
        page.one("table", "Roadmap").some("mark", Name::Any);
        assert!(page.one("main", Name::Any).text().to_lowercase().contains("best"), "the order is told");
        assert!(events(page)[0].to_lowercase().contains("stocktaking"), "{:?}", events(page));
    });
}
