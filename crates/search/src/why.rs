//! Why a result was found: where in its listing each thing stands that was asked for.
//!
//! It is asked of the few results that are shown, and of the parts that the index was fed with, so that a reason never
//! says what the index did not see.

use liaison_domain::listing::published::PublishedListing;

use crate::concept::token;
use crate::entry::{Part, parts};
use crate::order::{Match, weight};
use crate::query::Unit;
use crate::word::is_nearly;

/// One thing that was asked for, where it counts most, and in how many such parts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reason {
    pub said: String,
    pub part: Part,
    pub met: Match,
    pub times: u32,
}

/// In the order in which it was typed; what is not in the listing is left out.
pub fn reasons(units: &[Unit], listing: &PublishedListing) -> Vec<Reason> {
    let parts = parts(listing);
    units.iter().filter_map(|unit| reason(unit, &parts)).collect()
}

fn reason(unit: &Unit, parts: &[(Part, Vec<String>)]) -> Option<Reason> {
    let mut best: Option<Reason> = None;
    for (part, tokens) in parts {
        let Some(met) = met(unit, tokens) else { continue };
        let better = |than: &Reason| weight(part.field(), met) > weight(than.part.field(), than.met);
        match &mut best {
            Some(best) if best.part == *part && best.met == met => best.times += 1,
            Some(than) if !better(than) => {}
            best => {
                *best = Some(Reason {
                    said: unit.said.clone(),
                    part: *part,
                    met,
                    times: 1,
                });
            }
        }
    }
    best
}

fn met(unit: &Unit, tokens: &[String]) -> Option<Match> {
    let has = |wanted: &str| tokens.iter().any(|token| token == wanted);
    if unit.written.iter().all(|written| has(written)) {
        return Some(Match::Exact);
    }
    if unit.meant.iter().any(|code| has(&token(code))) {
        return Some(Match::Meant);
    }
    let nearly =
        |token: &String| unit.word && unit.written.first().is_some_and(|word| is_nearly(word, token));
    let means = unit.nearly.iter().any(|code| has(&token(code)));
    (means || tokens.iter().any(nearly)).then_some(Match::Nearly)
}
