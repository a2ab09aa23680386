//! Which words of three languages mean the same.
//!
//! Somebody in Singapore writes "mailbox migration" and the firm that does it writes 「メール移行」. Both name two words
//! of the taxonomy, by which they meet. The list is data: `data/concepts.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::word::{Run, is_nearly, runs, singular};

/// A word of the taxonomy, a country, a language or a size: `service:licensing`.
pub type Code = &'static str;

/// What a code is kept as in an index, where no word that was written can be the same.
pub fn token(code: &str) -> String {
    format!("={code}")
}

/// What is looked up: the list of all languages at once, because one query may mix them.
#[derive(Debug)]
pub struct Concepts {
    /// Phrases of words that are written apart, by their first word.
    apart: HashMap<String, Vec<Phrase>>,
    /// What is written close.
    close: HashMap<String, Vec<Code>>,
    /// The most characters of what begins with this one: most characters begin nothing, and long texts have many.
    longest: HashMap<char, usize>,
}

#[derive(Debug)]
struct Phrase {
    rest: Vec<String>,
    codes: Vec<Code>,
}

/// How much of what follows means something, and what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// Words, or characters of what is written close.
    pub length: usize,
    pub codes: Vec<Code>,
}

pub fn concepts() -> &'static Concepts {
    static CONCEPTS: LazyLock<Concepts> =
        LazyLock::new(|| Concepts::read(include_str!("../data/concepts.tsv")));
    &CONCEPTS
}

impl Concepts {
    fn read(list: &'static str) -> Self {
        let mut concepts = Self {
            apart: HashMap::new(),
            close: HashMap::new(),
            longest: HashMap::new(),
        };
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let codes: Vec<Code> = columns.next().unwrap_or_default().split(' ').collect();
            for term in columns.flat_map(|column| column.split('|')) {
                concepts.add(term, &codes);
            }
        }
        for phrases in concepts.apart.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        concepts
    }

    fn add(&mut self, term: &str, codes: &[Code]) {
        let mut words = Vec::new();
        let mut close = String::new();
        for run in runs(term) {
            match run {
                Run::Word(word) => words.push(singular(&word)),
                Run::Close(_, piece) => close.push_str(&piece),
                Run::Gap => {}
            }
        }
        if !close.is_empty() {
            if let Some(first) = close.chars().next() {
                let longest = self.longest.entry(first).or_default();
                *longest = (*longest).max(close.chars().count());
            }
            add_codes(self.close.entry(close).or_default(), codes);
        } else if let Some((first, rest)) = words.split_first() {
            let phrases = self.apart.entry(first.clone()).or_default();
            match phrases.iter_mut().find(|phrase| phrase.rest == rest) {
                Some(phrase) => add_codes(&mut phrase.codes, codes),
                None => phrases.push(Phrase {
                    rest: rest.to_vec(),
                    codes: codes.to_vec(),
                }),
            }
        }
    }

    /// The longest phrase with which these words, each a singular, begin.
    pub fn of_words(&self, words: &[String]) -> Option<Named> {
        let (first, rest) = words.split_first()?;
        let phrase = self
            .apart
            .get(first)?
            .iter()
            .find(|phrase| rest.starts_with(&phrase.rest))?;
        Some(Named {
            length: 1 + phrase.rest.len(),
            codes: phrase.codes.clone(),
        })
    }

    /// What a single word means that is written nearly so.
    pub fn nearly(&self, word: &str) -> Vec<Code> {
        let mut found = Vec::new();
        for (_, phrases) in self.apart.iter().filter(|(first, _)| is_nearly(word, first)) {
            let alone = phrases.iter().find(|phrase| phrase.rest.is_empty());
            add_codes(&mut found, alone.map_or(&[], |phrase| &phrase.codes));
        }
        found
    }

    /// The longest term with which these characters begin.
    pub fn of_close(&self, letters: &[char]) -> Option<Named> {
        let longest = *self.longest.get(letters.first()?)?;
        (1..=longest.min(letters.len())).rev().find_map(|length| {
            let term: String = letters.get(..length)?.iter().collect();
            let codes = self.close.get(&term)?.clone();
            Some(Named { length, codes })
        })
    }

    /// All that a text names, wherever it stands in it.
    pub fn named_in(&self, text: &str) -> Vec<Code> {
        let mut found = Vec::new();
        let mut words = Vec::new();
        let mut close: Vec<char> = Vec::new();
        for run in runs(text) {
            match run {
                Run::Word(word) => {
                    self.add_close(&mut found, &std::mem::take(&mut close));
                    words.push(singular(&word));
                }
                Run::Close(_, piece) => {
                    self.add_words(&mut found, &std::mem::take(&mut words));
                    close.extend(piece.chars());
                }
                Run::Gap => self.add_close(&mut found, &std::mem::take(&mut close)),
            }
        }
        self.add_close(&mut found, &close);
        self.add_words(&mut found, &words);
        found
    }

    fn add_words(&self, found: &mut Vec<Code>, words: &[String]) {
        for start in 0..words.len() {
            if let Some(named) = words.get(start..).and_then(|rest| self.of_words(rest)) {
                add_codes(found, &named.codes);
            }
        }
    }

    fn add_close(&self, found: &mut Vec<Code>, letters: &[char]) {
        for start in 0..letters.len() {
            if let Some(named) = letters.get(start..).and_then(|rest| self.of_close(rest)) {
                add_codes(found, &named.codes);
            }
        }
    }
}

