//! Hosts as they are: without rewrites, with types that they do not know, and with an old copy of everything at hand.

use plenary_e2e::{Found, Name, Scope, at_each_mount, visit};

#[test]
fn a_host_that_does_not_know_binaries_serves_the_app_all_the_same() {
    at_each_mount(|page| {
        page.site().mistake_binaries();
        page.open("/agenda");
        page.wait_for_status("9 sessions");
        page.one("navigation", "Main").one("link", "Roadmap").click();
        page.wait_for_location("/roadmap");
        page.none("alert", Name::Any);
    });
}

/// Where the site is at the root, its pages look no further up than that.
#[test]
fn a_host_at_the_root_may_drop_slashes_and_endings() {
    visit("/", |page| {
        page.site().drop_endings();
        page.open("/agenda/");
        page.wait_for_status("9 sessions");
        page.one("main", Name::Any).one("link", "I Opening").click();
        page.wait_for_location("/agenda/i");
        let title = page.heading();
        page.reload();
        assert_eq!(page.heading(), title);
        page.one("navigation", "Main").one("link", "Speakers").click();
        page.wait_for_location("/speakers");
        page.reload();
        page.wait_for_status("25 speakers");
        let failed: Vec<_> = page.site().served().into_iter().filter(|served| served.status >= 400).collect();
        assert!(failed.is_empty(), "{failed:?}");
    });
}

#[test]
fn an_entry_of_another_data_set_has_an_address_that_any_host_serves() {
    at_each_mount(|page| {
        page.open("/speakers?data=congress");
        // The front page, which the host serves for it, asks for its own parts. WebKit says so after a few seconds.
        page.allow_in_console("was preloaded using link preload but not used");
        let links = page.one("main", Name::Any).some("link", Name::Any);
        let is_person = |link: &&Found| link.property("href").is_some_and(|href| href.contains("/#/speakers/"));
        links.iter().find(is_person).expect("a link to a person").click();
        page.wait_until("the person is shown", || page.location().starts_with("/speakers/"));
        let (there, heading) = (page.location(), page.heading());
        assert!(there.ends_with("?data=congress"), "{there}");
        page.reload();
        assert_eq!((page.location(), page.heading()), (there, heading));
        page.back();
        page.wait_for_location("/speakers?data=congress");
        let failed: Vec<_> = page.site().served().into_iter().filter(|served| served.status >= 400).collect();
        assert!(failed.is_empty(), "{failed:?}");
    });
}

/// A new build has new names for all that it loads, so that no browser mixes it with an older one from its cache.
#[test]
fn everything_that_a_page_loads_changes_its_address_with_its_content() {
    visit("/", |page| {
        page.open("/agenda");
        page.wait_for_status("9 sessions");
        let targets: Vec<_> = page.site().served().into_iter().map(|served| served.target).collect();
        let is_hashed = |target: &str| {
            let stem = target.rsplit_once('.').map_or("", |(stem, _)| stem);
            let hash = stem.trim_end_matches("_bg").rsplit_once('-').map_or("", |(_, hash)| hash);
            hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        };
        assert!(targets.iter().any(|target| target.starts_with("/data/site.json?v=")), "{targets:?}");
        // The pictures of the site, by which devices show it, are no part of what runs.
        let is_picture = |target: &str| target.starts_with("/app-icons/");
        for target in
            targets.iter().filter(|target| !target.ends_with('/') && *target != "/agenda" && !is_picture(target))
        {
            assert!(is_hashed(target) || target.contains(".json?v="), "{target} has no version");
        }
    });
}
