use proptest::prelude::*;

use super::*;

fn speakers(q: &str, org: &[&str]) -> Location {
    let mut query = SpeakersQuery { q: q.to_owned(), ..SpeakersQuery::default() };
    org.iter().for_each(|id| query.toggle(SpeakersFacet::Organization, id));
    Page::Speakers(Box::new(query)).into()
}

fn everybody() -> Location {
    let sort = SpeakersSort { by: SpeakersOrder::Contributions, descending: true };
    let mut query = SpeakersQuery { sort: Some(sort), is_table: true, ..SpeakersQuery::default() };
    for (facet, value) in [
        (SpeakersFacet::Meeting, SpeakersQuery::SERIES),
        (SpeakersFacet::Kind, "academia"),
        (SpeakersFacet::Country, "Côte d'Ivoire"),
    ] {
        query.toggle(facet, value);
    }
    Page::Speakers(Box::new(query)).into()
}

#[test]
fn addresses_read_as_the_grammar_says() {
    for (address, location) in [
        ("", Page::Overview.into()),
        ("agenda", Section::Agenda.page().into()),
        (
            "agenda?q=health&day=2017-02-16&day=2017-02-17&org=iom&kind=panel&view=grid&tz=Asia%2FTokyo&mine=1&stars=iii.iv",
            agenda(),
        ),
        (
            "agenda?hide=hall-1",
            Page::Agenda(Box::new(AgendaQuery { hide: vec!["hall-1".into()], ..AgendaQuery::default() })).into(),
        ),
        ("agenda/iii", Page::Session("iii".into()).into()),
        ("speakers", speakers("", &[])),
        ("speakers?q=G%C3%B3mez&org=iom&org=ohchr", speakers("Gómez", &["iom", "ohchr"])),
        (
            "speakers?kind=academia&country=C%C3%B4te%20d%27Ivoire&meeting=all&sort=-contributions&view=table",
            everybody(),
        ),
        ("speakers/jurg-lauber", Page::Person("jurg-lauber".into()).into()),
        ("organizations/iom", Page::Organization("iom".into()).into()),
        ("roadmap?view=list", Page::Roadmap(RoadmapQuery::new(&[("view", "list")])).into()),
        ("roadmap/conf-1", Page::Event("conf-1".into()).into()),
        (
            "about?theme=dark",
            Location { page: Page::About, site: SiteQuery { theme: Some(Theme::Dark), ..SiteQuery::default() } },
        ),
        ("nothing/here", Page::NotFound(vec!["nothing".into(), "here".into()]).into()),
    ] {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        assert_eq!(Location::decode(path, query), location, "{address}");
        assert_eq!(location.encode(), address);
    }
}

fn agenda() -> Location {
    let mut query = AgendaQuery {
        q: "health".to_owned(),
        view: Some(AgendaView::Grid),
        tz: Some("Asia/Tokyo".to_owned()),
        mine: true,
        stars: vec!["iii".to_owned(), "iv".to_owned()],
        ..AgendaQuery::default()
    };
    for (facet, value) in [
        (AgendaFacet::Day, "2017-02-16"),
        (AgendaFacet::Day, "2017-02-17"),
        (AgendaFacet::Organization, "iom"),
        (AgendaFacet::Kind, "panel"),
    ] {
        query.toggle(facet, value);
    }
    Page::Agenda(Box::new(query)).into()
}

#[test]
fn choosing_twice_takes_a_choice_back() {
    let mut query = AgendaQuery { tz: Some("local".to_owned()), ..AgendaQuery::default() };
    assert!(!query.narrows());
    query.toggle(AgendaFacet::Room, "hall-1");
    assert_eq!(query.chosen(AgendaFacet::Room), ["hall-1"]);
    assert!(query.narrows());
    assert_eq!(query.cleared().tz, query.tz);
    assert!(!query.cleared().narrows());
    query.toggle(AgendaFacet::Room, "hall-1");
    assert_eq!(query.chosen(AgendaFacet::Room), [""; 0]);
    query.toggle_hidden("hall-2");
    assert!(!query.narrows());
    assert_eq!(query.hide, ["hall-2"]);
}

