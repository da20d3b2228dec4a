//! `people.json` and `organizations.json`.

use crate::load::{record, words};

use super::Evidence;

record! {
    /// `people.json`: everybody who has a contribution or a statement at some meeting.
    pub struct People {
        /// Path of the JSON Schema.
        pub schema as "$schema": Option<String> = default,
        /// The people, in any order.
        pub people: Vec<Person>,
    }
}

record! {
    /// One person, as last known; a contribution says how they were introduced at its meeting.
    pub struct Person {
        /// Unique among people: lower-case letters, digits and hyphens ("jurg-lauber").
        pub id: String,
        /// Full name with its diacritics.
        pub name: String,
        /// The name in sorting order, family name first ("Lauber, Jürg").
        pub sort_name: String,
        /// "Ms.", "Ambassador", as printed.
        pub honorific: Option<String> = default,
        /// Office held ("Director of the Population Division").
        pub title: Option<String> = default,
        /// Ids of organizations, the one spoken for first.
        pub organizations: Vec<String> = default,
        /// A remark for the reader ("the report gives neither title nor organization").
        pub note: Option<String> = default,
        /// What name, title and affiliation rest on.
        pub evidence: Evidence,
    }
}

record! {
    /// `organizations.json`: every organization that a person, a meeting, a statement or an event names.
    pub struct Organizations {
        /// Path of the JSON Schema.
        pub schema as "$schema": Option<String> = default,
        /// The organizations, in any order.
        pub organizations: Vec<Organization>,
    }
}

record! {
    /// One organization, State or office.
    pub struct Organization {
        /// Unique among organizations: lower-case letters, digits and hyphens ("un-desa").
        pub id: String,
        /// Full name.
        pub name: String,
        /// Short form ("UN DESA").
        pub abbreviation: Option<String> = default,
        /// What kind of body it is.
        pub kind: OrganizationKind,
        /// A remark for the reader ("joined the United Nations system in September 2016").
        pub note: Option<String> = default,
        /// What name and kind rest on.
        pub evidence: Evidence,
    }
}

words! {
    /// What kind of body an organization is.
    pub enum OrganizationKind {
        /// A State that is a Member of the United Nations.
        MemberState = "member-state",
        /// A department, office or mandate of the United Nations Secretariat.
        UnSecretariat = "un-secretariat",
        /// An agency, fund, programme, institute or inter-agency group of the United Nations system.
        UnAgency = "un-agency",
        /// An intergovernmental organization or forum outside the United Nations system.
        Intergovernmental = "intergovernmental",
        /// Civil society.
        CivilSociety = "civil-society",
        /// A university or research body.
        Academia = "academia",
        /// Business.
        PrivateSector = "private-sector",
    }
}
