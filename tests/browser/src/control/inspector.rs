//! WebKit: the protocol of its Web Inspector, spoken to the browser beside its driver.
//!
//! The browser listens at an address that its driver chooses. A message is its length, a byte that tells the order of
//! bytes, its name, and its values in GLib's binary form: numbers of eight bytes, and a text that ends with a zero. What
//! concerns the page is a message to the target within the target.

use std::cell::RefCell;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::Control;
use crate::media::Scheme;
use crate::session::Session;

const PATIENCE: Duration = Duration::from_secs(30);
const LITTLE_ENDIAN: u8 = 1;
const GIVEN_UP: &str = " due to access control checks.";
/// The first page of the first process that the browser tells of.
const PAGE: [u64; 2] = [1, 1];

/// The inspector of a session's first tab.
#[derive(Debug)]
pub struct Inspector {
    connection: RefCell<Connection>,
}

#[derive(Debug)]
struct Connection {
    stream: TcpStream,
    target: Value,
    commands: u64,
    console: Vec<String>,
    requested: Vec<String>,
    /// Whether the page is being left for another.
    leaving: bool,
    scripts: String,
}

impl Inspector {
    /// Connects to the browser, whose address stands in a file, and listens from then on.
    ///
    /// # Panics
    /// When it does not answer.
    pub fn connect(address: &Path) -> Self {
        let connection = Connection::open(address).unwrap_or_else(|error| panic!("the inspector: {error}"));
        let inspector = Self { connection: RefCell::new(connection) };
        for domain in ["Console", "Page", "Network"] {
            inspector.command(&format!("{domain}.enable"), &json!({}));
        }
        inspector
    }

    fn command(&self, method: &str, parameters: &Value) {
        let done = self.connection.borrow_mut().command(method, parameters);
        done.unwrap_or_else(|error| panic!("{method}: {error}"));
    }

    /// What the page did before is told by the time that this returns.
    fn catch_up(&self) {
        self.command("Runtime.evaluate", &json!({ "expression": "0" }));
    }
}

impl Connection {
    fn open(address: &Path) -> io::Result<Self> {
        let address = std::fs::read_to_string(address)?;
        let stream = TcpStream::connect(address.trim())?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut connection = Self {
            stream,
            target: Value::Null,
            commands: 0,
            console: Vec::new(),
            requested: Vec::new(),
            leaving: false,
            scripts: String::new(),
        };
        // The hash would name the set of commands, which is of interest to a graphical inspector only.
        connection.send("SetupInspectorClient", &[], b"any\0")?;
        connection.send("Setup", &PAGE, b"")?;
        while connection.target.is_null() {
            connection.receive()?;
        }
        Ok(connection)
    }

    fn command(&mut self, method: &str, parameters: &Value) -> io::Result<()> {
        self.commands += 1;
        let id = self.commands;
        let inner = json!({ "id": id, "method": method, "params": parameters }).to_string();
        let outer = json!({ "targetId": self.target, "message": inner });
        let message = json!({ "id": id, "method": "Target.sendMessageToTarget", "params": outer });
        self.send("SendMessageToBackend", &PAGE, format!("{message}\0").as_bytes())?;
        loop {
            let Some(told) = self.receive()? else { continue };
            if told["id"] == json!(id) {
                return match told.get("error") {
                    Some(error) => Err(io::Error::other(error.to_string())),
                    None => Ok(()),
                };
            }
            self.note(&told);
        }
    }

    fn send(&mut self, name: &str, numbers: &[u64], text: &[u8]) -> io::Result<()> {
        let mut body = Vec::from(name);
        body.push(0);
        body.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
        body.extend(text);
        let length = u32::try_from(body.len()).map_err(io::Error::other)?;
        let mut message = length.to_be_bytes().to_vec();
        message.push(LITTLE_ENDIAN);
        message.extend(body);
        self.stream.write_all(&message)
    }

