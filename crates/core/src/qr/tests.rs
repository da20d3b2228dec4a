use proptest::prelude::*;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use rqrr::PreparedImage;

use super::*;

/// What a decoder written by others reads from the code as it would be drawn, as a camera sees it that comes nearer: at
/// some sizes the decoder does not find the corners of some codes.
fn decoded(code: &Code) -> String {
    let read = (3..=6).find_map(|pixels| decoded_at(code, pixels));
    read.expect("a code is found and decoded")
}

/// The same, so many pixels a module.
fn decoded_at(code: &Code, pixels: usize) -> Option<String> {
    let side = code.width() * pixels;
    let mut image = PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        let module = |pixel: usize| (pixel / pixels).checked_sub(QUIET);
        let is_dark = module(x).zip(module(y)).is_some_and(|(x, y)| code.is_dark(x, y));
        if is_dark { 0 } else { 255 }
    });
    // Random content may look like the corners of another code, which then cannot be read.
    image.detect_grids().iter().find_map(|grid| Some(grid.decode().ok()?.1))
}

fn level(is_low: bool) -> QrCodeEcc {
    if is_low { QrCodeEcc::Low } else { QrCodeEcc::Medium }
}

/// Whether an encoder written by others draws the same modules for the kind, under the mask that the code tells.
fn is_as_others_draw_it(text: &str, kind: Kind, code: &Code) -> bool {
    let version = Version::new(u8::try_from(kind.version).unwrap());
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let format = |place: usize| u8::from(code.is_dark(8, code.size() - 15 + place)) << (place - 10);
    let mask = Some(Mask::new((format(10) | format(11) | format(12)) ^ 0b101));
    let other = QrCode::encode_segments_advanced(&segments, level(kind.is_low), version, version, mask, false).unwrap();
    let side = 0..code.size();
    other.size() == code.size() as i32
        && side.clone().all(|y| side.clone().all(|x| code.is_dark(x, y) == other.get_module(x as i32, y as i32)))
}

/// The penalties by the words of ISO/IEC 18004, 7.8.3, on rows written as text.
fn penalty_by_words(matrix: &Matrix) -> usize {
    let side = 0..matrix.size();
    let letter = |x: usize, y: usize| if matrix.is_dark(x, y) { '#' } else { '.' };
    let rows: Vec<String> = side.clone().map(|y| side.clone().map(|x| letter(x, y)).collect()).collect();
    let columns: Vec<String> = side.clone().map(|x| side.clone().map(|y| letter(x, y)).collect()).collect();
    let mut penalty = 0;
    for line in rows.iter().chain(&columns) {
        for run in line.replace("#.", "# .").replace(".#", ". #").split(' ').filter(|run| run.len() >= 5) {
            penalty += 3 + run.len() - 5;
        }
        let wide = format!("....{line}....");
        let corner = |at: &usize| wide[*at..].starts_with("....#.###.#") || wide[*at..].starts_with("#.###.#....");
        penalty += 40 * (0..wide.len()).filter(corner).count();
    }
    for (upper, lower) in rows.iter().zip(&rows[1..]) {
        let pairs = |x: &usize| [&upper[*x..*x + 2], &lower[*x..*x + 2]];
        penalty += 3 * (0..matrix.size() - 1).filter(|x| [["##"; 2], [".."; 2]].contains(&pairs(x))).count();
    }
    let dark = rows.concat().matches('#').count();
    let percent = 100.0 * dark as f64 / (matrix.size() * matrix.size()) as f64;
    penalty + 10 * ((percent - 50.0).abs() / 5.0).floor() as usize
}

/// The least version that has room by the standard's own table of capacities, as others have written it down.
fn version_by_others(bytes: usize, is_low: bool) -> Option<usize> {
    let segments = [QrSegment::make_bytes(&vec![0; bytes])];
    let (least, most) = (Version::MIN, Version::MAX);
    let code = QrCode::encode_segments_advanced(&segments, level(is_low), least, most, Some(Mask::new(0)), false);
    code.ok().map(|code| usize::from(code.version().value()))
}

#[test]
fn every_version_and_level_is_drawn_as_others_draw_it() {
    let mut drawn = Vec::new();
    let mut text = String::new();
    while let Some(kind) = Kind::smallest(text.len()) {
        if drawn.last() != Some(&kind) {
            assert!(is_as_others_draw_it(&text, kind, &code(&text).unwrap()), "{kind:?}");
            drawn.push(kind);
        }
        text.push(char::from(b'!' + (text.len() * 31 % 90) as u8));
    }
    assert_eq!(text.len(), 2_954, "the first length that no code holds");
    assert!(code(&text).is_none());
    let mut expected = Vec::new();
    for version in 1..=40 {
        if version <= 5 {
            expected.push(Kind { version, is_low: false });
        }
        expected.push(Kind { version, is_low: true });
    }
    assert_eq!(drawn, expected);
}

