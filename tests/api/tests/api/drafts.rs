//! Drafts on several devices of one person.

use axum::body::Body;
use axum::http::Method;
use jiff::Timestamp;
use liaison_domain::draft::LIVE_MOST;
use liaison_domain::id::{DraftId, SessionId, UserId};
use liaison_server::worker;
use liaison_store::draft::{self, Draft, Written};
use liaison_tests_api::house::new_id;
use liaison_tests_api::stream::Stream;
use liaison_tests_api::{Client, Database, House, Reply, on, on_both, people};
use serde_json::{Value, json};

on_both!(
    a_second_device_reads_what_the_first_wrote,
    two_devices_that_write_meet_at_the_revision,
    a_repeated_save_is_one,
    a_profile_is_begun_again_under_its_one_id,
    what_is_deleted_is_told_and_then_forgotten,
    a_draft_ends_with_its_invitation,
    what_its_author_had_not_seen_stays_a_draft,
    a_draft_is_its_writers_alone,
    what_cannot_be_kept,
    pages_of_long_drafts_are_short,
    other_devices_hear_of_a_change,
    whoever_leaves_hands_drafts_over,
);

const PRIYA: &str = "global_administrator@tidewell.example";

pub(crate) fn written(payload: &str) -> Value {
    json!({"draft": {
        "kind": "trial_invitation", "schema": 2, "updated_at": "2026-11-21T08:59:00.1239Z", "payload": payload,
    }})
}

fn at(id: impl std::fmt::Display) -> String {
    format!("/api/drafts/{id}")
}

async fn replace(client: &mut Client, path: &str, revision: i64, payload: &str) -> Reply {
    let (key, etag) = (new_id().to_string(), format!("\"{revision}\""));
    let headers = [("idempotency-key", key.as_str()), ("if-match", &etag)];
    client
        .send(Method::PUT, path, &headers, Some(&written(payload)))
        .await
}

async fn delete(client: &mut Client, path: &str, revision: i64) -> Reply {
    let (key, etag) = (new_id().to_string(), format!("\"{revision}\""));
    let headers = [("idempotency-key", key.as_str()), ("if-match", &etag)];
    client.send(Method::DELETE, path, &headers, None).await
}

/// Everything after a cursor, page by page, with where it ended.
async fn read_all(client: &mut Client, after: Option<&str>) -> (Vec<Value>, String) {
    let (mut drafts, mut after) = (Vec::new(), after.map(str::to_owned));
    loop {
        let query = after.map(|cursor| format!("&after={cursor}")).unwrap_or_default();
        let page = client
            .get(&format!("/api/drafts?limit=2{query}"))
            .await
            .expect(200);
        drafts.extend(page["drafts"].as_array().unwrap().iter().cloned());
        let cursor = page["cursor"].as_str().unwrap().to_owned();
        if page["more"] == json!(false) {
            return (drafts, cursor);
        }
        after = Some(cursor);
    }
}

fn told(drafts: &[Value]) -> Vec<(&str, i64)> {
    drafts
        .iter()
        .map(|draft| (draft["id"].as_str().unwrap(), draft["revision"].as_i64().unwrap()))
        .collect()
}

