//! What a receipt says, in the words of the page, and the sections as they were signed.

use jiff::Timestamp;
use liaison_domain::actor::{CustomerRole, StaffRole};
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::money::Money;
use liaison_domain::receipt::Answered;
use liaison_json::{FromJson, Json, parse};
use liaison_messages::{Words, messages as m};

use crate::i18n::{names, offer, when};

#[derive(Clone, PartialEq)]
pub(super) struct Contents {
    pub(super) partner: String,
    /// A partner signs its agreement with none.
    pub(super) customer: Option<String>,
    pub(super) answered: Answered,
    pub(super) is_accepted: bool,
    summary: String,
    version: i64,
    at: Timestamp,
    partner_number: String,
    person: String,
    role: Role,
    /// The name under the partner agreement, as it was typed.
    typed: Option<String>,
    over_term: Option<Money>,
    /// An invitation asks for none.
    partner_of_record: Option<bool>,
    administration: Option<AdministrationKind>,
    pub(super) reason: Option<String>,
    pub(super) key: String,
    pub(super) sections: Vec<Section>,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Customer(CustomerRole),
    /// Of whoever signs for a partner.
    Staff(StaffRole),
}

#[derive(Clone, PartialEq)]
pub(super) struct Section {
    pub(super) name: String,
    pub sha256: String,
    /// One field a line.
    pub(super) text: String,
}

impl Contents {
    /// Nothing where it does not say what receipts of this build say, whether or not it was signed.
    pub(super) fn read(file: &str) -> Option<Self> {
        let json = parse(file.trim_end())?;
        let sections = json.get("sections")?;
        let (about, answer, parties) = (
            sections.get("about")?,
            sections.get("answer")?,
            sections.get("parties")?,
        );
        let (partner, person) = (parties.get("partner")?, parties.get("person")?);
        let answered = Answered::from_json(about.get("answered")?)?;
        // An offer's answer lies one deeper, beside what it comes to.
        let given = match answered {
            Answered::TrialInvitation | Answered::PartnerAgreement => answer,
            Answered::PurchaseOffer => answer.get("given")?,
        };
        let role = person.get("role")?;
        let customer = match answered {
            Answered::PartnerAgreement => None,
            Answered::TrialInvitation | Answered::PurchaseOffer => {
                Some(text(parties.get("customer")?, "name")?)
            }
        };
        Some(Self {
            partner: text(partner, "name")?,
            role: match customer {
                Some(_) => Role::Customer(CustomerRole::from_json(role)?),
                None => Role::Staff(StaffRole::from_json(role)?),
            },
            customer,
            typed: text(answer, "name"),
            answered,
            is_accepted: answer.get("state")?.as_text()? == "accepted",
            summary: text(about, "summary")?,
            version: about.get("version")?.as_number()?,
            at: about.get("at")?.as_text()?.parse().ok()?,
            partner_number: text(partner, "number")?,
            person: text(person, "name")?,
            over_term: answer
                .get("totals")
                .and_then(|totals| Money::from_json(totals.get("over_term")?)),
            partner_of_record: given.get("partner_of_record").and_then(bool::from_json),
            administration: given
                .get("administration")
                .and_then(AdministrationKind::from_json),
            reason: text(given, "reason").filter(|reason| !reason.is_empty()),
            key: text(&json, "key")?,
            sections: each_section(&json, sections)?,
        })
    }

    /// Names and values, as they were written down.
    pub(super) fn facts(&self, words: &Words) -> Vec<(String, String)> {
        let role = match self.role {
            Role::Customer(role) => names::customer_role(words, role),
            Role::Staff(role) => names::staff_role(words, role),
        };
        let (by, at, what) = match self.answered {
            Answered::TrialInvitation => (
                m::receipt_by(words),
                m::receipt_at(words),
                m::receipt_invitation(words),
            ),
            Answered::PurchaseOffer => (
                m::receipt_by(words),
                m::receipt_at(words),
                m::receipt_offer(words),
            ),
            Answered::PartnerAgreement => (
                m::receipt_signed_by(words),
                m::receipt_signed_at(words),
                m::receipt_agreement(words),
            ),
        };
        let mut facts = vec![
            (by, m::receipt_person(words, &self.person, &role)),
            (at, when::deadline(words, self.at)),
            (what, m::receipt_version(words, &self.summary, self.version)),
            (
                m::receipt_partner(words),
                m::receipt_person(words, &self.partner, &self.partner_number),
            ),
        ];
        if let Some(typed) = &self.typed {
            facts.push((m::receipt_typed(words), typed.clone()));
        }
        if let Some(money) = self.over_term {
            facts.push((m::receipt_total(words), offer::money(words, money)));
        }
        if let Some(is_named) = self.partner_of_record {
            let record = match is_named {
                true => self.partner.clone(),
                false => m::receipt_no_record(words),
            };
            facts.push((m::receipt_record(words), record));
        }
        if self.is_accepted {
            let administration = match self.administration {
                Some(kind) => names::administration(words, kind),
                None => m::receipt_no_administration(words),
            };
            facts.push((m::receipt_administration(words), administration));
        }
        facts
    }
}

pub(super) fn section_name(words: &Words, name: &str) -> String {
    match name {
        "about" => m::receipt_section_about(words),
        "answer" => m::receipt_section_answer(words),
        "offered" => m::receipt_section_offered(words),
        "parties" => m::receipt_section_parties(words),
        other => other.to_owned(),
    }
}

fn text(json: &Json, field: &str) -> Option<String> {
    json.get(field)?.as_text().map(str::to_owned)
}

fn each_section(json: &Json, sections: &Json) -> Option<Vec<Section>> {
    let digests = json.get("digests")?;
    let section = |(name, content): &(String, Json)| {
        let mut lines = String::new();
        write_lines(content, "", &mut lines);
        Some(Section {
            sha256: text(digests.get(name)?, "sha256")?,
            name: name.clone(),
            text: lines,
        })
    };
    sections.as_object()?.iter().map(section).collect()
}

/// A field a line, each with the path that leads to it.
fn write_lines(json: &Json, path: &str, lines: &mut String) {
    let at = |name: &str| match path {
        "" => name.to_owned(),
        path => [path, ".", name].concat(),
    };
    let mut line = |value: &str| *lines += &[path, ": ", value, "\n"].concat();
    match json {
        Json::Null => line("–"),
        Json::Bool(value) => line(if *value { "true" } else { "false" }),
        Json::Number(number) => line(&number.to_string()),
        Json::Text(text) => line(text),
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                write_lines(item, &at(&(index + 1).to_string()), lines);
            }
        }
        Json::Object(fields) => {
            for (name, value) in fields {
                write_lines(value, &at(name), lines);
            }
        }
    }
}
