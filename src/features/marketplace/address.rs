//! What is sought, as the page's address has it: every view is a link to hand on.

use js_sys::encode_uri_component;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;

pub(super) use crate::app::public::MARKETPLACE as PAGE;

pub(super) const RANKING: &str = "/marketplace/ranking";
pub(super) const COMPARE: &str = "/marketplace/compare";

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
    /// The ends of the addresses of those that are looked at side by side. The server is not asked for them.
    pub(super) compared: Vec<String>,
}

/// More do not fit beside each other on a screen.
pub(super) const MOST_COMPARED: usize = 4;

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
            compared: slugs(&text("compare")),
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
        let mut parameters = self.parameters();
        if !self.compared.is_empty() {
            let mark = if parameters.is_empty() { "" } else { "&" };
            parameters = [&parameters, mark, "compare=", &self.compared.join(",")].concat();
        }
        match parameters.is_empty() {
            true => PAGE.to_owned(),
            false => [PAGE, "?", &parameters].concat(),
        }
    }

    /// With one more or one fewer to compare. Where there is no more room the first gives way.
    pub(super) fn comparing(&self, slug: &str) -> Self {
        let mut next = self.clone();
        match next.compared.iter().position(|one| one == slug) {
            Some(at) => drop(next.compared.remove(at)),
            None => {
                next.compared.push(slug.to_owned());
                let over = next.compared.len().saturating_sub(MOST_COMPARED);
                next.compared.drain(..over);
            }
        }
        next
    }

    /// Where those that were chosen stand side by side.
    pub(super) fn comparison(&self) -> String {
        [COMPARE, "?of=", &self.compared.join(",")].concat()
    }

    /// As the server has them, and the page's address before what is compared.
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

/// Those that can be the end of an address, each once.
pub(super) fn slugs(listed: &str) -> Vec<String> {
    let mut slugs: Vec<String> = Vec::new();
    for slug in listed.split(',') {
        let is_one = !slug.is_empty() && slug.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if is_one && slugs.len() < MOST_COMPARED && !slugs.iter().any(|one| one == slug) {
            slugs.push(slug.to_owned());
        }
    }
    slugs
}