async fn a_second_device_reads_what_the_first_wrote(house: House) {
    let (mut laptop, mut phone) = (
        house.sign_in(people::MARA).await,
        house.sign_in(people::MARA).await,
    );
    let (_, start) = read_all(&mut phone, None).await;
    let ids: Vec<String> = (0..5).map(|_| new_id().to_string()).collect();
    for id in &ids {
        let reply = laptop.put_new(&at(id), &written("{\"name\":\"Spring\"}")).await;
        assert_eq!(reply.header("etag"), "\"1\"");
        assert_eq!(
            reply.expect(201),
            json!({"saved_draft": {"id": id, "revision": 1}})
        );
    }
    let (drafts, cursor) = read_all(&mut phone, Some(&start)).await;
    assert_eq!(told(&drafts), ids.iter().map(|id| (&**id, 1)).collect::<Vec<_>>());
    assert_eq!(
        drafts[0],
        json!({"id": ids[0], "revision": 1, "kind": "trial_invitation", "schema": 2,
            "updated_at": "2026-11-21T08:59:00.123Z", "payload": "{\"name\":\"Spring\"}"})
    );
    assert_eq!(
        read_all(&mut phone, Some(&cursor)).await,
        (vec![], cursor.clone())
    );
    // Only what changed comes again, in the order in which it did.
    replace(&mut laptop, &at(&ids[3]), 1, "[3]").await.expect(200);
    replace(&mut phone, &at(&ids[1]), 1, "[1]").await.expect(200);
    let (drafts, _) = read_all(&mut phone, Some(&cursor)).await;
    assert_eq!(told(&drafts), [(&*ids[3], 2), (&*ids[1], 2)]);
    assert_eq!(drafts[1]["payload"], "[1]");
    let reply = phone.get(&at(&ids[3])).await;
    assert_eq!(reply.header("etag"), "\"2\"");
    assert_eq!(reply.expect(200)["draft"], drafts[0]);
    let (all, _) = read_all(&mut phone, None).await;
    assert_eq!(all.len(), 5);
    for (query, name) in [
        ("after=5", "after"),
        ("after=x.0", "after"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
    ] {
        let problem = phone
            .get(&format!("/api/drafts?{query}"))
            .await
            .refused(400, "invalid_parameter");
        assert_eq!(problem["params"]["name"], name);
    }
    // A device that is ahead of the database has seen what was lost since.
    phone
        .get("/api/drafts?after=900.0")
        .await
        .refused(410, "cursor_expired");
}

async fn two_devices_that_write_meet_at_the_revision(house: House) {
    let (mut laptop, mut phone) = (
        house.sign_in(people::MARA).await,
        house.sign_in(people::MARA).await,
    );
    let path = at(new_id());
    laptop.put_new(&path, &written("[1]")).await.expect(201);
    replace(&mut laptop, &path, 1, "[2]").await.expect(200);
    let stale = replace(&mut phone, &path, 1, "[3]")
        .await
        .refused(412, "stale_revision");
    assert_eq!(
        stale["current"],
        phone.get(&path).await.expect(200),
        "the current draft comes with the refusal"
    );
    let created = phone
        .put_new(&path, &written("[3]"))
        .await
        .refused(412, "stale_revision");
    assert_eq!(created["current"]["draft"]["payload"], "[2]");
    let reply = replace(&mut phone, &path, 2, "[2,3]").await;
    assert_eq!(reply.header("etag"), "\"3\"");
    reply.expect(200);
    delete(&mut laptop, &path, 2).await.refused(412, "stale_revision");
    delete(&mut laptop, &path, 3).await.expect(200);
    // Whoever wrote meanwhile does not lose it: the deletion is told, and may be written over.
    let stale = replace(&mut phone, &path, 3, "[4]")
        .await
        .refused(412, "stale_revision");
    assert_eq!(
        (
            &stale["current"]["draft"]["payload"],
            &stale["current"]["draft"]["revision"]
        ),
        (&Value::Null, &json!(4))
    );
    replace(&mut phone, &path, 4, "[4]").await.expect(200);
    assert_eq!(laptop.get(&path).await.expect(200)["draft"]["payload"], "[4]");
}

async fn a_repeated_save_is_one(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let (key, path) = (new_id(), at(new_id()));
    let first = mara.put_new_as(key, &path, &written("[1]")).await.expect(201);
    let again = mara.put_new_as(key, &path, &written("[1]")).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(again.expect(201), first);
    mara.put_new_as(key, &path, &written("[2]"))
        .await
        .refused(422, "idempotency_key_reused");
    // Under another key, too, what is there already is no change.
    assert_eq!(
        mara.put_new(&path, &written("[1]")).await.expect(200)["saved_draft"]["revision"],
        1
    );
    replace(&mut mara, &path, 1, "[2]").await.expect(200);
    let late = replace(&mut mara, &path, 1, "[2]").await.expect(200);
    assert_eq!(late["saved_draft"]["revision"], 2);
    delete(&mut mara, &path, 2).await.expect(200);
    let twice = delete(&mut mara, &path, 2).await.expect(200);
    assert_eq!(twice["saved_draft"]["revision"], 3);
}

/// One company has one draft a person, which every device finds by itself.
async fn a_profile_is_begun_again_under_its_one_id(house: House) {
    let profile = |payload: &str| {
        json!({"draft": {
            "kind": "company_profile", "schema": 1, "updated_at": "2026-11-21T08:59:00.1239Z", "payload": payload,
        }})
    };
    let (mut desk, mut train) = (house.sign_in(PRIYA).await, house.sign_in(PRIYA).await);
    let path = at(new_id());
    desk.put_new(&path, &profile("[1]")).await.expect(201);
    // The other device began it too, and is told what is there.
    let there = train
        .put_new(&path, &profile("[2]"))
        .await
        .refused(412, "stale_revision");
    assert_eq!(there["current"]["draft"]["payload"], "[1]");
    assert_eq!(there["current"]["draft"]["kind"], "company_profile");
    // Sent or thrown away here, begun again there.
    delete(&mut desk, &path, 1).await.expect(200);
    let gone = train
        .put_new(&path, &profile("[3]"))
        .await
        .refused(412, "stale_revision");
    assert_eq!(
        (
            &gone["current"]["draft"]["payload"],
            &gone["current"]["draft"]["revision"]
        ),
        (&Value::Null, &json!(2))
    );
    let key = new_id().to_string();
    let headers = [("idempotency-key", key.as_str()), ("if-match", "\"2\"")];
    let again = train
        .send(Method::PUT, &path, &headers, Some(&profile("[3]")))
        .await;
    assert_eq!(again.expect(200)["saved_draft"]["revision"], 3);
    let (all, _) = read_all(&mut desk, None).await;
    assert_eq!(all.len(), 1);
    assert_eq!(
        (&all[0]["kind"], &all[0]["payload"]),
        (&json!("company_profile"), &json!("[3]"))
    );
}

async fn what_is_deleted_is_told_and_then_forgotten(house: House) {
    let mut laptop = house.sign_in(people::MARA).await;
    let ids: Vec<String> = (0..3).map(|_| new_id().to_string()).collect();
    for id in &ids {
        laptop
            .put_new(&at(id), &written("[\"secret\"]"))
            .await
            .expect(201);
    }
    let (_, early) = read_all(&mut laptop, None).await;
    delete(&mut laptop, &at(&ids[0]), 1).await.expect(200);
    let (drafts, late) = read_all(&mut laptop, Some(&early)).await;
    assert_eq!(told(&drafts), [(&*ids[0], 2)]);
    assert_eq!(drafts[0]["payload"], Value::Null);

    house.days(89);
    worker::clean(&house.app).await.unwrap();
    let mut laptop = house.sign_in(people::MARA).await;
    assert_eq!(read_all(&mut laptop, Some(&early)).await.0.len(), 1);
    house.days(2);
    worker::clean(&house.app).await.unwrap();
    let mut laptop = house.sign_in(people::MARA).await;
    laptop.get(&at(&ids[0])).await.refused(404, "not_found");
    // Whoever knows of the deletion goes on; whoever may not begins with everything.
    assert_eq!(
        read_all(&mut laptop, Some(&late)).await.0.len(),
        0,
        "nothing is missed"
    );
    let expired = format!("/api/drafts?after={early}");
    laptop.get(&expired).await.refused(410, "cursor_expired");
    let (drafts, cursor) = read_all(&mut laptop, None).await;
    assert_eq!(told(&drafts), [(&*ids[1], 1), (&*ids[2], 1)]);
    assert_eq!(read_all(&mut laptop, Some(&cursor)).await.0.len(), 0);
}

async fn a_draft_ends_with_its_invitation(house: House) {
    let mut laptop = house.sign_in(people::MARA).await;
    let id = new_id();
    laptop.put_new(&at(id), &written("[1]")).await.expect(201);
    let (_, cursor) = read_all(&mut laptop, None).await;
    laptop
        .put_new(&format!("/api/trial-invitations/{id}"), &people::terms())
        .await
        .expect(201);
    let mut phone = house.sign_in(people::MARA).await;
    let (drafts, _) = read_all(&mut phone, Some(&cursor)).await;
    assert_eq!(
        (&drafts[0]["id"], &drafts[0]["payload"]),
        (&json!(id), &Value::Null)
    );
    // A device that wrote on without a network does not bring it back.
    for reply in [
        replace(&mut phone, &at(id), 1, "[2]").await,
        replace(&mut phone, &at(id), 2, "[2]").await,
        phone.put_new(&at(id), &written("[2]")).await,
    ] {
        let problem = reply.refused(409, "wrong_state");
        assert_eq!(problem["params"]["state"], "finished");
    }
    delete(&mut phone, &at(id), 1).await.expect(200);
    // Not even where no device had put it up before.
    let other = new_id();
    phone
        .put_new(&format!("/api/trial-invitations/{other}"), &people::terms())
        .await
        .expect(201);
    phone
        .put_new(&at(other), &written("[2]"))
        .await
        .refused(409, "wrong_state");
    // Of another company's invitation nothing is told.
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    stranger.put_new(&at(other), &written("[3]")).await.expect(201);
}

async fn what_its_author_had_not_seen_stays_a_draft(house: House) {
    let (mut laptop, mut phone) = (
        house.sign_in(people::MARA).await,
        house.sign_in(people::MARA).await,
    );
    let finish = async |client: &mut Client, id: DraftId, seen: &str| {
        let key = new_id().to_string();
        let headers = [
            ("idempotency-key", key.as_str()),
            ("if-none-match", "*"),
            ("draft-revision", seen),
        ];
        let path = format!("/api/trial-invitations/{id}");
        client
            .send(Method::PUT, &path, &headers, Some(&people::terms()))
            .await
    };
    let (seen, unseen) = (DraftId(new_id()), DraftId(new_id()));
    for id in [seen, unseen] {
        laptop.put_new(&at(id), &written("[1]")).await.expect(201);
        replace(&mut phone, &at(id), 1, "[2]").await.expect(200);
    }
    let (_, cursor) = read_all(&mut laptop, None).await;
    for wrong in ["x", "-1", "\"1\""] {
        let problem = finish(&mut laptop, seen, wrong)
            .await
            .refused(400, "invalid_parameter");
        assert_eq!(problem["params"]["name"], "draft-revision");
    }
    finish(&mut laptop, seen, "2").await.expect(201);
    finish(&mut laptop, unseen, "1").await.expect(201);
    // No device has put this one up.
    finish(&mut laptop, DraftId(new_id()), "0").await.expect(201);
    let (drafts, _) = read_all(&mut phone, Some(&cursor)).await;
    let said: Vec<_> = drafts
        .iter()
        .map(|draft| (&draft["id"], &draft["payload"]))
        .collect();
    assert_eq!(
        said,
        [
            (&json!(seen.0), &Value::Null),
            (&json!(unseen.0), &Value::Null),
            (&json!(unseen.next().0), &json!("[2]")),
        ]
    );
    // It is a draft like any other, and its own invitation may come of it.
    finish(&mut phone, unseen.next(), "1").await.expect(201);
    let (drafts, _) = read_all(&mut phone, None).await;
    assert!(drafts.iter().all(|draft| draft["payload"] == Value::Null));
}

async fn a_draft_is_its_writers_alone(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let path = at(new_id());
    mara.put_new(&path, &written("[1]")).await.expect(201);
    for email in [PRIYA, people::FENWICK_SALES, people::ELENA, people::OPERATOR] {
        let mut other = house.sign_in(email).await;
        other.get(&path).await.refused(404, "not_found");
        other
            .put_new(&path, &written("[1]"))
            .await
            .refused(404, "not_found");
        replace(&mut other, &path, 1, "[2]")
            .await
            .refused(404, "not_found");
        delete(&mut other, &path, 1).await.refused(404, "not_found");
        assert_eq!(read_all(&mut other, None).await.0.len(), 0);
    }
    let mut nobody = house.client();
    nobody.get("/api/drafts").await.refused(401, "not_signed_in");
    nobody.get(&path).await.refused(401, "not_signed_in");
    nobody
        .put_new(&path, &written("[1]"))
        .await
        .refused(401, "not_signed_in");
    delete(&mut nobody, &path, 1).await.refused(401, "not_signed_in");
    assert_eq!(mara.get(&path).await.expect(200)["draft"]["payload"], "[1]");
}

async fn what_cannot_be_kept(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let (path, key) = (at(new_id()), new_id().to_string());
    let key = ("idempotency-key", key.as_str());
    for (method, headers, status, code) in [
        (Method::PUT, vec![key], 428, "precondition_required"),
        (Method::DELETE, vec![key], 428, "precondition_required"),
        (
            Method::PUT,
            vec![("if-none-match", "*")],
            400,
            "idempotency_key_required",
        ),
        (
            Method::DELETE,
            vec![("if-match", "\"1\"")],
            400,
            "idempotency_key_required",
        ),
        (
            Method::PUT,
            vec![key, ("if-match", "1")],
            400,
            "invalid_parameter",
        ),
        (
            Method::PUT,
            vec![key, ("if-match", "W/\"1\"")],
            400,
            "invalid_parameter",
        ),
        (
            Method::PUT,
            vec![key, ("if-match", "\"1\""), ("if-none-match", "*")],
            400,
            "invalid_parameter",
        ),
        (Method::PUT, vec![key, ("if-match", "\"1\"")], 404, "not_found"),
        (Method::DELETE, vec![key, ("if-match", "\"1\"")], 404, "not_found"),
    ] {
        mara.send(method, &path, &headers, Some(&written("[1]")))
            .await
            .refused(status, code);
    }
    for (field, value, pointer, code) in [
        ("kind", json!("Trial invitation"), "/draft/kind", "wrong_type"),
        ("kind", json!(""), "/draft/kind", "wrong_type"),
        ("kind", json!("k".repeat(41)), "/draft/kind", "wrong_type"),
        ("schema", json!(-1), "/draft/schema", "wrong_type"),
        ("schema", json!(65536), "/draft/schema", "wrong_type"),
        (
            "updated_at",
            json!("yesterday"),
            "/draft/updated_at",
            "wrong_type",
        ),
        ("payload", json!("{"), "/draft/payload", "wrong_type"),
        ("payload", json!(""), "/draft/payload", "wrong_type"),
        ("payload", json!({}), "/draft/payload", "wrong_type"),
        ("payload", json!("[1]]"), "/draft/payload", "wrong_type"),
        ("owner", json!(new_id()), "/draft/owner", "unknown_field"),
    ] {
        let mut body = written("[1]");
        body["draft"][field] = value;
        let problem = mara.put_new(&path, &body).await.refused(422, "invalid_fields");
        let told = &problem["errors"][0];
        assert_eq!(
            (told["pointer"].as_str().unwrap(), told["code"].as_str().unwrap()),
            (pointer, code)
        );
    }
    // To the byte, whatever the characters cost on the way.
    let longest = format!("[\"{}\"]", "\\\\".repeat((262_144 - 4) / 2));
    assert_eq!(longest.len(), 262_144);
    let longer = format!("[1{}]", " ".repeat(262_142));
    let problem = mara
        .put_new(&path, &written(&longer))
        .await
        .refused(413, "body_too_large");
    assert_eq!(problem["params"]["most"], "262144");
    let reply = mara
        .send_raw(
            Method::PUT,
            &path,
            &[key, ("if-none-match", "*")],
            Body::from(" ".repeat(600_000)),
        )
        .await;
    reply.refused(413, "body_too_large");
    mara.put_new(&path, &written(&longest)).await.expect(201);
    assert_eq!(mara.get(&path).await.expect(200)["draft"]["payload"], longest);
}

async fn pages_of_long_drafts_are_short(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let payload = format!("[\"{}\"]", "x".repeat(250_000));
    for _ in 0..6 {
        mara.put_new(&at(new_id()), &written(&payload)).await.expect(201);
    }
    let page = mara.get("/api/drafts?limit=200").await.expect(200);
    assert_eq!(
        (page["drafts"].as_array().unwrap().len(), &page["more"]),
        (4, &json!(true))
    );
    let next = format!("/api/drafts?limit=200&after={}", page["cursor"].as_str().unwrap());
    let page = mara.get(&next).await.expect(200);
    assert_eq!(
        (page["drafts"].as_array().unwrap().len(), &page["more"]),
        (2, &json!(false))
    );
}

/// On one database: ten thousand rows take the other one long, and what counts them is one query.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn there_is_an_end_to_how_many() {
    on(Database::Sqlite, fill_up).await;
}

