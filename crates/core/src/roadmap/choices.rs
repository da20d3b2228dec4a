//! What is chosen on the roadmap.

use crate::civil::Day;
use crate::route::RoadmapQuery;

/// What can be chosen among the events. The values are ids for the lane, words of [`super::Status`] for the status, and
/// what the data says for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoadmapFacet {
    /// `lane`
    Lane,
    /// `by`: who convened or issued it.
    Convener,
    /// `place`
    Place,
    /// `status`: what came of the plan.
    Status,
}

impl RoadmapFacet {
    /// All of them, in the order of the page.
    pub const ALL: [RoadmapFacet; 4] =
        [RoadmapFacet::Lane, RoadmapFacet::Convener, RoadmapFacet::Place, RoadmapFacet::Status];

    /// Its key in addresses.
    pub fn key(self) -> &'static str {
        match self {
            RoadmapFacet::Lane => "lane",
            RoadmapFacet::Convener => "by",
            RoadmapFacet::Place => "place",
            RoadmapFacet::Status => "status",
        }
    }
}

/// Defines choices that are each a word in addresses.
macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $word:ident = $text:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$of])* $word,)* }

        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$($name::$word),*];

            /// Its word in addresses.
            pub fn word(self) -> &'static str {
                match self { $($name::$word => $text,)* }
            }

            fn read(text: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.word() == text)
            }
        }
    )*};
}

choices! {
    /// How the roadmap is drawn.
    RoadmapView {
        /// Bars and marks in lanes, along an axis of time.
        Timeline = "timeline",
        /// A table.
        List = "list",
        /// Month under month, down the page.
        Down = "down",
    }
    /// What the rows of the table stand under.
    Grouping {
        /// The month in which they begin.
        Month = "month",
        /// Their lane.
        Lane = "lane",
    }
    /// Which links between events are drawn, whatever event is selected.
    Links {
        /// The longest chain to the goal.
        Path = "path",
        /// All of them.
        All = "all",
    }
    /// By what the table is sorted.
    SortBy {
        /// The date: of the outcome, else of the plan.
        Date = "date",
        /// The date that was planned.
        Planned = "planned",
        /// The title.
        Title = "title",
        /// The lane, in the order of the data.
        Lane = "lane",
        /// The place.
        Place = "place",
    }
}

/// An order of the table and its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoadmapSort {
    /// By what.
    pub by: SortBy,
    /// Whether the other way round.
    pub descending: bool,
}

/// What is chosen on the roadmap. What an address says that makes no sense is as if it were not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// `q`: the words searched for, as typed.
    pub q: String,
    /// The chosen values of each facet, in the order of [`RoadmapFacet::ALL`].
    pub facets: Vec<Vec<String>>,
    /// `view`: how it is drawn; what suits the window when empty.
    pub view: Option<RoadmapView>,
    /// `asof`: the day on which it is shown as it was known then; as it is known now when empty.
    pub asof: Option<Day>,
    /// `from`, `to`: the first and the last day in sight, in this order; the whole process when empty.
    pub window: Option<(Day, Day)>,
    /// `links`: which links between events are drawn; those of the selected event when empty.
    pub links: Option<Links>,
    /// `event`: id of the selected event.
    pub event: Option<String>,
    /// `group`: what the rows of the table stand under; under nothing when empty.
    pub group: Option<Grouping>,
    /// `sort`: how the table is sorted, with `-` before it the other way round; by date when empty.
    pub sort: Option<RoadmapSort>,
    /// `fold`: ids of the lanes that are folded.
    pub fold: Vec<String>,
    /// `order`: ids of the lanes that stand first, in this order.
    pub order: Vec<String>,
}

impl Default for Choices {
    fn default() -> Choices {
        Choices::of(&RoadmapQuery::default())
    }
}

impl Choices {
    /// What the values of an address mean.
    #[inline(never)]
    pub fn of(query: &RoadmapQuery) -> Choices {
        let all = |key| query.all(key);
        let first = |key| query.all(key).into_iter().next().unwrap_or_default();
        let day = |key| first(key).parse::<Day>().ok();
        Choices {
            q: first("q"),
            facets: RoadmapFacet::ALL.iter().map(|facet| all(facet.key())).collect(),
            view: RoadmapView::read(&first("view")),
            asof: day("asof"),
            window: day("from").zip(day("to")).filter(|(from, to)| from <= to),
            links: Links::read(&first("links")),
            event: all("event").into_iter().next(),
            group: Grouping::read(&first("group")),
            sort: RoadmapSort::read(&first("sort")),
            fold: all("fold"),
            order: all("order"),
        }
    }

