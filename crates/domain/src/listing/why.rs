//! Why a listing stands where it does among those that were found.

use liaison_json::wire;

use crate::customer_review::RatingInShort;
use crate::lead::speed::AnswerSpeed;
use crate::partner::Programme;

/// One reason for the place of a result, with the bars of [`BARS`] that stand for it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = MarketplaceReason))]
#[serde(tag = "signal", rename_all = "snake_case")]
pub enum Why {
    Words {
        bars: u32,
        found: Vec<FoundWord>,
    },
    Nearness {
        bars: u32,
        kilometres: Option<u32>,
        /// Whether its nearest place is in another country.
        abroad: bool,
    },
    Programmes {
        bars: u32,
        programmes: Vec<Programme>,
    },
    /// What customers say; absent where nobody has said anything.
    Rating {
        bars: u32,
        rating: RatingInShort,
    },
    /// How fast the partner answers; absent where nobody has asked it anything.
    Answers {
        bars: u32,
        speed: AnswerSpeed,
    },
}

/// The bars of a full signal.
pub const BARS: u32 = 4;

/// Something that was asked for, and where in the listing it says most.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundWord {
    pub said: String,
    pub part: ListingPart,
    pub met: WordMatch,
    /// In how many such parts.
    pub times: u32,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListingPart {
    Name,
    Partner,
    Kind,
    Service,
    Product,
    Solution,
    CustomerSize,
    Industry,
    Language,
    Programme,
    Rating,
    ConsultingOffer,
    ShortDescription,
    Reference,
    Place,
    LongDescription,
    Overview,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WordMatch {
    /// As it was written.
    Exact,
    /// By another word that means the same.
    Meant,
    /// By one that is written nearly so.
    Nearly,
}