async fn fill_up(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let user = UserId(people::user_id(people::MARA));
    let by = SessionId(new_id());
    let tx = house.app.store.write().await.unwrap();
    let mut sequence = draft::lock(&tx, user).await.unwrap();
    let one = |id| Draft {
        id: DraftId(id),
        user,
        revision: 1,
        written: Written {
            kind: "trial_invitation".to_owned(),
            schema: 1,
            updated_at: Timestamp::UNIX_EPOCH,
        },
        payload: Some("[]".to_owned()),
    };
    let mut last = new_id();
    for _ in 0..LIVE_MOST {
        last = new_id();
        draft::insert(&tx, &mut sequence, &one(last), by).await.unwrap();
    }
    tx.commit().await.unwrap();
    let path = at(new_id());
    let problem = mara
        .put_new(&path, &written("[1]"))
        .await
        .refused(409, "too_many_drafts");
    assert_eq!(problem["params"]["most"], "10000");
    // Writing on is always possible, and a deleted one makes room.
    replace(&mut mara, &at(last), 1, "[2]").await.expect(200);
    delete(&mut mara, &at(last), 2).await.expect(200);
    mara.put_new(&path, &written("[1]")).await.expect(201);
    replace(&mut mara, &at(last), 3, "[2]")
        .await
        .refused(409, "too_many_drafts");
}

