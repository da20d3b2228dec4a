//! Setting a journey up, holding it to the standing assertions, and taking everything down whatever happened.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::{fs, thread};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::Page;
use crate::server::{Fault, Site};
use crate::{settings, standing};

/// The service worker. It is not sent until a journey lifts that.
pub const WORKER: &str = "/sw.js";

/// Tells a journey at `mount`, in a browser of its own, then makes the standing assertions.
pub fn visit(mount: &'static str, journey: impl FnOnce(&Page)) {
    visit_folder(&settings::dist(), mount, journey);
}

/// Tells a journey in the site that a folder holds.
pub fn visit_folder(root: &Path, mount: &'static str, journey: impl FnOnce(&Page)) {
    tell(Browser::start(), root, mount, journey).quit();
}

/// Tells the same journey at each of the [`Engine::mounts`], each time on a new host and in a new tab: no storage, history or
/// emulation is left from before.
pub fn at_each_mount(journey: impl Fn(&Page)) {
    let dist = settings::dist();
    let mut browser = Browser::start();
    for (number, mount) in Engine::chosen().mounts.iter().enumerate() {
        if number > 0 {
            browser = browser.in_new_tab();
        }
        browser = tell(browser, &dist, mount, &journey);
    }
    browser.quit();
}

fn tell(browser: Browser, root: &Path, mount: &'static str, journey: impl FnOnce(&Page)) -> Browser {
    let site = Site::start(root, mount).unwrap_or_else(|error| panic!("the file server: {error}"));
    // What a browser keeps would answer for the host, whose faults and answers most journeys are about.
    site.fault(WORKER, Fault::Held);
    let page = Page::new(browser, site);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        journey(&page);
        standing::check(&page);
    }));
    if let Err(panic) = outcome {
        report(&page);
        // Not left to the unwinding, in which the client may not block.
        page.into_browser().quit();
        resume_unwind(panic);
    }
    page.into_browser()
}

fn report(page: &Page) {
    let test = thread::current().name().unwrap_or("journey").replace("::", "-");
    eprintln!("{test} failed with the site mounted at {}", page.site().mount());
    let Some(folder) = settings::failures() else {
        return;
    };
    let stem = folder.join(test);
    let kept = fs::create_dir_all(&folder).map_err(Into::into).and_then(|()| page.browser().keep_evidence(&stem));
    match kept {
        Ok(()) => eprintln!("picture and HTML: {}.png, .html", stem.display()),
        Err(error) => eprintln!("no picture: {error}"),
    }
}
