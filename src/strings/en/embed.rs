//! The words of what puts a view into another page, in English.

/// Names the host alone: "Its policy, if it has one, has to name `https://example.org` in script-src and frame-src."
pub(super) fn embed_policy(site: &str) -> String {
    let origin = site.match_indices('/').nth(2).map_or(site, |(end, _)| &site[..end]);
    ["Its policy, if it has one, has to name ", origin, " in script-src and frame-src."].concat()
}

/// "640 pixels; it scrolls"
pub(super) fn height_of_pixels(height: u32) -> String {
    [&height.to_string(), " pixels; it scrolls"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_names_the_host_alone() {
        let told = embed_policy("https://example.org/meetings/");
        assert_eq!(told, "Its policy, if it has one, has to name https://example.org in script-src and frame-src.");
    }
}
