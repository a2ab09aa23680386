//! What was sealed opens, and whatever was done to it is named.

use proptest::prelude::*;
use proptest::sample::Index;
use sha2::{Digest, Sha256};

use super::*;

const NAMES: [&str; 4] = ["about", "answer", "offered", "parties"];

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// In place of a signature: whoever changes a byte of what is signed changes it.
fn stamp(signed: &str) -> String {
    sha256(signed.as_bytes()).repeat(2)
}

fn sealed(contents: [Json; 4]) -> String {
    let unsigned = prepare(NAMES.into_iter().zip(contents).rev().collect(), "k1", sha256);
    let signature = stamp(&unsigned.signed());
    unsigned.seal(&signature)
}

fn object(name: &str, value: Json) -> Json {
    Json::Object(vec![(name.to_owned(), value)])
}

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

/// Sections that look like one another inside.
fn receipt() -> String {
    let state = ("state".to_owned(), text("accepted"));
    let counts = ("counts".to_owned(), Json::Array(vec![Json::Number(25)]));
    let like = vec![
        ("a".to_owned(), Json::Null),
        (
            "parties".to_owned(),
            object("partner", text("Tidewell \u{6f6e}\u{4e95}")),
        ),
        ("signature".to_owned(), text("00")),
    ];
    sealed([
        object("at", text("2026-11-22T05:00:00Z")),
        Json::Object(vec![state, counts]),
        object("message", text("\",\"parties\":{\\")),
        Json::Object(like),
    ])
}

fn verdict(file: &[u8]) -> Verdict {
    let Some(opened) = open(file) else {
        return Verdict::SignatureFails;
    };
    let holds = match stamp(&opened.signed) == opened.signature && opened.key == "k1" {
        true => Holds::Yes,
        false => Holds::No,
    };
    opened.verdict(holds, sha256)
}

fn altered<const N: usize>(names: [&str; N]) -> Verdict {
    Verdict::Altered(names.map(str::to_owned).to_vec())
}

/// Where each section begins, from what separates it on, and where the last one ends.
fn bounds(contents: &[Json; 4]) -> [usize; 5] {
    let file = sealed(contents.clone());
    let mut at = file.find(SECTIONS).unwrap() + SECTIONS.len();
    let mut bounds = [at; 5];
    for (index, content) in contents.iter().enumerate() {
        at += 1 + quoted(NAMES[index]).len() + 1 + canonical(content.clone()).len();
        bounds[index + 1] = at;
    }
    bounds[4] += 1;
    bounds
}

#[test]
fn what_was_sealed_is_intact_and_canonical() {
    let file = receipt();
    assert_eq!(verdict(file.as_bytes()), Verdict::Intact);
    assert_eq!(verdict((file.clone() + "\n").as_bytes()), Verdict::Intact);
    assert_eq!(canonical(liaison_json::parse(&file).unwrap()), file);
}

#[test]
fn sections_that_were_rewritten_are_named_and_no_others() {
    let file = receipt()
        .replacen("2026-11-22T05:00:00Z", "2026-11-23", 1)
        .replacen("Tidewell", "Nobody", 1);
    assert_eq!(verdict(file.as_bytes()), altered(["about", "parties"]));
}

#[test]
fn a_section_that_is_gone_or_new_is_named() {
    let gone = receipt().replacen(",\"answer\":{\"counts\":[25],\"state\":\"accepted\"}", "", 1);
    assert_eq!(verdict(gone.as_bytes()), altered(["answer"]));
    // Nobody has signed the name of a new one: it counts for what it stands behind.
    let ends = receipt().rfind(SIGNATURE).unwrap() - 1;
    let mut new = receipt();
    new.insert_str(ends, ",\"z\":{}");
    assert_eq!(verdict(new.as_bytes()), altered(["parties"]));
}

#[test]
fn a_section_that_is_no_text_any_more_is_named() {
    let mut file = receipt().into_bytes();
    let at = file.windows(8).position(|window| window == b"accepted").unwrap();
    file[at] = 0xff;
    assert_eq!(verdict(&file), altered(["answer"]));
}

#[test]
fn a_later_form_has_no_signature_that_could_be_checked_here() {
    let later = receipt().replacen("\"receipt\":1", "\"receipt\":2", 1);
    assert_eq!(open(later.as_bytes()), None);
}

#[test]
fn what_is_no_receipt_is_none() {
    for file in ["", "{}", ",\"sections\":", "{\"receipt\":1},\"sections\":{}\"}"] {
        assert_eq!(open(file.as_bytes()), None, "{file}");
    }
}

/// Anything that a section may have in it, with members called like sections, and texts that look like them.
fn anything() -> impl Strategy<Value = Json> {
    let name = prop_oneof![
        Just("about".to_owned()),
        Just("parties".to_owned()),
        Just("sections".to_owned()),
        Just("signature".to_owned()),
        any::<String>(),
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<i64>().prop_map(Json::Number),
        any::<String>().prop_map(Json::Text),
        Just(Json::Text("},\"answer\":{\"".to_owned())),
    ];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Json::Array),
            prop::collection::btree_map(name.clone(), inner, 0..3)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

fn contents() -> impl Strategy<Value = [Json; 4]> {
    [anything(), anything(), anything(), anything()]
}

/// The section that the byte belongs to.
fn owner(bounds: &[usize; 5], at: usize) -> Option<&'static str> {
    let inside = (bounds[0]..bounds[4]).contains(&at);
    let index = bounds[1..4].iter().filter(|start| **start <= at).count();
    inside.then(|| NAMES[index])
}

proptest! {
    #[test]
    fn any_one_byte_changed_is_named(contents in contents(), at in any::<Index>(), byte in any::<u8>()) {
        let mut file = sealed(contents.clone()).into_bytes();
        prop_assert_eq!(verdict(&file), Verdict::Intact);
        let at = at.index(file.len());
        prop_assume!(file[at] != byte);
        file[at] = byte;
        let expected = match owner(&bounds(&contents), at) {
            Some(name) => altered([name]),
            None => Verdict::SignatureFails,
        };
        prop_assert_eq!(verdict(&file), expected);
    }

    #[test]
    fn any_one_byte_gone_is_named(contents in contents(), at in any::<Index>()) {
        let mut file = sealed(contents.clone()).into_bytes();
        let at = at.index(file.len());
        file.remove(at);
        match (owner(&bounds(&contents), at), verdict(&file)) {
            (Some(name), found) => prop_assert_eq!(found, altered([name])),
            (None, found) => prop_assert_eq!(found, Verdict::SignatureFails),
        }
    }

    #[test]
    fn a_section_of_another_receipt_is_named(contents in contents(), other in anything(), index in 0..4_usize) {
        prop_assume!(contents[index] != other);
        let file = sealed(contents.clone());
        let bounds = bounds(&contents);
        let content = canonical(contents[index].clone());
        let ends = bounds[index + 1] - usize::from(index == 3);
        let mut bytes = file.into_bytes();
        bytes.splice(ends - content.len()..ends, canonical(other).into_bytes());
        prop_assert_eq!(verdict(&bytes), altered([NAMES[index]]));
    }
}
