//! The pseudo-language: English that nobody mistakes for English. What is still plain on a page was never translated.

use crate::parse::{Message, Part};

pub(crate) fn language(english: &[Message]) -> Vec<Message> {
    english
        .iter()
        .map(|message| {
            let mut parts = vec![Part::Text("⟦".into())];
            parts.extend(message.parts.iter().map(part));
            parts.push(Part::Text(format!(
                "{}⟧",
                "~".repeat(message.source.chars().count() * 3 / 10)
            )));
            Message {
                parts,
                ..message.clone()
            }
        })
        .collect()
}

fn part(part: &Part) -> Part {
    match part {
        Part::Text(text) => Part::Text(text.chars().map(accented).collect()),
        Part::Variable(name) => Part::Variable(name.clone()),
        Part::Select {
            variable,
            cases,
            default,
        } => Part::Select {
            variable: variable.clone(),
            cases: cases
                .iter()
                .map(|(key, parts)| (key.clone(), parts.iter().map(self::part).collect()))
                .collect(),
            default: default.clone(),
        },
        Part::Tag { name, inside } => Part::Tag {
            name: name.clone(),
            inside: inside.iter().map(self::part).collect(),
        },
    }
}

fn accented(letter: char) -> char {
    const FROM: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const TO: &str = "åƀçđéƒǧħíĵķłɱñøþɋřšŧúṽŵẋýžÅƁÇĐÉƑǦĦÍĴĶŁṀÑØÞɊŘŠŦÚṼŴẊÝŽ";
    FROM.chars()
        .zip(TO.chars())
        .find(|(from, _)| *from == letter)
        .map_or(letter, |(_, to)| to)
}
