//! Versions as programs print them.

/// The version in what a program prints for `--version`: its first word that begins with a digit.
pub fn parse(line: &str) -> Option<&str> {
    line.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// The first number of a version.
pub fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_in_what_tools_print() {
        let cases = [
            ("trunk 0.21.14", Some("0.21.14")),
            ("wasm-bindgen 0.2.130", Some("0.2.130")),
            ("wasm-opt version 132 (version_132)", Some("132")),
            ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)", Some("156.0.8078.79")),
            ("ChromeDriver 156.0.8078.79 (4dbb83-refs/x)", Some("156.0.8078.79")),
            ("no version here", None),
        ];
        for (line, version) in cases {
            assert_eq!(parse(line), version, "{line}");
        }
    }

    #[test]
    fn the_major_version_is_its_first_number() {
        assert_eq!(major("156.0.8078.79"), Some(156));
        assert_eq!(major("132"), Some(132));
        assert_eq!(major("x.1"), None);
    }
}