    /// The next message, when it comes from the page.
    fn receive(&mut self) -> io::Result<Option<Value>> {
        let mut head = [0; 5];
        self.stream.read_exact(&mut head)?;
        let [one, two, three, four, _] = head;
        let length = usize::try_from(u32::from_be_bytes([one, two, three, four])).map_err(io::Error::other)?;
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        let Some(values) = body.strip_prefix(b"SendMessageToFrontend\0") else { return Ok(None) };
        let text = values.get(PAGE.len() * 8..).and_then(|text| text.strip_suffix(b"\0")).unwrap_or_default();
        let told: Value = serde_json::from_slice(text)?;
        match told["method"].as_str() {
            Some("Target.targetCreated") if self.target.is_null() => {
                self.target = told["params"]["targetInfo"]["targetId"].clone();
                Ok(None)
            }
            // A page in another process would have to be asked anew, and what it did until then would be lost.
            Some("Target.didCommitProvisionalTarget") => Err(io::Error::other("the page went to another process")),
            Some("Target.dispatchMessageFromTarget") => {
                let message = told["params"]["message"].as_str().unwrap_or_default();
                Ok(Some(serde_json::from_str(message)?))
            }
            _ => Ok(None),
        }
    }

    fn note(&mut self, event: &Value) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let told = &event["params"];
        match event["method"].as_str() {
            Some("Console.messageAdded") => {
                let message = &told["message"];
                let words = text(&message["text"]);
                // What a page asks for while it is left is given up with it, which is worded as if it were forbidden. What a
                // page notes for those who debug it is no fault.
                if !(self.leaving && words.ends_with(GIVEN_UP) || message["level"] == "debug") {
                    self.console.push(format!("{} - {words}", text(&message["url"])));
                }
            }
            Some("Network.requestWillBeSent") => self.requested.push(text(&told["request"]["url"])),
            Some("Page.frameStartedLoading") => self.leaving = true,
            Some("Page.frameNavigated" | "Page.frameStoppedLoading") => self.leaving = false,
            _ => {}
        }
    }
}

impl Control for Inspector {
    fn console(&self, _: &Session) -> Vec<String> {
        self.catch_up();
        std::mem::take(&mut self.connection.borrow_mut().console)
    }

    fn requested(&self, _: &Session) -> Vec<String> {
        self.catch_up();
        std::mem::take(&mut self.connection.borrow_mut().requested)
    }

    fn viewport(&self, session: &Session, width: u32, height: u32) {
        // The window has no frame and no bars, and may be as small as one likes: see the engine's row.
        let set = session.run(async |session| session.set_window_rect(0, 0, width, height).await);
        set.unwrap_or_else(|error| panic!("the window: {error}"));
    }

    fn prefer(&self, _: &Session, scheme: Scheme) {
        let scheme = match scheme {
            Scheme::Light => "Light",
            Scheme::Dark => "Dark",
        };
        for (name, value) in [("PrefersColorScheme", scheme), ("PrefersReducedMotion", "Reduce")] {
            self.command("Page.overrideUserPreference", &json!({ "name": name, "value": value }));
        }
    }

    fn before_scripts(&self, _: &Session, source: &str) {
        let mut connection = self.connection.borrow_mut();
        connection.scripts.push_str(&format!("{{ {source} }}\n"));
        let all = json!({ "source": connection.scripts });
        let set = connection.command("Page.setBootstrapScript", &all);
        set.unwrap_or_else(|error| panic!("a script before all others: {error}"));
    }

    fn time_zone(&self, session: &Session, zone: &str) {
        // The inspector has no zone to set; what a page can ask for its zone is answered in place of the system.
        let source = include_str!("time_zone.js").replace("ZONE", zone);
        self.before_scripts(session, &source);
    }

    fn save_to(&self, _: &Session, _: &Path) {
        // The browser's settings name the folder: see the engine's row.
    }

    fn follows(&self) -> bool {
        false
    }
}
