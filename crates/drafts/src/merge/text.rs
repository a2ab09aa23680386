//! Three-way merge of one text, by the ranges that each side changed.
//!
//! A range is made of words with the space behind them; letters of scripts without spaces are words by themselves. Two
//! changes fit together when a word that nobody touched lies between them.

use core::ops::Range;

/// Beyond this the comparison of two versions takes one range for everything between their common ends.
const CELLS_MOST: usize = 1 << 20;

/// The three texts with everything in them that fits together; where they still differ, somebody has to choose.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Texts {
    pub base: String,
    pub mine: String,
    pub theirs: String,
    /// Mine, with theirs behind it wherever they differ.
    pub both: String,
}

impl Texts {
    pub fn agree(&self) -> bool {
        self.mine == self.theirs
    }

    fn push(&mut self, base: &str, mine: &str, theirs: &str) {
        self.base.push_str(base);
        self.mine.push_str(mine);
        self.theirs.push_str(theirs);
        self.both.push_str(mine);
        if mine != theirs {
            if !mine.is_empty() && !theirs.is_empty() && !mine.ends_with(is_space) {
                self.both.push(if base.contains('\n') { '\n' } else { ' ' });
            }
            self.both.push_str(theirs);
        }
    }
}

pub fn merge(base: &str, mine: &str, theirs: &str) -> Texts {
    let (base, mine, theirs) = (words(base), words(mine), words(theirs));
    let (here, there) = (changes(&base, &mine), changes(&base, &theirs));
    let (mut here, mut there) = (here.as_slice(), there.as_slice());
    let mut texts = Texts::default();
    let mut done = 0;
    loop {
        let start = match (here.first(), there.first()) {
            (Some(one), Some(other)) => one.base.start.min(other.base.start),
            (Some(one), None) | (None, Some(one)) => one.base.start,
            (None, None) => break,
        };
        let untouched = base.get(done..start).unwrap_or_default().concat();
        texts.push(&untouched, &untouched, &untouched);
        // The range grows for as long as a change of either side touches it.
        let (mut end, mut ours, mut theirs_count) = (start, 0, 0);
        loop {
            if let Some(change) = here.get(ours).filter(|change| change.base.start <= end) {
                end = end.max(change.base.end);
                ours += 1;
            } else if let Some(change) = there.get(theirs_count).filter(|change| change.base.start <= end) {
                end = end.max(change.base.end);
                theirs_count += 1;
            } else {
                break;
            }
        }
        let before = base.get(start..end).unwrap_or_default().concat();
        let (own, rest) = here.split_at(ours);
        let (other, rest_there) = there.split_at(theirs_count);
        (here, there) = (rest, rest_there);
        let my_text = changed(&base, &mine, start..end, own);
        let their_text = changed(&base, &theirs, start..end, other);
        if other.is_empty() || my_text == their_text {
            texts.push(&my_text, &my_text, &my_text);
        } else if own.is_empty() {
            texts.push(&their_text, &their_text, &their_text);
        } else {
            texts.push(&before, &my_text, &their_text);
        }
        done = end;
    }
    let rest = base.get(done..).unwrap_or_default().concat();
    texts.push(&rest, &rest, &rest);
    texts
}

/// The words of the base that became other words.
struct Change {
    base: Range<usize>,
    side: Range<usize>,
}

/// What one side has in the place of a range of the base.
fn changed(base: &[&str], side: &[&str], range: Range<usize>, changes: &[Change]) -> String {
    let mut text = String::new();
    let mut done = range.start;
    for change in changes {
        text.extend(base.get(done..change.base.start).into_iter().flatten().copied());
        text.extend(side.get(change.side.clone()).into_iter().flatten().copied());
        done = change.base.end;
    }
    text.extend(base.get(done..range.end).into_iter().flatten().copied());
    text
}

fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (index, char) in text.char_indices() {
        if before.is_some_and(|before| begins_word(before, char)) {
            words.extend(text.get(start..index));
            start = index;
        }
        before = Some(char);
    }
    if start < text.len() {
        words.extend(text.get(start..));
    }
    words
}

fn begins_word(before: char, char: char) -> bool {
    const JOINER: char = '\u{200d}';
    // What changes the sign before it, such as an accent or the tone of a skin, is not torn off.
    let joins = matches!(char, '\u{300}'..='\u{36f}' | JOINER | '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
    !(is_space(char) || joins || before == JOINER || is_letter(before) && is_letter(char))
}

/// Of a script that parts words by spaces.
fn is_letter(char: char) -> bool {
    char.is_ascii_alphanumeric() || ('\u{80}'..'\u{2e80}').contains(&char)
}

fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\n' | '\r' | '\t' | '\u{a0}' | '\u{3000}')
}

/// By the longest common subsequence of what lies between the common ends.
fn changes(base: &[&str], side: &[&str]) -> Vec<Change> {
    let front = base
        .iter()
        .zip(side)
        .take_while(|(one, other)| one == other)
        .count();
    let rest = base.len().min(side.len()) - front;
    let back = base
        .iter()
        .rev()
        .zip(side.iter().rev())
        .take(rest)
        .take_while(|(one, other)| one == other)
        .count();
    let old = base.get(front..base.len() - back).unwrap_or_default();
    let new = side.get(front..side.len() - back).unwrap_or_default();
    let mut changes = Vec::new();
    let (mut from, mut to) = (0, 0);
    for (one, other) in common(old, new).into_iter().chain([(old.len(), new.len())]) {
        if from < one || to < other {
            changes.push(Change {
                base: front + from..front + one,
                side: front + to..front + other,
            });
        }
        (from, to) = (one + 1, other + 1);
    }
    changes
}

