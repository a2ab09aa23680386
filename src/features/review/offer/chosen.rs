//! What was chosen of the lines, kept in this tab: who signs up first comes back to it.

use liaison_contract::offer_review::{AcceptOffer, OfferReview};
use liaison_domain::link::LinkToken;

use crate::offline::keep::{self, Shelf};

/// Of one line.
#[derive(Clone, PartialEq, Eq)]
pub struct Chosen {
    pub is_taken: bool,
    /// As it was typed.
    pub text: String,
}

/// What was chosen of a version; of any other one nothing was.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    version: u32,
    lines: Vec<Chosen>,
    /// A choice of its own, whichever the version.
    pub partner_of_record: bool,
}

impl Chosen {
    /// One entry a line, as it would be sent. What is no number is no count of any line.
    pub fn counts(lines: &[Self]) -> Vec<Option<u32>> {
        lines
            .iter()
            .map(|line| line.is_taken.then(|| line.count().unwrap_or(0)))
            .collect()
    }

    pub fn count(&self) -> Option<u32> {
        self.text.trim().parse().ok()
    }
}

impl Kept {
    pub fn in_this_tab(token: &LinkToken) -> Self {
        let nothing = Self {
            version: 0,
            lines: Vec::new(),
            partner_of_record: true,
        };
        keep::read(Shelf::Tab, &shelf_name(token))
            .and_then(|text| Self::parse(&text))
            .unwrap_or(nothing)
    }

    /// What was sent.
    pub fn given(body: &AcceptOffer) -> Self {
        Self {
            version: body.version,
            lines: body
                .counts
                .iter()
                .map(|count| Chosen {
                    is_taken: count.is_some(),
                    text: count.map(|count| count.to_string()).unwrap_or_default(),
                })
                .collect(),
            partner_of_record: body.partner_of_record,
        }
    }

    pub fn of(&self, review: &OfferReview) -> Vec<Chosen> {
        let lines = &review.snapshot.terms.lines;
        if self.version == review.version && self.lines.len() == lines.len() {
            return self.lines.clone();
        }
        lines
            .iter()
            .map(|line| Chosen {
                is_taken: true,
                text: line.licences.to_string(),
            })
            .collect()
    }

    pub fn change(&mut self, review: &OfferReview, line: usize, change: impl FnOnce(&mut Chosen)) {
        self.lines = self.of(review);
        self.version = review.version;
        if let Some(chosen) = self.lines.get_mut(line) {
            change(chosen);
        }
    }

    pub fn write(&self, token: &LinkToken) {
        keep::write(Shelf::Tab, &shelf_name(token), &self.text());
    }

    pub fn forget(token: &LinkToken) {
        keep::remove(Shelf::Tab, &shelf_name(token));
    }

    /// The version, whether the partner is named, and a word for each line: `+40`, or `-40` for one that is left out.
    fn text(&self) -> String {
        let mut words = vec![
            self.version.to_string(),
            if self.partner_of_record { "named" } else { "not" }.to_owned(),
        ];
        words.extend(self.lines.iter().map(|line| {
            let sign = if line.is_taken { "+" } else { "-" };
            [
                sign,
                &line.count().map(|count| count.to_string()).unwrap_or_default(),
            ]
            .concat()
        }));
        words.join(" ")
    }

    fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let version = words.next()?.parse().ok()?;
        let partner_of_record = words.next()? == "named";
        let lines = words
            .map(|word| {
                Some(Chosen {
                    is_taken: word.starts_with('+'),
                    text: word.get(1..)?.to_owned(),
                })
            })
            .collect::<Option<_>>()?;
        Some(Self {
            version,
            lines,
            partner_of_record,
        })
    }
}

fn shelf_name(token: &LinkToken) -> String {
    ["liaison.counts.", token.as_str()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_comes_back() {
        let kept = Kept {
            version: 3,
            partner_of_record: false,
            lines: [("40", true), ("20", false), ("", true)]
                .map(|(text, is_taken)| Chosen {
                    is_taken,
                    text: text.to_owned(),
                })
                .to_vec(),
        };
        assert!(Kept::parse(&kept.text()) == Some(kept));
        assert!(Kept::parse("x named +1").is_none());
        assert!(Kept::parse("").is_none());
    }
}
