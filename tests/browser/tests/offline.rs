//! Without a network, on a slow one, and when the site is published anew while it is kept.

use std::fs;
use std::path::{Path, PathBuf};

use plenary_e2e::routes::PAGES;
use plenary_e2e::{Fault, Name, Page, Scope, WORKER, at_each_mount, settings, visit};
use serde_json::{Value, json};

/// What takes the place of the worker when a site is built without it.
const DISMISSED: &str = include_str!("../../../xtask/src/finish/offline/dismissed.js");

/// The names of the caches of the site. They are not looked into: to open one that is deleted meanwhile makes it anew.
const CACHES: &str = "return caches.keys()";

/// Opens a page, and waits until the site is kept.
fn open_and_keep(page: &Page, path: &str) {
    page.site().lift(WORKER);
    page.open(path);
    page.wait_until("the site is kept", || is_kept(page));
}

fn is_kept(page: &Page) -> bool {
    page.script("return !!navigator.serviceWorker.controller", Vec::new()) == json!(true)
}

fn caches(page: &Page) -> Vec<Value> {
    page.script(CACHES, Vec::new()).as_array().cloned().unwrap_or_default()
}

/// The start script of the page, which tells its build.
fn build(page: &Page) -> String {
    let address = page.script("return document.querySelector('script[type=module]').src", Vec::new());
    let address = address.as_str().unwrap_or_default();
    address.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The start script of the next build.
const NEXT_START: &str = "start-00000000.js";

/// The names of the files at the base of the build.
fn names() -> Vec<String> {
    let files = fs::read_dir(settings::dist()).expect("the build");
    files.filter_map(|file| file.ok()?.file_name().into_string().ok()).collect()
}

/// The name that begins so.
fn file(begin: &str) -> String {
    names().into_iter().find(|name| name.starts_with(begin)).expect(begin)
}

/// A copy of the build in which what tells one build from another has another name. It is removed when it goes out of
/// sight.
struct NextBuild(PathBuf);

impl NextBuild {
    fn make(name: &str) -> Self {
        let next = Self(std::env::temp_dir().join(format!("plenary-next-{name}-{}", std::process::id())));
        let dist = settings::dist();
        let (start, shell) = (file("start-"), file("shell-"));
        let renamed = [(start.as_str(), NEXT_START), (shell.as_str(), "shell-00000000.html")];
        copy(&dist, &next.0, &|text| {
            renamed.iter().fold(text.replace("bundled ", "bundled next "), |text, (old, new)| text.replace(old, new))
        });
        for (old, new) in renamed {
            fs::rename(next.0.join(old), next.0.join(new)).expect("the file has another name");
        }
        next
    }
}

impl Drop for NextBuild {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("{} stays: {error}", self.0.display());
        }
    }
}

fn copy(from: &Path, to: &Path, changed: &dyn Fn(&str) -> String) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").filter_map(Result::ok) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to, changed);
            continue;
        }
        let content = fs::read(&from).expect("a file");
        let is_changed = from.extension().is_some_and(|extension| extension == "html") || from.ends_with("sw.js");
        let content = match String::from_utf8(content) {
            Ok(text) if is_changed => changed(&text).into_bytes(),
            Ok(text) => text.into_bytes(),
            Err(error) => error.into_bytes(),
        };
        fs::write(&to, content).expect("a copy");
    }
}

#[test]
fn after_one_visit_every_page_is_there_without_a_network() {
    at_each_mount(|page| {
        open_and_keep(page, "/about");
        page.site().go_away();
        for route in PAGES {
            page.open(route.path);
            let heading = page.heading();
            assert!(heading.to_lowercase().contains(&route.heading.to_lowercase()), "{}: {heading}", route.name);
            page.none("alert", Name::Any);
        }
    });
}

#[test]
fn what_a_page_needs_later_is_there_too() {
    visit("/some/base/", |page| {
        open_and_keep(page, "/agenda");
        page.site().go_away();
        page.one("button", "Star: International cooperation and governance of migration").click();
        page.one("navigation", "Main").one("link", "Roadmap").click();
        page.wait_for_location("/roadmap");
        page.ready();
        page.open("/agenda?mine=1");
        page.wait_for_status("1 of 9 sessions");
        page.none("alert", Name::Any);
    });
}