fn add_codes(to: &mut Vec<Code>, codes: &[Code]) {
    for code in codes {
        if !to.contains(code) {
            to.push(code);
        }
    }
}

#[cfg(test)]
mod tests {
    use liaison_domain::taxonomy::{
        CustomerSize, Industry, ProductFamily, Service, Solution, SpokenLanguage,
    };

    use super::*;

    #[test]
    fn three_languages_name_the_same() {
        let of = |text| concepts().named_in(text);
        for text in ["Mailbox migration", "邮箱迁移", "メール移行", "メールの移行"] {
            assert!(of(text).contains(&"product:mail"), "{text}");
            assert!(of(text).contains(&"service:deployment_or_migration"), "{text}");
        }
        assert!(of("managed services").contains(&"service:managed_services"));
        assert!(of("customer service").is_empty());
    }

    #[test]
    fn the_longest_phrase_counts() {
        let words: Vec<String> = ["meeting", "room", "booking"].map(str::to_owned).into();
        let named = concepts().of_words(&words);
        assert_eq!(
            named.map(|named| (named.length, named.codes)),
            Some((2, vec!["product:meeting_rooms"]))
        );
    }

    /// A code that no listing can have would never be found.
    #[test]
    fn every_code_is_a_word_of_the_taxonomy() {
        let every = concepts()
            .apart
            .values()
            .flatten()
            .flat_map(|phrase| &phrase.codes);
        for code in every.chain(concepts().close.values().flatten()) {
            let (of, word) = code.split_once(':').unwrap();
            let known = match of {
                "service" => Service::from_word(word).is_some(),
                "product" => ProductFamily::from_word(word).is_some(),
                "industry" => Industry::from_word(word).is_some(),
                "solution" => Solution::from_word(word).is_some(),
                "language" => SpokenLanguage::from_word(word).is_some(),
                "size" => CustomerSize::from_word(word).is_some(),
                "country" => liaison_domain::Country::try_from(word).is_ok(),
                "kind" => liaison_domain::listing::ListingKind::from_word(word).is_some(),
                _ => false,
            };
            assert!(known, "{code}");
        }
    }

    /// Each word of the taxonomy for what is sought most can be named in words.
    #[test]
    fn every_service_industry_and_solution_has_words() {
        let named = |code: String| {
            let mut every = concepts()
                .apart
                .values()
                .flatten()
                .flat_map(|phrase| &phrase.codes);
            every.any(|one| **one == *code)
        };
        for service in Service::ALL {
            assert!(named(format!("service:{}", service.word())), "{service:?}");
        }
        for industry in Industry::ALL {
            assert!(named(format!("industry:{}", industry.word())), "{industry:?}");
        }
        for solution in Solution::ALL {
            assert!(named(format!("solution:{}", solution.word())), "{solution:?}");
        }
    }
}
