//! The wizard of a purchase offer. Each step has its address, and the draft lives on this device.

mod finish;
mod frame;
mod line;
mod lines;
mod location;
mod outgoing;
mod so_far;
mod state;
mod terms;
mod words;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_drafts::{Kind, OfferStep, PurchaseOfferDraft, Unread};
use liaison_messages::messages as m;

use self::state::Wizard;
use super::places::{LIST, step_address};
use crate::app::use_page;
use crate::offline::Keeping;
use crate::ui::live::{later, live, settled};
use crate::ui::{EmptyState, LinkButton, Look, Skeleton, follow_hash};

pub struct PurchaseOfferWizardPage;

#[lazy_route]
impl LazyRoute for PurchaseOfferWizardPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <WizardPage /> }.into_any()
    }
}

#[component]
fn WizardPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("draft").and_then(|id| id.parse().ok())));
    let step = Memo::new(move |_| {
        let slug = params.with(|params| params.get("step"));
        slug.and_then(|slug| OfferStep::from_slug(&slug))
            .unwrap_or_default()
    });
    let wizard = Wizard::new(id, step);
    let page = wizard.page();
    let intent = Memo::new(move |_| page.outgoing());
    let name = settled(move || frame::name(wizard));
    use_page(move || match intent.get() {
        Some(intent) => outgoing::title(wizard, &intent),
        None => name.with(|name| frame::title(wizard, name)),
    });
    follow_hash();
    fetch_what_is_near();
    // An address that was opened without ever having been a draft here has nothing to show but a way to begin.
    let begun = RwSignal::new(false);
    // One that was there and is gone was sent or deleted on another device.
    let was_there = RwSignal::new(None);
    Effect::new(move |_| {
        if wizard.exists.get() {
            was_there.set(id.get());
        }
        if wizard.exists.get() || step.get() == OfferStep::Location {
            begun.set(true);
        }
    });
    let is_gone = move || !wizard.exists.get() && id.get().is_some() && was_there.get() == id.get();
    let shown = Memo::new(move |_| {
        if matches!(wizard.offline.keeping(), Keeping::Opening | Keeping::Nobody) {
            Shown::Loading
        } else if intent.with(Option::is_some) {
            Shown::Outgoing
        } else if let Some(unread) = wizard.unread() {
            Shown::Unread(unread)
        } else if is_gone() || id.get().is_none() || !begun.get() {
            Shown::NoDraft
        } else {
            Shown::Editor
        }
    });
    view! {
        <main class="page" id="main" tabindex="-1">
            {frame::crumbs(wizard, name)}
            {live(move || {
                Some(match shown.get() {
                    Shown::Loading => view! { <Skeleton label=wizard.i18n.tr(m::wizard_loading) /> }.into_any(),
                    Shown::Outgoing => view! {
                        {page.not_kept()}
                        {later(
                            Box::pin(outgoing::__preload_offer_outgoing()),
                            move || Box::pin(outgoing::offer_outgoing(wizard, intent)),
                        )}
                    }
                    .into_any(),
                    Shown::Unread(unread) => unreadable(wizard, unread),
                    Shown::Editor => frame::editor(wizard),
                    Shown::NoDraft => no_draft(wizard),
                })
            })}
        </main>
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Loading,
    Outgoing,
    Unread(Unread),
    Editor,
    NoDraft,
}

fn unreadable(wizard: Wizard, unread: Unread) -> AnyView {
    let text = wizard.i18n.tr(match unread {
        Unread::Later => m::drafts_later_build,
        Unread::Damaged => m::drafts_damaged,
    });
    view! {
        <header class="page__head">
            <h1 tabindex="-1">{wizard.i18n.tr(m::offer_create)}</h1>
            <p class="lede">{text}</p>
        </header>
    }
    .into_any()
}

fn no_draft(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let goes_on = move || {
        let next = wizard.id.get()?.next();
        let draft = wizard.offline.draft(next)?;
        let step = PurchaseOfferDraft::read(&draft).map_or(OfferStep::default(), |draft| draft.step);
        Some(step_address(next, step))
    };
    let shown = live(move || {
        Some(match goes_on() {
            Some(href) => view! {
                <EmptyState title=i18n.tr(m::wizard_no_draft) text=i18n.tr(m::wizard_goes_on)>
                    <LinkButton look=Look::Primary href>
                        {i18n.tr(m::wizard_goes_on_open)}
                    </LinkButton>
                </EmptyState>
            }
            .into_any(),
            None => view! {
                <EmptyState title=i18n.tr(m::wizard_no_draft) text=i18n.tr(m::wizard_no_draft_text)>
                    <LinkButton look=Look::Primary href=[LIST, "/new"].concat()>
                        {i18n.tr(m::offer_create)}
                    </LinkButton>
                </EmptyState>
            }
            .into_any(),
        })
    });
    view! {
        <header class="page__head">
            <h1 tabindex="-1">{i18n.tr(m::offer_create)}</h1>
        </header>
        {shown}
    }
    .into_any()
}

/// The modules of the later steps, so that no step waits for the network, and none is missing without it.
fn fetch_what_is_near() {
    spawn_local(async {
        lines::__preload_offer_lines().await;
        terms::__preload_offer_terms().await;
        finish::__preload_offer_finish().await;
        outgoing::__preload_offer_outgoing().await;
    });
}
