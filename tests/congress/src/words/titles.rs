//! Titles and sentences, put together from the words.

use super::subjects::{GROUPS, PLACES, Theme};
use crate::random::Random;

const APPROACHES: &[&str] = &[
    "what works and what does not",
    "evidence from five countries",
    "from pilot to policy",
    "lessons of a decade",
    "a life-course view",
    "measuring what matters",
    "who pays, who benefits?",
    "a question of trust",
    "new data, old questions",
    "towards 2030",
    "mind the gap",
    "costs, consent and care",
    "between law and practice",
    "voices from the field",
    "a critical review",
    "beyond averages",
    "can it last?",
    "how far have we come?",
    "models and their limits",
    "the view of municipalities",
];

const METHODS: &[&str] = &[
    "a cohort study",
    "a register-based analysis",
    "a cluster-randomized trial",
    "a mixed-methods study",
    "a multilevel analysis",
    "a natural experiment",
    "a scoping review",
    "a decomposition analysis",
    "results of a panel survey",
    "an agent-based model",
    "a qualitative study",
    "first results",
    "a Bayesian projection",
    "an interrupted time series",
];

/// A session's title: `{s}` a subject, `{t}` another, `{p}` a place, `{g}` a group, `{a}` an approach.
const SESSIONS: &[&str] = &[
    "{s} in {p}",
    "{s}: {a}",
    "{s} in {p}: {a}",
    "{s} and {t}",
    "{s} among {g}: {a}",
    "What {p} can teach us about {s}",
    "Rethinking {s}: {a}",
    "{s}, {t} and the road ahead",
    "Who is left behind? {s} among {g}",
    "Financing {s} in {p}",
    "{s} after the crisis: {a}",
];

const LONG: &str = "{s} and {t} in {p}: {a}, with a joint statement of ministries and municipalities, a synthesis of what has been \
    learnt among {g}, and a moderated exchange on how evidence, budgets and communities can be brought together before the \
    next review";

const WORKSHOPS: &[&str] = &[
    "Hands-on: {s}",
    "Training workshop: {s} for beginners",
    "Writing a policy brief on {s}",
    "Mapping {s} in {p}",
    "Teaching {s}: an exchange of materials",
];

const TALKS: &[&str] = &[
    "{s} among {g} in {p}: {m}",
    "{s} in {p}: {m}",
    "Trends in {s}, 1990–2025: {m}",
    "Does it matter where? {s} in {p}",
    "Effects of {t} on {s}: {m}",
    "{s} and {t} among {g}",
    "Counting the uncounted: {s} in {p}",
    "{s}: {m}",
    "Why {g} speak of {s}",
];

const POINTS: &[&str] = &[
    "Showed that {s} in {p} had improved by {n} per cent in ten years, though less so among {g}.",
    "Called for a common definition of {s}, since national figures cannot be compared as they stand.",
    "Argued that {t} explains about {n} per cent of the differences in {s} between districts.",
    "Asked ministries to publish what they spend on {s}, by district and by year.",
    "Warned against carrying results from {p} over to other settings without testing them among {g}.",
    "Announced a data set on {s} with {n} variables, open to all from January.",
    "Recalled that {g} were rarely asked; in {p} {n} interviews changed the questionnaire.",
];

const REMARKS: &[&str] = &[
    "Asked how {s} can be measured where registers are incomplete.",
    "Replied that in {p} a sample of {n} villages had been enough.",
    "Doubted that the findings hold among {g}.",
    "Offered to share the questionnaire used in {p}.",
    "Noted that {t} had not been taken into account, and asked for the tables.",
    "Pointed to similar work on {s} in {p}, to be published next year.",
];

/// Draws titles and sentences on one theme after another.
pub(crate) struct Writer<'a> {
    pub random: &'a mut Random,
}

impl Writer<'_> {
    /// The title of a session.
    pub(crate) fn session(&mut self, theme: &Theme) -> String {
        self.one_of(SESSIONS, theme)
    }

    /// A title that does not fit on two lines of any screen.
    pub(crate) fn long(&mut self, theme: &Theme) -> String {
        self.fill(LONG, theme)
    }

    /// The title of a workshop.
    pub(crate) fn workshop(&mut self, theme: &Theme) -> String {
        self.one_of(WORKSHOPS, theme)
    }

    /// The title of a talk.
    pub(crate) fn talk(&mut self, theme: &Theme) -> String {
        self.one_of(TALKS, theme)
    }

    /// Something said in a talk.
    pub(crate) fn point(&mut self, theme: &Theme) -> String {
        self.one_of(POINTS, theme)
    }

    /// Something said in a discussion.
    pub(crate) fn remark(&mut self, theme: &Theme) -> String {
        self.one_of(REMARKS, theme)
    }

    fn one_of(&mut self, patterns: &[&str], theme: &Theme) -> String {
        let pattern = *self.random.pick(patterns);
        self.fill(pattern, theme)
    }

    fn fill(&mut self, pattern: &str, theme: &Theme) -> String {
        let first = self.random.below(theme.subjects.len());
        let second = (first + self.random.within(1, theme.subjects.len() - 1)) % theme.subjects.len();
        let (subject, other) = (theme.subjects[first], theme.subjects[second]);
        // No third "and" where a subject has one of its own.
        let joint = if subject.contains(" and ") || other.contains(" and ") { " alongside {t}" } else { " and {t}" };
        let text = pattern
            .replace(" and {t}", joint)
            .replace("{s}", subject)
            .replace("{t}", other)
            .replace("{p}", self.random.pick::<&str>(PLACES))
            .replace("{g}", self.random.pick::<&str>(GROUPS))
            .replace("{a}", self.random.pick::<&str>(APPROACHES))
            .replace("{m}", self.random.pick::<&str>(METHODS))
            .replace("{n}", &self.random.within(12, 88).to_string());
        capitalized(&text)
    }
}

/// With a capital at the beginning and after a question.
fn capitalized(text: &str) -> String {
    let sentence = |text: &str| {
        let start = text.chars().next().map_or(0, char::len_utf8);
        text[..start].to_uppercase() + &text[start..]
    };
    text.split("? ").map(sentence).collect::<Vec<_>>().join("? ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::subjects::THEMES;

    #[test]
    fn no_brace_is_left_and_the_first_letter_is_a_capital() {
        let mut writer = Writer { random: &mut Random::new(3) };
        for theme in THEMES {
            for _ in 0..200 {
                for text in [
                    writer.session(theme),
                    writer.long(theme),
                    writer.workshop(theme),
                    writer.talk(theme),
                    writer.point(theme),
                    writer.remark(theme),
                ] {
                    assert!(!text.contains(['{', '}']), "{text}");
                    assert!(text.starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric()), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_question_is_a_sentence() {
        assert_eq!(capitalized("does it last? élan and ageing: a view"), "Does it last? Élan and ageing: a view");
    }
}
