//! What the automatic checks say of a listing, and what is no listing at all.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both};
use serde_json::{Value, json};

use crate::listings::{KEEPER, listing, path, pointers, revise, submitted, verb};

on_both!(
    what_the_checks_find_comes_back_as_points,
    texts_with_markup_are_texts,
    what_cannot_be_read_is_refused_by_its_field,
);

/// The fields of the points, each with the fault that the checks name.
fn found(listing: &Value) -> Vec<(String, String)> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let points = listing["points"].as_array().unwrap().iter();
    points
        .map(|point| {
            assert_eq!(point["reason"]["by"], "check", "{point}");
            (word(&point["field"]), word(&point["reason"]["fault"]["fault"]))
        })
        .collect()
}

async fn what_the_checks_find_comes_back_as_points(house: House) {
    let mixed = submitted(&house, |listing| {
        listing["kind"] = json!("application");
        listing["contents"][0]["overview"] = json!("word ".repeat(251));
        listing["contents"][0]["short_description"] = json!("Too short.");
        listing["links"]["website"] = json!("javascript:alert(1)");
    })
    .await;
    assert_eq!(mixed["state"], "needs_changes");
    let expected = [
        ("short_description", "too_short"),
        ("overview", "too_long"),
        ("services", "mixed"),
        ("application_link", "missing"),
        ("website", "not_a_web_address"),
        ("consulting_offers", "mixed"),
    ];
    assert_eq!(
        found(&mixed),
        expected.map(|(field, fault)| (field.to_owned(), fault.to_owned()))
    );
    let mut keeper = house.sign_in(KEEPER).await;
    let listed = keeper.get("/api/listings").await.expect(200)["listings"].clone();
    assert_eq!(listed[0]["points"], 6);
    let mended = listing(|listing| {
        listing["kind"] = json!("application");
        listing["services"] = json!([]);
        listing["consulting_offers"] = json!([]);
        listing["links"]["application"] = json!("https://tidewell.example/get");
    });
    let mended = revise(&mut keeper, &mixed, &mended).await.expect(200)["listing"].clone();
    assert_eq!(
        (&mended["state"], &mended["version"], &mended["points"]),
        (&json!("in_review"), &json!(2), &json!([]))
    );
    let log = keeper.get(&format!("{}/events", path(&mended))).await.expect(200);
    let happened: Vec<&str> = log["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["happened"]["type"].as_str().unwrap())
        .collect();
    assert_eq!(happened, ["submitted", "checks_failed", "submitted"]);
}

async fn texts_with_markup_are_texts(house: House) {
    const MARKUP: &str = "<script>alert(1)</script>";
    let said = submitted(&house, |listing| {
        for place in ["name", "short_description", "long_description", "overview"] {
            let text = listing["contents"][0][place].as_str().unwrap().to_owned();
            listing["contents"][0][place] = json!(format!("{text} {MARKUP} <img src=x onerror=alert(1)>"));
        }
        listing["references"][0] = json!({"customer": MARKUP, "text": MARKUP});
        listing["consulting_offers"][0]["name"] = json!(MARKUP);
        listing["lead_contact"]["name"] = json!(MARKUP);
    })
    .await;
    assert_eq!(said["state"], "in_review", "{:?}", said["points"]);
    assert_eq!(said["text"]["references"][0]["text"], MARKUP);
    // Where a link is expected nothing else is one, and nothing that nobody sees is in a line.
    for (place, value, field, fault) in [
        (
            "/links/website",
            format!("https://a.example/{MARKUP}"),
            "website",
            "not_a_web_address",
        ),
        (
            "/links/professional_network",
            "data:text/html,x".to_owned(),
            "professional_network",
            "not_a_web_address",
        ),
        (
            "/lead_contact/email",
            format!("a@b.example,{MARKUP}"),
            "lead_contact_email",
            "not_an_email_address",
        ),
        (
            "/contents/0/name",
            "Mailbox\u{202e}migration".to_owned(),
            "name",
            "control_character",
        ),
        (
            "/contents/0/overview",
            format!("{}\u{0}", "word ".repeat(30)),
            "overview",
            "control_character",
        ),
        ("/references/0/text", "x".repeat(5001), "references", "too_long"),
    ] {
        let mut body = listing(|listing| listing["country"] = json!("MY"));
        *body["listing"].pointer_mut(place).unwrap() = json!(value);
        let mut keeper = house.sign_in(KEEPER).await;
        let at = format!("/api/listings/{}", new_id());
        let answer = keeper.put_new(&at, &body).await;
        let refused = answer.expect(201)["listing"].clone();
        assert_eq!(found(&refused), [(field.to_owned(), fault.to_owned())]);
        verb(&mut keeper, &refused, "retirements", json!({}))
            .await
            .expect(200);
    }
}

async fn what_cannot_be_read_is_refused_by_its_field(house: House) {
    let mut keeper = house.sign_in(KEEPER).await;
    for (place, value, code) in [
        ("/industries/0", json!("alchemy"), "wrong_type"),
        ("/kind", json!("application_and_service"), "wrong_type"),
        ("/contents/0/language", json!("xx"), "wrong_type"),
        ("/contents/0/overview", json!(7), "wrong_type"),
        ("/consulting_offers/0/duration", json!(-1), "wrong_type"),
        ("/consulting_offers/0/unit", json!("moons"), "wrong_type"),
        ("/country", json!("Singapore"), "wrong_type"),
        ("/country", json!("AQ"), "unknown_usage_location"),
        ("/logo", json!("f".repeat(64)), "unknown_document"),
    ] {
        let mut body = listing(|_| {});
        *body["listing"].pointer_mut(place).unwrap() = value;
        let at = format!("/api/listings/{}", new_id());
        let problem = keeper.put_new(&at, &body).await.refused(422, "invalid_fields");
        assert_eq!(
            pointers(&problem),
            [(format!("/listing{place}"), code.to_owned())]
        );
    }
    let unknown = listing(|listing| listing["badges"] = json!(["cloud_accelerate"]));
    let at = format!("/api/listings/{}", new_id());
    let problem = keeper.put_new(&at, &unknown).await.refused(422, "invalid_fields");
    assert_eq!(
        pointers(&problem),
        [("/listing/badges".to_owned(), "unknown_field".to_owned())]
    );
    let large = listing(|listing| listing["contents"][0]["overview"] = json!("x".repeat(300_000)));
    keeper.put_new(&at, &large).await.refused(413, "body_too_large");
}
