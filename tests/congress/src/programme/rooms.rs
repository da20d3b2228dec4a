//! The rooms: a great hall, a few big ones, many small ones.

use crate::ids::Ids;

/// A room.
pub(crate) struct Room {
    pub id: String,
    pub name: String,
    pub building: Option<&'static str>,
}

/// How a room is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// What all attend, and the biggest panels.
    Hall,
    /// One short session after the other, all day.
    Big,
    /// A session in each part of the day.
    Middle,
    /// One session a day, or two.
    Small,
    /// Coffee and the exhibition.
    Foyer,
}

/// Rooms that have a name.
const NAMES: &[&str] = &[
    "Auditório Carolina Beatriz Ângelo",
    "Auditório Amato Lusitano",
    "Sala Fernando Pessoa",
    "Sala Sophia de Mello Breyner",
    "Sala Florence Nightingale",
    "Sala Ibn Sīnā",
    "Sala Tu Youyou",
    "Sala Ignác Semmelweis",
    "Sala Wangarĩ Maathai",
    "Sala Śrīnivāsa Rāmānujan",
    "Sala Maria Skłodowska-Curie",
    "Sala Kitasato Shibasaburō",
    "Sala Émilie du Châtelet",
    "Sala Þóra Einarsdóttir",
    "Sala Mårten Triewald",
    "Sala Gerty Cori",
    "Sala Rosalind Franklin",
    "Sala Oswaldo Cruz",
    "Sala Hipátia",
    "Sala Al-Bīrūnī",
    "Sala John Snow",
];

const BUILDINGS: &[&str] =
    &["Congress Centre", "North Pavilion", "South Pavilion", "Faculty of Medicine", "River Station"];

/// So many rooms, in the order of a walk through the buildings.
pub(crate) fn rooms(count: usize) -> Vec<Room> {
    let mut ids = Ids::default();
    let room = |number| {
        let building = BUILDINGS[number * BUILDINGS.len() / count];
        let (name, building) = match use_of(number, count) {
            Use::Hall => ("Great Hall".to_owned(), Some(building)),
            Use::Foyer => ("Atlantic Foyer".to_owned(), None),
            _ => match NAMES.get(number - 1) {
                Some(name) => ((*name).to_owned(), Some(building)),
                None => (format!("Room {}.{:02}", number % 4, number), Some(building)),
            },
        };
        Room { id: ids.unique(&name), name, building }
    };
    (0..count).map(room).collect()
}

/// How a room of so many is used.
pub(crate) fn use_of(number: usize, count: usize) -> Use {
    let (big, middle) = (count.div_ceil(10), count.div_ceil(5));
    match number {
        0 => Use::Hall,
        _ if count >= 4 && number == count - 1 => Use::Foyer,
        _ if number <= big => Use::Big,
        _ if number <= big + middle => Use::Middle,
        _ => Use::Small,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_seventy_rooms_seven_are_full_and_most_are_small() {
        let count = |of: Use| (0..70).filter(|number| use_of(*number, 70) == of).count();
        assert_eq!([Use::Hall, Use::Big, Use::Middle, Use::Small, Use::Foyer].map(count), [1, 7, 14, 47, 1]);
        assert!(rooms(0).is_empty());
    }
}