#[test]
fn clearing_keeps_the_one_meeting_that_is_chosen() {
    let chosen = |meetings: &[&str]| {
        let mut query = SpeakersQuery { q: "iom".to_owned(), is_table: true, ..SpeakersQuery::default() };
        query.toggle(SpeakersFacet::Role, "moderator");
        meetings.iter().for_each(|meeting| query.toggle(SpeakersFacet::Meeting, meeting));
        query.cleared()
    };
    let all = SpeakersQuery { is_table: true, ..SpeakersQuery::default() };
    assert_eq!(chosen(&[]), all);
    assert_eq!(chosen(&["cm-12", "cm-14"]), all);
    assert_eq!(chosen(&[SpeakersQuery::SERIES]).chosen(SpeakersFacet::Meeting), [SpeakersQuery::SERIES]);
}

#[test]
fn clearing_the_agenda_leaves_it_ones_own() {
    let Page::Agenda(query) = agenda().page else { panic!("another page") };
    let cleared = AgendaQuery { q: String::new(), facets: Default::default(), ..(*query).clone() };
    assert_eq!(query.cleared(), cleared);
    assert!(cleared.mine && cleared.cleared() == cleared);
}

#[test]
fn a_data_set_lies_below_the_data_folder_and_nowhere_else() {
    let data = |query: &str| Location::decode("agenda", query).site.data;
    assert_eq!(data("data=congress"), Some("congress".to_owned()));
    assert_eq!(data("data=archive%2F2016"), Some("archive/2016".to_owned()));
    for elsewhere in ["..", "../x", "/x", "//example.org", "https://example.org", "a/../b", "a/", "", "a%5Cb", "a.b"] {
        assert_eq!(data(&format!("data={elsewhere}")), None, "{elsewhere}");
    }
}

#[test]
fn bad_values_fall_back_and_unknown_keys_stay_out_of_the_way() {
    assert_eq!(
        Location::decode("/roadmap/", "?view=&utm_source=x&theme="),
        Page::Roadmap(RoadmapQuery::default()).into()
    );
    assert_eq!(Location::decode("/agenda/", "?view=spiral&utm_source=x&theme="), Page::Agenda(Box::default()).into());
    assert_eq!(Location::decode("about/index.html", ""), Page::About.into());
    assert_eq!(Location::decode("speakers", "q=a+b%20c&org=&org=iom&org=iom"), speakers("a b c", &["iom"]));
    assert_eq!(Location::decode("speakers", "q=100%&q=2"), speakers("100%", &[]));
}

#[test]
fn one_meeting_of_the_directory_is_that_of_all_pages_and_several_are_none() {
    let chosen = |query: &str| match Location::decode("speakers", query) {
        Location { page: Page::Speakers(query), site } => (query.chosen(SpeakersFacet::Meeting).to_vec(), site.meeting),
        other => panic!("{other:?}"),
    };
    let texts = |texts: &[&str]| -> Vec<String> { texts.iter().map(|text| (*text).to_owned()).collect() };
    assert_eq!(chosen(""), (texts(&[]), None));
    assert_eq!(chosen("meeting=cm-14"), (texts(&[]), Some("cm-14".to_owned())));
    assert_eq!(chosen("meeting=cm-14&meeting=cm-15"), (texts(&["cm-14", "cm-15"]), None));
    assert_eq!(chosen("meeting=all"), (texts(&["all"]), None));
    assert_eq!(Location::decode("agenda", "meeting=all").site.meeting, Some("all".to_owned()));
}

#[test]
fn orders_read_as_they_are_written() {
    let sort = |text: &str| match Location::decode("speakers", &format!("sort={text}")).page {
        Page::Speakers(query) => query.sort,
        other => panic!("{other:?}"),
    };
    assert_eq!(sort("org"), Some(SpeakersSort { by: SpeakersOrder::Organization, descending: false }));
    assert_eq!(sort("-name"), Some(SpeakersSort { by: SpeakersOrder::Name, descending: true }));
    for none in ["", "-", "--name", "names", "Name"] {
        assert_eq!(sort(none), None, "{none}");
    }
}

