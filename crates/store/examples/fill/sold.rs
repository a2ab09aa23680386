//! Offers of the partner in every state, and what its customers bought with those that were accepted.

use jiff::{SignedDuration, Timestamp};
use liaison_domain::id::{CustomerId, OfferRedemptionId, PartnerId, PurchaseOfferId, SubscriptionId, UserId};
use liaison_domain::link::LinkToken;
use liaison_domain::money::{Currency, Money};
use liaison_domain::price_list::{Billing, Commitment, ProductCode};
use liaison_domain::purchase_offer::answer::{OfferRedemption, OfferRedemptionState};
use liaison_domain::purchase_offer::{AnswerBy, OfferState, OfferVersion, PurchaseOffer, Snapshot};
use liaison_domain::subscription::{Order, Origin, Over, Phase, Renewal, Subscription};
use liaison_domain::text::OfferName;
use liaison_store::{Store, Tx, purchase_offer, subscription};
use serde_json::json;

use crate::random::Random;
use crate::{A_TRANSACTION, Done, PLACES, TRADES, now, said, summary};

/// How many lines the offers have with which something was bought.
const LINES: usize = 10;
const OVER_TERM: Money = Money {
    minor: 672_000,
    currency: Currency::Usd,
};
/// Of ten offers.
const STATES: [OfferState; 10] = [
    OfferState::Active,
    OfferState::Active,
    OfferState::Active,
    OfferState::Active,
    OfferState::Accepted,
    OfferState::Accepted,
    OfferState::Declined,
    OfferState::Expired,
    OfferState::Withdrawn,
    OfferState::Archived,
];

/// Whose they are.
pub(crate) struct Parties {
    pub(crate) partner: PartnerId,
    pub(crate) author: UserId,
    /// With their names.
    pub(crate) customers: Vec<(CustomerId, String)>,
}

#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) offers: usize,
    pub(crate) subscriptions: usize,
    /// How many offers were made there before.
    pub(crate) first: usize,
}

/// The names of some of the offers.
pub(crate) async fn fill(
    store: &Store,
    parties: &Parties,
    random: &mut Random,
    wanted: Wanted,
) -> Done<Vec<String>> {
    let mut names = Vec::new();
    let (mut bought, mut written) = (0, 0);
    let mut tx = store.write().await?;
    for number in 0..wanted.offers {
        let (offer, sent) = offer(parties, random, number, wanted)?;
        if names.len() < crate::NAMES_PRINTED {
            names.push(sent.snapshot.terms.name.as_str().to_owned());
        }
        purchase_offer::insert(&tx, &offer, &sent, OVER_TERM).await?;
        written += 1;
        // So many as it takes to have them all at the end.
        let due = wanted.subscriptions * (number + 1) / wanted.offers;
        for customer in &parties.customers {
            let lines = (due - bought).min(LINES);
            if lines == 0 {
                break;
            }
            buy(&tx, parties, random, &offer, (customer, lines)).await?;
            bought += lines;
            written += lines;
        }
        if written >= A_TRANSACTION {
            tx.commit().await?;
            tx = store.write().await?;
            written = 0;
        }
    }
    tx.commit().await?;
    Ok(names)
}

fn offer(
    parties: &Parties,
    random: &mut Random,
    number: usize,
    wanted: Wanted,
) -> Done<(PurchaseOffer, OfferVersion)> {
    let (place, trade) = (random.one_of(&PLACES), random.one_of(&TRADES));
    let name = format!(
        "{} {} {}",
        place.unwrap_or_default(),
        trade.unwrap_or_default(),
        1_000 + wanted.first + number
    );
    // The newest one is a minute old, the oldest a year, and each can be answered for a month.
    let age = 365 * 24 * 60 * (wanted.offers - number) / wanted.offers;
    let created_at = now()? - SignedDuration::from_mins(i64::try_from(age)?);
    let answer_by = AnswerBy {
        at: created_at + SignedDuration::from_hours(30 * 24),
        zone: "UTC".to_owned(),
    };
    let summary = summary(wanted.first + number);
    let id = PurchaseOfferId(random.uuid());
    let offer = PurchaseOffer {
        id,
        partner: parties.partner,
        created_by: parties.author,
        looked_after_by: parties.author,
        created_at,
        token: LinkToken::new(&summary, random.bytes()),
        summary,
        state: random.one_of(&STATES).unwrap_or(OfferState::Active),
        version: 1,
        answer_by: answer_by.clone(),
        revision: 1,
    };
    let sent = OfferVersion {
        offer: id,
        number: 1,
        sent_by: parties.author,
        sent_at: created_at,
        snapshot: snapshot(&name, answer_by)?,
    };
    Ok((offer, sent))
}

