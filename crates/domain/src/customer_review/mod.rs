//! What customers say of a partner with whom they have worked: one review an engagement, read by everybody.

pub mod content;
pub mod log;
pub mod rating;
pub mod state;

use liaison_json::wire;
use uuid::Uuid;

use crate::id::{LeadId, OfferRedemptionId};

pub use self::content::{RawReview, RawScores, Review, ReviewFault, ReviewField};
pub use self::rating::{Rating, RatingInShort, ScoreAverages, Stars};
pub use self::state::{CustomerReviewEvent, CustomerReviewState, next};

/// What is scored, each of one star to five.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScoreCategory {
    /// Of what was delivered.
    Quality,
    /// What they know of the products and of the customer's trade.
    Expertise,
    /// How soon and how well they answer.
    Responsiveness,
    /// Whether it was done when it was promised.
    Timeliness,
    /// What it was worth for its price.
    Value,
}

impl ScoreCategory {
    pub const ALL: [Self; 5] = [
        Self::Quality,
        Self::Expertise,
        Self::Responsiveness,
        Self::Timeliness,
        Self::Value,
    ];
}

/// One star to five.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Score(u8);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAScore;

impl Score {
    pub const LEAST: u32 = 1;
    pub const MOST: u32 = 5;

    pub const fn stars(self) -> u32 {
        self.0 as u32
    }
}

impl TryFrom<u32> for Score {
    type Error = NotAScore;
    fn try_from(stars: u32) -> Result<Self, NotAScore> {
        u8::try_from(stars)
            .ok()
            .filter(|_| (Self::LEAST..=Self::MOST).contains(&stars))
            .map(Self)
            .ok_or(NotAScore)
    }
}

/// One of each category.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scores {
    pub quality: Score,
    pub expertise: Score,
    pub responsiveness: Score,
    pub timeliness: Score,
    pub value: Score,
}

impl Scores {
    pub const fn of(&self, category: ScoreCategory) -> Score {
        match category {
            ScoreCategory::Quality => self.quality,
            ScoreCategory::Expertise => self.expertise,
            ScoreCategory::Responsiveness => self.responsiveness,
            ScoreCategory::Timeliness => self.timeliness,
            ScoreCategory::Value => self.value,
        }
    }

    /// From 5 to 25.
    pub fn sum(&self) -> u32 {
        ScoreCategory::ALL
            .map(|category| self.of(category).stars())
            .iter()
            .sum()
    }

    /// The mean in whole stars, half a star away from zero.
    pub fn overall(&self) -> Score {
        let stars = (2 * self.sum() + 5) / 10;
        Score(u8::try_from(stars).unwrap_or(0).clamp(1, 5))
    }
}

/// What shows that somebody has worked with a partner. Each is of one customer and one partner, and ends in one review.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Engagement {
    /// The customer accepted a purchase offer: its own way through that.
    AcceptedOffer { redemption: OfferRedemptionId },
    /// The partner won what somebody of the customer had asked for, from an address that the mail about it confirmed.
    WonLead { lead: LeadId },
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EngagementKind {
    AcceptedOffer,
    WonLead,
}

impl EngagementKind {
    pub const ALL: [Self; 2] = [Self::AcceptedOffer, Self::WonLead];
}

impl Engagement {
    pub const fn kind(self) -> EngagementKind {
        match self {
            Self::AcceptedOffer { .. } => EngagementKind::AcceptedOffer,
            Self::WonLead { .. } => EngagementKind::WonLead,
        }
    }

    pub const fn id(self) -> Uuid {
        match self {
            Self::AcceptedOffer { redemption } => redemption.0,
            Self::WonLead { lead } => lead.0,
        }
    }

    pub const fn of(kind: EngagementKind, id: Uuid) -> Self {
        match kind {
            EngagementKind::AcceptedOffer => Self::AcceptedOffer {
                redemption: OfferRedemptionId(id),
            },
            EngagementKind::WonLead => Self::WonLead { lead: LeadId(id) },
        }
    }
}

/// What stands in the way of a review, beside what is wrong with its text.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReviewObstacle {
    /// Staff of partners and operators do not review partners.
    NotACustomer,
    /// The organisation has nothing with this partner that was agreed to.
    NoEngagement,
    /// The organisation is the partner's own company.
    OwnCompany,
    /// There is one of this engagement, or there was one that its author deleted.
    ReviewedAlready,
}

/// Whether an organisation is the partner's own company: it is known by a domain in which people of the partner, or the
/// partner itself, have their addresses.
pub fn is_own_company<'a>(
    customer_domains: &[String],
    mut partner_addresses: impl Iterator<Item = &'a str>,
) -> bool {
    partner_addresses.any(|address| {
        let domain = address.rsplit_once('@').map(|(_, domain)| domain);
        domain.is_some_and(|domain| {
            customer_domains
                .iter()
                .any(|own| own.eq_ignore_ascii_case(domain))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(stars: [u32; 5]) -> Scores {
        let [quality, expertise, responsiveness, timeliness, value] =
            stars.map(|stars| Score::try_from(stars).unwrap());
        Scores {
            quality,
            expertise,
            responsiveness,
            timeliness,
            value,
        }
    }

    #[test]
    fn a_score_is_one_star_to_five() {
        for stars in [0, 6, 256, 257, u32::MAX] {
            assert_eq!(Score::try_from(stars), Err(NotAScore), "{stars}");
        }
        assert_eq!(Score::try_from(5).map(Score::stars), Ok(5));
    }

    #[test]
    fn the_whole_is_the_mean_rounded_away_from_zero() {
        for (given, overall) in [
            ([1, 1, 1, 1, 1], 1),
            ([5, 5, 5, 5, 5], 5),
            ([4, 4, 4, 5, 5], 4),
            ([4, 4, 5, 5, 5], 5),
            ([1, 1, 1, 1, 3], 1),
            ([2, 2, 2, 3, 3], 2),
            ([2, 2, 3, 3, 3], 3),
        ] {
            assert_eq!(scores(given).overall().stars(), overall, "{given:?}");
        }
    }

    #[test]
    fn a_company_is_known_by_the_addresses_of_its_people() {
        let domains = ["tidewell.example".to_owned()];
        let own = |addresses: &[&str]| is_own_company(&domains, addresses.iter().copied());
        assert!(own(&["somebody@elsewhere.example", "mara@Tidewell.example"]));
        assert!(!own(&["mara@not-tidewell.example", "tidewell.example", ""]));
        assert!(!is_own_company(&[], ["mara@tidewell.example"].into_iter()));
    }
}
