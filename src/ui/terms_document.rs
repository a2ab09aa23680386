//! A file of terms that an offer names: to be downloaded, and with what it is known by, on paper too.

use leptos::prelude::*;
use liaison_domain::purchase_offer::agreement::TermsDocument;
use liaison_messages::Words;

use crate::i18n::I18n;

/// `href` is where whoever reads the page may have it from.
///
/// `sum` is what its hash is called.
pub fn terms_document(
    i18n: I18n,
    href: String,
    document: &TermsDocument,
    sum: fn(&Words, &str) -> String,
) -> AnyView {
    let name = document.file_name.as_str().to_owned();
    let hash = i18n.say(|words| sum(words, document.sha256.as_str()));
    // The router lets links go that are said to lead elsewhere.
    view! {
        <p>
            <a rel="external" download="" href=href dir="auto">
                {name}
            </a>
        </p>
        <p class="small muted hash">{hash}</p>
    }
    .into_any()
}
