//! The file server itself, without a browser: what it promises is what the other tests stand on.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use plenary_e2e::server::POLICY;
use plenary_e2e::{Fault, MOUNTS, Site};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("plenary-e2e-server-{}-{name}", std::process::id()));
        fs::create_dir_all(path.join("agenda")).unwrap();
        fs::create_dir_all(path.join("data")).unwrap();
        fs::write(path.join("index.html"), "the overview").unwrap();
        fs::write(path.join("agenda/index.html"), "the agenda").unwrap();
        fs::write(path.join("404.html"), "the helpful page").unwrap();
        fs::write(path.join("data/people.json"), "{\"people\":[]}").unwrap();
        fs::write(path.join("data/é.json"), "{}").unwrap();
        fs::write(path.join("app.wasm"), vec![0; 100_000]).unwrap();
        fs::write(path.join("app.js"), "//").unwrap();
        fs::write(path.join("all.ics"), "BEGIN:VCALENDAR").unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

fn ask(site: &Site, line: &str) -> (String, String) {
    let mut stream = TcpStream::connect(site.host()).unwrap();
    write!(stream, "{line} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", site.host()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_owned(), body.to_owned())
}

fn each_mount(name: &str, check: impl Fn(&Site)) {
    for (number, mount) in MOUNTS.into_iter().enumerate() {
        let folder = Folder::new(&format!("{name}-{number}"));
        check(&Site::start(Path::new(&folder.0), mount).unwrap());
    }
}

fn get(site: &Site, path: &str) -> (String, String) {
    ask(site, &format!("GET {}{}", site.mount(), path.trim_start_matches('/')))
}

#[test]
fn folders_are_their_index_and_gain_their_slash() {
    each_mount("folders", |site| {
        assert_eq!(get(site, "/").1, "the overview");
        assert_eq!(get(site, "/agenda/").1, "the agenda");
        let (head, _) = get(site, "/agenda?q=a%20b");
        assert!(head.starts_with("HTTP/1.1 301"), "{head}");
        assert!(head.contains(&format!("Location: {}agenda/?q=a%20b", site.mount())), "{head}");
    });
}

#[test]
fn unknown_paths_are_404_with_the_page_that_helps() {
    each_mount("unknown", |site| {
        for path in ["/nothing/here", "/data/", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd"] {
            let (head, body) = get(site, path);
            assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
            assert_eq!(body, "the helpful page", "{path}");
        }
    });
}

#[test]
fn nothing_is_served_outside_the_mount() {
    let folder = Folder::new("outside");
    let site = Site::start(&folder.0, "/some/base/").unwrap();
    assert_eq!(ask(&site, "GET /index.html").1, "outside the mounted site");
    assert_eq!(ask(&site, "GET /some/based").1, "outside the mounted site");
    assert!(ask(&site, "GET /some/base?x=1").0.contains("Location: /some/base/?x=1"));
}

#[test]
fn every_answer_is_typed_uncached_and_under_the_policy() {
    each_mount("headers", |site| {
        let types = [
            ("/", "text/html; charset=utf-8"),
            ("/nothing", "text/html; charset=utf-8"),
            ("/app.wasm", "application/wasm"),
            ("/app.js", "text/javascript; charset=utf-8"),
            ("/all.ics", "text/calendar; charset=utf-8"),
            ("/data/people.json", "application/json"),
            ("/data/%C3%A9.json", "application/json"),
        ];
        for (path, mime) in types {
            let (head, _) = get(site, path);
            for (name, value) in
                [("Content-Type", mime), ("Content-Security-Policy", POLICY), ("Cache-Control", "no-store")]
            {
                assert!(head.contains(&format!("{name}: {value}")), "{path}: {head}");
            }
            assert!(!head.contains("Content-Encoding") && !head.contains("Transfer-Encoding"), "{path}: {head}");
        }
        assert!(get(site, "/app.wasm").0.contains("Content-Length: 100000"));
    });
}

#[test]
fn every_site_has_the_congress_below_its_data() {
    each_mount("congress", |site| {
        for path in ["/data/congress/site.json", "/data/congress/meetings/wcph-9.json", "/data/congress/people.json"] {
            let (head, body) = get(site, path);
            assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
            for line in ["Content-Type: application/json".to_owned(), format!("Content-Security-Policy: {POLICY}")] {
                assert!(head.lines().any(|told| told == line), "{path}: {head}");
            }
            assert!(head.contains(&format!("Content-Length: {}", body.len())), "{path}: {head}");
            let json: serde_json::Value = serde_json::from_str(&body).unwrap();
            assert!(json.is_object(), "{path}");
        }
        let site_file = get(site, "/data/congress/site.json").1;
        assert_eq!(get(site, "/data/./congress/site%2Ejson").1, site_file);
        site.fault("/data/congress/site.json", Fault::Truncated(7));
        assert_eq!(get(site, "/data/congress/site.json").1, site_file[..7]);
        for path in ["/data/congress/nothing.json", "/data/congress", "/congress/site.json"] {
            assert!(get(site, path).0.starts_with("HTTP/1.1 404"), "{path}");
        }
        assert_eq!(get(site, "/data/people.json").1, "{\"people\":[]}");
    });
}

#[test]
fn a_crowd_and_a_gallery_are_there_with_their_pictures() {
    each_mount("crowd", |site| {
        let people = |set: &str| {
            let body = get(site, &format!("/data/{set}/people.json")).1;
            let json: serde_json::Value = serde_json::from_str(&body).unwrap();
            json["people"].as_array().map_or(0, Vec::len)
        };
        assert_eq!((people("crowd"), people("gallery")), (10_000, 40));
        let (head, body) = get(site, "/data/gallery/images/p-7.svg");
        assert!(head.starts_with("HTTP/1.1 200") && head.contains("Content-Type: image/svg+xml"), "{head}");
        assert!(body.starts_with("<svg"), "{body}");
        assert!(get(site, "/data/gallery/images/missing-1.svg").0.starts_with("HTTP/1.1 404"));
    });
}

#[test]
fn faults_come_and_go_for_one_path() {
    each_mount("faults", |site| {
        let path = "/data/people.json";
        site.fault(path, Fault::Status(500));
        assert!(get(site, path).0.starts_with("HTTP/1.1 500"));
        site.fault(path, Fault::Html);
        assert!(get(site, path).0.contains("Content-Type: text/html"));
        site.fault(path, Fault::Truncated(4));
        assert_eq!(get(site, path).1, "{\"pe");
        site.fault(path, Fault::Body("[]".to_owned()));
        assert_eq!(get(site, path).1, "[]");
        assert_eq!(get(site, "/").1, "the overview");
        site.lift(path);
        assert_eq!(get(site, path).1, "{\"people\":[]}");
    });
}

#[test]
fn requests_are_remembered_in_order() {
    each_mount("log", |site| {
        get(site, "/agenda?x=1");
        get(site, "/missing");
        let served: Vec<_> = site.served().into_iter().map(|served| (served.target, served.status)).collect();
        let mount = site.mount();
        assert_eq!(served, [(format!("{mount}agenda?x=1"), 301), (format!("{mount}missing"), 404)]);
        assert!(ask(site, "POST /").0.starts_with("HTTP/1.1 405"));
    });
}
