//! The sentence for an entry of the log, as the customer reads it. An invitation has a number there: its name is the
//! partner's own.

use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::event::{Event, What};
use liaison_messages::{Rich, Span, Words, messages as m};

use crate::i18n::{names, when};

/// Nothing where the entry is the partner's own affair.
pub fn sentence(words: &Words, event: &Event) -> Option<Rich> {
    let who = event
        .author
        .name
        .as_deref()
        .or(event.customer_name.as_deref())
        .unwrap_or_default();
    let partner = event.partner_name.as_deref().unwrap_or_default();
    let (number, plan) = event
        .about
        .as_ref()
        .map(|about| (about.summary.as_str(), about.plan_name.as_str()))
        .unwrap_or_default();
    let plain = |text: String| vec![Span::Text(text)];
    Some(match &event.what {
        What::CustomerSignedIn {} => m::organisation_event_opened(words, who, number, partner),
        What::AdministratorNeeded {} => {
            m::organisation_event_needs_administrator(words, who, number, partner)
        }
        What::InvitationForwarded {} => m::organisation_event_forwarded(words, who, number, partner),
        What::ReviewStarted {} => m::organisation_event_reviewing(words, who, number, partner),
        What::TrialAccepted {
            with_administration: true,
        } => m::organisation_event_accepted_with_administration(words, who, plan, partner),
        What::TrialAccepted {
            with_administration: false,
        } => m::organisation_event_accepted(words, who, plan, partner),
        What::TrialDeclined { .. } => m::organisation_event_declined(words, who, plan, partner),
        What::WentQuiet {} => plain(m::organisation_event_quiet(words, number, partner)),
        What::TrialStarted { ends_at } => plain(m::organisation_event_started(
            words,
            plan,
            &when::day_of(words, *ends_at),
        )),
        What::AdministrationGranted {
            kind: AdministrationKind::Full,
        } => m::organisation_event_granted_full(words, who, partner),
        What::AdministrationGranted {
            kind: AdministrationKind::Limited,
        } => m::organisation_event_granted_limited(words, who, partner),
        What::AdministrationReplaced {} => plain(m::organisation_event_replaced(words, partner)),
        What::AdministrationLapsed {} => plain(m::organisation_event_lapsed(words, partner)),
        What::AdministrationRemoved {} => m::organisation_event_removed(words, who, partner),
        What::PersonSignedUp { role } => {
            m::organisation_event_signed_up(words, who, &names::customer_role(words, *role))
        }
        What::CustomerRoleChanged { name, from, to, .. } => m::organisation_event_role_changed(
            words,
            who,
            name,
            &names::customer_role(words, *from),
            &names::customer_role(words, *to),
        ),
        What::OrganisationRenamed { from, to } => m::organisation_event_renamed(words, who, from, to),
        _ => return None,
    })
}
