//! The configuration file: a flat TOML table with the names of `Key`.

use std::collections::BTreeMap;
use std::path::Path;

use super::{ConfigError, Key};

/// Values as text, so that each key is read by one parser wherever it comes from.
#[derive(Default)]
pub(super) struct Values {
    pub(super) name: String,
    values: BTreeMap<String, String>,
}

impl Values {
    pub(super) fn get(&self, key: Key) -> Option<&str> {
        self.values.get(key.name()).map(String::as_str)
    }
}

pub(super) fn read(path: &Path) -> Result<Values, ConfigError> {
    let name = path.display().to_string();
    let wrong = |detail: String| ConfigError::File {
        path: name.clone(),
        detail,
    };
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    let table: toml::Table = text
        .parse()
        .map_err(|error: toml::de::Error| wrong(error.to_string()))?;
    let mut values = BTreeMap::new();
    for (key, value) in table {
        if Key::named(&key).is_none() {
            return Err(ConfigError::UnknownKey {
                path: name,
                key,
                known: Key::ALL.map(Key::name).join(", "),
            });
        }
        let text = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            _ => return Err(wrong(format!("{key} must be a string or a whole number"))),
        };
        values.insert(key, text);
    }
    Ok(Values { name, values })
}
