//! The tree.

use crate::derived;

/// Any JSON, with integers as the only numbers. Fields keep their order.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(try_from = "serde_json::Value", into = "serde_json::Value")
)]
pub enum Json {
    Null,
    Bool(bool),
    Number(i64),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The field of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        derived::field_or_none(self.as_object()?, name)
    }

    /// As [`Self::get`], without a copy.
    pub fn into_field(self, name: &str) -> Option<Self> {
        match self {
            Self::Object(fields) => fields
                .into_iter()
                .find_map(|(own, value)| (own == name).then_some(value)),
            _ => None,
        }
    }

    pub fn as_object(&self) -> Option<&[(String, Self)]> {
        match self {
            Self::Object(fields) => Some(fields),
            _ => None,
        }
    }

    pub fn as_array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub const fn as_number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

#[cfg(feature = "serde")]
mod serde_value {
    use serde_json::Value;

    use super::Json;

    /// Why a value of serde's has no place in the tree.
    #[derive(Clone, Copy, Debug)]
    pub struct NotAnInteger;

    impl core::fmt::Display for NotAnInteger {
        fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            f.write_str("numbers are integers of 64 bits")
        }
    }

    impl TryFrom<Value> for Json {
        type Error = NotAnInteger;
        fn try_from(value: Value) -> Result<Self, NotAnInteger> {
            Ok(match value {
                Value::Null => Self::Null,
                Value::Bool(bool) => Self::Bool(bool),
                Value::Number(number) => Self::Number(number.as_i64().ok_or(NotAnInteger)?),
                Value::String(text) => Self::Text(text),
                Value::Array(items) => {
                    Self::Array(items.into_iter().map(Self::try_from).collect::<Result<_, _>>()?)
                }
                Value::Object(fields) => Self::Object(
                    fields
                        .into_iter()
                        .map(|(name, value)| Ok((name, Self::try_from(value)?)))
                        .collect::<Result<_, _>>()?,
                ),
            })
        }
    }

    impl From<Json> for Value {
        fn from(json: Json) -> Self {
            match json {
                Json::Null => Self::Null,
                Json::Bool(bool) => Self::Bool(bool),
                Json::Number(number) => Self::from(number),
                Json::Text(text) => Self::String(text),
                Json::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
                Json::Object(fields) => Self::Object(
                    fields
                        .into_iter()
                        .map(|(name, value)| (name, Self::from(value)))
                        .collect(),
                ),
            }
        }
    }
}
