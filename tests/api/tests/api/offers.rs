//! Purchase offers from the partner's side: what may be offered, what it comes to, its versions and its verbs.

use liaison_domain::purchase_offer::{self, OfferEvent, OfferState, answer};
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::data::table;

on_both!(
    the_price_list_is_the_references,
    totals_are_what_they_are_by_hand,
    every_wrong_field_of_an_offer_is_named_at_once,
    a_line_is_held_against_its_product,
    an_offer_is_of_those_who_may_sell,
    an_offer_is_sent_once,
    an_offer_is_revised_version_by_version,
    what_was_sent_stays_as_it_was,
    the_verbs_follow_the_table,
    a_change_of_an_offer_names_what_it_saw,
    an_offer_expires_and_is_extended,
    offers_are_searched_filtered_and_ordered,
    another_partners_offer_does_not_exist,
    sending_an_offer_finishes_its_draft,
    offers_pass_to_whoever_takes_over,
);

/// What Tidewell offers unless a test says otherwise.
pub(crate) fn terms() -> Value {
    json!({"terms": {
        "name": "Forty seats for Harrow",
        "audience": {"kind": "customer", "domain": people::HARROW},
        "usage_location": "SG",
        "currency": "USD",
        "tax": "excluded",
        "lines": [line("team_secure", |_| {}), line("audio_conferencing", |line| {
            line["need"] = json!("optional");
            line["price"] = json!({"kind": "named", "minor": 400});
        })],
        "administration": "full",
        "message": {"language": "en", "text": "As we discussed."},
        "agreement": "Support on working days.",
        "answer_by": {"at": "2027-03-20T04:00:00Z", "zone": "Asia/Singapore"},
        "office": null,
    }})
}

pub(crate) fn line(product: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut line = json!({
        "product": product, "licences": 40, "least": 20, "most": 60, "need": "required",
        "commitment": "one_year", "billing": "yearly", "price": {"kind": "list"},
    });
    change(&mut line);
    line
}

/// The same once more, as another version.
pub(crate) fn revision(seen: i64) -> Value {
    let mut body = terms();
    body["revision"] = json!(seen);
    body
}

/// Sends an offer as Tidewell's sales agent.
pub(crate) async fn offer(house: &House, change: impl FnOnce(&mut Value)) -> Value {
    let mut mara = house.sign_in(people::MARA).await;
    let mut body = terms();
    change(&mut body["terms"]);
    let path = format!("/api/purchase-offers/{}", new_id());
    mara.put_new(&path, &body).await.expect(201)["purchase_offer"].clone()
}

pub(crate) fn path(offer: &Value) -> String {
    format!("/api/purchase-offers/{}", offer["id"].as_str().unwrap())
}

pub(crate) async fn events(client: &mut Client, offer: &Value) -> Vec<String> {
    let body = client.get(&format!("{}/events", path(offer))).await.expect(200);
    let kinds = body["events"].as_array().unwrap().iter().rev();
    kinds
        .map(|entry| entry["happened"]["type"].as_str().unwrap().to_owned())
        .collect()
}

/// The expected table against the product's, pair by pair.
#[test]
fn the_states_are_the_references() {
    let expected = table::<3>("offer_states.tsv");
    for state in OfferState::ALL {
        for event in OfferEvent::ALL {
            let row = expected
                .iter()
                .find(|[from, by, _]| *from == word(&json!(state)) && *by == word(&json!(event)));
            let got = purchase_offer::next(state, event)
                .ok()
                .map(|state| word(&json!(state)));
            assert_eq!(got.as_ref(), row.map(|[_, _, to]| to), "{state:?} {event:?}");
        }
    }
    let expected = table::<3>("offer_redemption_states.tsv");
    for state in answer::OfferRedemptionState::ALL {
        for event in answer::OfferRedemptionEvent::ALL {
            let row = expected
                .iter()
                .find(|[from, by, _]| *from == word(&json!(state)) && *by == word(&json!(event)));
            let got = answer::next(state, event).ok().map(|state| word(&json!(state)));
            assert_eq!(got.as_ref(), row.map(|[_, _, to]| to), "{state:?} {event:?}");
        }
    }
}

