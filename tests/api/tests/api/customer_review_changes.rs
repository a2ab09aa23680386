//! A review after it was written: changed and deleted by its author, read page by page, and what all of them come to.

use axum::http::Method;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::customer_reviews::{
    change, change_as, engaged, path, posted, posted_of, read_by_everybody, written,
};
use crate::listings::{live, pointers};

on_both!(
    an_author_changes_and_deletes_their_own,
    a_change_names_what_it_saw_and_is_repeated,
    many_are_read_page_by_page,
    what_it_comes_to_follows_every_change,
);

async fn an_author_changes_and_deletes_their_own(house: House) {
    let review = posted(&house, |_| {}).await;
    let listing = live(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let otherwise = |words: &str| written(&review["engagement"], |review| review["text"] = json!(words));
    // Nobody else: neither a colleague nor another organisation nor the partner.
    let mut second = house.sign_in(people::SECOND).await;
    let body = otherwise("Something else.");
    change(&mut second, Method::PUT, &review, Some(&body))
        .await
        .refused(403, "not_allowed");
    change(&mut second, Method::DELETE, &review, None)
        .await
        .refused(403, "not_allowed");
    let mut wei = house.sign_in(people::WEI).await;
    change(&mut wei, Method::PUT, &review, Some(&body))
        .await
        .refused(404, "not_found");
    let mut keeper = house.sign_in(crate::listings::KEEPER).await;
    change(&mut keeper, Method::DELETE, &review, None)
        .await
        .refused(404, "not_found");
    house.days(1);
    let edited = change(&mut elena, Method::PUT, &review, Some(&body))
        .await
        .expect(200)["customer_review"]
        .clone();
    assert_eq!(
        (&edited["revision"], &review["published"]["edited_at"]),
        (&json!(2), &Value::Null)
    );
    assert!(
        edited["published"]["edited_at"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-22")
    );
    assert_eq!(
        edited["published"]["written_at"],
        review["published"]["written_at"]
    );
    let read = read_by_everybody(&house, &listing).await;
    assert_eq!(read["reviews"][0]["review"]["text"], "Something else.");
    // What it is of stays.
    let other = engaged(&house).await;
    let moved = written(&other, |_| {});
    let problem = change(&mut elena, Method::PUT, &edited, Some(&moved)).await;
    assert_eq!(
        pointers(&problem.refused(422, "invalid_fields")),
        [("/engagement".to_owned(), "out_of_range".to_owned())]
    );
    let gone = change(&mut elena, Method::DELETE, &edited, None)
        .await
        .expect(200)["customer_review"]
        .clone();
    assert_eq!(gone["published"]["state"], "deleted");
    assert_eq!(read_by_everybody(&house, &listing).await, json!({"reviews": []}));
    elena.get(&path(&review)).await.refused(404, "not_found");
    assert_eq!(
        elena.get("/api/customer-reviews").await.expect(200)["customer_reviews"],
        json!([])
    );
    // It is over, and what happened is still told.
    let again = written(&review["engagement"], |_| {});
    let at = format!("/api/customer-reviews/{}", new_id());
    let refused = elena.put_new(&at, &again).await.refused(409, "obstacle");
    assert_eq!(refused["params"]["reason"], "reviewed_already");
    let problem = change(&mut elena, Method::PUT, &gone, Some(&again)).await;
    assert_eq!(problem.refused(409, "wrong_state")["params"]["state"], "deleted");
    assert_eq!(log(&mut elena, &review).await, ["posted", "edited", "deleted"]);
}

/// The oldest first.
pub(crate) async fn log(client: &mut Client, review: &Value) -> Vec<String> {
    let body = client.get(&format!("{}/events", path(review))).await.expect(200);
    let kinds = body["events"].as_array().unwrap().iter().rev();
    kinds
        .map(|entry| entry["happened"]["type"].as_str().unwrap().to_owned())
        .collect()
}

async fn a_change_names_what_it_saw_and_is_repeated(house: House) {
    let engagement = engaged(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let (id, key) = (new_id(), new_id());
    let at = format!("/api/customer-reviews/{id}");
    let body = written(&engagement, |_| {});
    let first = elena.put_new_as(key, &at, &body).await;
    let again = elena.put_new_as(key, &at, &body).await;
    assert_eq!(
        (first.expect(201), again.header("idempotent-replay")),
        (again.expect(201), "true")
    );
    let other = written(&engagement, |review| review["title"] = json!("Another"));
    elena
        .put_new_as(key, &at, &other)
        .await
        .refused(422, "idempotency_key_reused");
    // Under another key it is there already, or something else is.
    let same = elena.put_new(&at, &body).await.expect(200)["customer_review"].clone();
    assert_eq!(same["revision"], 1);
    let problem = elena.put_new(&at, &other).await.refused(412, "stale_revision");
    assert_eq!(problem["current"]["customer_review"], same);
    let edited = change(&mut elena, Method::PUT, &same, Some(&other))
        .await
        .expect(200)["customer_review"]
        .clone();
    let third = written(&engagement, |review| review["title"] = json!("A third"));
    let problem = change(&mut elena, Method::PUT, &same, Some(&third))
        .await
        .refused(412, "stale_revision");
    assert_eq!(problem["current"]["customer_review"], edited);
    change(&mut elena, Method::DELETE, &same, None)
        .await
        .refused(412, "stale_revision");
    let key = new_id();
    let gone = change_as(&mut elena, key, Method::DELETE, &edited, None)
        .await
        .expect(200);
    let again = change_as(&mut elena, key, Method::DELETE, &edited, None).await;
    assert_eq!(
        (again.expect(200), again.header("idempotent-replay")),
        (gone, "true")
    );
    let bare = elena
        .send(
            Method::PUT,
            &at,
            &[("idempotency-key", &new_id().to_string())],
            Some(&body),
        )
        .await;
    bare.refused(428, "precondition_required");
    let keyless = elena
        .send(Method::PUT, &at, &[("if-none-match", "*")], Some(&body))
        .await;
    keyless.refused(400, "idempotency_key_required");
}

async fn many_are_read_page_by_page(house: House) {
    let listing = live(&house, |_| {}).await;
    let mut expected = Vec::new();
    for _ in 0..5 {
        expected.push(posted(&house, |_| {}).await["published"]["id"].clone());
        house.advance(jiff::SignedDuration::from_mins(1));
    }
    expected.reverse();
    let slug = listing["slug"].as_str().unwrap();
    for (at, of) in [
        (
            format!("/api/marketplace/listings/{slug}/reviews?limit=2"),
            "reviews",
        ),
        ("/api/customer-reviews?limit=2".to_owned(), "customer_reviews"),
        ("/api/customer-engagements?limit=2".to_owned(), "engagements"),
    ] {
        let mut elena = house.sign_in(people::ELENA).await;
        let mut found = Vec::new();
        let mut next = at.clone();
        loop {
            let page = elena.get(&next).await.expect(200);
            let items = page[of].as_array().unwrap();
            assert!(items.len() <= 2);
            found.extend(items.iter().map(|one| match of {
                "reviews" => one["id"].clone(),
                "engagements" => one["review"].clone(),
                _ => one["published"]["id"].clone(),
            }));
            match page["next"].as_str() {
                Some(cursor) => next = format!("{at}&after={cursor}"),
                None => break,
            }
        }
        assert_eq!(found, expected, "{at}");
    }
}

async fn what_it_comes_to_follows_every_change(house: House) {
    let listing = live(&house, |_| {}).await;
    let rating = async || read_by_everybody(&house, &listing).await["rating"].clone();
    assert_eq!(rating().await, Value::Null);
    let all = |stars: u32| {
        move |review: &mut Value| {
            for score in review["scores"].as_object_mut().unwrap().values_mut() {
                *score = json!(stars);
            }
        }
    };
    let engagements = [engaged(&house).await, engaged(&house).await];
    let first = posted_of(&house, &engagements[0], all(5)).await;
    house.days(300);
    let second = posted_of(&house, &engagements[1], |_| {}).await;
    let now = rating().await;
    assert_eq!(
        now,
        json!({
            "count": 2, "tenths": 46, "recent": 2, "newest_at": second["published"]["written_at"],
            "categories": {"quality": 50, "expertise": 45, "responsiveness": 50, "timeliness": 40, "value": 45},
            "stars": {"one": 0, "two": 0, "three": 0, "four": 1, "five": 1},
        })
    );
    // Time alone makes what is recent less.
    house.days(100);
    assert_eq!(rating().await["recent"], 1);
    let mut elena = house.sign_in(people::ELENA).await;
    let worse = written(&second["engagement"], all(2));
    let second = change(&mut elena, Method::PUT, &second, Some(&worse))
        .await
        .expect(200)["customer_review"]
        .clone();
    let now = rating().await;
    assert_eq!((&now["tenths"], &now["count"]), (&json!(35), &json!(2)));
    assert_eq!(
        now["stars"],
        json!({"one": 0, "two": 1, "three": 0, "four": 0, "five": 1})
    );
    change(&mut elena, Method::DELETE, &second, None)
        .await
        .expect(200);
    let now = rating().await;
    assert_eq!(now["newest_at"], first["published"]["written_at"]);
    assert_eq!((&now["count"], &now["recent"]), (&json!(1), &json!(0)));
}
