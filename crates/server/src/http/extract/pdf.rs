//! A PDF file as the body itself.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use liaison_contract::ProblemCode;
use liaison_domain::purchase_offer::agreement::{DOCUMENT_BYTES_MOST, is_pdf};

use super::body::{bytes, media_type};
use crate::http::problem::Refusal;

/// What says that it is a PDF, and is one by both its ends.
pub(crate) struct Pdf(pub(crate) Bytes);

impl<S: Send + Sync> FromRequest<S> for Pdf {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let refused = || Refusal::new(ProblemCode::UnsupportedMediaType);
        if media_type(&request) != "application/pdf" {
            return Err(refused());
        }
        let bytes = bytes(request, DOCUMENT_BYTES_MOST).await?;
        is_pdf(&bytes).then_some(Self(bytes)).ok_or_else(refused)
    }
}
