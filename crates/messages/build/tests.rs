//! Each refusal with its sentence, and what comes out of what is allowed.

use super::{Built, build};

/// The same source in all languages, but for what a test changes.
fn of(english: &str, chinese: &str, japanese: &str) -> Result<Built, Vec<String>> {
    build(&[english.to_owned(), chinese.to_owned(), japanese.to_owned()])
}

fn refusals(english: &str) -> Vec<String> {
    match of(english, english, english) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .into_iter()
            .filter(|problem| problem.starts_with("locales/en.ftl"))
            .collect(),
    }
}

fn differing(english: &str, chinese: &str) -> Vec<String> {
    of(english, chinese, english).err().unwrap_or_default()
}

fn pack(built: &Built, tag: &str) -> String {
    let found = built.packs.iter().find(|(each, _)| *each == tag);
    found.map(|(_, json)| json.clone()).unwrap_or_default()
}

#[test]
fn what_is_outside_the_subset_is_refused_with_line_and_key() {
    for (source, expected) in [
        (
            "a = A\nb = B\n    .title = C",
            "locales/en.ftl:2: b: attributes are not in the subset; make it a message of its own",
        ),
        (
            "-brand = L\na = A",
            "locales/en.ftl: -brand: terms are not in the subset; write the word out",
        ),
        (
            "a = A\n\na = B",
            "locales/en.ftl:3: a: stands here twice; a key is allowed once",
        ),
        (
            "a = { b }",
            "locales/en.ftl:1: a: has something outside the subset; allowed are text, { $name }, { \"text\" } and one selector on a variable",
        ),
        (
            "a = { NUMBER($n) }",
            "locales/en.ftl:1: a: has something outside the subset; allowed are text, { $name }, { \"text\" } and one selector on a variable",
        ),
        (
            "a = { $count ->\n    [one] x\n   *[many] y\n}",
            "locales/en.ftl:1: a: mixes cases of a number and of a text on $count; allowed are [one] and *[other], or names of its own",
        ),
        (
            "a = { $count ->\n   *[one] x\n    [other] y\n}",
            "locales/en.ftl:1: a: on $count only *[other] is allowed as the default",
        ),
        (
            "a = { $count ->\n   *[other] y\n}",
            "locales/en.ftl:1: a: English counts with [one] and *[other], and [one] is missing",
        ),
        (
            "a = { $x ->\n    [p] x\n   *[q] y\n} { $z ->\n    [p] x\n   *[q] y\n}",
            "locales/en.ftl:1: a: has two selectors; one is allowed, so make two messages",
        ),
        (
            "a = { $words }",
            "locales/en.ftl:1: a: $words cannot be the name of an argument in Rust; choose another word, with _ between words",
        ),
        (
            "a = { $two-words }",
            "locales/en.ftl:1: a: $two-words cannot be the name of an argument in Rust; choose another word, with _ between words",
        ),
        (
            "# $days (number)\na = A",
            "locales/en.ftl:2: a: the comment declares $days, which the message does not have",
        ),
        (
            "a = <i>x</i>",
            "locales/en.ftl:1: a: <i> is not allowed here; <b>, <id> and <link> are, closed and not one inside another",
        ),
        (
            "a = <b><id>x</id></b>",
            "locales/en.ftl:1: a: <id> is not allowed here; <b>, <id> and <link> are, closed and not one inside another",
        ),
        ("a = <b>x", "locales/en.ftl:1: a: <b> is not closed"),
        ("a = 1 < 2", "locales/en.ftl:1: a: has a < without a >"),
        (
            "a = { $k ->\n    [p] <b>x</b>\n   *[q] y\n}",
            "locales/en.ftl:1: a: every case of $k is allowed the same tags, and they differ",
        ),
        (
            "a = <b>{ $k ->\n    [p] <id>x</id>\n   *[q] <id>y</id>\n}</b>",
            "locales/en.ftl:1: a: has a tag inside a tag, in a case of $k",
        ),
    ] {
        assert_eq!(refusals(source), [expected], "{source}");
    }
}

#[test]
fn an_unescaped_brace_is_refused_with_its_line() {
    for source in ["a = A\nb = x } y\nc = C", "a = A\nb = x { y\nc = C"] {
        let found = refusals(source);
        assert!(
            found.iter().any(|problem| problem.starts_with("locales/en.ftl:")
                && problem.contains("a brace is written { \"{\" }")),
            "{found:?}"
        );
    }
    assert!(refusals("a = { \"{\" }x{ \"}\" }").is_empty());
}

