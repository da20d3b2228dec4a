//! A reader of JSON (RFC 8259) whose values know where they stand.
//!
//! The crates that read JSON give values or places, not both: a fault of shape is found long after the text was read,
//! and must still be told with its line. This one also knows its own path, so that a message about a comma names the
//! entry it stands in, and is a tenth of the size in the binary.

use std::borrow::Cow;

use super::SyntaxFault;
use super::path::Path;

/// Arrays and objects may stand in each other this deep; the data files need ten levels.
const DEEPEST: usize = 100;

/// A value, and the offset of its first byte.
pub(super) struct Json<'a> {
    pub at: usize,
    pub value: Value<'a>,
}

/// What a value is. A number is kept as written, since each shape takes other numbers.
pub(super) enum Value<'a> {
    Null,
    Bool(bool),
    Number(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    Object(Vec<Entry<'a>>),
}

/// A member of an object, and the offset of its key.
pub(super) struct Entry<'a> {
    pub at: usize,
    pub key: Cow<'a, str>,
    pub json: Json<'a>,
}

/// Why a text is no JSON; without a fault it merely ends too early.
pub(super) struct Slip {
    pub fault: Option<SyntaxFault>,
    pub at: usize,
    pub pointer: String,
}

/// Reads a whole text.
pub(super) fn read(text: &str) -> Result<Json<'_>, Slip> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let json = reader.value(&Path::Root)?;
    reader.skip_space();
    if reader.at < text.len() {
        return Err(reader.slip(SyntaxFault::End, &Path::Root));
    }
    Ok(json)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over a byte, if it comes next.
    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn eat_while(&mut self, belongs: fn(u8) -> bool) {
        while self.peek().is_some_and(belongs) {
            self.at += 1;
        }
    }

    fn skip_space(&mut self) {
        self.eat_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
    }

    /// What was read since an offset.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Something else was expected here; where nothing comes any more, the text ends too early.
    fn slip(&self, fault: SyntaxFault, path: &Path) -> Slip {
        let fault = (self.at < self.text.len()).then_some(fault);
        Slip { fault, at: self.at, pointer: path.pointer() }
    }

    fn value(&mut self, path: &Path) -> Result<Json<'a>, Slip> {
        self.skip_space();
        let at = self.at;
        let value = match self.peek() {
            Some(b'"') => Value::Text(self.string(path)?),
            Some(b'[') => Value::List(self.nested(path, Reader::list)?),
            Some(b'{') => Value::Object(self.nested(path, Reader::object)?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number(path)?),
            _ => self.word(path)?,
        };
        Ok(Json { at, value })
    }

    fn word(&mut self, path: &Path) -> Result<Value<'a>, Slip> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for (word, value) in [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))] {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
            if word.starts_with(rest) {
                self.at = self.text.len();
            }
        }
        Err(self.slip(SyntaxFault::Value, path))
    }

    fn number(&mut self, path: &Path) -> Result<&'a str, Slip> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits(path)?;
        }
        if self.eat(b'.') {
            self.digits(path)?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _sign = self.eat(b'+') || self.eat(b'-');
            self.digits(path)?;
        }
        Ok(self.since(start))
    }

    fn digits(&mut self, path: &Path) -> Result<(), Slip> {
        let start = self.at;
        self.eat_while(|byte| byte.is_ascii_digit());
        if self.at == start { Err(self.slip(SyntaxFault::Number, path)) } else { Ok(()) }
    }

    /// Reads a list or an object, unless it stands too deep.
    fn nested<T>(&mut self, path: &Path, read: fn(&mut Self, &Path) -> Result<T, Slip>) -> Result<T, Slip> {
        if self.depth == DEEPEST {
            return Err(self.slip(SyntaxFault::Depth, path));
        }
        self.depth += 1;
        self.at += 1;
        let read = read(self, path)?;
        self.depth -= 1;
        Ok(read)
    }

    fn list(&mut self, path: &Path) -> Result<Vec<Json<'a>>, Slip> {
        let mut items = Vec::new();
        self.skip_space();
        if self.eat(b']') {
            return Ok(items);
        }
        loop {
            items.push(self.value(&Path::Index(path, items.len()))?);
            if !self.goes_on(b']', path)? {
                return Ok(items);
            }
        }
    }

    fn object(&mut self, path: &Path) -> Result<Vec<Entry<'a>>, Slip> {
        let mut entries = Vec::new();
        self.skip_space();
        if self.eat(b'}') {
            return Ok(entries);
        }
        loop {
            let at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.slip(SyntaxFault::Key, path));
            }
            let key = self.string(path)?;
            self.skip_space();
            let here = Path::Key(path, &key);
            if !self.eat(b':') {
                return Err(self.slip(SyntaxFault::Colon, &here));
            }
            let json = self.value(&here)?;
            entries.push(Entry { at, key, json });
            if !self.goes_on(b'}', path)? {
                return Ok(entries);
            }
        }
    }

    /// Whether another entry follows, or else the closing bracket.
    fn goes_on(&mut self, close: u8, path: &Path) -> Result<bool, Slip> {
        self.skip_space();
        let comma = self.at;
        if self.eat(b',') {
            self.skip_space();
            if self.peek() == Some(close) {
                self.at = comma;
                return Err(self.slip(SyntaxFault::LastComma, path));
            }
            return Ok(true);
        }
        match self.eat(close) {
            true => Ok(false),
            false if close == b']' => Err(self.slip(SyntaxFault::ListGoesOn, path)),
            false => Err(self.slip(SyntaxFault::ObjectGoesOn, path)),
        }
    }

    /// Reads a text at whose opening quote we are; it is copied only where it has escapes.
    fn string(&mut self, path: &Path) -> Result<Cow<'a, str>, Slip> {
        self.at += 1;
        let mut text = Cow::Borrowed("");
        loop {
            let start = self.at;
            // Most of a file is texts, so here every step counts.
            let rest = self.text.as_bytes().get(start..).unwrap_or_default();
            let ends = |byte: &u8| *byte < b' ' || *byte == b'"' || *byte == b'\\';
            self.at += rest.iter().position(ends).unwrap_or(rest.len());
            let plain = self.since(start);
            if text.is_empty() {
                text = Cow::Borrowed(plain);
            } else {
                text.to_mut().push_str(plain);
            }
            let escape = self.at;
            if self.eat(b'"') {
                return Ok(text);
            }
            if !self.eat(b'\\') {
                return Err(self.slip(SyntaxFault::ControlCharacter, path));
            }
            let Some(letter) = self.escaped() else {
                self.at = if self.at < self.text.len() { escape } else { self.at };
                return Err(self.slip(SyntaxFault::Escape, path));
            };
            text.to_mut().push(letter);
        }
    }

    /// The letter that an escape stands for, of which the backslash has been read.
    fn escaped(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return None,
        })
    }

    /// A letter in UTF-16: one unit, or the two of a surrogate pair.
    fn unicode(&mut self) -> Option<char> {
        let unit = self.unit()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return char::from_u32(unit);
        }
        if !(self.eat(b'\\') && self.eat(b'u')) {
            return None;
        }
        let low = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + low)
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }
}
