//! The sentence for a refusal. The server sends codes and parameters; the words are here.

use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode};
use liaison_messages::{Words, messages as m};

use crate::api::ApiError;

/// Why a request got no answer, or which refusal it got.
pub fn failure(words: &Words, error: &ApiError) -> String {
    match error {
        ApiError::Network => m::problem_network(words),
        ApiError::Timeout => m::problem_timeout(words),
        ApiError::Problem(problem) => sentence(words, problem),
        ApiError::Unexpected(_) => m::problem_internal(words),
    }
}

pub fn sentence(words: &Words, problem: &Problem) -> String {
    match problem.code {
        ProblemCode::InvalidFields => m::problem_invalid_fields(words),
        ProblemCode::BodyTooLarge => m::problem_body_too_large(words),
        ProblemCode::NotSignedIn | ProblemCode::SessionWiped => m::problem_not_signed_in(words),
        ProblemCode::WrongCredentials => m::problem_wrong_credentials(words),
        ProblemCode::LinkExpired => m::problem_link_expired(words),
        ProblemCode::TooManyAttempts => m::problem_too_many_attempts(words, minutes(problem)),
        ProblemCode::NotAllowed => m::problem_not_allowed(words),
        ProblemCode::NotFound => m::problem_not_found(words),
        ProblemCode::StaleRevision => m::problem_stale_revision(words),
        ProblemCode::IdempotencyKeyInUse => m::problem_in_progress(words),
        ProblemCode::WrongState => m::problem_wrong_state(words),
        ProblemCode::NotEntitled => m::problem_not_entitled(words),
        ProblemCode::Obstacle => m::problem_obstacle(words),
        ProblemCode::TermsNotCurrent => m::problem_terms_not_current(words),
        ProblemCode::AdministrationNotOffered => m::problem_administration_not_offered(words),
        ProblemCode::AnotherAdministratorIsActive => m::problem_another_administrator(words),
        ProblemCode::AdministratorNoLongerActive => m::problem_administrator_gone(words),
        ProblemCode::LastGlobalAdministrator => m::problem_last_global_administrator(words),
        ProblemCode::UnknownPartner => m::problem_unknown_partner(words),
        ProblemCode::PartnerNotEnrolled => m::problem_partner_not_enrolled(words),
        ProblemCode::PartnerLeft => m::problem_partner_left(words),
        ProblemCode::WindowClosed => m::problem_window_closed(words),
        ProblemCode::Unavailable => m::problem_unavailable(words),
        // What no page of ours sends. A person can do nothing about it but tell us.
        ProblemCode::MalformedBody
        | ProblemCode::UnsupportedMediaType
        | ProblemCode::InvalidParameter
        | ProblemCode::CrossSite
        | ProblemCode::MethodNotAllowed
        | ProblemCode::PreconditionRequired
        | ProblemCode::IdempotencyKeyRequired
        | ProblemCode::IdempotencyKeyReused
        | ProblemCode::TooManyDrafts
        | ProblemCode::CursorExpired
        | ProblemCode::Internal
        | ProblemCode::Unknown => m::problem_internal(words),
    }
}

pub fn field(words: &Words, error: &FieldError) -> String {
    match error.code {
        FieldCode::Empty => m::field_empty(words),
        FieldCode::TooLong => m::field_too_long(words, number(error, "most"), number(error, "is")),
        FieldCode::TooShort => m::field_too_short(words, number(error, "is"), number(error, "least")),
        FieldCode::OutOfRange => m::field_out_of_range(words, number(error, "least"), number(error, "most")),
        FieldCode::ControlCharacter => m::field_control_character(words),
        FieldCode::NotAnEmailAddress => m::field_not_an_email_address(words),
        FieldCode::CannotTakeOver => m::field_cannot_take_over(words),
        FieldCode::AddressTaken => m::field_address_taken(words),
        FieldCode::NotInTheFuture => m::field_not_in_the_future(words),
        FieldCode::NotTheCode => m::field_not_the_code(words, number(error, "left")),
        FieldCode::UnknownPlan => m::field_unknown_plan(words),
        FieldCode::UnknownUsageLocation => m::field_unknown_usage_location(words),
        FieldCode::CloudWithoutPartnerFeatures => m::field_cloud_without_partner_features(words),
        FieldCode::NotInThisCloud => m::field_not_in_this_cloud(words),
        FieldCode::NoTrialOfThisPlan => m::field_no_trial_of_this_plan(words),
        FieldCode::ServiceTypeNotAuthorised => m::field_service_type_not_authorised(words),
        // Those that one page alone meets, it says itself.
        FieldCode::WrongType
        | FieldCode::UnknownField
        | FieldCode::NotAWebAddress
        | FieldCode::NotAPhoneNumber
        | FieldCode::NotAPicture
        | FieldCode::PictureTooLarge
        | FieldCode::UnknownOffice
        | FieldCode::OfficeNotYetUsable
        | FieldCode::OfficeClosed
        | FieldCode::UnknownDocument
        | FieldCode::UnknownListing
        | FieldCode::AddressOfSender
        | FieldCode::BannedClaim
        | FieldCode::Unknown => m::field_wrong(words),
    }
}

/// How long to wait, never less than a minute, because seconds would be over before they are read.
fn minutes(problem: &Problem) -> i64 {
    let seconds = problem
        .params
        .get("seconds")
        .and_then(|text| text.parse::<i64>().ok());
    (seconds.unwrap_or_default() + 59).div_euclid(60).max(1)
}

fn number(error: &FieldError, name: &str) -> i64 {
    let text = error.params.get(name);
    text.and_then(|text| text.parse().ok()).unwrap_or_default()
}
