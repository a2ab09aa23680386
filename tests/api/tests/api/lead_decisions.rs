//! What a partner decides about a lead, and what it means for the others of the same form.

use liaison_domain::id::ListingId;
use liaison_store::lead::{answer_speed, answer_speeds};
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::data::term;
use crate::leads::{INES, asked, form, letters, link, newest, path, read, send};
use crate::listings::pointers;
use crate::marketplace::{IKOU, MIGRATION, publish, search};
use crate::notifications::told;

on_both!(
    a_lead_is_taken_on_and_won,
    the_first_that_wins_closes_the_others,
    who_asked_is_told_of_a_decline_and_hidden,
    a_decision_is_made_once_and_says_why,
    what_is_closed_opens_for_thirty_days,
    junk_is_removed_and_counts_against_the_sender,
    the_speed_of_answers_is_known,
);

pub(crate) fn accept() -> Value {
    json!({"kind": "accept", "deal": {
        "name": "Duarte's mailboxes", "value": {"minor": 1_200_000, "currency": "SGD"}, "closes_on": "2027-01-31",
    }})
}

pub(crate) async fn decide(client: &mut Client, lead: &Value, decision: Value) -> Reply {
    let at = path(lead["id"].as_str().unwrap());
    let current = client.get(&at).await.expect(200)["lead"].clone();
    let body = json!({"revision": current["revision"], "decision": decision});
    client.decide(&format!("{at}/decisions"), &body).await
}

/// A lead of Tidewell's and one of Fenwick's of the same form, with its link.
async fn both(house: &House) -> (Value, Value, String) {
    let (tidewell, fenwick) = (publish(house, &MIGRATION).await, publish(house, &IKOU).await);
    let link = asked(house, &form(&[tidewell, fenwick])).await;
    let ours = newest(&mut house.sign_in(people::MARA).await).await;
    let theirs = newest(&mut house.sign_in(people::FENWICK_SALES).await).await;
    (ours, theirs, link)
}

async fn one(house: &House) -> Value {
    both(house).await.0
}

/// A form of somebody else's to the same listing.
fn from(email: &str, listing: ListingId) -> Value {
    let mut body = form(&[listing]);
    body["enquiry"]["contact"]["email"] = json!(email);
    body
}

