//! What a partner keeps of its offers under names: saved, listed, renamed, deleted, and offers begun from it.

use axum::http::Method;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::data::term;
use crate::offers::{line, offer};

on_both!(
    an_offer_is_kept_and_another_begun_from_it,
    a_draft_is_kept_with_what_is_there,
    every_wrong_field_of_a_template_is_named_at_once,
    a_template_is_kept_once,
    templates_are_listed_by_name_renamed_and_deleted,
    a_change_of_a_template_names_what_it_saw,
    what_happens_to_a_template_is_told_once,
    another_partners_template_does_not_exist,
    a_partner_keeps_so_many,
);

/// What an offer of [`crate::offers::terms`] says of itself but for whom and until when.
pub(crate) fn template(name: &str) -> Value {
    let mut terms = crate::offers::terms()["terms"].clone();
    let fields = terms.as_object_mut().unwrap();
    fields.remove("audience");
    fields.remove("answer_by");
    json!({"name": name, "terms": terms})
}

/// Keeps one as Tidewell's sales agent.
pub(crate) async fn kept(house: &House) -> Value {
    let mut mara = house.sign_in(people::MARA).await;
    keep(&mut mara, &template("Forty seats")).await
}

async fn keep(client: &mut Client, body: &Value) -> Value {
    let at = format!("/api/offer-templates/{}", new_id());
    client.put_new(&at, body).await.expect(201)["offer_template"].clone()
}

fn path(template: &Value) -> String {
    format!("/api/offer-templates/{}", template["id"].as_str().unwrap())
}

async fn rename(client: &mut Client, template: &Value, revision: i64, name: &str) -> Reply {
    let body = json!({"revision": revision, "name": name});
    client
        .decide(&format!("{}/renamings", path(template)), &body)
        .await
}

async fn delete(client: &mut Client, template: &Value, revision: i64) -> Reply {
    let (key, seen) = (new_id().to_string(), format!("\"{revision}\""));
    let headers = [("idempotency-key", key.as_str()), ("if-match", &seen)];
    client.send(Method::DELETE, &path(template), &headers, None).await
}

async fn names(client: &mut Client) -> Vec<String> {
    let body = client.get("/api/offer-templates").await.expect(200);
    let listed = body["offer_templates"].as_array().unwrap().iter();
    listed
        .map(|each| each["name"].as_str().unwrap().to_owned())
        .collect()
}

async fn an_offer_is_kept_and_another_begun_from_it(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    // Exactly what the offer says, but for whom and until when.
    let mut terms = sent["version"]["snapshot"]["terms"].clone();
    terms.as_object_mut().unwrap().remove("audience");
    terms.as_object_mut().unwrap().remove("answer_by");
    let body = json!({"name": "Forty seats", "terms": terms});
    let saved = keep(&mut mara, &body).await;
    assert_eq!(saved["revision"], 1);
    assert_eq!(saved["created_by"], "sales_agent of tidewell.example");
    let found = mara.get(&path(&saved)).await;
    assert_eq!(found.header("etag"), "\"1\"");
    let mut begun = found.expect(200)["offer_template"]["terms"].clone();
    assert_eq!(begun["lines"], terms["lines"]);
    // Whoever begins an offer from it says for whom and until when.
    let fields = begun.as_object_mut().unwrap();
    assert_eq!(fields.remove("open_days"), Some(json!(null)));
    fields.insert(
        "audience".to_owned(),
        json!({"kind": "customer", "domain": people::BUKIT}),
    );
    fields.insert(
        "answer_by".to_owned(),
        json!({"at": "2027-03-20T04:00:00Z", "zone": "UTC"}),
    );
    let at = format!("/api/purchase-offers/{}", new_id());
    let another = mara.put_new(&at, &json!({"terms": begun})).await.expect(201);
    assert_eq!(
        another["purchase_offer"]["version"]["totals"],
        sent["version"]["totals"]
    );
}

async fn a_draft_is_kept_with_what_is_there(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let body = json!({"name": " Empty ", "terms": {
        "currency": "JPY", "tax": "included", "lines": [], "message": {"language": "ja"}, "agreement": " ",
        "open_days": term("link_days"),
    }});
    let saved = keep(&mut mara, &body).await;
    assert_eq!(saved["name"], "Empty");
    assert_eq!(
        saved["terms"],
        json!({
            "name": null, "usage_location": null, "currency": "JPY", "tax": "included", "lines": [],
            "administration": null, "message": {"language": "ja", "text": ""}, "agreement": null,
            "open_days": 90, "office": null,
        })
    );
}

