//! What has to be answered before the invitation is changed, each question naming what follows.

use leptos::prelude::*;
use liaison_messages::messages as m;

use super::{Change, Question};
use crate::api::trial_invitation::Verb;
use crate::features::trial_invitation::ends;
use crate::i18n::problem;
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, Select, unique_id, while_asked};

/// Where the question stands, or beside the buttons when nothing was asked.
pub(super) fn failure(change: Change, question: Option<Question>) -> impl Fn() -> Option<AnyView> {
    move || {
        if change.asked.get() != question {
            return None;
        }
        let error = change.failed.get()?;
        let words = change.i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    }
}

fn name(change: Change) -> String {
    let invitation = change.invitation.value();
    invitation
        .map(|invitation| invitation.terms.name.as_str().to_owned())
        .unwrap_or_default()
}

pub(super) fn extend(change: Change) -> AnyView {
    let i18n = change.i18n;
    let open = while_asked(change.asked, Question::End);
    let chosen = RwSignal::new(ends::USUAL.to_owned());
    let extend = move |()| {
        let end = chosen.with_untracked(|chosen| ends::chosen(chosen));
        change.send(Verb::Extend(end));
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::invitation_extend_keep)}</Button>
            <Button look=Look::Primary busy=change.busy refused=change.waits on_press=extend>
                {i18n.tr(m::invitation_extend)}
            </Button>
        }
    };
    let title = move || {
        let name = name(change);
        i18n.say(|words| m::invitation_extend_title(words, &name))
    };
    view! {
        <Dialog open title actions>
            {failure(change, Some(Question::End))}
            <Select
                id=unique_id()
                label=i18n.tr(m::invitation_extend_until)
                options=ends::options(i18n)
                value=chosen
                on_change=move |value| chosen.set(value)
            />
        </Dialog>
    }
    .into_any()
}

pub(super) fn revoke(change: Change) -> AnyView {
    let i18n = change.i18n;
    let open = while_asked(change.asked, Question::Revoke);
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::invitation_revoke_keep)}</Button>
            <Button look=Look::Stop busy=change.busy refused=change.waits on_press=move |()| change.send(Verb::Revoke)>
                {i18n.tr(m::invitation_revoke)}
            </Button>
        }
    };
    let title = move || {
        let name = name(change);
        i18n.say(|words| m::invitation_revoke_title(words, &name))
    };
    view! {
        <Dialog open title actions>
            {failure(change, Some(Question::Revoke))}
            <p>{i18n.tr(m::invitation_revoke_text)}</p>
        </Dialog>
    }
    .into_any()
}
