//! What somebody typed, taken apart into what has to be found.

use crate::concept::{Code, Concepts, concepts};
use crate::word::{Run, Script, pairs, runs, singular};

/// So much of what was typed is read; the rest of it would be a text and no search.
const MOST_LETTERS: usize = 200;
/// So many things are looked for at once.
const MOST_UNITS: usize = 12;

/// Words that say nothing of what is sought: who is asked, what joins the others, and what all listings are about.
const EMPTY: &str = include_str!("../data/empty-words.txt");

/// One thing that has to be in a listing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// As it was typed, but for how its letters were written.
    pub said: String,
    /// What has to stand in one part of a listing, all of it, for it to be written there.
    pub written: Vec<String>,
    /// What it means, of which one is enough.
    pub meant: Vec<Code>,
    /// What it would mean with a letter mended, for where nobody writes it so.
    pub nearly: Vec<Code>,
    /// A single word of a script that is written apart: the one thing in which a letter can be wrong.
    pub word: bool,
}

/// What has to be found, in the order in which it was typed.
pub fn units(typed: &str) -> Vec<Unit> {
    let cut: String = typed.chars().take(MOST_LETTERS).collect();
    let known = concepts();
    let mut units = Vec::new();
    let mut words = Vec::new();
    let mut close: Vec<(Script, char)> = Vec::new();
    for run in runs(&cut) {
        match run {
            Run::Word(word) => {
                of_close(known, &std::mem::take(&mut close), &mut units);
                words.push(singular(&word));
            }
            Run::Close(script, piece) => {
                of_words(known, &std::mem::take(&mut words), &mut units);
                close.extend(piece.chars().map(|letter| (script, letter)));
            }
            Run::Gap => of_close(known, &std::mem::take(&mut close), &mut units),
        }
    }
    of_words(known, &words, &mut units);
    of_close(known, &close, &mut units);
    let mut once: Vec<Unit> = Vec::new();
    for unit in units {
        if !once.contains(&unit) && once.len() < MOST_UNITS {
            once.push(unit);
        }
    }
    once
}

fn of_words(known: &Concepts, words: &[String], units: &mut Vec<Unit>) {
    let mut rest = words;
    while let Some((first, after)) = rest.split_first() {
        if let Some(named) = known.of_words(rest) {
            let (phrase, after) = rest.split_at(named.length);
            units.push(Unit {
                said: phrase.join(" "),
                written: phrase.to_vec(),
                meant: named.codes,
                nearly: Vec::new(),
                word: phrase.len() == 1,
            });
            rest = after;
            continue;
        }
        if !empty_words().any(|word| word == first) {
            units.push(Unit {
                said: first.clone(),
                written: vec![first.clone()],
                meant: Vec::new(),
                nearly: known.nearly(first),
                word: true,
            });
        }
        rest = after;
    }
}

/// What means something is taken out of what is written close, the longest first; what is left over is one thing for
/// each script.
fn of_close(known: &Concepts, letters: &[(Script, char)], units: &mut Vec<Unit>) {
    let plain: Vec<char> = letters.iter().map(|(_, letter)| *letter).collect();
    let mut left: Option<(Script, String)> = None;
    let mut at = 0;
    while let (Some(rest), Some((script, letter))) = (plain.get(at..), letters.get(at)) {
        if let Some(named) = known.of_close(rest) {
            leave(&mut left, units);
            let said: String = rest.iter().take(named.length).collect();
            units.push(Unit {
                written: pairs(&said),
                said,
                meant: named.codes,
                nearly: Vec::new(),
                word: false,
            });
            at += named.length;
        } else if let Some(length) = empty(rest) {
            leave(&mut left, units);
            at += length;
        } else {
            match &mut left {
                Some((of, piece)) if of == script => piece.push(*letter),
                _ => {
                    leave(&mut left, units);
                    left = Some((*script, letter.to_string()));
                }
            }
            at += 1;
        }
    }
    leave(&mut left, units);
}

fn empty_words() -> impl Iterator<Item = &'static str> {
    EMPTY.split_whitespace()
}

/// With how many characters that say nothing this begins.
fn empty(letters: &[char]) -> Option<usize> {
    let begins = |term: &&str| {
        let mut rest = letters.iter();
        term.chars().all(|letter| rest.next() == Some(&letter))
    };
    empty_words()
        .filter(begins)
        .map(|term| term.chars().count())
        .max()
}

/// What joins is written in Hiragana as well as endings of verbs; alone, neither says what is sought.
fn leave(left: &mut Option<(Script, String)>, units: &mut Vec<Unit>) {
    let Some((script, said)) = left.take() else { return };
    if script == Script::Hiragana && said.chars().count() < 3 {
        return;
    }
    units.push(Unit {
        written: pairs(&said),
        said,
        meant: Vec::new(),
        nearly: Vec::new(),
        word: false,
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(typed: &str) -> Vec<String> {
        units(typed).into_iter().map(|unit| unit.said).collect()
    }

    #[test]
    fn what_is_typed_is_taken_apart() {
        assert_eq!(said("We need a mailbox migration"), ["mailbox", "migration"]);
        assert_eq!(said("邮箱迁移"), ["邮箱", "迁移"]);
        assert_eq!(said("我们需要邮箱的迁移"), ["邮箱", "迁移"]);
        assert_eq!(said("メールの移行をしたい"), ["メール", "移行"]);
        assert_eq!(said("東京 メール移行"), ["東京", "メール", "移行"]);
        assert_eq!(said("Azure 移行"), ["azure", "移行"]);
        assert_eq!(said("meeting rooms"), ["meeting room"]);
        assert!(said("the for with").is_empty());
    }

    #[test]
    fn operators_are_letters_that_nobody_looks_up() {
        assert!(said("+-&&||!(){}[]^\"~*?:\\/").is_empty());
        assert_eq!(said("mail AND -\"server*\""), ["mail", "server"]);
        assert_eq!(said("field:value"), ["field", "value"]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read(typed in "\\PC{0,400}") {
            let units = units(&typed);
            prop_assert!(units.len() <= MOST_UNITS);
            for unit in units {
                prop_assert!(!unit.written.is_empty());
            }
        }
    }
}
