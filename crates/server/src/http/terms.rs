//! The terms of a trial, and the agreement of a partner. They are public: whoever asks what would be agreed to is told.

use axum::Json;
use axum::extract::Path;
use axum::http::request::Parts;
use liaison_contract::terms::{Terms, TermsBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::Language;
use liaison_domain::terms::Agreement;
use serde::Deserialize;

use super::extract::query;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};

refuses!(Read: InvalidParameter, NotFound);

#[derive(Deserialize)]
pub(crate) struct In {
    #[serde(default)]
    language: Language,
}

/// One version of the terms in one language, with the hash that an acceptance names.
#[utoipa::path(
    get, path = paths::TRIAL_TERMS, operation_id = "get_trial_terms", tag = "review",
    params(
        ("version" = String, Path, description = "Such as `2026-11`, or `current`"),
        ("language" = Option<Language>, Query, description = "`en` unless said"),
    ),
    responses((status = 200, description = "The text", body = TermsBody), Read)
)]
pub(crate) async fn get_trial(Path(version): Path<String>, parts: Parts) -> Answer<Json<TermsBody>> {
    one(Agreement::Trial, &version, &parts)
}

/// One version of the partner agreement in one language, with the hash that a signature names.
#[utoipa::path(
    get, path = paths::PARTNER_AGREEMENT, operation_id = "get_partner_agreement", tag = "enrolments",
    params(
        ("version" = String, Path, description = "Such as `2026-11`, or `current`"),
        ("language" = Option<Language>, Query, description = "`en` unless said"),
    ),
    responses((status = 200, description = "The text", body = TermsBody), Read)
)]
pub(crate) async fn get_partner(Path(version): Path<String>, parts: Parts) -> Answer<Json<TermsBody>> {
    one(Agreement::Partner, &version, &parts)
}

fn one(agreement: Agreement, version: &str, parts: &Parts) -> Answer<Json<TermsBody>> {
    let asked: In = query(parts)?;
    let version = match version {
        "current" => agreement.current(),
        named => named,
    };
    let found = agreement
        .find(version, asked.language)
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    Ok(Json(TermsBody {
        terms: Terms {
            version: found.version.to_owned(),
            language: found.language,
            sha256: found.sha256.to_owned(),
            text: found.text.to_owned(),
        },
    }))
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    /// A version that somebody agreed to is never edited: this fails when a word of one changes.
    #[test]
    fn each_text_has_its_hash() {
        for text in Agreement::ALL.iter().flat_map(|agreement| agreement.texts()) {
            let hash: String = Sha256::digest(text.text)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            assert_eq!(hash, text.sha256, "{} {:?}", text.version, text.language);
        }
    }
}
