//! What derived code calls: everything that need not exist once a type.

use crate::Json;
use crate::write::quoted;

pub fn object(json: &Json) -> Option<&[(String, Json)]> {
    json.as_object()
}

/// An absent field reads as null does: nothing where there may be nothing, and otherwise not at all.
#[inline(never)]
pub fn field<'a>(object: &'a [(String, Json)], name: &str) -> &'a Json {
    field_or_none(object, name).unwrap_or(&Json::Null)
}

#[inline(never)]
pub fn field_or_none<'a>(object: &'a [(String, Json)], name: &str) -> Option<&'a Json> {
    object.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// Which of the names it is; the number of names where it is a text of another name.
#[inline(never)]
pub fn position(json: &Json, names: &[&str]) -> Option<usize> {
    let text = json.as_text()?;
    Some(names.iter().position(|name| *name == text).unwrap_or(names.len()))
}

/// Which of the names the variant has, and what it carries: a bare name, or an object with the name as its only field.
#[inline(never)]
pub fn variant<'a>(json: &'a Json, names: &[&str]) -> Option<(usize, &'a Json)> {
    let (text, content) = match json {
        Json::Text(text) => (text, &Json::Null),
        Json::Object(fields) => match fields.as_slice() {
            [(name, content)] => (name, content),
            _ => return None,
        },
        _ => return None,
    };
    Some((names.iter().position(|name| name == text)?, content))
}

/// `,"name":`, without the comma in front of the first.
#[inline(never)]
pub fn name(name: &str, out: &mut String) {
    if !out.ends_with('{') {
        out.push(',');
    }
    text(name, out);
    out.push(':');
}

#[inline(never)]
pub fn text(text: &str, out: &mut String) {
    quoted(text, out);
}
