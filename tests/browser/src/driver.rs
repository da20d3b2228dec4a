//! The driver process and the folder it works in; both end with their handle.

use std::fs::File;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use serde_json::Value;

use crate::display::Display;
use crate::engine::{Engine, Launch};

const START: Duration = Duration::from_secs(20);
const POLL: Duration = Duration::from_millis(20);
/// How long an answer may take: a driver that has just started on a busy machine is slow.
const ANSWER: Duration = Duration::from_secs(5);
/// Between being found free and being listened on, a port may become another's: then the next is tried.
const PORTS: u32 = 3;

/// A running WebDriver. Dropping it ends the process and its display, and removes its folder.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    _display: Option<Display>,
    folder: Folder,
}

impl Driver {
    /// Starts the engine's driver on a free port and waits until it takes sessions.
    ///
    /// # Panics
    /// When it cannot be started or is not ready in time: the message holds the driver's own words.
    pub fn start(engine: &Engine) -> Self {
        let program = engine.driver.path();
        let mut said = String::new();
        for _ in 0..PORTS {
            let mut driver = Self::launch(engine, &program);
            if driver.becomes_ready() {
                return driver;
            }
            said = format!("{program} is not ready on port {}; it said:\n{}", driver.port, driver.said());
            eprintln!("{said}");
        }
        panic!("{said}");
    }

    fn launch(engine: &Engine, program: &str) -> Self {
        let port = free_port().unwrap_or_else(|error| panic!("no free port for {program}: {error}"));
        let folder = Folder::new().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
        furnish(engine, &folder).unwrap_or_else(|error| panic!("the profile for {program}: {error}"));
        let display = engine.display.as_ref().map(|server| {
            Display::start(&server.path()).unwrap_or_else(|error| {
                panic!("no display from {} (set {} to the path of Xvfb): {error}", server.path(), server.variable)
            })
        });
        let process = spawn(engine, program, port, &folder, display.as_ref()).unwrap_or_else(|error| {
            panic!("cannot start {program} (set {} to its path): {error}", engine.driver.variable)
        });
        Self { process, port, _display: display, folder }
    }

    /// Where the driver takes commands.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A folder for the browser's profile.
    pub fn profile(&self) -> PathBuf {
        self.folder.profile()
    }

    /// A folder for what the browser saves.
    pub fn downloads(&self) -> PathBuf {
        self.folder.downloads()
    }

    /// What the driver has written so far.
    pub fn said(&self) -> String {
        fs::read_to_string(log(&self.folder.0)).unwrap_or_else(|error| format!("(its log cannot be read: {error})"))
    }

    /// Whether the driver says that it takes sessions, before it ends and in time.
    fn becomes_ready(&mut self) -> bool {
        let until = Instant::now() + START;
        while Instant::now() < until {
            let is_ready = is_ready(self.port).unwrap_or(false);
            // Whoever answers for a driver that has ended has its port, and is not it.
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return false;
            }
            if is_ready {
                return true;
            }
            thread::sleep(POLL);
        }
        false
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Both fail only when the process is gone already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn furnish(engine: &Engine, folder: &Folder) -> io::Result<()> {
    let (profile, downloads) = (folder.profile(), folder.downloads());
    let launch = Launch { browser: &engine.browser.path(), profile: &profile, downloads: &downloads };
    for (name, text) in (engine.files)(&launch) {
        let file = profile.join(name);
        file.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(file, text)?;
    }
    Ok(())
}

fn spawn(engine: &Engine, program: &str, port: u16, folder: &Folder, display: Option<&Display>) -> io::Result<Child> {
    let output = File::create(log(&folder.0))?;
    let arguments = engine.driver_arguments.iter().map(|argument| argument.replace("{port}", &port.to_string()));
    let profile = folder.profile().display().to_string();
    let environment =
        engine.driver_environment.iter().map(|(name, value)| (name, value.replace("{profile}", &profile)));
    Command::new(program)
        .args(arguments)
        .envs(environment)
        .envs(display.map(|display| ("DISPLAY", display.name())))
        // What a browser writes to its temporary folder goes away with ours.
        .env("TMPDIR", &folder.0)
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        .spawn()
}

/// Whether a driver on that port answers that it is ready (WebDriver, "Status").
fn is_ready(port: u16) -> io::Result<bool> {
    let mut stream = TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), POLL)?;
    stream.set_read_timeout(Some(ANSWER))?;
    write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let (mut answer, mut part) = (Vec::new(), [0; 1024]);
    loop {
        let length = stream.read(&mut part)?;
        answer.extend_from_slice(&part[..length]);
        // Whole as soon as its body reads as one value: not every driver closes the connection.
        let text = String::from_utf8_lossy(&answer);
        let body = text.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        if let Ok(status) = serde_json::from_str::<Value>(body) {
            return Ok(status["value"]["ready"] == true);
        }
        if length == 0 {
            return Ok(false);
        }
    }
}

fn log(folder: &Path) -> PathBuf {
    folder.join("driver.log")
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

#[derive(Debug)]
struct Folder(PathBuf);

impl Folder {
    fn new() -> io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = Self(std::env::temp_dir().join(format!("plenary-e2e-{}-{number}", std::process::id())));
        fs::create_dir_all(folder.profile())?;
        fs::create_dir_all(folder.downloads())?;
        Ok(folder)
    }

    fn profile(&self) -> PathBuf {
        self.0.join("profile")
    }

    fn downloads(&self) -> PathBuf {
        self.0.join("downloads")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is still closing may write once more while its folder goes.
        let until = Instant::now() + Duration::from_secs(2);
        while fs::remove_dir_all(&self.0).is_err() && self.0.exists() && Instant::now() < until {
            thread::sleep(POLL);
        }
    }
}
