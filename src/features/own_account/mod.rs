//! One's own account, for everybody who signs in: who one is, how one is reached, and where one is signed in.

mod address;
mod devices;
pub mod form;
pub mod lost;
mod password;
mod person;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::account::Account;
use liaison_contract::session::SessionSide;
use liaison_messages::messages as m;

use crate::api::{self, Query};
use crate::app::{SessionContext, use_page, use_session};
use crate::i18n::use_i18n;
use crate::ui::{LanguageMenu, LettersSwitch, LinkButton, LoadNotice, Look, Section, ThemeMenu};

pub use devices::DevicesPage;

pub struct AccountPage;

#[lazy_route]
impl LazyRoute for AccountPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <AccountHere /> }.into_any()
    }
}

#[component]
fn AccountHere() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::account_title));
    let account = Query::kept(api::account::find_account);
    // Of a customer a device keeps no drafts, and customers have no shortcuts to switch off.
    let session = use_session().get_untracked();
    let is_staff = session.is_some_and(|session| matches!(session.side, SessionSide::Partner { .. }));
    let is_here = Memo::new(move |_| account.value().is_some());
    let sections = move || {
        is_here.get().then(|| {
            view! {
                {person::section(i18n, account)}
                {address::section(i18n, account)}
                {password::section(i18n)}
            }
        })
    };
    view! {
        <main class="page page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::account_title)}</h1>
                <p class="lede">{i18n.tr(m::account_lede)}</p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || account.notice())
                loading=m::loading
                failed=m::account_failed
                on_retry=move |()| account.refetch()
            />
            {sections}
            <Section title=i18n.tr(m::account_devices)>
                <p>{i18n.tr(m::account_devices_lede)}</p>
                <p class="btn-row">
                    <LinkButton href="/account/devices" look=Look::Plain>
                        {i18n.tr(m::account_devices_link)}
                    </LinkButton>
                </p>
            </Section>
            <Section title=i18n.tr(m::account_notifications)>
                <p>{i18n.tr(m::account_notifications_lede)}</p>
                <p class="btn-row">
                    <LinkButton href="/account/notifications" look=Look::Plain>
                        {i18n.tr(m::account_notifications_link)}
                    </LinkButton>
                </p>
            </Section>
            <Section title=i18n.tr(m::account_kept)>
                <p>{i18n.tr(if is_staff { m::account_kept_lede } else { m::account_kept_pages_lede })}</p>
                <p class="btn-row">
                    <LinkButton href="/account/storage" look=Look::Plain>
                        {i18n.tr(m::account_kept_link)}
                    </LinkButton>
                </p>
            </Section>
            <Section title=i18n.tr(m::account_look)>
                <div class="stack">
                    <LanguageMenu />
                    <ThemeMenu />
                    {is_staff.then(|| view! { <LettersSwitch /> })}
                </div>
            </Section>
        </main>
    }
}

/// The server's newer answer stands on the page, and everywhere else that names this person.
fn show(account: Query<Account>, session: SessionContext, changed: Account) {
    if let Some(mut known) = session.get_untracked() {
        known.user.name.clone_from(&changed.name);
        known.user.email.clone_from(&changed.email);
        session.signed_in(known);
    }
    account.set(changed);
}
