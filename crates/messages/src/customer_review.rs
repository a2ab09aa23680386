//! What is said of customers' reviews: the same in the app and in what the server draws.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use liaison_domain::customer_review::{EngagementKind, Rating, RawScores, ScoreAverages, ScoreCategory};

use crate::format::DateStyle;
use crate::{Words, marketplace, messages as m};

pub fn category(words: &Words, category: ScoreCategory) -> String {
    let said = match category {
        ScoreCategory::Quality => m::rating_quality,
        ScoreCategory::Expertise => m::rating_expertise,
        ScoreCategory::Responsiveness => m::rating_responsiveness,
        ScoreCategory::Timeliness => m::rating_timeliness,
        ScoreCategory::Value => m::rating_value,
    };
    said(words)
}

/// What shows that somebody has worked with the partner.
pub fn verified(words: &Words, engagement: EngagementKind) -> String {
    match engagement {
        EngagementKind::AcceptedOffer => m::rating_verified_offer(words),
        EngagementKind::WonLead => m::rating_verified_lead(words),
    }
}

/// Each category with its mean.
pub fn averages(words: &Words, rating: &Rating) -> Vec<(String, String)> {
    let ScoreAverages {
        quality,
        expertise,
        responsiveness,
        timeliness,
        value,
    } = rating.categories;
    let each = [quality, expertise, responsiveness, timeliness, value];
    ScoreCategory::ALL
        .into_iter()
        .zip(each)
        .map(|(of, tenths)| {
            let is = marketplace::stars(words, tenths);
            (category(words, of), m::rating_of_five(words, &is))
        })
        .collect()
}

/// How many reviews have how many stars, the most stars first.
pub fn spread(words: &Words, rating: &Rating) -> Vec<(String, String)> {
    (1..=5_u32)
        .rev()
        .map(|stars| {
            let count = rating.stars.of(stars);
            (
                m::rating_stars(words, stars.into()),
                words.formatter().integer(count.into()),
            )
        })
        .collect()
}

/// When the newest was written, and how many are recent.
pub fn recency(words: &Words, rating: &Rating) -> String {
    m::rating_recency(words, &day(words, rating.newest_at), rating.recent.into())
}

/// The five scores of one review.
pub fn scores(words: &Words, scores: &RawScores) -> Vec<(String, String)> {
    let RawScores {
        quality,
        expertise,
        responsiveness,
        timeliness,
        value,
    } = *scores;
    let each = [quality, expertise, responsiveness, timeliness, value];
    ScoreCategory::ALL
        .into_iter()
        .zip(each)
        .map(|(of, stars)| {
            let is = words.formatter().integer(stars.unwrap_or_default().into());
            (category(words, of), m::rating_of_five(words, &is))
        })
        .collect()
}

/// Who wrote a review, when, and when it was changed.
pub fn by(words: &Words, nickname: &str, written_at: Timestamp, edited_at: Option<Timestamp>) -> String {
    let written = day(words, written_at);
    match edited_at {
        Some(at) => m::rating_by_edited(words, nickname, &written, &day(words, at)),
        None => m::rating_by(words, nickname, &written),
    }
}

/// Who replied, and when.
pub fn replied(words: &Words, partner: &str, at: Timestamp) -> String {
    m::rating_replied(words, partner, &day(words, at))
}

/// In UTC, so that it is the same whoever draws it.
fn day(words: &Words, at: Timestamp) -> String {
    let date = at.to_zoned(TimeZone::UTC).date();
    words.formatter().date(date, DateStyle::Long)
}
