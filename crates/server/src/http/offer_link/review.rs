//! An offer, as whoever has its link reads it.

use liaison_contract::offer_review::{GivenOfferAnswer, OfferReview};
use liaison_contract::review::{CurrentAdministrator, Viewer};
use liaison_domain::Actor;
use liaison_domain::purchase_offer::answer::{GivenAnswer, OfferRedemption, obstacle};
use liaison_domain::purchase_offer::totals::{Counts, Totals, totals};
use liaison_domain::purchase_offer::{OfferVersion, PurchaseOffer, Snapshot};
use liaison_domain::text::OfferName;
use liaison_store::{Db, partner, user};

use super::case::Case;
use crate::http::offer::{totals_of, version_of};
use crate::http::problem::Answer;

/// The version that the organisation has before it; the newest for everybody else.
pub(super) async fn of(db: &impl Db, case: &Case) -> Answer<OfferReview> {
    let version = match &case.redemption {
        Some(redemption) => version_of(db, &case.offer, redemption.version).await?,
        None => case.newest.clone(),
    };
    with(db, case, version).await
}

/// The newest version, for whoever was refused because of it.
pub(super) async fn of_newest(db: &impl Db, case: &Case) -> Answer<OfferReview> {
    with(db, case, case.newest.clone()).await
}

async fn with(db: &impl Db, case: &Case, version: OfferVersion) -> Answer<OfferReview> {
    let author = user::find(db, case.offer.looked_after_by).await?;
    let answer = match &case.redemption {
        Some(redemption) => answer(db, &case.offer, redemption).await?,
        None => None,
    };
    Ok(OfferReview {
        summary: case.offer.summary.clone(),
        version: version.number,
        newest: case.offer.version,
        state: case.offer.state_at(case.now),
        answer_by: case.offer.answer_by.clone(),
        totals: totals_of(&version.snapshot),
        snapshot: as_the_customer_reads(&case.offer, version.snapshot),
        author: author.map(|user| user.name).unwrap_or_default(),
        viewer: viewer(case),
        obstacle: obstacle(&case.situation()),
        progress: case.redemption.as_ref().map(|redemption| redemption.state),
        answer,
        administrator: administrator(db, case).await?,
    })
}

/// What a partner calls an offer is its own: a customer reads its number.
pub(super) fn as_the_customer_reads(offer: &PurchaseOffer, mut snapshot: Snapshot) -> Snapshot {
    if let Ok(number) = OfferName::try_from(offer.summary.as_str()) {
        snapshot.terms.name = number;
    }
    snapshot
}

/// What a customer answered, with what its counts come to in the version that it answered.
pub(in crate::http) async fn answer(
    db: &impl Db,
    offer: &PurchaseOffer,
    redemption: &OfferRedemption,
) -> Answer<Option<GivenOfferAnswer>> {
    let Some(answer) = &redemption.answer else {
        return Ok(None);
    };
    let by = user::find(db, answer.by).await?;
    let mut given = GivenOfferAnswer {
        state: redemption.state,
        by: by.map(|user| user.name).unwrap_or_default(),
        role: answer.role,
        at: answer.at,
        version: answer.version,
        counts: None,
        totals: None,
        agreement_sha256: None,
        partner_of_record: false,
        administration: None,
        decline: None,
        reason: None,
    };
    match answer.given.clone() {
        GivenAnswer::Accepted {
            counts,
            agreement_sha256,
            partner_of_record,
            administration,
        } => {
            let answered = version_of(db, offer, answer.version).await?.snapshot;
            given.totals = Some(totals_of_answer(&answered, &counts));
            given.counts = Some(counts);
            given.agreement_sha256 = agreement_sha256;
            given.partner_of_record = partner_of_record;
            given.administration = administration;
        }
        GivenAnswer::Declined { kind, reason } => {
            given.decline = Some(kind);
            given.reason = reason.map(String::from);
        }
    }
    Ok(Some(given))
}

/// What a customer's counts come to.
pub(super) fn totals_of_answer(snapshot: &Snapshot, counts: &Counts) -> Totals {
    let terms = &snapshot.terms;
    totals(terms.currency, &terms.lines, &snapshot.prices, counts)
}

fn viewer(case: &Case) -> Viewer {
    match (&case.actor, &case.user, &case.customer) {
        (Actor::Customer { role, .. }, Some(user), Some(customer)) => Viewer::Customer {
            name: user.name.clone(),
            role: *role,
            organisation: customer.name.clone(),
        },
        (_, Some(user), _) => Viewer::Other {
            name: user.name.clone(),
        },
        (_, None, _) => Viewer::SignedOut {},
    }
}

async fn administrator(db: &impl Db, case: &Case) -> Answer<Option<CurrentAdministrator>> {
    let Some(active) = &case.administrator else {
        return Ok(None);
    };
    let partner = partner::find(db, active.partner).await?;
    Ok(Some(CurrentAdministrator {
        relationship: active.id,
        partner_name: partner.map(|partner| partner.name).unwrap_or_default(),
        is_inviting_partner: active.partner == case.offer.partner,
        kind: active.kind,
        since: active.started_at,
    }))
}
