//! A JSON body, with an error for each field that is wrong.

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header;
use liaison_contract::{FieldCode, FieldError, ProblemCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

use crate::http::problem::Refusal;

/// No body of the contract comes near it, but for those that say so.
const MOST_BYTES: usize = 64 * 1024;

/// The body as its type, and as it came, for comparing a repeated request with the first one.
pub(crate) struct Body<T, const MOST: usize = MOST_BYTES> {
    pub(crate) value: T,
    pub(crate) raw: Value,
}

impl<S: Send + Sync, T: DeserializeOwned, const MOST: usize> FromRequest<S> for Body<T, MOST> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        if !is_json(&request) {
            return Err(Refusal::new(ProblemCode::UnsupportedMediaType));
        }
        let raw = read(request, MOST).await?;
        let value = typed(&raw)?;
        Ok(Self { value, raw })
    }
}

fn is_json(request: &Request) -> bool {
    media_type(request) == "application/json"
}

/// What the body says it is, in small letters and without parameters.
pub(super) fn media_type(request: &Request) -> String {
    let text = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let kind = text.and_then(|text| text.split(';').next());
    kind.unwrap_or_default().trim().to_ascii_lowercase()
}

async fn read(request: Request, most: usize) -> Result<Value, Refusal> {
    match serde_json::from_slice(&bytes(request, most).await?) {
        Ok(value @ Value::Object(_)) => Ok(value),
        _ => Err(Refusal::new(ProblemCode::MalformedBody)),
    }
}

/// The body, unless there is more of it.
pub(super) async fn bytes(request: Request, most: usize) -> Result<Bytes, Refusal> {
    let declared = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.parse::<u64>().ok());
    if declared.is_some_and(|length| length > u64::try_from(most).unwrap_or(u64::MAX)) {
        return Err(Refusal::new(ProblemCode::BodyTooLarge));
    }
    to_bytes(request.into_body(), most).await.map_err(|error| {
        let too_large = std::error::Error::source(&error)
            .is_some_and(|source| source.to_string() == "length limit exceeded");
        Refusal::new(if too_large {
            ProblemCode::BodyTooLarge
        } else {
            ProblemCode::MalformedBody
        })
    })
}

fn typed<T: DeserializeOwned>(raw: &Value) -> Result<T, Refusal> {
    serde_path_to_error::deserialize(raw.clone()).map_err(|error| {
        let path = error.path().clone();
        Refusal::fields(vec![field(&path, &error.into_inner().to_string())])
    })
}

/// serde tells what is wrong in words only; its words for a missing and for an unknown field are stable.
fn field(path: &serde_path_to_error::Path, message: &str) -> FieldError {
    let mut pointer = String::new();
    for segment in path {
        let part = match segment {
            Segment::Seq { index } => index.to_string(),
            Segment::Map { key } => key.clone(),
            Segment::Enum { variant } => variant.clone(),
            Segment::Unknown => continue,
        };
        push(&mut pointer, &part);
    }
    if let Some(name) = quoted(message, "missing field `") {
        push(&mut pointer, name);
        return FieldError::new(&pointer, FieldCode::Empty);
    }
    if let Some(name) = quoted(message, "unknown field `") {
        // The path ends with the unknown key where serde has seen it as a key already.
        if path
            .iter()
            .next_back()
            .is_none_or(|last| last.to_string() != name)
        {
            push(&mut pointer, name);
        }
        return FieldError::new(&pointer, FieldCode::UnknownField);
    }
    FieldError::new(&pointer, FieldCode::WrongType)
}

fn quoted<'a>(message: &'a str, before: &str) -> Option<&'a str> {
    let rest = message.strip_prefix(before)?;
    // The name itself may hold a backtick: serde closes it before the comma or at the end.
    rest.split_once("`, expected")
        .map(|(name, _)| name)
        .or_else(|| rest.split_once("`, there are no fields").map(|(name, _)| name))
        .or_else(|| rest.strip_suffix('`'))
}

fn push(pointer: &mut String, part: &str) {
    pointer.push('/');
    pointer.push_str(&part.replace('~', "~0").replace('/', "~1"));
}

#[cfg(test)]
mod tests {
    use liaison_contract::review::{Acceptance, Opening};
    use liaison_contract::trial_invitation::PutTrialInvitation;
    use serde_json::json;

    use super::*;

    fn refused<T: DeserializeOwned>(raw: &Value) -> (String, FieldCode) {
        let problem = match typed::<T>(raw) {
            Err(refusal) => refusal.into_problem(),
            Ok(_) => panic!("{raw} was read"),
        };
        let [error] = problem.errors.as_slice() else {
            panic!("{problem:?}")
        };
        (error.pointer.clone(), error.code)
    }

    fn terms() -> Value {
        json!({"terms": {
            "name": "n", "usage_location": "SG", "plan": "team", "administration": null,
            "message": {"language": "en", "before_link": "", "after_link": ""},
        }})
    }

    #[test]
    fn each_wrong_field_is_named_by_a_pointer() {
        let cases = [
            ("/terms/name", json!(5), "/terms/name", FieldCode::WrongType),
            (
                "/terms/message/language",
                json!("fr"),
                "/terms/message/language",
                FieldCode::WrongType,
            ),
            (
                "/terms/administration",
                json!("some"),
                "/terms/administration",
                FieldCode::WrongType,
            ),
        ];
        for (at, value, pointer, code) in cases {
            let mut raw = terms();
            *raw.pointer_mut(at).unwrap() = value;
            assert_eq!(refused::<PutTrialInvitation>(&raw), (pointer.to_owned(), code));
        }
        let mut raw = terms();
        raw["terms"]["message"]["colour/~"] = json!(1);
        assert_eq!(
            refused::<PutTrialInvitation>(&raw),
            ("/terms/message/colour~1~0".to_owned(), FieldCode::UnknownField)
        );
        let mut raw = terms();
        raw["terms"].as_object_mut().unwrap().remove("plan");
        assert_eq!(
            refused::<PutTrialInvitation>(&raw),
            ("/terms/plan".to_owned(), FieldCode::Empty)
        );
        assert_eq!(
            refused::<Opening>(&json!({"x": 1})),
            ("/x".to_owned(), FieldCode::UnknownField)
        );
    }

    #[test]
    fn a_choice_that_does_not_exist_is_the_wrong_type() {
        let raw = json!({"revision": 1, "administration": {"answer": "perhaps"}});
        let (pointer, code) = refused::<Acceptance>(&raw);
        assert_eq!(
            (pointer.as_str(), code),
            ("/administration/answer", FieldCode::WrongType)
        );
        let raw = json!({"revision": 1e30, "administration": {"answer": "no"}});
        assert_eq!(
            refused::<Acceptance>(&raw),
            ("/revision".to_owned(), FieldCode::WrongType)
        );
    }
}
