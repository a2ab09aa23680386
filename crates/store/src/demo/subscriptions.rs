//! What became of some of the trials: bought, made longer, and with a partner of record or without one. By the real
//! transitions, so that the demo holds nothing that could not happen.

use jiff::Timestamp;
use liaison_domain::catalogue::Catalogue;
use liaison_domain::id::PartnerId;
use liaison_domain::partner_of_record::{Advisor, RecordMeans, RecordPeriod};
use liaison_domain::price_list::{Billing, Commitment, PriceList};
use liaison_domain::subscription::change::{Change, order};
use liaison_domain::subscription::log::Happened;
use liaison_domain::subscription::{Order, Subscription};

use super::log::{Log, clock, person_of};
use super::organisations::{fenwick, tidewell};
use super::people::{DemoCustomer, customer_id, demo_customer};
use super::walk::done;
use super::{Kind, days_ago, id};
use crate::error::StoreError;
use crate::{partner, partner_of_record, subscription};

pub(super) async fn insert(
    log: &mut Log<'_>,
    now: Timestamp,
    catalogue: &Catalogue,
) -> Result<(), StoreError> {
    let mut fates = Fates { log, now, catalogue };
    // Lindgren Print ordered before its trial ended, and says that Tidewell advises it.
    let ordered = fates.order(22, (Commitment::OneYear, Billing::Monthly), 15)?;
    let lindgren = fates.change(8, Change::PlanConversion(ordered), 15).await?;
    fates.name(&lindgren, tidewell(), 10).await?;
    // Gantry Works pays by the month, and nobody advises it.
    let ordered = fates.order(12, (Commitment::OneMonth, Billing::Monthly), 20)?;
    fates.change(7, Change::Convert(ordered), 20).await?;
    // Pell Street made its trial longer. Tidewell administers for it, and another partner advises it.
    let longer = fates.change(6, Change::Extend, 12).await?;
    fates.name(&longer, fenwick(), 5).await
}

struct Fates<'a, 'tx> {
    log: &'a mut Log<'tx>,
    now: Timestamp,
    catalogue: &'a Catalogue,
}

impl Fates<'_, '_> {
    /// What a trial of the campaigns' plan becomes.
    fn order(&self, seats: u32, terms: (Commitment, Billing), days: i64) -> Result<Order, StoreError> {
        let sold = PriceList {
            catalogue: self.catalogue,
            add_ons: &[],
        };
        let product = sold.products().find(|product| product.code() == "team");
        product
            .and_then(|product| order(product, seats, terms, days_ago(self.now, days)).ok())
            .ok_or_else(|| StoreError::corrupt("demo", "team is not sold so"))
    }

    /// What the customer did so many days ago, and what the clock did since.
    async fn change(&mut self, customer: u32, change: Change, days: i64) -> Result<Subscription, StoreError> {
        let customer = demo_customer(customer)?;
        let at = days_ago(self.now, days);
        let own = subscription::of_customer(self.log.tx, customer_id(customer.number), None, 1).await?;
        let trial = own
            .items
            .into_iter()
            .next()
            .ok_or_else(|| StoreError::corrupt("demo", customer.name))?;
        let (changed, happened) = trial
            .changed(change, at)
            .map_err(|refusal| StoreError::corrupt("demo", format!("{refusal:?}")))?;
        self.log
            .of_subscription(at, changed.id, person_of(customer), happened)
            .await?;
        let mut current = changed;
        while let Some((after, due, happened)) = current.passed(self.now) {
            self.log.of_subscription(due, after.id, clock(), happened).await?;
            current = after;
        }
        current.revision = done(subscription::update(self.log.tx, &current, self.now).await?)?;
        Ok(current)
    }

    /// Who the customer said advises on it.
    async fn name(&mut self, on: &Subscription, by: PartnerId, days: i64) -> Result<(), StoreError> {
        let at = days_ago(self.now, days);
        let customer = self.customer_of(on)?;
        let found = partner::find(self.log.tx, by).await?;
        let found = found.ok_or_else(|| StoreError::corrupt("demo", by))?;
        let period = RecordPeriod {
            partner: by,
            since: at,
            until: None,
            means: RecordMeans::Number,
            named_by: customer.person.to_owned(),
        };
        let number = customer.number;
        partner_of_record::begin(self.log.tx, id(Kind::PartnerOfRecord, number), on.id, &period).await?;
        done(partner_of_record::set(self.log.tx, on.id, on.revision, Some(by)).await?)?;
        let named = Happened::PartnerOfRecord {
            before: None,
            now: Some(Advisor {
                number: found.number,
                name: found.name,
            }),
        };
        self.log
            .of_subscription(at, on.id, person_of(customer), named)
            .await
    }

    fn customer_of(&self, on: &Subscription) -> Result<&'static DemoCustomer, StoreError> {
        let number = (6..=8).find(|number| customer_id(*number) == on.customer);
        demo_customer(number.ok_or_else(|| StoreError::corrupt("demo", on.customer))?)
    }
}