#[test]
fn a_page_that_the_network_is_slow_with_is_shown_all_the_same() {
    visit("/some/base/", |page| {
        open_and_keep(page, "/agenda");
        page.site().fault("/speakers/", Fault::Held);
        page.open("/speakers/");
        page.wait_for_status("25 speakers");
        page.site().lift("/speakers/");
    });
}

#[test]
fn a_host_in_trouble_says_less_than_the_app() {
    visit("/some/base/", |page| {
        open_and_keep(page, "/agenda");
        page.site().fault("/speakers/", Fault::Status(503));
        page.open("/speakers/");
        page.wait_for_status("25 speakers");
    });
}

#[test]
fn a_new_build_is_taken_at_the_next_visit() {
    at_each_mount(|page| {
        let next = NextBuild::make("visit");
        open_and_keep(page, "/agenda");
        let before = build(page);
        page.site().publish(&next.0);
        page.open("/speakers");
        page.wait_for_status("25 speakers");
        assert_ne!(build(page), before);
        page.none("alert", Name::Any);
        page.wait_until("the new build is kept", || caches(page).len() == 2);
        page.wait_until("the new worker is there", || {
            let waits =
                "return navigator.serviceWorker.getRegistration().then((all) => !all.waiting && !all.installing)";
            page.script(waits, Vec::new()) == json!(true)
        });
        page.none("status", "There is a new version of this site.");
        page.site().go_away();
        page.open("/agenda/iii");
        assert_eq!(build(page), NEXT_START);
        assert_eq!(page.heading(), "International cooperation and governance of migration");
    });
}

#[test]
fn an_open_page_tells_of_a_new_build_and_goes_on_with_its_own() {
    visit("/some/base/", |page| {
        let next = NextBuild::make("open");
        open_and_keep(page, "/agenda");
        let before = build(page);
        page.site().publish(&next.0);
        page.script("navigator.serviceWorker.getRegistration().then((worker) => worker.update())", Vec::new());
        let notice = || page.script("return document.getElementById('newer').textContent", Vec::new());
        page.wait_until("it tells", || {
            notice().as_str().is_some_and(|text| text.starts_with("There is a new version"))
        });
        // What it has not needed yet is no longer on the host.
        let parts = names().into_iter().filter(|name| name.ends_with(".wasm") && !name.starts_with("plenary-"));
        let parts: Vec<_> = parts.map(|part| format!("/{part}")).collect();
        parts.iter().for_each(|part| page.site().fault(part, Fault::Status(404)));
        page.one("navigation", "Main").one("link", "Roadmap").click();
        page.wait_for_location("/roadmap");
        page.ready();
        page.none("alert", Name::Any);
        assert_eq!(build(page), before);
        // The new build's are, under the same names here. Firefox asks the host, not the worker, for what a page that is being
        // left still wants while another worker takes over.
        parts.iter().for_each(|part| page.site().lift(part));
        page.one("button", "Load it").click();
        page.wait_until("the new build is there", || build(page) == NEXT_START);
        page.ready();
        assert_eq!(page.location(), "/roadmap");
        page.none("alert", Name::Any);
    });
}

#[test]
fn a_new_build_that_another_tab_has_taken_is_loaded_all_the_same() {
    visit("/some/base/", |page| {
        let next = NextBuild::make("tab");
        open_and_keep(page, "/agenda");
        page.site().publish(&next.0);
        let registration = "navigator.serviceWorker.getRegistration()";
        page.script(&format!("{registration}.then((worker) => worker.update())"), Vec::new());
        let load = page.one("button", "Load it");
        page.script(&format!("{registration}.then((found) => found.waiting.postMessage('take over'))"), Vec::new());
        let taken = format!("return {registration}.then((found) => !found.waiting)");
        page.wait_until("it is taken", || page.script(&taken, Vec::new()) == json!(true));
        load.click();
        page.wait_until("the new build is there", || build(page) == NEXT_START);
        page.ready();
        page.wait_for_status("9 sessions");
    });
}

#[test]
fn a_host_that_drops_endings_and_slashes_can_be_kept() {
    visit("/", |page| {
        page.site().drop_endings();
        open_and_keep(page, "/about");
        page.site().go_away();
        page.open("/agenda/iii");
        assert_eq!(page.heading(), "International cooperation and governance of migration");
        page.none("alert", Name::Any);
    });
}

