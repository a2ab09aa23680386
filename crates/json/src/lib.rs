//! JSON for the browser, driven by the attributes that serde reads on the server.
//!
//! serde compiles a reader for each type and each way of reading it. Here a text becomes a tree once, and a type is
//! read by looking its fields up: a few instructions a field. The wire has integers only, and so has the tree.

mod parse;
mod types;
mod value;
mod write;

#[doc(hidden)]
pub mod derived;

pub use liaison_json_derive::{FromJson, ToJson, wire};
pub use parse::parse;
pub use types::parse_uuid;
pub use value::Json;

/// Read from a tree. Unknown fields are passed over, so that an old program understands a newer server.
pub trait FromJson: Sized {
    fn from_json(json: &Json) -> Option<Self>;
}

/// Written as text, byte for byte as `serde_json` does.
pub trait ToJson {
    fn to_json(&self, out: &mut String);
}

pub fn read<T: FromJson>(text: &str) -> Option<T> {
    T::from_json(&parse(text)?)
}

pub fn write<T: ToJson>(value: &T) -> String {
    let mut out = String::new();
    value.to_json(&mut out);
    out
}

#[cfg(test)]
mod tests;
