//! Reading a WebAssembly module, and renaming its imports and exports (WebAssembly core specification, 5.5 Modules).

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{Data, DataKind, Operator, Parser, Payload};

const MAGIC: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;
/// The custom section that tells what the module asks of an engine (WebAssembly tool conventions).
const FEATURES: &[u8] = b"target_features";

/// The names of what a module imports.
pub fn imported(module: &[u8]) -> Result<BTreeSet<String>> {
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(imports) = payload.context("the module cannot be read")? {
            let names = imports.into_imports().map(|import| Ok(import?.name.to_owned()));
            return names.collect();
        }
    }
    Ok(BTreeSet::new())
}

/// Where the data of a module lies: the addresses of its segments.
pub fn segments(module: &[u8]) -> Result<Vec<Range<u32>>> {
    let mut ranges = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::DataSection(segments) = payload.context("the module cannot be read")? else { continue };
        for segment in segments {
            let Data { kind: DataKind::Active { offset_expr, .. }, data, .. } = segment? else { continue };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                bail!("the place of some data is not told by a number");
            };
            let (start, length) = (u32::try_from(value)?, u32::try_from(data.len())?);
            ranges.push(start..start + length);
        }
    }
    Ok(ranges)
}

/// The module without custom sections, but for that which tells what it asks of an engine.
pub fn bare(module: &[u8]) -> Result<Vec<u8>> {
    let mut bare = MAGIC.to_vec();
    for (id, section) in sections(module)? {
        if id != CUSTOM || (Reader { bytes: section }).bytes()? == FEATURES {
            bare.push(id);
            push_bytes(section, &mut bare);
        }
    }
    Ok(bare)
}

/// The module with its imports and exports renamed, and what they are imported from, as far as there are new names, and
/// without custom sections, which only tools read.
pub fn rename(module: &[u8], names: &HashMap<String, String>) -> Result<Vec<u8>> {
    let mut renamed = MAGIC.to_vec();
    for (id, section) in sections(module)? {
        let section = match id {
            CUSTOM => continue,
            IMPORTS => imports(section, names)?,
            EXPORTS => exports(section, names)?,
            _ => section.to_vec(),
        };
        renamed.push(id);
        push_bytes(&section, &mut renamed);
    }
    Ok(renamed)
}

/// The sections of a module, each with its number, in order.
fn sections(module: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    let mut rest = module.strip_prefix(MAGIC).context("this is no WebAssembly module of version 1")?;
    let mut sections = Vec::new();
    while let Some((&id, after)) = rest.split_first() {
        let mut reader = Reader { bytes: after };
        sections.push((id, reader.bytes()?));
        rest = reader.bytes;
    }
    Ok(sections)
}

fn imports(section: &[u8], names: &HashMap<String, String>) -> Result<Vec<u8>> {
    let mut reader = Reader { bytes: section };
    let count = reader.number()?;
    let mut renamed = Vec::new();
    push_number(count, &mut renamed);
    for _ in 0..count {
        push_name(reader.bytes()?, names, &mut renamed)?;
        push_name(reader.bytes()?, names, &mut renamed)?;
        let kind = reader.byte()?;
        ensure!(kind == FUNCTION, "an import is no function, but of kind {kind}");
        renamed.push(kind);
        push_number(reader.number()?, &mut renamed);
    }
    Ok(renamed)
}

fn exports(section: &[u8], names: &HashMap<String, String>) -> Result<Vec<u8>> {
    let mut reader = Reader { bytes: section };
    let count = reader.number()?;
    let mut renamed = Vec::new();
    push_number(count, &mut renamed);
    for _ in 0..count {
        push_name(reader.bytes()?, names, &mut renamed)?;
        renamed.push(reader.byte()?);
        push_number(reader.number()?, &mut renamed);
    }
    Ok(renamed)
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (&byte, rest) = self.bytes.split_first().context("the module ends too early")?;
        self.bytes = rest;
        Ok(byte)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Result<u32> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(number);
            }
        }
        bail!("a number of the module is too long")
    }

    /// Bytes with their count before them.
    fn bytes(&mut self) -> Result<&'a [u8]> {
        let count = self.number()? as usize;
        let (bytes, rest) = self.bytes.split_at_checked(count).context("the module ends too early")?;
        self.bytes = rest;
        Ok(bytes)
    }
}

fn push_number(mut number: u32, into: &mut Vec<u8>) {
    while number >= 128 {
        into.push(number as u8 | 128);
        number >>= 7;
    }
    into.push(number as u8);
}

fn push_bytes(bytes: &[u8], into: &mut Vec<u8>) {
    push_number(bytes.len() as u32, into);
    into.extend_from_slice(bytes);
}

fn push_name(name: &[u8], names: &HashMap<String, String>, into: &mut Vec<u8>) -> Result<()> {
    let name = std::str::from_utf8(name).context("a name is no UTF-8")?;
    push_bytes(names.get(name).map_or(name, String::as_str).as_bytes(), into);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A custom section, an import `m.__wbg_log` of a function of type 0, an export `memory`, a code section of one byte.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x00\x03\x01xy\x02\x10\x01\x01m\x0a__wbg_log1\x00\x00\
        \x07\x0a\x01\x06memory\x02\x00\x0a\x01\x2a";

    #[test]
    fn names_change_and_custom_sections_go() -> Result<()> {
        assert_eq!(imported(MODULE)?, BTreeSet::from(["__wbg_log1".to_owned()]));
        let names = HashMap::from([("__wbg_log1", "a"), ("m", "s")].map(|(from, to)| (from.to_owned(), to.to_owned())));
        let renamed = rename(MODULE, &names)?;
        let expected = b"\0asm\x01\0\0\0\x02\x07\x01\x01s\x01a\x00\x00\x07\x0a\x01\x06memory\x02\x00\x0a\x01\x2a";
        assert_eq!(renamed, expected);
        Ok(())
    }

    #[test]
    fn the_data_is_found_where_its_segments_lie() -> Result<()> {
        assert_eq!(segments(MAGIC)?, []);
        // At 16 three bytes, at 8 one.
        let section = b"\x0b\x0f\x02\x00\x41\x10\x0b\x03abc\x00\x41\x08\x0b\x01x";
        assert_eq!(segments(&[MAGIC, section].concat())?, [16..19, 8..9]);
        // Where a global says.
        let section = b"\x0b\x07\x01\x00\x23\x00\x0b\x01x";
        assert!(segments(&[MAGIC, section].concat()).is_err());
        Ok(())
    }

    #[test]
    fn without_new_names_all_but_custom_sections_stays() -> Result<()> {
        let renamed = rename(MODULE, &HashMap::new())?;
        let expected: Vec<u8> = MODULE[..8].iter().chain(&MODULE[13..]).copied().collect();
        assert_eq!(renamed, expected);
        Ok(())
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(rename(b"<!doctype html>", &HashMap::new()).is_err());
        assert!(rename(&MODULE[..MODULE.len() - 1], &HashMap::new()).is_err(), "cut off in its last section");
    }

    #[test]
    fn numbers_are_written_as_they_are_read() -> Result<()> {
        for number in [0, 1, 127, 128, 300, 16_384, u32::MAX] {
            let mut bytes = Vec::new();
            push_number(number, &mut bytes);
            assert_eq!(Reader { bytes: &bytes }.number()?, number);
        }
        Ok(())
    }
}
