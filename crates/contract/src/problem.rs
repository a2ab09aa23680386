//! Errors, as RFC 9457 has them. They carry codes and parameters; whoever shows one turns it into a sentence.

use std::collections::BTreeMap;

use liaison_domain::limits::LimitError;
use liaison_domain::text::TextError;
use liaison_json::{Json, wire};

pub const MEDIA_TYPE: &str = "application/problem+json";

#[wire]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Always `/problems/{code}`, a page of the public documentation.
    #[serde(rename = "type")]
    pub type_uri: String,
    pub title: String,
    pub status: u16,
    pub code: ProblemCode,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// The current representation, where a stale or repeated change was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<serde_json::Value>))]
    pub current: Option<Json>,
}

/// What is wrong with one field of a body, named by a JSON pointer such as `/terms/name`.
#[wire]
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    pub pointer: String,
    pub code: FieldCode,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
}

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:tt;)+ }) => {
        $(#[$doc])*
        #[wire]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)+
            /// A code that this build does not know yet.
            #[serde(other, rename = "unknown")]
            Unknown,
        }

        impl $name {
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Unknown => "unknown",
                }
            }
        }
    };
}

codes! {
    /// Why a request as a whole was refused.
    ProblemCode {
        /// The body is not JSON, or not of the described shape.
        MalformedBody = "malformed_body";
        /// Some fields are wrong; `errors` names them.
        InvalidFields = "invalid_fields";
        BodyTooLarge = "body_too_large";
        UnsupportedMediaType = "unsupported_media_type";
        /// A query or path parameter cannot be read. `params.name` names it.
        InvalidParameter = "invalid_parameter";
        NotSignedIn = "not_signed_in";
        /// The session was ended from elsewhere because this device was lost: it deletes what it keeps of the person
        /// in `params.user`, and confirms that.
        SessionWiped = "session_wiped";
        /// The e-mail address and the password do not belong together.
        WrongCredentials = "wrong_credentials";
        /// A link of a mail was used, has expired, or never was one.
        LinkExpired = "link_expired";
        /// `params.seconds` says how long to wait.
        TooManyAttempts = "too_many_attempts";
        /// The request did not come from a page of ours.
        CrossSite = "cross_site";
        /// The person's role does not allow it.
        NotAllowed = "not_allowed";
        NotFound = "not_found";
        MethodNotAllowed = "method_not_allowed";
        /// `If-Match` or `If-None-Match` is missing.
        PreconditionRequired = "precondition_required";
        /// Somebody changed it since it was read; `current` has it as it is now.
        StaleRevision = "stale_revision";
        IdempotencyKeyRequired = "idempotency_key_required";
        /// The key was used before with another body.
        IdempotencyKeyReused = "idempotency_key_reused";
        /// The first request with this key is still being answered.
        IdempotencyKeyInUse = "idempotency_key_in_use";
        /// The transition table does not allow it. `params.state` names the state.
        WrongState = "wrong_state";
        /// The partner may not offer it. `params.reason` is a `NotEntitled`.
        NotEntitled = "not_entitled";
        /// The invitation cannot be answered, or the partner not be reviewed. `params.reason` is an `Obstacle`.
        Obstacle = "obstacle";
        /// Other terms are agreed to now than those that were read.
        TermsNotCurrent = "terms_not_current";
        /// The seats are past the window in which they can be given back. `params.seats` says how many are not.
        WindowClosed = "window_closed";
        /// No partner has this partner id.
        UnknownPartner = "unknown_partner";
        /// The partner never joined a programme, so nobody can name it partner of record.
        PartnerNotEnrolled = "partner_not_enrolled";
        /// The partner has left every programme.
        PartnerLeft = "partner_left";
        AdministrationNotOffered = "administration_not_offered";
        /// Somebody else administers. Name that relationship to replace it, or answer no to keep it.
        AnotherAdministratorIsActive = "another_administrator_is_active";
        AdministratorNoLongerActive = "administrator_no_longer_active";
        /// An organisation keeps at least one global administrator.
        LastGlobalAdministrator = "last_global_administrator";
        /// A person keeps at most `params.most` drafts.
        TooManyDrafts = "too_many_drafts";
        /// What was deleted since is not all remembered any more: list everything.
        CursorExpired = "cursor_expired";
        /// The server cannot reach its database. Trying again helps.
        Unavailable = "unavailable";
        Internal = "internal";
    }
}

