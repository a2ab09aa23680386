//! What somebody asked partners from the address of their account, followed and taken back where they sign in.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::lead_decisions::{accept, decide};
use crate::leads::{form, letters, newest, send_form};
use crate::marketplace::{IKOU, MIGRATION, publish};

on_both!(
    whoever_asked_follows_it_where_they_sign_in,
    what_was_asked_is_confirmed_and_taken_back_there,
    nobody_else_has_it,
    many_are_read_page_by_page,
);

const LIST: &str = "/api/own-lead-requests";
const PLAIN: &str = "plain_user@harrow.example";

/// A form of a plain user's of Harrow, or of somebody who has no account.
pub(crate) async fn standing(house: &House, own: bool) -> String {
    let listing = publish(house, &MIGRATION).await;
    let email = match own {
        true => PLAIN.to_owned(),
        false => format!("{}@duarte.example", new_id()),
    };
    send_form(house, &from(&email, &[listing])).await
}

fn from(email: &str, listings: &[liaison_domain::id::ListingId]) -> Value {
    let mut body = form(listings);
    body["enquiry"]["contact"]["email"] = json!(email);
    body
}

async fn own(client: &mut Client) -> Vec<Value> {
    let listed = client.get(LIST).await.expect(200);
    listed["own_lead_requests"].as_array().unwrap().clone()
}

async fn verb(client: &mut Client, one: &Value, verb: &str) -> Reply {
    let at = format!("{LIST}/{}/{verb}", one["id"].as_str().unwrap());
    client.decide(&at, &json!({"revision": one["revision"]})).await
}

async fn whoever_asked_follows_it_where_they_sign_in(house: House) {
    let (tidewell, fenwick) = (publish(&house, &MIGRATION).await, publish(&house, &IKOU).await);
    let mut elena = house.sign_in(people::ELENA).await;
    assert!(own(&mut elena).await.is_empty());
    // However it was written, the address is the same, and nobody has to be signed in to ask.
    send_form(
        &house,
        &from("Global_Administrator@Harrow.example", &[tidewell, fenwick]),
    )
    .await;
    let unconfirmed = own(&mut elena).await[0].clone();
    verb(&mut elena, &unconfirmed, "confirmations").await.expect(200);
    let mine = own(&mut elena).await;
    assert_eq!(mine.len(), 1);
    assert_eq!(
        (&mine[0]["state"], &mine[0]["kind"]),
        (&json!("open"), &json!("enquiry"))
    );
    let standings = |one: &Value| -> Vec<Value> {
        let partners = one["partners"].as_array().unwrap();
        partners
            .iter()
            .map(|partner| partner["standing"].clone())
            .collect()
    };
    assert_eq!(standings(&mine[0]), ["waiting", "waiting"]);
    let mut mara = house.sign_in(people::MARA).await;
    let lead = newest(&mut mara).await;
    decide(&mut mara, &lead, accept()).await.expect(200);
    assert_eq!(standings(&own(&mut elena).await[0]), ["accepted", "waiting"]);
}

async fn what_was_asked_is_confirmed_and_taken_back_there(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    send_form(&house, &from(people::ELENA, &[listing])).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let mine = own(&mut elena).await;
    assert_eq!(mine[0]["state"], "unconfirmed");
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(mara.get("/api/leads").await.expect(200)["leads"], json!([]));
    let open = verb(&mut elena, &mine[0], "confirmations").await.expect(200)["own_lead_request"].clone();
    assert_eq!((&open["state"], &open["revision"]), (&json!("open"), &json!(2)));
    // Whoever confirmed already is not told of a mistake; another decision on what is over is one.
    verb(&mut elena, &mine[0], "confirmations").await.expect(200);
    let stale = verb(&mut elena, &mine[0], "withdrawals").await;
    let stale = stale.refused(412, "stale_revision");
    assert_eq!(stale["current"]["own_lead_request"]["revision"], 2);
    let lead = newest(&mut mara).await;
    assert_eq!(lead["contact"]["email"], people::ELENA);
    let over = verb(&mut elena, &open, "withdrawals").await.expect(200)["own_lead_request"].clone();
    assert_eq!(over["state"], "withdrawn");
    assert_eq!(newest(&mut mara).await.get("contact"), None);
    let refused = verb(&mut elena, &over, "confirmations").await;
    assert_eq!(
        refused.refused(409, "wrong_state")["params"]["state"],
        "withdrawn"
    );
    // What both sides read says that it was done, and no longer by whom.
    let at = format!("/api/leads/{}/events", lead["id"].as_str().unwrap());
    let events = mara.get(&at).await.expect(200)["events"].clone();
    assert_eq!(events[0]["happened"]["type"], "withdrawn");
    assert!(!events.to_string().contains("harrow"), "{events}");
}

async fn nobody_else_has_it(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    send_form(&house, &from(people::ELENA, &[listing])).await;
    let one = own(&mut house.sign_in(people::ELENA).await).await[0].clone();
    for email in [PLAIN, people::WEI, people::MARA, people::OPERATOR] {
        let mut other = house.sign_in(email).await;
        assert!(own(&mut other).await.is_empty(), "{email}");
        verb(&mut other, &one, "confirmations")
            .await
            .refused(404, "not_found");
        verb(&mut other, &one, "withdrawals")
            .await
            .refused(404, "not_found");
    }
    house.client().get(LIST).await.refused(401, "not_signed_in");
    assert_eq!(letters(&house, people::ELENA).await.len(), 1);
}

async fn many_are_read_page_by_page(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    for needs in ["First of all.", "Then this.", "And that."] {
        let mut body = from(people::ELENA, &[listing]);
        body["enquiry"]["needs"] = json!(needs);
        send_form(&house, &body).await;
        house.advance(jiff::SignedDuration::from_mins(1));
    }
    let mut elena = house.sign_in(people::ELENA).await;
    let first = elena.get(&format!("{LIST}?limit=2")).await.expect(200);
    let needs = |page: &Value| -> Vec<Value> {
        let each = page["own_lead_requests"].as_array().unwrap();
        each.iter().map(|one| one["needs"].clone()).collect()
    };
    assert_eq!(needs(&first), ["And that.", "Then this."]);
    let next = first["next"].as_str().unwrap();
    let rest = elena
        .get(&format!("{LIST}?limit=2&after={next}"))
        .await
        .expect(200);
    assert_eq!(
        (needs(&rest), &rest["next"]),
        (vec![json!("First of all.")], &Value::Null)
    );
    elena
        .get(&format!("{LIST}?limit=0"))
        .await
        .refused(400, "invalid_parameter");
}
