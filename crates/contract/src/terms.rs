//! The terms of a trial, and the agreement of a partner, as they are read before agreeing.

use liaison_domain::Language;
use liaison_json::wire;

/// `GET /api/terms/trial/{version}?language={tag}`, and the same of `partner`. `current` is a version, too.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TermsBody {
    pub terms: Terms,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Terms {
    pub version: String,
    pub language: Language,
    /// Of the text, in hexadecimal digits. An acceptance names it.
    pub sha256: String,
    /// Paragraphs after headings that begin with `#`, and lists whose lines begin with `-`.
    pub text: String,
}
