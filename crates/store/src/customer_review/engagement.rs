//! With whom a customer has worked.

use jiff::Timestamp;
use liaison_domain::customer_review::{Engagement, EngagementKind};
use liaison_domain::id::{CustomerId, LeadId, OfferRedemptionId, PartnerId};
use liaison_domain::lead::LeadState;
use liaison_domain::purchase_offer::answer::OfferRedemptionState;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::column::{timestamp, word};
use crate::entity::{lead, lead_request, purchase_offer, purchase_offer_redemption as redemption, user};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::partner;
use crate::transaction::Db;

/// One that a review can be of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EngagementRecord {
    pub engagement: Engagement,
    pub customer: CustomerId,
    pub partner: PartnerId,
    pub partner_name: String,
    /// What the customer knows it by.
    pub name: String,
    /// Since when it counts.
    pub at: Timestamp,
}

/// Nothing where it never came to anything.
pub async fn find_engagement(
    db: &impl Db,
    engagement: Engagement,
) -> Result<Option<EngagementRecord>, StoreError> {
    let found = match engagement {
        Engagement::AcceptedOffer { redemption: id } => {
            let row = redemption::Entity::find_by_id(id.0)
                .filter(redemption::Column::State.eq(word(&OfferRedemptionState::Accepted)?))
                .one(&db.executor())
                .await?;
            of_offers(db, row.into_iter().collect()).await?
        }
        Engagement::WonLead { lead: id } => {
            let row = lead::Entity::find_by_id(id.0)
                .filter(lead::Column::State.eq(word(&LeadState::Won)?))
                .one(&db.executor())
                .await?;
            of_leads(db, row.into_iter().collect()).await?
        }
    };
    Ok(found.into_iter().next())
}

/// A customer's, with one partner or with all; the newest first.
pub async fn engagements(
    db: &impl Db,
    customer: CustomerId,
    partner: Option<PartnerId>,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<EngagementRecord>, StoreError> {
    let mut found = Vec::new();
    for kind in EngagementKind::ALL {
        found.extend(match kind {
            EngagementKind::AcceptedOffer => accepted_offers(db, customer, partner, after, limit).await?,
            EngagementKind::WonLead => won_leads(db, customer, partner, after, limit).await?,
        });
    }
    // Each kind comes with the newest first, and with as many as a page has.
    found.sort_by_key(|record| std::cmp::Reverse((record.at, record.engagement.id())));
    Ok(Page::of(found, limit, |record: &EngagementRecord| {
        Cursor::new(record.at, record.engagement.id())
    }))
}

async fn accepted_offers(
    db: &impl Db,
    customer: CustomerId,
    partner: Option<PartnerId>,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Vec<EngagementRecord>, StoreError> {
    use redemption::Column;
    let mut query = redemption::Entity::find()
        .filter(Column::Customer.eq(customer.0))
        .filter(Column::State.eq(word(&OfferRedemptionState::Accepted)?));
    if let Some(partner) = partner {
        let mut of_partner = Query::select();
        of_partner
            .column(purchase_offer::Column::Id)
            .from(purchase_offer::Entity)
            .and_where(purchase_offer::Column::Partner.eq(partner.0));
        query = query.filter(Column::Offer.in_subquery(of_partner));
    }
    let rows = newest(db, query, (Column::ChangedAt, Column::Id), after, limit).await?;
    of_offers(db, rows).await
}

async fn of_offers(db: &impl Db, rows: Vec<redemption::Model>) -> Result<Vec<EngagementRecord>, StoreError> {
    let offers = purchase_offer::Entity::find()
        .filter(purchase_offer::Column::Id.is_in(rows.iter().map(|row| row.offer)))
        .all(&db.executor())
        .await?;
    let partners = partner::names(db, offers.iter().map(|offer| offer.partner)).await?;
    rows.into_iter()
        .map(|row| {
            let gone = || StoreError::corrupt("purchase_offer_redemption.offer", row.offer);
            let offer = offers
                .iter()
                .find(|offer| offer.id == row.offer)
                .ok_or_else(gone)?;
            Ok(EngagementRecord {
                engagement: Engagement::AcceptedOffer {
                    redemption: OfferRedemptionId(row.id),
                },
                customer: CustomerId(row.customer),
                partner: PartnerId(offer.partner),
                partner_name: partners.get(&offer.partner).cloned().unwrap_or_default(),
                name: offer.summary.clone(),
                at: timestamp("purchase_offer_redemption.changed_at", row.changed_at)?,
            })
        })
        .collect()
}

async fn won_leads(
    db: &impl Db,
    customer: CustomerId,
    partner: Option<PartnerId>,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Vec<EngagementRecord>, StoreError> {
    use lead::Column;
    let mut people = Query::select();
    people
        .column(user::Column::Email)
        .from(user::Entity)
        .and_where(user::Column::Customer.eq(customer.0));
    let mut asked = Query::select();
    asked
        .column(lead_request::Column::Id)
        .from(lead_request::Entity)
        .and_where(lead_request::Column::Email.in_subquery(people));
    let mut query = lead::Entity::find()
        .filter(Column::Request.in_subquery(asked))
        .filter(Column::State.eq(word(&LeadState::Won)?));
    if let Some(partner) = partner {
        query = query.filter(Column::Partner.eq(partner.0));
    }
    let rows = newest(db, query, (Column::ClosedAt, Column::Id), after, limit).await?;
    of_leads(db, rows).await
}

/// Without those whose author has no account: nobody can say that they are theirs.
async fn of_leads(db: &impl Db, rows: Vec<lead::Model>) -> Result<Vec<EngagementRecord>, StoreError> {
    let requests = lead_request::Entity::find()
        .filter(lead_request::Column::Id.is_in(rows.iter().map(|row| row.request)))
        .all(&db.executor())
        .await?;
    let people = user::Entity::find()
        .filter(user::Column::Email.is_in(requests.iter().map(|request| request.email.as_str())))
        .filter(user::Column::Customer.is_not_null())
        .all(&db.executor())
        .await?;
    let partners = partner::names(db, rows.iter().map(|row| row.partner)).await?;
    let of = |row: lead::Model| {
        let request = requests.iter().find(|request| request.id == row.request)?;
        let person = people.iter().find(|person| person.email == request.email)?;
        let (customer, closed_at) = (person.customer?, row.closed_at?);
        Some(timestamp("lead.closed_at", closed_at).map(|at| EngagementRecord {
            engagement: Engagement::WonLead { lead: LeadId(row.id) },
            customer: CustomerId(customer),
            partner: PartnerId(row.partner),
            partner_name: partners.get(&row.partner).cloned().unwrap_or_default(),
            name: request.summary.clone(),
            at,
        }))
    };
    rows.into_iter().filter_map(of).collect()
}
