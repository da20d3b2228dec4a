//! Sessions, people, organizations and events lead to each other.

use plenary_e2e::{Name, Page, Scope, at_each_mount};

fn follow(page: &Page, link: &str, address: &str) {
    page.one("main", Name::Any).some("link", Name::Containing(link)).remove(0).click();
    page.wait_for_location(address);
    page.wait_until("the focus is on the heading", || page.heading_has_focus());
}

#[test]
fn a_full_circle() {
    at_each_mount(|page| {
        page.open("/");
        page.one("navigation", "Main").one("link", "Agenda").click();
        page.wait_for_location("/agenda");
        follow(page, "Implementing the New York Declaration", "/agenda/ii");
        follow(page, "William Lacy Swing", "/speakers/william-lacy-swing");
        follow(page, "International Organization for Migration", "/organizations/iom");
        follow(page, "International Dialogue on Migration, first workshop", "/roadmap/iom-1");
        follow(page, "Implementing the New York Declaration", "/agenda/ii");
        for address in
            ["/roadmap/iom-1", "/organizations/iom", "/speakers/william-lacy-swing", "/agenda/ii", "/agenda", "/"]
        {
            page.back();
            page.wait_for_location(address);
        }
    });
}

#[test]
fn and_the_other_way_round() {
    at_each_mount(|page| {
        page.open("/agenda/ii");
        follow(page, "International Dialogue on Migration, first workshop", "/roadmap/iom-1");
        follow(page, "International Organization for Migration", "/organizations/iom");
        follow(page, "William Lacy Swing", "/speakers/william-lacy-swing");
        follow(page, "Implementing the New York Declaration", "/agenda/ii");
    });
}

#[test]
fn the_overview_leads_to_each_part() {
    at_each_mount(|page| {
        for part in ["/agenda", "/speakers", "/roadmap"] {
            page.open("/");
            let links = page.one("main", Name::Any).all("link", Name::Any);
            let wanted = page.site().url(part);
            let link = links.iter().find(|link| link.property("href").as_deref() == Some(wanted.as_str()));
            link.unwrap_or_else(|| panic!("no way to {part}")).click();
            page.wait_for_location(part);
        }
    });
}

#[test]
fn a_person_is_followed_across_meetings() {
    at_each_mount(|page| {
        page.open("/speakers/john-wilmoth");
        let main = page.one("main", Name::Any);
        let links = main.all("link", Name::Any);
        let hrefs: Vec<_> = links.iter().filter_map(|link| link.property("href")).collect();
        for session in ["11-i", "13-i", "14-xi", "v"] {
            let wanted = page.site().url(&format!("/agenda/{session}"));
            assert!(hrefs.contains(&wanted), "{session} is not in {hrefs:#?}");
        }
        let text = main.text();
        for meeting in ["11th", "13th", "14th", "15th"] {
            assert!(text.contains(meeting), "{meeting}: {text}");
        }
    });
}

#[test]
fn an_organization_lists_its_people() {
    at_each_mount(|page| {
        page.open("/organizations/unhcr");
        follow(page, "Ninette Kelley", "/speakers/ninette-kelley");
    });
}
