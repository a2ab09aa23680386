//! The words for steps, choices and what is wrong with them.

use liaison_contract::FieldCode;
use liaison_domain::catalogue::NotOfferable;
use liaison_domain::limits::LimitError;
use liaison_domain::text::TextError;
use liaison_drafts::{Asked, Field, OpenPoint, Step, Wrong};
use liaison_messages::{Words, messages as m};

use crate::i18n::{names, problem};

pub(super) fn step(words: &Words, step: Step) -> String {
    match step {
        Step::Location => m::wizard_step_location(words),
        Step::Trial => m::wizard_step_trial(words),
        Step::DelegatedAdministration => m::wizard_step_administration(words),
        Step::Message => m::wizard_step_message(words),
        Step::Finish => m::wizard_step_finish(words),
    }
}

pub(super) fn asked(words: &Words, asked: Option<Asked>) -> String {
    match asked {
        Some(Asked::Limited) => m::wizard_administration_asked_limited(words),
        Some(Asked::Full) => m::wizard_administration_asked_full(words),
        Some(Asked::No) => m::wizard_administration_not_asked(words),
        None => m::wizard_not_chosen(words),
    }
}

pub(super) fn field(words: &Words, field: Field) -> String {
    match field {
        Field::Name => m::wizard_name(words),
        Field::UsageLocation => m::wizard_usage_location(words),
        Field::Office => m::wizard_office(words),
        Field::Expiry => m::wizard_expiry(words),
        Field::MostAcceptances => m::wizard_most_acceptances(words),
        Field::Plan => m::wizard_trial_subscription(words),
        Field::Administration => m::wizard_step_administration(words),
        Field::BeforeLink => m::wizard_message_before(words),
        Field::AfterLink => m::wizard_message_after(words),
    }
}

/// The id of the control, where an error summary leads.
pub(super) const fn id(field: Field) -> &'static str {
    match field {
        Field::Name => "wizard-name",
        Field::UsageLocation => "wizard-usage-location",
        Field::Office => "wizard-office",
        Field::Expiry => "wizard-expiry",
        Field::MostAcceptances => "wizard-most-acceptances",
        Field::Plan => "wizard-plan",
        Field::Administration => "wizard-administration",
        Field::BeforeLink => "wizard-before-link",
        Field::AfterLink => "wizard-after-link",
    }
}

pub(super) fn wrong(words: &Words, point: &OpenPoint) -> String {
    match point.wrong {
        Wrong::Text(TextError::TooLong { most, is }) => {
            m::field_too_long(words, i64::from(most), i64::from(is))
        }
        Wrong::Text(TextError::ControlCharacter) => m::field_control_character(words),
        // No field of the wizard is of the other kinds.
        Wrong::Text(
            TextError::Empty
            | TextError::NotAnEmailAddress
            | TextError::NotAWebAddress
            | TextError::NotAPhoneNumber,
        ) => m::field_empty(words),
        Wrong::NotChosen => match point.field {
            Field::UsageLocation => m::field_unknown_usage_location(words),
            Field::Plan => m::field_unknown_plan(words),
            Field::Administration => m::wizard_administration_unanswered(words),
            Field::Expiry => m::wizard_expiry_date_missing(words),
            Field::Name | Field::Office | Field::MostAcceptances | Field::BeforeLink | Field::AfterLink => {
                m::field_empty(words)
            }
        },
        Wrong::NotOfferable(reason) => not_offerable(words, reason),
        Wrong::Limit(LimitError::OutOfRange { least, most }) => {
            m::field_out_of_range(words, i64::from(least), i64::from(most))
        }
        Wrong::Limit(LimitError::NotInTheFuture) => m::field_not_in_the_future(words),
        Wrong::NotEntitled(reason) => names::not_entitled(words, reason),
    }
}

pub(super) fn not_offerable(words: &Words, reason: NotOfferable) -> String {
    match reason {
        NotOfferable::UnknownPlan => m::field_unknown_plan(words),
        NotOfferable::UnknownUsageLocation => m::field_unknown_usage_location(words),
        NotOfferable::CloudWithoutPartnerFeatures => m::field_cloud_without_partner_features(words),
        NotOfferable::NotInThisCloud => m::field_not_in_this_cloud(words),
        NotOfferable::NoTrialOfThisPlan => m::field_no_trial_of_this_plan(words),
        NotOfferable::ServiceTypeNotAuthorised => m::field_service_type_not_authorised(words),
    }
}

/// What a refusal of the server points at, with its sentence.
pub(super) fn refused(words: &Words, error: &liaison_contract::FieldError) -> (Option<Field>, String) {
    let sentence = match error.code {
        FieldCode::UnknownOffice | FieldCode::OfficeClosed => m::wizard_office_gone(words),
        FieldCode::OfficeNotYetUsable => m::wizard_office_too_new(words),
        _ => problem::field(words, error),
    };
    (Field::from_pointer(&error.pointer), sentence)
}
