//! What the directory shows, worked out from the address.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use plenary_core::directory::{Directory, Group, Listing};
use plenary_core::model::{Contribution, Dataset, MeetingId, OrganizationId, PersonId, SessionId};
use plenary_core::route::{Page, SpeakersQuery};

use crate::browser::collate::collate;
use crate::html::memo;
use crate::router::{Entry, Router};

/// The words are read so long after the page is shown, for the first letter typed not to wait for them.
const AFTERWARDS: Duration = Duration::from_millis(200);

thread_local! {
    /// The directory of a data set. It outlives the page, so that Back opens at once.
    static READ: RefCell<Option<(&'static Dataset, Directory)>> = const { RefCell::new(None) };
}

/// The directory, where a meeting is shown on all pages.
#[derive(Clone, Copy)]
pub struct Speakers {
    pub data: &'static Dataset,
    /// The meeting shown on all pages.
    pub shown: MeetingId,
    worked: StoredValue<Worked>,
    /// How often somebody else was found; to look at it works it out.
    version: Memo<Vec<usize>>,
    router: Router,
}

/// What came of what is chosen.
struct Worked {
    listing: Listing,
    /// How often somebody else was found.
    version: usize,
}

/// A person as a row of the directory.
pub struct Row {
    pub person: PersonId,
    /// Where their office at the latest of the meetings is told.
    pub in_office: Option<&'static Contribution>,
    /// Whom they spoke for there, the latest first.
    pub organizations: Vec<OrganizationId>,
    /// What they did, session by session.
    pub parts: Vec<(SessionId, &'static Contribution)>,
}

impl Speakers {
    /// The directory as the address of the page wants it.
    pub fn new(data: &'static Dataset, shown: MeetingId) -> Speakers {
        let router = Router::here();
        let worked = StoredValue::new(Worked { listing: Listing::default(), version: 0 });
        let version = memo(Box::new(move || {
            let query = query(router);
            let listing = change(data, |directory| {
                if !query.q.is_empty() {
                    directory.read(data);
                }
                directory.list(data, shown, &query)
            });
            worked.update_value(|worked| {
                worked.version += usize::from(worked.listing != listing);
                worked.listing = listing;
            });
            vec![worked.with_value(|worked| worked.version)]
        }));
        if cfg!(target_arch = "wasm32") {
            set_timeout(move || change(data, |directory| directory.read(data)), AFTERWARDS);
        }
        Speakers { data, shown, worked, version, router }
    }

    /// Looks at who is found, tracked.
    pub fn listing<T>(&self, look: impl FnOnce(&Listing) -> T) -> T {
        self.version.get();
        self.worked.with_value(|worked| look(&worked.listing))
    }

    /// Looks at everybody, tracked.
    pub fn directory<T>(&self, look: impl FnOnce(&Directory) -> T) -> T {
        self.version.get();
        of(self.data, look)
    }

    /// Those found, under headings; tracked.
    pub fn groups(&self) -> Vec<Group> {
        self.listing(|listing| self.directory(|directory| directory.groups(self.data, listing)))
    }

    /// What is chosen, tracked.
    pub fn query(&self) -> SpeakersQuery {
        query(self.router)
    }

    /// Changes what is chosen.
    pub fn choose(&self, entry: Entry, change: &dyn Fn(&mut SpeakersQuery)) {
        self.router.choose(self.page_with(change), entry);
    }

    /// The address of the directory with another choice.
    pub fn href(&self, change: &dyn Fn(&mut SpeakersQuery)) -> String {
        self.router.href(self.page_with(change))
    }

    fn page_with(&self, change: &dyn Fn(&mut SpeakersQuery)) -> Page {
        let mut query = untrack(|| self.query());
        change(&mut query);
        Page::Speakers(Box::new(query))
    }

    /// The absolute address of what is shown, to be passed on. Not tracked.
    pub fn link(&self) -> String {
        self.router.link()
    }

    /// What stands of a person, by their place in the directory, as they were at some meetings; not tracked, as that is
    /// always the same.
    pub fn row(&self, meetings: &[MeetingId], place: usize) -> Row {
        let (person, parts) =
            of(self.data, |directory| (directory.person(place), directory.parts(self.data, meetings, place)));
        let mut organizations = Vec::new();
        for (_, part) in &parts {
            for organization in &part.organizations {
                if !organizations.contains(organization) {
                    organizations.push(*organization);
                }
            }
        }
        let in_office = parts.iter().map(|(_, part)| *part).find(|part| part.title.is_some());
        Row { person, in_office, organizations, parts }
    }
}

impl Row {
    /// The sessions in which they have a part, each with their contributions there.
    pub fn sessions(&self) -> Vec<(SessionId, Vec<&'static Contribution>)> {
        let mut sessions: Vec<(SessionId, Vec<&'static Contribution>)> = Vec::new();
        for (session, part) in &self.parts {
            match sessions.last_mut().filter(|(last, _)| last == session) {
                Some((_, parts)) => parts.push(part),
                None => sessions.push((*session, vec![part])),
            }
        }
        sessions
    }
}

/// Looks at the directory of a data set.
fn of<T>(data: &'static Dataset, look: impl FnOnce(&Directory) -> T) -> T {
    change(data, |directory| look(directory))
}

/// Changes the directory of a data set, which is made when it is first asked for.
fn change<T>(data: &'static Dataset, change: impl FnOnce(&mut Directory) -> T) -> T {
    READ.with_borrow_mut(|read| {
        let kept = read.take().filter(|(of, _)| std::ptr::eq(*of, data));
        let (_, directory) = read.insert(kept.unwrap_or_else(|| (data, Directory::new(data, &collate))));
        change(directory)
    })
}

fn query(router: Router) -> SpeakersQuery {
    router.with(|location| match &location.page {
        Page::Speakers(query) => (**query).clone(),
        _ => SpeakersQuery::default(),
    })
}
