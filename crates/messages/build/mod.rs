//! From the sources of all languages to functions and packs. No input or output, so that tests can call it.

mod check;
mod generate;
mod message;
mod pseudo;
mod read;
mod tags;
#[cfg(test)]
mod tests;

/// English first: it is the model of the others.
pub(crate) const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "ja"];

/// Who reads a pack. Words of mail are the server's alone, and no page should have to fetch them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    Server,
    Browser,
}

pub(crate) struct Built {
    /// Rust source.
    pub(crate) functions: String,
    /// A language's tag and its pack, as JSON.
    pub(crate) packs: Vec<(&'static str, String)>,
    /// The same without the words that only the server says.
    pub(crate) browser_packs: Vec<(&'static str, String)>,
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
    let pseudo = pseudo::language(english);
    let packs = |reader: Reader| {
        LANGUAGES
            .into_iter()
            .zip(languages.iter().map(|(_, messages)| messages))
            .chain([("en-XA", &pseudo)])
            .map(|(tag, messages)| (tag, generate::pack(tag, messages, english, reader)))
            .collect()
    };
    Ok(Built {
        functions: generate::functions(english),
        packs: packs(Reader::Server),
        browser_packs: packs(Reader::Browser),
    })
}