#[test]
fn languages_have_the_same_keys_arguments_and_tags() {
    for (english, chinese, expected) in [
        (
            "a = A\nb = B",
            "a = A",
            "locales/zh-Hans.ftl: b: is missing; en.ftl has it on line 2",
        ),
        (
            "a = A",
            "a = A\nb = B",
            "locales/zh-Hans.ftl:2: b: is not a key of en.ftl; only those are allowed",
        ),
        (
            "a = { $x } { $y }",
            "a = { $x }",
            "locales/zh-Hans.ftl:1: a: has the arguments [\"x\"]; allowed are those of en.ftl, [\"x\", \"y\"]",
        ),
        (
            "a = <b>x</b> <b>y</b>",
            "a = <b>x</b> y",
            "locales/zh-Hans.ftl:1: a: has the tags [\"b\"]; allowed are those of en.ftl, [\"b\", \"b\"]",
        ),
        (
            "a = { $x }",
            "a = { $x ->\n   *[other] x\n}",
            "locales/zh-Hans.ftl:1: a: selects on $x as the other kind, number or text, than en.ftl",
        ),
        (
            "a = { $k ->\n    [p] x\n   *[q] y\n}",
            "a = { $k ->\n    [p] x\n   *[r] y\n}",
            "locales/zh-Hans.ftl:1: a: has the cases [\"p\", \"r\"]; allowed are those of en.ftl, [\"p\", \"q\"]",
        ),
    ] {
        assert_eq!(differing(english, chinese), [expected], "{chinese}");
    }
}

#[test]
fn one_form_is_enough_where_nobody_counts() {
    let english = "a = { $count ->\n    [one] one\n   *[other] more\n}{ $count }";
    assert!(
        of(
            english,
            "a = { $count } 份",
            "a = { $count ->\n   *[other] { $count } 件\n}"
        )
        .is_ok()
    );
}

#[test]
fn arguments_come_in_order_of_appearance_in_english_with_their_kinds() {
    let english = "# $days (number)\nwait-for = { $who } waits { $days } of { $n_all } for { $kind ->\n    [full] all\n   *[limited] some\n}";
    let chinese = "wait-for = { $n_all }{ $days }{ $who }{ $kind ->\n    [full] 全\n   *[limited] 部分\n}";
    let built = of(english, chinese, chinese).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert!(
        built.functions.contains(
            "pub fn wait_for(words: &Words, who: &str, days: i64, n_all: i64, kind: &str) -> String"
        ),
        "{}",
        built.functions
    );
    assert!(
        built
            .functions
            .contains("#[doc = \" {who} waits {days} of {n_all} for some\"]"),
        "{}",
        built.functions
    );
    assert!(
        pack(&built, "zh-Hans")
            .contains(r#"[2,1,0,{"c":{"full":["全"],"limited":["部分"]},"d":"limited","s":3}]"#),
        "{}",
        pack(&built, "zh-Hans")
    );
}

#[test]
fn a_tag_makes_the_function_return_spans() {
    let built = of("a = A <b>{ $x }</b>", "a = <b>{ $x }</b>甲", "a = <b>{ $x }</b>")
        .unwrap_or_else(|problems| panic!("{problems:?}"));
    assert!(
        built
            .functions
            .contains("pub fn a(words: &Words, x: &str) -> Rich"),
        "{}",
        built.functions
    );
    assert!(
        pack(&built, "en").contains(r#"["A ",{"p":[0],"t":"b"}]"#),
        "{}",
        pack(&built, "en")
    );
}

#[test]
fn the_pseudo_language_changes_letters_and_nothing_else() {
    let english = "a = Try <b>{ $x }</b>: { $count ->\n    [one] one day\n   *[other] { $count } days\n}.";
    let built = of(english, english, english).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert!(
        pack(&built, "en-XA").contains(
            r#"["⟦","Ŧřý ",{"p":[0],"t":"b"},": ",{"c":{"one":["øøñéé đååý"],"other":[1," đååýš"]},"d":"other","s":1},".","⟧"]"#
        ),
        "{}",
        pack(&built, "en-XA")
    );
}

#[test]
fn a_pack_names_keys_arguments_kinds_and_tags() {
    let build_of = |source: &str| {
        let built = of(source, source, source).unwrap_or_else(|problems| panic!("{problems:?}"));
        let start = built.functions.find("BUILD: &str = ").unwrap_or_default();
        built
            .functions
            .get(start..start + 40)
            .unwrap_or_default()
            .to_owned()
    };
    let base = build_of("a = A { $x }");
    assert_eq!(base, build_of("a = Another text { $x }"));
    for other in [
        "b = A { $x }",
        "a = A { $y }",
        "a = A <b>{ $x }</b>",
        "# $x (number)\na = A { $x }",
        "a = A { $x }\nb = B",
    ] {
        assert_ne!(base, build_of(other), "{other}");
    }
}

#[test]
fn a_browser_fetches_parts_and_none_of_mail() {
    let source = "review-a = R\nmail-hello = Hello\nhello = Hi\nreview-b = S";
    let Ok(built) = of(source, source, source) else {
        panic!("it is allowed")
    };
    let english: Vec<(&str, &str)> = built
        .parts
        .iter()
        .filter_map(|(file, json)| {
            let (_, patterns) = json.split_once("\"patterns\":")?;
            Some((file.strip_prefix("en.")?, patterns))
        })
        .filter(|(_, patterns)| *patterns != "[]}")
        .collect();
    assert_eq!(english, [("common", r#"["Hi"]}"#), ("customer", r#"["R","S"]}"#)]);
    assert!(pack(&built, "en").ends_with(r#""patterns":["Hi","R","S","Hello"]}"#));
}
