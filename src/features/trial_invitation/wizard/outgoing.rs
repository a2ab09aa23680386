//! After finishing: it waits, it is sent, and then here is the link. Nothing has to be reloaded between.

use leptos::{html, prelude::*, task::spawn_local};
use liaison_contract::trial_invitation::{TrialInvitation, TrialInvitationBody};
use liaison_drafts::{Held, Intent, IntentState, Step};
use liaison_messages::messages as m;

use super::live::{live, said};
use super::state::Wizard;
use crate::app::sign_in_address;
use crate::features::trial_invitation::sharing;
use crate::i18n::when;
use crate::ui::{
    Banner, BannerTone, Button, CopyButton, Definition, DefinitionList, LinkButton, Look, RichText,
};

/// What is past editing; a refused one is not, it is back with its author.
pub(super) fn of(wizard: Wizard) -> Option<Intent> {
    let intent = wizard
        .id
        .try_get()
        .flatten()
        .and_then(|id| wizard.offline.intent(id))?;
    let is_back = matches!(
        intent.state,
        IntentState::Refused { .. } | IntentState::Conflict { .. }
    );
    (!is_back).then_some(intent)
}

/// What came of it, once the server has it.
pub(super) fn created(wizard: Wizard) -> Option<TrialInvitation> {
    match of(wizard)?.state {
        IntentState::Done { answer, .. } => {
            let body: TrialInvitationBody = liaison_json::read(&answer)?;
            Some(body.trial_invitation)
        }
        _ => None,
    }
}

pub(super) fn title(wizard: Wizard, intent: &Intent) -> String {
    wizard.i18n.say(match (&intent.state, waits(wizard, intent)) {
        (IntentState::Done { .. }, _) => m::wizard_sent_title,
        (_, true) => m::wizard_waiting_title,
        (_, false) => m::wizard_sending_title,
    })
}

fn waits(wizard: Wizard, intent: &Intent) -> bool {
    !wizard.offline.is_online() || intent.last_answer.is_some()
}

/// A module of its own, as the steps are.
#[lazy]
pub(super) fn wizard_outgoing(wizard: Wizard, intent: Memo<Option<Intent>>) -> AnyView {
    crate::app::for_staff();
    let heading = NodeRef::<html::H1>::new();
    // The form that had the focus is gone.
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let title = said(move || {
        intent.with(|intent| {
            intent
                .as_ref()
                .map_or_else(String::new, |intent| title(wizard, intent))
        })
    });
    let created = Memo::new(move |_| created(wizard));
    view! {
        <header class="page__head">
            <h1 tabindex="-1" node_ref=heading>
                {title}
            </h1>
        </header>
        <div role="status">
            {live(move || {
                Some(match created.get() {
                    Some(created) => sent(wizard, created),
                    None => on_its_way(wizard, intent),
                })
            })}
        </div>
    }
    .into_any()
}

fn on_its_way(wizard: Wizard, intent: Memo<Option<Intent>>) -> AnyView {
    let i18n = wizard.i18n;
    let waits = move || intent.with(|intent| intent.as_ref().is_some_and(|intent| waits(wizard, intent)));
    let text = said(move || {
        i18n.say(if waits() {
            m::wizard_waiting_text
        } else {
            m::wizard_sending_text
        })
    });
    let take_back = move |()| {
        if let Some(id) = wizard.id.get_untracked() {
            spawn_local(wizard.offline.take_back(id));
        }
    };
    let signed_out = move || {
        let held = intent.with(|intent| intent.as_ref().and_then(|intent| intent.last_answer));
        (held == Some(Held::SignedOut)).then(|| {
            let address = sign_in_address(&wizard.address(Step::Finish), "");
            view! {
                <Banner tone=BannerTone::Warning>
                    {i18n.tr(m::problem_not_signed_in)} " " <a href=address>{i18n.tr(m::sign_in_verb)}</a>
                </Banner>
            }
            .into_any()
        })
    };
    let take_back = move || {
        let is_sending = intent.with(|intent| {
            intent
                .as_ref()
                .is_some_and(|intent| intent.state == IntentState::Sending)
        });
        (!is_sending).then(|| {
            view! {
                <p>
                    <Button on_press=take_back>{i18n.tr(m::wizard_take_back)}</Button>
                </p>
            }
            .into_any()
        })
    };
    view! {
        <div class="stack">
            {live(signed_out)} <p class="lede">{text}</p> {live(take_back)}
        </div>
    }
    .into_any()
}

fn sent(wizard: Wizard, created: TrialInvitation) -> AnyView {
    let i18n = wizard.i18n;
    let expires_at = created.expires_at;
    let until = said(move || {
        i18n.say(|words| {
            expires_at.map_or_else(
                || m::wizard_sent_text_no_end(words),
                |end| m::wizard_sent_text(words, &when::day_of(words, end)),
            )
        })
    });
    let limit = created.terms.most_acceptances.map(|most| {
        let words = said(move || i18n.say(|words| m::wizard_sent_limit(words, i64::from(most))));
        view! { <p>{words}</p> }
    });
    let summary = created.summary.clone();
    let summary = move |()| i18n.say(|words| m::wizard_sent_summary(words, summary.as_str()));
    let message = &created.terms.message;
    let whole = [
        message.before_link.as_str(),
        created.link.as_str(),
        message.after_link.as_str(),
    ]
    .join("\n\n");
    let invitation = format!("/trial-invitations/{}", created.id);
    let by_mail = sharing::of(created.id, Signal::stored(true), Signal::stored(0));
    let link = created.link;
    let (address, shown) = (link.clone(), link.clone());
    view! {
        <div class="stack">
            <p class="lede">{until}</p>
            {limit}
            <DefinitionList>
                <Definition name=i18n.tr(m::wizard_sent_link)>
                    <a href=address rel="external">
                        <code>{shown}</code>
                    </a>
                </Definition>
            </DefinitionList>
            <p>
                <RichText sentence=summary />
            </p>
            <div class="row">
                <CopyButton
                    look=Look::Primary
                    label=i18n.tr(m::wizard_copy_link)
                    text=Signal::stored(link)
                    copied=i18n.tr(m::link_copied)
                    failed=i18n.tr(m::link_not_copied)
                />
                <CopyButton
                    label=i18n.tr(m::link_copy_text)
                    text=Signal::stored(whole)
                    copied=i18n.tr(m::link_text_copied)
                    failed=i18n.tr(m::link_not_copied)
                />
                <LinkButton href=invitation>{i18n.tr(m::wizard_to_invitation)}</LinkButton>
                <LinkButton look=Look::Quiet href="/overview">
                    {i18n.tr(m::wizard_to_overview)}
                </LinkButton>
            </div>
            {by_mail}
        </div>
    }
    .into_any()
}