async fn other_devices_hear_of_a_change(house: House) {
    let running = house.run().await;
    let router = liaison_server::http::router(running.app.clone());
    let device = async |email| {
        let session = house.sign_in(email).await.cookies["liaison_session"].clone();
        let mut client = Client::new(router.clone());
        client
            .cookies
            .insert("liaison_session".to_owned(), session.clone());
        let stream = Stream::open(running.address, "?after=0", &session, &[]).await;
        (client, stream)
    };
    let (mut laptop, mut laptops) = device(people::MARA).await;
    let (_phone, mut phones) = device(people::MARA).await;
    let (_colleague, mut colleagues) = device(PRIYA).await;
    let id = new_id();
    laptop.put_new(&at(id), &written("[1]")).await.expect(201);
    let heard = tokio::time::timeout(std::time::Duration::from_secs(2), phones.next_named()).await;
    assert_eq!(heard.unwrap(), Some(("draft".to_owned(), json!({"draft": id}))));
    delete(&mut laptop, &at(id), 1).await.expect(200);
    assert_eq!(phones.next_named().await.unwrap().1, json!({"draft": id}));
    // Neither the device itself nor a colleague: the first thing that each hears is what concerns it.
    let name = laptop
        .put_new(&format!("/api/trial-invitations/{}", new_id()), &people::terms())
        .await
        .expect(201)["trial_invitation"]["terms"]["name"]
        .clone();
    for stream in [&mut laptops, &mut colleagues, &mut phones] {
        let (kind, message) = stream.next_named().await.unwrap();
        assert_eq!((&*kind, &message["event"]["about"]["name"]), ("", &name));
    }
    // What another server process wrote comes with the heartbeat.
    let mut elsewhere = house.sign_in(people::MARA).await;
    let other = new_id();
    elsewhere.put_new(&at(other), &written("[1]")).await.expect(201);
    running.app.live.drafted(UserId(people::user_id(people::MARA)));
    for stream in [&mut laptops, &mut phones] {
        assert_eq!(stream.next_named().await.unwrap().1, json!({"draft": other}));
    }
    running.stop().await;
}

