//! The five-step wizard of a trial invitation. Each step has its address, and the draft lives on this device.

mod administration;
mod checklist;
mod choice;
mod conflict;
mod drafted;
mod finish;
mod frame;
mod limits;
mod location;
mod message;
mod outgoing;
mod so_far;
mod state;
mod trial;
mod words;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_drafts::{Kind, Step, TrialInvitationDraft};
use liaison_messages::messages as m;

use self::state::Wizard;
use super::live::{self, later, settled};
use crate::app::use_page;
use crate::ui::{DraftFrame, follow_hash};

pub use conflict::DraftConflictPage;

pub struct TrialInvitationWizardPage;

#[lazy_route]
impl LazyRoute for TrialInvitationWizardPage {
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
        slug.and_then(|slug| Step::from_slug(&slug)).unwrap_or_default()
    });
    let wizard = Wizard::new(id, step);
    let intent = Memo::new(move |_| wizard.page().outgoing());
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
        let step = TrialInvitationDraft::read(&draft).map_or(Step::default(), |draft| draft.step);
        Some(format!("/trial-invitations/new/{next}/{}", step.slug()))
    });
    let frame = DraftFrame {
        page: wizard.page(),
        intent,
        unread: Signal::derive(move || wizard.content.unread()),
        is_first_step: Signal::derive(move || step.get() == Step::Location),
        title: m::wizard_title,
        begin: ("/trial-invitations/new", m::wizard_begin_new),
        goes_on,
        outgoing: Box::new(move || {
            later(Box::pin(outgoing::__preload_wizard_outgoing()), move || {
                Box::pin(outgoing::wizard_outgoing(wizard, intent))
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
        choice::__preload_wizard_choice().await;
        message::__preload_wizard_message().await;
        finish::__preload_wizard_finish().await;
        outgoing::__preload_wizard_outgoing().await;
    });
}
