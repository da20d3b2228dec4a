//! The surroundings of a page: viewport, colour scheme, motion; and pictures of it.

use std::path::Path;

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::page::Page;

/// What the visitor's system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Scheme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The name, as in CSS and in the site's `theme` query key.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Page {
    /// Makes the viewport `width` by `height` CSS pixels, of which scroll bars take none.
    #[track_caller]
    pub fn viewport(&self, width: u32, height: u32) {
        self.browser().viewport(width, height);
        let size = || self.script("return [innerWidth, innerHeight]", Vec::new());
        self.wait_for("the viewport", size, json!([width, height]));
    }

    /// Makes the system prefer a colour scheme, and less motion.
    #[track_caller]
    pub fn prefer(&self, scheme: Scheme) {
        self.browser().prefer(scheme);
    }

    /// Whether the page is drawn light or dark, by the ground it paints.
    #[track_caller]
    pub fn drawn(&self) -> Scheme {
        let lightness = self.script(include_str!("lightness.js"), Vec::new());
        if lightness.as_f64().is_some_and(|lightness| lightness < 0.5) { Scheme::Dark } else { Scheme::Light }
    }

    /// What makes the page wider than the viewport; nothing, if it is not.
    #[track_caller]
    pub fn overflow(&self) -> Vec<String> {
        let wide = self.script(include_str!("overflow.js"), Vec::new());
        wide.as_array().into_iter().flatten().map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Writes a picture of the whole page; of the viewport, where the engine does no more.
    ///
    /// # Errors
    /// When the picture cannot be taken or written.
    pub fn picture(&self, file: &Path) -> WebDriverResult<()> {
        self.browser().picture(file)
    }
}
