//! What goes where.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use walrus::ir::{
    Call, GlobalGet, GlobalSet, RefFunc, ReturnCall, TableFill, TableGet, TableGrow, TableSet, Visitor, dfs_in_order,
};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, Function, FunctionId, FunctionKind, GlobalId, Module, TableId,
};

use super::Part;
use super::constants::{self, Segment};

/// Where each function goes, and by what the modules reach each other. Functions are told by their place in the
/// binary, since their ids differ from one reading to the next.
#[derive(Debug, Default)]
pub struct Plan {
    /// The module of each function: 0 for the main one, then the parts.
    pub homes: Vec<usize>,
    /// The slot in the function table of each function that is called from another module than its own.
    pub slots: BTreeMap<usize, u32>,
    /// The functions of the table, by slot.
    pub table: BTreeMap<u32, usize>,
    /// How many slots the table has, without those at its end of what the main module lends.
    pub table_size: u32,
    /// The functions of the main module that some part calls.
    pub lent: BTreeSet<usize>,
    /// The segments of the data.
    pub segments: Vec<Segment>,
    /// The module of each of them.
    pub segment_homes: Vec<usize>,
}

impl Plan {
    /// The plan for a binary with its segments.
    pub fn of(module: &Module, segments: Vec<Segment>, parts: &[Part]) -> Result<Plan> {
        let functions: Vec<&Function> = module.funcs.iter().collect();
        let place: BTreeMap<FunctionId, usize> =
            functions.iter().enumerate().map(|(place, function)| (function.id(), place)).collect();
        ensure!(functions.iter().any(|function| function.name.is_some()), "the binary has no names of functions");
        let mut links = Vec::new();
        for (caller, function) in functions.iter().enumerate() {
            links.extend(calls(function)?.iter().map(|callee| (caller, place[callee])));
        }
        let mut plan = Plan { homes: homes(module, &functions, parts), ..Plan::default() };
        plan.keep_what_others_call(&links, parts, &entries(&functions, parts)?);
        plan.read_table(module, &place)?;
        let stays: Vec<bool> = fixed(module, &functions)
            .into_iter()
            .zip(&functions)
            .map(|(is_fixed, function)| is_fixed || uses(function).takes_table)
            .collect();
        plan.move_what_parts_alone_call(&links, parts, &stays);
        links.iter().for_each(|(caller, callee)| plan.link(*caller, *callee));
        plan.place_segments(&functions, segments, parts);
        Ok(plan)
    }

    /// Gives the segments of the data to the modules. What the linker knew under a name that is gone may be anywhere.
    fn place_segments(&mut self, functions: &[&Function], segments: Vec<Segment>, parts: &[Part]) {
        let mut named: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (function, home) in functions.iter().zip(&self.homes) {
            named.entry(function.name.as_deref().unwrap_or_default()).or_default().insert(*home);
        }
        let homes_of = |name: &str| named.get(name).cloned().unwrap_or_else(|| BTreeSet::from([0]));
        let there: Vec<BTreeSet<usize>> = (0..=parts.len()).map(|home| there_with(home, parts)).collect();
        self.segment_homes = constants::homes(&segments, &homes_of, &|users| common(&there, users).unwrap_or(0));
        self.segments = segments;
    }

    /// Moves to the main module whatever is called from outside its part and is no entry of it: nobody waits for the
    /// part before such a call. From a part within it, or that needs it, it can be called.
    fn keep_what_others_call(&mut self, links: &[(usize, usize)], parts: &[Part], entries: &BTreeSet<usize>) {
        let there: Vec<BTreeSet<usize>> = (0..=parts.len()).map(|home| there_with(home, parts)).collect();
        let is_there = |caller: usize, callee: usize| there[caller].contains(&callee);
        let is_misplaced = |homes: &[usize], caller: usize, callee: usize| {
            homes[callee] != 0 && !is_there(homes[caller], homes[callee]) && !entries.contains(&callee)
        };
        while let Some((_, callee)) = links.iter().find(|(caller, callee)| is_misplaced(&self.homes, *caller, *callee))
        {
            self.homes[*callee] = 0;
        }
    }

