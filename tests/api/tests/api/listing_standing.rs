//! A listing that was submitted: taken back, taken out, put back, given up, and whose it is.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::listings::{KEEPER, listing, live, path, read_by_customers, revise, submitted, verb};

on_both!(
    what_waits_is_taken_back,
    a_listing_is_taken_out_and_put_back,
    what_is_given_up_makes_room,
    a_change_names_what_it_saw,
    another_partners_listing_does_not_exist,
);

async fn what_waits_is_taken_back(house: House) {
    let waiting = submitted(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let back = verb(&mut keeper, &waiting, "withdrawals", json!({}))
        .await
        .expect(200)["listing"]
        .clone();
    assert_eq!(
        (&back["state"], &back["waiting"]),
        (&json!("draft"), &Value::Null)
    );
    let mut olga = house.sign_in(people::OPERATOR).await;
    assert_eq!(
        olga.get("/api/listing-reviews").await.expect(200)["listings"],
        json!([])
    );
    let refused = verb(&mut olga, &back, "approvals", json!({})).await;
    assert_eq!(refused.refused(409, "wrong_state")["params"]["state"], "draft");
    let again = revise(&mut keeper, &back, &listing(|_| {})).await.expect(200)["listing"].clone();
    assert_eq!(again["state"], "in_review");
    // Of a revision, what was approved before stays where customers read it.
    let live = verb(&mut olga, &again, "approvals", json!({})).await.expect(200)["listing"].clone();
    let changed = listing(|listing| listing["languages"] = json!(["en"]));
    let pending = revise(&mut keeper, &live, &changed).await.expect(200)["listing"].clone();
    assert_eq!(pending["state"], "revision_in_review");
    let back = verb(&mut keeper, &pending, "withdrawals", json!({}))
        .await
        .expect(200)["listing"]
        .clone();
    assert_eq!(back["state"], "published");
    assert!(read_by_customers(&house, &back).await.is_some());
}

async fn a_listing_is_taken_out_and_put_back(house: House) {
    let live = live(&house, |_| {}).await;
    assert!(read_by_customers(&house, &live).await.is_some());
    let mut keeper = house.sign_in(KEEPER).await;
    // The same text again is nothing to decide.
    let same = revise(&mut keeper, &live, &listing(|_| {})).await.expect(200)["listing"].clone();
    assert_eq!(
        (&same["state"], &same["revision"]),
        (&json!("published"), &live["revision"])
    );
    let out = verb(&mut keeper, &live, "unlistings", json!({}))
        .await
        .expect(200)["listing"]
        .clone();
    assert_eq!(out["state"], "unlisted");
    assert_eq!(read_by_customers(&house, &out).await, None);
    verb(&mut keeper, &out, "unlistings", json!({}))
        .await
        .refused(409, "wrong_state");
    let back = verb(&mut keeper, &out, "relistings", json!({})).await.expect(200)["listing"].clone();
    assert_eq!(back["state"], "published");
    assert!(read_by_customers(&house, &back).await.is_some());
}

async fn what_is_given_up_makes_room(house: House) {
    let live = live(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let gone = verb(&mut keeper, &live, "retirements", json!({}))
        .await
        .expect(200)["listing"]
        .clone();
    assert_eq!(gone["state"], "retired");
    assert_eq!(read_by_customers(&house, &gone).await, None);
    revise(
        &mut keeper,
        &gone,
        &listing(|listing| listing["industries"] = json!([])),
    )
    .await
    .refused(409, "wrong_state");
    let next = submitted(&house, |_| {}).await;
    assert_ne!(next["slug"], gone["slug"]);
    let listed = keeper.get("/api/listings").await.expect(200)["listings"].clone();
    let states: Vec<&Value> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["state"])
        .collect();
    assert_eq!(states, ["in_review", "retired"]);
}

async fn a_change_names_what_it_saw(house: House) {
    let live = live(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let before = json!({"id": live["id"], "revision": 1});
    let stale = verb(&mut keeper, &before, "unlistings", json!({}))
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"]["listing"]["revision"], live["revision"]);
    let changed = listing(|listing| listing["languages"] = json!(["en"]));
    revise(&mut keeper, &before, &changed)
        .await
        .refused(412, "stale_revision");
    let key = new_id();
    let body = json!({"revision": live["revision"]});
    let at = format!("{}/unlistings", path(&live));
    let first = keeper.decide_as(key, &at, &body).await;
    let second = keeper.decide_as(key, &at, &body).await;
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (200, 200));
    assert_eq!(first.bytes, second.bytes);
}

async fn another_partners_listing_does_not_exist(house: House) {
    let live = live(&house, |_| {}).await;
    let mut other = house.sign_in("global_administrator@fenwick.example").await;
    other.get(&path(&live)).await.refused(404, "not_found");
    verb(&mut other, &live, "unlistings", json!({}))
        .await
        .refused(404, "not_found");
    let theirs = listing(|_| {});
    other
        .put_new(&path(&live), &theirs)
        .await
        .refused(404, "not_found");
    assert_eq!(
        other.get("/api/listings").await.expect(200)["listings"],
        json!([])
    );
}
