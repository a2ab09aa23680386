//! The question before signing out of a device with work that is nowhere else. Seldom asked, so that its code and its
//! words come when it is.

use leptos::prelude::*;
use leptos::task::spawn_local;
use liaison_messages::part::KEPT;
use liaison_messages::{Words, messages as m};

use super::person::{Drafts, Leaving, use_leave};
use crate::i18n::use_i18n;
use crate::offline::kept::Unsent;
use crate::offline::use_offline;
use crate::ui::{Button, Dialog, Look, Part, later, save_drafts};

/// So much is named.
const NAMED_MOST: usize = 5;

/// Nothing until it is asked for the first time; from then on the dialog stands there, so that closing it gives the
/// focus back.
pub(super) fn ask_when_leaving() -> AnyView {
    let Leaving { asking, .. } = expect_context();
    let is_wanted = Memo::new(move |before: Option<&bool>| {
        before.copied().unwrap_or_default() || asking.with(Option::is_some)
    });
    let i18n = use_i18n();
    (move || {
        is_wanted.get().then(|| {
            let coming = async move {
                let question = leaving_question().await;
                i18n.need(&[KEPT]).await;
                question
            };
            later((), Box::pin(coming), || ().into_any())
        })
    })
    .into_any()
}

#[lazy]
fn leaving_question() -> Part<()> {
    crate::app::for_staff();
    |()| view! { <AskBeforeLeaving /> }.into_any()
}

/// Drafts that exist only here stay here; who signs out should know which.
#[component]
fn AskBeforeLeaving() -> impl IntoView {
    let i18n = use_i18n();
    let Leaving { asking, .. } = expect_context();
    let offline = use_offline();
    let leave = use_leave();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(asking.with(Option::is_some)));
    // Also by the Escape key.
    Effect::new(move |before: Option<bool>| {
        let is_open = open.get();
        if before == Some(true) && !is_open {
            asking.set(None);
        }
        is_open
    });
    let go = move |drafts| {
        if let Some(asked) = asking.get_untracked() {
            asking.set(None);
            leave.run((asked.scope, drafts));
        }
    };
    let save = move |()| {
        spawn_local(async move {
            if let Some(file) = offline.take_out().await {
                save_drafts(i18n, &file.text);
            }
        });
    };
    let unsent = move || asking.with(|asked| asked.as_ref().map(|asked| asked.unsent.clone()));
    let text = move || {
        let count = unsent()?.len();
        Some(i18n.say(|words| m::leaving_unsent(words, count as i64)))
    };
    let names = move || {
        let unsent = unsent()?;
        let rest = unsent.len().saturating_sub(NAMED_MOST);
        let lines = i18n.say(|words| {
            let named = unsent.iter().take(NAMED_MOST).map(|each| name_of(words, each));
            let rest = (rest > 0).then(|| m::leaving_rest(words, rest as i64));
            named.chain(rest).collect::<Vec<_>>()
        });
        let lines = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> });
        Some(lines.collect_view())
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| asking.set(None)>{i18n.tr(m::leaving_stay)}</Button>
            <Button on_press=save>{i18n.tr(m::leaving_save)}</Button>
            <Button look=Look::Stop on_press=move |()| go(Drafts::Wipe)>
                {i18n.tr(m::leaving_wipe)}
            </Button>
            <Button look=Look::Primary on_press=move |()| go(Drafts::Keep)>
                {i18n.tr(m::leaving_keep)}
            </Button>
        }
    };
    view! {
        <Dialog open title=i18n.tr(m::leaving_question) actions>
            <p>{text}</p>
            <ul>{names}</ul>
        </Dialog>
    }
}

fn name_of(words: &Words, unsent: &Unsent) -> String {
    match unsent {
        Unsent::Named(name) => name.clone(),
        Unsent::Unnamed => m::kept_unnamed(words),
        Unsent::Unreadable => m::kept_one_unreadable(words),
    }
}