    /// Moves from the main module what it does not call itself: into the one part that does, or that is there whenever
    /// some part does. What stands in the table can be called by anybody, and stays.
    fn move_what_parts_alone_call(&mut self, links: &[(usize, usize)], parts: &[Part], is_fixed: &[bool]) {
        let there: Vec<BTreeSet<usize>> = (0..=parts.len()).map(|home| there_with(home, parts)).collect();
        let mut callers: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.homes.len()];
        links.iter().filter(|(caller, callee)| caller != callee).for_each(|(caller, callee)| {
            callers[*callee].insert(*caller);
        });
        loop {
            let movable = (0..self.homes.len()).filter(|function| {
                self.homes[*function] == 0 && !is_fixed[*function] && !self.slots.contains_key(function)
            });
            let of_callers = |function: usize| callers[function].iter().map(|caller| self.homes[*caller]).collect();
            let moved: Vec<(usize, usize)> =
                movable.filter_map(|function| Some((function, common(&there, &of_callers(function))?))).collect();
            if moved.is_empty() {
                return;
            }
            moved.into_iter().for_each(|(function, home)| self.homes[function] = home);
        }
    }

    /// Takes note of a call.
    fn link(&mut self, caller: usize, callee: usize) {
        if self.homes[caller] == self.homes[callee] {
            return;
        }
        if self.homes[callee] == 0 {
            self.lent.insert(callee);
        } else if !self.slots.contains_key(&callee) {
            self.slots.insert(callee, self.table_size);
            self.table.insert(self.table_size, callee);
            self.table_size += 1;
        }
    }

    fn read_table(&mut self, module: &Module, place: &BTreeMap<FunctionId, usize>) -> Result<()> {
        let table = module.tables.get(function_table(module)?);
        self.table_size = u32::try_from(table.initial)?;
        for segment in &table.elem_segments {
            let segment = module.elements.get(*segment);
            let (start, functions) = active(&segment.kind, &segment.items)?;
            for (slot, function) in (start..).zip(functions) {
                self.table.insert(slot, place[function]);
                self.slots.entry(place[function]).or_insert(slot);
            }
        }
        Ok(())
    }
}

/// The table of function pointers.
pub fn function_table(module: &Module) -> Result<TableId> {
    module.tables.main_function_table()?.context("the binary has no table of functions")
}

/// Where an active segment begins, and its functions.
fn active<'a>(kind: &ElementKind, items: &'a ElementItems) -> Result<(u32, &'a [FunctionId])> {
    match (kind, items) {
        (
            ElementKind::Active { offset: ConstExpr::Value(walrus::ir::Value::I32(start)), .. },
            ElementItems::Functions(functions),
        ) => Ok((u32::try_from(*start)?, functions)),
        _ => bail!("a segment of the table is not of the plain kind that is divided here"),
    }
}

/// The module of each function: that of the one part which its name speaks of ([`part_of`]). Imports and exports stay in the main
/// module, since they are what the script beside it knows.
fn homes(module: &Module, functions: &[&Function], parts: &[Part]) -> Vec<usize> {
    let home = |(function, is_fixed): (&&Function, bool)| {
        let name = without_hashes(function.name.as_deref().unwrap_or_default());
        if is_fixed { 0 } else { part_of(&name, parts).unwrap_or(0) }
    };
    functions.iter().zip(fixed(module, functions)).map(home).collect()
}

/// Which functions cannot leave the main module: its imports and exports.
fn fixed(module: &Module, functions: &[&Function]) -> Vec<bool> {
    let exported: BTreeSet<FunctionId> = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Function(function) => Some(function),
            _ => None,
        })
        .chain(module.start)
        .collect();
    let is_fixed =
        |function: &&Function| exported.contains(&function.id()) || matches!(function.kind, FunctionKind::Import(_));
    functions.iter().map(is_fixed).collect()
}

/// The modules that are there whenever some module is: itself, what it stands within, and what it needs.
fn there_with(home: usize, parts: &[Part]) -> BTreeSet<usize> {
    let mut there = BTreeSet::from([home]);
    if let Some(part) = home.checked_sub(1).and_then(|place| parts.get(place)) {
        for name in part.within.iter().chain(part.needs) {
            let place = parts.iter().position(|other| other.name == *name);
            there.extend(place.into_iter().flat_map(|place| there_with(place + 1, parts)));
        }
    }
    there
}

