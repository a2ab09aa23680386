//! Tree to text, and the text of a string.

use crate::{Json, ToJson, derived};

impl ToJson for Json {
    fn to_json(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(bool) => bool.to_json(out),
            Self::Number(number) => number.to_json(out),
            Self::Text(text) => quoted(text, out),
            Self::Array(items) => items.to_json(out),
            Self::Object(fields) => {
                out.push('{');
                for (name, value) in fields {
                    derived::name(name, out);
                    value.to_json(out);
                }
                out.push('}');
            }
        }
    }
}

/// What must be escaped, and no more.
pub(crate) fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..' ' => {
                let code = u32::from(char);
                out.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(code % 16, 16));
            }
            _ => out.push(char),
        }
    }
    out.push('"');
}
