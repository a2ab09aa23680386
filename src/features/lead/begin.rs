//! From a lead to a trial invitation or a purchase offer in one step: a draft with everything that the lead says.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use liaison_contract::lead::Lead;
use liaison_domain::authorize::Action;
use liaison_domain::sign_up::organisation_domain;
use liaison_domain::text::EmailAddress;
use liaison_drafts::{
    AudienceChoice, DraftId, DraftedAudience, DraftedMessage, Kind, OfferWords, PurchaseOfferDraft,
    TrialInvitationDraft,
};
use liaison_messages::{Words, messages as m};

use super::verbs::may;
use crate::i18n::I18n;
use crate::offline::clock::fresh_uuid;
use crate::offline::use_offline;
use crate::ui::{Button, draft_address};

/// Nothing for whoever may not send one, and once nobody knows whom it would be for.
pub(super) fn buttons(i18n: I18n, lead: &Lead) -> Option<AnyView> {
    lead.contact.as_ref()?;
    let begin = |allowed: fn(_) -> Action, label: fn(&Words) -> String, begun: AnyDraft| {
        may(allowed).then(|| button(i18n, label, begun))
    };
    let trial = begin(Action::CreateTrialInvitation, m::lead_begin_trial, trial(lead));
    let offer = begin(Action::CreatePurchaseOffer, m::lead_begin_offer, offer(lead));
    Some(view! { {trial} {offer} }.into_any())
}

/// A draft to be saved under an id, which gives back where it is written on.
type AnyDraft = Box<dyn Fn(DraftId) -> Option<String> + Send + Sync>;

fn button(i18n: I18n, label: fn(&Words) -> String, begun: AnyDraft) -> AnyView {
    let navigate = use_navigate();
    let press = move |()| {
        if let Some(address) = begun(DraftId(fresh_uuid())) {
            navigate(&address, Default::default());
        }
    };
    view! { <Button on_press=press>{i18n.tr(label)}</Button> }.into_any()
}

fn trial(lead: &Lead) -> AnyDraft {
    keep(TrialInvitationDraft {
        name: name(lead),
        usage_location: lead.country.clone(),
        message: DraftedMessage {
            language: lead.language,
            ..DraftedMessage::default()
        },
        ..TrialInvitationDraft::default()
    })
}

fn offer(lead: &Lead) -> AnyDraft {
    let address = lead.contact.as_ref().map(|contact| contact.email.as_str());
    let address = address.and_then(|address| EmailAddress::try_from(address).ok());
    let domain = address.as_ref().and_then(organisation_domain);
    let budget = lead.budget.or(lead.deal.as_ref().and_then(|deal| deal.value));
    let empty = PurchaseOfferDraft::default();
    keep(PurchaseOfferDraft {
        name: name(lead),
        usage_location: lead.country.clone(),
        currency: budget.map_or(empty.currency, |budget| budget.currency),
        message: OfferWords {
            language: lead.language,
            ..OfferWords::default()
        },
        audience: DraftedAudience {
            // A public mail domain names no organisation.
            choice: domain.map(|_| AudienceChoice::Customer),
            domain: domain.unwrap_or_default().to_owned(),
        },
        ..empty
    })
}

fn keep<K: Kind + Send + Sync + 'static>(draft: K) -> AnyDraft {
    let offline = use_offline();
    Box::new(move |id| {
        offline.save(id, &draft);
        untrack(|| offline.draft(id)).map(|draft| draft_address(&draft))
    })
}

/// What the partner calls it, or who asks.
fn name(lead: &Lead) -> String {
    let deal = lead.deal.as_ref().map(|deal| deal.name.clone());
    let company = || lead.contact.as_ref().map(|contact| contact.company.clone());
    deal.or_else(company)
        .unwrap_or_default()
        .chars()
        .take(120)
        .collect()
}
