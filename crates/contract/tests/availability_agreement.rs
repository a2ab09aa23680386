//! One wire for the availability of features, read and written by both.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::availability::{
    AddAvailabilityDecision, AddAvailabilityStatement, AvailabilityBody, AvailabilityCellBody,
    AvailabilityChangesBody, AvailabilityComparisonBody, AvailabilityImport,
};
use liaison_domain::availability::Closed;
use serde_json::{Value, json};

use agree::agree;

mod agree;

fn reading() -> Value {
    json!({"available": "footnote", "footnote": "By mail", "basis": "decided",
        "reason": {"kind": "written", "text": "Newer"}})
}

fn plan() -> Value {
    json!({"code": "team", "name": "Team"})
}

fn source() -> Value {
    json!({"code": "note", "title": "A note", "language": "ja", "quote": "可能です"})
}

#[test]
fn tables_are_the_same_on_both_sides() {
    let cell = json!({"plan": "team", "reading": reading(), "as_of": "2020-07-14", "sources": ["note"]});
    let table = json!({"cloud": "21vianet", "plans": [plan()],
        "rows": [{"feature": "user_administration", "cells": [cell]}]});
    let body = json!({"at": "2026-11-23", "revision": 2, "tables": [table], "sources": [source()]});
    agree::<AvailabilityBody>(&json!({"availability": body}).to_string());
    agree::<Closed>(
        &json!({"cloud": "21vianet", "feature": "trials_and_offers", "plans": ["team"]}).to_string(),
    );
}

#[test]
fn what_is_known_of_a_cell_is_the_same_on_both_sides() {
    let entry = json!({"by": "Olga", "at": "2026-11-23T09:00:00Z"});
    let statement = json!({"source": source(), "scope": "cloud", "available": "no", "footnote": "x",
        "as_of": "2020-07-14", "entry": entry});
    let decision = json!({"available": "no", "footnote": "x", "reason": {"kind": "original_prevails"},
        "from": "2026-11-23", "entry": entry});
    let cell = json!({"cloud": "worldwide", "feature": "delegated_administration", "plan": plan(),
        "reading": reading(), "revision": 3, "statements": [statement], "decisions": [decision]});
    agree::<AvailabilityCellBody>(&json!({"cell": cell}).to_string());
    let change = json!({"cloud": "worldwide", "feature": "trials_and_offers", "plan": plan(), "before": reading(),
        "after": reading()});
    agree::<AvailabilityChangesBody>(&json!({"changes": [change]}).to_string());
}

#[test]
fn what_an_operator_adds_is_the_same_on_both_sides() {
    let mut asked = json!({"revision": 1, "source": "A letter", "cloud": "worldwide", "feature": "trials_and_offers",
        "plan": "team", "available": "yes", "footnote": "", "as_of": "2026-11-01"});
    agree::<AddAvailabilityStatement>(&asked.to_string());
    let fields = asked.as_object_mut().unwrap();
    fields.remove("source");
    fields.remove("as_of");
    fields.insert("reason".to_owned(), json!("Newer"));
    agree::<AddAvailabilityDecision>(&asked.to_string());
    agree::<AvailabilityImport>(
        &json!({"revision": 1, "source": "T", "as_of": "2026-11-01", "table": "cloud\n"}).to_string(),
    );
    let disagreement = json!({"cloud": "worldwide", "feature": "trials_and_offers", "plan": plan(), "theirs": "no",
        "ours": "yes"});
    agree::<AvailabilityComparisonBody>(&json!({"rows": 2, "disagreements": [disagreement]}).to_string());
}
