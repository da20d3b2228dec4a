//! People and organizations as other views show them.

use plenary_core::model::{Dataset, OrganizationId, PersonId};
use plenary_core::route::Page;

use crate::browser::page;
use crate::html::{CollectHtml, Html, html};
use crate::router::Router;

/// A link to a person by name.
pub fn person_link(data: &'static Dataset, person: PersonId) -> Html {
    let router = Router::here();
    let person = data.person(person);
    html! { <a href=router.href(Page::Person(person.id.clone()))>{person.name.as_str()}</a> }
}

/// A link to an organization by its full name.
pub fn organization_link(data: &'static Dataset, organization: OrganizationId) -> Html {
    let router = Router::here();
    let organization = data.organization(organization);
    html! {
        <a href=router.href(Page::Organization(organization.id.clone()))>{organization.name.as_str()}</a>
    }
}

/// Links to organizations, one after the other.
pub fn organization_links(data: &'static Dataset, organizations: &[OrganizationId]) -> Html {
    let link = |(n, organization): (usize, &OrganizationId)| {
        ((n > 0).then_some(" · "), organization_link(data, *organization))
    };
    organizations.iter().enumerate().map(link).collect_html()
}

/// The picture of a person, or else their initials, in a disc whose hue tells the kind of their first organization.
/// Decoration only. The initials are under the picture, and are what is left where it does not come.
pub fn monogram(data: &'static Dataset, person: PersonId) -> Html {
    let person = data.person(person);
    let kind = person.organizations.first().map(|organization| data.organization(*organization).kind);
    let class = format!("monogram {}", kind.map_or("", kind_class));
    let picture = person.image.as_deref().map(|path| {
        html! {
            <img
                src=Router::here().file(path)
                alt=""
                width="44"
                height="44"
                loading="lazy"
                decoding="async"
                on:error=|event: web_sys::Event| page::hide_target(&event)
            />
        }
    });
    html! {
        <span class=class aria-hidden="true">
            {plenary_core::text::initials(&person.name, &person.sort_name)}
            {picture}
        </span>
    }
}

/// The style of a kind of organization.
pub fn kind_class(kind: plenary_core::model::OrganizationKind) -> &'static str {
    use plenary_core::model::OrganizationKind::*;
    match kind {
        UnSecretariat => "kind-secretariat",
        UnAgency => "kind-agency",
        MemberState => "kind-state",
        Intergovernmental => "kind-intergovernmental",
        CivilSociety => "kind-civil",
        Academia => "kind-academia",
        PrivateSector => "kind-private",
    }
}
