//! The agenda of a day as a table of rooms and times.

use super::lanes::{Block, Column, Place, columns};
use super::{Schedule, Slot};
use crate::civil::{Day, Instant};
use crate::model::SessionId;
use crate::order;

const DAY_SECONDS: i64 = 86_400;
/// In the plan of the cells, what no session takes, and what an empty cell has taken.
const FREE: usize = usize::MAX;
const TAKEN: usize = usize::MAX - 1;

/// A day as a table: each row of cells, with their spans, is a row of an HTML table whose first column is the time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// The columns, rooms in the order of the meeting's list, then shared ones, then that of what has no room.
    pub columns: Vec<Column>,
    /// The rows, from one start or end of a session to the next, without a break between them.
    pub rows: Vec<Row>,
    /// What lasts all day, in the order of the data.
    pub all_day: Vec<SessionId>,
    /// What has no hours of its own, in the order of the data.
    pub unplaced: Vec<SessionId>,
}

/// The time from one start or end of a session to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its start.
    pub start: Instant,
    /// Its end; the start, in a row for what takes no time.
    pub end: Instant,
    /// Whether no session runs.
    pub gap: bool,
    /// Whether a session starts here, and no row before has said so.
    pub labelled: bool,
    /// The cells that begin in this row, from left to right. What reaches into it from above has none.
    pub cells: Vec<Cell>,
}

/// A cell of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// A session.
    Session {
        /// The session.
        session: SessionId,
        /// Position of the column.
        column: usize,
        /// Position of the first lane in the column.
        lane: usize,
        /// How many rows it takes.
        rows: usize,
        /// How many lanes it takes.
        lanes: usize,
        /// Whether it began on a day before.
        continued: bool,
        /// Whether it still runs on the day after.
        goes_on: bool,
    },
    /// Nothing.
    Empty {
        /// Position of the column.
        column: usize,
        /// Position of the first lane in the column.
        lane: usize,
        /// How many rows it takes.
        rows: usize,
        /// How many lanes it takes.
        lanes: usize,
    },
}

/// Where the line of the present moment stands in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NowRow {
    /// Position of the row.
    pub row: usize,
    /// How much of its time has passed, in thousandths.
    pub per_mille: u16,
}

impl Schedule {
    /// A day as a table, without the rooms at the positions in `hidden`. For no day, it has no rows.
    pub fn grid(&self, day: Option<Day>, hidden: &[usize]) -> Grid {
        let mut grid = Grid::default();
        let mut entries: Vec<Entry> = Vec::new();
        for slot in self.slots.iter().filter(|slot| slot.covers(day)) {
            if slot.room.is_some_and(|room| hidden.contains(&room)) {
                continue;
            }
            match Entry::new(slot, day) {
                Some(entry) => entries.push(entry),
                None if slot.is_all_day() => grid.all_day.push(slot.session),
                None => grid.unplaced.push(slot.session),
            }
        }
        let order = order::indexes(entries.len(), &|one, other| entries[one].key().cmp(&entries[other].key()));
        let entries = order::arranged(entries, &order);
        let (rows, blocks) = rows(&entries);
        let (columns, places) = columns(&blocks, self.rooms);
        (grid.rows, grid.columns) = (rows, columns);
        Plan::new(&grid, &blocks, &places).fill(&mut grid.rows, &entries);
        grid
    }
}

impl Grid {
    /// Where a moment lies; nowhere before the first row and after the last.
    pub fn now_row(&self, now: Instant) -> Option<NowRow> {
        let now = now.utc_seconds();
        let row = self.rows.partition_point(|row| row.start.utc_seconds() <= now).checked_sub(1)?;
        let (start, end) = (self.rows.get(row)?.start.utc_seconds(), self.rows[row].end.utc_seconds());
        if now >= end && now > start {
            return None;
        }
        // A row that takes no time has begun and not passed.
        let per_mille = ((now - start) * 1_000 / (end - start).max(1)) as u16;
        Some(NowRow { row, per_mille })
    }
}

/// A session with hours on a day.
struct Entry {
    session: SessionId,
    room: Option<usize>,
    /// The start on the day.
    start: Instant,
    end: Instant,
    continued: bool,
    goes_on: bool,
}

impl Entry {
    fn new(slot: &Slot, day: Option<Day>) -> Option<Entry> {
        let (start, end) = slot.hours()?;
        let continued = slot.day != day;
        Some(Entry {
            session: slot.session,
            room: slot.room,
            start: if continued { midnight(start, end, day) } else { start },
            end,
            continued,
            goes_on: slot.last != day,
        })
    }

    fn is_moment(&self) -> bool {
        self.start.utc_seconds() == self.end.utc_seconds()
    }

    /// By start; of what starts together, moments first, as their row comes first.
    fn key(&self) -> (i64, i64, usize) {
        (self.start.utc_seconds(), self.end.utc_seconds(), self.room.unwrap_or(usize::MAX))
    }
}

/// The midnight at which a day begins for what started before it, by the clock at its start: the day begins with it
/// wherever the clock is not changed before. If the end does not come after it, the start.
fn midnight(start: Instant, end: Instant, day: Option<Day>) -> Instant {
    let offset = start.offset_minutes();
    let at = day.map_or(0, Day::days) * DAY_SECONDS - i64::from(offset) * 60;
    if at < end.utc_seconds() { Instant::new(at, offset).unwrap_or(start) } else { start }
}

