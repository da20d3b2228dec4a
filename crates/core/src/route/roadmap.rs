//! What is chosen on the roadmap, as it stands in addresses.
//!
//! Every page reads and writes addresses, but only the roadmap itself has to know what its choices mean:
//! [`crate::roadmap::Choices`] says that, and is loaded with it.

use super::escape::Pairs;

/// The keys of the roadmap, in the order of addresses.
const KEYS: [&str; 15] = [
    "q", "lane", "by", "place", "status", "view", "asof", "from", "to", "links", "event", "group", "sort", "fold",
    "order",
];

/// What is chosen on the roadmap: values under their keys, not yet understood, as they stand in an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoadmapQuery(String);

impl RoadmapQuery {
    /// Values under their keys. What is empty, or under a key that the roadmap does not have, is left out; they stand in
    /// the order of addresses, those of one key as they were given, each once.
    pub fn new(values: &[(&str, &str)]) -> RoadmapQuery {
        let mut pairs = Pairs::default();
        values.iter().for_each(|(key, value)| pairs.push(key, value));
        RoadmapQuery::read(&pairs)
    }

    /// The values under a key.
    pub fn all(&self, key: &str) -> Vec<String> {
        Pairs::read(&self.0).all(key)
    }

    pub(super) fn read(pairs: &Pairs) -> RoadmapQuery {
        let mut own = Pairs::default();
        for key in KEYS {
            pairs.all(key).iter().for_each(|value| own.push(key, value));
        }
        let mut text = String::new();
        own.write(&mut text);
        RoadmapQuery(text)
    }

    pub(super) fn write(&self, pairs: &mut Pairs) {
        pairs.append(Pairs::read(&self.0));
    }
}
