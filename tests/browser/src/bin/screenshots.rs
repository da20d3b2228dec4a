//! Writes a full-page picture of every kind of page, at three widths, in light and dark: `screenshots OUT_DIR`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use plenary_e2e::browser::Browser;
use plenary_e2e::media::Scheme;
use plenary_e2e::routes::{NOT_FOUND, PAGES};
use plenary_e2e::{Page, Site, settings};

const VIEWPORTS: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: screenshots OUT_DIR");
        return ExitCode::FAILURE;
    };
    match pictures(&folder) {
        Ok(count) => {
            println!("{count} pictures in {}", folder.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn pictures(folder: &std::path::Path) -> Result<usize, Box<dyn std::error::Error>> {
    fs::create_dir_all(folder)?;
    let page = Page::new(Browser::start(), Site::start(&settings::dist(), "/")?);
    let mut count = 0;
    for route in PAGES.iter().chain([&NOT_FOUND]) {
        for scheme in Scheme::ALL {
            page.prefer(scheme);
            for (width, height) in VIEWPORTS {
                page.viewport(width, height);
                page.open(route.path);
                page.picture(&folder.join(format!("{}-{width}-{}.png", route.name, scheme.name())))?;
                count += 1;
            }
        }
    }
    Ok(count)
}
