//! The review page's content.

use liaison_contract::answer::Answer as Given;
use liaison_contract::review::{CurrentAdministrator, InvitingPartner, Review, Viewer};
use liaison_domain::Actor;
use liaison_domain::catalogue::{Plan, TrialTerms};
use liaison_domain::partner::Standing;
use liaison_domain::redemption::{Redemption, obstacle};
use liaison_domain::subscription::Origin;
use liaison_domain::trial_clock::TrialClock;
use liaison_domain::trial_invitation::TrialInvitation;
use liaison_store::{Db, StoreError, partner, subscription, user};

use super::case::Case;
use crate::app::App;
use crate::http::problem::{Answer, Refusal};

pub(crate) async fn of(app: &App, db: &impl Db, case: &Case) -> Answer<Review> {
    let invitation = &case.invitation;
    let (plan, trial) = offered(app, invitation)?;
    Ok(Review {
        revision: invitation.revision,
        summary: invitation.summary.clone(),
        state: invitation.state_at(case.now),
        expires_at: invitation.expires_at,
        from: from(db, case).await?,
        message: invitation.terms.message.clone(),
        usage_location: invitation.terms.usage_location,
        plan: plan.clone(),
        trial,
        clock: clock(db, case, trial).await?,
        administration: invitation.terms.administration,
        viewer: viewer(case),
        obstacle: obstacle(&case.situation()),
        answer: match &case.redemption {
            Some(redemption) => answer(db, redemption).await?,
            None => None,
        },
        administrator: administrator(db, case).await?,
    })
}

/// The plan, and what a trial of it is.
pub(super) fn offered<'a>(app: &'a App, invitation: &TrialInvitation) -> Answer<(&'a Plan, TrialTerms)> {
    let code = &invitation.terms.plan;
    app.catalogue
        .plan(code)
        .and_then(|plan| Some((plan, plan.trial?)))
        .ok_or_else(|| {
            let gone = StoreError::Corrupt(format!("{} is not in the catalogue as a trial", code.0));
            Refusal::internal(&gone)
        })
}

async fn from(db: &impl Db, case: &Case) -> Answer<InvitingPartner> {
    let author = user::find(db, case.invitation.looked_after_by).await?;
    let today = case.now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let partner = &case.partner;
    Ok(InvitingPartner {
        name: partner.name.clone(),
        number: partner.number.clone(),
        address: partner.address.clone(),
        phone: partner.phone.clone(),
        email: partner.email.clone(),
        author: author.map(|user| user.name).unwrap_or_default(),
        programmes: partner
            .enrolments
            .iter()
            .filter(|enrolment| enrolment.standing(today) == Standing::Enrolled)
            .map(|enrolment| enrolment.programme)
            .collect(),
    })
}

/// The clock of the running trial, or of one that would start now.
async fn clock(db: &impl Db, case: &Case, trial: TrialTerms) -> Answer<TrialClock> {
    let running = match &case.redemption {
        Some(redemption) => subscription::find_by_redemption(db, redemption.id).await?,
        None => None,
    };
    Ok(match running.map(|running| running.origin) {
        Some(Origin::Trial { clock, .. }) => clock,
        Some(Origin::Offer { .. }) | None => TrialClock::starting(case.now, trial.days),
    })
}

fn viewer(case: &Case) -> Viewer {
    match (&case.actor, &case.user, &case.customer) {
        // Whoever is imagined has no name.
        (Actor::Customer { role, .. }, user, Some(customer)) => Viewer::Customer {
            name: user.as_ref().map(|user| user.name.clone()).unwrap_or_default(),
            role: *role,
            organisation: customer.name.clone(),
        },
        (_, Some(user), _) => Viewer::Other {
            name: user.name.clone(),
        },
        (_, None, _) => Viewer::SignedOut {},
    }
}

async fn answer(db: &impl Db, redemption: &Redemption) -> Answer<Option<Given>> {
    let (Some(by), Some(at)) = (redemption.answered_by, redemption.answered_at) else {
        return Ok(None);
    };
    let person = user::find(db, by).await?;
    Ok(Some(Given {
        redemption: redemption.id,
        state: redemption.state,
        by: person.map(|user| user.name).unwrap_or_default(),
        at,
        terms: redemption.terms.clone().map(|terms| terms.version),
        administration: redemption.administration,
        reason: redemption.decline_reason.clone().map(String::from),
    }))
}

async fn administrator(db: &impl Db, case: &Case) -> Answer<Option<CurrentAdministrator>> {
    let Some(active) = &case.administrator else {
        return Ok(None);
    };
    let partner = partner::find(db, active.partner).await?;
    Ok(Some(CurrentAdministrator {
        relationship: active.id,
        partner_name: partner.map(|partner| partner.name).unwrap_or_default(),
        is_inviting_partner: active.partner == case.invitation.partner,
        kind: active.kind,
        since: active.started_at,
    }))
}
