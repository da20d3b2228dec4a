//! One style sheet out of several: one request instead of ten, and better compression. Those of parts stay apart.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{read, short_hash, write};
use crate::split::PartFile;

/// The last rule of a style sheet, by which the start code sees that it came whole: what breaks off on its way, some browsers
/// take for whole.
const END: &str = "end{}";

/// Joins style sheets of `dist` in the order given, removes them, and returns the name of the one that holds all but
/// those called as a part, which get a file of their own. All have one hash, which the start script names once.
pub fn join(dist: &Path, sheets: &[String], parts: &mut [PartFile]) -> Result<String> {
    let texts = sheets.iter().map(|sheet| Ok(shorten(&read(&dist.join(sheet))?)));
    let texts = texts.collect::<Result<Vec<_>>>()?;
    let named = sheets.iter().zip(&texts).map(|(sheet, text)| [bare_name(sheet), text].concat());
    let is_part = parts.iter().map(|part| if part.part.has_style { part.part.name } else { "" });
    let hash = short_hash([named.collect::<String>(), is_part.collect(), END.to_owned()].concat().as_bytes());
    let mut joined = String::new();
    for (sheet, text) in sheets.iter().zip(texts) {
        let name = bare_name(sheet);
        match parts.iter_mut().find(|part| part.part.has_style && part.part.name == name) {
            Some(part) => {
                let file = format!("style-{name}-{hash}.css");
                write(&dist.join(&file), text + END)?;
                part.style = Some(file);
            }
            None => {
                joined.push_str(&text);
                joined.push('\n');
            }
        }
    }
    for sheet in sheets {
        fs::remove_file(dist.join(sheet)).with_context(|| sheet.clone())?;
    }
    let file = format!("style-{hash}.css");
    write(&dist.join(&file), joined + END)?;
    Ok(file)
}

/// The name of a style sheet, behind which Trunk puts a hash.
fn bare_name(sheet: &str) -> &str {
    sheet.rsplit_once('-').map_or(sheet, |(name, _)| name)
}

/// Takes out comments and needless white space; strings stay as they are.
///
/// White space is dropped beside braces, semicolons and commas only: around anything else it can carry meaning
/// (`a :hover`, `calc(1px + 2px)`).
fn shorten(css: &str) -> String {
    let mut short = String::with_capacity(css.len());
    let mut rest = css;
    let mut space = false;
    while let Some(first) = rest.chars().next() {
        let length = token_length(rest, first);
        let (token, after) = rest.split_at(length);
        rest = after;
        if first.is_whitespace() || token.starts_with("/*") {
            space = true;
            continue;
        }
        if space && !short.is_empty() && !short.ends_with(JOINERS) && !JOINERS.contains(&first) {
            short.push(' ');
        }
        space = false;
        if first == '}' && short.ends_with(';') {
            short.pop();
        }
        short.push_str(token);
    }
    short
}

const JOINERS: [char; 4] = ['{', '}', ';', ','];

/// The length of the comment, string or character at the beginning of a text.
fn token_length(css: &str, first: char) -> usize {
    if let Some(comment) = css.strip_prefix("/*") {
        return comment.find("*/").map_or(css.len(), |end| end + 4);
    }
    if first != '"' && first != '\'' {
        return first.len_utf8();
    }
    let mut escaped = false;
    for (at, c) in css.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == first {
            return at + c.len_utf8();
        }
    }
    css.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_comments_go_where_they_mean_nothing() {
        let cases = [
            ("/* a */ p { margin: 0 ; }\n", "p{margin: 0}"),
            ("a  :hover,\n b{}", "a :hover,b{}"),
            ("p{width:calc( 1px  +  2px )}", "p{width:calc( 1px + 2px )}"),
            ("p::after{content:\"/* a  ; */\"}", "p::after{content:\"/* a  ; */\"}"),
            ("p{content:'\\'  '}", "p{content:'\\'  '}"),
            ("a/**/b{}", "a b{}"),
            ("/* never closed", ""),
            ("p{content:\"never closed", "p{content:\"never closed"),
        ];
        for (css, short) in cases {
            assert_eq!(shorten(css), short, "{css}");
        }
    }
}