async fn whoever_leaves_hands_drafts_over(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let ids: Vec<String> = (0..3).map(|_| new_id().to_string()).collect();
    for id in &ids {
        mara.put_new(&at(id), &written("[\"Mara's\"]")).await.expect(201);
    }
    delete(&mut mara, &at(&ids[1]), 1).await.expect(200);
    let mut colleague = house.sign_in("admin_agent@tidewell.example").await;
    let own = new_id().to_string();
    colleague.put_new(&at(&own), &written("[1]")).await.expect(201);
    let (_, cursor) = read_all(&mut colleague, None).await;
    let mut priya = house.sign_in(PRIYA).await;
    let path = format!("/api/staff/{}/departures", people::user_id(people::MARA));
    let successor = people::user_id("admin_agent@tidewell.example");
    priya
        .decide(&path, &json!({"revision": 1, "successor": successor}))
        .await
        .expect(200);
    let (drafts, cursor) = read_all(&mut colleague, Some(&cursor)).await;
    assert_eq!(
        told(&drafts),
        [(&*ids[0], 1), (&*ids[2], 1), (&*ids[1], 2)],
        "in the order in which they changed"
    );
    assert_eq!(drafts[0]["payload"], "[\"Mara's\"]");
    replace(&mut colleague, &at(&ids[0]), 1, "[2]").await.expect(200);
    assert_eq!(
        told(&read_all(&mut colleague, Some(&cursor)).await.0),
        [(&*ids[0], 2)]
    );
    assert_eq!(read_all(&mut colleague, None).await.0.len(), 4);
    // Nothing is left to somebody who comes back, and their devices begin with everything.
    let user = UserId(people::user_id(people::MARA));
    let reader = house.app.store.read();
    assert_eq!(draft::count_live(&reader, user).await.unwrap(), 0);
    let sequence = draft::sequence(&reader, user).await.unwrap();
    assert!(!sequence.goes_on_from("1.0".parse().unwrap()));
}
