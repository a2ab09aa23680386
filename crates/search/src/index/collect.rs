//! Goes once over all that has the words: counts, narrows, and keeps the best.

use std::collections::{BTreeMap, BTreeSet};

use liaison_domain::Country;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use super::schema::{Fields, country_number, country_of, place_of};
use super::{Around, Search};
use crate::facet::{Chosen, Counts, FACETS, Facet};
use crate::order::{FULL, Near, Signals};
use crate::place::kilometres;

pub(super) struct Collect {
    fields: Fields,
    wanted: Wanted,
}

/// What is asked of each listing that has the words.
#[derive(Clone, Copy)]
struct Wanted {
    chosen: Chosen,
    country: Option<u64>,
    around: Option<Around>,
    units: usize,
    /// So many of the best are enough.
    keep: usize,
}

#[derive(Default)]
pub(super) struct Top {
    best: BTreeSet<Ranked>,
    pub(super) total: u32,
    pub(super) counts: Counts,
    countries: BTreeMap<u64, u32>,
}

/// The best first: by rank, and then by what neither a partner nor we can choose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Ranked {
    pub(super) signals: Signals,
    pub(super) address: DocAddress,
}

pub(super) struct OfSegment {
    segment: SegmentOrdinal,
    wanted: Wanted,
    masks: Vec<Column<u64>>,
    country: Column<u64>,
    places: Column<u64>,
    rated: Column<u64>,
    swift: Column<u64>,
    top: Top,
}

impl Collect {
    pub(super) fn new(fields: Fields, search: &Search, units: usize) -> Self {
        Self {
            fields,
            wanted: Wanted {
                chosen: search.chosen,
                country: search.country.map(country_number),
                around: search.near,
                units,
                keep: search.offset.saturating_add(search.limit),
            },
        }
    }
}

impl Top {
    pub(super) fn page(&self, offset: usize, limit: usize) -> impl Iterator<Item = Ranked> {
        self.best.iter().skip(offset).take(limit).copied()
    }

    /// The most first.
    pub(super) fn countries(&self) -> Vec<(Country, u32)> {
        let known = |(number, count): (&u64, &u32)| Some((country_of(*number)?, *count));
        let mut countries: Vec<_> = self.countries.iter().filter_map(known).collect();
        countries.sort_by_key(|(country, count)| (std::cmp::Reverse(*count), *country));
        countries
    }

    fn offer(&mut self, one: Ranked, keep: usize) {
        if self.best.len() < keep {
            self.best.insert(one);
        } else if self.best.last().is_some_and(|last| one < *last) {
            self.best.pop_last();
            self.best.insert(one);
        }
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let by_rank = other.signals.rank().cmp(&self.signals.rank());
        by_rank.then_with(|| self.address.cmp(&other.address))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Collector for Collect {
    type Fruit = Top;
    type Child = OfSegment;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<OfSegment> {
        let columns = reader.fast_fields();
        let masks = Facet::ALL.iter().map(|facet| columns.u64(facet.word()));
        Ok(OfSegment {
            segment,
            wanted: self.wanted,
            masks: masks.collect::<Result<_, _>>()?,
            country: columns.u64(reader.schema().get_field_name(self.fields.country))?,
            places: columns.u64("places")?,
            rated: columns.u64("rated")?,
            swift: columns.u64("swift")?,
            top: Top::default(),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.wanted.units > 0
    }

    fn merge_fruits(&self, fruits: Vec<Top>) -> tantivy::Result<Top> {
        let mut all = Top::default();
        for fruit in fruits {
            all.total += fruit.total;
            all.counts.merge(&fruit.counts);
            for (country, count) in fruit.countries {
                *all.countries.entry(country).or_default() += count;
            }
            for one in fruit.best {
                all.offer(one, self.wanted.keep);
            }
        }
        Ok(all)
    }
}

impl SegmentCollector for OfSegment {
    type Fruit = Top;

    fn collect(&mut self, doc: DocId, score: Score) {
        let wanted = self.wanted;
        let country = self.country.first(doc).unwrap_or_default();
        let near = wanted.around.map(|around| self.near(doc, country, around));
        if let Some((around, near)) = wanted.around.zip(near)
            && let Some(within) = around.within
            && near.kilometres.is_none_or(|kilometres| kilometres > within)
        {
            return;
        }
        let mut masks = [0; FACETS];
        let mut missed = None;
        let mut misses = 0;
        for (place, (mask, column)) in masks.iter_mut().zip(&self.masks).enumerate() {
            *mask = column.first(doc).unwrap_or_default();
            let chosen = Facet::ALL
                .get(place)
                .map_or(0, |facet| wanted.chosen.mask(*facet));
            if chosen != 0 && *mask & chosen == 0 {
                missed = Some(place);
                misses += 1;
            }
        }
        let here = wanted.country.is_none_or(|wanted| wanted == country);
        if misses == 0 {
            *self.top.countries.entry(country).or_default() += 1;
        }
        // What fails by one choice alone is what that choice's own list offers besides.
        match (misses, here, missed) {
            (0, true, _) => {
                for (place, mask) in masks.into_iter().enumerate() {
                    self.top.counts.add(place, mask);
                }
            }
            (1, true, Some(place)) => {
                self.top
                    .counts
                    .add(place, masks.get(place).copied().unwrap_or_default());
                return;
            }
            _ => return,
        }
        self.top.total += 1;
        let programmes = masks
            .get(Facet::Programme as usize)
            .map_or(0, |mask| mask.count_ones());
        let signals = Signals {
            words: (wanted.units > 0).then(|| words(score, wanted.units)),
            near,
            programmes,
            rating: level(&self.rated, doc),
            answers: level(&self.swift, doc),
        };
        let address = DocAddress::new(self.segment, doc);
        self.top.offer(Ranked { signals, address }, wanted.keep);
    }

    fn harvest(self) -> Top {
        self.top
    }
}

fn level(column: &Column<u64>, doc: DocId) -> u32 {
    let level = column.first(doc);
    level.map_or(0, |level| level.min(FULL.into()) as u32)
}

impl OfSegment {
    fn near(&self, doc: DocId, country: u64, around: Around) -> Near {
        let places = self.places.values_for_doc(doc).map(place_of);
        Near {
            kilometres: places.map(|place| kilometres(around.at, place)).min(),
            abroad: around.country.is_some_and(|here| country_number(here) != country),
        }
    }
}

/// The part of what could be that is. Rounding keeps what is equal equal, whichever order it was added up in.
fn words(score: Score, units: usize) -> u32 {
    let most = FULL as f32;
    (score / units as f32 * most).round().clamp(0.0, most) as u32
}
