//! Which constants go with which module.
//!
//! The words of a view are not part of its functions: they lie in the data of the binary, all together. The linker is told
//! to keep each constant as a segment of its own and to write down what refers to it (`--no-merge-data-segments`,
//! `--emit-relocs`: the sections `linking` and `reloc.*` of the tool conventions of WebAssembly). So a constant that only
//! functions of one part refer to can be written into the memory by that part when it comes, in place of the main module.
//! Its address stays what it is. What can change stays in the main module, and so does what nobody is seen to refer to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{Data, DataKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocationEntry, SymbolInfo};

/// The sections by which the linker tells what refers to what. Nobody needs them afterwards.
pub const SECTIONS: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];

/// How the names of segments begin that never change.
const CONSTANT: &str = ".rodata";

/// A segment of the data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Segment {
    /// Where it lies in the memory.
    pub range: Range<u32>,
    /// Whether it never changes.
    pub is_constant: bool,
    /// The functions that refer to it, by name.
    pub functions: BTreeSet<String>,
    /// The segments that refer to it, by place.
    pub segments: BTreeSet<usize>,
}

/// The segments of a binary as the linker wrote it.
///
/// # Errors
/// Where the binary cannot be read, or the linker did not write down what refers to what.
pub fn read(linked: &[u8]) -> Result<Vec<Segment>> {
    let mut found = Found::default();
    for payload in Parser::new(0).parse_all(linked) {
        found.take(payload?)?;
    }
    ensure!(found.has_symbols, "the linker did not write down what refers to which constant");
    found.note_references()?;
    Ok(found.segments)
}

/// What a binary tells, section by section.
#[derive(Default)]
struct Found<'a> {
    segments: Vec<Segment>,
    /// Where the bytes of each segment begin, from the start of the section.
    data_starts: Vec<usize>,
    /// Where the body of each function begins, from the start of the section.
    code_starts: Vec<usize>,
    code_at: usize,
    imported: usize,
    /// The names of functions, by index.
    names: BTreeMap<usize, String>,
    /// The segment of each symbol that is one of data.
    symbols: Vec<Option<usize>>,
    has_symbols: bool,
    /// References, and whether they stand in code.
    references: Vec<(bool, RelocationEntry)>,
    sections: Vec<&'a str>,
}

