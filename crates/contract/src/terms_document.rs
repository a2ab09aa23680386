//! Files of a partner's terms, which its offers name.

use liaison_domain::content_id::TermsDocumentId;
use liaison_json::wire;

/// The answer to `POST /api/terms-documents`, whose body is the file.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TermsDocumentBody {
    pub terms_document: KeptTermsDocument,
}

/// A file as it is kept. The offer that names it says how it is called.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeptTermsDocument {
    /// Of its bytes.
    pub sha256: TermsDocumentId,
    pub bytes: u32,
}
