//! A plain static file server, as any host is: no compression, no rewriting, one `404.html`, and the strict policy on
//! everything. It remembers what was asked for, and can be told to answer a path wrongly. Every site also has the files
//! of [`congress`].

use std::collections::HashMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::congress;

/// Where the suite mounts the site: at the root of a host, and below a path.
pub const MOUNTS: [&str; 2] = ["/", "/some/base/"];

/// The policy that every page must work under.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// How long a connection may stay silent. Browsers open some ahead of need.
const SILENCE: Duration = Duration::from_secs(30);
/// The longest request head that is read.
const LONGEST: u64 = 64 * 1024;

/// A wrong answer to one path.
#[derive(Debug, Clone)]
pub enum Fault {
    /// An error of this status.
    Status(u16),
    /// A web page in place of the file, with status 200, as sign-in portals send it.
    Html,
    /// Only the file's first bytes.
    Truncated(usize),
    /// Another content under the file's name.
    Body(String),
    /// The file as another type.
    Type(&'static str),
    /// The connection ends after the file's first bytes, though more were promised.
    Dropped(usize),
    /// No answer until the fault is lifted.
    Held,
}

/// One answered request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// The path and query asked for, as they were sent.
    pub target: String,
    /// The status answered.
    pub status: u16,
}

/// A served site. Dropping it stops the server.
///
/// Each connection has its own thread and serves one request, so that none can hold up another.
#[derive(Debug)]
pub struct Site {
    shared: Arc<Shared>,
    listener: Option<JoinHandle<()>>,
    address: SocketAddr,
}

impl Site {
    /// Serves the folder `root` below `mount`, which begins and ends with a slash.
    ///
    /// # Errors
    /// When no port can be listened on.
    pub fn start(root: &Path, mount: &'static str) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            root: Mutex::new(root.to_owned()),
            is_away: AtomicBool::new(false),
            mount,
            faults: Mutex::default(),
            served: Mutex::default(),
            stopped: AtomicBool::new(false),
            changed: Condvar::new(),
            policy: Mutex::new(POLICY.to_owned()),
            mistakes_binaries: AtomicBool::new(false),
            drops_endings: AtomicBool::new(false),
        });
        let serving = Arc::clone(&shared);
        let listener = Some(thread::spawn(move || serving.listen(&listener)));
        Ok(Self { shared, listener, address })
    }

    /// The mount path.
    pub fn mount(&self) -> &'static str {
        self.shared.mount
    }

    /// The host and port, as they stand in a URL.
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// The address of a path of the site, which begins with a slash and may carry a query.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{}{}", self.host(), self.mount(), path.trim_start_matches('/'))
    }

    /// The site's path in `target`, or nothing if that lies outside the mount.
    pub fn below_mount<'a>(&self, target: &'a str) -> Option<&'a str> {
        below(self.mount(), target)
    }

    /// From now on, answers the site's `path` wrongly.
    pub fn fault(&self, path: &str, fault: Fault) {
        lock(&self.shared.faults).insert(path.to_owned(), fault);
    }

    /// From now on, answers the site's `path` as it is.
    pub fn lift(&self, path: &str) {
        lock(&self.shared.faults).remove(path);
        self.shared.changed.notify_all();
    }

    /// From now on, hangs up on whoever asks for something, as where there is no network.
    pub fn go_away(&self) {
        self.shared.is_away.store(true, Ordering::Relaxed);
    }

    /// From now on, answers again.
    pub fn come_back(&self) {
        self.shared.is_away.store(false, Ordering::Relaxed);
    }

    /// From now on, serves another folder, as after a site has been published anew.
    pub fn publish(&self, root: &Path) {
        root.clone_into(&mut lock(&self.shared.root));
    }

    /// From now on, sends another policy.
    pub fn under_policy(&self, policy: &str) {
        policy.clone_into(&mut lock(&self.shared.policy));
    }

    /// From now on, sends binaries as a type of file that they are not, as hosts do that do not know them.
    pub fn mistake_binaries(&self) {
        self.shared.mistakes_binaries.store(true, Ordering::Relaxed);
    }

    /// From now on, shows folders at their addresses without the slash at the end, and pages without `.html`, and sends on
    /// to there.
    pub fn drop_endings(&self) {
        self.shared.drops_endings.store(true, Ordering::Relaxed);
    }

    /// Everything answered so far.
    pub fn served(&self) -> Vec<Served> {
        lock(&self.shared.served).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        lock(&self.shared.faults).clear();
        self.shared.changed.notify_all();
        // Wakes the listener, so that it sees the flag.
        let woken = TcpStream::connect(self.address).is_ok();
        let ended = self.listener.take().filter(|_| woken).map(JoinHandle::join);
        if matches!(ended, Some(Err(_))) {
            eprintln!("the file server had panicked");
        }
    }
}

