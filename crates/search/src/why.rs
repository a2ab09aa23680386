//! Why a result was found: where in its listing each thing stands that was asked for.
//!
//! It is asked of the few results that are shown, and of the parts that the index was fed with, so that a reason never
//! says what the index did not see.

use liaison_domain::listing::published::PublishedListing;

use crate::concept::token;
use crate::entry::{Part, parts};
use crate::order::{Match, weight};
use crate::query::Unit;

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
    tokens.iter().any(nearly).then_some(Match::Nearly)
}

/// How many letters of a word may be wrong: a short one with another letter is another word.
pub fn forgiven(word: &str) -> u8 {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Whether one becomes the other by as many changes of a letter as are forgiven; two letters that changed places are
/// one change.
fn is_nearly(word: &str, other: &str) -> bool {
    let (word, other): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
    let forgiven = usize::from(forgiven(&word.iter().collect::<String>()));
    if forgiven == 0 || word.len().abs_diff(other.len()) > forgiven {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in word.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut least = (at(&row, j) + usize::from(a != b))
                .min(at(&row, j + 1) + 1)
                .min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && Some(b) == word.get(i - 1) && Some(a) == other.get(j - 1);
            if swapped {
                least = least.min(at(&before, j - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().is_some_and(|distance| *distance <= forgiven)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_errors_are_forgiven_in_long_words_only() {
        assert!(is_nearly("migartion", "migration"));
        assert!(is_nearly("mirgaton", "migration"));
        assert!(is_nearly("azur", "azure"));
        assert!(!is_nearly("sql", "sqs"));
        assert!(!is_nearly("mail", "sailor"));
    }
}
