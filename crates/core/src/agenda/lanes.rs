//! The columns of the table of rooms and times: which rooms share one, and how many sessions stand beside each other.

/// As many columns as fit beside each other without sharing.
const FEW: usize = 6;

/// A column of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Whose sessions it has.
    pub heading: Heading,
    /// How many sessions stand beside each other in it at most: the columns of HTML that it takes.
    pub lanes: usize,
}

/// Whose sessions a column has.
#[derive(Clone, Debug, PartialEq)]
pub enum Heading {
    /// Those of one room, by its position in the meeting's list.
    Room(usize),
    /// Those of rooms with one session each, in the order of the meeting's list.
    Shared(Vec<usize>),
    /// Those without a room.
    NoRoom,
}

/// What is to be placed.
pub(super) struct Block {
    /// Its room.
    pub room: Option<usize>,
    /// The first of its rows.
    pub first: usize,
    /// The row after the last; it has one at least.
    pub end: usize,
}

/// Where something stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    /// Position of the column.
    pub column: usize,
    /// Position of the lane in the column.
    pub lane: usize,
}

/// The columns for what is given by first row, and the place of each.
pub(super) fn columns(blocks: &[Block], rooms: usize) -> (Vec<Column>, Vec<Place>) {
    // What has no room comes after all rooms.
    let room = |block: &Block| block.room.filter(|room| *room < rooms).unwrap_or(rooms);
    let mut counts = vec![0usize; rooms + 1];
    for block in blocks {
        counts[room(block)] += 1;
    }
    let few = counts.iter().filter(|count| **count > 0).count() <= FEW;
    let shares = |room: usize| !few && room < rooms && counts[room] == 1;
    let mut columns = Columns::default();
    let mut own = vec![0; rooms + 1];
    for room in (0..rooms).filter(|room| counts[*room] > 0 && !shares(*room)) {
        own[room] = columns.add(Heading::Room(room));
    }
    let first_shared = columns.all.len();
    let mut places = vec![Place::default(); blocks.len()];
    for (block, place) in blocks.iter().zip(&mut places) {
        if shares(room(block)) {
            *place = columns.share(first_shared, room(block), block);
        }
    }
    if counts[rooms] > 0 {
        own[rooms] = columns.add(Heading::NoRoom);
    }
    for (block, place) in blocks.iter().zip(&mut places) {
        if !shares(room(block)) {
            *place = columns.put(own[room(block)], block);
        }
    }
    (columns.all, places)
}

/// Columns, and for each the row from which each of its lanes is free.
#[derive(Default)]
struct Columns {
    all: Vec<Column>,
    free: Vec<Vec<usize>>,
}

impl Columns {
    fn add(&mut self, heading: Heading) -> usize {
        self.all.push(Column { heading, lanes: 0 });
        self.free.push(Vec::new());
        self.all.len() - 1
    }

    /// Takes the first lane that is free. By first row, that makes as few lanes as can be.
    fn put(&mut self, column: usize, block: &Block) -> Place {
        let free = &mut self.free[column];
        let lane = free.iter().position(|row| *row <= block.first).unwrap_or(free.len());
        if lane == free.len() {
            free.push(0);
        }
        free[lane] = block.end;
        self.all[column].lanes = free.len();
        Place { column, lane }
    }

    /// Takes the first of the shared columns that is free.
    fn share(&mut self, first: usize, room: usize, block: &Block) -> Place {
        let free = self.free.iter().skip(first).position(|lanes| lanes.iter().all(|row| *row <= block.first));
        let column = match free {
            Some(place) => first + place,
            None => self.add(Heading::Shared(Vec::new())),
        };
        if let Heading::Shared(rooms) = &mut self.all[column].heading {
            rooms.insert(rooms.partition_point(|other| *other < room), room);
        }
        self.put(column, block)
    }
}