#[test]
fn a_sign_in_page_is_shown_and_kept_in_the_place_of_no_data() {
    visit("/some/base/", |page| {
        open_and_keep(page, "/about");
        page.site().fault("/data/people.json", Fault::Html);
        page.open("/speakers");
        page.wait_for_status("25 speakers");
        page.none("alert", Name::Any);
        page.site().go_away();
        page.open("/speakers");
        page.wait_for_status("25 speakers");
    });
}

#[test]
fn no_sign_in_page_is_kept_in_the_place_of_a_file() {
    visit("/some/base/", |page| {
        page.site().lift(WORKER);
        for file in ["/data/people.json".to_owned(), format!("/{}", file("shell-"))] {
            page.site().fault(&file, Fault::Html);
            page.open("/about");
            let asked = || page.site().served().iter().any(|served| served.target.contains(&file));
            page.wait_until("the file was asked for", asked);
            page.open("/about");
            let installs =
                "return navigator.serviceWorker.getRegistration().then((found) => !!found && !!found.active)";
            assert_eq!(page.script(installs, Vec::new()), json!(false), "{file}");
            page.site().lift(&file);
        }
        open_and_keep(page, "/about");
        page.site().go_away();
        page.open("/speakers");
        page.wait_for_status("25 speakers");
    });
}

#[test]
fn of_other_data_only_what_was_asked_for_is_kept() {
    visit("/some/base/", |page| {
        open_and_keep(page, "/about");
        let others = |page: &Page| caches(page).iter().any(|name| name.to_string().contains("asked for"));
        assert!(!others(page));
        page.open("/agenda?data=congress");
        let status = page.one("status", Name::Any).text();
        page.wait_until("it is kept", || others(page));
        page.site().go_away();
        page.open("/agenda?data=congress");
        page.wait_for_status(&status);
    });
}

#[test]
fn data_that_is_replaced_on_the_host_reaches_those_who_were_there_before() {
    visit("/some/base/", |page| {
        open_and_keep(page, "/speakers");
        let people = fs::read_to_string(settings::dist().join("data/people.json")).expect("the people");
        let replaced = people.replace("Colin Rajah", "Colin Replaced");
        page.site().fault("/data/people.json", Fault::Body(replaced));
        for _ in 0..2 {
            page.open("/speakers");
            page.wait_for_status("25 speakers");
            page.one("link", "Colin Replaced");
            page.site().go_away();
        }
    });
}

/// What a device needs to install the site: a manifest that names it, and pictures of the sizes that it tells.
#[test]
fn the_site_can_be_installed() {
    at_each_mount(|page| {
        page.open("/agenda/iii");
        let read = "const link = document.querySelector('link[rel=manifest]').href; \
            return fetch(link).then((response) => response.json()).then((manifest) => \
                Promise.all(manifest.icons.map((icon) => new Promise((resolve, reject) => { \
                    const image = new Image(); \
                    image.onload = () => resolve(image.naturalWidth + 'x' + image.naturalHeight === icon.sizes); \
                    image.onerror = reject; \
                    image.src = new URL(icon.src, link); \
                }))).then((icons) => [manifest.name, new URL(manifest.start_url, link).pathname, manifest.display, icons]))";
        let told = page.script(read, Vec::new());
        let name = "Coordination Meetings on International Migration";
        assert_eq!(told, json!([name, page.site().mount(), "standalone", [true, true, true]]));
    });
}

#[test]
fn a_site_whose_worker_is_taken_away_drops_what_was_kept() {
    visit("/some/base/", |page| {
        open_and_keep(page, "/about");
        page.expect_in_console("sw.js");
        page.site().fault(WORKER, Fault::Status(404));
        page.open("/about");
        page.wait_until("nothing is kept", || caches(page).is_empty());
        page.open("/about");
        assert!(!is_kept(page));
    });
}

#[test]
fn a_build_without_a_worker_drops_what_was_kept() {
    visit("/some/base/", |page| {
        open_and_keep(page, "/about");
        page.site().fault(WORKER, Fault::Body(DISMISSED.to_owned()));
        page.open("/about");
        page.wait_until("nothing is kept", || caches(page).is_empty());
        page.open("/agenda");
        assert!(!is_kept(page));
        page.wait_for_status("9 sessions");
    });
}
