//! People and organizations.

use super::{Evidence, OrganizationId, OrganizationKind};

/// A person, as last known.
#[derive(Clone, Debug)]
pub struct Person {
    /// The id in URLs.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Family name first.
    pub sort_name: String,
    /// "Ms.", "Ambassador".
    pub honorific: Option<String>,
    /// Office held.
    pub title: Option<String>,
    /// Organizations, the one spoken for first.
    pub organizations: Vec<OrganizationId>,
    /// Path of a square picture of them, below the folder of the data.
    pub image: Option<String>,
    /// A remark for the reader.
    pub note: Option<String>,
    /// What this rests on.
    pub evidence: Evidence,
}

/// An organization, State or office.
#[derive(Clone, Debug)]
pub struct Organization {
    /// The id in URLs.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Short form.
    pub abbreviation: Option<String>,
    /// What kind of body it is.
    pub kind: OrganizationKind,
    /// The country or region in which it is at home; of a Member State see [`Organization::country_name`].
    pub country: Option<String>,
    /// A remark for the reader.
    pub note: Option<String>,
    /// What this rests on.
    pub evidence: Evidence,
}

impl Organization {
    /// The short form, or the name where there is none.
    pub fn short_name(&self) -> &str {
        self.abbreviation.as_deref().unwrap_or(&self.name)
    }

    /// The name, where the short form is another.
    pub fn full_name(&self) -> Option<&str> {
        self.abbreviation.as_ref().map(|_| self.name.as_str())
    }

    /// The country or region in which it is at home, where that is known. Of a Member State it is the State.
    pub fn country_name(&self) -> Option<&str> {
        let state = (self.kind == OrganizationKind::MemberState).then_some(self.name.as_str());
        self.country.as_deref().or(state)
    }
}
