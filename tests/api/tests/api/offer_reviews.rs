//! Purchase offers from the customer's side, before an answer: who reads them, what other counts cost, newer versions,
//! questions, and where a customer finds them.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::json;

use crate::offer_answers::{accept, acceptance, decline, link, open, review};
use crate::offers::{events, line, offer, path, revision};

on_both!(
    whoever_has_the_link_reads_the_offer,
    an_offer_for_one_customer_is_for_no_other,
    counts_are_quoted_within_their_limits,
    a_newer_version_is_said_and_gone_on_to,
    a_question_is_answered_in_the_thread,
    a_customer_finds_the_offers_it_has,
);

async fn whoever_has_the_link_reads_the_offer(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut nobody = house.client();
    let seen = review(&mut nobody, &sent).await;
    assert_eq!(seen["viewer"]["kind"], "signed_out");
    assert_eq!(seen["obstacle"], "sign_in_first");
    assert_eq!([&seen["version"], &seen["newest"]], [1, 1]);
    assert_eq!(seen["snapshot"]["billed_by"], "vendor");
    // What the partner calls it is the partner's own.
    assert_eq!(seen["snapshot"]["terms"]["name"], seen["summary"]);
    assert_eq!(seen["totals"], sent["version"]["totals"]);
    nobody
        .get("/api/offer-links/0aa00a-0000000000")
        .await
        .refused(404, "not_found");
    open(&mut nobody, &sent, None).await;
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(review(&mut mara, &sent).await["obstacle"], "not_a_customer");
    open(&mut mara, &sent, None).await;
    assert_eq!(events(&mut mara, &sent).await, ["sent"]);
    let mut tom = house.sign_in(people::TOM).await;
    assert_eq!(
        open(&mut tom, &sent, None).await["obstacle"],
        "needs_administrator"
    );
    let mut elena = house.sign_in(people::ELENA).await;
    let seen = open(&mut elena, &sent, None).await;
    assert_eq!(
        [&seen["obstacle"], &seen["progress"]],
        [&json!(null), &json!("reviewing")]
    );
    assert_eq!(events(&mut mara, &sent).await, ["sent", "viewed"]);
}

async fn an_offer_for_one_customer_is_for_no_other(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut wei = house.sign_in(people::WEI).await;
    assert_eq!(open(&mut wei, &sent, None).await["obstacle"], "another_customer");
    let problem = accept(&mut wei, &sent, &acceptance(|_| {}))
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "another_customer");
    decline(&mut wei, &sent, 1).await.refused(409, "obstacle");
    let body = json!({"version": 1, "text": "And us?"});
    wei.decide(&format!("{}/messages", link(&sent)), &body)
        .await
        .refused(409, "obstacle");
    // One for everybody is for those of its country.
    let anyone = offer(&house, |terms| terms["audience"] = json!({"kind": "anyone"})).await;
    let mut haru = house.sign_in(people::HARU).await;
    let problem = accept(&mut haru, &anyone, &acceptance(|_| {}))
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "wrong_country");
    let mut tom = house.sign_in(people::TOM).await;
    let problem = accept(&mut tom, &sent, &acceptance(|_| {}))
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "needs_administrator");
    let mut nobody = house.client();
    accept(&mut nobody, &sent, &acceptance(|_| {}))
        .await
        .refused(401, "not_signed_in");
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(events(&mut mara, &sent).await, ["sent"]);
}