fn word(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

async fn the_price_list_is_the_references(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let body = mara.get("/api/price-list?usage_location=SG").await.expect(200);
    let products = body["price_list"]["products"].as_array().unwrap();
    let way = |product: &str, commitment: &str, billing: &str| {
        let product = products.iter().find(|item| item["code"] == product).unwrap();
        let ways = product["ways"].as_array().unwrap().iter();
        ways.clone()
            .find(|way| way["commitment"] == commitment && way["billing"] == billing)
            .cloned()
    };
    for [product, commitment, billing, list] in table::<4>("list_prices.tsv") {
        let way = way(&product, &commitment, &billing).unwrap();
        let expected = match list.as_str() {
            "none" => json!(null),
            minor => json!({"minor": minor.parse::<i64>().unwrap(), "currency": "USD"}),
        };
        assert_eq!(way["list"], expected, "{product} {commitment} {billing}");
    }
    assert_eq!(way("team", "three_years", "yearly"), None);
    assert_eq!(way("team", "one_month", "yearly"), None);
    // What the partner may not offer is there, with the reason.
    let refused = |code: &str| products.iter().find(|item| item["code"] == code).unwrap()["refused"].clone();
    assert_eq!(refused("team"), json!(null));
    assert_eq!(refused("enterprise_3"), "service_type_not_authorised");
    // The catalogue has no prices in yen.
    let body = mara
        .get("/api/price-list?usage_location=JP&currency=JPY")
        .await
        .expect(200);
    assert_eq!(body["price_list"]["products"][0]["ways"][0]["list"], json!(null));
    let body = mara.get("/api/price-list?usage_location=CN").await.expect(200);
    assert_eq!(
        body["price_list"]["products"][0]["refused"],
        "cloud_without_partner_features"
    );
    // The partner's own country unless said.
    let body = mara.get("/api/price-list").await.expect(200);
    assert_eq!(body["price_list"]["usage_location"], "SG");
    for wrong in ["?usage_location=sg", "?usage_location=SG&currency=XYZ"] {
        mara.get(&format!("/api/price-list{wrong}"))
            .await
            .refused(400, "invalid_parameter");
    }
}

async fn totals_are_what_they_are_by_hand(house: House) {
    for [
        currency,
        product,
        licences,
        commitment,
        billing,
        price,
        each,
        bill,
        bills,
        term,
    ] in table::<10>("offer_totals.tsv")
    {
        let licences: u32 = licences.parse().unwrap();
        let number = |text: &str| text.parse::<i64>().unwrap();
        let price = match price.split_once(' ') {
            None => json!({"kind": "list"}),
            Some(("off", off)) => json!({"kind": "discount", "off": number(off)}),
            Some((_, minor)) => json!({"kind": "named", "minor": number(minor)}),
        };
        let sent = offer(&house, |terms| {
            terms["currency"] = json!(currency);
            terms["lines"] = json!([line(&product, |line| {
                *line = json!({
                    "product": product, "licences": licences, "least": 1, "most": licences, "need": "required",
                    "commitment": commitment, "billing": billing, "price": price,
                });
            })]);
        })
        .await;
        let money = |minor: &str| json!({"minor": number(minor), "currency": currency});
        let version = &sent["version"];
        assert_eq!(
            version["snapshot"]["prices"][0]["each"],
            money(&each),
            "{currency} {product}"
        );
        let total = &version["totals"]["lines"][0];
        assert_eq!(total["per_bill"], money(&bill), "{currency} {product}");
        assert_eq!(total["bills"], number(&bills));
        assert_eq!(total["over_term"], money(&term));
        assert_eq!(version["totals"]["over_term"], money(&term));
        assert_eq!(version["totals"][&billing], money(&bill));
    }
}

async fn every_wrong_field_of_an_offer_is_named_at_once(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!("/api/purchase-offers/{}", new_id());
    let mut body = terms();
    body["terms"]["name"] = json!(" ");
    body["terms"]["message"]["text"] = json!("é".repeat(4001));
    body["terms"]["agreement"] = json!("a\u{0}b");
    body["terms"]["audience"]["domain"] = json!("gmail.com");
    body["terms"]["answer_by"] = json!({"at": people::START, "zone": "<b>"});
    body["terms"]["lines"][0]["product"] = json!("team_plus");
    body["terms"]["lines"][1]["price"] = json!({"kind": "list"});
    let problem = mara.put_new(&path, &body).await.refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"],
        json!([
            {"pointer": "/terms/name", "code": "empty"},
            {"pointer": "/terms/message/text", "code": "too_long", "params": {"most": "4000", "is": "4001"}},
            {"pointer": "/terms/agreement", "code": "control_character"},
            {"pointer": "/terms/audience/domain", "code": "wrong_type"},
            {"pointer": "/terms/answer_by/at", "code": "not_in_the_future"},
            {"pointer": "/terms/answer_by/zone", "code": "wrong_type"},
            {"pointer": "/terms/lines/0/product", "code": "unknown_plan"},
            {"pointer": "/terms/lines/1/price/minor", "code": "empty"},
        ])
    );
    mara.get(&path).await.refused(404, "not_found");
    for (lines, expected) in [
        (json!([]), json!({"pointer": "/terms/lines", "code": "empty"})),
        (
            json!(vec![line("team", |_| {}); 51]),
            json!({"pointer": "/terms/lines", "code": "too_long", "params": {"most": "50", "is": "51"}}),
        ),
    ] {
        let mut body = terms();
        body["terms"]["lines"] = lines;
        let problem = mara.put_new(&path, &body).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"], json!([expected]));
    }
    let mut body = terms();
    body["terms"]["colour"] = json!("blue");
    let problem = mara.put_new(&path, &body).await.refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["code"], "unknown_field");
}