async fn every_wrong_field_of_a_template_is_named_at_once(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let mut body = template(" ");
    let long = |length: usize| json!("x".repeat(length));
    body["terms"]["name"] = long(121);
    body["terms"]["usage_location"] = json!("Atlantis");
    body["terms"]["message"]["text"] = long(4001);
    body["terms"]["agreement"] = long(20_001);
    body["terms"]["open_days"] = json!(731);
    body["terms"]["office"] = json!(new_id());
    body["terms"]["lines"] = json!([
        line("unheard_of", |_| {}),
        line("team_secure", |line| line["most"] = json!(10)),
        line("team_secure", |line| line["price"] =
            json!({"kind": "discount", "off": 10_001})),
    ]);
    let at = format!("/api/offer-templates/{}", new_id());
    let problem = mara.put_new(&at, &body).await.refused(422, "invalid_fields");
    let mut wrong: Vec<(&str, &str)> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            (
                error["pointer"].as_str().unwrap(),
                error["code"].as_str().unwrap(),
            )
        })
        .collect();
    wrong.sort_unstable();
    assert_eq!(
        wrong,
        [
            ("/name", "empty"),
            ("/terms/agreement", "too_long"),
            ("/terms/lines/0/product", "unknown_plan"),
            ("/terms/lines/1/least", "out_of_range"),
            ("/terms/lines/1/licences", "out_of_range"),
            ("/terms/lines/2/price/off", "out_of_range"),
            ("/terms/message/text", "too_long"),
            ("/terms/name", "too_long"),
            ("/terms/office", "unknown_office"),
            ("/terms/open_days", "out_of_range"),
            ("/terms/usage_location", "unknown_usage_location"),
        ]
    );
    let mut body = template("Many lines");
    body["terms"]["lines"] = json!(vec![line("team_secure", |_| {}); 51]);
    let problem = mara.put_new(&at, &body).await.refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"],
        json!([{"pointer": "/terms/lines", "code": "too_long", "params": {"most": "50", "is": "51"}}])
    );
    let mut body = template("For somebody");
    body["terms"]["audience"] = json!({"kind": "anyone"});
    let problem = mara.put_new(&at, &body).await.refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"],
        json!([{"pointer": "/terms/audience", "code": "unknown_field"}])
    );
}

async fn a_template_is_kept_once(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let (key, at) = (new_id(), format!("/api/offer-templates/{}", new_id()));
    let body = template("Forty seats");
    let first = mara.put_new_as(key, &at, &body).await;
    assert_eq!(first.header("location"), at);
    first.expect(201);
    let again = mara.put_new_as(key, &at, &body).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    mara.put_new(&at, &body).await.expect(200);
    let problem = mara
        .put_new(&at, &template("Another"))
        .await
        .refused(412, "stale_revision");
    assert_eq!(problem["current"], first.json());
    assert_eq!(names(&mut mara).await, ["Forty seats"]);
    assert_eq!(house.log(people::MARA).await, ["offer_template_kept"]);
    mara.send(
        Method::PUT,
        &at,
        &[("idempotency-key", &new_id().to_string())],
        Some(&body),
    )
    .await
    .refused(428, "precondition_required");
}

async fn templates_are_listed_by_name_renamed_and_deleted(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for name in ["winter", "Autumn", "spring"] {
        keep(&mut mara, &template(name)).await;
    }
    assert_eq!(names(&mut mara).await, ["Autumn", "spring", "winter"]);
    let listed = mara.get("/api/offer-templates").await.expect(200)["offer_templates"][1].clone();
    assert_eq!(
        [&listed["lines"], &listed["currency"]],
        [&json!(2), &json!("USD")]
    );
    assert_eq!(listed.get("terms"), None);
    let renamed = rename(&mut mara, &listed, 1, " Zenith ").await;
    assert_eq!(renamed.header("etag"), "\"2\"");
    assert_eq!(renamed.expect(200)["offer_template"]["name"], "Zenith");
    assert_eq!(names(&mut mara).await, ["Autumn", "winter", "Zenith"]);
    // Any colleague who may send offers keeps the same ones.
    let mut agent = house.sign_in("admin_agent@tidewell.example").await;
    let deleted = delete(&mut agent, &listed, 2).await.expect(200);
    assert_eq!(deleted["offer_template"]["name"], "Zenith");
    assert_eq!(names(&mut mara).await, ["Autumn", "winter"]);
    mara.get(&path(&listed)).await.refused(404, "not_found");
    delete(&mut mara, &listed, 2).await.refused(404, "not_found");
    // Who sends no offers reads them, and keeps none.
    let mut helpdesk = house.sign_in("helpdesk_agent@tidewell.example").await;
    assert_eq!(names(&mut helpdesk).await, ["Autumn", "winter"]);
    let at = format!("/api/offer-templates/{}", new_id());
    helpdesk
        .put_new(&at, &template("Mine"))
        .await
        .refused(403, "not_allowed");
}

