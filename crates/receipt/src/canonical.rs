//! The JSON Canonicalization Scheme of RFC 8785, of JSON whose only numbers are integers.

use liaison_json::Json;

/// One text for what is the same, whoever wrote it: members in the order of their names, and no space between.
pub fn canonical(json: Json) -> String {
    liaison_json::write(&ordered(json))
}

fn ordered(json: Json) -> Json {
    match json {
        Json::Array(items) => Json::Array(items.into_iter().map(ordered).collect()),
        Json::Object(members) => {
            let members = members.into_iter().map(|(name, value)| (name, ordered(value)));
            let mut members: Vec<(String, Json)> = members.collect();
            // By UTF-16 code units, as the scheme has it for the sake of JavaScript.
            members.sort_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
            Json::Object(members)
        }
        json => json,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From RFC 8785, 3.2.2 and 3.2.3, with its numbers left out.
    #[test]
    fn members_stand_in_the_order_of_the_scheme() {
        let text = r#"{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","literals":[null,true,false]}"#;
        let json = liaison_json::parse(text).unwrap();
        let expected = "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"literals\":[null,true,false],\"\u{80}\":\"Control\",\"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\",\"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}";
        assert_eq!(canonical(json), expected);
    }

    #[test]
    fn texts_are_escaped_as_the_scheme_has_it() {
        let text = r#""\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/""#;
        let json = liaison_json::parse(text).unwrap();
        assert_eq!(canonical(json), "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }
}
