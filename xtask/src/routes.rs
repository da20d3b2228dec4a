//! The pages of the bundled data, each of which gets a file of its own in the release build.

use std::fs;

use anyhow::{Context, Result, bail};
use plenary_core::load::parse;
use plenary_core::model::Dataset;
use plenary_core::raw;
use plenary_core::route::{self, Section};
use plenary_core::validate::{Files, meeting_file, validate};

use crate::finish::Page;
use crate::workspace::Workspace;

/// Every page of the site with its title; an error when its data has problems, which a release must not carry.
pub fn pages(workspace: &Workspace) -> Result<Vec<Page>> {
    let (data, problems) = validate(files(workspace)?);
    if !problems.is_empty() {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        bail!("the data has {} problems:\n  {}", lines.len(), lines.join("\n  "));
    }
    let pages = route::Page::all(&data);
    Ok(pages.into_iter().map(|page| Page { path: page.path(), title: title(&data, &page) }).collect())
}

/// The id of the meeting that the site shows first.
pub fn default_meeting(workspace: &Workspace) -> Result<String> {
    let site: raw::Site = parse(&read(workspace, "site.json")?).context("site.json")?;
    Ok(site.default_meeting)
}

fn read(workspace: &Workspace, file: &str) -> Result<String> {
    let path = workspace.data().join(file);
    fs::read_to_string(path).with_context(|| format!("{file} cannot be read"))
}

fn files(workspace: &Workspace) -> Result<Files> {
    let read = |file: &str| read(workspace, file);
    let site: raw::Site = parse(&read("site.json")?).context("site.json")?;
    let meeting = |id: &String| -> Result<(String, Option<raw::Meeting>)> {
        let file = meeting_file(id);
        let meeting = parse(&read(&file)?).context(file)?;
        Ok((id.clone(), Some(meeting)))
    };
    let meetings = site.meetings.iter().map(meeting).collect::<Result<_>>()?;
    Ok(Files {
        site: Some(site),
        meetings,
        people: Some(parse(&read("people.json")?).context("people.json")?),
        organizations: Some(parse(&read("organizations.json")?).context("organizations.json")?),
        roadmap: Some(parse(&read("roadmap.json")?).context("roadmap.json")?),
        glossary: Some(parse(&read("glossary.json")?).context("glossary.json")?),
        sources: Some(parse(&read("sources.json")?).context("sources.json")?),
    })
}

/// The document's title: the same that the app sets once it runs, so that it does not change under the reader.
fn title(data: &Dataset, page: &route::Page) -> String {
    let site = data.site.as_ref().map_or("Plenary", |site| site.title.as_str());
    let heading = match page {
        route::Page::Overview | route::Page::NotFound(_) => return site.to_owned(),
        route::Page::Session(id) => data.find_session(id).map(|found| data.session(found).title.as_str()),
        route::Page::Person(id) => data.find_person(id).map(|found| data.person(found).name.as_str()),
        route::Page::Organization(id) => data.find_organization(id).map(|found| data.organization(found).name.as_str()),
        route::Page::Event(id) => data.find_event(id).map(|found| data.event(found).title.as_str()),
        route::Page::Agenda(_) | route::Page::Speakers(_) | route::Page::Roadmap(_) | route::Page::About => {
            page.section().map(section)
        }
    };
    heading.map_or_else(|| site.to_owned(), |heading| format!("{heading} · {site}"))
}

fn section(section: Section) -> &'static str {
    match section {
        Section::Overview => "Overview",
        Section::Agenda => "Agenda",
        Section::Speakers => "Speakers",
        Section::Roadmap => "Roadmap",
        Section::About => "About",
    }
}
