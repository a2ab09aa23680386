//! What of an organisation's subscriptions and offers needs a decision before long.

use axum::Json;
use axum::extract::State;
use jiff::Timestamp;
use liaison_contract::renewal_radar::{RadarAbout, RadarItem, RenewalRadar, RenewalRadarBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::id::{CustomerId, PartnerId};
use liaison_domain::purchase_offer::answer::OfferRedemptionState;
use liaison_domain::purchase_offer::{Audience, OfferState};
use liaison_domain::renewal_radar::{Matter, OFFER_NEAR_DAYS, Weight, matters};
use liaison_domain::subscription::Phase;
use liaison_domain::trial_clock::later;
use liaison_domain::{Action, Actor, authorize};
use liaison_store::event::Scope;
use liaison_store::purchase_offer::WantedOffers;
use liaison_store::wanted::Order;
use liaison_store::{Cursor, Db, customer, purchase_offer, subscription};

use super::extract::SignedIn;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::subscription::{described, returnable_seats};
use crate::app::App;

/// Of decisions, and of what goes on by itself. Whoever has more than these begins with them.
const MOST: usize = 200;
/// By which it is known whether there are more.
const ONE_MORE: u64 = MOST as u64 + 1;

refuses!(Read: NotSignedIn, NotAllowed);

/// What ends or closes before long: for a customer of what it has, for a partner of what it brought or is the partner of
/// record of. What needs a decision is apart from what goes on by itself.
#[utoipa::path(
    get, path = paths::RENEWAL_RADAR, operation_id = "get_renewal_radar", tag = "subscriptions",
    responses((status = 200, description = "The nearest first", body = RenewalRadarBody), Read),
    security(("session" = []))
)]
pub(crate) async fn get(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<RenewalRadarBody>> {
    let actor = signed_in.actor();
    let (now, reader) = (app.now(), app.store.read());
    let mut radar = RenewalRadar {
        decisions: Vec::new(),
        roll_overs: Vec::new(),
        more_decisions: false,
        more_roll_overs: false,
    };
    let scope = match actor {
        Actor::Customer { customer, .. } => {
            authorize(&actor, Action::ReadSubscriptions(customer))?;
            radar.decisions = received(&reader, customer, now).await?;
            Scope::Customer(customer)
        }
        Actor::Staff { partner, .. } => {
            authorize(&actor, Action::ReadCustomerSubscriptions(partner))?;
            radar.decisions = sent(&reader, partner, now).await?;
            Scope::Partner(partner)
        }
        _ => return Err(Refusal::new(ProblemCode::NotAllowed)),
    };
    for (weight, items) in [
        (Weight::Decision, &mut radar.decisions),
        (Weight::RollOver, &mut radar.roll_overs),
    ] {
        items.extend(subscriptions(&app, &reader, scope, weight, now).await?);
        items.sort_by_key(|item| item.at);
    }
    radar.more_decisions = cut(&mut radar.decisions);
    radar.more_roll_overs = cut(&mut radar.roll_overs);
    Ok(Json(RenewalRadarBody { renewal_radar: radar }))
}

/// Whether there were more than are left.
fn cut(items: &mut Vec<RadarItem>) -> bool {
    let has_more = items.len() > MOST;
    items.truncate(MOST);
    has_more
}

/// All that those say of which the nearest matters are: that is never less than those matters, so that what is cut off is
/// further away than what is left.
async fn subscriptions(
    app: &App,
    db: &impl Db,
    scope: Scope,
    weight: Weight,
    now: Timestamp,
) -> Answer<Vec<RadarItem>> {
    let found = subscription::near(db, scope, weight, now, ONE_MORE).await?;
    let mut items = Vec::new();
    for each in described(app, db, &found, now).await? {
        let of_weight = matters(&each.phase, now)
            .into_iter()
            .filter(|(.., its)| *its == weight);
        for (at, matter, _) in of_weight {
            let about = RadarAbout::Subscription {
                subscription: each.id,
                matter,
                customer_name: each.customer_name.clone(),
                product_name: each.product_name.clone(),
                seats: match matter {
                    Matter::SeatsReturnable => returnable_seats(&each),
                    _ => each.seats,
                },
                price: match (matter, &each.phase) {
                    (Matter::PriceChanges, Phase::Paid { agreement }) => agreement.price_change(),
                    _ => None,
                },
            };
            items.push(RadarItem { at, about });
        }
    }
    Ok(items)
}

/// The partner's offers that wait for an answer, and will not for long.
async fn sent(db: &impl Db, partner: PartnerId, now: Timestamp) -> Answer<Vec<RadarItem>> {
    // Those whose time is over come first in this order, and are passed over without being read.
    let open = WantedOffers {
        state: Some(OfferState::Active),
        order: Order::EndsFirst,
        ..WantedOffers::default()
    };
    let found = purchase_offer::list(db, partner, &open, now, Some(Cursor::past(now)), ONE_MORE).await?;
    let near = |item: &purchase_offer::ListedOffer| item.offer.answer_by.at <= later(now, OFFER_NEAR_DAYS);
    Ok(found
        .items
        .into_iter()
        .filter(near)
        .map(|item| RadarItem {
            at: item.offer.answer_by.at,
            about: RadarAbout::Offer {
                offer: item.offer.id,
                token: item.offer.token,
                summary: item.offer.summary,
                with: match item.audience {
                    Audience::Customer { domain } => Some(domain),
                    Audience::Anyone {} => None,
                },
            },
        })
        .collect())
}

/// The same of the offers that a customer has before it and has not answered.
async fn received(db: &impl Db, customer: CustomerId, now: Timestamp) -> Answer<Vec<RadarItem>> {
    let domains: Vec<String> = customer::domains(db, customer)
        .await?
        .into_iter()
        .map(|known| known.domain)
        .collect();
    let found = purchase_offer::received(db, customer, &domains, None, ONE_MORE).await?;
    let waits = |item: &purchase_offer::ReceivedOffer| {
        let is_answered = item.redemption.as_ref().is_some_and(|redemption| {
            matches!(
                redemption.state,
                OfferRedemptionState::Accepted | OfferRedemptionState::Declined
            )
        });
        let is_near = item.offer.answer_by.at <= later(now, OFFER_NEAR_DAYS);
        item.offer.state_at(now) == OfferState::Active && is_near && !is_answered
    };
    Ok(found
        .items
        .into_iter()
        .filter(waits)
        .map(|item| RadarItem {
            at: item.offer.answer_by.at,
            about: RadarAbout::Offer {
                offer: item.offer.id,
                token: item.offer.token,
                summary: item.offer.summary,
                with: Some(item.partner_name),
            },
        })
        .collect())
}
