//! Writing a binary so that it compresses better: functions that are alike stand next to each other.
//!
//! Compression finds what was there before, and pays less for what is near and for what goes on as before. The linker
//! puts functions in the order of crates, wasm-opt in that of calls; neither has to do with what they look like.

use std::collections::BTreeMap;
use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, ImportSection, MemArg, Module};
use wasmparser::{
    CodeSectionReader, FunctionSectionReader, Import, ImportSectionReader, Operator, Parser, Payload, TypeRef,
};

/// How many bytes make a piece by which functions are compared.
const PIECE: usize = 4;

/// How many functions before it the next one is compared with.
const BEFORE: usize = 3;

/// The same module with its functions in an order in which each is like the ones before it.
///
/// Loads and stores lose what they tell of the alignment of their addresses: it means nothing but to processors that no
/// supported browser runs on, and is the same everywhere then.
pub fn order_functions(binary: &[u8]) -> Result<Vec<u8>> {
    let code = Code::read(binary)?;
    let order = chain(&code.functions);
    let from = code.imports.iter().copied().chain(order.iter().map(|number| code.imports.len() + number));
    let mut places = vec![0; code.imports.len() + order.len()];
    for (to, from) in (0..).zip(from) {
        places[from] = to;
    }
    let mut module = Module::new();
    let mut reordered = Reordered { order, places };
    reordered.parse_core_module(&mut module, Parser::new(0), binary).context("the binary cannot be written")?;
    Ok(module.finish())
}

/// What is compared of a function.
#[derive(Debug, Default)]
struct Function {
    /// The index of its type.
    ty: u32,
    /// Its code. What it calls is told by the index before, in as many bytes as another call takes.
    bytes: Vec<u8>,
}

/// By what imports are ordered: their types, and names as they are counted.
fn place_of_import<'a>(import: &Import<'a>) -> (Option<u32>, usize, &'a str) {
    let ty = match import.ty {
        TypeRef::Func(ty) => Some(ty),
        _ => None,
    };
    (ty, import.name.len(), import.name)
}

#[derive(Default)]
struct Code {
    /// The imported functions, in the order of [`place_of_import`]. They come first in the numbering.
    imports: Vec<usize>,
    functions: Vec<Function>,
}

