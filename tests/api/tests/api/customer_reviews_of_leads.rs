//! Reviews by customers who agreed with a partner after an enquiry.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::json;

use crate::customer_reviews::written;
use crate::lead_decisions::{accept, decide};
use crate::leads::{asked, form, newest};
use crate::marketplace::{MIGRATION, publish};

on_both!(who_agreed_after_an_enquiry_says_how_it_was);

async fn who_agreed_after_an_enquiry_says_how_it_was(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    let mut body = form(&[listing]);
    body["enquiry"]["contact"]["email"] = json!(people::ELENA);
    asked(&house, &body).await;
    let mut mara = house.sign_in(people::MARA).await;
    let lead = newest(&mut mara).await;
    decide(&mut mara, &lead, accept()).await.expect(200);

    // What was only taken on is nothing yet.
    let mut elena = house.sign_in(people::ELENA).await;
    let engagements = elena.get("/api/customer-engagements").await.expect(200);
    assert_eq!(engagements["engagements"], json!([]));
    let engagement = json!({"kind": "won_lead", "lead": lead["id"]});
    let at = || format!("/api/customer-reviews/{}", new_id());
    let early = elena.put_new(&at(), &written(&engagement, |_| {})).await;
    assert_eq!(
        early.refused(409, "obstacle")["params"]["reason"],
        "no_engagement"
    );

    decide(&mut mara, &lead, json!({"kind": "win"})).await.expect(200);
    let engagements = elena.get("/api/customer-engagements").await.expect(200);
    let one = &engagements["engagements"][0];
    assert_eq!(
        (&one["engagement"], &one["name"]),
        (&engagement, &lead["summary"])
    );
    assert_eq!(one["partner_name"], people::TIDEWELL);
    // Whose it is not cannot write it.
    let mut wei = house.sign_in(people::WEI).await;
    let foreign = wei.put_new(&at(), &written(&engagement, |_| {})).await;
    assert_eq!(
        foreign.refused(409, "obstacle")["params"]["reason"],
        "no_engagement"
    );
    let review = elena
        .put_new(&at(), &written(&engagement, |_| {}))
        .await
        .expect(201);
    assert_eq!(review["customer_review"]["published"]["engagement"], "won_lead");
    let again = elena.put_new(&at(), &written(&engagement, |_| {})).await;
    assert_eq!(
        again.refused(409, "obstacle")["params"]["reason"],
        "reviewed_already"
    );
}
