//! By what results are narrowed, and how many there are of each.

use liaison_domain::listing::ListingKind;
use liaison_domain::listing::published::PublishedListing;
use liaison_domain::partner::Programme;
use liaison_domain::taxonomy::{CustomerSize, Industry, ProductFamily, Service, Solution, SpokenLanguage};

/// So many words as one number has bits; no taxonomy has half of that.
const MOST_WORDS: usize = 64;

/// So many stars and more, in tenths. Who has more has all of them that are fewer.
const RATINGS: [(&str, u32); 2] = [("4", 40), ("3", 30)];

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Facet {
    Kind,
    Service,
    Product,
    Solution,
    CustomerSize,
    Industry,
    Language,
    Programme,
    Rating,
}

pub const FACETS: usize = Facet::ALL.len();

impl Facet {
    /// In the order in which a page lists them.
    pub const ALL: [Self; 9] = [
        Self::Kind,
        Self::Service,
        Self::Product,
        Self::Solution,
        Self::CustomerSize,
        Self::Industry,
        Self::Language,
        Self::Programme,
        Self::Rating,
    ];

    /// As the address of a search and a code of a concept have it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Service => "service",
            Self::Product => "product",
            Self::Solution => "solution",
            Self::CustomerSize => "size",
            Self::Industry => "industry",
            Self::Language => "language",
            Self::Programme => "programme",
            Self::Rating => "rating",
        }
    }

    /// Its words, each at the place of its bit.
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::Kind => ListingKind::ALL.map(ListingKind::word).to_vec(),
            Self::Service => Service::ALL.iter().map(|one| one.word()).collect(),
            Self::Product => ProductFamily::ALL.iter().map(|one| one.word()).collect(),
            Self::Solution => Solution::ALL.iter().map(|one| one.word()).collect(),
            Self::CustomerSize => CustomerSize::ALL.iter().map(|one| one.word()).collect(),
            Self::Industry => Industry::ALL.iter().map(|one| one.word()).collect(),
            Self::Language => SpokenLanguage::ALL.iter().map(|one| one.word()).collect(),
            Self::Programme => Programme::ALL.map(programme).to_vec(),
            Self::Rating => RATINGS.map(|(word, _)| word).to_vec(),
        }
    }

    /// The words that a listing has of it.
    pub fn of(self, listing: &PublishedListing) -> Vec<&'static str> {
        match self {
            Self::Kind => vec![listing.kind.word()],
            Self::Service => listing.services.iter().map(|one| one.word()).collect(),
            Self::Product => listing.products.iter().map(|one| one.word()).collect(),
            Self::Solution => listing.solutions.iter().map(|one| one.word()).collect(),
            Self::CustomerSize => listing.customer_sizes.iter().map(|one| one.word()).collect(),
            Self::Industry => listing.industries.iter().map(|one| one.word()).collect(),
            Self::Language => listing.languages.iter().map(|one| one.word()).collect(),
            Self::Programme => listing.badges.iter().copied().map(programme).collect(),
            Self::Rating => {
                let tenths = listing.rating.map_or(0, |rating| rating.tenths);
                let reached = RATINGS.into_iter().filter(|(_, least)| tenths >= *least);
                reached.map(|(word, _)| word).collect()
            }
        }
    }
}

const fn programme(programme: Programme) -> &'static str {
    match programme {
        Programme::CloudEssentials => "cloud_essentials",
        Programme::CloudAccelerate => "cloud_accelerate",
        Programme::CloudDeployment => "cloud_deployment",
    }
}

/// Words of every facet, a bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Chosen([u64; FACETS]);

impl Chosen {
    /// Whether there is such a word.
    pub fn choose(&mut self, facet: Facet, word: &str) -> bool {
        let bit = facet.words().iter().position(|one| *one == word);
        let Some((bit, mask)) = bit.zip(self.0.get_mut(facet as usize)) else {
            return false;
        };
        *mask |= 1 << bit;
        true
    }

    pub fn of_listing(listing: &PublishedListing) -> Self {
        let mut chosen = Self::default();
        for facet in Facet::ALL {
            for word in facet.of(listing) {
                chosen.choose(facet, word);
            }
        }
        chosen
    }

    pub fn mask(&self, facet: Facet) -> u64 {
        self.0.get(facet as usize).copied().unwrap_or_default()
    }
}

/// How many listings have each word of each facet, when that facet's own choice is left out of account: what somebody
/// would find who chose it besides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counts([[u32; MOST_WORDS]; FACETS]);

impl Default for Counts {
    fn default() -> Self {
        Self([[0; MOST_WORDS]; FACETS])
    }
}

impl Counts {
    pub(crate) fn add(&mut self, facet: usize, mut mask: u64) {
        let Some(counts) = self.0.get_mut(facet) else {
            return;
        };
        while mask != 0 {
            if let Some(count) = counts.get_mut(mask.trailing_zeros() as usize) {
                *count += 1;
            }
            mask &= mask - 1;
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().flatten().zip(other.0.iter().flatten()) {
            *mine += theirs;
        }
    }

    /// Every word that some listing has, with how many have it.
    pub fn of(&self, facet: Facet) -> Vec<(&'static str, u32)> {
        let counts = self.0.get(facet as usize).into_iter().flatten();
        let with_words = facet.words().into_iter().zip(counts.copied());
        with_words.filter(|(_, count)| *count > 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_bit() {
        for (place, facet) in Facet::ALL.into_iter().enumerate() {
            assert_eq!(place, facet as usize);
            assert!(facet.words().len() <= MOST_WORDS);
        }
        let mut chosen = Chosen::default();
        assert!(chosen.choose(Facet::Service, "licensing"));
        assert!(!chosen.choose(Facet::Service, "' or 1=1"));
        assert_eq!(chosen.mask(Facet::Service), 0b1000);
        assert_eq!(chosen.mask(Facet::Kind), 0);
    }

    #[test]
    fn words_that_some_have_are_counted() {
        let mut counts = Counts::default();
        counts.add(Facet::Service as usize, 0b1001);
        let mut more = Counts::default();
        more.add(Facet::Service as usize, 0b1000);
        counts.merge(&more);
        assert_eq!(counts.of(Facet::Service), [("consulting", 1), ("licensing", 2)]);
        assert!(counts.of(Facet::Kind).is_empty());
    }
}