/// The one part that is there whenever any of some modules is. Of several, the one that is there the least often.
fn common(there: &[BTreeSet<usize>], homes: &BTreeSet<usize>) -> Option<usize> {
    let mut sets = homes.iter().map(|home| &there[*home]);
    let first = sets.next()?.clone();
    let common = sets.fold(first, |common, set| common.intersection(set).copied().collect());
    common.into_iter().filter(|home| *home != 0).max_by_key(|home| there[*home].len())
}

/// The one part that a name speaks of. A module within another of the list counts in place of that: its part is the one
/// meant, also where the outer module belongs to another. Of a part and those that it needs, the part is meant: it makes
/// use of what they offer.
fn part_of(name: &str, parts: &[Part]) -> Option<usize> {
    let mut named: Vec<(usize, &str)> = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        named.extend(part.modules.iter().filter(|module| name.contains(**module)).map(|module| (place + 1, *module)));
    }
    let is_outer =
        |module: &str| named.iter().any(|(_, other)| other.len() > module.len() && other.starts_with(module));
    let innermost: BTreeSet<usize> =
        named.iter().filter(|(_, module)| !is_outer(module)).map(|(home, _)| *home).collect();
    innermost.iter().copied().find(|home| innermost.is_subset(&there_with(*home, parts)))
}

/// The functions by which one enters the parts.
fn entries(functions: &[&Function], parts: &[Part]) -> Result<BTreeSet<usize>> {
    let mut places = BTreeSet::new();
    for entry in parts.iter().flat_map(|part| part.entries) {
        let is_entry = |function: &&Function| without_hashes(function.name.as_deref().unwrap_or_default()) == *entry;
        let place = functions.iter().position(is_entry);
        places.insert(place.with_context(|| format!("{entry} is no function of the binary; was it inlined?"))?);
    }
    Ok(places)
}

/// The name without the hashes that stand in brackets behind the crates: `plenary[1f2e]::app` is `plenary::app`.
fn without_hashes(name: &str) -> String {
    let mut plain = String::new();
    for part in name.split_inclusive(']') {
        match part.rsplit_once('[') {
            Some((before, hash)) if hash.len() > 1 && hash[..hash.len() - 1].bytes().all(|b| b.is_ascii_hexdigit()) => {
                plain.push_str(before);
            }
            _ => plain.push_str(part),
        }
    }
    plain
}

/// The functions that a function calls by name.
fn calls(function: &Function) -> Result<Vec<FunctionId>> {
    let found = uses(function);
    ensure!(!found.takes_reference, "{:?} takes a reference to a function, which is not divided here", function.name);
    Ok(found.functions)
}

/// The globals that a function reads or writes.
pub fn globals(function: &Function) -> Vec<GlobalId> {
    uses(function).globals
}

fn uses(function: &Function) -> Uses {
    let mut found = Uses::default();
    if let FunctionKind::Local(local) = &function.kind {
        dfs_in_order(&mut found, local, local.entry_block());
    }
    found
}

#[derive(Default)]
struct Uses {
    functions: Vec<FunctionId>,
    globals: Vec<GlobalId>,
    takes_reference: bool,
    /// Whether it reads or writes a table, as the functions that keep the values of scripts do; that of functions is
    /// only called through.
    takes_table: bool,
}

impl Visitor<'_> for Uses {
    fn visit_call(&mut self, call: &Call) {
        self.functions.push(call.func);
    }

    fn visit_return_call(&mut self, call: &ReturnCall) {
        self.functions.push(call.func);
        // No compiler here emits them; rewriting them would need another instruction.
        self.takes_reference = true;
    }

    fn visit_ref_func(&mut self, _: &RefFunc) {
        self.takes_reference = true;
    }

    fn visit_table_get(&mut self, _: &TableGet) {
        self.takes_table = true;
    }

    fn visit_table_set(&mut self, _: &TableSet) {
        self.takes_table = true;
    }

    fn visit_table_grow(&mut self, _: &TableGrow) {
        self.takes_table = true;
    }

    fn visit_table_fill(&mut self, _: &TableFill) {
        self.takes_table = true;
    }

    fn visit_global_get(&mut self, get: &GlobalGet) {
        self.globals.push(get.global);
    }

    fn visit_global_set(&mut self, set: &GlobalSet) {
        self.globals.push(set.global);
    }
}
