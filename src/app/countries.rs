//! Where an organisation can be, as the catalogue has it, in the order of the reader's language.

use js_sys::{Array, JsString, Object};
use leptos::{prelude::*, task::spawn_local};
use liaison_contract::catalogue::CatalogueBody;
use liaison_domain::catalogue::Catalogue;
use liaison_messages::Words;

use crate::api::catalogue::find_catalogue;
use crate::i18n::I18n;
use crate::ui::SelectOption;

/// Begins with the words that ask for a choice. Only those until the server has said which.
pub fn use_countries(i18n: I18n, choose: fn(&Words) -> String) -> Signal<Vec<SelectOption>> {
    let codes = RwSignal::new(Vec::<String>::new());
    spawn_local(async move {
        let Ok(text) = find_catalogue().await else {
            return;
        };
        if let Some(body) = liaison_json::read::<CatalogueBody>(&text) {
            codes.try_set(countries_of(&body.catalogue));
        }
    });
    Signal::derive(move || codes.with(|codes| countries_in(i18n, codes, choose)))
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