#[test]
fn a_base_path_is_added_and_taken_away() {
    let routing = Routing::below("some/base");
    let session = Location::from(Page::Session("iii".into()));
    assert_eq!(routing.href(&session), "/some/base/agenda/iii");
    assert_eq!(routing.location("/some/base/agenda/iii/", "", ""), session);
    assert_eq!(routing.location("/some/base", "", ""), Location::default());
    assert_eq!(routing.own("/some/base/agenda/iii#top"), Some(session));
    assert_eq!(routing.own("/elsewhere"), None);
    assert_eq!(Routing::below("/").href(&Location::default()), "/");
    assert_eq!(Routing::below("/").own("//elsewhere.example/agenda"), None);
}

#[test]
fn every_section_begins_with_a_page_of_its_own() {
    for section in Section::ALL {
        assert_eq!(section.page().section(), Some(section));
    }
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z0-9-]{1,12}", "\\PC{1,8}"].prop_filter("reserved", |id: &String| id != "index.html")
}

fn agenda_query() -> impl Strategy<Value = AgendaQuery> {
    let ids = || proptest::collection::btree_set(id(), 0..3).prop_map(|ids| ids.into_iter().collect::<Vec<_>>());
    let facets = proptest::array::uniform7(ids());
    let view = prop_oneof![Just(AgendaView::List), Just(AgendaView::Grid)];
    let stars = proptest::collection::btree_set("[a-z0-9-]{1,8}", 0..4);
    (".*", facets, ids(), proptest::option::of(view), proptest::option::of(id()), any::<bool>(), stars).prop_map(
        |(q, facets, hide, view, tz, mine, stars)| AgendaQuery {
            q,
            facets,
            hide,
            view,
            tz,
            mine,
            stars: stars.into_iter().collect(),
        },
    )
}

fn speakers_query() -> impl Strategy<Value = SpeakersQuery> {
    let ids = || proptest::collection::btree_set(id(), 0..3).prop_map(|ids| ids.into_iter().collect::<Vec<_>>());
    let by = [SpeakersOrder::Name, SpeakersOrder::Organization, SpeakersOrder::Contributions];
    let sort = (proptest::sample::select(by.to_vec()), any::<bool>())
        .prop_map(|(by, descending)| SpeakersSort { by, descending });
    (".*", proptest::array::uniform7(ids()), proptest::option::of(sort), any::<bool>())
        .prop_map(|(q, facets, sort, is_table)| SpeakersQuery { q, facets, sort, is_table })
}

fn roadmap_query() -> impl Strategy<Value = RoadmapQuery> {
    (".*", proptest::collection::vec(id(), 0..3), id()).prop_map(|(q, lanes, view)| {
        let mut values = vec![("view", view.as_str()), ("q", &q), ("unknown", "x")];
        lanes.iter().for_each(|lane| values.push(("lane", lane)));
        RoadmapQuery::new(&values)
    })
}

#[test]
fn entries_of_another_data_set_stand_behind_the_base() {
    let routing = Routing::below("/m/");
    let href = |path, query| routing.href(&Location::decode(path, query));
    assert_eq!(href("agenda/s-1", "data=other"), "/m/#/agenda/s-1?data=other");
    assert_eq!(href("agenda", "data=other"), "/m/agenda?data=other");
    assert_eq!(href("agenda/iii", ""), "/m/agenda/iii");
    let session = Location::decode("agenda/s-1", "data=other");
    assert_eq!(routing.location("/m/", "", "#/agenda/s-1?data=other"), session);
    assert_eq!(routing.location("/m/agenda", "?q=x", "#at"), Location::decode("agenda", "q=x"));
}

#[test]
fn what_browsers_take_for_steps_to_another_folder_stands_behind_the_base() {
    let routing = Routing::below("/m/");
    for (address, href) in [
        ("agenda/..", "/m/#/agenda/.."),
        ("%2e%2e/elsewhere?theme=dark", "/m/#/../elsewhere?theme=dark"),
        ("speakers/.", "/m/#/speakers/."),
        ("speakers/...", "/m/speakers/..."),
        ("speakers/%252e", "/m/speakers/%252e"),
    ] {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let location = Location::decode(path, query);
        assert_eq!(routing.href(&location), href);
        assert_eq!(routing.own(href), Some(location));
    }
}