#[derive(Debug)]
struct Shared {
    root: Mutex<PathBuf>,
    is_away: AtomicBool,
    mount: &'static str,
    faults: Mutex<HashMap<String, Fault>>,
    served: Mutex<Vec<Served>>,
    stopped: AtomicBool,
    /// Wakes what waits for a fault to be lifted.
    changed: Condvar,
    policy: Mutex<String>,
    mistakes_binaries: AtomicBool,
    drops_endings: AtomicBool,
}

/// What is sent: a status, its body, the body's type, and for a redirect the place.
struct Answer {
    status: u16,
    body: Vec<u8>,
    mime: &'static str,
    location: Option<String>,
    /// How much of the body is sent before the connection ends, where that is not all.
    sent: Option<usize>,
}

impl Shared {
    fn listen(self: &Arc<Self>, listener: &TcpListener) {
        for connection in listener.incoming() {
            if self.stopped.load(Ordering::Relaxed) {
                return;
            }
            let shared = Arc::clone(self);
            if let Ok(stream) = connection {
                // A browser that goes away in the middle is within its rights.
                thread::spawn(move || shared.serve(&stream).unwrap_or_default());
            }
        }
    }

    fn serve(&self, mut stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(SILENCE))?;
        let head = read_head(stream)?;
        let mut words = head.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Ok(());
        };
        if self.is_away.load(Ordering::Relaxed) {
            return stream.shutdown(Shutdown::Both);
        }
        let answer = self.answer(method, target);
        // It may have been held until then.
        if self.is_away.load(Ordering::Relaxed) {
            return stream.shutdown(Shutdown::Both);
        }
        lock(&self.served).push(Served { target: target.to_owned(), status: answer.status });
        stream.write_all(answer.head(&lock(&self.policy)).as_bytes())?;
        if method != "HEAD" {
            stream.write_all(&answer.body[..answer.sent.unwrap_or(answer.body.len()).min(answer.body.len())])?;
        }
        stream.shutdown(Shutdown::Write)
    }

    fn answer(&self, method: &str, target: &str) -> Answer {
        if !["GET", "HEAD"].contains(&method) {
            return Answer::text(405, "only GET and HEAD");
        }
        let (path, query) = match target.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (target, None),
        };
        if format!("{path}/") == self.mount {
            return Answer::redirect(self.mount, query);
        }
        let Some(inside) = below(self.mount, path) else {
            return Answer::text(404, "outside the mounted site");
        };
        let fault = self.fault_of(inside);
        let file = file_path(inside);
        let is_folder = lock(&self.root).join(&file).is_dir();
        if let Some(fault) = fault {
            return self.faulty(&fault, &file);
        }
        if let Some(place) = self.elsewhere(path, is_folder) {
            return Answer::redirect(&place, query);
        }
        let page = file.with_extension("html");
        let is_bare = file.extension().is_none() && lock(&self.root).join(&page).is_file();
        match (is_folder, is_bare && self.drops_endings.load(Ordering::Relaxed)) {
            (true, _) => self.file(&file.join("index.html")),
            (_, true) => self.file(&page),
            _ => self.file(&file),
        }
    }

    /// Where a page is shown, if not at a path.
    fn elsewhere(&self, path: &str, is_folder: bool) -> Option<String> {
        let bare = path.trim_end_matches('/');
        match (self.drops_endings.load(Ordering::Relaxed), is_folder) {
            (true, true) => (path != self.mount && path != bare).then(|| bare.to_owned()),
            (true, false) => path.strip_suffix(".html").map(str::to_owned),
            (false, true) => (path == bare).then(|| format!("{path}/")),
            (false, false) => None,
        }
    }

    /// The fault of a path; one that is held, once it has been lifted.
    fn fault_of(&self, path: &str) -> Option<Fault> {
        let is_held = |faults: &mut HashMap<String, Fault>| matches!(faults.get(path), Some(Fault::Held));
        let faults = self.changed.wait_while(lock(&self.faults), is_held);
        faults.unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    /// The content of a file, given its path below the root.
    fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        congress::file(file).map_or_else(|| fs::read(lock(&self.root).join(file)), |text| Ok(text.into()))
    }

    fn file(&self, file: &Path) -> Answer {
        if let Ok(body) = self.read(file) {
            let is_mistaken = self.mistakes_binaries.load(Ordering::Relaxed) && mime(file) == "application/wasm";
            return Answer::of(200, body, if is_mistaken { "application/octet-stream" } else { mime(file) });
        }
        let not_found = fs::read(lock(&self.root).join("404.html"));
        match not_found {
            Ok(body) => Answer::of(404, body, mime(Path::new("404.html"))),
            Err(_) => Answer::text(404, "not found, and there is no 404.html"),
        }
    }

    fn faulty(&self, fault: &Fault, file: &Path) -> Answer {
        let sent = |body| Answer::of(200, body, mime(file));
        let whole = |make: &dyn Fn(Vec<u8>) -> Answer| match self.read(file) {
            Ok(body) => make(body),
            Err(error) => Answer::text(500, &error.to_string()),
        };
        match fault {
            Fault::Status(status) => Answer::text(*status, "a fault that a test asked for"),
            Fault::Html => Answer {
                mime: "text/html; charset=utf-8",
                ..sent("<!doctype html><html lang=\"en\"><title>Sign in</title><h1>Sign in</h1></html>".into())
            },
            Fault::Truncated(bytes) => whole(&|mut body| {
                body.truncate(*bytes);
                sent(body)
            }),
            Fault::Type(mime) => whole(&|body| Answer::of(200, body, mime)),
            Fault::Dropped(bytes) => whole(&|body| Answer { sent: Some(*bytes), ..sent(body) }),
            // It has been lifted meanwhile.
            Fault::Held => self.file(file),
            Fault::Body(body) => sent(body.clone().into()),
        }
    }
}