impl<'a> Found<'a> {
    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.imported += usize::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
                self.sections.push("import");
            }
            Payload::CodeSectionStart { range, .. } => {
                self.code_at = range.start;
                self.sections.push("code");
            }
            Payload::CodeSectionEntry(body) => self.code_starts.push(body.range().start - self.code_at),
            Payload::DataSection(section) => {
                let start = section.range().start;
                for data in section {
                    self.add_segment(&data?, start)?;
                }
                self.sections.push("data");
            }
            Payload::CustomSection(section) => {
                match section.as_known() {
                    KnownCustom::Name(names) => names.into_iter().try_for_each(|name| self.take_names(name?))?,
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            if let Linking::SymbolTable(symbols) = part? {
                                self.has_symbols = true;
                                symbols.into_iter().try_for_each(|symbol| self.take_symbol(&symbol?))?;
                            }
                        }
                    }
                    KnownCustom::Reloc(references) => {
                        let target = self.sections.get(references.section_index() as usize).copied();
                        let is_code = target == Some("code");
                        if is_code || target == Some("data") {
                            for entry in references.entries() {
                                self.references.push((is_code, entry?));
                            }
                        }
                    }
                    _ => {}
                }
                self.sections.push("custom");
            }
            Payload::Version { .. } | Payload::End(_) => {}
            _ => self.sections.push("other"),
        }
        Ok(())
    }

    fn add_segment(&mut self, data: &Data<'_>, section: usize) -> Result<()> {
        let DataKind::Active { offset_expr, .. } = &data.kind else { bail!("a segment has no address") };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            bail!("a segment has no fixed address")
        };
        let start = value.cast_unsigned();
        let range = start..start + u32::try_from(data.data.len())?;
        // The bytes are the end of what stands for the segment.
        self.data_starts.push(data.range.end - data.data.len() - section);
        self.segments.push(Segment { range, ..Segment::default() });
        Ok(())
    }

    fn take_names(&mut self, names: Name<'_>) -> Result<()> {
        match names {
            Name::Function(names) => {
                for name in names {
                    let name = name?;
                    self.names.insert(name.index as usize, rustc_demangle::demangle(name.name).to_string());
                }
            }
            Name::Data(names) => {
                for name in names {
                    let name = name?;
                    if let Some(segment) = self.segments.get_mut(name.index as usize) {
                        segment.is_constant = name.name.starts_with(CONSTANT);
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take_symbol(&mut self, symbol: &SymbolInfo<'_>) -> Result<()> {
        let segment = match symbol {
            SymbolInfo::Data { symbol, .. } => symbol.map(|data| data.index as usize),
            _ => None,
        };
        ensure!(segment.is_none_or(|segment| segment < self.segments.len()), "a symbol is in no segment");
        self.symbols.push(segment);
        Ok(())
    }

    /// Notes for each segment who refers to it.
    fn note_references(&mut self) -> Result<()> {
        for (is_code, entry) in &self.references {
            // Symbols of functions and types are referred to as well.
            let symbol = self.symbols.get(entry.index as usize).copied().flatten();
            let (true, Some(segment)) = (is_address(entry), symbol) else { continue };
            let within =
                |starts: &[usize]| starts.partition_point(|start| *start <= entry.offset as usize).checked_sub(1);
            if *is_code {
                let function = within(&self.code_starts).context("a reference stands in no function")? + self.imported;
                let name = self.names.get(&function).cloned().unwrap_or_default();
                self.segments[segment].functions.insert(name);
            } else {
                let from = within(&self.data_starts).context("a reference stands in no segment")?;
                self.segments[segment].segments.insert(from);
            }
        }
        Ok(())
    }
}

/// Whether a reference is to an address in the memory. The index of any other is one of another list.
fn is_address(entry: &RelocationEntry) -> bool {
    !matches!(entry.ty.addend_kind(), wasmparser::RelocAddendKind::None)
}

/// The module of each segment: the one that all who refer to it can rely on, as `common` tells of theirs; 0 is the main one.
///
/// `homes_of` tells the modules of the functions of a name.
pub fn homes(
    segments: &[Segment],
    homes_of: &dyn Fn(&str) -> BTreeSet<usize>,
    common: &dyn Fn(&BTreeSet<usize>) -> usize,
) -> Vec<usize> {
    let by_functions: Vec<BTreeSet<usize>> =
        segments.iter().map(|segment| segment.functions.iter().flat_map(|name| homes_of(name)).collect()).collect();
    let mut homes = vec![0; segments.len()];
    // What is only referred to by what moves can move after it.
    loop {
        let mut moved = Vec::new();
        for (place, segment) in segments.iter().enumerate().filter(|(place, one)| homes[*place] == 0 && one.is_constant)
        {
            let mut users = by_functions[place].clone();
            users.extend(segment.segments.iter().filter(|from| **from != place).map(|from| homes[*from]));
            let home = if users.is_empty() { 0 } else { common(&users) };
            if home != 0 {
                moved.push((place, home));
            }
        }
        if moved.is_empty() {
            return homes;
        }
        moved.into_iter().for_each(|(place, home)| homes[place] = home);
    }
}

/// What a module writes into the memory: stretches of bytes, each with its address. Stretches that are no further than
/// `near` from each other are one, with what lies between them as it is there, since a segment has a head of some bytes;
/// but not over what can change.
pub fn stretches(
    segments: &[Segment],
    is_own: &dyn Fn(usize) -> bool,
    byte_at: &dyn Fn(u32) -> u8,
    near: u32,
) -> Vec<(u32, Vec<u8>)> {
    let changes = |gap: &Range<u32>| {
        segments.iter().any(|one| !one.is_constant && one.range.start < gap.end && gap.start < one.range.end)
    };
    let mut own: Vec<Range<u32>> =
        segments.iter().enumerate().filter(|(place, _)| is_own(*place)).map(|(_, one)| one.range.clone()).collect();
    own.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<u32>> = Vec::new();
    for range in own.into_iter().filter(|range| !range.is_empty()) {
        match joined.last_mut() {
            Some(last) if range.start.saturating_sub(last.end) <= near && !changes(&(last.end..range.start)) => {
                last.end = last.end.max(range.end);
            }
            _ => joined.push(range),
        }
    }
    joined.into_iter().map(|range| (range.start, range.map(byte_at).collect())).collect()
}

#[cfg(test)]
mod tests;
