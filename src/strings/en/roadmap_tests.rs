use plenary_core::load::parse;
use plenary_core::model::{Dataset, Plan};
use plenary_core::validate::{Files, validate};

use super::*;

/// The bundled roadmap by itself.
fn data() -> Dataset {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/roadmap.json");
    let roadmap = parse(&std::fs::read_to_string(path).expect("the file is there")).expect("a roadmap");
    validate(Files { roadmap: Some(roadmap), ..Files::default() }).0
}

#[track_caller]
fn every_plan(expected: &[(&str, &str)], told: &dyn Fn(&Dataset, &Plan) -> String) {
    let data = data();
    let told: Vec<(&str, String)> = data.plans.iter().map(|plan| (plan.id.as_str(), told(&data, plan))).collect();
    let told: Vec<(&str, &str)> = told.iter().map(|(id, words)| (*id, words.as_str())).collect();
    assert_eq!(told, expected);
}

#[test]
fn every_plan_of_the_bundled_data_reads_well() {
    let expected = [
        (
            "p1",
            "Planned by September 2018, held 10–11 December 2018: three months later, in Marrakech instead of New York.",
        ),
        ("p2", "Planned for April–November 2017, held 8 May – 13 October 2017: as planned."),
        ("p3", "Announced without a date, came 30 August – 8 November 2017: as planned."),
        ("p4", "Planned for October 2017, held 10–11 October 2017: as planned."),
        ("p5", "Planned for about December 2017, held 4–6 December 2017: as planned."),
        ("p6", "Announced without a date, came 5 February 2018: as planned."),
        ("p7", "Planned for February 2018, came 12 December 2017: seven weeks earlier."),
        ("p8", "Planned for February 2018, came 20 February 2018: as planned."),
        ("p9", "Planned by July 2018, came 13 July 2018: as planned."),
        ("p10", "Planned for April 2017 – July 2018, held 26 July 2017 – 21 May 2018, in another form or number."),
        ("p11", "Planned for 2017; came in another form or number."),
        ("p12", "Planned for 28–30 June 2017, held 28–30 June 2017: as planned."),
        ("p13", "Planned for February–September 2017; whether it came about is not confirmed."),
        ("p14", "Announced without a date, came 4 August – 3 October 2017, in another form or number."),
        ("p15", "Planned for about May 2017, came 28 April 2017: a few days earlier."),
        ("p16", "Planned for December 2017 – January 2018, held 12–13 December 2017: as planned."),
        ("p17", "Planned for February–June 2018, held 13 February – 4 July 2018: ended four days later."),
        ("p18", "Announced without a date, came in September 2017, in another form or number."),
        ("p19", "Announced without a date, came 9 March 2017: as planned."),
        ("p20", "Announced without a date, came in January 2018: as planned."),
        ("p21", "Announced without a date; came as planned."),
        ("p22", "Planned for about 2017; whether it came about is not confirmed."),
        ("p23", "Planned for about 2017; whether it came about is not confirmed."),
        ("p24", "Announced without a date; came in another form or number."),
        ("p25", "Announced without a date; came as planned."),
        ("p26", "Nobody had foreseen it."),
        ("p27", "Nobody had foreseen it."),
        ("p28", "Announced without a date, held 28–30 June 2017: as planned."),
    ];
    every_plan(&expected, &|data, plan| plan_and_outcome(&Course::of_plan(data, plan)));
}

#[test]
fn no_verdict_of_the_bundled_data_repeats_its_difference() {
    let expected = [
        ("p1", "Later"),
        ("p2", "As planned"),
        ("p3", "As planned"),
        ("p4", "As planned"),
        ("p5", "As planned"),
        ("p6", "As planned"),
        ("p7", "Seven weeks earlier"),
        ("p8", "As planned"),
        ("p9", "As planned"),
        ("p10", "Changed"),
        ("p11", "Changed"),
        ("p12", "As planned"),
        ("p13", "Not known"),
        ("p14", "Changed"),
        ("p15", "Earlier"),
        ("p16", "As planned"),
        ("p17", "Ended four days later"),
        ("p18", "Changed"),
        ("p19", "As planned"),
        ("p20", "As planned"),
        ("p21", "As planned"),
        ("p22", "Not known"),
        ("p23", "Not known"),
        ("p24", "Changed"),
        ("p25", "As planned"),
        ("p26", "Unforeseen"),
        ("p27", "Unforeseen"),
        ("p28", "As planned"),
    ];
    every_plan(&expected, &|data, plan| verdict(&Course::of_plan(data, plan), &plan.difference));
}

