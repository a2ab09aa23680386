//! Cuts a text into what can be looked up.
//!
//! Words of scripts that write them apart are looked up whole. Chinese and Japanese do not, so each of their characters
//! and each pair of neighbours is looked up: 東京 is found in 東京都 and 迁移 in 邮箱迁移, without a dictionary that would
//! have to know every name.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest word that is looked up; what is longer is an address or a mistake.
const MOST_LETTERS: usize = 40;

/// So many pieces of one text are looked at, which is more than the longest listing has.
const MOST_RUNS: usize = 4_000;

/// A piece of a text in one way of writing, normalised.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Run {
    /// Written apart from its neighbours.
    Word(String),
    /// Characters that stand close, of one of the scripts of Chinese and Japanese.
    Close(Script, String),
    /// Something else stands after them, so that what follows is no neighbour.
    Gap,
}

/// Japanese changes its script between a noun and what joins it to the next, which is a cut for nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Script {
    Han,
    Katakana,
    Hiragana,
}

/// The pieces of a text in their order.
pub fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut piece = String::new();
    let mut of = None;
    for letter in text.nfkc().flat_map(char::to_lowercase).flat_map(plain) {
        let class = class(letter, of);
        if class != of {
            finish(&mut runs, of, &mut piece);
            if matches!((of, class), (Some(Class::Close(_)), None)) {
                runs.push(Run::Gap);
            }
            of = class;
        }
        if class.is_some() {
            piece.push(letter);
        }
        if runs.len() >= MOST_RUNS {
            return runs;
        }
    }
    finish(&mut runs, of, &mut piece);
    runs
}

/// What an index keeps of a text: its words, and of what is written close each character and each pair of neighbours,
/// also where the script changes between the two.
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut last: Option<char> = None;
    for run in runs(text) {
        match run {
            Run::Word(word) => {
                tokens.push(singular(&word));
                last = None;
            }
            Run::Gap => last = None,
            Run::Close(_, close) => {
                for letter in close.chars() {
                    if let Some(last) = last {
                        tokens.push([last, letter].iter().collect());
                    }
                    tokens.push(letter.to_string());
                    last = Some(letter);
                }
            }
        }
    }
    tokens
}

/// What has to be in a text for the close-written piece to be in it: its pairs, or its one character.
pub fn pairs(close: &str) -> Vec<String> {
    let letters: Vec<char> = close.chars().collect();
    match letters.as_slice() {
        [] => Vec::new(),
        [one] => vec![one.to_string()],
        several => several.windows(2).map(|pair| pair.iter().collect()).collect(),
    }
}

/// An English plural is looked up as its singular. What only looks like one is cut the same way on both sides, so that
/// it is found all the same.
pub fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies")
        && stem.len() >= 2
    {
        return format!("{stem}y");
    }
    let hissing = ["xes", "zes", "ches", "shes", "sses"];
    if hissing.iter().any(|end| word.ends_with(end)) {
        return word.strip_suffix("es").unwrap_or(word).to_owned();
    }
    match word.strip_suffix('s') {
        Some(stem) if stem.len() >= 3 && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => word.to_owned(),
    }
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
pub fn is_nearly(word: &str, other: &str) -> bool {
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

/// A letter of a Latin script without its marks, so that `Zürich` is found as it is typed on another keyboard. Marks of
/// other scripts change a letter into another one and stay.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let base = std::iter::once(letter).nfd().next().unwrap_or(letter);
    let without = if base.is_ascii_alphabetic() { base } else { letter };
    std::iter::once(without).filter(|letter| !is_combining_mark(*letter) || !letter.is_ascii())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Word,
    Close(Script),
}

fn class(letter: char, before: Option<Class>) -> Option<Class> {
    match letter {
        // The mark of a long vowel belongs to what it lengthens.
        'ー' => Some(
            before
                .filter(|before| *before != Class::Word)
                .unwrap_or(Class::Close(Script::Katakana)),
        ),
        '\u{30a1}'..='\u{30fa}' | '\u{30fd}'..='\u{30fe}' | '\u{31f0}'..='\u{31ff}' => {
            Some(Class::Close(Script::Katakana))
        }
        '\u{3041}'..='\u{309e}' => Some(Class::Close(Script::Hiragana)),
        '々'
        | '〆'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Some(Class::Close(Script::Han)),
        // Vowel signs of Thai and of the scripts of India are marks and no letters, and a word goes on over them.
        letter if letter.is_alphanumeric() || is_combining_mark(letter) => Some(Class::Word),
        _ => None,
    }
}

fn finish(runs: &mut Vec<Run>, of: Option<Class>, piece: &mut String) {
    match of {
        Some(Class::Word) if piece.chars().count() <= MOST_LETTERS => {
            runs.push(Run::Word(std::mem::take(piece)));
        }
        Some(Class::Close(script)) => runs.push(Run::Close(script, std::mem::take(piece))),
        _ => piece.clear(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn has(text: &str, token: &str) -> bool {
        tokens(text).iter().any(|one| one == token)
    }

    #[test]
    fn words_are_found_however_they_are_typed() {
        assert!(has("Mailboxes, MIGRATED over-night", "migrated"));
        assert!(has("Migrations", "migration"));
        assert!(has("mailboxes of companies", "mailbox"));
        assert!(has("companies", "company"));
        assert!(has("Zürich", "zurich"));
        assert!(has("ＡＺＵＲＥ", "azure"));
        assert!(has("Ω-point", "ω"));
        assert!(!has("business", "busines"));
    }

    #[test]
    fn what_is_written_close_is_found_within_it() {
        assert!(has("東京都港区", "東京"));
        assert!(has("企业邮箱迁移与托管", "迁移"));
        assert!(has("メールの移行", "ール"));
        assert!(has("東", "東"));
        // The two stand side by side only where they really do.
        assert!(!has("東、京", "東京"));
    }

    #[test]
    fn japanese_is_cut_where_its_script_changes() {
        let close = |script, text: &str| Run::Close(script, text.to_owned());
        assert_eq!(
            runs("メールの移行"),
            [
                close(Script::Katakana, "メール"),
                close(Script::Hiragana, "の"),
                close(Script::Han, "移行")
            ]
        );
        assert_eq!(runs("ﾒｰﾙ"), [close(Script::Katakana, "メール")]);
        // が and か are different letters.
        assert_eq!(runs("が"), [close(Script::Hiragana, "が")]);
    }

    #[test]
    fn typing_errors_are_forgiven_in_long_words_only() {
        assert!(is_nearly("migartion", "migration"));
        assert!(is_nearly("mirgaton", "migration"));
        assert!(is_nearly("azur", "azure"));
        assert!(!is_nearly("sql", "sqs"));
        assert!(!is_nearly("mail", "sailor"));
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it(text in "\\PC{0,200}") {
            for token in tokens(&text) {
                prop_assert!(!token.is_empty());
                prop_assert!(token.chars().count() <= MOST_LETTERS);
            }
        }

        #[test]
        fn a_word_is_found_as_it_stands(word in "[a-z]{3,12}") {
            let text = format!("before {word}. After");
            prop_assert!(has(&text, &singular(&word)));
        }
    }
}
