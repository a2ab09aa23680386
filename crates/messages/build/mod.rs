//! From the sources of all languages to functions and packs. No input or output, so that tests can call it.

mod check;
mod generate;
mod message;
#[path = "../src/part.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    clippy::duplicate_mod,
    reason = "it is the program's too, which asks for more of it"
)]
mod parts;
mod pseudo;
mod read;
mod tags;
#[cfg(test)]
mod tests;

use self::parts::{MAIL, PARTS};

/// English first: it is the model of the others.
pub(crate) const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "ja"];

pub(crate) struct Built {
    /// Rust source.
    pub(crate) functions: String,
    /// A language's tag and its pack, as JSON.
    pub(crate) packs: Vec<(&'static str, String)>,
    /// The same in parts, as browsers fetch them: `en.common` and its JSON.
    pub(crate) parts: Vec<(String, String)>,
}

/// The sources stand in the order of [`LANGUAGES`]. Every problem of every file is reported at once.
pub(crate) fn build(sources: &[String]) -> Result<Built, Vec<String>> {
    let mut languages = Vec::new();
    let mut problems = Vec::new();
    for (tag, source) in LANGUAGES.into_iter().zip(sources) {
        let file = format!("locales/{tag}.ftl");
        let (messages, wrong) = read::file(&file, source);
        problems.extend(wrong);
        languages.push((file, messages));
    }
    let Some(((english_file, english), others)) = languages.split_first() else {
        return Err(vec!["no language".to_owned()]);
    };
    problems.extend(check::english(english_file, english));
    for (file, messages) in others {
        problems.extend(check::other(file, messages, english));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    // Each part in one piece; within it the order of the file.
    let mut model = english.clone();
    model.sort_by_key(|message| part_of(&message.key));
    let pseudo = pseudo::language(english);
    let tagged = LANGUAGES
        .into_iter()
        .zip(languages.iter().map(|(_, messages)| messages))
        .chain([("en-XA", &pseudo)]);
    let (mut packs, mut parts) = (Vec::new(), Vec::new());
    for (tag, messages) in tagged {
        packs.push((tag, generate::pack(tag, messages, &model)));
        for (index, (part, _)) in PARTS.iter().enumerate().filter(|(_, (part, _))| *part != MAIL) {
            parts.push((
                format!("{tag}.{part}"),
                generate::part_of_pack(tag, messages, &model, index),
            ));
        }
    }
    Ok(Built {
        functions: generate::functions(&model, &parts),
        packs,
        parts,
    })
}

/// The number of the part whose words begin like this.
pub(crate) fn part_of(key: &str) -> usize {
    PARTS
        .iter()
        .position(|(_, beginnings)| beginnings.iter().any(|beginning| key.starts_with(beginning)))
        .unwrap_or_default()
}