#[test]
fn a_view_can_be_embedded_and_nothing_else() {
    let roadmap = Location::decode("roadmap", "lane=talks&embed=roadmap");
    assert_eq!(roadmap.site.embed, Some(View::Roadmap));
    assert_eq!(roadmap.encode(), "roadmap?lane=talks&embed=roadmap");
    assert_eq!(Location::decode("", "embed=roadmap&lane=talks"), roadmap);
    for (path, query) in [("agenda", "embed=roadmap"), ("roadmap", "embed=1"), ("roadmap/conf-1", "embed=roadmap")] {
        assert_eq!(Location::decode(path, query).site.embed, None, "{path}?{query}");
    }
    assert_eq!(Location::decode("", "embed=about").page, Page::Overview);
    let dark = SiteQuery { theme: Some(Theme::Dark), ..roadmap.site.clone() };
    for page in [Page::Event("conf-1".into()), Page::Agenda(Box::default())] {
        assert_eq!(Location::new(page.clone(), dark.clone()).encode(), page.path());
    }
    let passed_on = Location::decode("roadmap", "lane=talks&theme=dark&data=a&embed=roadmap").shared();
    assert_eq!(passed_on.encode(), "roadmap?lane=talks&data=a");
}

fn page() -> impl Strategy<Value = Page> {
    prop_oneof![
        Just(Page::Overview),
        agenda_query().prop_map(|query| Page::Agenda(Box::new(query))),
        id().prop_map(Page::Session),
        speakers_query().prop_map(|query| Page::Speakers(Box::new(query))),
        id().prop_map(Page::Person),
        id().prop_map(Page::Organization),
        roadmap_query().prop_map(Page::Roadmap),
        id().prop_map(Page::Event),
        Just(Page::About),
        (id(), id(), id()).prop_map(|(a, b, c)| Page::NotFound(vec![a, b, c])),
    ]
}

fn location() -> impl Strategy<Value = Location> {
    let theme = prop_oneof![Just(Theme::Light), Just(Theme::Dark)];
    (
        page(),
        proptest::option::of(id()),
        proptest::option::of(theme),
        proptest::option::of("[a-zA-Z0-9_-]{1,6}(/[a-z0-9]{1,4})?"),
        proptest::option::of(proptest::sample::select(View::ALL.to_vec())),
    )
        .prop_map(|(page, meeting, theme, data, embed)| Location::new(page, SiteQuery { meeting, theme, data, embed }))
}

proptest! {
    #[test]
    fn decoding_undoes_encoding(location in location()) {
        for routing in [Routing::Hash, Routing::below("/"), Routing::below("/some/base/")] {
            let href = routing.href(&location);
            prop_assert_eq!(routing.own(&href), Some(location.clone()), "{}", href);
            let (before, fragment) = href.split_once('#').unwrap_or((&href, ""));
            let (path, query) = before.split_once('?').unwrap_or((before, ""));
            prop_assert_eq!(routing.location(path, query, fragment), location.clone());
            prop_assert_eq!(Routing::section(&href), None);
            let section = format!("{href}#at-cm-10");
            prop_assert_eq!(routing.own(&section), Some(location.clone()), "{}", section);
            prop_assert_eq!(Routing::section(&section), Some("at-cm-10"));
        }
    }

    #[test]
    fn a_page_without_a_file_is_asked_for_behind_the_base(location in location()) {
        let href = Routing::below("/some/base/").href(&location);
        prop_assert_eq!(href.starts_with("/some/base/#/"), !location.has_file(), "{}", href);
    }

    #[test]
    fn decoding_never_panics_and_is_stable(path in ".*", query in ".*") {
        let once = Location::decode(&path, &query);
        let address = once.encode();
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        prop_assert_eq!(Location::decode(path, query), once);
    }

    #[test]
    fn addresses_are_plain_ascii(location in location()) {
        prop_assert!(location.encode().bytes().all(|byte| byte.is_ascii_graphic()));
    }
}
