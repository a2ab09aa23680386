//! What was answered, signed: the same for both sides, and checked by its bytes.

use liaison_server::receipt::{Failed, rotate_key, verify};
use liaison_store::receipt_key::{self, PublicKey};
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, link};

on_both!(
    both_sides_have_the_same_receipt_of_a_trial,
    what_was_declined_has_a_receipt_too,
    each_answer_to_an_offer_has_its_own,
    any_byte_that_changes_is_named,
    what_was_signed_with_an_old_key_goes_on_verifying,
    an_answer_that_is_repeated_is_signed_once,
    what_could_sign_is_not_handed_out,
    receipts_come_page_by_page,
);

/// A trial that Harrow has accepted, and the receipt of it.
async fn accepted(house: &House) -> (Client, String) {
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200);
    let id = newest(&mut elena).await;
    (elena, id)
}

/// The receipt of a trial that Harrow has declined.
pub(crate) async fn declined(house: &House) -> String {
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    let body = json!({"revision": 1, "reason": "Not now."});
    elena.decide(&format!("{link}/declines"), &body).await.expect(200);
    newest(&mut elena).await
}

async fn newest(elena: &mut Client) -> String {
    ids(elena, "").await.remove(0)
}

async fn ids(client: &mut Client, sought: &str) -> Vec<String> {
    let body = client.get(&format!("/api/receipts{sought}")).await.expect(200);
    let receipts = body["receipts"].as_array().unwrap().iter();
    receipts
        .map(|receipt| receipt["id"].as_str().unwrap().to_owned())
        .collect()
}

async fn receipt(client: &mut Client, id: &str) -> Vec<u8> {
    let reply = client.get(&format!("/api/receipts/{id}")).await;
    assert_eq!(reply.status, 200);
    reply.bytes.to_vec()
}

async fn keys(house: &House) -> Vec<PublicKey> {
    let body = house.client().get("/api/receipt-keys").await.expect(200);
    let text = |key: &Value, name: &str| key[name].as_str().unwrap().to_owned();
    let keys = body["receipt_keys"].as_array().unwrap().iter();
    keys.map(|key| PublicKey {
        id: text(key, "id"),
        public: text(key, "public"),
        created_at: text(key, "created_at").parse().unwrap(),
    })
    .collect()
}

fn sections(file: &[u8]) -> Value {
    serde_json::from_slice::<Value>(file).unwrap()["sections"].clone()
}

async fn both_sides_have_the_same_receipt_of_a_trial(house: House) {
    let (mut elena, id) = accepted(&house).await;
    let path = format!("/api/receipts/{id}");
    let reply = elena.get(&path).await;
    assert_eq!(reply.header("content-type"), "application/json");
    assert_eq!(
        reply.header("content-disposition"),
        format!("attachment; filename=\"receipt-{id}.json\"")
    );
    let text = receipt(&mut elena, &id).await;
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(receipt(&mut mara, &id).await, text);
    assert_eq!(
        verify(&text, &keys(&house).await),
        Ok(keys(&house).await[0].id.clone())
    );
    let said = sections(&text);
    assert_eq!(said["about"]["answered"], "trial_invitation");
    assert_eq!(said["answer"]["state"], "accepted");
    assert_eq!(said["answer"]["administration"], Value::Null);
    assert_eq!(said["answer"]["terms"], accept()["terms"]);
    // What the customer read, and nothing that is the partner's own.
    assert_eq!(said["offered"]["plan"]["trial"]["licences"], 25);
    for own in ["name", "most_acceptances", "office"] {
        assert_eq!(said["offered"].get(own), None, "{own}");
    }
    assert_eq!(said["parties"]["partner"]["name"], people::TIDEWELL);
    assert_eq!(said["parties"]["customer"]["name"], people::HARROW);
    assert_eq!(said["parties"]["person"]["role"], "global_administrator");
    // Nobody else has it, and nobody is told that there is one.
    let mut wei = house.sign_in(people::WEI).await;
    wei.get(&path).await.refused(404, "not_found");
    assert_eq!(ids(&mut wei, "").await, [""; 0]);
    assert_eq!(ids(&mut mara, "").await, [id]);
}