fn snapshot(name: &str, answer_by: AnswerBy) -> Done<Snapshot> {
    let mut made: Snapshot = serde_json::from_value(json!({
        "terms": {
            "name": "Offer", "audience": {"kind": "anyone"}, "usage_location": "SG", "currency": "USD",
            "tax": "excluded", "administration": null, "message": {"language": "en", "text": "As discussed."},
            "lines": [{
                "product": "team", "licences": 40, "least": 20, "most": 60, "need": "required",
                "commitment": "one_year", "billing": "yearly", "price": {"kind": "list"},
            }],
            "answer_by": {"at": "2027-03-20T04:00:00Z", "zone": "UTC"},
        },
        "prices": [{
            "name": "Team", "kind": "plan", "list": {"minor": 1400, "currency": "USD"},
            "each": {"minor": 1400, "currency": "USD"},
        }],
        "from": {"name": "Tidewell", "number": "4118207", "address": "", "phone": "", "email": ""},
        "billed_by": "vendor", "agreement_sha256": null,
    }))?;
    made.terms.name = said(OfferName::try_from(name))?;
    made.terms.answer_by = answer_by;
    Ok(made)
}

/// One customer took so many lines of an offer, each of which is a subscription of its own.
async fn buy(
    tx: &Tx,
    parties: &Parties,
    random: &mut Random,
    offer: &PurchaseOffer,
    ((customer, name), lines): (&(CustomerId, String), usize),
) -> Done<()> {
    let redemption = OfferRedemption {
        id: OfferRedemptionId(random.uuid()),
        offer: offer.id,
        customer: *customer,
        version: 1,
        state: OfferRedemptionState::Accepted,
        last_user: parties.author,
        opened_at: offer.created_at,
        changed_at: offer.created_at,
        answer: None,
        revision: 1,
    };
    purchase_offer::insert_redemption(tx, &redemption).await?;
    for line in 0..lines {
        let origin = Origin::Offer {
            redemption: redemption.id,
            line: u32::try_from(line)?,
        };
        let made = bought(parties, random, (*customer, origin), offer.created_at)?;
        subscription::insert(tx, &made, (name, "Team"), now()?).await?;
    }
    Ok(())
}

/// Nine of ten are paid for, half of them by the month; two of three have the partner as their partner of record.
fn bought(
    parties: &Parties,
    random: &mut Random,
    (customer, origin): (CustomerId, Origin),
    since: Timestamp,
) -> Done<Subscription> {
    let commitment = match random.below(2) {
        0 => Commitment::OneMonth,
        _ => Commitment::OneYear,
    };
    let phase = match random.below(10) {
        0 => Phase::Over {
            how: Over::Expired,
            since,
            seats: 40,
        },
        _ => paid(commitment, random, since),
    };
    let made = Subscription {
        id: SubscriptionId(random.uuid()),
        customer,
        product: ProductCode("team".to_owned()),
        brought_by: parties.partner,
        origin,
        began_at: since,
        phase,
        partner_of_record: (random.below(3) > 0).then_some(parties.partner),
        revision: 1,
    };
    // The worker has nothing left to do: what the clock did is written down.
    Ok(made.at(now()?))
}

fn paid(commitment: Commitment, random: &mut Random, since: Timestamp) -> Phase {
    let order = Order {
        seats: 40,
        commitment,
        billing: Billing::Monthly,
        price: Some(Money {
            minor: 1400,
            currency: Currency::Usd,
        }),
    };
    let mut phase = Phase::bought(order, since);
    if let Phase::Paid { agreement } = &mut phase
        && random.below(4) == 0
    {
        agreement.renewal = Renewal::Off;
    }
    phase
}
