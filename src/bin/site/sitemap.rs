//! The list of all pages for search engines (sitemaps.org, protocol 0.9).

use plenary_core::model::Dataset;
use plenary_core::route::Page;

use crate::File;
use crate::head::address;

/// The list, with the addresses below a base. These hold no letter that XML would have to escape: ids are escaped as
/// addresses are, and what the base may hold is checked.
pub fn sitemap(data: &Dataset, base: &str) -> File {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in Page::all(data) {
        text.push_str(&format!("<url><loc>{}</loc></url>\n", address(base, &page)));
    }
    text.push_str("</urlset>\n");
    File { path: "sitemap.xml".to_owned(), text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::bundled;

    #[test]
    fn every_page_is_listed_once() {
        let data = bundled();
        let text = sitemap(&data, "https://example.org/m/").text;
        assert_eq!(text.matches("<loc>").count(), Page::all(&data).len());
        assert!(text.contains("<loc>https://example.org/m/</loc>"), "{text}");
        assert!(text.contains("<loc>https://example.org/m/agenda/iii/</loc>"), "{text}");
    }
}
