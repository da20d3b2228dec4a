//! Loading the data files, and the data set that came of them.
//!
//! Files are fetched side by side. One that fails is told with its reason and can be tried again alone; the data set is
//! made of the others meanwhile.

use leptos::prelude::*;
use plenary_core::load::{self, LoadError};
use plenary_core::model::Dataset;
use plenary_core::validate::{Files, Problem, meeting_file, validate};
use thiserror::Error;

use crate::browser::fetch::{self, FetchError};

/// Why a file is not there.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum FileError {
    /// It did not come.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// It came, but not as it should be.
    #[error(transparent)]
    Load(#[from] LoadError),
}

/// A file that is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct FailedFile {
    /// Its path below the data folder.
    pub file: String,
    /// Why.
    pub error: FileError,
}

/// What has come of loading so far.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The data set.
    ///
    /// It is made once (and once more after each "Try again"), is read by every view, and lives as long as the page;
    /// so it is never freed, and views borrow from it instead of copying.
    pub data: Option<&'static Dataset>,
    /// The files that are not there.
    pub failed: Vec<FailedFile>,
    /// What is wrong in those that are.
    pub problems: Vec<Problem>,
}

/// One of the data files.
#[derive(Clone, Debug, PartialEq)]
enum File {
    Site,
    People,
    Organizations,
    Sources,
    Glossary,
    Roadmap,
    /// A meeting, by its position in the site's list.
    Meeting(usize, String),
}

impl File {
    /// Those whose names are known before any has been read.
    const FIXED: [File; 6] =
        [File::Site, File::People, File::Organizations, File::Sources, File::Glossary, File::Roadmap];

    /// Its path below the data folder.
    fn path(&self) -> String {
        let name = match self {
            File::Site => "site.json",
            File::People => "people.json",
            File::Organizations => "organizations.json",
            File::Sources => "sources.json",
            File::Glossary => "glossary.json",
            File::Roadmap => "roadmap.json",
            File::Meeting(_, id) => return meeting_file(id),
        };
        name.to_owned()
    }

    fn is_missing(&self, files: &Files) -> bool {
        match self {
            File::Site => files.site.is_none(),
            File::People => files.people.is_none(),
            File::Organizations => files.organizations.is_none(),
            File::Sources => files.sources.is_none(),
            File::Glossary => files.glossary.is_none(),
            File::Roadmap => files.roadmap.is_none(),
            File::Meeting(position, _) => files.meetings.get(*position).is_none_or(|(_, meeting)| meeting.is_none()),
        }
    }

    /// Reads the text of the file into its place.
    fn read(&self, text: &str, files: &mut Files) -> Result<(), LoadError> {
        match self {
            File::Site => {
                let site: plenary_core::raw::Site = load::parse(text)?;
                files.meetings = site.meetings.iter().map(|id| (id.clone(), None)).collect();
                files.site = Some(site);
            }
            File::People => files.people = Some(load::parse(text)?),
            File::Organizations => files.organizations = Some(load::parse(text)?),
            File::Sources => files.sources = Some(load::parse(text)?),
            File::Glossary => files.glossary = Some(load::parse(text)?),
            File::Roadmap => files.roadmap = Some(load::parse(text)?),
            File::Meeting(position, _) => {
                let meeting = load::parse(text)?;
                if let Some(place) = files.meetings.get_mut(*position) {
                    place.1 = Some(meeting);
                }
            }
        }
        Ok(())
    }
}

/// The data of the app. One for the whole app, in context.
#[derive(Clone, Copy)]
pub struct Store {
    base: StoredValue<String>,
    files: StoredValue<Files>,
    /// Files that are still on their way.
    pending: RwSignal<usize>,
    failed: StoredValue<Vec<FailedFile>>,
    loaded: RwSignal<Loaded>,
}

impl Store {
    /// A store that is going to load the files in the folder `data/` below a base URL.
    pub fn loading(base: String) -> Store {
        Store {
            base: StoredValue::new(base),
            files: StoredValue::default(),
            pending: RwSignal::new(0),
            failed: StoredValue::default(),
            loaded: RwSignal::default(),
        }
    }

    /// A store that holds files already.
    pub fn holding(files: Files) -> Store {
        let store = Store::loading(String::new());
        store.files.set_value(files);
        store.assemble();
        store
    }

    /// The store of the app.
    ///
    /// # Panics
    /// Outside of the app's components.
    pub fn here() -> Store {
        expect_context()
    }

    /// What has come of loading so far, tracked.
    pub fn loaded(&self) -> Loaded {
        self.loaded.get()
    }

    /// The data set, tracked.
    pub fn data(&self) -> Option<&'static Dataset> {
        self.loaded.with(|loaded| loaded.data)
    }

    /// Whether files could not be loaded, tracked.
    pub fn is_incomplete(&self) -> bool {
        self.loaded.with(|loaded| !loaded.failed.is_empty())
    }

    /// Whether files are on their way, tracked.
    pub fn is_busy(&self) -> bool {
        self.pending.get() > 0
    }

    /// Loads every file that is not there yet. A second call while files are on their way does nothing.
    pub fn load(&self) {
        if self.pending.get_untracked() > 0 {
            return;
        }
        self.failed.set_value(Vec::new());
        let missing = self.files.with_value(|files| {
            let fixed = File::FIXED.into_iter().filter(|file| file.is_missing(files));
            fixed.chain(missing_meetings(files)).collect::<Vec<_>>()
        });
        missing.into_iter().for_each(|file| self.start(file));
    }

    fn start(&self, file: File) {
        self.pending.update(|pending| *pending += 1);
        let store = *self;
        leptos::task::spawn_local(async move {
            let fetched = fetch::text(&store.url(&file)).await;
            store.arrive(&file, fetched);
        });
    }

    fn url(&self, file: &File) -> String {
        self.base.with_value(|base| format!("{base}data/{}", file.path()))
    }

    /// Takes in a file that has come or failed; the last one gives the data set.
    fn arrive(&self, file: &File, fetched: Result<String, FetchError>) {
        let read = match fetched {
            Ok(text) => {
                let read = self.files.try_update_value(|files| file.read(&text, files));
                read.unwrap_or(Ok(())).map_err(FileError::from)
            }
            Err(error) => Err(error.into()),
        };
        match read {
            Err(error) => self.failed.update_value(|failed| failed.push(FailedFile { file: file.path(), error })),
            // Only the site says which meetings there are.
            Ok(()) if *file == File::Site => {
                let meetings = self.files.with_value(|files| missing_meetings(files).collect::<Vec<_>>());
                meetings.into_iter().for_each(|meeting| self.start(meeting));
            }
            Ok(()) => {}
        }
        if self.pending.get_untracked() == 1 {
            self.assemble();
        }
        self.pending.update(|pending| *pending -= 1);
    }

    fn assemble(&self) {
        let (data, problems) = validate(self.files.get_value());
        let data = Some(&*Box::leak(Box::new(data)));
        self.loaded.set(Loaded { data, failed: self.failed.get_value(), problems });
    }
}

/// The meetings that the site lists and that are not there yet.
fn missing_meetings(files: &Files) -> impl Iterator<Item = File> {
    let meetings = files.meetings.iter().enumerate().filter(|(_, (_, meeting))| meeting.is_none());
    meetings.map(|(position, (id, _))| File::Meeting(position, id.clone()))
}
