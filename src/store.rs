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
use crate::browser::history::version;

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

/// The folder of a data set below the base: the site's own, or one in a folder below that.
pub fn folder(set: Option<&str>) -> String {
    set.map_or("data".to_owned(), |set| ["data/", set].concat())
}

/// The data of the app. One for the whole app, in context.
#[derive(Clone, Copy)]
pub struct Store {
    base: StoredValue<String>,
    /// The folder of the data set, below the base, and how many were opened before it.
    folder: StoredValue<(String, usize)>,
    /// The texts of the files that have come, as far as they could be read.
    texts: StoredValue<Vec<(File, String)>>,
    /// Files that are still on their way.
    pending: RwSignal<usize>,
    failed: StoredValue<Vec<FailedFile>>,
    loaded: RwSignal<Loaded>,
}

impl Store {
    /// A store that is going to load the files of a data set below a base URL, once one is opened.
    pub fn below(base: String) -> Store {
        Store {
            base: StoredValue::new(base),
            folder: StoredValue::default(),
            texts: StoredValue::default(),
            pending: RwSignal::new(0),
            failed: StoredValue::default(),
            loaded: RwSignal::default(),
        }
    }

    /// A store that holds files already.
    pub fn holding(files: Files) -> Store {
        let store = Store::below(String::new());
        store.publish(files);
        store
    }

    /// A store that holds a data set already.
    pub fn of(data: &'static Dataset) -> Store {
        let store = Store::below(String::new());
        store.loaded.set(Loaded { data: Some(data), ..Loaded::default() });
        store
    }

    /// The store of the app.
    ///
    /// # Panics
    /// Outside of the app's components.
    pub fn here() -> Store {
        crate::app::Shared::here().store
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

    /// Turns to a data set and loads it: the site's own in the folder `data`, or the one in a folder below that. Opening
    /// the present one again does nothing.
    pub fn open(&self, set: Option<&str>) {
        let folder = folder(set);
        let (present, earlier) = self.folder.get_value();
        if present == folder {
            return;
        }
        self.folder.set_value((folder, earlier + 1));
        self.texts.set_value(Vec::new());
        self.pending.set(0);
        self.loaded.set(Loaded::default());
        self.load();
    }

    /// Loads every file that is not there yet. A second call while files are on their way does nothing.
    fn load(&self) {
        if self.pending.get_untracked() > 0 {
            return;
        }
        self.failed.set_value(Vec::new());
        File::FIXED.into_iter().for_each(|file| self.start(file));
        let site = self.texts.with_value(|texts| texts.iter().find(|(file, _)| *file == File::Site).cloned());
        if let Some((_, text)) = site {
            self.start_meetings(&text);
        }
    }

    /// Loads again what was not as it should be: the files that failed, else all of them.
    pub fn try_again(&self) {
        if self.loaded.with_untracked(|loaded| loaded.failed.is_empty()) {
            self.texts.set_value(Vec::new());
        }
        self.load();
    }

    /// Fetches a file, unless it is there.
    fn start(&self, file: File) {
        if self.texts.with_value(|texts| texts.iter().any(|(known, _)| *known == file)) {
            return;
        }
        self.pending.update(|pending| *pending += 1);
        let store = *self;
        let (folder, opened) = self.folder.get_value();
        leptos::task::spawn_local(async move {
            let url = store.base.with_value(|base| [base, &folder, "/", &file.path(), &version()].concat());
            let fetched = fetch::text(&url).await;
            // What belongs to a data set that has been left comes too late.
            if store.folder.with_value(|(_, present)| *present == opened) {
                store.arrive(file, fetched);
            }
        });
    }

    /// Fetches the meetings that the site lists. A site that cannot be read is told when all files are read.
    fn start_meetings(&self, site: &str) {
        let mut files = Files::default();
        if File::Site.read(site, &mut files).is_ok() {
            let meetings = files.meetings.into_iter().enumerate();
            meetings.for_each(|(position, (id, _))| self.start(File::Meeting(position, id)));
        }
    }

    /// Takes in a file that has come or failed; the last one gives the data set.
    fn arrive(&self, file: File, fetched: Result<String, FetchError>) {
        match fetched {
            Ok(text) => {
                if file == File::Site {
                    self.start_meetings(&text);
                }
                self.texts.update_value(|texts| texts.push((file, text)));
            }
            Err(error) => self.fail(&file, error.into()),
        }
        if self.pending.get_untracked() == 1 {
            self.publish(self.read_all());
        }
        self.pending.update(|pending| *pending -= 1);
    }

    /// Reads all texts. One that cannot be read is told and forgotten, so that it is fetched again.
    fn read_all(&self) -> Files {
        let mut files = Files::default();
        let mut texts = self.texts.try_update_value(std::mem::take).unwrap_or_default();
        // The site first: it gives the meetings their places.
        for is_site in [true, false] {
            texts.retain(|(file, text)| {
                if (*file == File::Site) != is_site {
                    return true;
                }
                let read = file.read(text, &mut files);
                if let Err(error) = &read {
                    self.fail(file, error.clone().into());
                }
                read.is_ok()
            });
        }
        self.texts.set_value(texts);
        files
    }

    fn fail(&self, file: &File, error: FileError) {
        self.failed.update_value(|failed| failed.push(FailedFile { file: file.path(), error }));
    }

    fn publish(&self, files: Files) {
        let (data, problems) = validate(files);
        let data = Some(&*Box::leak(Box::new(data)));
        self.loaded.set(Loaded { data, failed: self.failed.get_value(), problems });
    }
}
