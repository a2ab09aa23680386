//! The kinds of drafts in the simulation: the trial invitation and the company profile as they are, and a note that has
//! every other rule and two schemas.

use liaison_domain::id::UserId;
use liaison_drafts::kind::{Content, Field, Kind, Rule, Rules, nothing};
use liaison_drafts::{CompanyProfileDraft, Draft, DraftId, DraftKind, Kinds, TrialInvitationDraft};
use liaison_json::Json;

/// The two programs that are about at the same time.
pub(crate) const OLD: Kinds = Kinds(&[
    FIRST_NOTE,
    TrialInvitationDraft::RULES,
    CompanyProfileDraft::RULES,
]);
pub(crate) const NEW: Kinds = Kinds(&[
    SECOND_NOTE,
    TrialInvitationDraft::RULES,
    CompanyProfileDraft::RULES,
]);

const FIRST_NOTE: Rules = Rules {
    name: "note",
    schema: 1,
    steps: &[],
    fields: &[
        Field::whole(&["title"]),
        Field::whole(&["colour"]),
        Field::of(&["body"], Rule::Text),
        Field::of(&["lines"], Rule::List { identity: "id" }),
        Field::of(&["place"], Rule::Last),
    ],
    begun_from: nothing,
};

const SECOND_NOTE: Rules = Rules {
    name: "note",
    schema: 2,
    steps: &[the_colour_became_a_look],
    fields: &[
        Field::whole(&["title"]),
        Field::whole(&["look", "colour"]),
        Field::whole(&["look", "font"]),
        Field::of(&["body"], Rule::Text),
        Field::of(&["lines"], Rule::List { identity: "id" }),
        Field::of(&["place"], Rule::Last),
    ],
    begun_from: nothing,
};

fn the_colour_became_a_look(content: &mut Content) {
    if let Json::Object(fields) = &mut content.json {
        for (name, value) in fields {
            if name == "colour" {
                let colour = core::mem::replace(value, Json::Null);
                let font = Json::Text(String::new());
                *name = "look".to_owned();
                *value = Json::Object(vec![("colour".to_owned(), colour), ("font".to_owned(), font)]);
            }
        }
    }
    for choice in &mut content.choices {
        if choice.field == ["colour"] {
            choice.field = vec!["look".to_owned(), "colour".to_owned()];
        }
    }
}

/// What an author can write in a payload.
pub(crate) struct Shape {
    pub(crate) whole: &'static [&'static [&'static str]],
    pub(crate) text: &'static [&'static [&'static str]],
    pub(crate) list: Option<&'static str>,
}

/// Of a payload that this program can read and write.
pub(crate) fn shape(kind: &DraftKind, kinds: Kinds) -> Option<Shape> {
    let rules = kinds.rules(kind)?;
    Some(match (rules.name, rules.schema) {
        ("note", 1) => Shape {
            whole: &[&["title"], &["colour"]],
            text: &[&["body"]],
            list: Some("lines"),
        },
        ("note", _) => Shape {
            whole: &[&["title"], &["look", "colour"], &["look", "font"]],
            text: &[&["body"]],
            list: Some("lines"),
        },
        ("company_profile", _) => Shape {
            whole: &[
                &["profile", "name"],
                &["profile", "phone"],
                &["profile", "email"],
                &["profile", "website"],
                &["profile", "address"],
            ],
            text: &[],
            list: None,
        },
        _ => Shape {
            whole: &[&["name"], &["plan"], &["office"]],
            text: &[&["message", "before_link"], &["message", "after_link"]],
            list: None,
        },
    })
}

/// As a program writes it before anything is typed.
pub(crate) fn begin(note: bool, kinds: Kinds, id: DraftId, owner: UserId, now: jiff::Timestamp) -> Draft {
    let mut draft = TrialInvitationDraft::default().write(id, owner, 0, now);
    if note {
        draft.kind = DraftKind::Later("note".to_owned());
        draft.schema = kinds.rules(&draft.kind).map_or(1, |rules| rules.schema);
        draft.payload = match draft.schema {
            1 => r#"{"title":"","colour":"","body":"","lines":[],"place":""}"#,
            _ => r#"{"title":"","look":{"colour":"","font":""},"body":"","lines":[],"place":""}"#,
        }
        .into();
    } else {
        // By hand from the first word on, so that every word counts.
        draft.payload = draft.payload.replace("\"drafted\"", "\"edited\"").into();
    }
    draft
}

/// What of a payload its author wrote: of a company only what is different from how it was read.
pub(crate) fn words(kind: &DraftKind, json: Json) -> Json {
    if *kind != DraftKind::CompanyProfile {
        return json;
    }
    let was = |name: &str| json.get("base")?.get("profile")?.get(name);
    let profile = json.get("profile").and_then(Json::as_object);
    let changed = profile.into_iter().flatten();
    let changed = changed.filter(|(name, value)| was(name) != Some(value));
    Json::Object(changed.cloned().collect())
}