    /// The values of an address that mean this.
    pub fn query(&self) -> RoadmapQuery {
        let days = [self.asof, self.window.map(|(from, _)| from), self.window.map(|(_, to)| to)];
        let days = days.map(|day| day.map(|day| day.to_string()).unwrap_or_default());
        let sort = self.sort.map(RoadmapSort::write).unwrap_or_default();
        let mut values = vec![
            ("q", self.q.as_str()),
            ("view", self.view.map_or("", RoadmapView::word)),
            ("asof", &days[0]),
            ("from", &days[1]),
            ("to", &days[2]),
            ("links", self.links.map_or("", Links::word)),
            ("event", self.event.as_deref().unwrap_or_default()),
            ("group", self.group.map_or("", Grouping::word)),
            ("sort", &sort),
        ];
        for (facet, chosen) in RoadmapFacet::ALL.iter().zip(&self.facets) {
            chosen.iter().for_each(|value| values.push((facet.key(), value)));
        }
        self.fold.iter().for_each(|lane| values.push(("fold", lane)));
        self.order.iter().for_each(|lane| values.push(("order", lane)));
        RoadmapQuery::new(&values)
    }

    /// Whether the events are narrowed down by words or facets.
    pub fn narrows(&self) -> bool {
        !self.q.is_empty() || self.facets.iter().any(|values| !values.is_empty())
    }

    /// The same with all events.
    pub fn cleared(&self) -> Choices {
        Choices { q: String::new(), facets: Choices::default().facets, ..self.clone() }
    }
}

impl RoadmapSort {
    fn read(text: &str) -> Option<RoadmapSort> {
        let word = text.strip_prefix('-');
        SortBy::read(word.unwrap_or(text)).map(|by| RoadmapSort { by, descending: word.is_some() })
    }

    fn write(self) -> String {
        [if self.descending { "-" } else { "" }, self.by.word()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edtf::testing::any_day;
    use crate::route::{Location, Page};
    use proptest::prelude::*;

    fn read(query: &str) -> Choices {
        match Location::decode("roadmap", query).page {
            Page::Roadmap(query) => Choices::of(&query),
            other => panic!("{other:?} is not the roadmap"),
        }
    }

    #[test]
    fn choices_stand_in_the_address() {
        let choices = read(
            "q=round+one&lane=negotiations&lane=thematic&status=shifted&view=list&asof=2017-02-17&from=2017-01-01\
             &to=2017-12-31&links=path&event=conf-1&group=month&sort=-planned&fold=civil&order=gfmd&order=system",
        );
        assert_eq!(choices.q, "round one");
        assert_eq!(choices.facets[RoadmapFacet::Lane as usize], ["negotiations", "thematic"]);
        assert_eq!(choices.facets[RoadmapFacet::Status as usize], ["shifted"]);
        assert_eq!(choices.view, Some(RoadmapView::List));
        assert_eq!(choices.asof.map(|day| day.to_string()).as_deref(), Some("2017-02-17"));
        assert_eq!(choices.window.map(|(_, to)| to.to_string()).as_deref(), Some("2017-12-31"));
        assert_eq!(choices.links, Some(Links::Path));
        assert_eq!(choices.event.as_deref(), Some("conf-1"));
        assert_eq!(choices.group, Some(Grouping::Month));
        assert_eq!(choices.sort, Some(RoadmapSort { by: SortBy::Planned, descending: true }));
        assert_eq!(choices.fold, ["civil"]);
        assert_eq!(choices.order, ["gfmd", "system"]);
        assert!(choices.narrows() && !choices.cleared().narrows());
    }

    #[test]
    fn what_makes_no_sense_is_not_there() {
        let senseless = read(
            "view=spiral&asof=2017-02-30&from=2018-01-01&to=2017-01-01&links=x&event=&group=&sort=--date&lane=&utm=x",
        );
        assert_eq!(senseless, Choices::default());
        assert_eq!(read("from=2018-01-01"), Choices::default(), "one end is no window");
    }

    fn id() -> impl Strategy<Value = String> {
        "[a-zé&=+ -]{1,6}"
    }

    proptest! {
        #[test]
        fn reading_undoes_writing(
            q in ".{0,6}",
            facets in proptest::array::uniform4(proptest::collection::btree_set(id(), 0..3)),
            view in proptest::option::of(proptest::sample::select(RoadmapView::ALL)),
            asof in proptest::option::of(any_day()),
            window in proptest::option::of((any_day(), 0i64..4_000)),
            links in proptest::option::of(proptest::sample::select(Links::ALL)),
            event in proptest::option::of(id()),
            group in proptest::option::of(proptest::sample::select(Grouping::ALL)),
            sort in proptest::option::of((proptest::sample::select(SortBy::ALL), any::<bool>())),
            lanes in proptest::array::uniform2(proptest::collection::btree_set(id(), 0..3)),
        ) {
            let lists = facets.map(|values| values.into_iter().collect::<Vec<_>>()).to_vec();
            let [fold, order] = lanes.map(|values| values.into_iter().collect::<Vec<_>>());
            let choices = Choices {
                q, facets: lists, view, asof, links, event, group, fold, order,
                window: window.map(|(from, length)| (from, from.plus(length))),
                sort: sort.map(|(by, descending)| RoadmapSort { by, descending }),
            };
            let address = Location::from(Page::Roadmap(choices.query())).encode();
            let (_, query) = address.split_once('?').unwrap_or((&address, ""));
            prop_assert_eq!(read(query), choices, "{}", address);
        }
    }
}
