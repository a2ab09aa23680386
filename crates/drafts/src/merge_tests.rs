use proptest::prelude::*;

use super::*;

const FIELDS: &[Field] = &[
    Field::whole(&["title"]),
    Field::of(&["letter", "text"], Rule::Text).unless(&["letter", "by"], "program"),
    Field::whole(&["letter", "by"]),
    Field::of(&["lines"], Rule::List { identity: "id" }),
    Field::of(&["step"], Rule::Last),
];

fn content(text: &str) -> Content {
    Content {
        json: liaison_json::parse(text).unwrap(),
        choices: Vec::new(),
    }
}

fn tag(number: u128) -> Uuid {
    Uuid::from_u128(number << 64)
}

fn json(content: &Content) -> String {
    liaison_json::write(&content.json)
}

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

#[test]
fn what_one_side_changed_is_taken_and_what_both_changed_is_asked() {
    let base =
        content(r#"{"title":"a","letter":{"text":"Dear sir. Bye","by":"hand"},"lines":[],"step":"one"}"#);
    let mine =
        content(r#"{"title":"b","letter":{"text":"Dear Ann. Bye","by":"hand"},"lines":[],"step":"two"}"#);
    let theirs = content(
        r#"{"title":"c","letter":{"text":"Dear sir. Bye now","by":"hand"},"lines":[{"id":"x"}],"step":"three"}"#,
    );
    let merged = merge(FIELDS, &base, &mine, &theirs, tag(1));
    assert_eq!(
        json(&merged),
        r#"{"title":"b","letter":{"text":"Dear Ann. Bye now","by":"hand"},"lines":[{"id":"x"}],"step":"two"}"#
    );
    assert_eq!(
        merged.choices,
        [Choice {
            id: tag(1),
            field: vec!["title".to_owned()],
            base: text("a"),
            others: vec![text("c")],
        }]
    );
}

#[test]
fn words_of_the_program_are_nobodys() {
    let letter =
        |words: &str, by: &str| content(&format!(r#"{{"letter":{{"text":"{words}","by":"{by}"}}}}"#));
    let merged = |base: &Content, mine: &Content, theirs: &Content| merge(FIELDS, base, mine, theirs, tag(1));
    let (base, ours) = (letter("Hello", "program"), letter("你好", "program"));
    let written = letter("Dear Ann", "hand");
    assert_eq!(merged(&base, &ours, &letter("こんにちは", "program")), ours);
    assert_eq!(merged(&base, &ours, &written), written);
    assert_eq!(merged(&base, &written, &ours), written);
    // Giving up what somebody else is just changing is a choice again.
    let given_up = merged(&written, &ours, &letter("Dear Bob", "hand"));
    assert_eq!(given_up.choices.len(), 1);
    assert_eq!(given_up.json, ours.json);
}

#[test]
fn items_are_merged_by_their_names() {
    let base = content(r#"{"lines":[{"id":"x","n":1,"m":1},{"id":"y","n":1},{"id":"z","n":1}]}"#);
    let mine = content(r#"{"lines":[{"id":"a","n":7},{"id":"x","n":2,"m":1},{"id":"z","n":1}]}"#);
    let theirs =
        content(r#"{"lines":[{"id":"z","n":5},{"id":"x","n":3,"m":4},{"id":"b","n":8},{"id":"y","n":9}]}"#);
    let merged = merge(FIELDS, &base, &mine, &theirs, tag(1));
    assert_eq!(
        json(&merged),
        r#"{"lines":[{"id":"a","n":7},{"id":"z","n":5},{"id":"x","n":2,"m":4},{"id":"b","n":8},{"id":"y","n":9}]}"#
    );
    let asked: Vec<String> = merged
        .choices
        .iter()
        .map(|choice| choice.field.join("/"))
        .collect();
    assert_eq!(asked, ["lines/x/n", "lines/y"]);
    // The removal is one of the choices.
    let mut settled = merged.clone();
    settle(FIELDS, &mut settled, merged.choices[1].id, Pick::Theirs(0));
    settle(FIELDS, &mut settled, merged.choices[0].id, Pick::Theirs(0));
    assert_eq!(
        json(&settled),
        r#"{"lines":[{"id":"a","n":7},{"id":"z","n":5},{"id":"x","n":3,"m":4},{"id":"b","n":8}]}"#
    );
    assert_eq!(settled.choices, []);
}

#[test]
fn one_choice_a_place_and_none_twice() {
    let say = |word: &str| content(&format!(r#"{{"title":"{word}"}}"#));
    let first = merge(FIELDS, &say("a"), &say("b"), &say("c"), tag(1));
    // A third one comes; then the one whose words are among the others, and who has gone on writing.
    let second = merge(FIELDS, &say("a"), &say("d"), &first, tag(2));
    assert_eq!(second.choices.len(), 1);
    assert_eq!(second.choices[0].others, [text("c"), text("b")]);
    let third = merge(FIELDS, &say("c"), &say("e"), &second, tag(3));
    assert_eq!(third.choices.len(), 1);
    assert_eq!(third.choices[0].others, [text("b"), text("d")]);
    assert_eq!(third.json, say("e").json);
}

#[test]
fn what_one_settles_is_settled_while_the_other_writes_on() {
    let open = merge(
        FIELDS,
        &content(r#"{"title":"a","step":"s"}"#),
        &content(r#"{"title":"b","step":"s"}"#),
        &content(r#"{"title":"c","step":"s"}"#),
        tag(1),
    );
    let mut settled = open.clone();
    settle(FIELDS, &mut settled, tag(1), Pick::Theirs(0));
    let writes_on = Content {
        json: liaison_json::parse(r#"{"title":"b","step":"t"}"#).unwrap(),
        choices: open.choices.clone(),
    };
    for merged in [
        merge(FIELDS, &open, &settled, &writes_on, tag(2)),
        merge(FIELDS, &open, &writes_on, &settled, tag(2)),
    ] {
        assert_eq!(json(&merged), r#"{"title":"c","step":"t"}"#);
        assert_eq!(merged.choices, []);
    }
    // What came to the choice meanwhile stays.
    let third = merge(
        FIELDS,
        &open,
        &content(r#"{"title":"d","step":"s"}"#),
        &open,
        tag(3),
    );
    let merged = merge(FIELDS, &open, &settled, &third, tag(4));
    assert_eq!(merged.choices.len(), 1);
    assert_eq!(merged.choices[0].others, [text("d")]);
}

#[test]
fn both_and_theirs_of_a_text_keep_what_was_written_elsewhere() {
    let letter = |words: &str| content(&format!(r#"{{"letter":{{"text":"{words}","by":"hand"}}}}"#));
    let mut merged = merge(
        FIELDS,
        &letter("Hello. We move in April. Bye."),
        &letter("Hello. We move in May. Bye."),
        &letter("Hello. We move in June. Bye."),
        tag(1),
    );
    put(
        &mut merged.json,
        &["letter", "text"],
        text("Hello. We move in May. Good bye."),
    );
    let choice = merged.choices[0].clone();
    let words = |pick| preview(FIELDS, &merged, &choice, pick).unwrap();
    assert_eq!(words(Pick::Mine), text("Hello. We move in May. Good bye."));
    assert_eq!(words(Pick::Theirs(0)), text("Hello. We move in June. Good bye."));
    assert_eq!(words(Pick::Both), text("Hello. We move in May June. Good bye."));
}

/// Few words, so that sides often agree.
fn some() -> impl Strategy<Value = Content> {
    let word = || prop::sample::select(vec!["", "a", "b", "c"]);
    let letter = prop::collection::vec(prop::sample::select(vec!["a ", "b ", "c "]), 0..4);
    let item = (prop::sample::select(vec!["x", "y", "z"]), 0..3i64, 0..2i64);
    let lines = prop::collection::btree_map(item.clone().prop_map(|(id, ..)| id), item, 0..4);
    (word(), letter, lines, word()).prop_map(|(title, letter, lines, step)| {
        let lines: Vec<String> = lines
            .iter()
            .map(|(id, (_, n, m))| format!(r#"{{"id":"{id}","n":{n},"m":{m}}}"#))
            .collect();
        content(&format!(
            r#"{{"title":"{title}","letter":{{"text":"{}","by":"hand"}},"lines":[{}],"step":"{step}"}}"#,
            letter.concat(),
            lines.join(",")
        ))
    })
}

/// Everything that is said at each place: what stands there and what waits beside it.
fn said(content: &Content) -> Vec<(String, Vec<String>)> {
    let mut said: Vec<(String, Vec<String>)> = content
        .choices
        .iter()
        .map(|choice| {
            let stands = preview(FIELDS, content, choice, Pick::Mine).unwrap();
            let mut values: Vec<String> = choice
                .others
                .iter()
                .chain([&stands])
                .map(liaison_json::write)
                .collect();
            values.sort();
            (choice.field.join("/"), values)
        })
        .collect();
    said.sort();
    said
}

/// Without what is open, by name.
fn agreed(content: &Content) -> String {
    let mut json = content.json.clone();
    put(&mut json, &["step"], Json::Null);
    for choice in &content.choices {
        let way: Vec<&str> = choice.field.iter().map(String::as_str).collect();
        if way.first() != Some(&"lines") {
            put(&mut json, &way, Json::Null);
        }
    }
    let mut lines: Vec<String> = get(&json, &["lines"])
        .as_array()
        .unwrap_or_default()
        .iter()
        .map(|item| {
            let name = item.get("id").and_then(Json::as_text).unwrap_or_default();
            let open = |key: &str| {
                content.choices.iter().any(|choice| {
                    choice.field.get(1).is_some_and(|own| own == name)
                        && choice.field.get(2).is_none_or(|own| own == key)
                })
            };
            let keys = ["n", "m"].map(|key| match open(key) {
                true => Json::Null,
                false => item.get(key).cloned().unwrap_or(Json::Null),
            });
            format!("{name} {keys:?}")
        })
        .collect();
    lines.sort();
    put(
        &mut json,
        &["lines"],
        Json::Array(lines.into_iter().map(Json::Text).collect()),
    );
    liaison_json::write(&json)
}

proptest! {
    #[test]
    fn one_who_writes_alone_is_not_asked(base in some(), side in some()) {
        prop_assert_eq!(&merge(FIELDS, &base, &side, &base, tag(1)), &side);
        prop_assert_eq!(&merge(FIELDS, &base, &base, &side, tag(1)), &side);
        prop_assert_eq!(&merge(FIELDS, &base, &side, &side, tag(1)), &side);
    }

    #[test]
    fn it_does_not_matter_who_comes_first(base in some(), mine in some(), theirs in some()) {
        let here = merge(FIELDS, &base, &mine, &theirs, tag(1));
        let there = merge(FIELDS, &base, &theirs, &mine, tag(1));
        prop_assert_eq!(said(&here), said(&there));
        prop_assert_eq!(agreed(&here), agreed(&there));
    }

    #[test]
    fn merging_again_changes_nothing(base in some(), mine in some(), theirs in some()) {
        let merged = merge(FIELDS, &base, &mine, &theirs, tag(1));
        prop_assert_eq!(&merge(FIELDS, &theirs, &merged, &theirs, tag(2)), &merged);
        prop_assert_eq!(&merge(FIELDS, &mine, &merged, &mine, tag(2)), &merged);
    }

    #[test]
    fn whichever_is_picked_nothing_stays_open(base in some(), mine in some(), theirs in some(), pick in 0usize..3) {
        let mut merged = merge(FIELDS, &base, &mine, &theirs, tag(1));
        while let Some(choice) = merged.choices.first().cloned() {
            let pick = [Pick::Mine, Pick::Theirs(0), Pick::Both][pick];
            let pick = preview(FIELDS, &merged, &choice, pick).map_or(Pick::Theirs(0), |_| pick);
            let expected = preview(FIELDS, &merged, &choice, pick);
            settle(FIELDS, &mut merged, choice.id, pick);
            prop_assert_eq!(preview(FIELDS, &merged, &choice, Pick::Mine), expected);
            prop_assert!(merged.choices.iter().all(|own| own.id != choice.id));
        }
    }
}
