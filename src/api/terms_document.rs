//! Files of a partner's terms, which its offers name.

use liaison_contract::paths;
use liaison_contract::terms_document::{KeptTermsDocument, TermsDocumentBody};
use web_sys::Blob;

use super::ApiError;
use super::upload::upload;

/// The same bytes are the same document, however often they are sent. `gone` hears how much has gone, from 0 to 1.
pub async fn send_terms_document(
    file: &Blob,
    gone: impl Fn(f64) + 'static,
) -> Result<KeptTermsDocument, ApiError> {
    let answer = upload(paths::TERMS_DOCUMENTS, "application/pdf", file, Box::new(gone)).await?;
    let body: TermsDocumentBody = answer.decode()?;
    Ok(body.terms_document)
}
