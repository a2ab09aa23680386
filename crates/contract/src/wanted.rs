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

/// More do not fit beside each other on a screen.
pub const MOST_COMPARED: usize = 4;

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
    /// The ends of the addresses of those that are to stand side by side.
    pub compared: Vec<String>,
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
            compared: compared(&text("compare")),
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

    /// With one more or one fewer to compare. Where there is no more room the first gives way.
    pub fn comparing(&self, slug: &str) -> Self {
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

    /// What is found is the same whoever is compared.
    pub fn comparing_none(&self) -> Self {
        Self {
            compared: Vec::new(),
            ..self.clone()
        }
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
        add("compare", &self.compared.join(","));
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

/// The ends of addresses, as a parameter has them.
pub fn compared(text: &str) -> Vec<String> {
    let mut slugs: Vec<String> = Vec::new();
    for slug in text.split(',').filter(|slug| !slug.is_empty()) {
        if slugs.len() < MOST_COMPARED && slugs.iter().all(|one| one != slug) {
            slugs.push(slug.to_owned());
        }
    }
    slugs
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

    #[test]
    fn four_stand_side_by_side_and_the_first_gives_way() {
        let wanted = read(&[("q", "mail"), ("compare", "a,b,,a,c"), ("page", "2")]);
        assert_eq!(wanted.compared, ["a", "b", "c"]);
        assert_eq!(
            wanted.comparing("d").comparing("e").compared,
            ["b", "c", "d", "e"]
        );
        assert_eq!(wanted.comparing("b").compared, ["a", "c"]);
        assert_eq!(wanted.comparing_none().parameters(str::to_owned), "q=mail&page=2");
        assert_eq!(compared("a,b,c,d,e"), ["a", "b", "c", "d"]);
        // Looked for anew, they stay chosen.
        assert_eq!(
            wanted.toggled("country", "JP").parameters(str::to_owned),
            "q=mail&country=JP&compare=a,b,c"
        );
    }
}