async fn a_change_of_a_template_names_what_it_saw(house: House) {
    let saved = kept(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    rename(&mut mara, &saved, 1, "Fifty seats").await.expect(200);
    let problem = rename(&mut mara, &saved, 1, "Sixty seats")
        .await
        .refused(412, "stale_revision");
    assert_eq!(problem["current"]["offer_template"]["name"], "Fifty seats");
    delete(&mut mara, &saved, 1).await.refused(412, "stale_revision");
    let problem = rename(&mut mara, &saved, 2, "")
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"], json!([{"pointer": "/name", "code": "empty"}]));
    let key = new_id().to_string();
    mara.send(Method::DELETE, &path(&saved), &[("idempotency-key", &key)], None)
        .await
        .refused(428, "precondition_required");
}

async fn what_happens_to_a_template_is_told_once(house: House) {
    let saved = kept(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    // What is refused is not told.
    rename(&mut mara, &saved, 7, "Sixty seats")
        .await
        .refused(412, "stale_revision");
    delete(&mut mara, &saved, 7).await.refused(412, "stale_revision");
    let renamings = format!("{}/renamings", path(&saved));
    let body = json!({"revision": 1, "name": "Fifty seats"});
    let key = new_id();
    for _ in 0..2 {
        mara.decide_as(key, &renamings, &body).await.expect(200);
    }
    let mut agent = house.sign_in("admin_agent@tidewell.example").await;
    let key = new_id().to_string();
    let headers = [("idempotency-key", key.as_str()), ("if-match", "\"2\"")];
    for _ in 0..2 {
        agent
            .send(Method::DELETE, &path(&saved), &headers, None)
            .await
            .expect(200);
    }
    house.follow_up().await;
    let overview = mara.get("/api/overview").await.expect(200);
    let activity = overview["overview"]["activity"].as_array().unwrap().iter();
    let told: Vec<_> = activity
        .map(|entry| {
            (
                entry["event"]["author"]["name"].clone(),
                entry["event"]["what"].clone(),
            )
        })
        .collect();
    let (agents, maras) = (
        json!("admin_agent of tidewell.example"),
        json!("sales_agent of tidewell.example"),
    );
    assert_eq!(
        told,
        [
            (
                agents,
                json!({"type": "offer_template_deleted", "name": "Fifty seats"})
            ),
            (
                maras.clone(),
                json!({"type": "offer_template_renamed", "before": "Forty seats", "name": "Fifty seats"})
            ),
            (
                maras,
                json!({"type": "offer_template_kept", "name": "Forty seats"})
            ),
        ]
    );
    assert_eq!(house.log(people::FENWICK_SALES).await, [""; 0]);
}

async fn another_partners_template_does_not_exist(house: House) {
    let saved = kept(&house).await;
    for email in [people::FENWICK_SALES, people::ELENA] {
        let mut stranger = house.sign_in(email).await;
        stranger.get(&path(&saved)).await.refused(404, "not_found");
        rename(&mut stranger, &saved, 1, "Mine")
            .await
            .refused(404, "not_found");
        delete(&mut stranger, &saved, 1).await.refused(404, "not_found");
    }
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    assert_eq!(names(&mut stranger).await, [""; 0]);
    stranger
        .put_new(&path(&saved), &template("Mine"))
        .await
        .refused(404, "not_found");
}

async fn a_partner_keeps_so_many(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let most = usize::try_from(term("offer_templates_most")).unwrap();
    for number in 1..most {
        keep(&mut mara, &template(&format!("Number {number}"))).await;
    }
    // Two at once take the last place: one of them does.
    let mut agent = house.sign_in("admin_agent@tidewell.example").await;
    let (one, other) = (
        format!("/api/offer-templates/{}", new_id()),
        format!("/api/offer-templates/{}", new_id()),
    );
    let body = template("The last one");
    let (one, other) = tokio::join!(mara.put_new(&one, &body), agent.put_new(&other, &body));
    let refused = match (one.status.as_u16(), other.status.as_u16()) {
        (201, _) => other,
        _ => one,
    };
    let problem = refused.refused(409, "wrong_state");
    assert_eq!(
        problem["params"],
        json!({"state": "full", "most": most.to_string()})
    );
    assert_eq!(names(&mut mara).await.len(), most);
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    keep(&mut stranger, &body).await;
}
