//! How long a text of a listing may be: one function for the editor, the automatic checks and the page.

use liaison_json::wire;

use crate::taxonomy::SpokenLanguage;

/// A text whose length is limited by its language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Text {
    Name,
    ShortDescription,
    LongDescription,
    Overview,
}

impl Text {
    pub const ALL: [Self; 4] = [
        Self::Name,
        Self::ShortDescription,
        Self::LongDescription,
        Self::Overview,
    ];
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Words,
    Characters,
}

/// What a text has to keep to. `most_characters` holds besides where words are counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit {
    pub unit: Unit,
    pub least: u32,
    pub most: u32,
    pub most_characters: u32,
}

/// In what way a text's length is wrong, in the unit in which it is to be said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Length {
    Empty,
    TooShort { unit: Unit, least: u32, is: u32 },
    TooLong { unit: Unit, most: u32, is: u32 },
}

/// Words where they are written apart, characters where they are not.
pub const fn counted_in(language: SpokenLanguage) -> Unit {
    match language {
        SpokenLanguage::Chinese | SpokenLanguage::Japanese | SpokenLanguage::Thai => Unit::Characters,
        _ => Unit::Words,
    }
}

/// Whether words of a language are so long that the same text needs more characters.
const fn has_long_words(language: SpokenLanguage) -> bool {
    matches!(
        language,
        SpokenLanguage::German
            | SpokenLanguage::Dutch
            | SpokenLanguage::Danish
            | SpokenLanguage::Swedish
            | SpokenLanguage::Norwegian
            | SpokenLanguage::Finnish
            | SpokenLanguage::Tamil
    )
}

pub const fn limit(text: Text, language: SpokenLanguage) -> Limit {
    let overview = if has_long_words(language) { 2500 } else { 1800 };
    // How few characters say as much as so few words: two of them a word.
    let (words, characters, most_characters) = match text {
        Text::Name => ((1, 10), 1, 100),
        Text::ShortDescription => ((10, 50), 20, 500),
        Text::LongDescription => ((20, 250), 40, 2500),
        Text::Overview => ((20, 250), 40, overview),
    };
    match counted_in(language) {
        Unit::Words => Limit {
            unit: Unit::Words,
            least: words.0,
            most: words.1,
            most_characters,
        },
        Unit::Characters => Limit {
            unit: Unit::Characters,
            least: characters,
            most: most_characters,
            most_characters,
        },
    }
}

/// How much there is of a text. Spaces and line ends count for nothing where characters are counted, so that a
/// paragraph is not longer because it is well set.
pub fn measure(text: &str, unit: Unit) -> u32 {
    let count = match unit {
        Unit::Words => text
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .count(),
        Unit::Characters => text.chars().filter(|c| !c.is_whitespace()).count(),
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

pub fn length(text: &str, limit: Limit) -> Result<u32, Length> {
    let is = measure(text, limit.unit);
    if text.trim().is_empty() {
        return Err(Length::Empty);
    }
    let unit = limit.unit;
    if is < limit.least {
        let least = limit.least;
        return Err(Length::TooShort { unit, least, is });
    }
    if is > limit.most {
        let most = limit.most;
        return Err(Length::TooLong { unit, most, is });
    }
    let characters = u32::try_from(text.trim().chars().count()).unwrap_or(u32::MAX);
    if unit == Unit::Words && characters > limit.most_characters {
        return Err(Length::TooLong {
            unit: Unit::Characters,
            most: limit.most_characters,
            is: characters,
        });
    }
    Ok(is)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_overview_is_counted_as_its_language_is_written() {
        let english = limit(Text::Overview, SpokenLanguage::English);
        assert!(matches!(
            length(&"word ".repeat(19), english),
            Err(Length::TooShort {
                unit: Unit::Words,
                least: 20,
                is: 19
            })
        ));
        assert_eq!(length(&"word ".repeat(20), english), Ok(20));
        assert_eq!(length(&"word ".repeat(250), english), Ok(250));
        assert!(matches!(
            length(&"word ".repeat(251), english),
            Err(Length::TooLong {
                unit: Unit::Words,
                most: 250,
                is: 251
            })
        ));
        assert!(matches!(
            length(&"wordwordwo ".repeat(200), english),
            Err(Length::TooLong {
                unit: Unit::Characters,
                most: 1800,
                is: 2199
            })
        ));
        let german = limit(Text::Overview, SpokenLanguage::German);
        assert_eq!(length(&"wordwordwo ".repeat(200), german), Ok(200));
        let japanese = limit(Text::Overview, SpokenLanguage::Japanese);
        assert!(matches!(
            length(&"移行".repeat(19), japanese),
            Err(Length::TooShort {
                unit: Unit::Characters,
                least: 40,
                is: 38
            })
        ));
        assert_eq!(length(&"移行".repeat(20), japanese), Ok(40));
        assert_eq!(length(&"移行".repeat(900), japanese), Ok(1800));
        assert!(length(&"移行".repeat(901), japanese).is_err());
        assert_eq!(length(" \n ", japanese), Err(Length::Empty));
    }

    proptest! {
        #[test]
        fn setting_a_text_differently_does_not_change_how_long_it_is(text in "[a-z移行 ]{0,80}") {
            for unit in [Unit::Words, Unit::Characters] {
                let set = text.replace(' ', " \n  ");
                prop_assert_eq!(measure(&text, unit), measure(&set, unit));
            }
        }

        #[test]
        fn what_is_too_long_has_a_longer_text_behind_it(text in ".{0,400}", language in 0..SpokenLanguage::ALL.len()) {
            let limit = limit(Text::ShortDescription, SpokenLanguage::ALL[language]);
            if let Err(Length::TooLong { .. }) = length(&text, limit) {
                let longer = format!("{text} more");
                prop_assert!(length(&longer, limit).is_err());
            }
        }
    }
}
