//! Against `serde_json`, which the server uses.

use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn same(json: &Json, value: &Value) -> bool {
    match (json, value) {
        (Json::Null, Value::Null) => true,
        (Json::Bool(own), Value::Bool(other)) => own == other,
        (Json::Number(own), Value::Number(other)) => other.as_i64() == Some(*own),
        (Json::Text(own), Value::String(other)) => own == other,
        (Json::Array(own), Value::Array(other)) => {
            own.len() == other.len() && own.iter().zip(other).all(|(own, other)| same(own, other))
        }
        (Json::Object(own), Value::Object(other)) => {
            own.len() == other.len()
                && own
                    .iter()
                    .all(|(name, own)| other.get(name).is_some_and(|other| same(own, other)))
        }
        _ => false,
    }
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_serde_writes_is_read_and_written_again(value in values()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let json = parse(&text).unwrap();
            prop_assert!(same(&json, &value), "{text}");
            prop_assert_eq!(write(&json), value.to_string());
        }
    }

    #[test]
    fn no_text_stops_it(text in any::<String>()) {
        parse(&text);
    }

    #[test]
    fn what_is_read_is_what_serde_reads(text in r#"[\[\]{}",:\\ a-fnrtu0-9eE.+\-]{0,24}"#) {
        if let Some(json) = parse(&text) {
            let value: Value = serde_json::from_str(&text).unwrap();
            // Of a name that stands twice serde keeps the last, and nothing of ours writes one.
            prop_assert!(same(&json, &value) || text.matches("\":").count() > 1, "{text}");
        }
    }

    #[test]
    fn a_text_cut_short_is_refused(value in values(), end in any::<prop::sample::Index>()) {
        let text = serde_json::json!([value]).to_string();
        let end = end.index(text.len());
        if text.is_char_boundary(end) {
            prop_assert_eq!(parse(&text[..end]), None);
        }
    }
}

#[test]
fn escapes_are_read() {
    let read = |text: &str| read::<String>(text);
    assert_eq!(
        read(r#""\"\\\/\b\f\n\r\t\u00e9\ud83e\ude7a""#).unwrap(),
        "\"\\/\u{8}\u{c}\n\r\t\u{e9}\u{1fa7a}"
    );
    for wrong in [
        r#""\x""#,
        r#""\u12""#,
        r#""\ud83e""#,
        r#""\ud83e\u0041""#,
        r#""\ude7a""#,
        "\"\n\"",
        "\"a",
    ] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

#[test]
fn numbers_are_integers_of_64_bits() {
    for (text, number) in [
        ("0", Some(0)),
        ("-9223372036854775808", Some(i64::MIN)),
        ("9223372036854775807", Some(i64::MAX)),
        ("9223372036854775808", None),
        ("01", None),
        ("1.5", None),
        ("1e3", None),
        ("-", None),
        ("+1", None),
    ] {
        assert_eq!(read::<i64>(text), number, "{text}");
    }
    assert_eq!(read::<u16>("65536"), None);
    assert_eq!(read::<u32>("-1"), None);
}

#[test]
fn what_is_nested_too_deep_is_refused() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(&nested(64)).is_some());
    assert!(parse(&nested(65)).is_none());
    assert!(parse(&nested(1_000_000)).is_none());
}

#[test]
fn an_id_is_read_in_the_form_in_which_it_is_written() {
    let text = "01a2043e-23d1-711a-b759-14535b3a2bc3";
    let id = uuid::Uuid::parse_str(text).unwrap();
    assert_eq!(parse_uuid(text), Some(id));
    assert_eq!(parse_uuid(&text.to_uppercase()), Some(id));
    for wrong in [
        "",
        "01a2043e23d1711ab75914535b3a2bc3",
        "{01a2043e-23d1-711a-b759-14535b3a2bc3}",
        "01a2043e-23d1-711a-b759-14535b3a2bc",
        "01a2043e-23d1-711a-b759-14535b3a2bc30",
        "01a2043e-23d1-711a-b75914535b3a2bc3--",
        "01a2043e-23d1-711a-b759-14535b3a2bcg",
        "01a2043e-23d1-711a-b759-14535b3a2bcé",
    ] {
        assert_eq!(parse_uuid(wrong), None, "{wrong}");
    }
}
