//! The page before somebody who is only imagined: the same page, on which nothing can be done.

use leptos::prelude::*;
use liaison_contract::preview::Preview;
use liaison_contract::review::Viewer;
use liaison_contract::situation::LinkSituation;
use liaison_messages::{Words, messages as m};

use crate::i18n::use_i18n;

/// Handed down by the preview to everything that stands on the page.
#[derive(Clone)]
pub struct Imagined {
    pub situation: LinkSituation,
    /// Where the page is for its customers.
    pub address: String,
}

/// Nothing where the page is before somebody real.
pub fn here() -> Option<Imagined> {
    use_context()
}

/// Why nobody can answer here, when nobody is there to answer.
pub fn refusal() -> Signal<Option<String>> {
    let i18n = use_i18n();
    let is_imagined = here().is_some();
    Signal::derive(move || is_imagined.then(|| i18n.say(m::preview_refused)))
}

/// People and organisations that do not exist, named in the language of the page.
pub fn named(words: &Words, mut preview: Preview) -> Preview {
    if let Viewer::Customer {
        name, organisation, ..
    } = &mut preview.review.viewer
    {
        *name = m::preview_person(words);
        *organisation = m::preview_organisation(words);
    }
    if let Some(answer) = &mut preview.review.answer {
        answer.by = m::preview_person(words);
    }
    if let Some(now) = &mut preview.review.administrator {
        now.partner_name = m::preview_other_partner(words);
    }
    for colleague in &mut preview.situation.colleagues {
        colleague.name = m::preview_colleague(words);
    }
    preview
}
