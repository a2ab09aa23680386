//! "Does it say": whether a message has the six points that customers are told to look for.
//!
//! It reads words and does not judge them, so that it can be wrong in both directions and therefore never blocks.

use liaison_domain::Language;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Point {
    WhoBills,
    LicenceCount,
    HowToReachYou,
    EndOfTrial,
    /// Only where the invitation asks for it.
    DelegatedAdministration,
    AuthorisedPartner,
}

impl Point {
    pub const ALL: [Self; 6] = [
        Self::WhoBills,
        Self::LicenceCount,
        Self::HowToReachYou,
        Self::EndOfTrial,
        Self::DelegatedAdministration,
        Self::AuthorisedPartner,
    ];
}

/// One point and the words that say it, as they stand in the message; nothing where none were found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    pub point: Point,
    pub words: Option<String>,
}

/// Whether the invitation asks for delegated administration, and its explanation is therefore looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Administration {
    Asked,
    NotAsked,
}

pub fn checklist(message: &str, language: Language, administration: Administration) -> Vec<Finding> {
    let lower = Lower::new(message);
    Point::ALL
        .into_iter()
        .filter(|point| *point != Point::DelegatedAdministration || administration == Administration::Asked)
        .map(|point| Finding {
            point,
            words: find(&lower, point, language),
        })
        .collect()
}

fn find(message: &Lower<'_>, point: Point, language: Language) -> Option<String> {
    if point == Point::HowToReachYou {
        return address(message.text)
            .or_else(|| number(message.text))
            .map(str::to_owned);
    }
    phrases(point, language)
        .iter()
        .find_map(|phrase| message.clause_with(phrase))
}

/// In lower case. Each is specific enough not to stand in a sentence about something else.
const fn phrases(point: Point, language: Language) -> &'static [&'static str] {
    use Language::{En, Ja, ZhHans};
    match (point, language) {
        (Point::WhoBills, En) => &[
            "bills you",
            "bill you",
            "billed by",
            "billed directly",
            "invoices you",
            "invoice you",
            "invoiced by",
        ],
        (Point::WhoBills, ZhHans) => &[
            "直接向您收费",
            "直接向您收取",
            "直接向您计费",
            "向您开具",
            "直接向您出具",
            "账单",
        ],
        (Point::WhoBills, Ja) => &["請求"],
        (Point::LicenceCount, En) => &[
            "how many licen",
            "number of licen",
            "licence count",
            "license count",
        ],
        (Point::LicenceCount, ZhHans) => &[
            "许可证数量",
            "许可证的数量",
            "多少许可证",
            "多少个许可证",
            "几个许可证",
        ],
        (Point::LicenceCount, Ja) => &["ライセンス数", "ライセンスの数", "必要なライセンス"],
        (Point::EndOfTrial, En) => &[
            "by itself",
            "turn into a subscription",
            "end of the trial",
            "trial ends",
            "after the trial",
            "convert",
        ],
        (Point::EndOfTrial, ZhHans) => &[
            "试用结束",
            "试用期结束",
            "试用到期",
            "自动转为",
            "自动转换",
            "自动变为",
        ],
        (Point::EndOfTrial, Ja) => &[
            "自動的に",
            "試用期間の終了",
            "試用の終了",
            "試用期間が終",
            "試用が終",
        ],
        (Point::DelegatedAdministration, En) => &[
            "separate choice",
            "delegated administration",
            "administer your",
            "on your behalf",
        ],
        (Point::DelegatedAdministration, ZhHans) => &["委派管理", "单独的选择", "代您管理", "代表您管理"],
        (Point::DelegatedAdministration, Ja) => &["代理管理", "別の選択", "別途お選び", "代わりに管理"],
        (Point::AuthorisedPartner, En) => &["authorised partner", "authorized partner", "partner id"],
        (Point::AuthorisedPartner, ZhHans) => &["授权合作伙伴", "合作伙伴 id"],
        (Point::AuthorisedPartner, Ja) => &["認定パートナー", "正規パートナー", "パートナー id"],
        (Point::HowToReachYou, _) => &[],
    }
}

/// A message with its lower-case form, character by character, so that places in one are places in the other.
struct Lower<'a> {
    text: &'a str,
    characters: Vec<char>,
    lower: Vec<char>,
}

const MOST_QUOTED: usize = 60;

impl<'a> Lower<'a> {
    fn new(text: &'a str) -> Self {
        let characters: Vec<char> = text.chars().collect();
        let lower = characters
            .iter()
            .map(|c| c.to_lowercase().next().unwrap_or(*c))
            .collect();
        Self {
            text,
            characters,
            lower,
        }
    }

