//! What a partner brings to join a programme: its signature and its training, or what it says of itself.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_json::wire;

use crate::id::ReceiptId;
use crate::language::Language;
use crate::listing::Reference;
use crate::partner::Programme;
use crate::terms::AgreedTerms;
use crate::text::{ApplicationText, ListingLine, PersonName, ReviewText};
use crate::wrong::{WhyWrong, Wrong, text};

pub const MOST_REFERENCES: usize = 5;
pub const MOST_POINTS: usize = 10;

/// As it is typed and sent.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawApplication {
    /// Of Cloud Accelerate: what the company commits itself to in the year ahead. Of Cloud Deployment: what it has sold
    /// to and rolled out at larger enterprises.
    pub statement: String,
    /// Work that the operator can ask about.
    pub references: Vec<Reference>,
    /// What the operator asked back, answered. Empty in the first application.
    pub reply: String,
}

/// A part of an application.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ApplicationPart {
    Statement,
    References,
}

/// What the operator wants to know, and about what.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub part: ApplicationPart,
    pub text: String,
}

/// Who of the company passed the introductory training, and when.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Training {
    pub person: String,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "crate::moment::day")]
    pub passed_on: Date,
}

/// That somebody signed the agreement for the company.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// As it was typed.
    pub name: String,
    /// What was read.
    pub terms: AgreedTerms,
    pub language: Language,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub receipt: ReceiptId,
}

impl Programme {
    /// How many references an application names. One that is joined by signing has none.
    pub const fn least_references(self) -> usize {
        match self {
            Self::CloudEssentials => 0,
            Self::CloudAccelerate => 2,
            Self::CloudDeployment => 1,
        }
    }
}

impl RawApplication {
    /// The application with its texts as they are kept, or everything that is wrong with it.
    pub fn check(&self, programme: Programme) -> Result<Self, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let statement = text::<ApplicationText>(&self.statement, "/statement".to_owned(), &mut wrong);
        let reply = match self.reply.trim() {
            "" => Some(String::new()),
            reply => text::<ApplicationText>(reply, "/reply".to_owned(), &mut wrong),
        };
        let least = programme.least_references();
        if self.references.len() < least {
            wrong.push(Wrong::new("/references", WhyWrong::TooFew { least }));
        }
        if self.references.len() > MOST_REFERENCES {
            let most = MOST_REFERENCES;
            wrong.push(Wrong::new("/references", WhyWrong::TooMany { most }));
        }
        let mut references = Vec::with_capacity(least);
        for (at, reference) in self.references.iter().take(MOST_REFERENCES).enumerate() {
            let pointer = |field: &str| format!("/references/{at}/{field}");
            let customer = text::<ListingLine>(&reference.customer, pointer("customer"), &mut wrong);
            let what = text::<ReviewText>(&reference.text, pointer("text"), &mut wrong);
            if let (Some(customer), Some(text)) = (customer, what) {
                references.push(Reference { customer, text });
            }
        }
        match (statement, reply) {
            (Some(statement), Some(reply)) if wrong.is_empty() => Ok(Self {
                statement,
                references,
                reply,
            }),
            _ => Err(wrong),
        }
    }
}

impl Training {
    pub fn check(&self, today: Date) -> Result<Self, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let person = text::<PersonName>(&self.person, "/person".to_owned(), &mut wrong);
        if self.passed_on > today {
            wrong.push(Wrong::new("/passed_on", WhyWrong::InTheFuture));
        }
        match person {
            Some(person) if wrong.is_empty() => Ok(Self {
                person,
                passed_on: self.passed_on,
            }),
            _ => Err(wrong),
        }
    }
}

/// What the operator asks back: at least one question, each with words.
pub fn questions(asked: &[Question]) -> Result<Vec<Question>, Vec<Wrong>> {
    let mut wrong = Vec::new();
    if asked.is_empty() {
        wrong.push(Wrong::new("/questions", WhyWrong::TooFew { least: 1 }));
    }
    if asked.len() > MOST_POINTS {
        wrong.push(Wrong::new("/questions", WhyWrong::TooMany { most: MOST_POINTS }));
    }
    let mut read = Vec::with_capacity(asked.len());
    for (at, question) in asked.iter().take(MOST_POINTS).enumerate() {
        let pointer = format!("/questions/{at}/text");
        if let Some(text) = text::<ReviewText>(&question.text, pointer, &mut wrong) {
            let part = question.part;
            read.push(Question { part, text });
        }
    }
    if wrong.is_empty() { Ok(read) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn reference(customer: &str) -> Reference {
        Reference {
            customer: customer.to_owned(),
            text: "400 mailboxes in a weekend".to_owned(),
        }
    }

    fn application(references: usize) -> RawApplication {
        RawApplication {
            statement: " Twelve customers by autumn ".to_owned(),
            references: vec![reference("Harrow Bakery"); references],
            reply: " ".to_owned(),
        }
    }

    #[test]
    fn each_programme_asks_for_its_own_number_of_references() {
        for (programme, given, enough) in [
            (Programme::CloudAccelerate, 1, false),
            (Programme::CloudAccelerate, 2, true),
            (Programme::CloudDeployment, 0, false),
            (Programme::CloudDeployment, 1, true),
            (Programme::CloudDeployment, 6, false),
        ] {
            let checked = application(given).check(programme);
            assert_eq!(checked.is_ok(), enough, "{programme:?} {given}");
        }
    }

    #[test]
    fn what_is_kept_is_trimmed() {
        let kept = application(2).check(Programme::CloudAccelerate).unwrap();
        assert_eq!(
            (kept.statement.as_str(), kept.reply.as_str()),
            ("Twelve customers by autumn", "")
        );
    }

    #[test]
    fn everything_that_is_wrong_is_named_at_once() {
        let asked = RawApplication {
            statement: String::new(),
            references: vec![reference("")],
            reply: "\u{7}".to_owned(),
        };
        let wrong = asked.check(Programme::CloudAccelerate).unwrap_err();
        let at: Vec<&str> = wrong.iter().map(|each| each.pointer.as_str()).collect();
        assert_eq!(
            at,
            ["/statement", "/reply", "/references", "/references/0/customer"]
        );
    }

    #[test]
    fn nobody_has_passed_tomorrow() {
        let training = |passed_on| Training {
            person: "Mara Lindqvist".to_owned(),
            passed_on,
        };
        let today = date(2026, 11, 23);
        assert!(training(today).check(today).is_ok());
        let wrong = training(date(2026, 11, 24)).check(today).unwrap_err();
        assert_eq!(wrong, [Wrong::new("/passed_on", WhyWrong::InTheFuture)]);
    }

    #[test]
    fn a_question_has_words() {
        let question = |text: &str| Question {
            part: ApplicationPart::References,
            text: text.to_owned(),
        };
        assert!(questions(&[question("Who was it for?")]).is_ok());
        assert!(questions(&[]).is_err());
        assert!(questions(&[question(" ")]).is_err());
        assert!(questions(&vec![question("Why?"); 11]).is_err());
    }
}