impl Answer {
    fn of(status: u16, body: Vec<u8>, mime: &'static str) -> Self {
        Self { status, body, mime, location: None, sent: None }
    }

    fn text(status: u16, body: &str) -> Self {
        Self::of(status, body.into(), "text/plain; charset=utf-8")
    }

    fn redirect(place: &str, query: Option<&str>) -> Self {
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        let location = Some(format!("{place}{query}"));
        Self { location, ..Self::text(301, "") }
    }

    fn head(&self, policy: &str) -> String {
        let location = self.location.as_ref().map(|place| format!("Location: {place}\r\n")).unwrap_or_default();
        let Self { status, body, mime, .. } = self;
        format!(
            "HTTP/1.1 {status} {}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n{location}\
             Content-Security-Policy: {policy}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
             Connection: close\r\n\r\n",
            reason(*status),
            body.len(),
        )
    }
}

/// The request up to its empty line.
fn read_head(stream: &TcpStream) -> io::Result<String> {
    let mut lines = BufReader::new(stream.take(LONGEST));
    let mut head = String::new();
    while lines.read_line(&mut head)? > 2 {}
    Ok(head)
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Fault",
    }
}

fn below<'a>(mount: &str, target: &'a str) -> Option<&'a str> {
    target.starts_with(mount).then(|| &target[mount.len() - 1..])
}

/// The file's path below the root; `..` leads nowhere.
fn file_path(path: &str) -> PathBuf {
    let decoded = decode(path);
    decoded.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect()
}

fn decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let digits = tail.get(..2).and_then(|digits| str::from_utf8(digits).ok());
        match digits.filter(|_| first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("woff2") => "font/woff2",
        Some("ics") => "text/calendar; charset=utf-8",
        Some("xml") => "application/xml",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
