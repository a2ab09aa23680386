//! The terms that somebody reads before they agree, by version. A version that was shown is never edited: a change is a
//! new version.

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

/// What somebody agrees to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Agreement {
    /// A customer, with a trial.
    Trial,
    /// A partner, with Cloud Essentials.
    Partner,
}

impl Agreement {
    pub const ALL: [Self; 2] = [Self::Trial, Self::Partner];

    /// What is agreed to now.
    pub const fn current(self) -> &'static str {
        match self {
            Self::Trial | Self::Partner => "2026-11",
        }
    }

    /// Every text that was ever shown.
    pub const fn texts(self) -> &'static [TermsText] {
        match self {
            Self::Trial => &TRIAL,
            Self::Partner => &PARTNER,
        }
    }

    pub fn find(self, version: &str, language: Language) -> Option<&'static TermsText> {
        self.texts()
            .iter()
            .find(|each| each.version == version && each.language == language)
    }

    /// The text of now that somebody agreed to, in whichever language. Nothing where it was another one.
    pub fn current_text(self, agreed: &AgreedTerms) -> Option<&'static TermsText> {
        let current = self.current();
        self.texts()
            .iter()
            .find(|each| each.version == current && agreed.version == current && each.sha256 == agreed.sha256)
    }
}

const TRIAL: [TermsText; 3] = [
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

const PARTNER: [TermsText; 3] = [
    TermsText {
        version: "2026-11",
        language: Language::En,
        text: include_str!("../terms/partner/2026-11.en.md"),
        sha256: "eb3a006382a821058e76c220f831ea3c954d8a71d8104d4998b862439d22a3f9",
    },
    TermsText {
        version: "2026-11",
        language: Language::ZhHans,
        text: include_str!("../terms/partner/2026-11.zh-Hans.md"),
        sha256: "a188d6e81178ef9bd5bd12b32642e14c9ed0472370a19c6957efb7e0bebaad54",
    },
    TermsText {
        version: "2026-11",
        language: Language::Ja,
        text: include_str!("../terms/partner/2026-11.ja.md"),
        sha256: "2383731b12f5751e6d063bbdbe82825619bb38cfee96e473ce473506ccf9f538",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_terms_are_there_in_every_language() {
        for agreement in Agreement::ALL {
            let current = agreement.current();
            for language in Language::ALL {
                let text = agreement.find(current, language).unwrap();
                assert!(text.text.contains(current), "{agreement:?} {language:?}");
                let agreed = AgreedTerms {
                    version: text.version.to_owned(),
                    sha256: text.sha256.to_owned(),
                };
                assert_eq!(agreement.current_text(&agreed), Some(text));
            }
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
            assert_eq!(Agreement::Trial.current_text(&agreed), None);
            assert_eq!(Agreement::Partner.current_text(&agreed), None);
        }
    }
}