async fn a_line_is_held_against_its_product(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let range = |least: i64, most: i64| json!({"least": least.to_string(), "most": most.to_string()});
    for (change, expected) in [
        (
            json!({"commitment": "three_years"}),
            json!({"pointer": "/terms/lines/0/commitment", "code": "wrong_type"}),
        ),
        (
            json!({"billing": "upfront"}),
            json!({"pointer": "/terms/lines/0/billing", "code": "wrong_type"}),
        ),
        // Business plans are for 300 people.
        (
            json!({"most": 301}),
            json!({"pointer": "/terms/lines/0/most", "code": "out_of_range", "params": range(1, 300)}),
        ),
        (
            json!({"least": 61}),
            json!({"pointer": "/terms/lines/0/least", "code": "out_of_range", "params": range(1, 60)}),
        ),
        (
            json!({"licences": 19}),
            json!({"pointer": "/terms/lines/0/licences", "code": "out_of_range", "params": range(20, 60)}),
        ),
        (
            json!({"price": {"kind": "discount", "off": 0}}),
            json!({"pointer": "/terms/lines/0/price/off", "code": "out_of_range", "params": range(1, 10_000)}),
        ),
        (
            json!({"price": {"kind": "named", "minor": -1}}),
            json!({"pointer": "/terms/lines/0/price/minor", "code": "out_of_range",
                "params": range(0, 1_000_000_000)}),
        ),
        (
            json!({"product": "enterprise_3"}),
            json!({"pointer": "/terms/lines/0/product", "code": "service_type_not_authorised"}),
        ),
    ] {
        let mut body = terms();
        for (name, value) in change.as_object().unwrap() {
            body["terms"]["lines"][0][name] = value.clone();
        }
        let path = format!("/api/purchase-offers/{}", new_id());
        let problem = mara.put_new(&path, &body).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"][0], expected, "{change}");
    }
}

