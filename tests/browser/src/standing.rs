//! What must hold at the end of every journey, whatever it was about.

use crate::find::{Name, Scope};
use crate::page::Page;

/// Makes the standing assertions on the page as it is now.
///
/// # Panics
/// When one does not hold.
pub fn check(page: &Page) {
    structure(page);
    requests(page);
    console(page);
}

/// One `h1`; the four landmarks, once each. A journey may end on its way to a page, so they are waited for.
///
/// # Panics
/// When the page does not come to have them.
#[track_caller]
pub fn structure(page: &Page) {
    let headings = || page.script("return document.querySelectorAll('h1').length", Vec::new());
    page.wait_for("the number of h1 elements", headings, 1);
    for (landmark, name) in
        [("banner", Name::Any), ("main", Name::Any), ("contentinfo", Name::Any), ("navigation", "Main".into())]
    {
        page.wait_for(&format!("the number of {landmark} landmarks ({name:?})"), || page.all(landmark, name).len(), 1);
    }
}

fn requests(page: &Page) {
    let hosts = page.hosts();
    let is_known = |url: &String| hosts.iter().any(|host| is_at(url, host));
    let elsewhere: Vec<_> = page.browser().requested().into_iter().filter(|url| !is_known(url)).collect();
    assert!(elsewhere.is_empty(), "requests to other hosts: {elsewhere:#?}");

    let served = page.site().served();
    let outside: Vec<_> = served
        .iter()
        .map(|served| served.target.as_str())
        .filter(|target| page.site().below_mount(target).is_none() && !page.excused(target))
        .collect();
    assert!(outside.is_empty(), "requests outside the mount: {outside:#?}");
}

fn is_at(url: &str, host: &str) -> bool {
    match url::Url::parse(url) {
        // Other schemes carry their content with them (`data`, `blob`) or are the browser's own start page.
        Ok(url) if !matches!(url.scheme(), "http" | "https" | "ws" | "wss") => true,
        Ok(url) => {
            let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
            format!("{}{port}", url.host_str().unwrap_or_default()) == host
        }
        Err(_) => false,
    }
}

fn console(page: &Page) {
    let expected = page.expected_in_console();
    let messages = page.browser().console();
    let remarks = page.browser().engine().remarks;
    let other: Vec<_> = messages
        .iter()
        .filter(|message| !remarks.iter().any(|(text, _)| message.contains(text)))
        .filter(|message| !expected.iter().any(|text| message.contains(text)) && !page.excused(message))
        .collect();
    assert!(other.is_empty(), "console messages: {other:#?}");
    for text in expected {
        assert!(messages.iter().any(|message| message.contains(&text)), "no console message has {text:?}");
    }
}
