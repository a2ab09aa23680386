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
use liaison_drafts::{Kind, Step, TrialInvitationDraft, Unread};
use liaison_messages::messages as m;

use self::state::Wizard;
use super::live::{self, later, live, settled};
use crate::app::use_page;
use crate::offline::Keeping;
use crate::ui::{EmptyState, LinkButton, Look, Skeleton, follow_hash};

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
    // An address that was opened without ever having been a draft here has nothing to show but a way to begin.
    let begun = RwSignal::new(false);
    // One that was there and is gone was sent or deleted on another device.
    let was_there = RwSignal::new(None);
    Effect::new(move |_| {
        if wizard.exists.get() {
            was_there.set(id.get());
        }
        if wizard.exists.get() || step.get() == Step::Location {
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
        } else if is_gone() {
            Shown::NoDraft
        } else if id.get().is_some() && (begun.get() || wizard.exists.get() || step.get() == Step::Location) {
            Shown::Editor
        } else {
            Shown::NoDraft
        }
    });
    view! {
        <main class="page" id="main" tabindex="-1">
            {frame::crumbs(wizard, name)}
            {live(move || {
                Some(match shown.get() {
                    Shown::Loading => view! { <Skeleton label=wizard.i18n.tr(m::wizard_loading) /> }.into_any(),
                    Shown::Outgoing => view! {
                        {wizard.page().not_kept()}
                        {later(
                            Box::pin(outgoing::__preload_wizard_outgoing()),
                            move || Box::pin(outgoing::wizard_outgoing(wizard, intent)),
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
            <h1 tabindex="-1">{wizard.i18n.tr(m::drafts_kind_trial_invitation)}</h1>
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
        let step = TrialInvitationDraft::read(&draft).map_or(Step::default(), |draft| draft.step);
        Some(format!("/trial-invitations/new/{next}/{}", step.slug()))
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
                    <LinkButton look=Look::Primary href="/trial-invitations/new">
                        {i18n.tr(m::wizard_begin_new)}
                    </LinkButton>
                </EmptyState>
            }
            .into_any(),
        })
    });
    view! {
        <header class="page__head">
            <h1 tabindex="-1">{i18n.tr(m::wizard_title)}</h1>
        </header>
        {shown}
    }
    .into_any()
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
