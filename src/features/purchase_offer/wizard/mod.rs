//! The wizard of a purchase offer. Each step has its address, and the draft lives on this device.

mod document;
mod finish;
mod frame;
mod line;
mod lines;
mod location;
mod outgoing;
mod revising;
mod so_far;
mod state;
mod template;
mod terms;
mod words;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_drafts::{Kind, OfferStep, PurchaseOfferDraft};
use liaison_messages::messages as m;

use self::state::Wizard;
use super::places::{self, step_address};
use crate::app::use_page;
use crate::ui::live::{later, settled};
use crate::ui::{DraftFrame, follow_hash};

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
    let goes_on = Signal::derive(move || {
        let next = id.get()?.next();
        let draft = wizard.offline.draft(next)?;
        let step = PurchaseOfferDraft::read(&draft).map_or(OfferStep::default(), |draft| draft.step);
        Some(step_address(next, step))
    });
    let frame = DraftFrame {
        page: wizard.page(),
        intent,
        unread: Signal::derive(move || wizard.content.unread()),
        is_first_step: Signal::derive(move || step.get() == OfferStep::Location),
        title: m::offer_create,
        begin: (places::NEW, m::offer_create),
        goes_on,
        outgoing: Box::new(move || {
            later(Box::pin(outgoing::__preload_offer_outgoing()), move || {
                Box::pin(outgoing::offer_outgoing(wizard, intent))
            })
        }),
        editor: Box::new(move || frame::editor(wizard)),
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            {frame::crumbs(wizard, name)}
            {frame.view()}
        </main>
    }
}

/// The modules of the later steps, so that no step waits for the network, and none is missing without it.
fn fetch_what_is_near() {
    spawn_local(async {
        lines::__preload_offer_lines().await;
        terms::__preload_offer_terms().await;
        document::__preload_offer_document().await;
        finish::__preload_offer_finish().await;
        outgoing::__preload_offer_outgoing().await;
    });
}
