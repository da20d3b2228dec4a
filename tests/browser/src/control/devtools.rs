//! Chromium: DevTools commands through the session, and the logs of its driver.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use super::Control;
use crate::media::Scheme;
use crate::session::Session;

/// The DevTools of a session.
#[derive(Debug)]
pub struct DevTools;

fn command(session: &Session, method: &str, parameters: Value) -> Value {
    session
        .run(async |session| thirtyfour::cdp::Cdp::new(session).send_raw(method, parameters).await)
        .unwrap_or_else(|error| panic!("{method}: {error}"))
}

/// The messages that have come into one of the driver's logs since it was last read.
fn log(session: &Session, kind: &str) -> Vec<String> {
    let entries = session.run(async |session| session.get_log(kind).await);
    let entries = entries.unwrap_or_else(|error| panic!("the {kind} log: {error}"));
    entries.into_iter().map(|entry| entry.message).collect()
}

impl Control for DevTools {
    fn console(&self, session: &Session) -> Vec<String> {
        log(session, "browser")
    }

    fn requested(&self, session: &Session) -> Vec<String> {
        log(session, "performance")
            .iter()
            .filter_map(|entry| serde_json::from_str::<Value>(entry).ok())
            .filter(|event| event["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|event| event["message"]["params"]["request"]["url"].as_str().map(str::to_owned))
            .collect()
    }

    fn viewport(&self, session: &Session, width: u32, height: u32) {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false, "scrollbarType": "overlay",
        });
        command(session, "Emulation.setDeviceMetricsOverride", metrics);
    }

    fn prefer(&self, session: &Session, scheme: Scheme) {
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        command(session, "Emulation.setEmulatedMedia", features);
    }

    fn before_scripts(&self, session: &Session, source: &str) {
        command(session, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    }

    fn time_zone(&self, session: &Session, zone: &str) {
        command(session, "Emulation.setTimezoneOverride", json!({ "timezoneId": zone }));
    }

    fn save_to(&self, session: &Session, folder: &Path) {
        let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
        command(session, "Browser.setDownloadBehavior", behaviour);
    }

    fn picture(&self, session: &Session, file: &Path) -> WebDriverResult<()> {
        session.run(async |session| {
            let cdp = thirtyfour::cdp::Cdp::new(session);
            let size = cdp.send_raw("Page.getLayoutMetrics", json!({})).await?["cssContentSize"].clone();
            let clip = json!({ "x": 0, "y": 0, "scale": 1, "width": size["width"], "height": size["height"] });
            let whole = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
            let answer = cdp.send_raw("Page.captureScreenshot", whole).await?;
            let data = answer["data"].as_str().unwrap_or_default();
            std::fs::write(file, thirtyfour::support::base64_decode(data)?)?;
            Ok(())
        })
    }
}