impl Code {
    fn read(binary: &[u8]) -> Result<Code> {
        let mut code = Code::default();
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(binary) {
            match payload.context("the binary cannot be read")? {
                Payload::ImportSection(section) => {
                    let imports = section.into_imports().collect::<Result<Vec<_>, _>>()?;
                    let functions: Vec<_> = imports.iter().filter(|one| matches!(one.ty, TypeRef::Func(_))).collect();
                    code.imports = (0..functions.len()).collect();
                    code.imports.sort_by_key(|number| place_of_import(functions[*number]));
                }
                Payload::FunctionSection(types) => {
                    for ty in types {
                        code.functions.push(Function { ty: ty?, ..Function::default() });
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        for (function, body) in code.functions.iter_mut().zip(bodies) {
            let mut operators = body.get_operators_reader()?;
            function.bytes.extend(&binary[body.range().start..operators.original_position()]);
            while !operators.eof() {
                let start = operators.original_position();
                match operators.read()? {
                    Operator::Call { function_index } => {
                        function.bytes.push(0x10);
                        function.bytes.extend(&function_index.to_le_bytes()[..3]);
                    }
                    _ => function.bytes.extend(&binary[start..operators.original_position()]),
                }
            }
        }
        Ok(code)
    }
}

/// The order: from the shortest function on, always the one that has most in common with the last ones for its length.
/// Pieces that few functions have count for more.
fn chain(functions: &[Function]) -> Vec<usize> {
    let pieces = Pieces::of(functions);
    let mut left: Vec<usize> = (0..functions.len()).collect();
    let mut order: Vec<usize> = Vec::with_capacity(left.len());
    let mut shared = vec![0.0; functions.len()];
    let shortest = left.iter().copied().min_by_key(|function| functions[*function].bytes.len());
    let mut next = shortest;
    while let Some(function) = next {
        left.retain(|other| *other != function);
        order.push(function);
        shared.fill(0.0);
        for (age, before) in (1_u8..).zip(order.iter().rev().take(BEFORE)) {
            for piece in &pieces.of_function[*before] {
                let worth = pieces.worth[*piece] / f64::from(age);
                pieces.functions[*piece].iter().for_each(|other| shared[*other] += worth);
            }
        }
        let likeness = |other: usize| {
            let is_of_type = functions[other].ty == functions[function].ty;
            shared[other] / (pieces.of_function[other].len() + 1) as f64 + if is_of_type { 0.05 } else { 0.0 }
        };
        // Of equals the first, so that builds repeat.
        next = left.iter().copied().max_by(|a, b| likeness(*a).total_cmp(&likeness(*b)).then(b.cmp(a)));
    }
    order
}

/// The pieces of functions that more than one function has.
struct Pieces {
    of_function: Vec<Vec<usize>>,
    /// The functions that have each.
    functions: Vec<Vec<usize>>,
    /// How much it tells that two functions have it in common.
    worth: Vec<f64>,
}

impl Pieces {
    fn of(functions: &[Function]) -> Pieces {
        let mut having: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
        for (number, function) in functions.iter().enumerate() {
            for piece in function.bytes.windows(PIECE) {
                let having = having.entry(piece).or_default();
                if having.last() != Some(&number) {
                    having.push(number);
                }
            }
        }
        let mut pieces =
            Pieces { of_function: vec![Vec::new(); functions.len()], functions: Vec::new(), worth: Vec::new() };
        for having in having.into_values().filter(|having| having.len() > 1) {
            having.iter().for_each(|function| pieces.of_function[*function].push(pieces.functions.len()));
            pieces.worth.push((functions.len() as f64 / having.len() as f64).ln());
            pieces.functions.push(having);
        }
        pieces
    }
}

struct Reordered {
    /// The number that each function had among those of the module.
    order: Vec<usize>,
    /// The index that each function gets, with the imported ones.
    places: Vec<u32>,
}

impl Reencode for Reordered {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.places[function as usize])
    }

    fn mem_arg(&mut self, arg: wasmparser::MemArg) -> Result<MemArg, Error<Infallible>> {
        Ok(MemArg { offset: arg.offset, align: 0, memory_index: arg.memory })
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let mut all = section.into_imports().collect::<Result<Vec<_>, _>>()?;
        all.sort_by_key(place_of_import);
        all.into_iter().try_for_each(|import| self.parse_import(imports, import))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        self.order.iter().for_each(|number| {
            functions.function(types[*number]);
        });
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        self.order.clone().into_iter().try_for_each(|number| self.parse_function_body(code, bodies[number].clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(text: &str) -> Result<Vec<u8>> {
        order_functions(&wat::parse_str(text)?)
    }

    #[test]
    fn functions_that_are_alike_come_together_and_calls_follow() -> Result<()> {
        let long = "i64.const 123456789 i64.store offset=77";
        let other = "f64.const 1.5 f64.store offset=99";
        let before = format!(
            r#"(module (import "m" "f" (func)) (memory 1) (table 2 funcref) (elem (i32.const 0) func 2 3)
                (func call 3) (func i32.const 1 {long}) (func (export "b") i32.const 1 {other})
                (func (export "c") i32.const 2 {long} call 2))"#
        );
        let long = "i64.const 123456789 i64.store offset=77 align=1";
        let other = "f64.const 1.5 f64.store offset=99 align=1";
        let after = format!(
            r#"(module (import "m" "f" (func)) (memory 1) (table 2 funcref) (elem (i32.const 0) func 2 4)
                (func call 4) (func i32.const 1 {long}) (func (export "c") i32.const 2 {long} call 2)
                (func (export "b") i32.const 1 {other}))"#
        );
        let ordered = ordered(&before)?;
        let expected = wat::parse_str(after)?;
        let exports = |binary: &[u8]| -> Result<BTreeMap<String, u32>> {
            let mut found = BTreeMap::new();
            for payload in Parser::new(0).parse_all(binary) {
                if let Payload::ExportSection(section) = payload? {
                    for export in section {
                        let export = export?;
                        found.insert(export.name.to_owned(), export.index);
                    }
                }
            }
            Ok(found)
        };
        assert_eq!(exports(&ordered)?, exports(&expected)?);
        let code = |binary: &[u8]| {
            Code::read(binary).map(|code| code.functions.into_iter().map(|f| f.bytes).collect::<Vec<_>>())
        };
        assert_eq!(code(&ordered)?, code(&expected)?);
        Ok(())
    }

    #[test]
    fn imports_stand_by_type_and_name() -> Result<()> {
        let import = |name: &str, ty: &str| format!(r#"(import "m" "{name}" (func (type {ty})))"#);
        let module = |imports: [String; 3], calls: &str| {
            let imports = imports.concat();
            wat::parse_str(format!("(module (type $a (func)) (type $b (func)) {imports} (func {calls}))"))
        };
        let before = module([import("10", "$b"), import("9", "$b"), import("11", "$a")], "call 0 call 1 call 2")?;
        let after = module([import("11", "$a"), import("9", "$b"), import("10", "$b")], "call 2 call 1 call 0")?;
        assert_eq!(order_functions(&before)?, after);
        Ok(())
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(order_functions(b"<!doctype html>").is_err());
    }

    #[test]
    fn a_module_without_functions_stays() -> Result<()> {
        let empty = wat::parse_str("(module (memory 1))")?;
        assert_eq!(order_functions(&empty)?, empty);
        Ok(())
    }
}
