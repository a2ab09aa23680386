//! In which language a page is drawn for somebody of whom nothing is known but what their browser asks for.

use liaison_domain::Language;

/// By `Accept-Language`: the first of those that the product speaks, in the order of their weight.
pub(crate) fn preferred(accepted: &str) -> Language {
    let mut wanted: Vec<(u16, Language)> = Vec::new();
    for range in accepted.split(',') {
        let mut parts = range.split(';').map(str::trim);
        let Some(language) = parts.next().and_then(spoken) else {
            continue;
        };
        let weight = parts
            .find_map(|part| part.strip_prefix("q="))
            .map_or(Some(1_000), thousandths);
        match weight {
            Some(0) | None => {}
            Some(weight) => wanted.push((weight, language)),
        }
    }
    // The first of those that weigh the most.
    let best = wanted.iter().rev().max_by_key(|(weight, _)| *weight);
    best.map_or(Language::En, |(_, language)| *language)
}

/// By the primary part of a tag, as the boot script does.
fn spoken(tag: &str) -> Option<Language> {
    match tag.split('-').next()?.to_ascii_lowercase().as_str() {
        "en" => Some(Language::En),
        "zh" => Some(Language::ZhHans),
        "ja" => Some(Language::Ja),
        _ => None,
    }
}

/// `0.8` as 800.
fn thousandths(text: &str) -> Option<u16> {
    let weight: f32 = text.parse().ok()?;
    (0.0..=1.0).contains(&weight).then_some((weight * 1_000.0) as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_that_is_spoken_is_taken() {
        for (accepted, expected) in [
            ("", Language::En),
            ("de-DE,de;q=0.9", Language::En),
            ("de, ja;q=0.8, en;q=0.7", Language::Ja),
            ("en;q=0.7, zh-CN;q=0.8", Language::ZhHans),
            ("ja, en", Language::Ja),
            ("ja;q=0, en;q=0.1", Language::En),
            ("ZH-TW", Language::ZhHans),
            ("ja;q=loud, zh", Language::ZhHans),
            ("*;q=0.5", Language::En),
        ] {
            assert_eq!(preferred(accepted), expected, "{accepted}");
        }
    }
}
