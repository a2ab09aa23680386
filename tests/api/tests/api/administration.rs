//! The separate choice: granting delegated administration, replacing or keeping who has it.

use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, accept_with, link};

on_both!(
    another_administrator_is_replaced,
    another_administrator_is_kept,
    an_administrator_named_too_late_is_not_replaced,
    what_was_not_offered_is_not_granted,
);

/// Fenwick administers Harrow; returns that relationship.
async fn fenwick_administers(house: &House) -> Value {
    let mut seller = house.sign_in(people::FENWICK_SALES).await;
    let mut body = people::terms();
    body["terms"]["plan"] = json!("start");
    let path = format!("/api/trial-invitations/{}", liaison_tests_api::house::new_id());
    let invitation = seller.put_new(&path, &body).await.expect(201)["trial_invitation"].clone();
    let mut elena = house.sign_in(people::ELENA).await;
    let review = elena
        .decide(
            &format!("{}/acceptances", link(&invitation)),
            &accept_with(&Value::Null),
        )
        .await
        .expect(200);
    review["review"]["administrator"]["relationship"].clone()
}

async fn another_administrator_is_replaced(house: House) {
    let old = fenwick_administers(&house).await;
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    let acceptances = format!("{link}/acceptances");
    let problem = elena
        .decide(&acceptances, &accept_with(&Value::Null))
        .await
        .refused(409, "another_administrator_is_active");
    assert_eq!(problem["params"]["relationship"], old);
    let shown = &problem["current"]["review"]["administrator"];
    assert_eq!(shown["partner_name"], people::FENWICK);
    assert_eq!(problem["current"]["review"]["answer"], Value::Null);

    let review = elena.decide(&acceptances, &accept_with(&old)).await.expect(200)["review"].clone();
    assert_eq!(review["administrator"]["partner_name"], people::TIDEWELL);
    assert_ne!(review["administrator"]["relationship"], old);
    let theirs = house.log(people::FENWICK_SALES).await;
    let count = theirs
        .iter()
        .filter(|kind| *kind == "administration_replaced")
        .count();
    assert_eq!(count, 1, "{theirs:?}");
    assert!(
        house
            .log(people::MARA)
            .await
            .contains(&"administration_granted".to_owned())
    );
}

async fn another_administrator_is_kept(house: House) {
    let old = fenwick_administers(&house).await;
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    let review = elena
        .decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200)["review"]
        .clone();
    assert_eq!(review["answer"]["state"], "accepted");
    assert_eq!(review["administrator"]["relationship"], old);
    assert!(
        !house
            .log(people::MARA)
            .await
            .contains(&"administration_granted".to_owned())
    );
}

async fn an_administrator_named_too_late_is_not_replaced(house: House) {
    let old = fenwick_administers(&house).await;
    let first = link(&house.invitation(|_| {}).await);
    let second = link(
        &house
            .invitation(|body| body["terms"]["plan"] = json!("apps"))
            .await,
    );
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{first}/acceptances"), &accept_with(&old))
        .await
        .expect(200);
    let problem = elena
        .decide(&format!("{second}/acceptances"), &accept_with(&old))
        .await
        .refused(409, "administrator_no_longer_active");
    assert_eq!(
        problem["current"]["review"]["administrator"]["partner_name"],
        people::TIDEWELL
    );
    // The same partner asking for the same again: yes changes nothing.
    let review = elena
        .decide(&format!("{second}/acceptances"), &accept_with(&Value::Null))
        .await
        .expect(200)["review"]
        .clone();
    assert_eq!(review["answer"]["administration"], "full");
    let granted = house.log(people::MARA).await;
    let count = granted
        .iter()
        .filter(|kind| *kind == "administration_granted")
        .count();
    assert_eq!(count, 1, "{granted:?}");
}

async fn what_was_not_offered_is_not_granted(house: House) {
    let invitation = house
        .invitation(|body| body["terms"]["administration"] = Value::Null)
        .await;
    let link = link(&invitation);
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{link}/acceptances"), &accept_with(&Value::Null))
        .await
        .refused(409, "administration_not_offered");
    let review = elena.get(&link).await.expect(200)["review"].clone();
    assert_eq!(
        (&review["answer"], &review["obstacle"]),
        (&Value::Null, &Value::Null)
    );
}
