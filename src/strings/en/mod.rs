//! English, as the United Nations writes it.

mod agenda;
mod carry;
mod dates;
mod embed;
mod events;
mod files;
mod mine;
mod numbers;
mod palette;
mod people;
mod roadmap;
mod speakers;
mod terms;
mod texts;
mod timeline;

use plenary_core::load::Place;

use super::Strings;

pub(super) static EN: Strings = Strings {
    texts: texts::TEXTS,
    palette_group: palette::group,
    palette_count: palette::count,
    palette_session: palette::session,
    palette_all: palette::all,
    palette_status: palette::status,
    spelled_out: palette::spelled_out,
    document_title: |page, site| format!("{page} · {site}"),
    section: terms::section,
    place_and_date: |place, date| format!("{place} · {}", dates::edtf_in_words(date)),
    date: dates::edtf_in_words,
    day: dates::day_long,
    month_short: dates::month_short,
    hours: terms::hours,
    day_part: terms::day_part,
    day_and_part: terms::day_and_part,
    role: terms::role,
    coverage: terms::coverage,
    organization_kind: terms::organization_kind,
    source_kind: terms::source_kind,
    outlook_text: roadmap::outlook,
    status: roadmap::status,
    verdict: roadmap::verdict,
    plan_and_outcome_of: roadmap::plan_and_outcome,
    as_known_on: roadmap::as_known_on,
    page: |page| if terms::is_range(page) { format!("pp.\u{a0}{page}") } else { format!("p.\u{a0}{page}") },
    page_of: |source, page| {
        if terms::is_range(page) { format!("{source}, pp.\u{a0}{page}") } else { format!("{source}, p.\u{a0}{page}") }
    },
    sessions_label: |count| if count == 1 { "session" } else { "sessions" },
    speakers_label: |count| if count == 1 { "speaker" } else { "speakers" },
    organizations_label: |count| if count == 1 { "organization" } else { "organizations" },
    events_label: |count| if count == 1 { "event on the roadmap" } else { "events on the roadmap" },
    agenda_facet: agenda::facet,
    session_kind: agenda::kind,
    day_short: agenda::day_short,
    clock: agenda::clock,
    times: agenda::times,
    times_to_day: agenda::times_to_day,
    zone: agenda::zone,
    meeting_zone: |name| format!("{} time (meeting)", agenda::zone(name)),
    own_zone: |name| format!("My time ({})", agenda::zone(name)),
    zone_with_offset: agenda::zone_with_offset,
    meeting_ahead: agenda::meeting_ahead,
    sessions_found: agenda::sessions_found,
    words_searched: |words| format!("“{words}”"),
    remove_filter: |name| format!("Remove filter: {name}"),
    without_facet: |facet| format!("without the choice of {}", facet.to_ascii_lowercase()),
    filter_options: |facet| format!("Filter options: {facet}"),
    more_options: |count| format!("{count} more"),
    filters_chosen: |count| format!("Filters ({count})"),
    star_session: |title| format!("Star: {title}"),
    star_changed: terms::star_changed,
    details_of: |title| format!("Details: {title}"),
    hide_room: |name| format!("Hide room: {name}"),
    show_room: |name| format!("Show room: {name}"),
    room_with_count: |name, sessions| format!("{name} ({sessions})"),
    rooms_together: |count| format!("{count} rooms"),
    grid_caption: agenda::grid_caption,
    since: |day| format!("since {}", agenda::day_short(day)),
    time_between: mine::time_between,
    calendar_holds: files::calendar_holds,
    embed_policy: embed::embed_policy,
    height_of_pixels: embed::height_of_pixels,
    save_events: carry::save_events,
    picture_shows: carry::picture_shows,
    plans_told_on: carry::plans_told_on,
    picture_narrowed: carry::picture_narrowed,
    picture_merged: carry::picture_merged,
    picture_source: carry::picture_source,
    events_calendar_holds: carry::events_calendar_holds,
    remove_vanished: mine::remove_vanished,
    carried_title: mine::carried_title,
    carried_new: mine::carried_new,
    carried_known: mine::carried_known,
    carried_unknown: mine::carried_unknown,
    carried_missing: mine::carried_missing,
    sessions_and_speakers: |sessions, speakers| match (sessions, speakers) {
        (1, 1) => "1 session · 1 speaker".to_owned(),
        (1, _) => format!("1 session · {speakers} speakers"),
        (_, 1) => format!("{sessions} sessions · 1 speaker"),
        (_, 0) => format!("{sessions} sessions"),
        _ => format!("{sessions} sessions · {speakers} speakers"),
    },
    roadmap_facet: events::facet,
    events_found: events::found,
    status_alone: events::status_alone,
    month_heading: events::month_heading,
    time_without_events: events::time_without_events,
    planned_here: events::planned_here,
    planned_for: events::planned_for,
    this_meeting: events::this_meeting,
    events_known: roadmap::events_known,
    events_and_lanes: |events, lanes| format!("{events} events · {lanes} lanes"),
    speakers_found: speakers::found,
    save_speakers: |count| format!("Save {}", speakers::found(count, count)),
    speakers_facet: speakers::facet,
    roles_and_contributions: speakers::roles_and_contributions,
    session_named: speakers::session_named,
    meetings_count: |count| match count {
        0 => "At no meeting on record here".to_owned(),
        1 => "At one meeting of the series".to_owned(),
        _ => format!("At {count} meetings of the series"),
    },
    mark_of_meeting: people::mark_of_meeting,
    star_all: people::star_all,
    calendar_of: people::calendar_of,
    starred_of: people::starred_of,
    stars_changed: people::stars_changed,
    sessions_of: people::sessions_of,
    and_more: people::and_more,
    session_of_meeting: |number, meeting| match number {
        "" => meeting.to_owned(),
        _ => format!("Session {number}, {meeting}"),
    },
    day_and_month_short: timeline::day_and_month_short,
    month_and_year: timeline::month_and_year,
    merged_events: timeline::merged_events,
    plan_told: timeline::plan_told,
    links_path: |goal| format!("Path to: {goal}"),
    lanes_folded: timeline::lanes_folded,
    lane_up: |title| format!("Move up: {title}"),
    lane_down: |title| format!("Move down: {title}"),
    timeline_help_keys: timeline::keys,
    only_planned: |date| format!("planned: {date}"),
    event_described: |short_title, title, date, lane| match title.contains(short_title) {
        true => format!("{title}, {date}, {lane}"),
        false => format!("{short_title}: {title}, {date}, {lane}"),
    },
    and: |items| match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    },
    calendar_of_part: |meeting, part| format!("{meeting}: {part}"),
    person_in_roles: |name, roles| format!("{name} ({roles})"),
    own_time_unknown: terms::own_time_unknown,
    file_failed: |file, reason| format!("{file}: {reason}."),
    problem: |file, pointer, what| format!("{file}, at {pointer}: {what}."),
    more_problems: |count| if count == 1 { "and one more".to_owned() } else { format!("and {count} more") },
    status_error: |status| match status {
        404 => "the host has no such file (status 404)".to_owned(),
        _ => format!("the host answered with status {status}"),
    },
    network_error: |message| format!("no answer from the host ({message})"),
    truncated: |Place { pointer, line, column }| {
        format!("the file breaks off at line {line}, column {column}, in {pointer}")
    },
    malformed: |what, Place { pointer, line, column }| format!("{what}, at line {line}, column {column}, in {pointer}"),
    not_found_path: |path| format!("Asked for: /{path}"),
};
