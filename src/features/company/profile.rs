//! The profile as customers see it, and beside it what of it is changed elsewhere.

use leptos::prelude::*;
use liaison_contract::company::CompanyProfile as Kept;
use liaison_contract::paths;
use liaison_domain::country::Cloud;
use liaison_messages::messages as m;

use super::editor::{Editor, on_this_device};
use super::form::Form;
use super::logo::Logo;
use super::may_change;
use super::tabs::tabs;
use crate::api::Query;
use crate::api::company::find_company_profile;
use crate::app::{Lapsed, use_page, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::use_offline;
use crate::ui::{Button, Definition, DefinitionList, Glyph, Icon, LoadNotice, Part, Section, later};

#[component]
pub fn CompanyProfile() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::company_title));
    let profile = Query::kept(find_company_profile);
    let (session, offline) = (use_session(), use_offline());
    let first = move || {
        profile
            .value()
            .or_else(|| on_this_device(session.on_this_device(), offline))
    };
    // Once: what is read later is for the page to know.
    let is_here = Memo::new(move |_| first().is_some());
    let page = move || {
        let first = is_here.get().then(|| untrack(first)).flatten();
        first.map(|first| page(i18n, profile, first))
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <Lapsed />
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::company_title)}</h1>
                <p class="lede">{i18n.tr(m::company_lede)}</p>
            </header>
            {tabs("/company")}
            <LoadNotice
                notice=Signal::derive(move || profile.notice())
                loading=m::loading
                failed=m::company_failed
                on_retry=move |()| profile.refetch()
            />
            {page}
        </main>
    }
}

fn page(i18n: I18n, profile: Query<Kept>, first: Kept) -> AnyView {
    let may = may_change();
    let (number, country, cloud) = (first.number.clone(), first.country, first.cloud);
    let editor = Editor::new(profile, first);
    let change = match may {
        true => view! {
            <Form editor />
            {later(editor, Box::pin(company_logo()), || ().into_any())}
        }
        .into_any(),
        false => {
            let refused = Signal::derive(move || Some(i18n.say(m::company_refused)));
            view! {
                <div>
                    <Button refused>{i18n.tr(m::company_change)}</Button>
                </div>
            }
            .into_any()
        }
    };
    let changed = move || {
        let change = editor.kept.with(|kept| kept.last_change.clone())?;
        Some(i18n.say(|words| m::company_last_change(words, &change.by, &when::moment(words, change.at))))
    };
    view! {
        <Section title=i18n.tr(m::company_seen) note=move || changed().unwrap_or_default()>
            {move || editor.kept.with(card)}
        </Section>
        {change}
        <Section title=i18n.tr(m::company_facts) note=i18n.tr(m::company_facts_note)>
            <DefinitionList>
                <Definition name=i18n.tr(m::company_number)>
                    <code>{number}</code>
                </Definition>
                <Definition name=i18n.tr(m::company_country)>
                    {move || i18n.say(|words| words.formatter().country(country.as_str()))}
                </Definition>
                <Definition name=i18n.tr(m::company_cloud)>
                    {i18n
                        .tr(
                            match cloud {
                                Cloud::Worldwide => m::company_cloud_worldwide,
                                Cloud::Vianet21 => m::company_cloud_21vianet,
                            },
                        )}
                </Definition>
            </DefinitionList>
        </Section>
    }
    .into_any()
}

/// Rarely wanted, and a module of its own.
#[lazy]
fn company_logo() -> Part<Editor> {
    |editor| view! { <Logo editor /> }.into_any()
}

/// What is kept, not what is being typed.
fn card(kept: &Kept) -> AnyView {
    let profile = &kept.profile;
    let logo = kept.logo.as_ref().map(|logo| {
        // The name stands beside it.
        view! { <img src=paths::logo(logo) alt="" height="64" /> }
    });
    let digits: String = profile
        .phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    let reach = [
        (Some(Glyph::Phone), "tel:", digits.as_str(), &profile.phone),
        (Some(Glyph::Mail), "mailto:", &profile.email, &profile.email),
        (Some(Glyph::Link), "", &profile.website, &profile.website),
    ]
    .into_iter()
    .filter(|(_, _, _, shown)| !shown.is_empty())
    .map(|(glyph, scheme, address, shown)| {
        view! {
            <a href=[scheme, address].concat() rel="noreferrer">
                {glyph.map(|glyph| view! { <Icon glyph /> })}
                {shown.clone()}
            </a>
        }
        .into_any()
    })
    .collect::<Vec<_>>();
    let address = (!profile.address.is_empty()).then(|| view! { <p>{profile.address.clone()}</p> });
    view! {
        <article class="card" data-testid="as-seen">
            {logo}
            <h3>{profile.name.clone()}</h3>
            {address}
            <p class="reach">{reach}</p>
        </article>
    }
    .into_any()
}
