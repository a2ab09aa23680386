//! The pseudo-language: English that nobody mistakes for English. What is still plain on a page was never translated.
//!
//! Vowels stand twice, which makes a text about a third longer and lets it break where English does.

use super::message::{Message, Part};

pub(crate) fn language(english: &[Message]) -> Vec<Message> {
    english
        .iter()
        .map(|message| {
            let mut parts = vec![Part::Text("⟦".to_owned())];
            parts.extend(message.parts.iter().map(part));
            parts.push(Part::Text("⟧".to_owned()));
            Message {
                parts,
                ..message.clone()
            }
        })
        .collect()
}

fn part(part: &Part) -> Part {
    match part {
        Part::Text(text) => Part::Text(text.chars().flat_map(accented).collect()),
        Part::Argument(name) => Part::Argument(name.clone()),
        Part::Select {
            argument,
            cases,
            default,
        } => Part::Select {
            argument: argument.clone(),
            cases: cases
                .iter()
                .map(|(case, parts)| (case.clone(), parts.iter().map(self::part).collect()))
                .collect(),
            default: default.clone(),
        },
        Part::Tag { name, inside } => Part::Tag {
            name: name.clone(),
            inside: inside.iter().map(self::part).collect(),
        },
    }
}

fn accented(letter: char) -> impl Iterator<Item = char> {
    const FROM: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const TO: &str = "åƀçđéƒǧħíĵķłɱñøþɋřšŧúṽŵẋýžÅƁÇĐÉƑǦĦÍĴĶŁṀÑØÞɊŘŠŦÚṼŴẊÝŽ";
    let other = FROM
        .chars()
        .zip(TO.chars())
        .find(|(from, _)| *from == letter)
        .map_or(letter, |(_, to)| to);
    let times = if "aeiouAEIOU".contains(letter) { 2 } else { 1 };
    std::iter::repeat_n(other, times)
}