async fn an_offer_is_of_those_who_may_sell(house: House) {
    for (domain, what, reason) in [
        (people::HEPAN, "purchase_offer", "cloud"),
        (people::REGISTERED, "delegated_administration", "no_programme"),
        (people::LAPSED, "delegated_administration", "programme_lapsed"),
    ] {
        let mut seller = house.sign_in(&format!("sales_agent@{domain}")).await;
        let path = format!("/api/purchase-offers/{}", new_id());
        let problem = seller.put_new(&path, &terms()).await.refused(403, "not_entitled");
        assert_eq!(problem["params"], json!({"what": what, "reason": reason}));
    }
    let mut seller = house.sign_in("sales_agent@registered.example").await;
    let mut body = terms();
    body["terms"]["administration"] = json!(null);
    let path = format!("/api/purchase-offers/{}", new_id());
    seller.put_new(&path, &body).await.expect(201);
}

async fn an_offer_is_sent_once(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!("/api/purchase-offers/{}", new_id());
    let key = new_id();
    let reply = mara.put_new_as(key, &path, &terms()).await;
    let sent = reply.expect(201)["purchase_offer"].clone();
    assert_eq!(reply.header("etag"), "\"1\"");
    assert_eq!(reply.header("location"), path);
    assert_eq!(sent["state"], "active");
    assert_eq!(sent["version"]["number"], 1);
    assert_eq!(sent["version"]["snapshot"]["billed_by"], "vendor");
    assert_eq!(sent["version"]["snapshot"]["from"]["name"], people::TIDEWELL);
    let token = sent["token"].as_str().unwrap();
    assert_eq!(sent["link"], format!("http://liaison.example/offers/{token}"));
    // SHA-256 of "Support on working days."
    let hash = sent["version"]["snapshot"]["agreement_sha256"].as_str().unwrap();
    assert_eq!(hash.len(), 64);
    let again = mara.put_new_as(key, &path, &terms()).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(again.expect(201)["purchase_offer"], sent);
    // With another key the same terms are there already, and other ones are refused with what is there.
    assert_eq!(
        mara.put_new(&path, &terms()).await.expect(200)["purchase_offer"],
        sent
    );
    let mut other = terms();
    other["terms"]["name"] = json!("Another");
    let problem = mara.put_new(&path, &other).await.refused(412, "stale_revision");
    assert_eq!(problem["current"]["purchase_offer"]["id"], sent["id"]);
    mara.put_new_as(key, &path, &other)
        .await
        .refused(422, "idempotency_key_reused");
    assert_eq!(events(&mut mara, &sent).await, ["sent"]);
    // What an offer says of its terms can be sent again under another id: a clone.
    let clone = json!({"terms": sent["version"]["snapshot"]["terms"]});
    let cloned = mara
        .put_new(&format!("/api/purchase-offers/{}", new_id()), &clone)
        .await
        .expect(201)["purchase_offer"]
        .clone();
    assert_eq!(cloned["version"]["snapshot"], sent["version"]["snapshot"]);
    assert_ne!(cloned["token"], sent["token"]);
}

