//! The types that ours are made of.

use std::collections::BTreeMap;
use std::sync::Arc;

use uuid::Uuid;

use crate::write::quoted;
use crate::{FromJson, Json, ToJson, derived};

impl FromJson for bool {
    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Bool(bool) => Some(*bool),
            _ => None,
        }
    }
}

impl ToJson for bool {
    fn to_json(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl FromJson for i64 {
    fn from_json(json: &Json) -> Option<Self> {
        json.as_number()
    }
}

impl ToJson for i64 {
    fn to_json(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }
}

macro_rules! integers {
    ($($type:ty),+) => {$(
        impl FromJson for $type {
            fn from_json(json: &Json) -> Option<Self> {
                json.as_number()?.try_into().ok()
            }
        }

        impl ToJson for $type {
            fn to_json(&self, out: &mut String) {
                i64::from(*self).to_json(out);
            }
        }
    )+};
}

integers!(u16, u32);

impl FromJson for String {
    fn from_json(json: &Json) -> Option<Self> {
        json.as_text().map(str::to_owned)
    }
}

impl ToJson for String {
    fn to_json(&self, out: &mut String) {
        quoted(self, out);
    }
}

impl FromJson for Arc<str> {
    fn from_json(json: &Json) -> Option<Self> {
        json.as_text().map(Self::from)
    }
}

impl ToJson for Arc<str> {
    fn to_json(&self, out: &mut String) {
        quoted(self, out);
    }
}

impl FromJson for Uuid {
    fn from_json(json: &Json) -> Option<Self> {
        parse_uuid(json.as_text()?)
    }
}

/// In the one form in which it is written. That of the library reads five, and has words for each fault, which a first load
/// would carry.
pub fn parse_uuid(text: &str) -> Option<Uuid> {
    let digit = |number: Option<u128>, (place, letter): (usize, char)| match (place, letter) {
        (8 | 13 | 18 | 23, '-') => number,
        (8 | 13 | 18 | 23, _) => None,
        _ => Some(number? << 4 | u128::from(letter.to_digit(16)?)),
    };
    let number = text.chars().enumerate().fold(Some(0), digit);
    number.filter(|_| text.len() == 36).map(Uuid::from_u128)
}

impl ToJson for Uuid {
    fn to_json(&self, out: &mut String) {
        quoted(self.hyphenated().encode_lower(&mut Self::encode_buffer()), out);
    }
}

impl FromJson for Json {
    fn from_json(json: &Json) -> Option<Self> {
        Some(json.clone())
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Null => Some(None),
            _ => T::from_json(json).map(Some),
        }
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self, out: &mut String) {
        match self {
            Some(value) => value.to_json(out),
            None => out.push_str("null"),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &Json) -> Option<Self> {
        json.as_array()?.iter().map(T::from_json).collect()
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self, out: &mut String) {
        out.push('[');
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            item.to_json(out);
        }
        out.push(']');
    }
}

impl FromJson for BTreeMap<String, String> {
    fn from_json(json: &Json) -> Option<Self> {
        json.as_object()?
            .iter()
            .map(|(name, value)| Some((name.clone(), String::from_json(value)?)))
            .collect()
    }
}

impl ToJson for BTreeMap<String, String> {
    fn to_json(&self, out: &mut String) {
        out.push('{');
        for (name, value) in self {
            derived::name(name, out);
            quoted(value, out);
        }
        out.push('}');
    }
}
