//! Where an organisation can be, as the catalogue has it, in the order of the reader's language.

use std::sync::Arc;

use js_sys::{Array, JsString, Object};
use leptos::{prelude::*, task::spawn_local};
use liaison_contract::catalogue::CatalogueBody;
use liaison_domain::catalogue::Catalogue;
use liaison_messages::Words;

use crate::api::catalogue::find_catalogue;
use crate::i18n::I18n;
use crate::offline::use_offline;
use crate::ui::SelectOption;

/// Begins with the words that ask for a choice. Only those until it is known which: from what this device keeps, or
/// where it keeps nothing yet from the server.
pub fn use_countries(i18n: I18n, choose: fn(&Words) -> String) -> Signal<Vec<SelectOption>> {
    let offline = use_offline();
    let answered = RwSignal::new(None::<Arc<str>>);
    if untrack(|| offline.catalogue()).is_none() {
        spawn_local(async move {
            if let Ok(text) = find_catalogue().await {
                answered.try_set(Some(text.into()));
            }
        });
    }
    let codes = Memo::new(move |_| {
        let text = offline.catalogue().or_else(|| answered.get())?;
        Some(countries_of(
            &liaison_json::read::<CatalogueBody>(&text)?.catalogue,
        ))
    });
    Signal::derive(move || {
        codes.with(|codes| countries_in(i18n, codes.as_deref().unwrap_or_default(), choose))
    })
}

/// Their codes, in the order of the catalogue.
pub fn countries_of(catalogue: &Catalogue) -> Vec<String> {
    let codes = catalogue.usage_locations.iter();
    codes
        .map(|location| location.country.as_str().to_owned())
        .collect()
}

/// By their names, behind the words that ask for a choice.
pub fn countries_in(i18n: I18n, codes: &[String], choose: fn(&Words) -> String) -> Vec<SelectOption> {
    let (mut countries, locales, choose) = i18n.say(|words| {
        let countries: Vec<SelectOption> = codes
            .iter()
            .map(|code| SelectOption {
                value: code.clone(),
                label: words.formatter().country(code),
            })
            .collect();
        let choose = SelectOption {
            value: String::new(),
            label: choose(words),
        };
        (countries, Array::of1(&words.language().into()), choose)
    });
    let none = Object::new();
    countries.sort_by(|one, other| {
        JsString::from(one.label.as_str())
            .locale_compare(&other.label, &locales, &none)
            .cmp(&0)
    });
    std::iter::once(choose).chain(countries).collect()
}
