//! The editor of a listing, step by step. Each step has its address, and the draft lives on this device.

mod finish;
mod found_by;
mod frame;
mod offers;
mod outgoing;
mod proof;
mod references;
mod several;
mod state;
mod texts;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_drafts::{Kind, ListingDraft, ListingStep};
use liaison_messages::messages as m;

use self::state::Editor;
use super::places::{LIST, step_address};
use crate::app::use_page;
use crate::ui::live::{later, settled};
use crate::ui::{DraftFrame, follow_hash};

pub struct ListingEditorPage;

#[lazy_route]
impl LazyRoute for ListingEditorPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <EditorPage /> }.into_any()
    }
}

#[component]
fn EditorPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("draft").and_then(|id| id.parse().ok())));
    let step = Memo::new(move |_| {
        let slug = params.with(|params| params.get("step"));
        slug.and_then(|slug| ListingStep::from_slug(&slug))
            .unwrap_or_default()
    });
    let editor = Editor::new(id, step);
    let page = editor.page();
    let intent = Memo::new(move |_| page.outgoing());
    let name = settled(move || frame::name(editor));
    use_page(move || match intent.get() {
        Some(intent) => outgoing::title(editor, &intent),
        None => name.with(|name| frame::title(editor, name)),
    });
    follow_hash();
    spawn_local(async {
        found_by::__preload_listing_found_by().await;
        proof::__preload_listing_proof().await;
        finish::__preload_listing_finish().await;
    });
    let goes_on = Signal::derive(move || {
        let next = id.get()?.next();
        let draft = editor.offline.draft(next)?;
        let step = ListingDraft::read(&draft).map_or(ListingStep::default(), |draft| draft.step);
        Some(step_address(next, step))
    });
    let frame = DraftFrame {
        page,
        intent,
        unread: Signal::derive(move || editor.content.unread()),
        // A listing is begun where its country is chosen.
        is_first_step: Signal::stored(false),
        title: m::listing_title,
        begin: (LIST, m::listing_title),
        goes_on,
        outgoing: Box::new(move || outgoing::view(editor, intent)),
        editor: Box::new(move || frame::editor(editor)),
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            {frame::crumbs(editor, name)}
            {frame.view()}
        </main>
    }
}

/// What customers find it by.
fn found_by_later(editor: Editor) -> AnyView {
    later(Box::pin(found_by::__preload_listing_found_by()), move || {
        Box::pin(found_by::listing_found_by(editor))
    })
}

/// Links, offers and references.
fn proof_later(editor: Editor) -> AnyView {
    later(Box::pin(proof::__preload_listing_proof()), move || {
        Box::pin(proof::listing_proof(editor))
    })
}

/// The last step. Each of the later ones is a module of its own.
fn finish_later(editor: Editor) -> AnyView {
    later(Box::pin(finish::__preload_listing_finish()), move || {
        Box::pin(finish::listing_finish(editor))
    })
}
