//! The picture of the whole roadmap, in the words of the language in use.

use leptos::prelude::untrack;
use plenary_core::civil::Day;
use plenary_core::roadmap::export::{self, About, Shown};
use plenary_core::roadmap::{Choices, RoadmapFacet, Status};

use super::Taken;
use crate::strings::t;
use crate::views::roadmap::lane::lane_name;
use crate::views::roadmap::timeline::names::plan_told;
use crate::views::roadmap::timeline::steer::legend::meaning;

/// The picture, as an SVG document.
pub fn picture(taken: Taken) -> String {
    let road = taken.road;
    let (data, roadmap) = (road.data, road.roadmap);
    let (choices, known, events) = untrack(|| (road.choices(), road.known(), taken.events()));
    let is_now = choices.asof.is_none();
    let shows = |shown: &Shown| {
        let mut lines = vec![roadmap.summary.clone(), t().picture_shows(shown.events, choices.asof)];
        lines.extend(choices.narrows().then(|| t().picture_narrowed(&choices.q, &chosen(taken, &choices))));
        lines.extend((shown.merged > 0).then(|| t().picture_merged(shown.merged)));
        lines
    };
    let about = About {
        title: &roadmap.title,
        shows: &shows,
        month: &|month| t().month_short(month),
        date: &|date| t().date(date),
        event: &|event| road.told(event),
        plan: &|plan| plan_told(data, plan, is_now),
        merged: &|count, lane| t().merged_events(count, lane_name(data, lane)),
        address: &|event| taken.address(event),
        sign: &meaning,
        outside: t().before_and_after,
        undated: t().known_without_date,
        days: days(roadmap.planned_on, choices.asof),
        sources: sources(taken),
    };
    export::picture(data, &choices, &known, &events, &about)
}

/// The days that are marked.
fn days(told: Option<Day>, known_on: Option<Day>) -> Vec<(Day, String)> {
    let told = told.filter(|day| Some(*day) != known_on).map(|day| (day, t().plans_told_on(day)));
    told.into_iter().chain(known_on.map(|day| (day, t().as_known_on(day)))).collect()
}

/// The values that are chosen of each facet, as they are called.
fn chosen(taken: Taken, choices: &Choices) -> Vec<Vec<String>> {
    let data = taken.road.data;
    let mut all = Vec::new();
    for (facet, values) in RoadmapFacet::ALL.into_iter().zip(&choices.facets) {
        let mut named = Vec::new();
        for value in values {
            let name = match facet {
                RoadmapFacet::Lane => data.find_lane(value).map(|lane| lane_name(data, lane)),
                RoadmapFacet::Convener => data.find_organization(value).map(|one| data.organization(one).short_name()),
                RoadmapFacet::Place => None,
                RoadmapFacet::Status => Status::from_name(value).map(|status| t().status(status)),
            };
            named.push(name.unwrap_or(value).to_owned());
        }
        all.push(named);
    }
    all
}

/// Where it comes from: whose page, which document tells the plans, and what may be done with it.
fn sources(taken: Taken) -> Vec<String> {
    let data = taken.road.data;
    let site = data.site.as_ref();
    let meeting = site.and_then(|site| site.default_meeting);
    let report = meeting.and_then(|meeting| data.meeting(meeting).report).map(|report| data.source(report));
    let mut lines = Vec::new();
    lines.extend(report.map(|report| t().picture_source(&report.title, report.symbol.as_deref())));
    if let Some(site) = site {
        let page = taken.is_public.then(|| taken.road.link());
        lines.push(page.map_or_else(|| site.title.clone(), |page| [&site.title, ": ", &page].concat()));
        lines.push(site.licence.clone());
    }
    lines
}
