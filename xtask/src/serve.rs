//! The development server.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::process;
use crate::setup::BuildTools;
use crate::workspace::Workspace;

/// The port tried first.
const PORT: u16 = 8080;
/// How many further ports are tried when none is asked for.
const FURTHER_PORTS: u16 = 20;

/// Builds, serves, and builds again on every change, until interrupted.
pub fn run(workspace: &Workspace, port: Option<u16>, open: bool) -> Result<()> {
    let port = match port {
        Some(port) if is_free(port) => port,
        Some(port) => anyhow::bail!("port {port} is in use"),
        None => first_free().context("no port from 8080 on is free: name one with --port")?,
    };
    let tools = BuildTools::for_development(workspace)?;
    let mut trunk = tools.trunk(workspace)?;
    trunk
        .args(["serve", "--offline", "--locked", "--address", "127.0.0.1"])
        .args(["--port", &port.to_string()])
        .args(open.then_some("--open"))
        .arg("--dist")
        .arg(workspace.dev_dist());
    println!("Building; the page comes to http://127.0.0.1:{port}/ (stop with Ctrl+C)");
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| announce(port, &over));
        let result = process::run(&mut trunk);
        over.store(true, Ordering::Relaxed);
        result
    })
}

/// Says where the page is once it is there: Trunk's own lines are easily missed among those of cargo.
fn announce(port: u16, over: &AtomicBool) {
    while !over.load(Ordering::Relaxed) {
        if answers(port) {
            println!("\n    Plenary is at http://127.0.0.1:{port}/\n");
            return;
        }
        thread::sleep(Duration::from_millis(250));
    }
}

fn answers(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpStream::connect_timeout(&address, Duration::from_millis(250)).is_ok()
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

fn first_free() -> Option<u16> {
    (PORT..=PORT + FURTHER_PORTS).find(|port| is_free(*port))
}