async fn an_offer_is_revised_version_by_version(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    let mut body = revision(1);
    body["terms"]["lines"][0]["licences"] = json!(35);
    body["terms"]["answer_by"]["at"] = json!("2027-04-01T04:00:00Z");
    let key = new_id();
    let revisions = format!("{}/revisions", path(&sent));
    let reply = mara.decide_as(key, &revisions, &body).await;
    let revised = reply.expect(200)["purchase_offer"].clone();
    assert_eq!(reply.header("etag"), "\"2\"");
    assert_eq!(revised["version"]["number"], 2);
    assert_eq!(revised["state"], "active");
    assert_eq!(revised["token"], sent["token"]);
    assert_eq!(revised["answer_by"]["at"], "2027-04-01T04:00:00Z");
    let again = mara.decide_as(key, &revisions, &body).await;
    assert_eq!(again.expect(200)["purchase_offer"], revised);
    let versions = mara.get(&format!("{}/versions", path(&sent))).await.expect(200)["versions"].clone();
    let of = |at: usize, field: &str| versions[at][field].clone();
    assert_eq!([of(0, "number"), of(1, "number")], [2, 1]);
    assert_eq!([of(0, "state"), of(1, "state")], ["active", "superseded"]);
    assert_eq!(versions[1]["snapshot"], sent["version"]["snapshot"]);
    assert_eq!(versions[0]["snapshot"]["terms"]["lines"][0]["licences"], 35);
    assert_eq!(events(&mut mara, &sent).await, ["sent", "revised"]);
    // The first attempt is not to be repeated over a newer version.
    let problem = mara
        .put_new(&path(&sent), &terms())
        .await
        .refused(412, "stale_revision");
    assert_eq!(problem["current"]["purchase_offer"]["version"]["number"], 2);
    body["revision"] = json!(2);
    body["terms"]["name"] = json!("");
    mara.decide(&revisions, &body)
        .await
        .refused(422, "invalid_fields");
    let now = mara.get(&path(&sent)).await.expect(200)["purchase_offer"].clone();
    assert_eq!(now["revision"], 2);
}

/// The partner's name of that day stays in what was sent.
async fn what_was_sent_stays_as_it_was(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut boss = house.sign_in("global_administrator@tidewell.example").await;
    let renamed = crate::company::asked(1, |profile| profile["name"] = json!("Tidewell Pte"));
    boss.replace("/api/company-profile", &renamed).await.expect(200);
    house.days(400);
    let now = boss.get(&path(&sent)).await.refused(401, "not_signed_in");
    assert_eq!(now["code"], "not_signed_in");
    let mut mara = house.sign_in(people::MARA).await;
    let now = mara.get(&path(&sent)).await.expect(200)["purchase_offer"].clone();
    assert_eq!(now["version"]["snapshot"], sent["version"]["snapshot"]);
    assert_eq!(now["state"], "expired");
}

async fn the_verbs_follow_the_table(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let answer_by = json!({"at": "2027-06-01T00:00:00Z", "zone": "UTC"});
    let verbs = [
        ("withdraw", "withdrawals", json!({"revision": 0})),
        ("archive", "archivals", json!({"revision": 0})),
        (
            "extend",
            "extensions",
            json!({"revision": 0, "answer_by": answer_by}),
        ),
        ("revise", "revisions", terms()),
    ];
    let expected = table::<3>("offer_states.tsv");
    for (state, way) in [
        ("active", None),
        ("withdrawn", Some("withdrawals")),
        ("archived", Some("archivals")),
    ] {
        for (event, noun, body) in &verbs {
            let sent = offer(&house, |_| {}).await;
            let mut revision = 1;
            if let Some(way) = way {
                let body = json!({"revision": revision});
                mara.decide(&format!("{}/{way}", path(&sent)), &body)
                    .await
                    .expect(200);
                revision = 2;
            }
            let mut body = body.clone();
            body["revision"] = json!(revision);
            let reply = mara.decide(&format!("{}/{noun}", path(&sent)), &body).await;
            let row = expected.iter().find(|[from, by, _]| from == state && by == event);
            match row {
                // The old version is superseded; the new one is active.
                Some([_, _, to]) if to == "superseded" => {
                    assert_eq!(reply.expect(200)["purchase_offer"]["state"], "active");
                }
                Some([_, _, to]) => assert_eq!(reply.expect(200)["purchase_offer"]["state"], *to),
                None => {
                    let problem = reply.refused(409, "wrong_state");
                    assert_eq!(problem["params"], json!({"state": state}), "{event}");
                }
            }
        }
    }
}

