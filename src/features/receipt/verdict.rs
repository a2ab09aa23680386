//! What came of checking a receipt, in words.

use leptos::prelude::*;
use liaison_messages::messages as m;
use liaison_receipt::Verdict;

use super::check::Checked;
use super::contents::section_name;
use crate::i18n::{I18n, names};
use crate::ui::{Banner, BannerTone};

pub(super) fn verdict(i18n: I18n, checked: &Checked) -> AnyView {
    let tone = match checked {
        Checked::Verdict(Verdict::Intact) => BannerTone::Good,
        Checked::Verdict(_) | Checked::NoReceipt => BannerTone::Stop,
        Checked::UnknownKey(_) | Checked::NotHere => BannerTone::Warning,
    };
    let checked = checked.clone();
    let words = move || {
        i18n.say(|words| match &checked {
            Checked::Verdict(Verdict::Intact) => m::receipt_intact(words),
            Checked::Verdict(Verdict::Altered(sections)) => {
                let named: Vec<String> = sections.iter().map(|name| section_name(words, name)).collect();
                m::receipt_altered(words, &names::list(words, &named))
            }
            Checked::Verdict(Verdict::SignatureFails) => m::receipt_signature_fails(words),
            Checked::UnknownKey(key) => m::receipt_unknown_key(words, key),
            Checked::NoReceipt => m::receipt_none(words),
            Checked::NotHere => m::receipt_not_here(words),
        })
    };
    view! { <Banner tone>{words}</Banner> }.into_any()
}
