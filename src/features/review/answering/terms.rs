//! The terms of the trial: read where they stand, ticked by whoever answers, never ticked beforehand.

use leptos::prelude::*;
use liaison_contract::review::{Review, Viewer};
use liaison_contract::terms::Terms;
use liaison_domain::Language;
use liaison_domain::terms::AgreedTerms;
use liaison_messages::messages as m;

use super::super::model::{Model, Trouble};
use crate::api::{self, Query};
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Glyph, Icon, LoadNotice, Tick, terms_text};

/// Where an error summary leads.
pub const TERMS: &str = "terms-agreed";

/// The text that stands on the page, and whether it was ticked.
#[derive(Clone, Copy)]
pub struct Reading {
    pub text: Query<Terms>,
    pub agreed: RwSignal<bool>,
}

impl Reading {
    pub fn begin() -> Self {
        let i18n = use_i18n();
        let text = Query::new(move || {
            let language = untrack(move || i18n.language());
            async move { api::review::find_terms("current", language).await }
        });
        let reading = Self {
            text,
            agreed: RwSignal::new(false),
        };
        // A tick is for the text that was read: another language is another text.
        Effect::new(move |before: Option<Language>| {
            let language = i18n.language();
            if before.is_some_and(|before| before != language) {
                reading.again();
            }
            language
        });
        reading
    }

    /// Another text is to be read.
    pub fn again(self) {
        self.agreed.try_set(false);
        self.text.refetch();
    }

    /// What was read and ticked.
    pub fn agreed(self) -> Option<AgreedTerms> {
        let terms = self.text.value_untracked()?;
        self.agreed.get_untracked().then_some(AgreedTerms {
            version: terms.version,
            sha256: terms.sha256,
        })
    }
}

#[component]
pub fn TermsTick(model: Model, reading: Reading) -> impl IntoView {
    let i18n = use_i18n();
    let terms = Memo::new(move |_| reading.text.value());
    let text = move || terms.get().map(|terms| document(i18n, &terms));
    let is_bad = move || {
        model
            .trouble
            .with(|trouble| matches!(trouble, Some(Trouble::TermsOpen)))
    };
    let tick = move |agreed: bool| {
        reading.agreed.set(agreed);
        if agreed && is_bad() {
            model.trouble.set(None);
        }
    };
    // The control stays, and its focus, while what is behind its sentence is read again.
    let sentence = Memo::new(move |_| {
        let (terms, review) = (reading.text.value()?, model.query.value()?);
        Some(i18n.say(|words| m::answering_terms_tick(words, &terms.version, organisation(&review))))
    });
    let error = move || {
        is_bad().then(|| {
            view! {
                <p class="field__error">
                    <Icon glyph=Glyph::Cross />
                    <span>{i18n.say(m::answering_terms_open)}</span>
                </p>
            }
        })
    };
    view! {
        <div class="stack stack--tight" class:field--bad=is_bad>
            <LoadNotice
                notice=Signal::derive(move || reading.text.notice())
                loading=m::loading
                failed=m::answering_terms_failed
                on_retry=move |()| reading.text.refetch()
            />
            {text}
            {error}
            {move || {
                sentence
                    .get()
                    .map(|words| {
                        view! {
                            <Tick id=TERMS.to_owned() checked=reading.agreed on_change=tick>
                                {words}
                            </Tick>
                        }
                    })
            }}
        </div>
    }
}

fn organisation(review: &Review) -> &str {
    match &review.viewer {
        Viewer::Customer { organisation, .. } => organisation,
        Viewer::SignedOut {} | Viewer::Other { .. } => "",
    }
}

/// The version that was agreed to, for whoever looks at it again.
#[component]
pub fn AgreedText(version: String) -> impl IntoView {
    let i18n = use_i18n();
    let text = Query::new(move || {
        let language = untrack(move || i18n.language());
        let version = version.clone();
        async move { api::review::find_terms(&version, language).await }
    });
    Effect::new(move |before: Option<Language>| {
        let language = i18n.language();
        if before.is_some_and(|before| before != language) {
            text.refetch();
        }
        language
    });
    view! {
        <LoadNotice
            notice=Signal::derive(move || text.notice())
            loading=m::loading
            failed=m::answering_terms_failed
            on_retry=move |()| text.refetch()
        />
        {move || text.value().map(|terms| document(i18n, &terms))}
    }
}

fn document(i18n: I18n, terms: &Terms) -> AnyView {
    let blocks = terms_text(&terms.text);
    let name = i18n.say(|words| m::answering_terms_read(words, &terms.version));
    view! {
        <details class="more">
            <summary>{name}</summary>
            <div class="stack stack--tight" lang=terms.language.tag()>
                {blocks}
            </div>
        </details>
    }
    .into_any()
}