async fn a_change_of_an_offer_names_what_it_saw(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    for noun in ["withdrawals", "archivals"] {
        let at = format!("{}/{noun}", path(&sent));
        let problem = mara
            .decide(&at, &json!({"revision": 7}))
            .await
            .refused(412, "stale_revision");
        assert_eq!(problem["current"]["purchase_offer"], sent);
        mara.post(&at, &json!({"revision": 1}))
            .await
            .refused(400, "idempotency_key_required");
        mara.decide(&at, &json!({"revision": "1"}))
            .await
            .refused(422, "invalid_fields");
        let mut nobody = house.client();
        nobody
            .decide(&at, &json!({"revision": 1}))
            .await
            .refused(401, "not_signed_in");
    }
    let mut helper = house.sign_in("helpdesk_agent@tidewell.example").await;
    let at = format!("{}/withdrawals", path(&sent));
    helper
        .decide(&at, &json!({"revision": 1}))
        .await
        .refused(403, "not_allowed");
    helper.get(&path(&sent)).await.expect(200);
}

async fn an_offer_expires_and_is_extended(house: House) {
    let sent = offer(&house, |terms| {
        terms["answer_by"] = json!({"at": "2026-11-28T09:00:00Z", "zone": "Asia/Singapore"});
    })
    .await;
    house.days(8);
    let mut mara = house.sign_in(people::MARA).await;
    // Its time is over whether or not anybody has marked it.
    let now = mara.get(&path(&sent)).await.expect(200)["purchase_offer"].clone();
    assert_eq!([&now["state"], &now["revision"]], [&json!("expired"), &json!(1)]);
    house.mind_the_clock().await;
    house.mind_the_clock().await;
    let now = mara.get(&path(&sent)).await.expect(200)["purchase_offer"].clone();
    assert_eq!([&now["state"], &now["revision"]], [&json!("expired"), &json!(2)]);
    assert_eq!(events(&mut mara, &sent).await, ["sent", "expired"]);
    let at = format!("{}/extensions", path(&sent));
    for (until, code) in [
        ("2026-11-28T09:00:00Z", "not_in_the_future"),
        ("2036-11-28T09:00:00Z", "out_of_range"),
    ] {
        let body = json!({"revision": 2, "answer_by": {"at": until, "zone": "UTC"}});
        let problem = mara.decide(&at, &body).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"][0]["pointer"], "/answer_by/at");
        assert_eq!(problem["errors"][0]["code"], code);
    }
    let body = json!({"revision": 2, "answer_by": {"at": "2026-12-24T09:00:00Z", "zone": "Europe/Berlin"}});
    let extended = mara.decide(&at, &body).await.expect(200)["purchase_offer"].clone();
    assert_eq!(extended["state"], "active");
    assert_eq!(extended["answer_by"]["zone"], "Europe/Berlin");
    // What was sent says what it said.
    assert_eq!(extended["version"]["snapshot"], sent["version"]["snapshot"]);
    assert_eq!(events(&mut mara, &sent).await, ["sent", "expired", "extended"]);
}

