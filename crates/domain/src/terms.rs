//! The terms that a customer reads before it accepts, by version. A version that was shown is never edited: a change
//! is a new version.

use liaison_json::wire;

use crate::language::Language;

/// One text, as it stood on a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TermsText {
    pub version: &'static str,
    pub language: Language,
    pub text: &'static str,
    /// Of the text's bytes, in hexadecimal digits.
    pub sha256: &'static str,
}

/// Which text somebody had before them when they agreed.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreedTerms {
    pub version: String,
    pub sha256: String,
}

/// What is agreed to now.
pub const CURRENT: &str = "2026-11";

/// Every text that was ever shown.
pub const TRIAL: [TermsText; 3] = [
    TermsText {
        version: "2026-11",
        language: Language::En,
        text: include_str!("../terms/trial/2026-11.en.md"),
        sha256: "386f4a67d75dd839af705c4490e9bf895fbe9840254aa7efabe4dc467e5d2a2f",
    },
    TermsText {
        version: "2026-11",
        language: Language::ZhHans,
        text: include_str!("../terms/trial/2026-11.zh-Hans.md"),
        sha256: "967f1092277f6b610c856e741a29eb6cd218af9919634742031ced2f2bd386bc",
    },
    TermsText {
        version: "2026-11",
        language: Language::Ja,
        text: include_str!("../terms/trial/2026-11.ja.md"),
        sha256: "923a5590f84e29b3ecc33cda0c6fa8a2bf52ed70d8db4b6a6767f6a0e915001a",
    },
];

pub fn find(version: &str, language: Language) -> Option<&'static TermsText> {
    TRIAL
        .iter()
        .find(|each| each.version == version && each.language == language)
}

/// Whether somebody agreed to what is agreed to now, in whichever language.
pub fn are_current(agreed: &AgreedTerms) -> bool {
    TRIAL
        .iter()
        .any(|each| each.version == CURRENT && agreed.version == CURRENT && each.sha256 == agreed.sha256)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_terms_are_there_in_every_language() {
        for language in Language::ALL {
            let text = find(CURRENT, language).unwrap();
            assert!(text.text.contains(CURRENT), "{language:?}");
            let agreed = AgreedTerms {
                version: text.version.to_owned(),
                sha256: text.sha256.to_owned(),
            };
            assert!(are_current(&agreed));
        }
    }

    #[test]
    fn other_texts_are_not_current() {
        let text = &TRIAL[0];
        for (version, sha256) in [("2025-01", text.sha256), (text.version, ""), (text.version, "00")] {
            let agreed = AgreedTerms {
                version: version.to_owned(),
                sha256: sha256.to_owned(),
            };
            assert!(!are_current(&agreed));
        }
    }
}