#[test]
fn the_version_is_the_least_and_the_level_the_better_that_it_has_room_for() {
    for bytes in (0..2_954).step_by(7).chain([14, 15, 17, 18, 2_331, 2_332, 2_953]) {
        let kind = Kind::smallest(bytes).unwrap();
        let (low, medium) = (version_by_others(bytes, true), version_by_others(bytes, false));
        assert_eq!(Some(kind.version), low, "{bytes}");
        assert_eq!(kind.is_low, medium != low, "{bytes}");
    }
}

#[test]
fn every_mask_is_as_others_draw_it() {
    let text = "https://example.org/agenda?stars=iii.iv.opening&meeting=cm-15";
    let kind = Kind::smallest(text.len()).unwrap();
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let version = Version::new(u8::try_from(kind.version).unwrap());
    for mask in 0..8 {
        let plain = Matrix::under_mask(kind, &kind.codewords(text.as_bytes()), usize::from(mask));
        let mask = Some(Mask::new(mask));
        let other =
            QrCode::encode_segments_advanced(&segments, level(kind.is_low), version, version, mask, false).unwrap();
        for y in 0..kind.size() {
            for x in 0..kind.size() {
                assert_eq!(plain.is_dark(x, y), other.get_module(x as i32, y as i32), "{mask:?} {x} {y}");
            }
        }
    }
}

#[test]
fn the_largest_code_is_read_back() {
    let text: String = (0..2_953u32).map(|at| char::from(b'a' + (at * at % 26) as u8)).collect();
    let code = code(&text).unwrap();
    assert_eq!(code.size(), 177);
    assert_eq!(decoded(&code), text);
}

#[test]
fn outside_all_is_light() {
    let code = code("").unwrap();
    assert_eq!((code.size(), code.width()), (21, 29));
    assert!(code.is_dark(20, 0));
    assert!(!code.is_dark(21, 0) && !code.is_dark(0, 21) && !code.is_dark(usize::MAX, usize::MAX));
}

/// Paints rectangles `M x y h w v 1 H x` on a canvas.
fn painted(path: &str, width: usize) -> Vec<bool> {
    let mut canvas = vec![false; width * width];
    for run in path.split('M').skip(1) {
        let numbers: Vec<usize> = run.split([' ', 'h', 'v', 'H']).map(|number| number.parse().unwrap()).collect();
        let [x, y, run, 1, back] = numbers[..] else { panic!("{run} in {path}") };
        assert_eq!(x, back);
        for painted in &mut canvas[y * width + x..][..run] {
            assert!(!*painted, "nothing is painted twice");
            *painted = true;
        }
    }
    canvas
}

#[test]
fn the_mask_has_the_fewest_penalties() {
    for length in [0, 20, 61, 150, 400] {
        let text = "https://example.org/agenda?stars=iii.iv.".repeat(10)[..length].to_owned();
        let kind = Kind::smallest(length).unwrap();
        let words = kind.codewords(text.as_bytes());
        let mut penalties = Vec::new();
        for mask in 0..8 {
            let masked = Matrix::under_mask(kind, &words, mask);
            assert_eq!(masked.penalty(), penalty_by_words(&masked), "{length} {mask}");
            penalties.push(masked.penalty());
        }
        assert_eq!(Some(&code(&text).unwrap().0.penalty()), penalties.iter().min());
        assert_ne!(penalties.iter().min(), penalties.iter().max());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_decoder_reads_what_was_written(text in prop_oneof!["[ -~]{0,1500}", "\\PC{0,400}", "(Łukasz|Đặng|Gómez|[a-z0-9.-]){1,80}"]) {
        let code = code(&text).unwrap();
        prop_assert!(is_as_others_draw_it(&text, Kind::smallest(text.len()).unwrap(), &code));
        prop_assert_eq!(decoded(&code), text);
    }

    #[test]
    fn the_path_paints_the_dark_modules(text in "[ -~]{0,300}") {
        let code = code(&text).unwrap();
        let width = code.width();
        for (place, is_painted) in painted(&code.path(), width).into_iter().enumerate() {
            let (x, y) = (place % width, place / width);
            let is_dark = x >= QUIET && y >= QUIET && code.is_dark(x - QUIET, y - QUIET);
            prop_assert_eq!(is_painted, is_dark, "{} {}", x, y);
        }
    }
}
