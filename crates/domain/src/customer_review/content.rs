//! What a review says, as it is typed and as it was read.

use liaison_json::wire;

use super::{NotAScore, Score, Scores};
use crate::listing::check::banned_claims;
use crate::taxonomy::SpokenLanguage;
use crate::text::{CustomerReviewText, Nickname, ReviewTitle, TextError};

/// As it travels and is typed, all of it plain text.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawReview {
    /// In which it is written.
    pub language: SpokenLanguage,
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub nickname: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub title: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 2500))]
    pub text: String,
    pub scores: RawScores,
}

/// Stars of each category; nothing where nobody has chosen yet.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawScores {
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
    pub quality: Option<u32>,
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
    pub expertise: Option<u32>,
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
    pub responsiveness: Option<u32>,
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
    pub timeliness: Option<u32>,
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
    pub value: Option<u32>,
}

/// One that can be published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Review {
    pub language: SpokenLanguage,
    pub nickname: Nickname,
    pub title: ReviewTitle,
    pub text: CustomerReviewText,
    pub scores: Scores,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReviewField {
    Nickname,
    Title,
    Text,
    Quality,
    Expertise,
    Responsiveness,
    Timeliness,
    Value,
}

impl ReviewField {
    /// Where it stands in [`RawReview`].
    pub const fn pointer(self) -> &'static str {
        match self {
            Self::Nickname => "/nickname",
            Self::Title => "/title",
            Self::Text => "/text",
            Self::Quality => "/scores/quality",
            Self::Expertise => "/scores/expertise",
            Self::Responsiveness => "/scores/responsiveness",
            Self::Timeliness => "/scores/timeliness",
            Self::Value => "/scores/value",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReviewFault {
    Text(TextError),
    /// Nobody may say so of anybody in the marketplace.
    BannedClaim(&'static str),
    /// Nobody has chosen.
    NoScore,
    /// Not one star to five.
    NotAScore,
}

impl RawReview {
    /// All that is wrong with it at once, in the order of the form.
    pub fn read(&self) -> Result<Review, Vec<(ReviewField, ReviewFault)>> {
        let mut faults = Vec::new();
        let scores = self.scores.read(&mut faults);
        let nickname = Nickname::try_from(self.nickname.as_str());
        let nickname = said(&mut faults, ReviewField::Nickname, nickname);
        let title = said(
            &mut faults,
            ReviewField::Title,
            ReviewTitle::try_from(self.title.as_str()),
        );
        let text = CustomerReviewText::try_from(self.text.as_str());
        let text = said(&mut faults, ReviewField::Text, text);
        for (field, written) in [
            (ReviewField::Nickname, &self.nickname),
            (ReviewField::Title, &self.title),
            (ReviewField::Text, &self.text),
        ] {
            for claim in banned_claims(written, self.language) {
                faults.push((field, ReviewFault::BannedClaim(claim)));
            }
        }
        match (nickname, title, text, scores) {
            (Some(nickname), Some(title), Some(text), Some(scores)) if faults.is_empty() => Ok(Review {
                language: self.language,
                nickname,
                title,
                text,
                scores,
            }),
            _ => Err(faults),
        }
    }
}

impl RawScores {
    /// Where all five are chosen. What was kept is read by it, whatever is asked of texts by then.
    pub fn chosen(&self) -> Option<Scores> {
        self.read(&mut Vec::new())
    }

    fn read(&self, faults: &mut Vec<(ReviewField, ReviewFault)>) -> Option<Scores> {
        let mut score = |field, given: Option<u32>| match given.map(Score::try_from) {
            Some(Ok(score)) => Some(score),
            Some(Err(NotAScore)) => {
                faults.push((field, ReviewFault::NotAScore));
                None
            }
            None => {
                faults.push((field, ReviewFault::NoScore));
                None
            }
        };
        let quality = score(ReviewField::Quality, self.quality);
        let expertise = score(ReviewField::Expertise, self.expertise);
        let responsiveness = score(ReviewField::Responsiveness, self.responsiveness);
        let timeliness = score(ReviewField::Timeliness, self.timeliness);
        let value = score(ReviewField::Value, self.value);
        Some(Scores {
            quality: quality?,
            expertise: expertise?,
            responsiveness: responsiveness?,
            timeliness: timeliness?,
            value: value?,
        })
    }
}

impl From<Scores> for RawScores {
    fn from(scores: Scores) -> Self {
        Self {
            quality: Some(scores.quality.stars()),
            expertise: Some(scores.expertise.stars()),
            responsiveness: Some(scores.responsiveness.stars()),
            timeliness: Some(scores.timeliness.stars()),
            value: Some(scores.value.stars()),
        }
    }
}

impl From<&Review> for RawReview {
    fn from(review: &Review) -> Self {
        Self {
            language: review.language,
            nickname: review.nickname.as_str().to_owned(),
            title: review.title.as_str().to_owned(),
            text: review.text.as_str().to_owned(),
            scores: review.scores.into(),
        }
    }
}

fn said<T>(
    faults: &mut Vec<(ReviewField, ReviewFault)>,
    field: ReviewField,
    read: Result<T, TextError>,
) -> Option<T> {
    read.map_err(|error| faults.push((field, ReviewFault::Text(error))))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> RawReview {
        RawReview {
            language: SpokenLanguage::English,
            nickname: "Night shift".to_owned(),
            title: "Moved in one weekend".to_owned(),
            text: "Forty mailboxes, nothing lost.".to_owned(),
            scores: RawScores {
                quality: Some(5),
                expertise: Some(4),
                responsiveness: Some(5),
                timeliness: Some(3),
                value: Some(4),
            },
        }
    }

    #[test]
    fn what_is_wrong_is_said_at_once_and_of_its_field() {
        let raw = RawReview {
            nickname: " ".to_owned(),
            title: "x".repeat(101),
            text: "The cheapest in town.".to_owned(),
            scores: RawScores {
                quality: None,
                value: Some(6),
                ..written().scores
            },
            ..written()
        };
        let faults = raw.read().unwrap_err();
        let pointers: Vec<_> = faults.iter().map(|(field, _)| field.pointer()).collect();
        assert_eq!(
            pointers,
            ["/scores/quality", "/scores/value", "/nickname", "/title", "/text"]
        );
        assert!(matches!(
            faults.last(),
            Some((_, ReviewFault::BannedClaim("the cheapest")))
        ));
    }

    #[test]
    fn what_is_right_is_read_as_it_was_written() {
        let review = written().read().unwrap();
        assert_eq!(RawReview::from(&review), written());
    }

    #[test]
    fn markup_is_text_like_any_other() {
        let raw = RawReview {
            text: "<script>alert(1)</script>".to_owned(),
            ..written()
        };
        assert_eq!(raw.read().unwrap().text.as_str(), raw.text);
    }
}
