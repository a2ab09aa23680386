//! Everything begun on this device: how it stands, the way back into it, and the way to throw it away.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_drafts::{Draft, DraftId, DraftKind};
use liaison_messages::messages as m;

use crate::app::{Lapsed, use_page};
use crate::i18n::use_i18n;
use crate::offline::{Keeping, Offline, use_offline};
use crate::ui::{
    Banner, BannerTone, Button, Dialog, DraftRow, EmptyState, LinkButton, Look, Skeleton, draft_name,
    use_toasts,
};

/// So many stand there at first, and so many more with each asking.
const SHOWN: usize = 100;

pub struct DraftsPage;

#[lazy_route]
impl LazyRoute for DraftsPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <DraftsList /> }.into_any()
    }
}

#[component]
fn DraftsList() -> impl IntoView {
    let i18n = use_i18n();
    let offline = use_offline();
    use_page(i18n.tr(m::drafts_title));
    let ids = Memo::new(move |_| ids(offline));
    let keeping = Memo::new(move |_| offline.keeping());
    let most = RwSignal::new(SHOWN);
    let shown = move || ids.with(|ids| ids.iter().copied().take(most.get()).collect::<Vec<_>>());
    let is_more = Memo::new(move |_| ids.with(Vec::len) > most.get());
    let deleting = RwSignal::new(None::<Draft>);
    let list = move || match keeping.get() {
        Keeping::Opening | Keeping::Nobody => view! { <Skeleton label=i18n.tr(m::loading) /> }.into_any(),
        _ if ids.with(Vec::is_empty) => none(),
        _ => view! {
            <ul class="drafts">
                <For each=shown key=|id| *id children=move |id| view! { <DraftRow id deleting /> } />
            </ul>
        }
        .into_any(),
    };
    let not_kept = move || {
        matches!(keeping.get(), Keeping::Nowhere(_))
            .then(|| view! { <Banner tone=BannerTone::Warning>{i18n.tr(m::sync_not_saved)}</Banner> })
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <Lapsed />
            {not_kept}
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::drafts_title)}</h1>
                <p class="lede">{i18n.tr(m::drafts_lede)}</p>
            </header>
            {list}
            {move || {
                is_more
                    .get()
                    .then(|| {
                        view! {
                            <Button look=Look::SmallQuiet on_press=move |()| most.update(|most| *most += SHOWN)>
                                {i18n.tr(m::show_more)}
                            </Button>
                        }
                    })
            }} <DeleteDraft deleting />
        </main>
    }
}

/// Drafts, and what was sent from here lately; the newest first.
fn ids(offline: Offline) -> Vec<DraftId> {
    let mut ids: Vec<DraftId> = offline.dated().into_iter().map(|(_, id)| id).collect();
    ids.extend(offline.intents().into_iter().map(|intent| intent.draft));
    ids.sort_unstable_by(|one, other| other.cmp(one));
    ids.dedup();
    ids
}

fn none() -> AnyView {
    let i18n = use_i18n();
    view! {
        <EmptyState title=i18n.tr(m::drafts_none) text=i18n.tr(m::drafts_none_text)>
            <LinkButton look=Look::Primary href="/trial-invitations/new">
                {i18n.tr(m::wizard_title)}
            </LinkButton>
        </EmptyState>
    }
    .into_any()
}

#[component]
fn DeleteDraft(deleting: RwSignal<Option<Draft>>) -> impl IntoView {
    let i18n = use_i18n();
    let offline = use_offline();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(deleting.with(Option::is_some)));
    let title = move || {
        deleting.with(|draft| match draft {
            // The profile itself stays.
            Some(draft) if draft.kind == DraftKind::CompanyProfile => {
                i18n.say(m::drafts_delete_company_profile)
            }
            Some(draft) => i18n.say(|words| m::drafts_delete_title(words, &draft_name(i18n, draft))),
            None => String::new(),
        })
    };
    let delete = move |()| {
        if let Some(draft) = deleting.get_untracked() {
            offline.delete(draft.id);
            if let Some(toasts) = toasts {
                toasts.show(i18n.say(m::drafts_deleted));
            }
        }
        open.set(false);
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::drafts_delete_keep)}</Button>
            <Button look=Look::Stop on_press=delete>
                {i18n.tr(m::drafts_delete)}
            </Button>
        }
    };
    view! {
        <Dialog open title actions>
            <p>{i18n.tr(m::drafts_delete_text)}</p>
        </Dialog>
    }
}