async fn offers_are_searched_filtered_and_ordered(house: House) {
    for (name, until) in [
        ("Beta", "2027-02-01"),
        ("alpha", "2027-03-01"),
        ("Gamma", "2027-01-01"),
    ] {
        house.advance(jiff::SignedDuration::from_secs(1));
        offer(&house, |terms| {
            terms["name"] = json!(name);
            terms["answer_by"]["at"] = json!(format!("{until}T00:00:00Z"));
            if name == "Gamma" {
                terms["audience"] = json!({"kind": "anyone"});
            }
        })
        .await;
    }
    let mut mara = house.sign_in(people::MARA).await;
    for (order, expected) in [
        ("newest", ["Gamma", "alpha", "Beta"]),
        ("ends_first", ["Gamma", "Beta", "alpha"]),
        ("name", ["alpha", "Beta", "Gamma"]),
    ] {
        let mut names = Vec::new();
        let mut next = String::new();
        loop {
            let asked = format!("/api/purchase-offers?order={order}&limit=2{next}");
            let body = mara.get(&asked).await.expect(200);
            let page = body["purchase_offers"].as_array().unwrap().iter();
            names.extend(page.map(|offer| offer["name"].as_str().unwrap().to_owned()));
            match body["next"].as_str() {
                Some(cursor) => next = format!("&after={cursor}"),
                None => break,
            }
        }
        assert_eq!(names, expected, "{order}");
    }
    let found = async |mara: &mut Client, asked: &str| {
        let body = mara
            .get(&format!("/api/purchase-offers?{asked}"))
            .await
            .expect(200);
        body["purchase_offers"].as_array().unwrap().len()
    };
    assert_eq!(found(&mut mara, "search=ALPH").await, 1);
    assert_eq!(found(&mut mara, "search=harrow.ex").await, 2);
    assert_eq!(found(&mut mara, "search=%25").await, 0);
    assert_eq!(found(&mut mara, "state=active").await, 3);
    house.days(60);
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(found(&mut mara, "state=expired").await, 1);
    assert_eq!(found(&mut mara, "state=active").await, 2);
    assert_eq!(found(&mut mara, "state=accepted").await, 0);
    for wrong in ["order=size", "state=open", "limit=0", "after=x"] {
        mara.get(&format!("/api/purchase-offers?{wrong}"))
            .await
            .refused(400, "invalid_parameter");
    }
    let body = mara.get("/api/purchase-offers").await.expect(200);
    // 40 licences a year of both lines.
    assert_eq!(
        body["purchase_offers"][0]["over_term"],
        json!({"minor": 1_248_000, "currency": "USD"})
    );
}

async fn another_partners_offer_does_not_exist(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut other = house.sign_in(people::FENWICK_SALES).await;
    for below in ["", "/versions", "/events"] {
        let at = format!("{}{below}", path(&sent));
        other.get(&at).await.refused(404, "not_found");
    }
    other
        .put_new(&path(&sent), &terms())
        .await
        .refused(404, "not_found");
    for noun in ["withdrawals", "archivals"] {
        let at = format!("{}/{noun}", path(&sent));
        other
            .decide(&at, &json!({"revision": 1}))
            .await
            .refused(404, "not_found");
    }
    let mut elena = house.sign_in(people::ELENA).await;
    elena.get(&path(&sent)).await.refused(404, "not_found");
    elena
        .get("/api/purchase-offers")
        .await
        .refused(403, "not_allowed");
    assert_eq!(
        other.get("/api/purchase-offers").await.expect(200)["purchase_offers"],
        json!([])
    );
}

async fn sending_an_offer_finishes_its_draft(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let id = new_id();
    let draft = format!("/api/drafts/{id}");
    mara.put_new(&draft, &crate::drafts::written("{}"))
        .await
        .expect(201);
    mara.put_new(&format!("/api/purchase-offers/{id}"), &terms())
        .await
        .expect(201);
    let written = crate::drafts::written("[2]");
    let problem = mara.put_new(&draft, &written).await.refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "finished");
}

async fn offers_pass_to_whoever_takes_over(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut boss = house.sign_in("global_administrator@tidewell.example").await;
    let mara = people::user_id(people::MARA);
    let to = people::user_id("admin_agent@tidewell.example");
    let body = json!({"revision": 1, "successor": to});
    boss.decide(&format!("/api/staff/{mara}/departures"), &body)
        .await
        .expect(200);
    // Whoever wrote it is still named as its author.
    let now = boss.get(&path(&sent)).await.expect(200)["purchase_offer"].clone();
    assert_eq!(now["created_by"], "sales_agent of tidewell.example");
}
