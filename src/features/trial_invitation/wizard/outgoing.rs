//! After finishing: it waits, it is sent, and then here is the link. Nothing has to be reloaded between.

use leptos::{html, prelude::*};
use liaison_contract::trial_invitation::{TrialInvitation, TrialInvitationBody};
use liaison_drafts::{Intent, IntentState, Step};
use liaison_messages::messages as m;

use super::live::{live, said};
use super::state::Wizard;
use crate::features::trial_invitation::sharing;
use crate::i18n::when;
use crate::ui::{CopyButton, Definition, DefinitionList, LinkButton, Look, RichText};

/// What came of it, once the server has it.
pub(super) fn created(wizard: Wizard) -> Option<TrialInvitation> {
    match wizard.page().outgoing()?.state {
        IntentState::Done { answer, .. } => {
            let body: TrialInvitationBody = liaison_json::read(&answer)?;
            Some(body.trial_invitation)
        }
        _ => None,
    }
}

pub(super) fn title(wizard: Wizard, intent: &Intent) -> String {
    wizard
        .i18n
        .say(match (&intent.state, wizard.page().waits(intent)) {
            (IntentState::Done { .. }, _) => m::wizard_sent_title,
            (_, true) => m::wizard_waiting_title,
            (_, false) => m::wizard_sending_title,
        })
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
    let page = wizard.page();
    let waits = move || intent.with(|intent| intent.as_ref().is_some_and(|intent| page.waits(intent)));
    let text = said(move || {
        wizard.i18n.say(if waits() {
            m::wizard_waiting_text
        } else {
            m::wizard_sending_text
        })
    });
    page.on_its_way(intent, text, wizard.address(Step::Finish))
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
