//! The customer's own organisation: its name, the domains by which its people are known, and its log.

pub mod log;
pub mod rename;
pub mod sentence;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::organisation::{Organisation as Kept, OrganisationDomain};
use liaison_messages::messages as m;

use self::log::OrganisationLog;
use self::rename::Name;
use crate::api::Query;
use crate::api::organisation::find_organisation;
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::{Definition, DefinitionList, EmptyState, LinkButton, LoadNotice, Look, Section};

pub struct OrganisationPage;

#[lazy_route]
impl LazyRoute for OrganisationPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Organisation /> }.into_any()
    }
}

#[component]
fn Organisation() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::organisation_title));
    let organisation = Query::kept(find_organisation);
    // Grows when this page changed something.
    let news = RwSignal::new(0_u32);
    // Once: what somebody types stays, whatever is read later.
    let is_here = Memo::new(move |_| organisation.value().is_some());
    let name = move || is_here.get().then(|| view! { <Name organisation news /> });
    let rest = move || organisation.value().map(|kept| rest(i18n, kept));
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::organisation_title)}</h1>
                <p class="lede">{i18n.tr(m::organisation_lede)}</p>
                <p class="btn-row">
                    <LinkButton href="/home" look=Look::Small>
                        {i18n.tr(m::organisation_to_home)}
                    </LinkButton>
                    <LinkButton href="/home/people" look=Look::Small>
                        {i18n.tr(m::people_title)}
                    </LinkButton>
                </p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || organisation.notice())
                loading=m::loading
                failed=m::organisation_failed
                on_retry=move |()| organisation.refetch()
            />
            {name}
            {rest}
            <OrganisationLog news />
        </main>
    }
}

fn rest(i18n: I18n, kept: Kept) -> AnyView {
    let country = move || i18n.say(|words| words.formatter().country(kept.country.as_str()));
    let domains = match kept.domains.is_empty() {
        true => view! {
            <EmptyState
                title=i18n.tr(m::organisation_domains_none)
                text=i18n.tr(m::organisation_domains_none_text)
            />
        }
        .into_any(),
        false => {
            let lines: Vec<AnyView> = kept.domains.into_iter().map(|each| domain(i18n, each)).collect();
            view! {
                <p class="small">{i18n.tr(m::organisation_domains_text)}</p>
                <DefinitionList>{lines}</DefinitionList>
            }
            .into_any()
        }
    };
    view! {
        <Section title=i18n.tr(m::organisation_country)>
            <p>{country}</p>
        </Section>
        <Section title=i18n.tr(m::organisation_domains)>{domains}</Section>
    }
    .into_any()
}

fn domain(i18n: I18n, each: OrganisationDomain) -> AnyView {
    let OrganisationDomain {
        domain,
        verified_by,
        verified_at,
    } = each;
    let how = move || {
        i18n.say(|words| match (&verified_by, verified_at) {
            (Some(by), Some(at)) => m::organisation_domain_verified(words, &when::day_of(words, at), by),
            _ => m::organisation_domain_before(words),
        })
    };
    view! { <Definition name=domain>{how}</Definition> }.into_any()
}
