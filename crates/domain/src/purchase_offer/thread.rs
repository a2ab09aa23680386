//! What a customer and a partner write each other about an offer. It binds nobody: what binds is an answer, and a
//! version that was sent.

use jiff::Timestamp;
use liaison_json::wire;

use super::line::MOST_LICENCES;
use super::totals::CountFault;
use crate::event::Author;
use crate::id::{CustomerId, OfferMessageId, PurchaseOfferId};
use crate::text::ThreadText;

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ThreadMessage {
    pub id: OfferMessageId,
    pub offer: PurchaseOfferId,
    /// With whom it is.
    pub customer: CustomerId,
    pub customer_name: String,
    /// The version that was on the page.
    pub version: u32,
    pub author: Author,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub text: ThreadText,
    /// What the customer would rather take: one entry a line, nothing for one that it would leave out.
    pub counts: Option<Vec<Option<u32>>>,
}

/// Whether counts can be proposed. They may be outside of what the offer lets a customer choose: that is what they are
/// proposed for.
pub fn check_proposed(lines: usize, counts: &[Option<u32>]) -> Result<(), Vec<CountFault>> {
    if lines != counts.len() {
        return Err(vec![CountFault::OtherLines]);
    }
    let wrong = |(line, count): (usize, &Option<u32>)| {
        let is_wrong = count.is_some_and(|count| !(1..=MOST_LICENCES).contains(&count));
        is_wrong.then_some(CountFault::OutOfRange {
            line,
            least: 1,
            most: MOST_LICENCES,
        })
    };
    let faults: Vec<CountFault> = counts.iter().enumerate().filter_map(wrong).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}
