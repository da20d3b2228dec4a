//! Data full of what would run, break out, or turn the page around, if it were taken for anything but text.

use std::fs;
use std::path::{Path, PathBuf};

use plenary_e2e::{Fault, Name, Page, Scope, settings, visit};
use serde_json::{Value, json};

/// The data set, below the site's own data.
const FOLDER: &str = "data/hostile";

/// What is put behind every text. Whatever of it runs sets `hacked`.
const ATTACKS: [&str; 9] = [
    "<script>hacked = 1</script>",
    "\"><img src=x onerror=\"hacked = 1\">",
    "'><svg onload='hacked = 1'>",
    "</title></textarea></script><iframe srcdoc=\"<script>parent.hacked = 1</script>\">",
    "&lt;b&gt; {{constructor.constructor('hacked = 1')()}} ${hacked = 1}",
    "\u{202e}gnp.exe\u{2066} a\u{0}b\u{1b}[31m\u{2028}\u{fffd}",
    "__proto__ constructor hasOwnProperty toString",
    "Zalgo e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwe",
];

/// Fields that hold text for people.
const TEXTS: [&str; 17] = [
    "title",
    "short_title",
    "summary",
    "name",
    "label",
    "place",
    "reason",
    "note",
    "text",
    "capacity",
    "convener",
    "publisher",
    "expansion",
    "subject",
    "difference",
    "coverage_note",
    "licence",
];

/// Ids that are names of what every object has in a browser.
const RENAMED: [(&str, &str); 3] =
    [("\"john-wilmoth\"", "\"constructor\""), ("\"iii\"", "\"prototype\""), ("\"iom\"", "\"tostring\"")];

fn spoil(value: &mut Value, key: &str, count: &mut usize) {
    match value {
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| spoil(value, key, count)),
        Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, key, count)),
        Value::String(text) if TEXTS.contains(&key) => {
            *count += 1;
            text.push(' ');
            text.push_str(ATTACKS[*count % ATTACKS.len()]);
        }
        _ => {}
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the data").filter_map(Result::ok).map(|entry| entry.path());
    entries.filter(|path| path.is_file()).collect()
}

/// Has the server answer with the site's own data, changed.
fn serve(page: &Page, change: &dyn Fn(&str, &mut Value)) {
    let data = settings::dist().join("data");
    for file in files(&data).into_iter().chain(files(&data.join("meetings"))) {
        let name = file.strip_prefix(&data).expect("a file of the data").display().to_string();
        let text = fs::read_to_string(&file).expect("a text");
        let text = RENAMED.iter().fold(text, |text, (id, new)| text.replace(id, new));
        let mut value: Value = serde_json::from_str(&text).expect("JSON");
        change(&name, &mut value);
        page.site().fault(&format!("/{FOLDER}/{name}"), Fault::Body(value.to_string()));
    }
}

/// Checks that nothing of the data has become anything but text.
fn assert_harmless(page: &Page) {
    assert_eq!(page.script("return window.hacked ?? null", Vec::new()), Value::Null);
    let elements = "return [...document.querySelectorAll('main script, main iframe, main img, main style, [onerror], [onload]')]\
                    .map((element) => element.outerHTML)";
    assert_eq!(page.script(elements, Vec::new()), json!([]), "on {}", page.location());
    let links = "return [...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), document.baseURI).protocol)\
                 .filter((protocol) => !['http:', 'https:', 'mailto:', 'webcal:'].includes(protocol))";
    assert_eq!(page.script(links, Vec::new()), json!([]), "on {}", page.location());
}

#[test]
fn texts_stay_texts_on_every_page() {
    visit("/some/base/", |page| {
        serve(page, &|_, value| spoil(value, "", &mut 0));
        for path in [
            "/?data=hostile",
            "/agenda?data=hostile",
            "/agenda?data=hostile&view=grid",
            "/speakers?data=hostile",
            "/speakers?data=hostile&view=table",
            "/roadmap?data=hostile",
            "/roadmap?data=hostile&view=list",
            "/roadmap?data=hostile&view=down",
            "/about?data=hostile",
            "/#/agenda/prototype?data=hostile",
            "/#/speakers/constructor?data=hostile",
            "/#/organizations/tostring?data=hostile",
            "/#/roadmap/conf-1?data=hostile",
        ] {
            page.go("about:blank");
            page.open(path);
            assert_eq!(
                page.script("return document.querySelector('main .alert')?.innerText ?? null", Vec::new()),
                Value::Null
            );
            assert_harmless(page);
            // A table is as wide as the longest words of its columns.
            if page.all("table", Name::Any).is_empty() {
                assert_eq!(page.overflow(), Vec::<String>::new(), "on {}", page.location());
            }
        }
    });
}

#[test]
fn what_is_searched_for_and_passed_on_stays_text_too() {
    visit("/some/base/", |page| {
        serve(page, &|_, value| spoil(value, "", &mut 0));
        page.open("/agenda?data=hostile&q=%3Cimg%20src%3Dx%20onerror%3Dhacked%3D1%3E&org=%22%3E%3Cscript%3E");
        assert_harmless(page);
        page.open("/speakers?data=hostile&q=constructor&org=__proto__");
        assert_harmless(page);
        page.open("/agenda?data=hostile&stars=__proto__.constructor.prototype");
        assert_harmless(page);
        page.open("/about?data=../../elsewhere&theme=%22%3E&meeting=%3Cscript%3Ehacked%3D1%3C%2Fscript%3E");
        assert_harmless(page);
    });
}

#[test]
fn links_that_would_run_are_refused_and_named() {
    visit("/some/base/", |page| {
        serve(page, &|file, value| {
            if file == "sources.json" {
                value["sources"][0]["url"] = json!("javascript:hacked=1");
            }
        });
        page.open("/about?data=hostile");
        let alert = page.one("alert", Name::Any);
        assert!(alert.text().contains("sources.json") && alert.text().contains("/sources/0/url"), "{}", alert.text());
        assert_harmless(page);
    });
}

/// What the status says. To work out roles and names of a million letters takes some engines minutes.
fn status(page: &Page) -> Value {
    page.script("return document.querySelector('main [role=status]')?.innerText ?? null", Vec::new())
}

#[test]
fn a_million_letters_and_deep_nesting_neither_stop_the_page() {
    visit("/some/base/", |page| {
        serve(page, &|file, value| {
            if file == "organizations.json" {
                value["organizations"][0]["name"] = json!("x".repeat(1_000_000));
            }
        });
        page.open("/speakers?data=hostile");
        page.wait_for("the status", || status(page), json!("25 speakers"));
        assert_harmless(page);
        assert_eq!(page.overflow(), Vec::<String>::new());
        let nested = "[".repeat(200_000);
        page.site().fault(&format!("/{FOLDER}/glossary.json"), Fault::Body(nested));
        page.open("/speakers?data=hostile");
        let told = page.script("return document.querySelector('main .alert').innerText", Vec::new());
        assert!(told.as_str().is_some_and(|told| told.contains("glossary.json")), "{told}");
        page.wait_for("the status", || status(page), json!("25 speakers"));
        // The rest of the suite's assertions ask for names and roles.
        page.open("/about");
    });
}
