//! What is sought in the marketplace, as the page's address has it: every view is a link to hand on.

/// In the order in which a page lists them.
pub const FACETS: [&str; 10] = [
    "kind",
    "service",
    "size",
    "country",
    "rating",
    "industry",
    "product",
    "solution",
    "language",
    "programme",
];

#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Wanted {
    pub need: String,
    pub near: String,
    /// Kilometres.
    pub within: String,
    /// Facet and word, in the order in which they were chosen.
    pub chosen: Vec<(&'static str, String)>,
    /// From 1.
    pub page: u32,
}

impl Wanted {
    /// From the parameters of an address.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| get(name).unwrap_or_default();
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

    pub fn has(&self, facet: &str, word: &str) -> bool {
        self.chosen
            .iter()
            .any(|(of, chosen)| *of == facet && chosen == word)
    }

    /// With one word more or less, from the first page.
    pub fn toggled(&self, facet: &'static str, word: &str) -> Self {
        let mut next = self.on_page(1);
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

    /// The same without what results are narrowed by.
    pub fn cleared(&self) -> Self {
        Self {
            chosen: Vec::new(),
            ..self.on_page(1)
        }
    }

    pub fn on_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// As the page's address and the server have them. The browser and the server each bring what encodes a part.
    pub fn parameters(&self, encode: impl Fn(&str) -> String) -> String {
        let mut parts = Vec::new();
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                parts.push([name, "=", &encode(value)].concat());
            }
        };
        add("q", self.need.trim());
        add("near", self.near.trim());
        add("within", &self.within);
        for facet in FACETS {
            add(facet, &self.words_of(facet));
        }
        if self.page > 1 {
            add("page", &self.page.to_string());
        }
        parts.join("&")
    }

    /// Those that are chosen of a facet, as its parameter has them.
    pub fn words_of(&self, facet: &str) -> String {
        let words: Vec<&str> = self
            .chosen
            .iter()
            .filter(|(of, _)| *of == facet)
            .map(|(_, word)| word.as_str())
            .collect();
        words.join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Wanted {
        Wanted::read(|name| {
            let pair = pairs.iter().find(|(of, _)| *of == name);
            pair.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn an_address_is_read_and_written_alike() {
        let wanted = read(&[
            ("page", "3"),
            ("service", "licensing,hardware"),
            ("q", "mail"),
            ("other", "x"),
        ]);
        let again = wanted.parameters(str::to_owned);
        assert_eq!(again, "q=mail&service=licensing,hardware&page=3");
        assert_eq!(read(&[]).parameters(str::to_owned), "");
    }

    #[test]
    fn one_looks_in_one_country_at_a_time() {
        let wanted = read(&[("country", "SG"), ("kind", "application"), ("page", "2")]);
        let next = wanted.toggled("country", "JP");
        assert_eq!(next.parameters(str::to_owned), "kind=application&country=JP");
        assert_eq!(
            next.toggled("country", "JP").parameters(str::to_owned),
            "kind=application"
        );
        assert_eq!(next.cleared().parameters(str::to_owned), "");
    }
}
