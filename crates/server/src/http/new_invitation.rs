//! Reading what a partner asks for: rights of the organisation first, then every field.

use liaison_contract::trial_invitation::RawTerms;
use liaison_contract::{FieldCode, FieldError};
use liaison_domain::catalogue::{NotOfferable, PlanCode};
use liaison_domain::entitlement::entitlements;
use liaison_domain::id::PartnerId;
use liaison_domain::limits::{self, Expiry};
use liaison_domain::partner::Partner;
use liaison_domain::text::{InvitationName, MessageText, TextError};
use liaison_domain::trial_invitation::{Message, Terms};
use liaison_domain::{Actor, Country};
use liaison_store::{Db, StoreError};

use super::extract::SignedIn;
use super::office;
use super::problem::{Answer, Refusal};
use crate::app::App;

pub(crate) struct Asked {
    pub(crate) partner: Partner,
    pub(crate) terms: Terms,
}

pub(crate) async fn read(
    app: &App,
    db: &impl Db,
    signed_in: &SignedIn,
    partner: PartnerId,
    raw: &RawTerms,
) -> Answer<Asked> {
    let partner = self::partner(db, partner).await?;
    entitled(app, &partner, signed_in, raw)?;
    let office = office::usable(db, partner.id, raw.office, app.now()).await?;
    let terms = terms(app, &partner, raw, office).map_err(Refusal::fields)?;
    Ok(Asked { partner, terms })
}

/// A partner that something refers to.
pub(crate) async fn partner(db: &impl Db, id: PartnerId) -> Answer<Partner> {
    liaison_store::partner::find(db, id)
        .await?
        .ok_or_else(|| Refusal::internal(&StoreError::Corrupt(format!("partner {id} is gone"))))
}

fn entitled(app: &App, partner: &Partner, signed_in: &SignedIn, raw: &RawTerms) -> Answer<()> {
    let Actor::Staff { user, role, .. } = signed_in.actor() else {
        return Err(Refusal::new(liaison_contract::ProblemCode::NotAllowed));
    };
    let today = app.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let closed = app.current.closed_in(partner.cloud);
    let may = entitlements(partner, &closed, (user, role), today);
    may.trial_invitation
        .map_err(|reason| Refusal::not_entitled("trial_invitation", reason))?;
    if raw.administration.is_some() {
        may.delegated_administration
            .map_err(|reason| Refusal::not_entitled("delegated_administration", reason))?;
    }
    Ok(())
}

/// Every field is read before any of them is refused, so that a person sees all that is wrong at once.
fn terms(
    app: &App,
    partner: &Partner,
    raw: &RawTerms,
    office: Option<FieldError>,
) -> Result<Terms, Vec<FieldError>> {
    let mut errors = Vec::from_iter(office);
    let name = kept(
        &mut errors,
        "/terms/name",
        InvitationName::try_from(raw.name.as_str()),
    );
    let before = kept(
        &mut errors,
        "/terms/message/before_link",
        MessageText::try_from(raw.message.before_link.as_str()),
    );
    let after = kept(
        &mut errors,
        "/terms/message/after_link",
        MessageText::try_from(raw.message.after_link.as_str()),
    );
    let plan = PlanCode(raw.plan.clone());
    let usage_location = Country::try_from(raw.usage_location.as_str()).ok();
    let refused = match usage_location {
        Some(country) => app
            .current
            .get()
            .trial(&plan, country, &partner.service_types)
            .err(),
        None => Some(NotOfferable::UnknownUsageLocation),
    };
    errors.extend(refused.map(not_offerable));
    let pointer = match raw.expiry {
        Expiry::After { .. } => "/terms/expiry/days",
        Expiry::At { .. } | Expiry::Never {} => "/terms/expiry/at",
    };
    let ends = raw.expiry.check(app.now()).err();
    errors.extend(ends.map(|error| FieldError::limit(pointer, error)));
    let most = raw
        .most_acceptances
        .and_then(|most| limits::check_most_acceptances(most).err());
    errors.extend(most.map(|error| FieldError::limit("/terms/most_acceptances", error)));
    match (name, before, after, usage_location) {
        (Some(name), Some(before_link), Some(after_link), Some(usage_location)) if errors.is_empty() => {
            Ok(Terms {
                name,
                usage_location,
                plan,
                administration: raw.administration,
                message: Message {
                    language: raw.message.language,
                    before_link,
                    after_link,
                },
                expiry: raw.expiry,
                most_acceptances: raw.most_acceptances,
                office: raw.office,
            })
        }
        _ => Err(errors),
    }
}

pub(super) fn kept<T>(errors: &mut Vec<FieldError>, pointer: &str, read: Result<T, TextError>) -> Option<T> {
    read.map_err(|error| errors.push(FieldError::text(pointer, error)))
        .ok()
}

fn not_offerable(reason: NotOfferable) -> FieldError {
    let (pointer, code) = match reason {
        NotOfferable::UnknownPlan => ("/terms/plan", FieldCode::UnknownPlan),
        NotOfferable::UnknownUsageLocation => ("/terms/usage_location", FieldCode::UnknownUsageLocation),
        NotOfferable::CloudWithoutPartnerFeatures => {
            ("/terms/usage_location", FieldCode::CloudWithoutPartnerFeatures)
        }
        NotOfferable::NotInThisCloud => ("/terms/plan", FieldCode::NotInThisCloud),
        NotOfferable::NoTrialOfThisPlan => ("/terms/plan", FieldCode::NoTrialOfThisPlan),
        NotOfferable::ServiceTypeNotAuthorised => ("/terms/plan", FieldCode::ServiceTypeNotAuthorised),
    };
    FieldError::new(pointer, code)
}
