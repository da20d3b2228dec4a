//! `people.json` and `organizations.json`.

use super::Listing;
use crate::load::{Meaning, record, words};
use crate::model::{Evidence, List, Organization, OrganizationId, Person};

record! {
    /// `people.json`: everybody who has a contribution or a statement at some meeting.
    People as Listing<Person> {
        /// Path of the JSON Schema.
        schema as "$schema": Option<String> = default,
        /// The people, in any order.
        people: Vec<Person>,
    }
    build Listing(people)
}

record! {
    /// One person, as last known; a contribution says how they were introduced at its meeting.
    Person as Person {
        /// Unique among people: lower-case letters, digits and hyphens ("jurg-lauber").
        id: String [Meaning::Id(List::People)],
        /// Full name with its diacritics.
        name: String [Meaning::Filled],
        /// The name in sorting order, family name first ("Lauber, Jürg").
        sort_name: String [Meaning::Filled],
        /// "Ms.", "Ambassador", as printed.
        honorific: Option<String> = default,
        /// Office held ("Director of the Population Division").
        title: Option<String> = default,
        /// Ids of organizations, the one spoken for first.
        organizations: Vec<OrganizationId> = default,
        /// Path of a square picture of them, below the folder of the data ("images/jurg-lauber.jpg").
        image: Option<String> [Meaning::File] = default,
        /// A remark for the reader ("the report gives neither title nor organization").
        note: Option<String> = default,
        /// What name, title and affiliation rest on.
        evidence: Evidence,
    }
    build Person { id, name, sort_name, honorific, title, organizations, image, note, evidence }
}

record! {
    /// `organizations.json`: every organization that a person, a meeting, a statement or an event names.
    Organizations as Listing<Organization> {
        /// Path of the JSON Schema.
        schema as "$schema": Option<String> = default,
        /// The organizations, in any order.
        organizations: Vec<Organization>,
    }
    build Listing(organizations)
}

record! {
    /// One organization, State or office.
    Organization as Organization {
        /// Unique among organizations: lower-case letters, digits and hyphens ("un-desa").
        id: String [Meaning::Id(List::Organizations)],
        /// Full name.
        name: String [Meaning::Filled],
        /// Short form ("UN DESA").
        abbreviation: Option<String> = default,
        /// What kind of body it is.
        kind: OrganizationKind,
        /// The country or region in which it is at home ("Kenya"). A Member State needs none: its name is the country.
        country: Option<String> [Meaning::Filled] = default,
        /// A remark for the reader ("joined the United Nations system in September 2016").
        note: Option<String> = default,
        /// What name and kind rest on.
        evidence: Evidence,
    }
    build Organization { id, name, abbreviation, kind, country, note, evidence }
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
