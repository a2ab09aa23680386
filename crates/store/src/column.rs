//! Between columns and domain types.
//!
//! Moments are milliseconds, a state is the domain's own serde name, a carried value is JSON text. What cannot be
//! read back is `StoreError::Corrupt`, never a default.

use jiff::Timestamp;
use sea_orm::sea_query::LikeExpr;
use serde::Serialize;
use serde::de::value::StrDeserializer;
use serde::de::{Deserialize, DeserializeOwned, IntoDeserializer};

use crate::error::StoreError;

/// How many rows or names one statement carries: databases limit that.
pub(crate) const CARRIED: usize = 500;

pub(crate) fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

pub(crate) fn timestamp(what: &str, millis: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(millis).map_err(|_| StoreError::corrupt(what, millis))
}

/// The serde name of a plain enum or the text of a parsed text type.
pub(crate) fn word<T: Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::corrupt("not a word", std::any::type_name::<T>())),
    }
}

pub(crate) fn parse_word<T: DeserializeOwned>(what: &str, word: &str) -> Result<T, StoreError> {
    let text: StrDeserializer<'_, serde::de::value::Error> = word.into_deserializer();
    T::deserialize(text).map_err(|_| StoreError::corrupt(what, word))
}

pub(crate) fn parse_optional<T: DeserializeOwned>(
    what: &str,
    word: Option<&str>,
) -> Result<Option<T>, StoreError> {
    word.map(|word| parse_word(what, word)).transpose()
}

pub(crate) fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::corrupt("not JSON", error))
}

pub(crate) fn parse_json<'a, T: Deserialize<'a>>(what: &str, text: &'a str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::corrupt(what, error))
}

/// A hash of 32 bytes.
pub(crate) fn hash(what: &str, bytes: Vec<u8>) -> Result<[u8; 32], StoreError> {
    <[u8; 32]>::try_from(bytes).map_err(|bytes| StoreError::corrupt(what, format!("{} bytes", bytes.len())))
}

/// The pattern for text that stands anywhere, with nothing of it read as a pattern itself.
pub(crate) fn contains(search: &str) -> LikeExpr {
    let mut pattern = String::from("%");
    for letter in search.to_lowercase().chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    LikeExpr::new(pattern).escape('\\')
}