async fn what_was_declined_has_a_receipt_too(house: House) {
    let id = declined(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    let text = receipt(&mut mara, &id).await;
    assert!(verify(&text, &keys(&house).await).is_ok());
    assert_eq!(sections(&text)["answer"]["state"], "declined");
    assert_eq!(sections(&text)["answer"]["reason"], "Not now.");
}

async fn each_answer_to_an_offer_has_its_own(house: House) {
    let summary = crate::offer_answers::declined_and_accepted(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let own = ids(&mut elena, &format!("?summary={summary}")).await;
    let (newest, first) = (
        receipt(&mut elena, &own[0]).await,
        receipt(&mut elena, &own[1]).await,
    );
    assert_eq!(own.len(), 2);
    assert_eq!(sections(&newest)["about"]["version"], 2);
    let answer = &sections(&newest)["answer"];
    assert_eq!(answer["state"], "accepted");
    assert!(answer["totals"]["over_term"]["minor"].is_i64(), "{answer}");
    assert_eq!(sections(&first)["answer"]["state"], "declined");
    assert_eq!(sections(&first)["answer"]["totals"], Value::Null);
    // What the partner calls it is not for the customer.
    assert_eq!(sections(&newest)["offered"]["snapshot"]["terms"]["name"], summary);
    let keys = keys(&house).await;
    assert!(verify(&newest, &keys).is_ok() && verify(&first, &keys).is_ok());
    elena
        .get("/api/receipts?summary=x")
        .await
        .refused(400, "invalid_parameter");
}

async fn any_byte_that_changes_is_named(house: House) {
    let (mut elena, id) = accepted(&house).await;
    let (file, keys) = (receipt(&mut elena, &id).await, keys(&house).await);
    // Sections stand in the order of their names, each as long as it is.
    let mut owners = vec![None; place_of(&file, b",\"sections\":") + ",\"sections\":".len()];
    for (name, content) in sections(&file).as_object().unwrap() {
        let taken = 1 + format!("\"{name}\":{content}").len();
        owners.resize(owners.len() + taken, Some(name.clone()));
    }
    owners.push(Some("parties".to_owned()));
    owners.resize(file.len(), None);
    assert_eq!(owners.iter().flatten().next().unwrap(), "about");
    for (at, owner) in owners.into_iter().enumerate() {
        let mut altered = file.clone();
        altered[at] ^= 1;
        let failed = verify(&altered, &keys).unwrap_err();
        match owner {
            Some(name) => assert_eq!(failed, Failed::Altered(vec![name]), "{at}"),
            // Another key's id is a key that is not known.
            None => assert!(!matches!(failed, Failed::Altered(_)), "{at}: {failed}"),
        }
    }
}

fn place_of(file: &[u8], sought: &[u8]) -> usize {
    file.windows(sought.len())
        .position(|window| window == sought)
        .unwrap()
}

async fn what_was_signed_with_an_old_key_goes_on_verifying(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let id = declined(&house).await;
    let old = receipt(&mut elena, &id).await;
    // At the very moment of the key before, and all the same the newer one.
    let key = rotate_key(&house.app.store, house.app.now()).await.unwrap();
    house.advance(jiff::SignedDuration::from_secs(1));
    let id = declined(&house).await;
    let new = receipt(&mut elena, &id).await;
    let keys = keys(&house).await;
    assert_eq!((keys.len(), &keys[0].id), (2, &key));
    assert_eq!(verify(&new, &keys), Ok(key.clone()));
    assert_eq!(verify(&old, &keys), Ok(keys[1].id.clone()));
    assert_eq!(verify(&new, &keys[1..]), Err(Failed::UnknownKey(key)));
}

async fn an_answer_that_is_repeated_is_signed_once(house: House) {
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    for _ in 0..2 {
        elena
            .decide(&format!("{link}/acceptances"), &accept())
            .await
            .expect(200);
    }
    assert_eq!(ids(&mut elena, "").await.len(), 1);
}

async fn what_could_sign_is_not_handed_out(house: House) {
    let stored = receipt_key::newest(&house.app.store.read())
        .await
        .unwrap()
        .unwrap();
    let reply = house.client().get("/api/receipt-keys").await;
    let text = String::from_utf8(reply.bytes.to_vec()).unwrap();
    assert!(text.contains(&stored.public) && !text.contains(&stored.seed));
}

async fn receipts_come_page_by_page(house: House) {
    let mut all = Vec::new();
    for _ in 0..3 {
        all.insert(0, declined(&house).await);
        house.advance(jiff::SignedDuration::from_secs(1));
    }
    let mut mara = house.sign_in(people::MARA).await;
    let first = mara.get("/api/receipts?limit=2").await.expect(200);
    let next = first["next"].as_str().unwrap();
    let mut found = ids(&mut mara, "?limit=2").await;
    found.extend(ids(&mut mara, &format!("?limit=2&after={next}")).await);
    assert_eq!(found, all);
}
