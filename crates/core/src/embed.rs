//! The HTML that puts a view into a page of others.
//!
//! Two lines with the element `<plenary-view>`, which is as high as its content, or one with a plain frame, for hosts that
//! let nobody add scripts.

use crate::route::{Location, Theme, View};
use crate::text::escape_markup;

/// How a view is to be embedded.
#[derive(Clone, Debug, PartialEq)]
pub struct Embed<'a> {
    /// The absolute address of the site, with a slash at its end.
    pub site: &'a str,
    /// What is shown, with its choices.
    pub location: &'a Location,
    /// What names it for those who do not see it.
    pub label: &'a str,
    /// The theme, where it is not that of the page around it.
    pub theme: Option<Theme>,
    /// The height in CSS pixels, where it is not that of the content.
    pub height: Option<u32>,
}

/// The height of a plain frame, in CSS pixels, which cannot be that of its content.
const FRAME_HEIGHT: u32 = 640;

/// The forms that the HTML may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A script and the element that it makes known: as high as its content, in the colours of the page around it.
    Element,
    /// A plain frame.
    Frame,
}

impl Embed<'_> {
    /// The HTML in a form; nothing for a page that is no view.
    pub fn html(&self, form: Form) -> Option<String> {
        let view = View::of(&self.location.page)?;
        Some(match form {
            Form::Element => self.element(view),
            Form::Frame => self.frame(),
        })
    }

    fn element(&self, view: View) -> String {
        let mut html = String::from("<script");
        attribute(&mut html, "src", &[self.site, "embed.js"].concat());
        html.push_str(" defer></script>\n<plenary-view");
        attribute(&mut html, "src", self.site);
        attribute(&mut html, "view", view.name());
        let address = self.location.clone().shared().encode();
        if let Some((_, filters)) = address.split_once('?') {
            attribute(&mut html, "filters", filters);
        }
        if let Some(theme) = self.theme {
            attribute(&mut html, "theme", theme.name());
        }
        if let Some(height) = self.height {
            attribute(&mut html, "height", &height.to_string());
        }
        attribute(&mut html, "label", self.label);
        html.push_str("></plenary-view>");
        html
    }

    fn frame(&self) -> String {
        let mut location = self.location.clone().shared();
        location.site.embed = View::of(&location.page);
        location.site.theme = self.theme;
        let address = location.encode();
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        let mut html = String::from("<iframe");
        attribute(&mut html, "src", &[self.site, path, "/?", query].concat());
        attribute(&mut html, "title", self.label);
        attribute(&mut html, "width", "100%");
        attribute(&mut html, "height", &self.height.unwrap_or(FRAME_HEIGHT).to_string());
        attribute(&mut html, "allow", "clipboard-write");
        html.push_str("></iframe>");
        html
    }
}

/// Appends an attribute in double quotes (HTML, 13.1.2.3).
fn attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape_markup(value, html);
    html.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embed(location: &Location) -> Embed<'_> {
        Embed { site: "https://example.org/m/", location, label: "Roadmap", theme: None, height: None }
    }

    #[test]
    fn two_lines_hold_the_view_and_its_filters() {
        let location = Location::decode("roadmap", "lane=talks&lane=un&theme=dark&meeting=cm-14");
        assert_eq!(
            embed(&location).html(Form::Element).as_deref(),
            Some(
                "<script src=\"https://example.org/m/embed.js\" defer></script>\n<plenary-view \
                 src=\"https://example.org/m/\" view=\"roadmap\" filters=\"lane=talks&amp;lane=un&amp;meeting=cm-14\" \
                 label=\"Roadmap\"></plenary-view>"
            )
        );
    }

    #[test]
    fn theme_and_height_are_told_where_they_are_chosen() {
        let location = Location::decode("agenda", "");
        let embed = Embed { theme: Some(Theme::Dark), height: Some(500), ..embed(&location) };
        let html = embed.html(Form::Element);
        assert!(html.is_some_and(|html| html.contains(" theme=\"dark\" height=\"500\"") && !html.contains("filters")));
        let frame = embed.html(Form::Frame);
        assert!(
            frame.as_ref().is_some_and(|html| html.contains("/m/agenda/?theme=dark&amp;embed=agenda\"")),
            "{frame:?}"
        );
        assert!(frame.is_some_and(|html| html.contains("height=\"500\"")));
    }

    #[test]
    fn a_label_stays_within_its_attribute() {
        let location = Location::decode("speakers", "");
        let html = Embed { label: "\"><script>", ..embed(&location) }.html(Form::Frame);
        assert!(html.is_some_and(|html| html.contains("title=\"&quot;&gt;&lt;script&gt;\"")));
    }

    #[test]
    fn what_is_no_view_cannot_be_embedded() {
        let location = Location::decode("about", "");
        assert_eq!((embed(&location).html(Form::Element), embed(&location).html(Form::Frame)), (None, None));
    }
}
