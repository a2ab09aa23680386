//! Holds both ways of reading and writing to one wire.
#![expect(clippy::panic, reason = "a test may stop at once")]

use liaison_json::{FromJson, ToJson};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// Both read it, write the same text, and think the same of everything that differs from it in one place.
pub(crate) fn agree<T: FromJson + ToJson + Serialize + DeserializeOwned>(text: &str) {
    let text = serde_json::from_str::<Value>(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let text = text.to_string();
    let (theirs, ours) = both::<T>(&text);
    assert!(theirs.is_some(), "serde does not read {text}");
    assert_eq!(theirs, ours);
    for changed in changes(&serde_json::from_str(&text).unwrap()) {
        let text = changed.to_string();
        let (theirs, ours) = both::<T>(&text);
        assert_eq!(theirs, ours, "{text}");
    }
}

/// What each writes of what it has read.
fn both<T: FromJson + ToJson + Serialize + DeserializeOwned>(text: &str) -> (Option<String>, Option<String>) {
    let theirs: Option<T> = serde_json::from_str(text).ok();
    let ours: Option<T> = liaison_json::read(text);
    (
        theirs.map(|value| serde_json::to_string(&value).unwrap()),
        ours.map(|value| liaison_json::write(&value)),
    )
}

/// The value with one part of it gone or of another kind. Nothing is added: an unknown field guards the server alone.
fn changes(value: &Value) -> Vec<Value> {
    let mut all = vec![json!(null), json!(true), json!(-7), json!(""), json!("\u{1}")];
    // serde would read an array as a struct without names, which nobody sends.
    if !value.is_object() {
        all.extend([json!([]), json!([null])]);
    }
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                all.extend(changes(item).into_iter().map(|changed| {
                    let mut items = items.clone();
                    *items.get_mut(at).unwrap() = changed;
                    Value::Array(items)
                }));
            }
        }
        Value::Object(fields) => {
            all.push(json!({}));
            for (name, field) in fields {
                let mut without = fields.clone();
                without.remove(name);
                all.push(Value::Object(without));
                all.extend(changes(field).into_iter().map(|changed| {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), changed);
                    Value::Object(fields)
                }));
            }
        }
        _ => {}
    }
    all
}
