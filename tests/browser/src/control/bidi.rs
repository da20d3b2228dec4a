//! Firefox: WebDriver BiDi beside the session, and its preferences.

use std::cell::RefCell;
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};
use url::Url;

use super::Control;
use crate::media::Scheme;
use crate::session::Session;

const PATIENCE: Duration = Duration::from_secs(30);

/// What Firefox does not tell of the policy's refusals, a listener says in the console.
const REFUSALS: &str = "addEventListener('securitypolicyviolation', (event) => \
    console.error(`Refused by ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`))";

/// The preferences that stand for the system's: nought is dark, one is light, two is the system.
const PREFER: &str = "const [scheme, motion] = arguments; \
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme); \
    Services.prefs.setIntPref('ui.prefersReducedMotion', motion)";

/// The BiDi connection of a session.
#[derive(Debug)]
pub struct Bidi {
    connection: RefCell<Connection>,
}

#[derive(Debug)]
struct Connection {
    socket: WebSocket<TcpStream>,
    commands: u64,
    console: Vec<String>,
    requested: Vec<String>,
    scripts: Vec<Value>,
    has_preferences: bool,
}

impl Bidi {
    /// Connects to the session's BiDi address and listens from then on.
    ///
    /// # Panics
    /// When there is none, or it does not answer.
    pub fn connect(session: &Session) -> Self {
        let Some(address) = session.granted("webSocketUrl") else {
            panic!("the driver gave no address for WebDriver BiDi");
        };
        let socket = dial(&address).unwrap_or_else(|error| panic!("{address}: {error}"));
        let mut connection = Connection {
            socket,
            commands: 0,
            console: Vec::new(),
            requested: Vec::new(),
            scripts: Vec::new(),
            has_preferences: false,
        };
        let events = ["log.entryAdded", "network.beforeRequestSent", "network.responseCompleted", "network.fetchError"];
        connection.command("session.subscribe", &json!({ "events": events }));
        connection.command("script.addPreloadScript", &json!({ "functionDeclaration": function(REFUSALS) }));
        Self { connection: RefCell::new(connection) }
    }

    fn command(&self, method: &str, parameters: &Value) -> Value {
        self.connection.borrow_mut().command(method, parameters)
    }

    /// What the page did before is told by the time that this returns: it goes through the page's own process.
    fn catch_up(&self, session: &Session) {
        let there = json!({ "context": context(session) });
        self.command("script.evaluate", &json!({ "expression": "0", "target": there, "awaitPromise": false }));
    }

    fn set_preferences(&self, session: &Session, scheme: u8, motion: u8) {
        let set = || {
            session.post("moz/context", json!({ "context": "chrome" }))?;
            session.run(async |session| session.execute(PREFER, vec![json!(scheme), json!(motion)]).await.map(drop))?;
            session.post("moz/context", json!({ "context": "content" }))
        };
        set().unwrap_or_else(|error| panic!("Firefox's preferences: {error}"));
    }
}

fn dial(address: &str) -> Result<WebSocket<TcpStream>, String> {
    let url = Url::parse(address).map_err(|error| error.to_string())?;
    let sockets = url.socket_addrs(|| None).map_err(|error| error.to_string())?;
    let stream = TcpStream::connect(&*sockets).map_err(|error| error.to_string())?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(|error| error.to_string())?;
    let (socket, _) = tungstenite::client(address, stream).map_err(|error| error.to_string())?;
    Ok(socket)
}

fn function(body: &str) -> String {
    format!("() => {{ {body} }}")
}

fn context(session: &Session) -> String {
    let window = session.run(async |session| session.window().await);
    window.unwrap_or_else(|error| panic!("no tab: {error}")).to_string()
}

impl Connection {
    fn command(&mut self, method: &str, parameters: &Value) -> Value {
        self.commands += 1;
        let command = json!({ "id": self.commands, "method": method, "params": parameters });
        let sent = self.socket.send(Message::text(command.to_string()));
        sent.unwrap_or_else(|error| panic!("{method}: {error}"));
        loop {
            let message = self.socket.read().unwrap_or_else(|error| panic!("{method}: {error}"));
            let Message::Text(text) = message else { continue };
            let told: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
            if told["id"] != json!(self.commands) {
                self.note(&told);
            } else if told["type"] == "success" {
                return told["result"].clone();
            } else {
                panic!("{method}: {} {}", told["error"], told["message"]);
            }
        }
    }

    fn note(&mut self, event: &Value) {
        let told = &event["params"];
        let address = told["request"]["url"].as_str().unwrap_or_default();
        let failed = |why: String| format!("{address} - Failed to load resource: {why}");
        match event["method"].as_str() {
            // What a page notes for those who debug it is no fault.
            Some("log.entryAdded") if told["level"] == "debug" => {}
            Some("log.entryAdded") => {
                let place = told["stackTrace"]["callFrames"][0]["url"].as_str().unwrap_or_default();
                self.console.push(format!("{place} {}", told["text"].as_str().unwrap_or_default()));
            }
            Some("network.beforeRequestSent") => self.requested.push(address.to_owned()),
            Some("network.responseCompleted") => {
                let status = told["response"]["status"].as_u64().unwrap_or_default();
                if status >= 400 {
                    self.console.push(failed(format!("the server responded with a status of {status}")));
                }
            }
            // What is no longer wanted when the page goes elsewhere is no fault.
            Some("network.fetchError") if told["errorText"] != "NS_BINDING_ABORTED" => {
                self.console.push(failed(told["errorText"].as_str().unwrap_or_default().to_owned()));
            }
            _ => {}
        }
    }
}

impl Control for Bidi {
    fn console(&self, session: &Session) -> Vec<String> {
        self.catch_up(session);
        std::mem::take(&mut self.connection.borrow_mut().console)
    }

    fn requested(&self, session: &Session) -> Vec<String> {
        self.catch_up(session);
        std::mem::take(&mut self.connection.borrow_mut().requested)
    }

    fn viewport(&self, session: &Session, width: u32, height: u32) {
        let viewport = json!({ "width": width, "height": height });
        let parameters = json!({ "context": context(session), "viewport": viewport });
        self.command("browsingContext.setViewport", &parameters);
    }

    fn prefer(&self, session: &Session, scheme: Scheme) {
        self.connection.borrow_mut().has_preferences = true;
        self.set_preferences(session, u8::from(scheme == Scheme::Light), 1);
    }

    fn before_scripts(&self, _: &Session, source: &str) {
        let added = self.command("script.addPreloadScript", &json!({ "functionDeclaration": function(source) }));
        self.connection.borrow_mut().scripts.push(added["script"].clone());
    }

    fn time_zone(&self, session: &Session, zone: &str) {
        let parameters = json!({ "contexts": [context(session)], "timezone": zone });
        self.command("emulation.setTimezoneOverride", &parameters);
    }

    fn save_to(&self, _: &Session, folder: &Path) {
        let behaviour = json!({ "type": "allowed", "destinationFolder": folder });
        self.command("browser.setDownloadBehavior", &json!({ "downloadBehavior": behaviour }));
    }

    fn renew(&self, session: &Session) {
        let scripts = std::mem::take(&mut self.connection.borrow_mut().scripts);
        for script in scripts {
            self.command("script.removePreloadScript", &json!({ "script": script }));
        }
        if std::mem::take(&mut self.connection.borrow_mut().has_preferences) {
            self.set_preferences(session, 2, 0);
        }
        self.console(session);
        self.requested(session);
    }
}
