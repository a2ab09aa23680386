//! The staff's rail of words. Under 64rem a bar; the same `nav` is then the sheet that its button opens.

use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;
use liaison_contract::session::SessionSide;
use liaison_domain::authorize::minds_leads;
use liaison_messages::messages as m;

use super::person::{Languages, PersonMenu};
use super::session::use_session;
use super::shell::Brand;
use super::sync_line::{Standing, SyncLine};
use crate::features::palette::{self, Asked, Floating};
use crate::i18n::use_i18n;
use crate::ui::{Glyph, Icon, Text, is_narrow, unique_id};

#[component]
pub fn Rail() -> impl IntoView {
    let i18n = use_i18n();
    let path = use_location().pathname;
    let sheet = NodeRef::<html::Nav>::new();
    // A sheet that stays open would cover the page it led to.
    Effect::new(move |_| {
        path.track();
        if let Some(sheet) = sheet.get_untracked() {
            let _ = sheet.hide_popover();
        }
    });
    let asked = Asked::new(None);
    let standing = Standing::here();
    let narrow = is_narrow();
    let bar = move || narrow.get().then(|| view! { <SyncLine standing /> });
    let find = move |_| {
        // The sheet would close without giving the focus to what opened it.
        if let Some(sheet) = sheet.get_untracked() {
            let _ = sheet.hide_popover();
        }
        asked.set(Some(Floating::Finder));
    };
    // They name people, and not every role reads them.
    let session = use_session();
    let minds_leads = Memo::new(
        move |_| match session.on_this_device().map(|session| session.side) {
            Some(SessionSide::Partner { role, .. }) => minds_leads(role),
            _ => false,
        },
    );
    let sell = unique_id();
    let labelled_by = sell.clone();
    view! {
        <header class="rail">
            <Brand />
            <span class="rail__phone">{bar}</span>
            <button
                class="btn btn--quiet btn--icon rail__phone"
                type="button"
                popovertarget="nav"
                aria-label=i18n.tr(m::shell_open_navigation)
            >
                <Icon glyph=Glyph::Menu />
            </button>
            <nav class="rail__nav" id="nav" popover="auto" node_ref=sheet aria-label=i18n.tr(m::shell_navigation)>
                <Firm />
                <button class="find" type="button" aria-keyshortcuts="Control+K" on:click=find>
                    <Icon glyph=Glyph::Search />
                    <span>{i18n.tr(m::shell_find)}</span>
                    <kbd aria-hidden="true">"Ctrl K"</kbd>
                </button>
                <div class="nav-group">
                    <ul>
                        <Entry path href="/overview" name=i18n.tr(m::shell_overview) />
                    </ul>
                </div>
                <div class="nav-group">
                    <p class="nav-group__name" id=sell>
                        {i18n.tr(m::shell_sell)}
                    </p>
                    <ul aria-labelledby=labelled_by>
                        <Entry path href="/trial-invitations" name=i18n.tr(m::shell_trial_invitations) />
                        <Entry path href="/purchase-offers" name=i18n.tr(m::shell_purchase_offers) />
                        {move || {
                            minds_leads.get().then(|| view! { <Entry path href="/leads" name=i18n.tr(m::shell_leads) /> })
                        }}
                        <Entry path href="/subscriptions" name=i18n.tr(m::shell_subscriptions) />
                        <Entry path href="/drafts" name=i18n.tr(m::shell_drafts) />
                    </ul>
                </div>
                <div class="nav-group">
                    <ul>
                        <Entry path href="/company" name=i18n.tr(m::shell_company) />
                    </ul>
                </div>
                <div class="rail__foot">
                    <PersonMenu languages=Languages::Here />
                    <div class="rail__sync">
                        <SyncLine standing />
                    </div>
                </div>
            </nav>
            {palette::place(asked)}
        </header>
    }
}

/// The firm one works for.
#[component]
fn Firm() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    move || match session.on_this_device().map(|session| session.side) {
        Some(SessionSide::Partner { partner, .. }) => {
            let number = partner.number;
            view! {
                <p class="org">
                    <b>{partner.name}</b>
                    <span>{move || i18n.say(|words| m::shell_partner_number(words, &number))}</span>
                </p>
            }
            .into_any()
        }
        _ => ().into_any(),
    }
}

#[component]
fn Entry(path: Memo<String>, href: &'static str, #[prop(into)] name: Text) -> impl IntoView {
    let is_here = move || {
        path.with(|path| {
            entry_of(path)
                .strip_prefix(href)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    view! {
        <li>
            <a class="nav-link" href=href aria-current=move || is_here().then_some("page")>
                {move || name.get()}
            </a>
        </li>
    }
}

/// Some pages belong to an entry that their address does not begin with.
fn entry_of(path: &str) -> &str {
    match path {
        "/offer-templates" => "/purchase-offers",
        "/renewals" => "/subscriptions",
        path if path.starts_with("/listing") => "/company",
        path => path,
    }
}
