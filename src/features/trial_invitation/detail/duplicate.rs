//! The same invitation again, or a purchase offer of what it lets customers try, as a new draft on this device.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::limits::Expiry;
use liaison_drafts::{
    Asked, Authorship, DraftId, DraftedExpiry, DraftedLine, DraftedMessage, ExpiryChoice, OfferStep,
    OfferWords, PurchaseOfferDraft, Step, TrialInvitationDraft,
};

use crate::api::Query;
use crate::app::{entitlements_of, use_session};
use crate::features::purchase_offer::places::step_address;
use crate::i18n::I18n;
use crate::offline::clock::fresh_uuid;
use crate::offline::{Keeping, use_offline};

#[derive(Clone, Copy)]
pub(super) struct Duplicating {
    /// Where somebody may write invitations, once their drafts are open.
    pub(super) is_ready: Memo<bool>,
    run: Callback<()>,
    offer: Callback<()>,
}

impl Duplicating {
    pub(super) fn run(self) {
        self.run.run(());
    }

    /// What was tried, offered for sale.
    pub(super) fn offer(self) {
        self.offer.run(());
    }
}

pub(super) fn use_duplicate(i18n: I18n, invitation: Query<TrialInvitation>) -> Duplicating {
    let offline = use_offline();
    let session = use_session().get_untracked();
    let may = session
        .and_then(|session| entitlements_of(i18n, &session))
        .is_some_and(|may| may.trial_invitation.is_ok());
    let navigate = StoredValue::new_local(use_navigate());
    let run = Callback::new(move |()| {
        let Some(before) = invitation.value_untracked() else {
            return;
        };
        let id = DraftId(fresh_uuid());
        offline.save(id, &draft_of(&before));
        let address = format!("/trial-invitations/new/{id}/{}", Step::Location.slug());
        navigate.with_value(|navigate| navigate(&address, NavigateOptions::default()));
    });
    let offer = Callback::new(move |()| {
        let Some(before) = invitation.value_untracked() else {
            return;
        };
        let id = DraftId(fresh_uuid());
        offline.save(id, &offer_of(&before));
        let address = step_address(id, OfferStep::Location);
        navigate.with_value(|navigate| navigate(&address, NavigateOptions::default()));
    });
    Duplicating {
        offer,
        is_ready: Memo::new(move |_| may && !matches!(offline.keeping(), Keeping::Opening | Keeping::Nobody)),
        run,
    }
}

fn draft_of(invitation: &TrialInvitation) -> TrialInvitationDraft {
    let terms = &invitation.terms;
    TrialInvitationDraft {
        name: terms.name.as_str().to_owned(),
        usage_location: terms.usage_location.as_str().to_owned(),
        plan: terms.plan.0.clone(),
        administration: Some(asked(terms.administration)),
        message: DraftedMessage {
            language: terms.message.language,
            before_link: terms.message.before_link.as_str().to_owned(),
            after_link: terms.message.after_link.as_str().to_owned(),
            // Whose words they were is not known any more, and the author's are never touched.
            authorship: Authorship::Edited,
        },
        expiry: expiry(terms.expiry),
        most_acceptances: terms
            .most_acceptances
            .map(|most| most.to_string())
            .unwrap_or_default(),
        office: terms.office.map(|office| office.to_string()).unwrap_or_default(),
        step: Step::Location,
    }
}

fn offer_of(invitation: &TrialInvitation) -> PurchaseOfferDraft {
    let terms = &invitation.terms;
    let licences = invitation.trial.map(|trial| trial.licences);
    let line = DraftedLine::tried(fresh_uuid().to_string(), terms.plan.0.clone(), licences);
    PurchaseOfferDraft {
        name: terms.name.as_str().to_owned(),
        usage_location: terms.usage_location.as_str().to_owned(),
        office: terms.office.map(|office| office.to_string()).unwrap_or_default(),
        lines: vec![line],
        administration: Some(asked(terms.administration)),
        message: OfferWords {
            language: terms.message.language,
            text: String::new(),
        },
        ..PurchaseOfferDraft::default()
    }
}

const fn asked(administration: Option<AdministrationKind>) -> Asked {
    match administration {
        None => Asked::No,
        Some(AdministrationKind::Limited) => Asked::Limited,
        Some(AdministrationKind::Full) => Asked::Full,
    }
}

/// A day that was chosen for one campaign is seldom that of the next, so its field is left to be filled in.
fn expiry(expiry: Expiry) -> DraftedExpiry {
    let usual = DraftedExpiry::default();
    match expiry {
        Expiry::After { days } => DraftedExpiry {
            days: days.to_string(),
            ..usual
        },
        Expiry::At { .. } => DraftedExpiry {
            choice: ExpiryChoice::Date,
            ..usual
        },
        Expiry::Never {} => DraftedExpiry {
            choice: ExpiryChoice::Never,
            ..usual
        },
    }
}
