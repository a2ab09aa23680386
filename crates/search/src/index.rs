//! The index itself: what is kept, and how it is asked.
//!
//! It holds nothing but what finds and orders; what is shown of a result is read from the database. So it can be thrown
//! away at any time, and is built anew from there.

mod collect;
mod schema;

use std::path::Path;

use liaison_domain::Country;
use liaison_domain::id::{ListingId, PartnerId};
use liaison_domain::listing::location::Coordinates;
use liaison_domain::listing::published::PublishedListing;
use tantivy::directory::MmapDirectory;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Query, TermQuery,
};
use tantivy::schema::{IndexRecordOption, Term};
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument};

use self::collect::Collect;
use self::schema::Fields;
use crate::concept::token;
use crate::entry::Field;
use crate::facet::{Chosen, Counts};
use crate::order::{BESIDES, Match, Signals, weight};
use crate::query::{Unit, units};
use crate::word::forgiven;

/// So much is kept of what is not written yet.
const BUFFER: usize = 30_000_000;

#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    #[error("the index: {0}")]
    Tantivy(#[from] tantivy::TantivyError),
    #[error("the folder of the index: {0}")]
    Folder(#[from] std::io::Error),
    #[error("the folder of the index: {0}")]
    Directory(#[from] tantivy::directory::error::OpenDirectoryError),
}

/// What is asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Search {
    /// As it was typed; everything where it says nothing.
    pub text: String,
    pub near: Option<Around>,
    /// Where a listing is for.
    pub country: Option<Country>,
    pub chosen: Chosen,
    pub offset: usize,
    pub limit: usize,
}

/// Where somebody is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Around {
    pub at: Coordinates,
    /// Nothing where a device says where it is and nobody says of which country that is.
    pub country: Option<Country>,
    /// Who is further away is left out.
    pub within: Option<u32>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    pub total: u32,
    /// Whether nothing has all that was asked for, so that a part of it was enough.
    pub relaxed: bool,
    pub hits: Vec<Hit>,
    pub counts: Counts,
    /// How many there are for each country, when the choice of one is left out of account.
    pub countries: Vec<(Country, u32)>,
    /// What was looked for, from which the reasons of a result are told.
    pub units: Vec<Unit>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit {
    pub listing: ListingId,
    pub signals: Signals,
}

#[derive(Clone)]
pub struct Index {
    index: tantivy::Index,
    reader: IndexReader,
    fields: Fields,
}

/// The one that writes. There is no second one of a folder.
pub struct Writer {
    writer: IndexWriter,
    index: Index,
}

impl Index {
    pub fn in_memory() -> Result<Self, IndexError> {
        Self::of(tantivy::Index::create_in_ram(schema::schema()))
    }

    /// What lies in the folder, or an empty one where nothing does or another version of this program wrote it.
    pub fn in_folder(folder: &Path) -> Result<Self, IndexError> {
        std::fs::create_dir_all(folder)?;
        let opened = tantivy::Index::open_or_create(MmapDirectory::open(folder)?, schema::schema());
        match opened {
            Ok(index) => Self::of(index),
            Err(_) => {
                std::fs::remove_dir_all(folder)?;
                std::fs::create_dir_all(folder)?;
                Self::of(tantivy::Index::open_or_create(
                    MmapDirectory::open(folder)?,
                    schema::schema(),
                )?)
            }
        }
    }

    fn of(index: tantivy::Index) -> Result<Self, IndexError> {
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        let fields = Fields::of(&index.schema())?;
        Ok(Self {
            index,
            reader,
            fields,
        })
    }

    pub fn writer(&self) -> Result<Writer, IndexError> {
        Ok(Writer {
            writer: self.index.writer_with_num_threads(1, BUFFER)?,
            index: self.clone(),
        })
    }

    /// Up to where it follows what happened; nothing where it was never filled.
    pub fn follows(&self) -> Result<Option<i64>, IndexError> {
        let payload = self.index.load_metas()?.payload;
        Ok(payload.and_then(|position| position.parse().ok()))
    }

    pub fn listings(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    pub fn search(&self, search: &Search) -> Result<Found, IndexError> {
        let searcher = self.reader.searcher();
        let units = units(&search.text);
        let mut found = self.find(&searcher, search, &units, units.len())?;
        for least in [units.len().div_ceil(2), 1] {
            if found.total == 0 && least < units.len() {
                found = self.find(&searcher, search, &units, least)?;
                found.relaxed = found.total > 0;
            }
        }
        found.units = units;
        Ok(found)
    }

    fn find(
        &self,
        searcher: &Searcher,
        search: &Search,
        units: &[Unit],
        least: usize,
    ) -> Result<Found, IndexError> {
        let mut wanted = Vec::with_capacity(units.len());
        for unit in units {
            wanted.push(self.of_unit(searcher, unit)?);
        }
        let query: Box<dyn Query> = if wanted.is_empty() {
            Box::new(AllQuery)
        } else if least == wanted.len() {
            Box::new(BooleanQuery::intersection(wanted))
        } else {
            Box::new(BooleanQuery::union_with_minimum_required_clauses(wanted, least))
        };
        let top = searcher.search(&query, &Collect::new(self.fields, search, units.len()))?;
        let mut hits = Vec::new();
        for one in top.page(search.offset, search.limit) {
            let document: TantivyDocument = searcher.doc(one.address)?;
            if let Some(listing) = self.fields.listing_of(&document) {
                hits.push(Hit {
                    listing,
                    signals: one.signals,
                });
            }
        }
        Ok(Found {
            total: top.total,
            relaxed: false,
            hits,
            countries: top.countries(),
            counts: top.counts,
            units: Vec::new(),
        })
    }

    /// Of the ways in which it can be met, the best counts.
    fn of_unit(&self, searcher: &Searcher, unit: &Unit) -> Result<Box<dyn Query>, IndexError> {
        let term = |field, word: &str| Term::from_field_text(self.fields.text(field), word);
        let has = |field, word: &str| -> Box<dyn Query> {
            Box::new(TermQuery::new(term(field, word), IndexRecordOption::Basic))
        };
        let mut known = !unit.meant.is_empty();
        for (field, word) in Field::ALL
            .iter()
            .flat_map(|field| unit.written.iter().map(move |word| (*field, word)))
        {
            known = known || searcher.doc_freq(&term(field, word))? > 0;
        }
        let mut ways = vec![anywhere(Match::Exact, |field| {
            let written = unit.written.iter().map(|word| has(field, word));
            Box::new(BooleanQuery::intersection(written.collect()))
        })];
        for code in &unit.meant {
            ways.push(anywhere(Match::Meant, |field| has(field, &token(code))));
        }
        // A word that nobody writes is a typing error, and only then: whoever asks for `main` does not mean `mail`.
        if let (false, true, [word]) = (known, unit.word, unit.written.as_slice())
            && forgiven(word) > 0
        {
            ways.push(anywhere(Match::Nearly, |field| {
                Box::new(FuzzyTermQuery::new(term(field, word), forgiven(word), true))
            }));
            for code in &unit.nearly {
                ways.push(anywhere(Match::Nearly, |field| has(field, &token(code))));
            }
        }
        Ok(Box::new(DisjunctionMaxQuery::new(ways)))
    }
}

impl Writer {
    /// These are what is to be found of a partner from now on.
    pub fn replace(&mut self, partner: PartnerId, listings: &[PublishedListing]) -> Result<(), IndexError> {
        self.writer.delete_term(self.index.fields.term_of(partner));
        listings.iter().try_for_each(|listing| self.add(listing))
    }

    /// One more, which is not there yet.
    pub fn add(&mut self, listing: &PublishedListing) -> Result<(), IndexError> {
        self.writer.add_document(self.index.fields.document(listing))?;
        Ok(())
    }

    pub fn clear(&mut self) -> Result<(), IndexError> {
        self.writer.delete_all_documents()?;
        Ok(())
    }

    /// Searches see what was written from here on, and it is known up to where that follows what happened.
    pub fn commit(&mut self, follows: i64) -> Result<(), IndexError> {
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(&follows.to_string());
        commit.commit()?;
        self.index.reader.reload()?;
        Ok(())
    }
}

/// The best place in which it stands counts, and any other a little besides: whoever writes of it chose its tag not only
/// because there was one.
fn anywhere(met: Match, query: impl Fn(Field) -> Box<dyn Query>) -> Box<dyn Query> {
    let weighed =
        |field| -> Box<dyn Query> { Box::new(ConstScoreQuery::new(query(field), weight(field, met))) };
    let places = Field::ALL.map(weighed).into_iter().collect();
    Box::new(DisjunctionMaxQuery::with_tie_breaker(places, BESIDES))
}