async fn a_lead_is_taken_on_and_won(house: House) {
    let lead = one(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    let reply = decide(&mut mara, &lead, accept()).await;
    let accepted = reply.expect(200)["lead"].clone();
    assert_eq!(reply.header("etag"), format!("\"{}\"", accepted["revision"]));
    assert_eq!(
        (
            &accepted["state"],
            &accepted["deal"]["value"]["minor"],
            &accepted["looked_after_by"]
        ),
        (
            &json!("accepted"),
            &json!(1_200_000),
            &json!("sales_agent of tidewell.example")
        )
    );
    let (subject, _) = letters(&house, INES).await.pop().unwrap();
    assert!(subject.starts_with("tidewell.example takes on"), "{subject}");
    // Each letter has a link of its own, and all lead to the same.
    let newer = link(&house, INES).await;
    let seen = read(&house, &newer).await;
    assert_eq!(seen["partners"][0]["standing"], "accepted");
    // What the partner calls it and hopes for is its own.
    assert!(!seen.to_string().contains("mailboxes\",\"value"), "{seen}");
    assert!(!seen.to_string().contains("1200000"), "{seen}");
    let mut change = accept();
    change["kind"] = json!("change_deal");
    change["deal"]["value"]["minor"] = json!(900_000);
    let changed = decide(&mut mara, &lead, change).await.expect(200)["lead"].clone();
    assert_eq!(changed["deal"]["value"]["minor"], 900_000);
    let won = decide(&mut mara, &lead, json!({"kind": "win"})).await.expect(200)["lead"].clone();
    assert_eq!(
        (&won["state"], &won["contact"]["email"]),
        (&json!("won"), &json!(INES))
    );
    decide(
        &mut mara,
        &lead,
        json!({"kind": "lose", "reason": "price", "text": ""}),
    )
    .await
    .refused(409, "wrong_state");
    let events = mara
        .get(&format!("{}/events", path(lead["id"].as_str().unwrap())))
        .await
        .expect(200);
    let kinds: Vec<Value> = events["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["happened"]["type"].clone())
        .collect();
    assert_eq!(
        kinds,
        ["won", "deal_changed", "accepted", "received", "confirmed", "sent"]
    );
}

async fn the_first_that_wins_closes_the_others(house: House) {
    let (ours, theirs, link) = both(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    let mut seller = house.sign_in(people::FENWICK_SALES).await;
    decide(&mut mara, &ours, accept()).await.expect(200);
    decide(&mut seller, &theirs, accept()).await.expect(200);
    decide(&mut seller, &theirs, json!({"kind": "win"}))
        .await
        .expect(200);
    let lost = newest(&mut mara).await;
    assert_eq!(
        (&lost["state"], &lost["closing"], &lost["contact"]),
        (
            &json!("lost"),
            &json!({"kind": "lost", "reason": "other_chosen", "text": ""}),
            &Value::Null
        )
    );
    // Whoever took it on hears of it, and nobody else of the partner.
    assert_eq!(told(&house, people::MARA).await, ["lead_received", "lead_lost"]);
    assert_eq!(told(&house, crate::leads::ADMIN).await, ["lead_received"]);
    let form = read(&house, &link).await;
    assert_eq!(form["state"], "closed");
    assert_eq!(
        (&form["partners"][0]["standing"], &form["partners"][1]["standing"]),
        (&json!("over"), &json!("chosen"))
    );
    // Only one has it at a time.
    decide(&mut mara, &ours, json!({"kind": "reopen"}))
        .await
        .refused(409, "wrong_state");
    decide(&mut seller, &theirs, json!({"kind": "reopen"}))
        .await
        .expect(200);
    assert_eq!(read(&house, &link).await["state"], "open");
    decide(&mut mara, &ours, json!({"kind": "reopen"}))
        .await
        .expect(200);
}

async fn who_asked_is_told_of_a_decline_and_hidden(house: House) {
    let (ours, theirs, link) = both(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    let decline = json!({"kind": "decline", "reason": "no_capacity", "text": "We are moving ourselves."});
    let declined = decide(&mut mara, &ours, decline).await.expect(200)["lead"].clone();
    assert_eq!(
        (&declined["state"], &declined["contact"]),
        (&json!("declined"), &Value::Null)
    );
    let (subject, text) = letters(&house, INES).await.pop().unwrap();
    assert!(subject.starts_with("tidewell.example cannot help"), "{subject}");
    assert!(text.contains("We are moving ourselves."), "{text}");
    assert!(text.contains("no time for it at present"), "{text}");
    assert!(text.contains("/marketplace"), "{text}");
    let form = read(&house, &link).await;
    assert_eq!(form["partners"][0]["declined"]["reason"], "no_capacity");
    assert_eq!(form["events"][0]["happened"]["type"], "declined");
    // The other one goes on, and sees nothing of it.
    let mut seller = house.sign_in(people::FENWICK_SALES).await;
    assert_eq!(newest(&mut seller).await["state"], "received");
    let events = seller
        .get(&format!("{}/events", path(theirs["id"].as_str().unwrap())))
        .await
        .expect(200);
    assert!(!events.to_string().contains("declined"), "{events}");
}

async fn a_decision_is_made_once_and_says_why(house: House) {
    let lead = one(&house).await;
    let at = format!("{}/decisions", path(lead["id"].as_str().unwrap()));
    let mut mara = house.sign_in(people::MARA).await;
    for (decision, pointer, code) in [
        (
            json!({"kind": "decline", "reason": "other", "text": " "}),
            "/decision/text",
            "empty",
        ),
        (
            json!({"kind": "accept", "deal": {"name": ""}}),
            "/decision/deal/name",
            "empty",
        ),
        (
            json!({"kind": "accept", "deal": {"name": "D", "closes_on": "2026-11-20"}}),
            "/decision/deal/closes_on",
            "not_in_the_future",
        ),
        (
            json!({"kind": "accept", "deal": {"name": "D", "value": {"minor": -5, "currency": "SGD"}}}),
            "/decision/deal/value/minor",
            "out_of_range",
        ),
    ] {
        let problem = decide(&mut mara, &lead, decision)
            .await
            .refused(422, "invalid_fields");
        assert_eq!(pointers(&problem), [(pointer.to_owned(), code.to_owned())]);
    }
    let (key, body) = (
        new_id(),
        json!({"revision": lead["revision"], "decision": accept()}),
    );
    let first = mara.decide_as(key, &at, &body).await;
    let second = mara.decide_as(key, &at, &body).await;
    assert_eq!(
        (first.status.as_u16(), second.header("idempotent-replay")),
        (200, "true")
    );
    assert_eq!(first.json(), second.json());
    let stale = mara.decide(&at, &body).await.refused(412, "stale_revision");
    assert_eq!(stale["current"], first.json());
    assert_eq!(letters(&house, INES).await.len(), 2);
    let mut nobody = house.sign_in(people::ELENA).await;
    nobody.decide(&at, &body).await.refused(404, "not_found");
    mara.post(&at, &body)
        .await
        .refused(400, "idempotency_key_required");
}

async fn what_is_closed_opens_for_thirty_days(house: House) {
    assert_eq!(term("lead_reopen_days"), 30);
    let lead = one(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    decide(&mut mara, &lead, accept()).await.expect(200);
    let lose = json!({"kind": "lose", "reason": "price", "text": "Four per cent."});
    decide(&mut mara, &lead, lose.clone()).await.expect(200);
    house.days(29);
    let mut mara = house.sign_in(people::MARA).await;
    let open = decide(&mut mara, &lead, json!({"kind": "reopen"}))
        .await
        .expect(200)["lead"]
        .clone();
    assert_eq!(
        (&open["state"], &open["closing"], &open["contact"]["email"]),
        (&json!("accepted"), &Value::Null, &json!(INES))
    );
    decide(&mut mara, &lead, lose).await.expect(200);
    house.days(30);
    let mut mara = house.sign_in(people::MARA).await;
    decide(&mut mara, &lead, json!({"kind": "reopen"}))
        .await
        .refused(409, "wrong_state");
}

async fn junk_is_removed_and_counts_against_the_sender(house: House) {
    let (ours, theirs, link) = both(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    let junk = json!({"kind": "report_junk"});
    let reported = decide(&mut mara, &ours, junk.clone()).await.expect(200)["lead"].clone();
    assert_eq!(
        (&reported["state"], &reported["contact"]),
        (&json!("junk"), &Value::Null)
    );
    assert_eq!(mara.get("/api/leads").await.expect(200)["leads"], json!([]));
    let found = mara.get("/api/leads?state=junk").await.expect(200);
    assert_eq!(found["leads"].as_array().unwrap().len(), 1);
    // Whoever asked does not read what the partner thinks of it.
    assert_eq!(read(&house, &link).await["partners"][0]["standing"], "declined");
    let mut seller = house.sign_in(people::FENWICK_SALES).await;
    assert_eq!(newest(&mut seller).await["sender"], "suspected");
    decide(&mut seller, &theirs, junk.clone()).await.expect(200);
    // Two partners have reported it; with the third nothing more is taken.
    let third = publish(
        &house,
        &crate::marketplace::Listed {
            partner: people::REGISTERED,
            ..MIGRATION
        },
    )
    .await;
    asked(&house, &form(&[third])).await;
    let mut keeper = house.sign_in("sales_agent@registered.example").await;
    let lead = newest(&mut keeper).await;
    decide(&mut keeper, &lead, junk).await.expect(200);
    let reply = send(&mut house.client(), &form(&[third])).await;
    let problem = reply.refused(429, "too_many_attempts");
    let seconds: i64 = problem["params"]["seconds"].as_str().unwrap().parse().unwrap();
    assert!(seconds > 89 * 24 * 3_600, "{seconds}");
    send(&mut house.client(), &from("tom@duarte.example", third))
        .await
        .expect(202);
    house.days(91);
    send(&mut house.client(), &form(&[third])).await.expect(202);
}

async fn the_speed_of_answers_is_known(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    let tidewell = people::partner_id(people::TIDEWELL);
    let speed = async |house: &House| answer_speed(&house.app.store.read(), tidewell).await.unwrap();
    assert_eq!(speed(&house).await, None);
    for (number, hours) in [(0, 2), (1, 10), (2, 30)] {
        asked(&house, &from(&format!("person{number}@duarte.example"), listing)).await;
        house.advance(jiff::SignedDuration::from_hours(hours));
        let mut mara = house.sign_in(people::MARA).await;
        let lead = newest(&mut mara).await;
        let decline = json!({"kind": "decline", "reason": "too_small", "text": ""});
        decide(&mut mara, &lead, decline).await.expect(200);
    }
    let known = speed(&house).await.unwrap();
    assert_eq!((known.median_hours(), known.count), (10, 3));
    // Everything else equal, it decides who stands first, and says so.
    publish(&house, &IKOU).await;
    let found = search(&house, "read=en").await;
    let why = |at: usize| found["results"][at]["why"].as_array().unwrap().last().unwrap();
    assert_eq!(found["results"][0]["partner_name"], people::TIDEWELL);
    let answers = json!({"signal": "answers", "bars": 2, "speed": {"median_minutes": 600, "count": 3}});
    assert_eq!((why(0), &why(1)["signal"]), (&answers, &json!("programmes")));
    // What was not answered counts with all the time that there was.
    for number in 3..5 {
        asked(&house, &from(&format!("person{number}@duarte.example"), listing)).await;
    }
    house.days(15);
    house.several_mind_the_clock().await;
    let known = speed(&house).await.unwrap();
    assert_eq!((known.median_hours(), known.count), (30, 5));
    let reader = house.app.store.read();
    let all = answer_speeds(&reader, &[tidewell, people::partner_id(people::FENWICK)])
        .await
        .unwrap();
    assert_eq!(all.len(), 1);
}
