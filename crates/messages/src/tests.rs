#![expect(clippy::panic, reason = "a pack that cannot be read must fail the test by name")]

use proptest::prelude::*;

use crate::{Pack, PackError, PackLanguage, PlainFormatter, Span, Words, embedded_pack_json, messages};

fn words(language: PackLanguage) -> Words {
    let Ok(pack) = Pack::parse(embedded_pack_json(language)) else { panic!("{}", language.tag()) };
    Words::new(pack, Box::new(PlainFormatter))
}

#[test]
fn each_language_has_a_pack_of_this_build() {
    for language in PackLanguage::ALL {
        assert_eq!(words(language).language(), language.tag());
    }
}

#[test]
fn a_pack_of_another_build_is_refused() {
    let other = embedded_pack_json(PackLanguage::En).replace(messages::BUILD, "0");
    assert_eq!(Pack::parse(&other).err(), Some(PackError::OtherBuild));
    assert_eq!(Pack::parse("[]").err(), Some(PackError::OtherBuild));
    assert_eq!(Pack::parse("<html>").err(), Some(PackError::Malformed));
}

#[test]
fn english_counts_one_and_other() {
    let english = words(PackLanguage::En);
    assert!(messages::shell_sign_out_unsent(&english, 1).starts_with("1 draft exists"));
    assert!(messages::shell_sign_out_unsent(&english, 2).starts_with("2 drafts exist"));
}

#[test]
fn the_pseudo_language_leaves_no_plain_letter() {
    let pseudo = words(PackLanguage::Pseudo);
    let text = messages::shell_skip(&pseudo);
    assert!(text.starts_with('⟦') && text.ends_with('⟧'), "{text}");
    assert!(!text.contains(|c: char| c.is_ascii_alphabetic()), "{text}");
}

/// A sentence that is the same in two languages was probably forgotten.
#[test]
fn chinese_and_japanese_are_not_english() {
    const SAME: [&str; 0] = [];
    let patterns = |language| {
        let value: serde_json::Value = serde_json::from_str(embedded_pack_json(language)).unwrap();
        value["patterns"].as_array().unwrap().clone()
    };
    let english = patterns(PackLanguage::En);
    for language in [PackLanguage::ZhHans, PackLanguage::Ja] {
        for ((key, ours), theirs) in messages::KEYS.iter().zip(&english).zip(patterns(language)) {
            let has_letters = |value: &serde_json::Value| {
                value
                    .as_str()
                    .is_none_or(|text| text.contains(|c: char| c.is_alphabetic()))
            };
            let only_arguments = ours
                .as_array()
                .is_some_and(|parts| parts.iter().all(serde_json::Value::is_number));
            let forgotten = *ours == theirs && has_letters(ours) && !only_arguments;
            assert!(!forgotten || SAME.contains(key), "{}: {key}", language.tag());
        }
    }
}

#[test]
fn arguments_are_never_read_for_tags() {
    let english = words(PackLanguage::En);
    let shown = messages::shell_partner_number(&english, "<b>{ $x }</b> دعوة 👩‍💻");
    assert!(shown.contains("<b>{ $x }</b> دعوة 👩‍💻"), "{shown}");
}

#[test]
fn what_stands_out_is_a_span_of_its_own() {
    let spans = messages::offline_banner(&words(PackLanguage::En));
    assert_eq!(spans.first(), Some(&Span::Strong("No network.".into())));
    assert!(matches!(spans.get(1), Some(Span::Text(rest)) if rest.starts_with(" Go on writing")));
}

proptest! {
    #[test]
    fn any_text_comes_out_as_it_went_in(text in ".*") {
        for language in PackLanguage::ALL {
            let shown = messages::shell_partner_number(&words(language), &text);
            prop_assert!(shown.contains(&text));
        }
    }
}
