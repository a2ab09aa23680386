//! The words for steps, fields and what is wrong with them.

use liaison_contract::{FieldCode, FieldError};
use liaison_domain::catalogue::NotOfferable;
use liaison_domain::text::TextError;
use liaison_drafts::{LinePart, OfferField, OfferStep, OfferWrong, PurchaseOfferDraft};
use liaison_messages::{Words, messages as m};

use super::document;
use crate::i18n::{names, problem};

pub(super) fn step(words: &Words, step: OfferStep) -> String {
    match step {
        OfferStep::Location => m::wizard_step_location(words),
        OfferStep::Lines => m::offer_lines(words),
        OfferStep::DelegatedAdministration => m::wizard_step_administration(words),
        OfferStep::Message => m::wizard_step_message(words),
        OfferStep::Terms => m::offer_step_terms(words),
        OfferStep::Recipients => m::offer_step_recipients(words),
        OfferStep::Review => m::offer_step_review(words),
    }
}

/// With the product's place in front where it is about one line.
pub(super) fn field(words: &Words, field: OfferField) -> String {
    match field {
        OfferField::Name => m::offer_name(words),
        OfferField::UsageLocation => m::wizard_usage_location(words),
        OfferField::Office => m::wizard_office(words),
        OfferField::Lines => m::offer_lines(words),
        OfferField::Line(place, part) => {
            let place = i64::try_from(place).unwrap_or_default() + 1;
            m::offer_line_part(words, place, &self::part(words, part))
        }
        OfferField::Administration => m::wizard_step_administration(words),
        OfferField::Message => m::wizard_step_message(words),
        OfferField::AnswerBy => m::offer_answer_by(words),
        OfferField::Agreement => m::offer_agreement(words),
        OfferField::Audience => m::offer_step_recipients(words),
    }
}

pub(super) fn part(words: &Words, part: LinePart) -> String {
    match part {
        LinePart::Product => m::offer_line_product(words),
        LinePart::Licences => m::offer_line_licences(words),
        LinePart::Least => m::offer_line_least(words),
        LinePart::Most => m::offer_line_most(words),
        LinePart::Commitment => m::offer_line_commitment(words),
        LinePart::Billing => m::offer_line_billing(words),
        LinePart::Price => m::offer_line_pricing(words),
    }
}

/// The id of the control, where an error summary leads.
pub(super) fn id(draft: &PurchaseOfferDraft, field: OfferField) -> String {
    let id = match field {
        OfferField::Name => "offer-name",
        OfferField::UsageLocation => "offer-usage-location",
        OfferField::Office => "offer-office",
        OfferField::Lines => "offer-add",
        OfferField::Line(place, part) => {
            let line = draft.lines.get(place).map_or("", |line| line.id.as_str());
            return line_id(line, part);
        }
        OfferField::Administration => "offer-administration",
        OfferField::Message => "offer-message",
        OfferField::AnswerBy => "offer-answer-by",
        OfferField::Agreement if draft.document.is_some() => document::FILE,
        OfferField::Agreement => "offer-agreement",
        OfferField::Audience => "offer-audience",
    };
    id.to_owned()
}

/// Of one control of a line.
pub(super) fn line_id(line: &str, part: LinePart) -> String {
    let part = match part {
        LinePart::Product => "product",
        LinePart::Licences => "licences",
        LinePart::Least => "least",
        LinePart::Most => "most",
        LinePart::Commitment => "commitment",
        LinePart::Billing => "billing",
        LinePart::Price => "price",
    };
    ["line-", line, "-", part].concat()
}

pub(super) fn wrong(words: &Words, field: OfferField, wrong: OfferWrong) -> String {
    match wrong {
        OfferWrong::Text(TextError::TooLong { most, is }) => {
            m::field_too_long(words, i64::from(most), i64::from(is))
        }
        OfferWrong::Text(TextError::ControlCharacter) => m::field_control_character(words),
        // No text of an offer is of the other kinds.
        OfferWrong::Text(
            TextError::Empty
            | TextError::NotAnEmailAddress
            | TextError::NotAWebAddress
            | TextError::NotAPhoneNumber,
        ) => m::field_empty(words),
        OfferWrong::NotChosen => match field {
            OfferField::UsageLocation => m::field_unknown_usage_location(words),
            OfferField::Lines => m::offer_lines_none(words),
            OfferField::Administration => m::wizard_administration_unanswered(words),
            OfferField::AnswerBy => m::offer_day_missing(words),
            OfferField::Audience => m::offer_audience_missing(words),
            _ => m::field_empty(words),
        },
        OfferWrong::NotADomain => m::offer_domain_wrong(words),
        OfferWrong::NotOfferable(reason) => not_offerable(words, reason),
        OfferWrong::NotEntitled(reason) => names::not_entitled(words, reason),
        OfferWrong::OutOfRange { least, most } => match field {
            OfferField::Line(_, LinePart::Price) => m::offer_discount_wrong(words),
            _ => m::field_out_of_range(words, least, most),
        },
        OfferWrong::TooManyLines => m::offer_lines_too_many(words),
        OfferWrong::NotInTheFuture => m::field_not_in_the_future(words),
        OfferWrong::NotSoldSo => m::offer_not_sold_so(words),
        OfferWrong::NoListPrice => m::offer_no_list_price(words),
        OfferWrong::NotAnAmount => m::offer_amount_wrong(words),
    }
}

fn not_offerable(words: &Words, reason: NotOfferable) -> String {
    match reason {
        NotOfferable::UnknownPlan | NotOfferable::NoTrialOfThisPlan => m::field_unknown_plan(words),
        NotOfferable::UnknownUsageLocation => m::field_unknown_usage_location(words),
        NotOfferable::CloudWithoutPartnerFeatures => m::field_cloud_without_partner_features(words),
        NotOfferable::NotInThisCloud => m::field_not_in_this_cloud(words),
        NotOfferable::ServiceTypeNotAuthorised => m::field_service_type_not_authorised(words),
    }
}

/// What a refusal of the server points at, with its sentence.
pub(super) fn refused(words: &Words, error: &FieldError) -> (Option<OfferField>, String) {
    let field = OfferField::from_pointer(&error.pointer);
    let sentence = match (error.code, field) {
        (FieldCode::UnknownOffice | FieldCode::OfficeClosed, _) => m::wizard_office_gone(words),
        (FieldCode::OfficeNotYetUsable, _) => m::wizard_office_too_new(words),
        (FieldCode::WrongType, Some(OfferField::Audience)) => m::offer_domain_wrong(words),
        (FieldCode::UnknownDocument, _) | (FieldCode::WrongType, Some(OfferField::Agreement)) => {
            m::offer_document_gone(words)
        }
        (FieldCode::WrongType, Some(OfferField::Line(..))) => m::offer_not_sold_so(words),
        _ => problem::field(words, error),
    };
    (field, sentence)
}
