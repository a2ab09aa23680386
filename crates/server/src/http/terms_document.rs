//! Files of terms: a partner sends one, its offers name it, and both sides download it under the offer.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use liaison_contract::terms_document::{KeptTermsDocument, TermsDocumentBody};
use liaison_contract::{Problem, ProblemCode, paths};
use liaison_domain::content_id::TermsDocumentId;
use liaison_domain::id::{PartnerId, PurchaseOfferId};
use liaison_domain::purchase_offer::PurchaseOffer;
use liaison_domain::purchase_offer::agreement::{Agreement, MOST_UNUSED_DOCUMENTS};
use liaison_domain::{Action, authorize};
use liaison_store::{Db, partner, purchase_offer, terms_document};
use sha2::{Digest, Sha256};

use super::extract::{Below, BelowLink, Pdf, SignedIn};
use super::idempotency::settle;
use super::offer;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::trial_invitation::own_partner;
use crate::app::App;
use crate::random::hex;

refuses!(Create: MalformedBody, NotSignedIn, CrossSite, NotAllowed, WrongState, BodyTooLarge, UnsupportedMediaType);
refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(ReadByLink: InvalidParameter, NotFound);

/// Send a file of terms, before an offer names it. The body is the file. The same bytes are the same document, however
/// often they are sent; one that no offer names is forgotten 30 days after it was sent last.
#[utoipa::path(
    post, path = paths::TERMS_DOCUMENTS, operation_id = "create_terms_document", tag = "purchase offers",
    request_body(content((Vec<u8> = "application/pdf")), description = "A PDF of at most 10 MiB"),
    responses((status = 200, description = "Kept", body = TermsDocumentBody), Create),
    security(("session" = []))
)]
pub(crate) async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    Pdf(content): Pdf,
) -> Answer<Json<TermsDocumentBody>> {
    let owner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::CreatePurchaseOffer(owner))?;
    let id = TermsDocumentId::try_from(hex(&Sha256::digest(&content)))
        .map_err(|_| Refusal::new(ProblemCode::Internal))?;
    settle(|| keep(&app, owner, &id, &content)).await?;
    Ok(Json(TermsDocumentBody {
        terms_document: KeptTermsDocument {
            sha256: id,
            bytes: u32::try_from(content.len()).unwrap_or(u32::MAX),
        },
    }))
}

/// The terms of an offer of one's own, as they were sent.
#[utoipa::path(
    get, path = paths::PURCHASE_OFFER_DOCUMENT, operation_id = "get_purchase_offer_document", tag = "purchase offers",
    params(
        ("id" = uuid::Uuid, Path, description = "The offer"),
        ("sha256" = String, Path, description = "Of a document that a version of it names"),
    ),
    responses(
        (status = 200, description = "The file, to be kept and not shown", content_type = "application/pdf",
            body = Vec<u8>),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Below(id, sha256): Below<PurchaseOfferId, TermsDocumentId>,
) -> Answer<Response> {
    let reader = app.store.read();
    let offer = offer::readable(&reader, &signed_in.actor(), id).await?;
    download(&reader, &offer, &sha256).await
}

/// The terms of an offer for whoever has its link.
#[utoipa::path(
    get, path = paths::OFFER_LINK_DOCUMENT, operation_id = "get_offer_link_document", tag = "offer review",
    params(
        ("token" = String, Path, description = "What follows `/offers/` in the link"),
        ("sha256" = String, Path, description = "Of a document that a version of it names"),
    ),
    responses(
        (status = 200, description = "The file, to be kept and not shown", content_type = "application/pdf",
            body = Vec<u8>),
        ReadByLink,
    )
)]
pub(crate) async fn get_by_link(
    State(app): State<App>,
    BelowLink(token, sha256): BelowLink<TermsDocumentId>,
) -> Answer<Response> {
    let reader = app.store.read();
    let offer = purchase_offer::find_by_token(&reader, &token)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    download(&reader, &offer, &sha256).await
}

/// Whoever sends another one waits for the partner, so that two cannot both take the last place.
async fn keep(app: &App, owner: PartnerId, id: &TermsDocumentId, content: &[u8]) -> Answer<()> {
    let tx = app.store.write().await?;
    partner::lock(&tx, owner).await?.ok_or_else(Refusal::raced)?;
    if terms_document::count_other_unused(&tx, owner, id).await? >= u64::from(MOST_UNUSED_DOCUMENTS) {
        return Err(Problem::new(ProblemCode::WrongState)
            .with("state", "full")
            .with("most", MOST_UNUSED_DOCUMENTS.to_string())
            .into());
    }
    terms_document::keep(&tx, owner, id, content, app.now()).await?;
    Ok(tx.commit().await?)
}

/// Only as a file that is kept elsewhere: nothing in it runs here, and it is never drawn under our address.
async fn download(db: &impl Db, offer: &PurchaseOffer, id: &TermsDocumentId) -> Answer<Response> {
    let missing = || Refusal::new(ProblemCode::NotFound);
    let version = purchase_offer::find_version_naming(db, offer.id, id)
        .await?
        .ok_or_else(missing)?;
    let Some(Agreement::Document(document)) = version.snapshot.terms.agreement else {
        return Err(missing());
    };
    let content = terms_document::content(db, offer.partner, id)
        .await?
        .ok_or_else(missing)?;
    let described = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("sandbox"),
        ),
        (
            header::CONTENT_DISPOSITION,
            attachment(document.file_name.as_str())?,
        ),
    ];
    Ok((described, content).into_response())
}

/// RFC 6266. The name ends as the file of a PDF does, because a system goes by it when the file is opened.
fn attachment(name: &str) -> Answer<HeaderValue> {
    let end = match name.to_lowercase().ends_with(".pdf") {
        true => "",
        false => ".pdf",
    };
    let mut encoded = String::new();
    for byte in name.replace(['/', '\\'], "_").bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    let said = format!("attachment; filename=\"terms.pdf\"; filename*=UTF-8''{encoded}{end}");
    HeaderValue::from_str(&said).map_err(|error| Refusal::internal(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_travels_whole_and_ends_as_a_pdf() {
        for (name, said) in [
            ("Terms.PDF", "Terms.PDF"),
            ("条件 1.pdf", "%E6%9D%A1%E4%BB%B6%201.pdf"),
            ("run.exe", "run.exe.pdf"),
            ("../a\\b\".pdf", ".._a_b%22.pdf"),
        ] {
            let header = attachment(name).map(|header| header.to_str().map(str::to_owned));
            let expected = format!("attachment; filename=\"terms.pdf\"; filename*=UTF-8''{said}");
            assert!(matches!(header, Ok(Ok(header)) if header == expected), "{name}");
        }
    }
}
