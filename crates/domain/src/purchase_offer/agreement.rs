//! What is agreed to besides an offer: the partner's own words, or a file of its own.

use liaison_json::{FromJson, Json, ToJson, wire};

use crate::content_id::TermsDocumentId;
use crate::text::{AgreementText, TermsFileName};

/// The most bytes of a document.
pub const DOCUMENT_BYTES_MOST: usize = 10 * 1024 * 1024;
/// For how long a document is kept that no offer names.
pub const UNUSED_DOCUMENTS_KEPT_DAYS: u16 = 30;
/// The most documents of a partner that no offer names.
pub const MOST_UNUSED_DOCUMENTS: u32 = 50;

/// On the wire a text is a text and a document an object, so that everything that was written when there were only texts
/// is read as before.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(untagged)
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Agreement<T = AgreementText> {
    Text(T),
    Document(TermsDocument),
}

/// Before its text was read.
pub type RawAgreement = Agreement<String>;

/// A file that the partner sent before it named it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TermsDocument {
    /// Of its bytes.
    pub sha256: TermsDocumentId,
    pub file_name: TermsFileName,
    pub bytes: u32,
}

impl Agreement {
    /// What stands for it on a page: its words, or the name of its file.
    pub fn shown(&self) -> &str {
        match self {
            Self::Text(text) => text.as_str(),
            Self::Document(document) => document.file_name.as_str(),
        }
    }
}

impl<T: FromJson> FromJson for Agreement<T> {
    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Object(_) => TermsDocument::from_json(json).map(Self::Document),
            _ => T::from_json(json).map(Self::Text),
        }
    }
}

impl<T: ToJson> ToJson for Agreement<T> {
    fn to_json(&self, out: &mut String) {
        match self {
            Self::Text(text) => text.to_json(out),
            Self::Document(document) => document.to_json(out),
        }
    }
}

/// Whether a file is a PDF by what it begins and ends with. Programs that write one may put a few bytes behind its end.
pub fn is_pdf(bytes: &[u8]) -> bool {
    const END: &[u8] = b"%%EOF";
    const WITHIN: usize = 1024;
    let last = bytes.get(bytes.len().saturating_sub(WITHIN)..).unwrap_or(bytes);
    bytes.starts_with(b"%PDF-") && last.windows(END.len()).any(|window| window == END)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_is_known_by_both_its_ends() {
        let with = |before: &str, between: usize, after: &str| {
            let mut bytes = before.as_bytes().to_vec();
            bytes.extend(vec![b' '; between]);
            bytes.extend(after.as_bytes());
            bytes
        };
        for good in [
            with("%PDF-1.7\n", 0, "%%EOF"),
            with("%PDF-2.0", 5000, "%%EOF\r\n"),
            with("%PDF-1.4", 9, &format!("%%EOF{}", " ".repeat(1019))),
        ] {
            assert!(is_pdf(&good));
        }
        for wrong in [
            Vec::new(),
            with("%PDF-1.7", 10, ""),
            with("", 10, "%%EOF"),
            with("<html>%PDF-1.7", 10, "%%EOF"),
            with("%PDF-1.4", 9, &format!("%%EOF{}", " ".repeat(1020))),
        ] {
            assert!(!is_pdf(&wrong), "{} bytes", wrong.len());
        }
    }

    #[test]
    fn a_text_is_a_text_and_a_document_an_object() {
        let document = format!(
            r#"{{"sha256":"{}","file_name":"Terms.pdf","bytes":12}}"#,
            "0a".repeat(32)
        );
        let text = "\"Support on working days.\"".to_owned();
        for json in [document, text] {
            let read: Agreement = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&read).unwrap(), json);
            assert_eq!(liaison_json::read::<Agreement>(&json), Some(read.clone()));
            assert_eq!(liaison_json::write(&read), json);
        }
        for wrong in [
            r#""""#,
            r#"{"sha256":"","file_name":"a","bytes":1}"#,
            r#"{"file_name":"a","bytes":1}"#,
            "1",
        ] {
            assert!(serde_json::from_str::<Agreement>(wrong).is_err(), "{wrong}");
            assert_eq!(liaison_json::read::<Agreement>(wrong), None, "{wrong}");
        }
    }
}
