//! The surroundings of a page: viewport, colour scheme, motion; and pictures of it.

use std::path::Path;

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::engine::Ability;
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
        if self.browser().engine().has(Ability::DevTools) {
            let metrics = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false, "scrollbarType": "overlay",
            });
            self.browser().devtools("Emulation.setDeviceMetricsOverride", metrics);
        } else {
            self.done("window", self.browser().run(async |session| session.set_window_rect(0, 0, width, height).await));
        }
        let reached = || self.script("return innerWidth", Vec::new()) == json!(width);
        self.wait_until("the viewport has its width", reached);
    }

    /// Makes the system prefer a colour scheme. Without DevTools, only [`Scheme::Light`], the default, can be had.
    #[track_caller]
    pub fn prefer(&self, scheme: Scheme) {
        if scheme == Scheme::Light && !self.browser().engine().has(Ability::DevTools) {
            return;
        }
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.browser().devtools("Emulation.setEmulatedMedia", features);
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

    /// Writes a picture of the whole page; of the viewport, where the engine has no DevTools.
    ///
    /// # Errors
    /// When the picture cannot be taken or written.
    pub fn picture(&self, file: &Path) -> WebDriverResult<()> {
        if !self.browser().engine().has(Ability::DevTools) {
            return self.browser().run(async |session| session.screenshot(file).await);
        }
        let whole = json!({ "format": "png", "captureBeyondViewport": true });
        self.browser().run(async |session| {
            let cdp = thirtyfour::cdp::Cdp::new(session);
            let size = cdp.send_raw("Page.getLayoutMetrics", json!({})).await?["cssContentSize"].clone();
            let mut parameters = whole;
            parameters["clip"] = json!({
                "x": 0, "y": 0, "scale": 1, "width": size["width"], "height": size["height"],
            });
            let answer = cdp.send_raw("Page.captureScreenshot", parameters).await?;
            let data = answer["data"].as_str().unwrap_or_default();
            std::fs::write(file, thirtyfour::support::base64_decode(data)?)?;
            Ok(())
        })
    }
}
