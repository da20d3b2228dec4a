//! Percent-encoding (RFC 3986) of path segments and of `application/x-www-form-urlencoded` queries.

/// Appends a text so that it can stand in a path segment or a query value: unreserved characters of RFC 3986 stay.
pub(crate) fn escape(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(char::from(HEX[usize::from(byte >> 4)]));
            into.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// Undoes [`escape`]. A `%` that begins no escape stands for itself; bytes that are no UTF-8 become U+FFFD.
pub(crate) fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped = if *byte == b'%' { escaped(&bytes[at + 1..]) } else { None };
        plain.push(escaped.unwrap_or(*byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// Undoes what forms do to a value: as [`unescape`], but `+` is a space.
fn unescape_value(text: &str) -> String {
    unescape(&text.replace('+', " "))
}

/// The byte that two hexadecimal digits stand for.
fn escaped(digits: &[u8]) -> Option<u8> {
    let [high, low, ..] = digits else { return None };
    let value = char::from(*high).to_digit(16)? << 4 | char::from(*low).to_digit(16)?;
    u8::try_from(value).ok()
}

/// The segments of a path that are not empty, unescaped.
pub(super) fn segments(path: &str) -> Vec<String> {
    let mut segments = Vec::new();
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        segments.push(unescape(segment));
    }
    segments
}

/// The pairs of a query, in order.
#[derive(Default)]
pub(super) struct Pairs(Vec<(String, String)>);

impl Pairs {
    pub(super) fn read(query: &str) -> Pairs {
        let mut pairs = Vec::new();
        for pair in query.strip_prefix('?').unwrap_or(query).split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            pairs.push((unescape_value(key), unescape_value(value)));
        }
        Pairs(pairs)
    }

    /// The first value of a key.
    pub(super) fn first(&self, key: &str) -> Option<String> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone())
    }

    /// All values of a key that are not empty, each once.
    pub(super) fn all(&self, key: &str) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for (name, value) in &self.0 {
            if name == key && !value.is_empty() && !values.contains(value) {
                values.push(value.clone());
            }
        }
        values
    }

    pub(super) fn push(&mut self, key: &str, value: &str) {
        self.0.push((key.to_owned(), value.to_owned()));
    }

    pub(super) fn append(&mut self, mut others: Pairs) {
        self.0.append(&mut others.0);
    }

    /// Adds a pair unless its value is empty, which is the default of every key.
    pub(super) fn push_filled(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.push(key, value);
        }
    }

    /// Appends `?` and the pairs, or nothing where there are none.
    pub(super) fn write(&self, address: &mut String) {
        for (index, (key, value)) in self.0.iter().enumerate() {
            address.push(if index == 0 { '?' } else { '&' });
            escape(key, address);
            address.push('=');
            escape(value, address);
        }
    }
}