/// The rows of a day, still without cells, and which of them each session takes.
fn rows(entries: &[Entry]) -> (Vec<Row>, Vec<Block>) {
    let mut ends: Vec<Instant> = Vec::with_capacity(entries.len() * 2);
    for entry in entries {
        ends.extend([entry.start, entry.end]);
    }
    let order = order::indexes(ends.len(), &|one, other| ends[one].utc_seconds().cmp(&ends[other].utc_seconds()));
    let mut moments: Vec<Instant> = Vec::with_capacity(ends.len());
    for index in order {
        if moments.last().is_none_or(|last| last.utc_seconds() < ends[index].utc_seconds()) {
            moments.push(ends[index]);
        }
    }
    let place = |moment: Instant| moments.partition_point(|other| other.utc_seconds() < moment.utc_seconds());
    let mut has_row = vec![false; moments.len()];
    for entry in entries.iter().filter(|entry| entry.is_moment()) {
        has_row[place(entry.start)] = true;
    }
    let mut rows: Vec<Row> = Vec::with_capacity(moments.len());
    let mut first_rows: Vec<usize> = Vec::with_capacity(moments.len());
    for (index, start) in moments.iter().enumerate() {
        first_rows.push(rows.len());
        let ends = [has_row[index].then_some(start), moments.get(index + 1)];
        for end in ends.into_iter().flatten() {
            rows.push(Row { start: *start, end: *end, gap: true, labelled: false, cells: Vec::new() });
        }
    }
    let mut blocks = Vec::with_capacity(entries.len());
    for entry in entries {
        let (start, end) = (place(entry.start), place(entry.end));
        let first = first_rows[start] + usize::from(has_row[start] && !entry.is_moment());
        let end = if entry.is_moment() { first + 1 } else { first_rows[end] };
        rows[first_rows[start]].labelled |= !entry.continued;
        rows[first..end].iter_mut().for_each(|row| row.gap = false);
        blocks.push(Block { room: entry.room, first, end });
    }
    (rows, blocks)
}

/// Who takes each row of each lane.
struct Plan {
    /// Row by row, the position of a session, or that it is free or taken by an empty cell.
    cells: Vec<usize>,
    /// The column of each lane, and which of its lanes it is.
    lanes: Vec<Place>,
    rows: usize,
}

impl Plan {
    fn new(grid: &Grid, blocks: &[Block], places: &[Place]) -> Plan {
        let mut lanes = Vec::new();
        let mut firsts = Vec::with_capacity(grid.columns.len());
        for (column, of) in grid.columns.iter().enumerate() {
            firsts.push(lanes.len());
            lanes.extend((0..of.lanes).map(|lane| Place { column, lane }));
        }
        let rows = grid.rows.len();
        let mut plan = Plan { cells: vec![FREE; rows * lanes.len()], lanes, rows };
        let lane = |place: &Place| firsts[place.column] + place.lane;
        for (index, (block, place)) in blocks.iter().zip(places).enumerate() {
            plan.paint(block.first..block.end, lane(place), index);
        }
        // Where nobody stands beside it, a session takes the lanes to its right as well.
        for (index, (block, place)) in blocks.iter().zip(places).enumerate() {
            let mut next = lane(place) + 1;
            while plan.continues(next) && (block.first..block.end).all(|row| plan.at(row, next) == FREE) {
                plan.paint(block.first..block.end, next, index);
                next += 1;
            }
        }
        plan
    }

    fn at(&self, row: usize, lane: usize) -> usize {
        self.cells[row * self.lanes.len() + lane]
    }

    fn paint(&mut self, rows: std::ops::Range<usize>, lane: usize, who: usize) {
        for row in rows {
            self.cells[row * self.lanes.len() + lane] = who;
        }
    }

    /// Whether a lane belongs to the column of the one before it.
    fn continues(&self, lane: usize) -> bool {
        self.lanes.get(lane).is_some_and(|place| place.lane > 0)
    }

    /// How many rows from this one on the same takes, down to the end of the table.
    fn height(&self, row: usize, lane: usize) -> usize {
        let who = self.at(row, lane);
        (row..self.rows).take_while(|row| self.at(*row, lane) == who).count()
    }

    /// Writes the cells into the rows.
    fn fill(mut self, rows: &mut [Row], entries: &[Entry]) {
        for row in 0..self.rows {
            let mut lane = 0;
            while lane < self.lanes.len() {
                let who = self.at(row, lane);
                let begins = who != TAKEN && (row == 0 || self.at(row - 1, lane) != who);
                lane += if begins { self.cell(row, lane, &mut rows[row].cells, entries) } else { 1 };
            }
        }
    }

    /// Adds the cell that begins in a row and lane. How many lanes it takes.
    fn cell(&mut self, row: usize, first: usize, cells: &mut Vec<Cell>, entries: &[Entry]) -> usize {
        let (who, rows) = (self.at(row, first), self.height(row, first));
        let mut end = first + 1;
        while self.continues(end) && self.at(row, end) == who && self.height(row, end) == rows {
            end += 1;
        }
        let lanes = end - first;
        let Place { column, lane } = self.lanes[first];
        cells.push(match entries.get(who) {
            Some(&Entry { session, continued, goes_on, .. }) => {
                Cell::Session { session, column, lane, rows, lanes, continued, goes_on }
            }
            None => {
                (first..end).for_each(|lane| self.paint(row..row + rows, lane, TAKEN));
                Cell::Empty { column, lane, rows, lanes }
            }
        });
        lanes
    }
}
