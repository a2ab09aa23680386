//! A customer's review as it travels, by who reads it.

use std::collections::HashMap;

use liaison_contract::customer_review::{
    CustomerEngagement, CustomerReview as Described, CustomerReviewBody, PublishedReview, ReviewReply,
    ReviewReport,
};
use liaison_domain::Actor;
use liaison_domain::customer_review::{ReviewObstacle, is_own_company};
use liaison_domain::id::{CustomerId, PartnerId};
use liaison_store::customer_review::{self, CustomerReview, EngagementRecord};
use liaison_store::{Db, StoreError, customer, partner, staff};

use crate::http::problem::{Answer, Refusal};

/// Nothing of one that its author deleted.
pub(super) async fn represented(
    db: &impl Db,
    actor: &Actor,
    review: &CustomerReview,
) -> Answer<Option<CustomerReviewBody>> {
    let mut all = all(db, actor, vec![review.clone()]).await?;
    Ok(all
        .pop()
        .map(|customer_review| CustomerReviewBody { customer_review }))
}

pub(super) async fn all(db: &impl Db, actor: &Actor, reviews: Vec<CustomerReview>) -> Answer<Vec<Described>> {
    let partners = partner::find_all(db, reviews.iter().map(|review| review.partner.0)).await?;
    let described = reviews.iter().filter_map(|review| {
        let own = is_of(actor, review);
        let published = published(review)?;
        let partner = partners.get(&review.partner.0);
        Some(Described {
            revision: review.revision,
            partner: review.partner,
            partner_name: partner.map(|partner| partner.name.clone()).unwrap_or_default(),
            published,
            engagement: own.then_some(review.engagement),
            author: own.then_some(review.author),
            report: review
                .report
                .clone()
                .zip(review.queued_at)
                .map(|(reason, at)| ReviewReport { reason, at }),
            hidden: review.hidden.clone(),
        })
    });
    Ok(described.collect())
}

/// As everybody reads it.
pub(super) fn published(review: &CustomerReview) -> Option<PublishedReview> {
    let content = review.content.clone()?;
    Some(PublishedReview {
        id: review.id,
        state: review.state,
        stars: content
            .scores
            .chosen()
            .map_or(0, |scores| scores.overall().stars()),
        review: content,
        engagement: review.engagement.kind(),
        written_at: review.created_at,
        edited_at: review.edited_at,
        reply: review.reply.as_ref().map(|reply| ReviewReply {
            text: reply.text.clone(),
            replied_at: reply.at,
            edited_at: reply.edited_at,
        }),
    })
}

/// Whether it was written for the reader's own organisation.
pub(super) fn is_of(actor: &Actor, review: &CustomerReview) -> bool {
    matches!(actor, Actor::Customer { customer, .. } if *customer == review.customer)
}

/// With what has become of each.
pub(super) async fn engagements(
    db: &impl Db,
    customer: CustomerId,
    records: Vec<EngagementRecord>,
) -> Answer<Vec<CustomerEngagement>> {
    let reviews = customer_review::find_all_of(db, records.iter().map(|record| record.engagement)).await?;
    let mut own: HashMap<PartnerId, Option<ReviewObstacle>> = HashMap::new();
    let mut described = Vec::with_capacity(records.len());
    for record in records {
        let review = reviews.get(&record.engagement);
        let obstacle = match (review, own.get(&record.partner)) {
            (Some(_), _) => Some(ReviewObstacle::ReviewedAlready),
            (None, Some(known)) => *known,
            (None, None) => {
                let known = own_company(db, customer, record.partner).await?;
                own.insert(record.partner, known);
                known
            }
        };
        described.push(CustomerEngagement {
            engagement: record.engagement,
            partner: record.partner,
            partner_name: record.partner_name,
            name: record.name,
            at: record.at,
            review: review
                .filter(|review| review.content.is_some())
                .map(|review| review.id),
            obstacle,
        });
    }
    Ok(described)
}

/// Whoever works for a partner does not review it, whatever account they sign in with.
pub(super) async fn own_company(
    db: &impl Db,
    customer: CustomerId,
    partner: PartnerId,
) -> Answer<Option<ReviewObstacle>> {
    let domains: Vec<String> = customer::domains(db, customer)
        .await?
        .into_iter()
        .map(|known| known.domain)
        .collect();
    let owner = partner::find(db, partner)
        .await?
        .ok_or_else(|| Refusal::internal(&StoreError::Corrupt(format!("partner {partner} is gone"))))?;
    let mut addresses = staff::addresses(db, partner).await?;
    addresses.push(owner.email);
    let own = is_own_company(&domains, addresses.iter().map(String::as_str));
    Ok(own.then_some(ReviewObstacle::OwnCompany))
}
