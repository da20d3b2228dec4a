//! Making one module of the plan.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use walrus::ir::{CallIndirect, Const, Instr, InstrLocId, InstrSeq, Value, VisitorMut, dfs_pre_order_mut};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, GlobalKind, ImportKind,
    ImportedFunction, MemoryId, Module, TableId, TypeId, passes,
};

use super::constants::{Segment, stretches};
use super::plan::{Plan, function_table, globals};

/// The name under which the parts import from the main module.
const MAIN: &str = "m";
/// The name under which wasm-bindgen exports the memory.
const MEMORY: &str = "memory";
/// The name of the function table. Like all names given here it begins as none that a script can have, of which the
/// main module exports others.
const TABLE: &str = ":t";

/// The main module: it lends what the parts call, and calls them through the table.
pub fn main(mut module: Module, plan: &Plan) -> Result<Vec<u8>> {
    let ids = functions(&module);
    call_through_table(&mut module, plan, 0, &ids)?;
    let table = function_table(&module)?;
    let vacant = vacant_slot(&mut module);
    let segments: Vec<_> = module.tables.get(table).elem_segments.iter().copied().collect();
    for segment in segments {
        if let ElementItems::Functions(items) = &mut module.elements.get_mut(segment).items {
            for item in items.iter_mut().filter(|item| home(plan, &ids, **item) != Some(0)) {
                *item = vacant;
            }
        }
    }
    resize(&mut module, table, plan);
    let memory = module.get_memory_id().context("the binary has no memory")?;
    write_data(&mut module, memory, plan, 0)?;
    module.exports.add(TABLE, table);
    if !module.exports.iter().any(|export| export.name == MEMORY) {
        module.exports.add(MEMORY, memory);
    }
    let lent = plan.lent.iter().map(|place| ids[*place]).collect();
    add_to_table(&mut module, table, plan.table_size, lent);
    for (number, global) in module.globals.iter().map(|global| global.id()).enumerate().collect::<Vec<_>>() {
        module.exports.add(&global_name(number), global);
    }
    passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// One part: it imports all that it shares, and puts its functions into the table when it is loaded.
pub fn part(mut module: Module, plan: &Plan, number: usize) -> Result<Vec<u8>> {
    let ids = functions(&module);
    call_through_table(&mut module, plan, number, &ids)?;
    let exports: Vec<_> = module.exports.iter().map(|export| export.id()).collect();
    exports.into_iter().for_each(|export| module.exports.delete(export));
    module.start = None;
    import_memory(&mut module, plan, number)?;
    import_globals(&mut module, plan, number);
    for (name, place) in names(&plan.lent)? {
        import_function(&mut module, ids[place], &name);
    }
    let table = import_table(&mut module, plan)?;
    fill_table(&mut module, table, plan, number, &ids);
    passes::gc::run(&mut module);
    // A copy of something that is to be shared would go wrong in silence.
    let shares_all = module.tables.iter().all(|table| table.import.is_some())
        && module.memories.iter().all(|memory| memory.import.is_some())
        && module.globals.iter().all(|global| matches!(global.kind, GlobalKind::Import(_)));
    ensure!(shares_all, "part {number} uses a table, memory or global that is not shared");
    Ok(module.emit_wasm())
}

/// The ids of the functions, by place.
fn functions(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(|function| function.id()).collect()
}

fn home(plan: &Plan, ids: &[FunctionId], function: FunctionId) -> Option<usize> {
    ids.iter().position(|id| *id == function).map(|place| plan.homes[place])
}

/// The names of what the main module lends, which stands at the end of the table: the character whose code tells how far
/// from its end (`xtask/src/finish/start.rs`). An export would weigh twice as much.
fn names(lent: &BTreeSet<usize>) -> Result<Vec<(String, usize)>> {
    let code = |from_end: usize| u32::try_from(from_end).ok().and_then(char::from_u32);
    let name = |(number, place): (usize, &usize)| {
        let name = code(lent.len() - number).context("the main module lends too much")?;
        Ok((name.to_string(), *place))
    };
    lent.iter().enumerate().map(name).collect()
}

fn global_name(number: usize) -> String {
    format!(":{number}")
}

/// Puts a call through the table wherever a function of one module calls into a part that is not its own.
fn call_through_table(module: &mut Module, plan: &Plan, own: usize, ids: &[FunctionId]) -> Result<()> {
    let table = function_table(module)?;
    let mut targets = BTreeMap::new();
    for (place, id) in ids.iter().enumerate() {
        if let Some(slot) = plan.slots.get(&place).filter(|_| ![0, own].contains(&plan.homes[place])) {
            targets.insert(*id, (*slot, module.funcs.get(*id).ty()));
        }
    }
    let mut redirect = Redirect { table, targets };
    for (_, id) in ids.iter().enumerate().filter(|(place, _)| plan.homes[*place] == own) {
        if let FunctionKind::Local(local) = &mut module.funcs.get_mut(*id).kind {
            let start = local.entry_block();
            dfs_pre_order_mut(&mut redirect, local, start);
        }
    }
    Ok(())
}

struct Redirect {
    table: TableId,
    targets: BTreeMap<FunctionId, (u32, TypeId)>,
}

impl VisitorMut for Redirect {
    fn start_instr_seq_mut(&mut self, sequence: &mut InstrSeq) {
        let is_redirected = |instr: &Instr| matches!(instr, Instr::Call(call) if self.targets.contains_key(&call.func));
        if !sequence.instrs.iter().any(|(instr, _)| is_redirected(instr)) {
            return;
        }
        let mut instrs = Vec::with_capacity(sequence.instrs.len() + 1);
        for (instr, at) in std::mem::take(&mut sequence.instrs) {
            match &instr {
                Instr::Call(call) if self.targets.contains_key(&call.func) => {
                    let (slot, ty) = self.targets[&call.func];
                    let value = Value::I32(slot.cast_signed());
                    instrs.push((Instr::Const(Const { value }), InstrLocId::default()));
                    instrs.push((Instr::CallIndirect(CallIndirect { ty, table: self.table }), at));
                }
                _ => instrs.push((instr, at)),
            }
        }
        sequence.instrs = instrs;
    }
}

/// What stands in a slot until its part is there: a function that stops the app, of a type that no slot is called with.
fn vacant_slot(module: &mut Module) -> FunctionId {
    let mut vacant = FunctionBuilder::new(&mut module.types, &[walrus::ValType::F32; 9], &[]);
    vacant.func_body().unreachable();
    let arguments = (0..9).map(|_| module.locals.add(walrus::ValType::F32)).collect();
    vacant.finish(arguments, &mut module.funcs)
}

fn resize(module: &mut Module, table: TableId, plan: &Plan) {
    let size = u64::from(plan.table_size) + plan.lent.len() as u64;
    let table = module.tables.get_mut(table);
    table.initial = size;
    if let Some(maximum) = &mut table.maximum {
        *maximum = size.max(*maximum);
    }
}

fn import_memory(module: &mut Module, plan: &Plan, number: usize) -> Result<()> {
    let memory = module.get_memory_id().context("the binary has no memory")?;
    write_data(module, memory, plan, number)?;
    let import = module.imports.add(MAIN, MEMORY, ImportKind::Memory(memory));
    module.memories.get_mut(memory).import = Some(import);
    Ok(())
}

/// Leaves of the data what is the module's own.
fn write_data(module: &mut Module, memory: MemoryId, plan: &Plan, own: usize) -> Result<()> {
    let mut image = BTreeMap::new();
    let all: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for data in all {
        let segment = module.data.get(data);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = &segment.kind else {
            bail!("a segment of the data is not of the plain kind that is divided here")
        };
        let (start, length) = (start.cast_unsigned(), segment.value.len());
        let is_it = |known: &Segment| known.range.start == start && known.range.len() == length;
        let place = plan.segments.iter().position(is_it);
        let place = place.context("the data is not that of the binary that the linker wrote")?;
        if own != 0 || plan.segment_homes[place] == 0 {
            image.extend((start..).zip(segment.value.iter().copied()));
        }
        module.data.delete(data);
    }
    module.memories.get_mut(memory).data_segments.clear();
    let is_own = |place: usize| plan.segment_homes[place] == own;
    let byte_at = |at: u32| image.get(&at).copied().unwrap_or_default();
    // The main module comes first: the room that it leaves for the constants of parts is empty then, and zeros weigh less
    // than another head. A part comes later, and writes over none of the others.
    let near = if own == 0 { u32::MAX } else { 8 };
    for (start, bytes) in stretches(&plan.segments, &is_own, &byte_at, near) {
        let offset = ConstExpr::Value(Value::I32(start.cast_signed()));
        let data = module.data.add(DataKind::Active { memory, offset }, bytes);
        module.memories.get_mut(memory).data_segments.insert(data);
    }
    Ok(())
}

fn import_globals(module: &mut Module, plan: &Plan, number: usize) {
    let used: BTreeSet<_> = module
        .funcs
        .iter()
        .zip(&plan.homes)
        .filter(|(_, home)| **home == number)
        .flat_map(|(function, _)| globals(function))
        .collect();
    let all: Vec<_> = module.globals.iter().map(|global| global.id()).collect();
    for (number, global) in all.into_iter().enumerate().filter(|(_, global)| used.contains(global)) {
        let import = module.imports.add(MAIN, &global_name(number), ImportKind::Global(global));
        module.globals.get_mut(global).kind = GlobalKind::Import(import);
    }
}

fn import_function(module: &mut Module, function: FunctionId, name: &str) {
    let known = module.imports.iter().find(|import| import.kind == ImportKind::Function(function));
    if let Some(import) = known.map(|import| import.id()) {
        let import = module.imports.get_mut(import);
        MAIN.clone_into(&mut import.module);
        name.clone_into(&mut import.name);
        return;
    }
    let ty = module.funcs.get(function).ty();
    let import = module.imports.add(MAIN, name, ImportKind::Function(function));
    module.funcs.get_mut(function).kind = FunctionKind::Import(ImportedFunction { import, ty });
}

fn import_table(module: &mut Module, plan: &Plan) -> Result<TableId> {
    let table = function_table(module)?;
    let segments: Vec<_> = module.elements.iter().map(|element| element.id()).collect();
    segments.into_iter().for_each(|segment| module.elements.delete(segment));
    let all: Vec<_> = module.tables.iter().map(|table| table.id()).collect();
    for table in all {
        module.tables.get_mut(table).elem_segments.clear();
    }
    let import = module.imports.add(MAIN, TABLE, ImportKind::Table(table));
    module.tables.get_mut(table).import = Some(import);
    resize(module, table, plan);
    Ok(table)
}

/// Segments for the part's functions in the table; neighbours share one.
fn fill_table(module: &mut Module, table: TableId, plan: &Plan, number: usize, ids: &[FunctionId]) {
    let mut segments: Vec<(u32, Vec<FunctionId>)> = Vec::new();
    for (slot, place) in plan.table.iter().filter(|(_, place)| plan.homes[**place] == number) {
        match segments.last_mut().filter(|(start, items)| *start as usize + items.len() == *slot as usize) {
            Some((_, items)) => items.push(ids[*place]),
            None => segments.push((*slot, vec![ids[*place]])),
        }
    }
    segments.into_iter().for_each(|(start, items)| add_to_table(module, table, start, items));
}

fn add_to_table(module: &mut Module, table: TableId, start: u32, functions: Vec<FunctionId>) {
    let offset = ConstExpr::Value(Value::I32(start.cast_signed()));
    let segment = module.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(functions));
    module.tables.get_mut(table).elem_segments.insert(segment);
}