#[test]
fn events_of_the_bundled_data_read_well() {
    let data = data();
    for (id, expected) in [
        (
            "conf-1",
            "Planned by September 2018, held 10–11 December 2018: three months later, in Marrakech instead of New York.",
        ),
        ("conf-0", "Planned for 17 September 2018 (uncertain); whether it was held is not confirmed."),
        ("conf-1a", "Nobody had foreseen it."),
        ("conf-3", ""),
        ("nyd-1", ""),
        ("mod-6", ""),
        ("mod-4", "Planned for 5 December 2016; whether it was held is not confirmed."),
        ("civ-7", "Planned for about June 2017; whether it was held is not confirmed."),
        ("gfmd-5", "Planned for 5–7 April 2017; whether it was held is not confirmed."),
        ("gfmd-7", "Planned for September 2017; whether it came about is not confirmed."),
        ("the-1", "One of several planned for April–November 2017, held 8–9 May 2017: as planned."),
        ("reg-1", "One of several announced without a date, held 30–31 August 2017: as planned."),
        (
            "reg-5",
            "One of several announced without a date, came some day between 1 September and 3 December 2017: as planned.",
        ),
        ("kno-6", "One of several planned for 2017, came 6 June 2017; they came in another form or number."),
        ("ref-6e", "One of several planned for February–June 2018, held 12–13 June 2018: as planned."),
        ("ref-6f", "Nobody had foreseen it."),
        ("ref-2", "Announced without a date, held 17–18 October 2017: as planned."),
        ("neg-1", "Planned for February 2018, held 20, 22 and 23 February 2018: as planned."),
        ("kno-5", "Planned for about May 2017, came 28 April 2017: a few days earlier."),
    ] {
        let course = data.find_event(id).and_then(|id| Course::of_event(&data, id));
        assert_eq!(course.as_ref().map(plan_and_outcome).unwrap_or_default(), expected, "{id}");
    }
}

/// A plan by itself, of something with a place if it has one.
#[track_caller]
fn check(planned: &str, actual: &str, outcome: Outcome, moved: Option<(&str, &str)>, expected: &str) {
    let read = |text: &str| (!text.is_empty()).then(|| text.parse::<Edtf>().expect("a date"));
    let (planned, actual) = (read(planned), read(actual));
    let (planned, actual) = (planned.as_ref(), actual.as_ref());
    let course = Course { planned, actual, outcome, is_of_several: false, has_place: moved.is_some(), moved };
    assert_eq!(plan_and_outcome(&course), expected);
}

#[test]
fn every_shape_of_a_date_reads_well_as_a_plan_and_as_an_outcome() {
    use Outcome::{AsPlanned, Changed, Earlier, Later, Unknown};
    let check = |planned: &str, actual: &str, outcome, expected: &str| check(planned, actual, outcome, None, expected);
    check("2017-05/..", "2017-06", AsPlanned, "Planned from May 2017, came in June 2017: as planned.");
    check("2017-05/", "", Unknown, "Planned from May 2017 (end unknown); whether it came about is not confirmed.");
    check("/2017-05", "2017", AsPlanned, "Planned until May 2017 (start unknown), came in 2017: as planned.");
    check("2017", "2017-03-01/..", AsPlanned, "Planned for 2017, under way since 1 March 2017: as planned.");
    check("2017", "", Later, "Planned for 2017; came later.");
    check("", "2017-03-01", Earlier, "Announced without a date, came 1 March 2017: earlier.");
    check("2017-06", "2017-06-04", Changed, "Planned for June 2017, came 4 June 2017, in another form or number.");
    check("2017", "2020-02-01", Later, "Planned for 2017, came 1 February 2020: two years later.");
    check("2017~", "2018-06-01", Later, "Planned for about 2017, came 1 June 2018: about six months later.");
    check("2017-06~", "2017-08-01", Later, "Planned for about June 2017, came 1 August 2017: some weeks later.");
    check("2017-06~", "2017-07-01", Later, "Planned for about June 2017, came 1 July 2017: about one day later.");
    check("2017-06-01", "2018-12-05", Later, "Planned for 1 June 2017, came 5 December 2018: 18 months later.");
    check(
        "2018-02/2018-06",
        "2018-01-25/2018-03-04",
        Earlier,
        "Planned for February–June 2018, came 25 January – 4 March 2018: began seven days earlier.",
    );
    check(
        "[2017-09-01..2017-12-03]",
        "{2017-12-05,2017-12-07}",
        Later,
        "Planned for some day between 1 September and 3 December 2017, came 5 and 7 December 2017: two days later.",
    );
}

#[test]
fn another_place_is_told_whenever_it_came() {
    check(
        "2017-06",
        "2017-06-28/2017-06-30",
        Outcome::AsPlanned,
        Some(("Rabat", "Berlin")),
        "Planned for June 2017, held 28–30 June 2017: as planned, but in Berlin instead of Rabat.",
    );
}

#[test]
fn an_end_that_is_past_has_no_more_than_its_direction_to_tell() {
    let planned = "2017-06-28/2017-06-30".parse().ok();
    let actual = "2017-06-29/2017-07-01".parse().ok();
    let course = Course {
        planned: planned.as_ref(),
        actual: actual.as_ref(),
        outcome: Outcome::Later,
        is_of_several: false,
        has_place: true,
        moved: None,
    };
    assert_eq!(slipped(&course).as_deref(), Some("ended one day later"));
    assert_eq!(verdict(&course, ""), "Ended one day later");
    assert_eq!(verdict(&course, "It ended one day later."), "Later");
}