codes! {
    /// Why one field was refused.
    FieldCode {
        Empty = "empty";
        /// `params.most` and `params.is` count characters.
        TooLong = "too_long";
        /// `params.least` and `params.is` count characters.
        TooShort = "too_short";
        ControlCharacter = "control_character";
        NotAnEmailAddress = "not_an_email_address";
        /// Not an active colleague who may look after invitations.
        CannotTakeOver = "cannot_take_over";
        /// The address has an account, or was asked to join already.
        AddressTaken = "address_taken";
        /// Neither empty nor the address of a page of the web.
        NotAWebAddress = "not_a_web_address";
        NotAPhoneNumber = "not_a_phone_number";
        /// Not a PNG, JPEG or WebP picture, whatever its type says, or a damaged one.
        NotAPicture = "not_a_picture";
        /// A side has more pixels than `params.most`.
        PictureTooLarge = "picture_too_large";
        /// Not one of the partner's offices.
        UnknownOffice = "unknown_office";
        /// An office can be named a day after it was added.
        OfficeNotYetUsable = "office_not_yet_usable";
        OfficeClosed = "office_closed";
        /// Not a document that the partner sent, or not any more.
        UnknownDocument = "unknown_document";
        /// Not in the marketplace any more, or the partner's own.
        UnknownListing = "unknown_listing";
        /// A customer confirms with an address of its own, not with one of the partner that passes it on.
        AddressOfSender = "address_of_sender";
        /// Not the code of the mail. `params.left` says how often it may be tried again.
        NotTheCode = "not_the_code";
        /// Not of the described type.
        WrongType = "wrong_type";
        UnknownField = "unknown_field";
        /// `params.least` and `params.most` are the bounds.
        OutOfRange = "out_of_range";
        /// The moment is over.
        NotInTheFuture = "not_in_the_future";
        UnknownPlan = "unknown_plan";
        UnknownUsageLocation = "unknown_usage_location";
        CloudWithoutPartnerFeatures = "cloud_without_partner_features";
        NotInThisCloud = "not_in_this_cloud";
        NoTrialOfThisPlan = "no_trial_of_this_plan";
        ServiceTypeNotAuthorised = "service_type_not_authorised";
        /// Nobody may say so in the marketplace. `params.claim` is what stands there.
        BannedClaim = "banned_claim";
    }
}

impl ProblemCode {
    pub const fn status(self) -> u16 {
        match self {
            Self::MalformedBody | Self::InvalidParameter | Self::IdempotencyKeyRequired => 400,
            Self::NotSignedIn | Self::SessionWiped | Self::WrongCredentials => 401,
            Self::CrossSite | Self::NotAllowed | Self::NotEntitled => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::WrongState
            | Self::Obstacle
            | Self::TermsNotCurrent
            | Self::WindowClosed
            | Self::UnknownPartner
            | Self::PartnerNotEnrolled
            | Self::PartnerLeft
            | Self::AdministrationNotOffered
            | Self::AnotherAdministratorIsActive
            | Self::AdministratorNoLongerActive
            | Self::LastGlobalAdministrator
            | Self::TooManyDrafts
            | Self::IdempotencyKeyInUse => 409,
            Self::LinkExpired | Self::CursorExpired => 410,
            Self::StaleRevision => 412,
            Self::BodyTooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::InvalidFields | Self::IdempotencyKeyReused => 422,
            Self::PreconditionRequired => 428,
            Self::TooManyAttempts => 429,
            Self::Unavailable => 503,
            Self::Internal | Self::Unknown => 500,
        }
    }
}

impl Problem {
    pub fn new(code: ProblemCode) -> Self {
        Self {
            type_uri: format!("/problems/{}", code.text()),
            title: code.text().replace('_', " "),
            status: code.status(),
            code,
            params: BTreeMap::new(),
            errors: Vec::new(),
            current: None,
        }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    pub fn fields(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::new(ProblemCode::InvalidFields)
        }
    }
}

impl FieldError {
    pub fn new(pointer: &str, code: FieldCode) -> Self {
        Self {
            pointer: pointer.to_owned(),
            code,
            params: BTreeMap::new(),
        }
    }

    pub fn text(pointer: &str, error: TextError) -> Self {
        let mut field = Self::new(
            pointer,
            match error {
                TextError::Empty => FieldCode::Empty,
                TextError::TooLong { .. } => FieldCode::TooLong,
                TextError::ControlCharacter => FieldCode::ControlCharacter,
                TextError::NotAnEmailAddress => FieldCode::NotAnEmailAddress,
                TextError::NotAWebAddress => FieldCode::NotAWebAddress,
                TextError::NotAPhoneNumber => FieldCode::NotAPhoneNumber,
            },
        );
        if let TextError::TooLong { most, is } = error {
            field.params.insert("most".to_owned(), most.to_string());
            field.params.insert("is".to_owned(), is.to_string());
        }
        field
    }

    pub fn limit(pointer: &str, error: LimitError) -> Self {
        let LimitError::OutOfRange { least, most } = error else {
            return Self::new(pointer, FieldCode::NotInTheFuture);
        };
        let mut field = Self::new(pointer, FieldCode::OutOfRange);
        field.params.insert("least".to_owned(), least.to_string());
        field.params.insert("most".to_owned(), most.to_string());
        field
    }
}
