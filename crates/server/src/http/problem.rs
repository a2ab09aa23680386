//! Refusals: every answer that is not a success is a problem document made here.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use liaison_contract::problem::MEDIA_TYPE;
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode};
use liaison_domain::Denied;
use liaison_domain::entitlement::NotEntitled;
use liaison_domain::redemption::Obstacle;
use liaison_domain::wrong::{WhyWrong, Wrong};
use liaison_json::{Json, ToJson};
use liaison_store::{Constraint, StoreError};
use serde::Serialize;

use crate::mail::MailError;
use crate::password::HashingFailed;
use crate::random::NoRandomness;

pub(crate) type Answer<T> = Result<T, Refusal>;

/// A problem on its way out. Boxed, because it travels in every `Result`.
#[derive(Debug)]
pub(crate) struct Refusal {
    problem: Box<Problem>,
    race: Race,
}

/// Whether somebody else's transaction was faster, so that reading again gives the real answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Race {
    None,
    Lost,
}

/// What is there now, for whoever was refused because of it.
pub(crate) fn as_it_is(current: &impl ToJson) -> Option<Json> {
    liaison_json::parse(&liaison_json::write(current))
}

impl Refusal {
    pub(crate) fn new(code: ProblemCode) -> Self {
        Problem::new(code).into()
    }

    pub(crate) fn is(&self, code: ProblemCode) -> bool {
        self.problem.code == code
    }

    pub(crate) fn fields(errors: Vec<FieldError>) -> Self {
        Problem::fields(errors).into()
    }

    /// A query parameter, path parameter or header that cannot be read.
    pub(crate) fn parameter(name: &str) -> Self {
        Problem::new(ProblemCode::InvalidParameter)
            .with("name", name)
            .into()
    }

    pub(crate) fn obstacle(obstacle: Obstacle) -> Self {
        Problem::new(ProblemCode::Obstacle)
            .with("reason", word(&obstacle))
            .into()
    }

    /// `what` says which of the things a partner offers was refused.
    pub(crate) fn not_entitled(what: &str, reason: NotEntitled) -> Self {
        Problem::new(ProblemCode::NotEntitled)
            .with("what", what)
            .with("reason", word(&reason))
            .into()
    }

    pub(crate) fn too_many_attempts(seconds: u64) -> Self {
        Problem::new(ProblemCode::TooManyAttempts)
            .with("seconds", seconds.to_string())
            .into()
    }

    /// Somebody was faster: the refusal carries what is there now.
    pub(crate) fn stale(current: &impl ToJson) -> Self {
        let mut problem = Problem::new(ProblemCode::StaleRevision);
        problem.current = as_it_is(current);
        problem.into()
    }

    /// A fault of ours. What happened goes into the log, never to the client.
    pub(crate) fn internal(error: &dyn std::error::Error) -> Self {
        let cause = error.source().map(ToString::to_string);
        tracing::error!(error = %error, cause, "request failed");
        Self::new(ProblemCode::Internal)
    }

    /// What was read has changed before it was written.
    pub(crate) fn raced() -> Self {
        Self {
            race: Race::Lost,
            ..Self::new(ProblemCode::Unavailable)
        }
    }

    pub(crate) fn lost_a_race(&self) -> bool {
        self.race == Race::Lost
    }
}

/// `below` is where the body has what was checked.
pub(crate) fn wrong_fields(below: &str, wrong: Vec<Wrong>) -> Refusal {
    let field = |each: Wrong| {
        let pointer = [below, &each.pointer].concat();
        let bounded = |name: &str, bound: String| {
            let mut field = FieldError::new(&pointer, FieldCode::OutOfRange);
            field.params.insert(name.to_owned(), bound);
            field
        };
        match each.why {
            WhyWrong::Text(error) => FieldError::text(&pointer, error),
            WhyWrong::Missing => FieldError::new(&pointer, FieldCode::Empty),
            WhyWrong::TooFew { least } => bounded("least", least.to_string()),
            WhyWrong::TooMany { most } => bounded("most", most.to_string()),
            WhyWrong::InTheFuture => FieldError::new(&pointer, FieldCode::OutOfRange),
            WhyWrong::InThePast => FieldError::new(&pointer, FieldCode::NotInTheFuture),
            WhyWrong::Amount { most } => {
                let mut field = bounded("most", most.to_string());
                field.params.insert("least".to_owned(), "0".to_owned());
                field
            }
        }
    };
    Refusal::fields(wrong.into_iter().map(field).collect())
}

/// The word that serde writes for a variant without fields: one spelling on the wire and in parameters.
pub(crate) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self {
            problem: Box::new(problem),
            race: Race::None,
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(cause) => {
                tracing::warn!(error = %cause, "the database cannot be reached");
                Self::new(ProblemCode::Unavailable)
            }
            StoreError::Conflict(constraint) => {
                let code = match constraint {
                    Constraint::IdempotencyKey => ProblemCode::IdempotencyKeyInUse,
                    _ => ProblemCode::Unavailable,
                };
                Self {
                    race: Race::Lost,
                    ..Self::new(code)
                }
            }
            StoreError::Corrupt(_) | StoreError::Refused(_) => Self::internal(&error),
        }
    }
}

impl From<Denied> for Refusal {
    fn from(denied: Denied) -> Self {
        Self::new(match denied {
            Denied::SignInFirst => ProblemCode::NotSignedIn,
            Denied::OtherOrganisation => ProblemCode::NotFound,
            Denied::Role => ProblemCode::NotAllowed,
        })
    }
}

impl From<NoRandomness> for Refusal {
    fn from(error: NoRandomness) -> Self {
        Self::internal(&error)
    }
}

impl From<HashingFailed> for Refusal {
    fn from(error: HashingFailed) -> Self {
        Self::internal(&error)
    }
}

impl From<MailError> for Refusal {
    fn from(error: MailError) -> Self {
        match error {
            MailError::Store(error) => error.into(),
            MailError::Randomness(error) => error.into(),
            MailError::Words => Self::internal(&error),
        }
    }
}

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(&error)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let problem = *self.problem;
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut response = (status, [(header::CONTENT_TYPE, MEDIA_TYPE)], body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = problem.params.get("seconds")
            && let Ok(value) = HeaderValue::from_str(seconds)
        {
            headers.insert(header::RETRY_AFTER, value);
        }
        response
    }
}

#[cfg(test)]
impl Refusal {
    pub(crate) fn into_problem(self) -> Problem {
        *self.problem
    }
}