/// Pairs of places that hold the same word, rising on both sides.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) > CELLS_MOST {
        return Vec::new();
    }
    let width = new.len() + 1;
    // How long the longest one is from each pair of places on.
    let mut length = vec![0u16; (old.len() + 1) * width];
    let at = |length: &[u16], one: usize, other: usize| length.get(one * width + other).copied().unwrap_or(0);
    for (one, before) in old.iter().enumerate().rev() {
        for (other, after) in new.iter().enumerate().rev() {
            let longest = if before == after {
                at(&length, one + 1, other + 1) + 1
            } else {
                at(&length, one + 1, other).max(at(&length, one, other + 1))
            };
            if let Some(place) = length.get_mut(one * width + other) {
                *place = longest;
            }
        }
    }
    let mut pairs = Vec::new();
    let (mut one, mut other) = (0, 0);
    while let (Some(before), Some(after)) = (old.get(one), new.get(other)) {
        if before == after {
            pairs.push((one, other));
            (one, other) = (one + 1, other + 1);
        } else if at(&length, one + 1, other) >= at(&length, one, other + 1) {
            one += 1;
        } else {
            other += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_lies_apart_fits_together() {
        let texts = merge(
            "Dear sir,\nwe move your mail in April.\nRegards",
            "Dear Mr Vale,\nwe move your mail in April.\nRegards",
            "Dear sir,\nwe move your mail in May.\nRegards",
        );
        assert!(texts.agree());
        assert_eq!(texts.mine, "Dear Mr Vale,\nwe move your mail in May.\nRegards");
        assert_eq!(texts.both, texts.mine);
    }

    #[test]
    fn what_touches_is_a_choice_and_the_rest_is_merged() {
        let texts = merge(
            "Hello. We move in April. Bye",
            "Hello. We move over Easter. Bye now",
            "Good day. We move in May. Bye",
        );
        assert_eq!(texts.base, "Good day. We move in April. Bye now");
        assert_eq!(texts.mine, "Good day. We move over Easter. Bye now");
        assert_eq!(texts.theirs, "Good day. We move in May. Bye now");
        assert_eq!(texts.both, "Good day. We move over Easter in May. Bye now");
    }

    #[test]
    fn two_at_the_same_place_are_asked() {
        let texts = merge("", "mine", "theirs");
        assert!(!texts.agree());
        assert_eq!(texts.both, "mine theirs");
        assert!(merge("a ", "a b ", "a b ").agree());
    }

    #[test]
    fn scripts_without_spaces_are_merged_by_sign_and_signs_stay_whole() {
        let texts = merge("四月に移行します。", "五月に移行します。", "四月に移行しました。");
        assert!(texts.agree());
        assert_eq!(texts.mine, "五月に移行しました。");
        assert_eq!(
            words("👩🏽‍💻e\u{301}x 好 ok!"),
            ["👩🏽‍💻", "e\u{301}x ", "好 ", "ok", "!"]
        );
    }

    #[test]
    fn very_long_texts_are_merged_by_their_ends() {
        let long = |word: &str| (0..1100).map(|n| format!("{word}{n} ")).collect::<String>();
        let texts = merge(&long("a"), &long("b"), &long("a"));
        assert!(texts.agree() && texts.mine == long("b"));
    }

    fn text() -> impl Strategy<Value = String> {
        prop::collection::vec(
            prop::sample::select(vec!["a ", "b ", "c ", "d", "\n", "。"]),
            0..9,
        )
        .prop_map(|words| words.concat())
    }

    proptest! {
        #[test]
        fn words_are_the_text(text in ".*") {
            prop_assert_eq!(words(&text).concat(), text);
        }

        #[test]
        fn one_alone_is_not_asked(base in text(), side in text()) {
            prop_assert_eq!(&merge(&base, &side, &base).mine, &side);
            let texts = merge(&base, &base, &side);
            prop_assert!(texts.agree());
            prop_assert_eq!(&texts.mine, &side);
            prop_assert_eq!(merge(&base, &side, &side).mine, side);
        }

        #[test]
        fn sides_are_equal_partners(base in text(), mine in text(), theirs in text()) {
            let (here, there) = (merge(&base, &mine, &theirs), merge(&base, &theirs, &mine));
            prop_assert_eq!(&here.mine, &there.theirs);
            prop_assert_eq!(&here.theirs, &there.mine);
            prop_assert_eq!(here.base, there.base);
        }

        #[test]
        fn a_word_that_one_side_adds_is_there_once(base in text(), mine in 0usize..9, theirs in 0usize..9) {
            let add = |place: usize, word| {
                let mut words = words(&base);
                words.insert(place.min(words.len()), word);
                words.concat()
            };
            let texts = merge(&base, &add(mine, "MINE "), &add(theirs, "THEIRS "));
            prop_assert_eq!(texts.both.matches("MINE").count(), 1);
            prop_assert_eq!(texts.both.matches("THEIRS").count(), 1);
            prop_assert!(texts.mine.contains("MINE") && texts.theirs.contains("THEIRS"));
        }
    }
}
