//! What is sought, as the page's address has it: every view is a link to hand on.

use js_sys::encode_uri_component;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

pub(super) use crate::app::public::MARKETPLACE as PAGE;

pub(super) const RANKING: &str = "/marketplace/ranking";

/// In the order in which a page lists them.
pub(super) const FACETS: [&str; 9] = [
    "kind",
    "service",
    "size",
    "country",
    "industry",
    "product",
    "solution",
    "language",
    "programme",
];

#[derive(Clone, PartialEq, Default)]
pub(super) struct Wanted {
    pub(super) need: String,
    pub(super) near: String,
    /// Kilometres.
    pub(super) within: String,
    /// Facet and word, in the order in which they were chosen.
    pub(super) chosen: Vec<(&'static str, String)>,
    /// From 1.
    pub(super) page: u32,
}

impl Wanted {
    pub(super) fn here() -> Memo<Self> {
        let query = use_query_map();
        Memo::new(move |_| query.with(Self::read))
    }

    fn read(query: &ParamsMap) -> Self {
        let text = |name: &str| query.get(name).unwrap_or_default();
        let mut chosen = Vec::new();
        for facet in FACETS {
            let words = text(facet);
            for word in words.split(',').filter(|word| !word.is_empty()) {
                chosen.push((facet, word.to_owned()));
            }
        }
        Self {
            need: text("q"),
            near: text("near"),
            within: text("within"),
            chosen,
            page: text("page").parse().unwrap_or(1).max(1),
        }
    }

    pub(super) fn has(&self, facet: &str, word: &str) -> bool {
        self.chosen
            .iter()
            .any(|(of, chosen)| *of == facet && chosen == word)
    }

    /// With one word more or less, from the first page.
    pub(super) fn toggled(&self, facet: &'static str, word: &str) -> Self {
        let mut next = Self {
            page: 1,
            ..self.clone()
        };
        match self.has(facet, word) {
            true => next.chosen.retain(|(of, chosen)| *of != facet || chosen != word),
            // Somebody looks in one country at a time.
            false if facet == "country" => {
                next.chosen.retain(|(of, _)| *of != facet);
                next.chosen.push((facet, word.to_owned()));
            }
            false => next.chosen.push((facet, word.to_owned())),
        }
        next
    }

    pub(super) fn on_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    pub(super) fn address(&self) -> String {
        match self.parameters() {
            parameters if parameters.is_empty() => PAGE.to_owned(),
            parameters => [PAGE, "?", &parameters].concat(),
        }
    }

    /// As the page's address and the server have them.
    pub(super) fn parameters(&self) -> String {
        let mut parts = Vec::new();
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                parts.push([name, "=", &String::from(encode_uri_component(value))].concat());
            }
        };
        add("q", self.need.trim());
        add("near", self.near.trim());
        add("within", &self.within);
        for facet in FACETS {
            let words: Vec<&str> = self
                .chosen
                .iter()
                .filter(|(of, _)| *of == facet)
                .map(|(_, word)| word.as_str())
                .collect();
            add(facet, &words.join(","));
        }
        if self.page > 1 {
            add("page", &self.page.to_string());
        }
        parts.join("&")
    }
}
