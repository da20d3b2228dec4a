//! As much of HTML as finishing needs: the tags of a page with their attributes, and edits by position.
//!
//! The pages are our own and Trunk's; what a browser would repair is not expected here.

use std::ops::Range;

/// A start tag.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag<'a> {
    /// Its name, in lower case as we write it.
    pub name: &'a str,
    /// Its attributes in order, each with the position of its value.
    pub attributes: Vec<Attribute<'a>>,
    /// Where it stands, brackets included.
    pub range: Range<usize>,
    /// For elements with raw text: the text between start and end tag.
    pub text: Option<Range<usize>>,
}

/// An attribute of a tag.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value as written, without quotes; empty when it has none.
    pub value: &'a str,
    /// Where the value stands.
    pub range: Range<usize>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|attribute| attribute.name == name).map(|attribute| attribute.value)
    }

    /// Whether `rel` holds a word.
    pub fn has_rel(&self, word: &str) -> bool {
        self.get("rel").is_some_and(|rel| rel.split_whitespace().any(|part| part == word))
    }

    /// Where the whole element stands, for void elements and those with raw text.
    pub fn element(&self) -> Range<usize> {
        let end = self.text.as_ref().map_or(self.range.end, |text| text.end + "</>".len() + self.name.len());
        self.range.start..end
    }
}

/// The start tags of a page, and where its comments stand.
pub fn scan(html: &str) -> (Vec<Tag<'_>>, Vec<Range<usize>>) {
    let (mut tags, mut comments) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|offset| at + offset) {
        if html[open..].starts_with("<!--") {
            at = html[open..].find("-->").map_or(html.len(), |end| open + end + 3);
            comments.push(open..at);
        } else if let Some(tag) = tag_at(html, open) {
            at = tag.element().end;
            tags.push(tag);
        } else {
            at = open + 1;
        }
    }
    (tags, comments)
}

/// Elements whose content is text, in which `<` begins no tag.
const RAW: [&str; 3] = ["script", "style", "title"];

fn tag_at(html: &str, open: usize) -> Option<Tag<'_>> {
    let name_start = open + 1;
    let name_end = end_of(html, name_start, |c| !c.is_ascii_alphanumeric() && c != '-');
    let name = &html[name_start..name_end];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut attributes = Vec::new();
    let mut at = name_end;
    loop {
        at = end_of(html, at, |c| !c.is_whitespace() && c != '/');
        match html[at..].chars().next()? {
            '>' => break,
            _ => {
                let attribute = attribute_at(html, at);
                at = after_value(html, &attribute);
                attributes.push(attribute);
            }
        }
    }
    let range = open..at + 1;
    let text = RAW
        .contains(&name)
        .then(|| html[range.end..].find(&format!("</{name}>")))
        .flatten()
        .map(|length| range.end..range.end + length);
    Some(Tag { name, attributes, range, text })
}

fn attribute_at(html: &str, start: usize) -> Attribute<'_> {
    // At least one character, so that a stray `=` or quote cannot hold the scan up.
    let first = html[start..].chars().next().map_or(0, char::len_utf8);
    let name_end = end_of(html, start + first, |c| c.is_whitespace() || c == '=' || c == '>' || c == '/');
    let name = &html[start..name_end];
    let Some(after) = html[name_end..].strip_prefix('=') else {
        return Attribute { name, value: "", range: name_end..name_end };
    };
    let range = match after.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let value = name_end + 2;
            value..end_of(html, value, |c| c == quote)
        }
        _ => {
            let value = name_end + 1;
            value..end_of(html, value, |c| c.is_whitespace() || c == '>')
        }
    };
    Attribute { name, value: &html[range.clone()], range }
}

fn after_value(html: &str, attribute: &Attribute<'_>) -> usize {
    let end = attribute.range.end;
    let quoted = html[..attribute.range.start].ends_with(['"', '\'']);
    if quoted && end < html.len() { end + 1 } else { end }
}

fn end_of(html: &str, start: usize, stop: impl Fn(char) -> bool) -> usize {
    html[start..].find(stop).map_or(html.len(), |offset| start + offset)
}

/// Replacements in a text, by position in the original.
#[derive(Default)]
pub struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts a text in the place of a range.
    pub fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push((range, text.into()));
    }

    /// Takes a range out, with the blank line that it would leave.
    pub fn remove(&mut self, html: &str, range: Range<usize>) {
        let before = html[..range.start].trim_end_matches([' ', '\t']);
        let own_line = before.ends_with('\n') && html[range.end..].starts_with('\n');
        let start = if own_line { before.len() - 1 } else { range.start };
        self.replace(start..range.end, "");
    }

    /// The text with all edits done; where two overlap, the earlier one stands.
    pub fn apply(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| range.start);
        let mut edited = String::with_capacity(text.len());
        let mut at = 0;
        for (range, replacement) in self.0 {
            if range.start < at {
                continue;
            }
            edited.push_str(&text[at..range.start]);
            edited.push_str(&replacement);
            at = range.end;
        }
        edited.push_str(&text[at..]);
        edited
    }
}

/// Text as it may stand in an element or in a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(html: &str) -> Vec<&str> {
        scan(html).0.iter().map(|tag| tag.name).collect()
    }

    #[test]
    fn tags_have_their_attributes() {
        let (tags, _) = scan(r#"<link rel="preload icon" hidden href='./a.svg' as=fetch/>x<br>"#);
        assert_eq!(tags.len(), 2);
        assert_eq!(tags[0].get("href"), Some("./a.svg"));
        assert_eq!(tags[0].get("hidden"), Some(""));
        assert_eq!(tags[0].get("as"), Some("fetch/"));
        assert_eq!(tags[0].get("src"), None);
        assert!(tags[0].has_rel("icon") && !tags[0].has_rel("ico"));
    }

    #[test]
    fn text_of_scripts_and_comments_holds_no_tags() {
        let html = "<!DOCTYPE html><!-- <i> --><script>if (a<b) {}</script><p>1 < 2</p>";
        assert_eq!(names(html), ["script", "p"]);
        let (tags, comments) = scan(html);
        assert_eq!(&html[tags[0].element()], "<script>if (a<b) {}</script>");
        assert_eq!(&html[comments[0].clone()], "<!-- <i> -->");
    }

    #[test]
    fn broken_pages_end_the_scan() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b=\"", "<!--", "<a =\">", "<script>", "</"] {
            let _ = scan(html);
        }
    }

    #[test]
    fn edits_leave_the_rest_alone() {
        let html = "<a>\n  <b>\n<c>";
        let (tags, _) = scan(html);
        let mut edits = Edits::default();
        edits.replace(tags[2].range.clone(), "<d>");
        edits.remove(html, tags[1].range.clone());
        assert_eq!(edits.apply(html), "<a>\n<d>");
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escape("a < \"b\" & c"), "a &lt; &quot;b&quot; &amp; c");
    }
}
