//! The canonical form of ISO 8601-2.

use std::fmt::{self, Display};

use super::{Date, Edtf, Endpoint, Member, Qualifier};

impl Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Edtf::Date(date) => date.fmt(f),
            Edtf::Interval { start, end } => {
                start.fmt(f)?;
                f.write_str("/")?;
                end.fmt(f)
            }
            Edtf::AllOf(members) => set(f, "{", members, "}"),
            Edtf::OneOf(members) => set(f, "[", members, "]"),
        }
    }
}

impl Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        f.write_str(match self.qualifier {
            Qualifier::None => "",
            Qualifier::Approximate => "~",
            Qualifier::Uncertain => "?",
            Qualifier::Both => "%",
        })
    }
}

impl Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Endpoint::Date(date) => date.fmt(f),
            Endpoint::Open => f.write_str(".."),
            Endpoint::Unknown => Ok(()),
        }
    }
}

impl Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Member::Date(date) => date.fmt(f),
            Member::Range(first, last) => {
                if let Some(first) = first {
                    first.fmt(f)?;
                }
                f.write_str("..")?;
                last.iter().try_for_each(|last| last.fmt(f))
            }
        }
    }
}

fn set(f: &mut fmt::Formatter<'_>, open: &str, members: &[Member], close: &str) -> fmt::Result {
    let mut before = open;
    for member in members {
        f.write_str(before)?;
        member.fmt(f)?;
        before = ",";
    }
    f.write_str(close)
}
