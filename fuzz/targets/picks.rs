//! Starred sessions: any text that a device has kept is read, and what is read is written and read again; the link that
//! carries them to another device, and its QR code, bring them there.

#![no_main]

use std::cell::LazyCell;

use libfuzzer_sys::fuzz_target;
use plenary_core::model::Dataset;
use plenary_core::picks::{Carried, Picks, key};
use plenary_core::qr::{Code, QUIET, code};
use plenary_core::route::{AgendaQuery, Location, Page, Routing};
use plenary_fuzz::{SOUND, data, texts};

thread_local! {
    static DATA: LazyCell<Dataset> = LazyCell::new(|| data::load(SOUND).0);
}

/// Codes up to this length are made and read back, and of these one in so many lengths: more would take longer than it
/// teaches.
const READ_BACK: usize = 240;
const ONE_IN: usize = 16;

fuzz_target!(|input: &str| {
    let mut texts = texts(input);
    let mut next = || texts.next().unwrap_or_default();
    let (kept, carried, folder, meeting) = (next(), next(), next(), next());
    let picks = read(kept);
    assert_carried(&picks);
    DATA.with(|data| assert_compared(data, picks, carried));
    let key = key((!folder.is_empty()).then_some(folder), meeting);
    assert!(key.bytes().all(|byte| byte.is_ascii_graphic()));
    assert_eq!(key.matches(':').count(), 4, "{key}");
});

fn read(kept: &str) -> Picks {
    let (picks, is_damaged) = Picks::read(kept);
    let written = picks.write();
    assert_eq!(Picks::read(&written), (picks.clone(), false));
    assert!(is_damaged || kept.is_empty() || written == kept);
    let mut turned = picks.clone();
    for pick in picks.all() {
        assert!(picks.has(&pick.id));
        assert!(!turned.toggle(&pick.id, &pick.title));
    }
    assert_eq!(turned, Picks::default(), "each stands once");
    picks
}

/// Ids go over to another device by a link, and by its code. Those that validation lets pass have no dot.
fn assert_carried(picks: &Picks) {
    let stars: Vec<String> = picks.ids().into_iter().filter(|id| !id.contains('.')).collect();
    let query = AgendaQuery { stars: stars.clone(), ..AgendaQuery::default() };
    let location = Location::from(Page::Agenda(Box::new(query)));
    let href = Routing::below("/m/").href(&location);
    assert_eq!(Routing::below("/m/").own(&href), Some(location), "{href}");
    if href.len() > 2_953 {
        assert!(code(&href).is_none());
    } else if href.len() <= READ_BACK && href.len().is_multiple_of(ONE_IN) {
        assert_eq!(decoded(&code(&href).expect("there is room")), href);
    }
}

/// What a scanner reads, when it sees a code with four pixels to a module.
fn decoded(code: &Code) -> String {
    const SCALE: usize = 4;
    let is_dark = |place: usize| place.checked_sub(QUIET);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(code.width() * SCALE, code.width() * SCALE, |x, y| {
        match (is_dark(x / SCALE), is_dark(y / SCALE)) {
            (Some(x), Some(y)) if code.is_dark(x, y) => 0,
            _ => 255,
        }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "a scanner finds the code");
    grids[0].decode().expect("a scanner reads the code").1
}

/// What a link would do to the picks is what adding and replacing then do.
fn assert_compared(data: &Dataset, mut picks: Picks, link: &str) {
    let ids: Vec<String> = link.split('.').map(str::to_owned).collect();
    let meeting = data.find_meeting("m-1").expect("the meeting");
    let carried = Carried::new(data, meeting, &picks, &ids);
    assert_eq!(carried.new.len() + carried.known, carried.sessions.len());
    assert!(carried.missing <= picks.all().len());
    let before = picks.all().len();
    let mut sum = picks.clone();
    sum.add(&Picks::of(data, &carried.new));
    assert_eq!(sum.all().len(), before + carried.new.len());
    sum.replace(&Picks::of(data, &carried.sessions));
    assert_eq!(sum.all().len(), carried.sessions.len());
    let refreshed = picks.refresh(data, meeting);
    assert_eq!(refreshed.present.len() + refreshed.vanished.len(), before);
    assert!(!picks.refresh(data, meeting).is_changed, "titles are taken over once");
}