async fn counts_are_quoted_within_their_limits(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let quotes = format!("{}/quotes", link(&sent));
    let body = json!({"version": 1, "counts": [35, 20]});
    let quote = elena.post(&quotes, &body).await.expect(200)["quote"].clone();
    // 35 x 22.00 x 12 and 20 x 4.00 x 12 dollars.
    assert_eq!(quote["lines"][0]["over_term"]["minor"], 924_000);
    assert_eq!(quote["lines"][1]["over_term"]["minor"], 96_000);
    assert_eq!(quote["yearly"]["minor"], 1_020_000);
    let body = json!({"version": 1, "counts": [20, null]});
    let quote = elena.post(&quotes, &body).await.expect(200)["quote"].clone();
    assert_eq!(quote["lines"][1], json!(null));
    assert_eq!(quote["over_term"]["minor"], 528_000);
    let range = json!({"least": "20", "most": "60"});
    for (counts, errors) in [
        (
            json!([61, null]),
            json!([{"pointer": "/counts/0", "code": "out_of_range", "params": range}]),
        ),
        (
            json!([null, 19]),
            json!([
                {"pointer": "/counts/0", "code": "empty"},
                {"pointer": "/counts/1", "code": "out_of_range", "params": range},
            ]),
        ),
        (json!([40]), json!([{"pointer": "/counts", "code": "wrong_type"}])),
        (
            json!([-1, null]),
            json!([{"pointer": "/counts/0", "code": "wrong_type"}]),
        ),
    ] {
        let body = json!({"version": 1, "counts": counts});
        let problem = elena.post(&quotes, &body).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"], errors, "{counts}");
        let body = acceptance(|body| body["counts"] = counts.clone());
        let problem = accept(&mut elena, &sent, &body)
            .await
            .refused(422, "invalid_fields");
        assert_eq!(problem["errors"], errors, "{counts}");
    }
    let body = json!({"version": 2, "counts": [40, 40]});
    elena.post(&quotes, &body).await.refused(404, "not_found");
    // Of options alone something has to be left.
    let optional = offer(&house, |terms| {
        terms["lines"] = json!([line("team", |line| line["need"] = json!("optional"))]);
    })
    .await;
    let body = json!({"version": 1, "counts": [null]});
    let problem = elena
        .post(&format!("{}/quotes", link(&optional)), &body)
        .await
        .refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"],
        json!([{"pointer": "/counts", "code": "empty"}])
    );
}

async fn a_newer_version_is_said_and_gone_on_to(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    open(&mut elena, &sent, None).await;
    let mut mara = house.sign_in(people::MARA).await;
    let mut body = revision(1);
    body["terms"]["lines"][0]["price"] = json!({"kind": "discount", "off": 1000});
    mara.decide(&format!("{}/revisions", path(&sent)), &body)
        .await
        .expect(200);
    // The page that was opened stays as it was, and says that there is another.
    let seen = open(&mut elena, &sent, None).await;
    assert_eq!([&seen["version"], &seen["newest"]], [1, 2]);
    assert_eq!(seen["snapshot"]["prices"][0]["each"]["minor"], 2200);
    // Whoever comes new reads the newest.
    assert_eq!(review(&mut house.client(), &sent).await["version"], 2);
    let problem = accept(&mut elena, &sent, &acceptance(|_| {}))
        .await
        .refused(412, "stale_revision");
    assert_eq!(problem["current"]["offer_review"]["version"], 2);
    assert_eq!(
        problem["current"]["offer_review"]["snapshot"]["prices"][0]["each"]["minor"],
        1980
    );
    open(&mut elena, &sent, Some(1)).await;
    let seen = open(&mut elena, &sent, Some(2)).await;
    assert_eq!([&seen["version"], &seen["newest"]], [2, 2]);
    open(&mut elena, &sent, Some(2)).await;
    assert_eq!(
        events(&mut mara, &sent).await,
        ["sent", "viewed", "revised", "viewed"]
    );
}

