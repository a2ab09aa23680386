//! The packs themselves.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PackLanguage {
    En,
    ZhHans,
    Ja,
    /// `en-XA`: shows which words were never translated.
    Pseudo,
}

impl PackLanguage {
    pub const ALL: [Self; 4] = [Self::En, Self::ZhHans, Self::Ja, Self::Pseudo];

    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
            Self::Ja => "ja",
            Self::Pseudo => "en-XA",
        }
    }
}

pub fn embedded_pack_json(language: PackLanguage) -> &'static str {
    match language {
        PackLanguage::En => include_str!(concat!(env!("OUT_DIR"), "/en.json")),
        PackLanguage::ZhHans => include_str!(concat!(env!("OUT_DIR"), "/zh-Hans.json")),
        PackLanguage::Ja => include_str!(concat!(env!("OUT_DIR"), "/ja.json")),
        PackLanguage::Pseudo => include_str!(concat!(env!("OUT_DIR"), "/en-XA.json")),
    }
}

/// The words as browsers fetch them: `en.common` and its JSON, and so on for each language and part.
pub fn browser_packs() -> &'static [(&'static str, &'static str)] {
    &crate::messages::BROWSER
}
