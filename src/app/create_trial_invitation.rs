//! The verb that begins an invitation, wherever a page has it; where it is not this person's, why not.

use leptos::prelude::*;
use liaison_contract::session::{Session, SessionSide};
use liaison_domain::entitlement::{Entitlements, entitlements};
use liaison_messages::messages as m;

use super::session::use_session;
use crate::i18n::{I18n, names, use_i18n};
use crate::offline::clock::now;
use crate::ui::{Button, LinkButton, Look};

/// What a partner's person may offer today; nothing for anybody else.
pub fn entitlements_of(i18n: I18n, session: &Session) -> Option<Entitlements> {
    let SessionSide::Partner {
        partner,
        role,
        closed,
    } = &session.side
    else {
        return None;
    };
    let today = untrack(|| i18n.say(|words| words.formatter().local_date(now())));
    Some(entitlements(partner, closed, (session.user.id, *role), today))
}

#[component]
pub fn CreateTrialInvitation() -> impl IntoView {
    let i18n = use_i18n();
    let may = use_session()
        .get_untracked()
        .and_then(|session| entitlements_of(i18n, &session))
        .map(|entitlements| entitlements.trial_invitation);
    match may {
        Some(Ok(())) => view! {
            <LinkButton href="/trial-invitations/new" look=Look::Primary>
                {i18n.tr(m::create_trial_invitation)}
            </LinkButton>
        }
        .into_any(),
        Some(Err(reason)) => {
            let refused = Signal::derive(move || Some(i18n.say(|words| names::not_entitled(words, reason))));
            view! {
                <Button look=Look::Primary refused>
                    {i18n.tr(m::create_trial_invitation)}
                </Button>
            }
            .into_any()
        }
        None => ().into_any(),
    }
}