async fn a_question_is_answered_in_the_thread(house: House) {
    let sent = offer(&house, |terms| terms["audience"] = json!({"kind": "anyone"})).await;
    let mut billing = house.sign_in("billing_administrator@harrow.example").await;
    let asked = format!("{}/messages", link(&sent));
    let body = json!({"version": 1, "text": "Could it be 15?", "counts": [15, null]});
    let message = billing.decide(&asked, &body).await.expect(200)["message"].clone();
    assert_eq!(message["counts"], json!([15, null]));
    assert_eq!(message["author"]["side"], "customer");
    assert_eq!(review(&mut billing, &sent).await["progress"], "countered");
    let mut mara = house.sign_in(people::MARA).await;
    let at = format!("{}/messages", path(&sent));
    let thread = mara.get(&at).await.expect(200)["messages"].clone();
    assert_eq!(thread[0], message);
    let reply = json!({"customer": message["customer"], "text": "I send a new version."});
    mara.decide(&at, &reply).await.expect(200);
    assert_eq!(review(&mut billing, &sent).await["progress"], "reviewing");
    let thread = billing.get(&asked).await.expect(200)["messages"].clone();
    let texts: Vec<&str> = thread
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["text"].as_str().unwrap())
        .collect();
    assert_eq!(texts, ["I send a new version.", "Could it be 15?"]);
    assert_eq!(events(&mut mara, &sent).await, ["sent", "countered", "replied"]);
    // Another customer's thread is its own, and nobody writes to those who never came.
    let mut wei = house.sign_in(people::WEI).await;
    assert_eq!(wei.get(&asked).await.expect(200)["messages"], json!([]));
    let reply = json!({"customer": new_id(), "text": "Hello"});
    mara.decide(&at, &reply).await.refused(404, "not_found");
    let empty = json!({"customer": message["customer"], "text": " "});
    mara.decide(&at, &empty).await.refused(422, "invalid_fields");
    for (counts, pointer) in [(json!([1]), "/counts"), (json!([0, null]), "/counts/0")] {
        let body = json!({"version": 1, "text": "?", "counts": counts});
        let problem = billing.decide(&asked, &body).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
    let body = json!({"version": 2, "text": "?"});
    billing.decide(&asked, &body).await.refused(412, "stale_revision");
    let mut tom = house.sign_in(people::TOM).await;
    let body = json!({"version": 1, "text": "?"});
    let problem = tom.decide(&asked, &body).await.refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "needs_administrator");
    let mut helper = house.sign_in("helpdesk_agent@tidewell.example").await;
    let reply = json!({"customer": message["customer"], "text": "Hello"});
    helper.decide(&at, &reply).await.refused(403, "not_allowed");
}

async fn a_customer_finds_the_offers_it_has(house: House) {
    let received = async |client: &mut Client| {
        client.get("/api/received-offers").await.expect(200)["received_offers"].clone()
    };
    let mut tom = house.sign_in(people::TOM).await;
    assert_eq!(received(&mut tom).await, json!([]));
    // What is for one's own domain is there before anybody opened it.
    let named = offer(&house, |_| {}).await;
    let waiting = received(&mut tom).await;
    assert_eq!(
        waiting,
        json!([{
            "partner_name": people::TIDEWELL,
            "summary": named["summary"],
            "token": named["token"],
            "state": "active",
            "progress": null,
            "version": 1,
            "newest": 1,
            "over_term": named["version"]["totals"]["over_term"],
            "answer_by": named["answer_by"],
            "sent_at": named["created_at"],
        }])
    );
    // What is for anybody is there once somebody of the organisation opened it.
    let open = offer(&house, |terms| terms["audience"] = json!({"kind": "anyone"})).await;
    assert_eq!(received(&mut tom).await.as_array().unwrap().len(), 1);
    tom.post(&format!("{}/openings", link(&open)), &json!({"version": null}))
        .await
        .expect(200);
    let mut elena = house.sign_in(people::ELENA).await;
    let both = received(&mut elena).await;
    assert_eq!(both[0]["token"], open["token"], "the last sent first");
    assert_eq!(both[0]["progress"], "reviewing");
    assert_eq!(both[1]["token"], named["token"]);
    let page = elena.get("/api/received-offers?limit=1").await.expect(200);
    let next = page["next"].as_str().unwrap();
    let rest = elena
        .get(&format!("/api/received-offers?limit=1&after={next}"))
        .await
        .expect(200);
    assert_eq!(rest["received_offers"][0]["token"], named["token"]);
    assert_eq!(rest["next"], json!(null));
    let mut mara = house.sign_in(people::MARA).await;
    let mut body = revision(1);
    body["terms"]["audience"] = json!({"kind": "anyone"});
    mara.decide(&format!("{}/revisions", path(&open)), &body)
        .await
        .expect(200);
    accept(&mut elena, &named, &acceptance(|_| {})).await.expect(200);
    let both = received(&mut elena).await;
    assert_eq!(both[1]["state"], "accepted");
    assert_eq!(both[1]["progress"], "accepted");
    assert_eq!((&both[0]["version"], &both[0]["newest"]), (&json!(1), &json!(2)));
    // Nobody else's.
    let mut wei = house.sign_in(people::WEI).await;
    assert_eq!(received(&mut wei).await, json!([]));
    mara.get("/api/received-offers").await.refused(403, "not_allowed");
    elena
        .get("/api/received-offers?limit=0")
        .await
        .refused(400, "invalid_parameter");
}
