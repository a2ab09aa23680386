//! The document that describes the API, made from the handlers themselves.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use liaison_contract::problem::MEDIA_TYPE;
use liaison_contract::{Problem, ProblemCode, VERSION};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{Content, OpenApi, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{Modify, OpenApi as _};

use crate::app::App;

/// The document, as `liaison-server openapi` prints it and `/api/openapi.json` serves it.
pub fn document() -> OpenApi {
    super::routes().into_openapi()
}

pub(super) async fn get(State(_): State<App>) -> Json<OpenApi> {
    Json(document())
}

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Liaison",
        description = "The API of a partner portal. The rules are in docs/API-DESIGN.md.",
    ),
    components(schemas(Problem)),
    modifiers(&Session),
    tags(
        (name = "session", description = "Signing in and out"),
        (name = "account", description = "One's own account, and where one is signed in"),
        (name = "drafts", description = "What somebody has begun to write, kept for their other devices"),
        (name = "catalogue", description = "What can be offered where"),
        (name = "company", description = "What customers see of a partner"),
        (name = "listings", description = "What a partner says of itself in the marketplace, and where it is found"),
        (name = "listing reviews", description = "What the operator decides about both"),
        (name = "customer reviews", description = "What customers say of partners with whom they have worked"),
        (name = "enrolments", description = "The programmes that a partner joins, and what the operator decides"),
        (name = "trial invitations", description = "Links that a partner hands to customers"),
        (name = "purchase offers", description = "What a partner offers to customers for sale, version by version"),
        (name = "leads", description = "Forms that anybody sends to partners, and what each partner makes of them"),
        (name = "marketplace", description = "Who helps with what, and where"),
        (name = "review", description = "A link, as the customer behind it reads and answers it"),
        (name = "offer review", description = "An offer's link, as the customer behind it reads and answers it"),
        (name = "subscriptions", description = "What customers have: trials and what they pay for, and their partners of record"),
        (name = "receipts", description = "What was answered, signed, for both sides"),
        (name = "delegated administration", description = "Whom a customer lets administer, and ending it"),
        (name = "notifications", description = "What somebody is told of, and how"),
        (name = "log", description = "What happened, and the stream of it"),
    ),
)]
pub(super) struct Document;

impl Document {
    pub(super) fn start() -> OpenApi {
        let mut document = Self::openapi();
        document.info.version = VERSION.to_string();
        document
    }
}

struct Session;

impl Modify for Session {
    fn modify(&self, document: &mut OpenApi) {
        let cookie = ApiKeyValue::with_description(
            "liaison_session",
            "Set by signing in. Over TLS its name is __Host-liaison_session.",
        );
        document
            .components
            .get_or_insert_with(Default::default)
            .add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    }
}

/// One response a status, naming the codes that come with it.
pub(super) fn refusals(codes: &[ProblemCode]) -> BTreeMap<String, RefOr<Response>> {
    let always = [ProblemCode::Unavailable, ProblemCode::Internal];
    let mut texts: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    // Whatever asks for a session is told when the device was lost.
    let sessions = codes.contains(&ProblemCode::NotSignedIn);
    let lost = sessions.then_some(ProblemCode::SessionWiped);
    for code in codes.iter().chain(&lost).chain(&always) {
        texts.entry(code.status()).or_default().push(code.text());
    }
    texts
        .into_iter()
        .map(|(status, codes)| {
            let content = Content::new(Some(Ref::from_schema_name("Problem")));
            let response = ResponseBuilder::new()
                .description(codes.join(", "))
                .content(MEDIA_TYPE, content)
                .build();
            (status.to_string(), RefOr::T(response))
        })
        .collect()
}

/// Names what an operation may refuse with, for its `responses(…)`.
macro_rules! refuses {
    ($name:ident: $($code:ident),* $(,)?) => {
        struct $name;

        impl utoipa::IntoResponses for $name {
            fn responses()
            -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::response::Response>> {
                $crate::http::openapi::refusals(&[$(liaison_contract::ProblemCode::$code),*])
            }
        }
    };
}

pub(super) use refuses;

#[cfg(test)]
mod tests {
    use super::*;

    /// The committed document: a change of the API shows in review.
    #[test]
    fn the_document_is_the_reviewed_one() {
        insta::assert_json_snapshot!("openapi", document());
    }

    #[test]
    fn every_operation_has_a_name_and_says_how_it_refuses() {
        let document = serde_json::to_value(document()).unwrap();
        let mut names = Vec::new();
        for (path, item) in document["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                let name = operation["operationId"].as_str().unwrap();
                assert!(name.contains('_'), "{method} {path}: {name}");
                names.push(name.to_owned());
                let responses = operation["responses"].as_object().unwrap();
                for (status, response) in responses {
                    let is_error = status.as_str() >= "400";
                    assert_eq!(
                        response["content"]["application/problem+json"].is_object(),
                        is_error,
                        "{name} {status}"
                    );
                }
            }
        }
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{names:?}");
    }
}
