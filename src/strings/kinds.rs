//! What a language has to provide.

use std::ops::Deref;

use plenary_core::civil::{Day, Instant};
use plenary_core::edtf::Edtf;
use plenary_core::load::Place;
use plenary_core::model::{Coverage, DayPart, OrganizationKind, Outcome, Outlook, Role, SessionKind, SourceKind};
use plenary_core::palette::Group;
use plenary_core::roadmap::{Course, Distance, RoadmapFacet, Slip, Status};
use plenary_core::route::{AgendaFacet, Section, SpeakersFacet};

/// Declares the plain texts of a language as fields of their own, and its functions as fields with a method of the same name.
macro_rules! strings {
    (
        texts { $($text:ident,)* }
        functions { $($name:ident($($argument:ident: $kind:ty),*) -> $result:ty,)* }
    ) => {
        /// The plain texts of one language. Each is named for what it stands for; its English stands in `en::texts`.
        pub struct Texts {
            $(pub $text: &'static str,)*
        }

        /// The words of one language: its texts, and functions for what varies.
        pub struct Strings {
            pub(super) texts: Texts,
            $(pub(super) $name: fn($($kind),*) -> $result,)*
        }

        impl Deref for Strings {
            type Target = Texts;

            fn deref(&self) -> &Texts {
                &self.texts
            }
        }

        impl Strings {
            $(pub fn $name(&self, $($argument: $kind),*) -> $result {
                (self.$name)($($argument),*)
            })*
        }
    };
}

strings! {
    texts {
        // The shell
        skip_to_content, main_navigation, loading, theme, theme_system, theme_light, theme_dark, footer_statement,
        footer_about, open_whole,
        // The search for everything
        search, search_everything, close, palette_groups, palette_keys, palette_advice,
        // What goes wrong
        alert_files, alert_part, alert_problems, try_again, trying, html_instead, page_needs_data, not_found_title, not_found_text,
        not_found_ways, not_found_similar,
        // Evidence
        sources, sources_used, derived, derived_block, uncertain, uncertain_block, why_derived, why_uncertain,
        // The overview
        at_a_glance, objectives, record, dates, place, organizer, gaps, programme, agenda_way, came_of_it,
        came_of_it_text, roadmap_way, series, the_series_text,
        // The agenda
        agenda, my_agenda, programme_or_mine, grid, days, all_days, all_day, times_in, all_zones, now, next, jump_to_now,
        meeting_over, time_unknown, details, best_first, clashes_with, search_sessions, search_sessions_hint,
        chosen_filters, no_session_matches, loosen, without_words, without_mine, filter_options_hint, none_of_them, fewer,
        meetings_of_series, no_sessions_known, no_start_times, sessions_unplaced, contributions, discussion,
        find_room, go_to_room, hidden_rooms, hide, grid_region, no_room, time, no_match_on_day, no_match_in_rooms,
        starts_unknown, nothing_recorded, talk, block, room, on_the_roadmap, session_documents, previous_session, next_session,
        // One's own agenda, and taking sessions along
        other_page, other_page_text, embed_view, embed_text, embed_lines, embed_without_scripts, embed_frame, theme_of_page,
        height, height_of_content, copy_html, html_copied, html_selected,
        take_along, add_to_calendar, calendar, calendar_file, calendar_of_shown, selection, subscribe, subscribe_text,
        all_sessions, other_device, carry_text, link_to_agenda, copy_link, link_copied, link_selected, code_of_link,
        code_too_long, paper, print_all, print_day, print_mine, nothing_starred, how_to_star, stars_refused,
        stars_damaged, vanished, no_longer_there, remove, carried_add, carried_replace, carried_leave,
        // The speakers
        speakers, search_speakers, search_speakers_hint, filters, organization, clear_filters, nobody_matches, no_speakers_known, best_match,
        whole_series, cards, table, sorted_by, spreadsheet, spreadsheet_text, link, link_to_list, print_list, sessions, not_saved, name, office, roles, letters, no_organization, appearances, in_discussion, said_on_roadmap, person_no_organization,
        people_of_organization, no_people_known, floor_statements, organized_meetings, convened_events,
        // People and organizations
        functions, office_unknown, meetings_by_year, same_sessions, announced_on_roadmap, convened_by_theirs, related,
        all_speakers_of, kind, country, in_glossary,
        // The roadmap
        roadmap, view, timeline, list, when, event, lane, planned, actual, difference, subject, no_date, convener,
        outlook, show_on_timeline, documents, not_known_to_be_held, plan_and_outcome, links, fed_by, feeds_into, said_in, plans_title,
        plans_text, not_known_then, phases, timeline_keys, legend, legend_mark, legend_bar, legend_window, legend_planned, legend_meeting,
        // The timeline
        as_known, today, search_roadmap, down, zoom, zoom_in, zoom_out, fit_process, fit_process_short, fit_all,
        fit_all_short, fit_found, fit_selection, links_drawn, links_selected, links_all, timeline_help,
        timeline_help_title, timeline_help_pointer, point_or_walk, known_without_date, legend_slip, legend_approximate,
        legend_uncertain, legend_open,
        // The events of the roadmap, found and listed
        no_event_matches, grouped_by, by_nothing, by_month, by_lane,
        // Taking the roadmap along
        picture, picture_text, save_svg, save_png, picture_refused, before_and_after, events_calendar_text, column_id,
        planned_edtf, actual_edtf, status_column, events_table_text, link_to_roadmap, print, print_roadmap_text,
        // About
        about, about_data, missing_record, glossary, glossary_text, abbreviation, meaning, all_sources,
        all_sources_text, licence, licence_software,
    }
    functions {
        embed_policy(site: &str) -> String,
        height_of_pixels(height: u32) -> String,
        palette_group(group: Group) -> &'static str,
        palette_count(shown: usize, total: usize) -> String,
        palette_session(number: &str) -> String,
        palette_all(group: Group) -> Option<&'static str>,
        palette_status(words: &str, total: usize) -> String,
        spelled_out(name: &str, short: &str) -> String,
        document_title(page: &str, site: &str) -> String,
        section(section: Section) -> &'static str,
        place_and_date(place: &str, date: &Edtf) -> String,
        date(date: &Edtf) -> String,
        day(day: Day) -> String,
        month_short(month: u8) -> &'static str,
        hours(start: Instant, end: Instant, zone: &str) -> String,
        day_part(part: DayPart) -> &'static str,
        day_and_part(day: Day, part: DayPart) -> String,
        role(role: Role) -> &'static str,
        coverage(coverage: Coverage) -> &'static str,
        organization_kind(kind: OrganizationKind) -> &'static str,
        source_kind(kind: SourceKind) -> &'static str,
        outlook_text(outlook: Outlook) -> &'static str,
        status(status: Status) -> &'static str,
        verdict(course: &Course, said: &str) -> String,
        plan_and_outcome_of(course: &Course) -> String,
        as_known_on(day: Day) -> String,
        page(page: &str) -> String,
        page_of(source: &str, page: &str) -> String,
        sessions_label(count: usize) -> &'static str,
        speakers_label(count: usize) -> &'static str,
        organizations_label(count: usize) -> &'static str,
        events_label(count: usize) -> &'static str,
        agenda_facet(facet: AgendaFacet) -> &'static str,
        session_kind(kind: SessionKind) -> &'static str,
        day_short(day: Day) -> String,
        clock(moment: Instant) -> String,
        times(start: Instant, end: Instant) -> String,
        times_to_day(start: Instant, end: Instant) -> String,
        zone(name: &str) -> String,
        meeting_zone(name: &str) -> String,
        own_zone(name: &str) -> String,
        zone_with_offset(name: &str, minutes: i16) -> String,
        meeting_ahead(days: i64, day: Day, start: Option<Instant>) -> String,
        sessions_found(found: usize, total: usize) -> String,
        words_searched(words: &str) -> String,
        remove_filter(name: &str) -> String,
        without_facet(facet: &str) -> String,
        filter_options(facet: &str) -> String,
        more_options(count: usize) -> String,
        filters_chosen(count: usize) -> String,
        star_session(title: &str) -> String,
        star_changed(is_starred: bool, title: &str, clashes: &[&str]) -> String,
        details_of(title: &str) -> String,
        hide_room(name: &str) -> String,
        show_room(name: &str) -> String,
        room_with_count(name: &str, sessions: usize) -> String,
        rooms_together(count: usize) -> String,
        grid_caption(day: &str, zone: Option<&str>) -> String,
        since(day: Day) -> String,
        time_between(minutes: i64, changes_room: bool, changes_building: bool) -> String,
        calendar_holds(entries: usize, left_out: usize) -> String,
        save_events(count: usize) -> String,
        picture_shows(count: usize, known_on: Option<Day>) -> String,
        plans_told_on(day: Day) -> String,
        picture_narrowed(words: &str, chosen: &[Vec<String>]) -> String,
        picture_merged(count: usize) -> String,
        picture_source(title: &str, symbol: Option<&str>) -> String,
        events_calendar_holds(entries: usize, left_out: usize) -> String,
        remove_vanished(title: &str) -> String,
        carried_title(count: usize) -> String,
        carried_new(count: usize) -> String,
        carried_known(count: usize) -> String,
        carried_unknown(ids: &[String]) -> String,
        carried_missing(count: usize) -> String,
        sessions_and_speakers(sessions: usize, speakers: usize) -> String,
        roadmap_facet(facet: RoadmapFacet) -> &'static str,
        events_found(found: usize, total: usize) -> String,
        status_alone(status: Status) -> String,
        month_heading(year: i32, month: Option<u8>) -> String,
        time_without_events(gap: Distance) -> String,
        planned_here(title: &str, slip: Slip) -> String,
        planned_for(subject: &str, date: &Edtf) -> String,
        this_meeting(date: &Edtf) -> String,
        events_and_lanes(events: usize, lanes: usize) -> String,
        events_known(known: usize, total: usize) -> String,
        speakers_found(found: usize, total: usize) -> String,
        save_speakers(count: usize) -> String,
        speakers_facet(facet: SpeakersFacet) -> &'static str,
        roles_and_contributions(roles: &[&str], contributions: usize) -> String,
        session_named(number: &str, title: &str) -> String,
        meetings_count(count: usize) -> String,
        mark_of_meeting(meeting: &str, sessions: usize) -> String,
        star_all(count: usize) -> String,
        calendar_of(count: usize) -> String,
        starred_of(starred: usize, total: usize) -> String,
        stars_changed(are_starred: bool, count: usize) -> String,
        sessions_of(name: &str) -> String,
        and_more(count: usize) -> String,
        session_of_meeting(number: &str, meeting: &str) -> String,
        day_and_month_short(day: Day) -> String,
        month_and_year(day: Day) -> String,
        merged_events(count: usize, lane: &str) -> String,
        plan_told(subject: &str, date: &str, outcome: Option<Outcome>) -> String,
        links_path(goal: &str) -> String,
        lanes_folded(all: usize, folded: usize) -> String,
        lane_up(title: &str) -> String,
        lane_down(title: &str) -> String,
        timeline_help_keys() -> &'static [(&'static str, &'static str)],
        only_planned(date: &str) -> String,
        event_described(short_title: &str, title: &str, date: &str, lane: &str) -> String,
        and(items: &[&str]) -> String,
        calendar_of_part(meeting: &str, part: &str) -> String,
        person_in_roles(name: &str, roles: &str) -> String,
        own_time_unknown(when: &str, hours: Option<&str>, doubt: Option<&str>) -> String,
        file_failed(file: &str, reason: &str) -> String,
        problem(file: &str, pointer: &str, what: &str) -> String,
        more_problems(count: usize) -> String,
        status_error(status: u16) -> String,
        network_error(message: &str) -> String,
        truncated(place: &Place) -> String,
        malformed(what: &str, place: &Place) -> String,
        not_found_path(path: &str) -> String,
    }
}