    /// The sentence around a phrase, shortened to what can be quoted beside a tick.
    fn clause_with(&self, phrase: &str) -> Option<String> {
        let phrase: Vec<char> = phrase.chars().collect();
        let at = self
            .lower
            .windows(phrase.len())
            .position(|window| window == phrase)?;
        let after = at + phrase.len();
        let (before, rest) = (self.characters.get(..at)?, self.characters.get(after..)?);
        let room = MOST_QUOTED.saturating_sub(phrase.len()) / 2;
        let start = before
            .iter()
            .rposition(|c| ends_sentence(*c))
            .map_or(0, |index| index + 1);
        let end = after + rest.iter().position(|c| ends_sentence(*c)).unwrap_or(rest.len());
        let mut cut_start = start.max(at.saturating_sub(room));
        let mut cut_end = end.min(after + room);
        // Where words have spaces between them, none is cut in the middle.
        if cut_start > start {
            let cut = self.characters.get(cut_start..at)?;
            cut_start += cut.iter().position(|c| *c == ' ').map_or(0, |index| index + 1);
        }
        if cut_end < end {
            let cut = self.characters.get(after..cut_end)?;
            cut_end = cut
                .iter()
                .rposition(|c| *c == ' ')
                .map_or(cut_end, |index| after + index);
        }
        let quoted: String = self.characters.get(cut_start..cut_end)?.iter().collect();
        let mut words = String::new();
        if cut_start > start {
            words.push('…');
        }
        words.push_str(quoted.trim());
        if cut_end < end {
            words.push('…');
        }
        Some(words)
    }
}

fn ends_sentence(c: char) -> bool {
    matches!(
        c,
        '.' | ';' | ':' | '!' | '?' | '\n' | '。' | '；' | '：' | '！' | '？'
    )
}

fn address(text: &str) -> Option<&str> {
    text.split(|c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '（' | '）' | '：' | '。' | '，' | '、')
    })
    .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
    .find(|word| {
        word.split_once('@')
            .is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'))
    })
}

/// Seven digits or more with what people put between them.
fn number(text: &str) -> Option<&str> {
    text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')' | '/' | '\u{a0}')))
        .map(str::trim)
        .find(|run| run.chars().filter(char::is_ascii_digit).count() >= 7)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ENGLISH: &str = "Dear practice manager,\n\nNothing is charged during the trial, and it does not turn into a \
        subscription by itself. If you decide to keep Team, you buy it from the cloud vendor, who bills you directly; \
        you decide how many licences you need.\n\nThat is a separate choice, you can say no.";

    fn words(message: &str, language: Language, wanted: Point) -> Option<String> {
        checklist(message, language, Administration::Asked)
            .into_iter()
            .find(|finding| finding.point == wanted)
            .and_then(|finding| finding.words)
    }

    fn found(message: &str, language: Language) -> Vec<Point> {
        checklist(message, language, Administration::Asked)
            .into_iter()
            .filter(|finding| finding.words.is_some())
            .map(|finding| finding.point)
            .collect()
    }

    #[test]
    fn it_quotes_what_it_found() {
        assert_eq!(
            words(ENGLISH, Language::En, Point::LicenceCount).as_deref(),
            Some("you decide how many licences you need")
        );
        assert_eq!(
            words(ENGLISH, Language::En, Point::WhoBills).as_deref(),
            Some("…the cloud vendor, who bills you directly")
        );
    }

    #[test]
    fn what_is_not_there_is_open() {
        assert_eq!(
            found(ENGLISH, Language::En),
            [
                Point::WhoBills,
                Point::LicenceCount,
                Point::EndOfTrial,
                Point::DelegatedAdministration
            ]
        );
        assert_eq!(found("", Language::En), []);
        assert_eq!(found("试用期间不收费。", Language::ZhHans), []);
    }

    #[test]
    fn ways_to_reach_somebody() {
        for (message, expected) in [
            ("Call +65 5550 0148, or write.", Some("+65 5550 0148")),
            ("Write to <mara@tidewell.example>.", Some("mara@tidewell.example")),
            ("请致电：010-5550-0148。", Some("010-5550-0148")),
            ("25 licences for 30 days in 2026", None),
            ("us @ the office", None),
        ] {
            assert_eq!(
                words(message, Language::En, Point::HowToReachYou).as_deref(),
                expected,
                "{message}"
            );
        }
    }

    #[test]
    fn delegated_administration_is_looked_for_only_where_it_is_asked_for() {
        assert_eq!(
            checklist(ENGLISH, Language::En, Administration::NotAsked).len(),
            5
        );
        assert_eq!(checklist(ENGLISH, Language::En, Administration::Asked).len(), 6);
    }

    #[test]
    fn every_point_has_words_in_every_language() {
        for language in Language::ALL {
            for point in Point::ALL {
                let none = phrases(point, language).is_empty();
                assert_eq!(none, point == Point::HowToReachYou, "{point:?} {language:?}");
                for phrase in phrases(point, language) {
                    assert_eq!(*phrase, phrase.to_lowercase(), "{point:?} {language:?}");
                    assert_eq!(words(phrase, language, point).as_deref(), Some(*phrase));
                }
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(message in "(\\PC|\n)*") {
            for language in Language::ALL {
                checklist(&message, language, Administration::Asked);
            }
        }
    }
}
