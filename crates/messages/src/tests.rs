use liaison_domain::Language;
use liaison_drafts::checklist::{Administration, Point, checklist};
use proptest::prelude::*;
use serde_json::Value;

use crate::{
    Pack, PackError, PackLanguage, PlainFormatter, Span, Words, browser_packs, embedded_pack_json, messages,
};

const GLOSSARY: &str = include_str!("../../../locales/glossary.md");

fn words(language: PackLanguage) -> Words {
    let Ok(pack) = Pack::parse(embedded_pack_json(language)) else {
        panic!("{}", language.tag())
    };
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
fn a_part_says_nothing_before_it_is_there() {
    let parts = |part: &str| {
        let file = format!("en.{part}");
        let found = browser_packs().iter().find(|(name, _)| *name == file);
        found.map(|(_, json)| *json).unwrap_or_default()
    };
    let Ok(pack) = Pack::parse(parts("common")) else {
        panic!("common words")
    };
    let words = Words::new(pack, Box::new(PlainFormatter));
    assert_eq!(messages::loading(&words), "Loading");
    assert!(!words.has("customer"));
    assert_eq!(messages::review_title(&words), "");
    assert_eq!(words.add(parts("customer")), Ok(()));
    assert_eq!(words.add(parts("customer")), Ok(()));
    assert!(words.has("customer") && !words.has("wizard"));
    assert_ne!(messages::review_title(&words), "");
    assert_eq!(
        words.add(&parts("wizard").replace("[\"", "[\"\",\"")),
        Err(PackError::Malformed)
    );
    assert!(!words.has("wizard") || messages::wizard_title(&words).is_empty());
}

#[test]
fn english_counts_one_and_other() {
    let english = words(PackLanguage::En);
    assert!(messages::leaving_unsent(&english, 1).starts_with("One thing exists"));
    assert!(messages::leaving_unsent(&english, 2).starts_with("2 things exist"));
}

#[test]
fn the_pseudo_language_leaves_no_plain_letter() {
    let pseudo = words(PackLanguage::Pseudo);
    let text = messages::shell_skip(&pseudo);
    assert!(text.starts_with('⟦') && text.ends_with('⟧'), "{text}");
    assert!(!text.contains(|c: char| c.is_ascii_alphabetic()), "{text}");
}

fn patterns(language: PackLanguage) -> Vec<(&'static str, Value)> {
    let value: Value = serde_json::from_str(embedded_pack_json(language)).unwrap();
    let patterns = value["patterns"].as_array().unwrap();
    messages::KEYS
        .iter()
        .copied()
        .zip(patterns.iter().cloned())
        .collect()
}

/// The words of a pattern in one piece, without its arguments; of a selector, those of every case.
fn text_of(pattern: &Value) -> String {
    match pattern {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(text_of).collect(),
        Value::Object(object) => match (object.get("p"), object.get("c")) {
            (Some(inside), _) => text_of(inside),
            (_, Some(Value::Object(cases))) => cases.values().map(text_of).collect(),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// A sentence that is the same in two languages was probably forgotten.
#[test]
fn chinese_and_japanese_are_not_english() {
    // Names that the programmes themselves have, and units.
    const SAME: [&str; 6] = [
        "kept-size-giga",
        "kept-size-kilo",
        "kept-size-mega",
        "programme-cloud-accelerate",
        "programme-cloud-deployment",
        "programme-cloud-essentials",
    ];
    let english = patterns(PackLanguage::En);
    for language in [PackLanguage::ZhHans, PackLanguage::Ja] {
        for ((key, ours), (_, theirs)) in english.iter().zip(patterns(language)) {
            let ours = text_of(ours);
            let forgotten = ours == text_of(&theirs) && ours.contains(char::is_alphabetic);
            assert_eq!(forgotten, SAME.contains(key), "{}: {key}", language.tag());
        }
    }
}

/// The Japanese source document lost a "not" once. The sentences where that would hurt are listed in the glossary.
#[test]
fn what_is_denied_in_english_is_denied_in_chinese_and_japanese() {
    const MARKS: [&[&str]; 2] = [
        &["不", "没", "无", "未"],
        &["ません", "ない", "なく", "なし", "不要", "いいえ"],
    ];
    let keys: Vec<&str> = GLOSSARY
        .lines()
        .skip_while(|line| *line != "## Sentences that deny something")
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert!(keys.len() > 20, "{keys:?}");
    for (language, marks) in [PackLanguage::ZhHans, PackLanguage::Ja].into_iter().zip(MARKS) {
        let patterns = patterns(language);
        for key in &keys {
            let pattern = patterns.iter().find(|(each, _)| each == key);
            let text = text_of(&pattern.unwrap_or_else(|| panic!("{key} is no key")).1);
            let denies = marks.iter().any(|mark| text.contains(mark));
            assert!(denies, "{}: {key}: {text}", language.tag());
        }
    }
}

/// Whoever writes a sentence about money, consent or loss says in the glossary what its translations mean.
#[test]
fn what_would_cost_somebody_something_is_translated_back() {
    const ABOUT: [&str; 16] = [
        "administered ",
        "administers ",
        "agreed",
        "bills you",
        "brought back",
        "cost",
        "deleted",
        "free of charge",
        "lost",
        "need not do",
        "never turns",
        "nothing has started",
        "nothing was",
        "price",
        "separate choice",
        "until the customer ends",
    ];
    let translated: Vec<&str> = GLOSSARY
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split(" |").next())
        .flat_map(|keys| keys.split(['`', ',', ' ']))
        .collect();
    let lacking: Vec<&str> = patterns(PackLanguage::En)
        .into_iter()
        .filter(|(key, pattern)| {
            let text = text_of(pattern).to_lowercase();
            ABOUT.iter().any(|about| text.contains(about)) && !translated.contains(key)
        })
        .map(|(key, _)| key)
        .collect();
    assert!(lacking.is_empty(), "locales/glossary.md has not: {lacking:#?}");
}

#[test]
fn the_drafted_message_comes_in_the_language_of_the_pack() {
    for (language, start, end) in [
        (
            PackLanguage::En,
            "Dear customer,\n\nwe would like you to try Team, free for 30 days, with 25 licences.",
            "Mara Lindqvist, Tidewell Systems",
        ),
        (
            PackLanguage::ZhHans,
            "您好：\n\n诚邀您免费试用 Team 30 天，共 25 个许可证。",
            "Tidewell Systems Mara Lindqvist",
        ),
        (
            PackLanguage::Ja,
            "お客さま各位\n\nTeam を 30 日間",
            "Tidewell Systems\nMara Lindqvist",
        ),
    ] {
        let words = words(language);
        let before = messages::message_draft_before(&words, "Team", 30, 25);
        let after =
            messages::message_draft_after(&words, "+65 5550 0148", "Mara Lindqvist", "Tidewell Systems");
        assert!(before.starts_with(start), "{before}");
        assert!(after.contains("+65 5550 0148") && after.ends_with(end), "{after}");
    }
}

/// What we draft has to pass the check that we make of what others write, and each sentence on offer its own point.
#[test]
fn the_drafted_message_says_what_customers_are_told_to_look_for() {
    for (pack, language) in PackLanguage::ALL.into_iter().zip(Language::ALL) {
        let words = words(pack);
        let before = messages::message_draft_before(&words, "Team", 30, 25);
        for (after, asked) in [
            (
                messages::message_draft_after(&words, "+65 5550 0148", "Mara", "Tidewell"),
                Administration::NotAsked,
            ),
            (
                messages::message_draft_after_with_administration(
                    &words,
                    "+65 5550 0148",
                    "Mara",
                    "Tidewell",
                ),
                Administration::Asked,
            ),
        ] {
            let open: Vec<Point> = open(&format!("{before}\n{after}"), language, asked);
            assert_eq!(open, [], "{}", pack.tag());
        }
        for (sentence, point) in [
            (messages::message_add_bills(&words), Point::WhoBills),
            (messages::message_add_licences(&words), Point::LicenceCount),
            (
                messages::message_add_contact(&words, "+65 5550 0148"),
                Point::HowToReachYou,
            ),
            (messages::message_add_end(&words), Point::EndOfTrial),
            (
                messages::message_add_administration(&words),
                Point::DelegatedAdministration,
            ),
            (
                messages::message_add_authorised(&words, "4118207"),
                Point::AuthorisedPartner,
            ),
        ] {
            assert!(
                !open(&sentence, language, Administration::Asked).contains(&point),
                "{sentence}"
            );
        }
    }
}

fn open(message: &str, language: Language, asked: Administration) -> Vec<Point> {
    checklist(message, language, asked)
        .into_iter()
        .filter(|finding| finding.words.is_none())
        .map(|finding| finding.point)
        .collect()
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
