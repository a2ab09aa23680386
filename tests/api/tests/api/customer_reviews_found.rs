//! What reviews do beside themselves: who hears of them, who is found by them, and pages on which they stand.

use axum::http::Method;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::customer_reviews::{change, posted, read_by_everybody, verb, written};
use crate::listings::{ADMIN, KEEPER};
use crate::marketplace::{IKOU, MIGRATION, publish, search};
use crate::marketplace_pages::{build, text};
use crate::notifications::{inbox, told};
use crate::offer_answers::{accept, acceptance};
use crate::offers::offer;

on_both!(
    who_is_concerned_hears_of_it,
    partners_are_found_by_what_customers_say,
    whoever_writes_at_the_same_moment_is_counted,
    reviews_stand_on_the_page_that_the_server_draws,
);

async fn who_is_concerned_hears_of_it(house: House) {
    let review = posted(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let one = |reply: liaison_tests_api::Reply| reply.expect(200)["customer_review"].clone();
    let replied = one(verb(&mut keeper, &review, "replies", json!({"text": "Thank you."})).await);
    // A reply that is mended is the same one.
    let mended = one(verb(&mut keeper, &replied, "replies", json!({"text": "Thanks."})).await);
    let reason = json!({"reason": "It names one of our people."});
    let reported = one(verb(&mut keeper, &mended, "reports", reason).await);
    let mut olga = house.sign_in(people::OPERATOR).await;
    let kept = one(verb(&mut olga, &reported, "confirmations", json!({})).await);
    verb(&mut olga, &kept, "hidings", json!({"reason": "It does."}))
        .await
        .expect(200);
    let of_partner = told(&house, ADMIN).await;
    let of_reviews: Vec<&str> = of_partner
        .iter()
        .map(String::as_str)
        .filter(|event| event.starts_with("customer_review"))
        .collect();
    assert_eq!(
        of_reviews,
        [
            "customer_review_posted",
            "customer_review_kept",
            "customer_review_hidden"
        ]
    );
    // Whoever may answer hears of it.
    let of_keeper = told(&house, KEEPER).await;
    assert!(
        of_keeper.contains(&"customer_review_posted".to_owned()),
        "{of_keeper:?}"
    );
    let mut elena = house.sign_in(people::ELENA).await;
    let mine = inbox(&mut elena).await;
    let mine: Vec<&Value> = mine
        .iter()
        .filter(|item| item["subject"]["kind"] == "own_customer_review")
        .collect();
    let events: Vec<&str> = mine
        .iter()
        .rev()
        .filter_map(|item| item["event"].as_str())
        .collect();
    assert_eq!(
        events,
        [
            "customer_review_replied",
            "customer_review_reported",
            "customer_review_kept",
            "customer_review_hidden",
        ]
    );
    assert_eq!(mine[0]["path"], "/home/reviews");
    assert_eq!(mine[0]["subject"]["name"], "Moved in one weekend");
    assert_eq!(mine[0]["organisation"], people::TIDEWELL);
    // The partner hears of a nickname, and of no customer.
    let mut admin = house.sign_in(ADMIN).await;
    let news = inbox(&mut admin).await;
    let posted = news
        .iter()
        .find(|item| item["event"] == "customer_review_posted")
        .unwrap();
    assert_eq!(posted["person"], "Night shift");
    assert_eq!(
        (&posted["organisation"], &posted["path"]),
        (&Value::Null, &json!("/listing/reviews"))
    );
    // A colleague hears of nothing that is the author's alone.
    let colleague = told(&house, people::SECOND).await;
    assert!(
        colleague
            .iter()
            .all(|event| !event.starts_with("customer_review"))
    );
}

async fn partners_are_found_by_what_customers_say(house: House) {
    publish(&house, &MIGRATION).await;
    publish(&house, &IKOU).await;
    let counts = |found: &Value| {
        let facets = found["facets"].as_array().unwrap();
        let facet = facets.iter().find(|facet| facet["facet"] == "rating").unwrap();
        facet["words"].clone()
    };
    let before = search(&house, "read=en").await;
    assert_eq!((&before["total"], counts(&before)), (&json!(2), json!([])));
    assert_eq!(before["results"][0].get("rating"), None);
    let review = posted(&house, |_| {}).await;
    let found = search(&house, "read=en").await;
    assert_eq!(
        counts(&found),
        json!([{"word": "4", "count": 1}, {"word": "3", "count": 1}])
    );
    // Everything else equal, what customers say decides.
    let first = &found["results"][0];
    assert_eq!(first["partner_name"], people::TIDEWELL);
    assert_eq!(first["name"], MIGRATION.name);
    assert_eq!(first["rating"], json!({"count": 1, "tenths": 42}));
    let why = first["why"].as_array().unwrap().last().unwrap();
    assert_eq!(
        why,
        &json!({"signal": "rating", "bars": 1, "rating": {"count": 1, "tenths": 42}})
    );
    let four = search(&house, "rating=4&read=en").await;
    assert_eq!(four["total"], 1);
    let unknown = house
        .client()
        .get("/api/marketplace/listings?rating=lovely")
        .await;
    assert_eq!(
        unknown.refused(400, "invalid_parameter")["params"]["name"],
        "rating"
    );
    let mut elena = house.sign_in(people::ELENA).await;
    change(&mut elena, Method::DELETE, &review, None)
        .await
        .expect(200);
    assert_eq!(search(&house, "rating=4&read=en").await["total"], 0);
}

async fn whoever_writes_at_the_same_moment_is_counted(house: House) {
    let listing = crate::listings::live(&house, |_| {}).await;
    let sent = offer(&house, |terms| terms["audience"] = json!({"kind": "anyone"})).await;
    let mut writers = Vec::new();
    for email in [people::ELENA, people::WEI] {
        let mut somebody = house.sign_in(email).await;
        accept(&mut somebody, &sent, &acceptance(|_| {}))
            .await
            .expect(200);
        let found = somebody.get("/api/customer-engagements").await.expect(200);
        let body = written(&found["engagements"][0]["engagement"], |_| {});
        writers.push((somebody, format!("/api/customer-reviews/{}", new_id()), body));
    }
    let tasks = writers.into_iter().map(|(mut somebody, at, body)| {
        tokio::spawn(async move { somebody.put_new(&at, &body).await.expect(201) })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap();
    }
    let read = read_by_everybody(&house, &listing).await;
    assert_eq!(read["reviews"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&read["rating"]["count"], &read["rating"]["recent"]),
        (&json!(2), &json!(2))
    );
}

async fn reviews_stand_on_the_page_that_the_server_draws(house: House) {
    build(&house);
    let listing = crate::listings::live(&house, |_| {}).await;
    let path = format!("/marketplace/partners/{}", listing["slug"].as_str().unwrap());
    let none = text(&house, &path, "en").await;
    assert!(none.contains("No customer has reviewed this partner yet."));
    posted(&house, |review| {
        review["title"] = json!("<script>alert(1)</script>");
        review["language"] = json!("ja");
    })
    .await;
    let page = text(&house, &path, "en").await;
    for there in [
        "What customers say",
        "Rated 4.2 in one customer review",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<h3 lang=\"ja\">",
        "Night shift, 21 November 2026",
        "4 stars",
        "Accepted an offer of this partner",
    ] {
        assert!(page.contains(there), "{there} is not in\n{page}");
    }
    assert!(!page.contains("<script>alert"));
    house.app.marketplace.catch_up(&house.app).await.unwrap();
    let results = text(&house, "/marketplace", "zh-CN").await;
    assert!(results.contains("在 1 条客户评价中获得 4.2 分"), "{results}");
}
