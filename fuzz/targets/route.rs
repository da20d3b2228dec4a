//! Addresses: whatever stands in one is a location, the address of that location leads to it again, in every form of
//! routing, and a browser reads its link so, without leaving the site.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary_core::route::{Location, Page, Routing};
use url::Url;

fuzz_target!(|address: &str| {
    let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (path, query) = before.split_once('?').unwrap_or((before, ""));
    assert_all(&Location::decode(path, query));
    for (base, root) in [("/", "https://example.org/"), ("/some/base/", "https://example.org/some/base/")] {
        let routing = Routing::below(base);
        assert_all(&routing.location(path, query, fragment));
        if let Some(location) = routing.own(address) {
            assert_all(&location);
        }
        if let Ok(url) = Url::parse(root).and_then(|root| root.join(address)) {
            assert_all(&read(&routing, &url));
        }
    }
    assert_all(&Routing::Hash.location(path, query, fragment));
    if let Some(section) = Routing::section(address) {
        assert!(address.ends_with(section) && !section.is_empty() && !section.contains('#'));
    }
});

fn assert_all(location: &Location) {
    let address = location.encode();
    assert!(address.bytes().all(|byte| byte.is_ascii_graphic()), "{address}");
    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
    assert_eq!(&Location::decode(path, query), location, "{address}");
    assert_eq!(path, location.page.path());
    let plain = location.page.plain();
    assert!(plain.is_same_page(&location.page));
    assert_eq!(Location::from(plain.clone()).encode(), plain.path());
    assert_eq!(location.page.section().is_none(), matches!(location.page, Page::NotFound(_)));
    let pages = "https://example.org/some/base/";
    assert_link(location, &Routing::below("/some/base/"), pages, pages);
    assert_link(location, &Routing::below("/"), "https://example.org/", "https://example.org/");
    assert_link(location, &Routing::Hash, "file:///home/ada/site/index.html", "file:///home/ada/site/index.html");
}

/// A link to a location leads to it, as the site reads it and as a browser does that follows it from a page.
fn assert_link(location: &Location, routing: &Routing, page: &str, below: &str) {
    let href = routing.href(location);
    assert_eq!(routing.own(&href).as_ref(), Some(location), "{href}");
    assert_eq!(Routing::section(&href), None, "{href}");
    let section = format!("{href}#at-cm-10");
    assert_eq!(routing.own(&section).as_ref(), Some(location), "{section}");
    assert_eq!(Routing::section(&section), Some("at-cm-10"));
    let url = Url::parse(page).and_then(|page| page.join(&href)).expect("a link is an address");
    assert!(url.as_str().starts_with(below), "{href} leads to {url}");
    assert_eq!(&read(routing, &url), location, "{href} leads to {url}");
}

/// The location that a browser shows at an address.
fn read(routing: &Routing, url: &Url) -> Location {
    routing.location(url.path(), url.query().unwrap_or_default(), url.fragment().unwrap_or_default())
}
