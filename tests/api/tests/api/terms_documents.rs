//! Terms as a file: sent, named by an offer, downloaded on both sides, and forgotten where nothing names them.

use axum::body::Body;
use axum::http::Method;
use liaison_server::worker;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::offer_answers::acceptance;
use crate::offers::{offer, path, revision, terms};

on_both!(
    a_document_is_kept_once_by_its_content,
    what_is_no_document_is_refused,
    an_offer_names_a_document_in_the_place_of_a_text,
    what_is_not_the_partners_document_is_not_named,
    a_document_is_downloaded_by_both_sides,
    the_hash_that_was_agreed_to_is_that_of_the_bytes,
    a_document_that_nothing_names_is_forgotten,
    a_partner_keeps_few_that_nothing_names,
);

const DOCUMENTS: &str = "/api/terms-documents";

/// A file that begins and ends as a PDF does.
pub(crate) fn pdf(words: &str) -> Vec<u8> {
    format!("%PDF-1.7\n{words}\n%%EOF\n").into_bytes()
}

/// One that Tidewell has sent.
pub(crate) async fn sent(house: &House, words: &str) -> Value {
    let mut mara = house.sign_in(people::MARA).await;
    named(&mut mara, words).await
}

async fn named(client: &mut Client, words: &str) -> Value {
    let kept = send(client, pdf(words)).await.expect(200)["terms_document"].clone();
    json!({"sha256": kept["sha256"], "file_name": "Terms & more.pdf", "bytes": kept["bytes"]})
}

async fn send(client: &mut Client, content: Vec<u8>) -> Reply {
    send_as(client, "application/pdf", content).await
}

async fn send_as(client: &mut Client, kind: &str, content: Vec<u8>) -> Reply {
    let headers = [("content-type", kind)];
    client
        .send_raw(Method::POST, DOCUMENTS, &headers, Body::from(content))
        .await
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Where the two sides find it.
fn places(offer: &Value, document: &Value) -> [String; 2] {
    let sha256 = word(&document["sha256"]);
    [
        format!("{}/documents/{sha256}", path(offer)),
        format!("/api/offer-links/{}/documents/{sha256}", word(&offer["token"])),
    ]
}

async fn a_document_is_kept_once_by_its_content(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let content = pdf("Support on working days.");
    let first = send(&mut mara, content.clone()).await.expect(200);
    assert_eq!(
        first,
        json!({"terms_document": {"sha256": hash(&content), "bytes": content.len()}})
    );
    assert_eq!(send(&mut mara, content).await.expect(200), first);
    // Two at once: one document.
    let mut admin = house.sign_in("global_administrator@tidewell.example").await;
    let (one, other) = tokio::join!(
        send(&mut mara, pdf("At once.")),
        send(&mut admin, pdf("At once."))
    );
    assert_eq!(one.expect(200), other.expect(200));
}

async fn what_is_no_document_is_refused(house: House) {
    const MOST: usize = 10 * 1024 * 1024;
    let mut mara = house.sign_in(people::MARA).await;
    for kind in ["application/json", "text/html", "application/pdfx", "image/png"] {
        send_as(&mut mara, kind, pdf("As something else."))
            .await
            .refused(415, "unsupported_media_type");
    }
    for content in [
        Vec::new(),
        b"<html><script>alert(1)</script></html>".to_vec(),
        b"%PDF-1.7\nwithout an end".to_vec(),
        b"without a beginning\n%%EOF".to_vec(),
    ] {
        send(&mut mara, content)
            .await
            .refused(415, "unsupported_media_type");
    }
    let sized = |bytes: usize| {
        let empty = pdf("").len();
        pdf(&" ".repeat(bytes - empty))
    };
    let largest = send(&mut mara, sized(MOST)).await.expect(200);
    assert_eq!(largest["terms_document"]["bytes"], MOST);
    send(&mut mara, sized(MOST + 1))
        .await
        .refused(413, "body_too_large");
}

async fn an_offer_names_a_document_in_the_place_of_a_text(house: House) {
    let document = sent(&house, "One.").await;
    let made = offer(&house, |terms| terms["agreement"] = document.clone()).await;
    let snapshot = &made["version"]["snapshot"];
    assert_eq!(snapshot["terms"]["agreement"], document);
    assert_eq!(snapshot["agreement_sha256"], document["sha256"]);
    // What it says of its terms can be sent again, and a text takes the document's place.
    let mut mara = house.sign_in(people::MARA).await;
    let again = json!({"terms": snapshot["terms"]});
    let at = format!("/api/purchase-offers/{}", new_id());
    let cloned = mara.put_new(&at, &again).await.expect(201);
    assert_eq!(
        cloned["purchase_offer"]["version"]["snapshot"]["terms"]["agreement"],
        document
    );
    let revised = mara
        .decide(&format!("{}/revisions", path(&made)), &revision(1))
        .await
        .expect(200);
    let terms = &revised["purchase_offer"]["version"]["snapshot"]["terms"];
    assert_eq!(terms["agreement"], "Support on working days.");
}

async fn what_is_not_the_partners_document_is_not_named(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let mut other = house.sign_in(people::FENWICK_SALES).await;
    let theirs = named(&mut other, "Theirs.").await;
    let own = named(&mut mara, "Own.").await;
    let with = |change: fn(&mut Value)| {
        let mut document = own.clone();
        change(&mut document);
        document
    };
    for (document, pointer, code) in [
        (theirs, "/terms/agreement/sha256", "unknown_document"),
        (
            with(|document| document["sha256"] = json!("0".repeat(64))),
            "/terms/agreement/sha256",
            "unknown_document",
        ),
        (
            with(|document| document["bytes"] = json!(1)),
            "/terms/agreement/bytes",
            "wrong_type",
        ),
        (
            with(|document| document["sha256"] = json!("..")),
            "/terms/agreement",
            "wrong_type",
        ),
        (
            with(|document| document["file_name"] = json!("a\nb.pdf")),
            "/terms/agreement",
            "wrong_type",
        ),
        (
            with(|document| document["file_name"] = json!("a".repeat(201))),
            "/terms/agreement",
            "wrong_type",
        ),
    ] {
        let mut body = terms();
        body["terms"]["agreement"] = document;
        let at = format!("/api/purchase-offers/{}", new_id());
        let problem = mara.put_new(&at, &body).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"], json!([{"pointer": pointer, "code": code}]));
    }
}

async fn a_document_is_downloaded_by_both_sides(house: House) {
    let document = sent(&house, "Both.").await;
    let made = offer(&house, |terms| terms["agreement"] = document.clone()).await;
    let [ours, theirs] = places(&made, &document);
    let mut mara = house.sign_in(people::MARA).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let mut nobody = house.client();
    for (client, at) in [(&mut mara, &ours), (&mut elena, &theirs), (&mut nobody, &theirs)] {
        let reply = client.get(at).await;
        assert_eq!(
            (reply.status.as_u16(), &reply.bytes[..]),
            (200, &pdf("Both.")[..])
        );
        // It is a file to be kept elsewhere: it is not drawn, and nothing in it runs, under our address.
        for (name, value) in [
            ("content-type", "application/pdf"),
            ("x-content-type-options", "nosniff"),
            ("content-security-policy", "sandbox"),
            ("cache-control", "no-store"),
            (
                "content-disposition",
                "attachment; filename=\"terms.pdf\"; filename*=UTF-8''Terms%20%26%20more.pdf",
            ),
        ] {
            assert_eq!(reply.header(name), value, "{name}");
        }
    }
    // Both sides go on reading what an earlier version named.
    let at = format!("{}/revisions", path(&made));
    mara.decide(&at, &revision(1)).await.expect(200);
    assert_eq!(mara.get(&ours).await.status, 200);
    assert_eq!(elena.get(&theirs).await.status, 200);
    // Nobody reads it under what does not name it, or of another partner.
    let plain = offer(&house, |_| {}).await;
    for at in places(&plain, &document) {
        mara.get(&at).await.refused(404, "not_found");
    }
    let mut other = house.sign_in(people::FENWICK_SALES).await;
    other.get(&ours).await.refused(404, "not_found");
    for at in [ours, theirs] {
        let (before, _) = at.rsplit_once('/').unwrap();
        mara.get(&format!("{before}/x"))
            .await
            .refused(400, "invalid_parameter");
    }
}

async fn the_hash_that_was_agreed_to_is_that_of_the_bytes(house: House) {
    let document = sent(&house, "Agreed.").await;
    let made = offer(&house, |terms| terms["agreement"] = document.clone()).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let acceptances = format!("/api/offer-links/{}/acceptances", word(&made["token"]));
    // The text's hash is no more what is agreed to.
    elena
        .decide(&acceptances, &acceptance(|_| {}))
        .await
        .refused(409, "terms_not_current");
    let body = acceptance(|body| body["agreement_sha256"] = document["sha256"].clone());
    let review = elena.decide(&acceptances, &body).await.expect(200)["offer_review"].clone();
    assert_eq!(review["answer"]["agreement_sha256"], document["sha256"]);
    let receipts = elena.get("/api/receipts").await.expect(200)["receipts"].clone();
    let receipt = elena
        .get(&format!("/api/receipts/{}", word(&receipts[0]["id"])))
        .await;
    let receipt = String::from_utf8(receipt.bytes.to_vec()).unwrap();
    assert!(receipt.contains(&hash(&pdf("Agreed."))), "{receipt}");
}

async fn a_document_that_nothing_names_is_forgotten(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let used = named(&mut mara, "Used.").await;
    let made = offer(&house, |terms| terms["agreement"] = used.clone()).await;
    let unused = named(&mut mara, "Unused.").await;
    let kept = named(&mut mara, "Sent again.").await;
    house.days(29);
    let mut mara = house.sign_in(people::MARA).await;
    named(&mut mara, "Sent again.").await;
    worker::clean(&house.app).await.unwrap();
    let names = async |mara: &mut Client, document: &Value| {
        let mut body = terms();
        body["terms"]["agreement"] = document.clone();
        let at = format!("/api/purchase-offers/{}", new_id());
        mara.put_new(&at, &body).await.status.as_u16()
    };
    house.days(2);
    worker::clean(&house.app).await.unwrap();
    assert_eq!(names(&mut mara, &unused).await, 422);
    assert_eq!(names(&mut mara, &kept).await, 201);
    // What an offer names stays, even after a newer version names another one.
    let at = format!("{}/revisions", path(&made));
    mara.decide(&at, &revision(1)).await.expect(200);
    house.days(60);
    let mut mara = house.sign_in(people::MARA).await;
    worker::clean(&house.app).await.unwrap();
    for at in places(&made, &used) {
        assert_eq!(mara.get(&at).await.status, 200);
    }
}

async fn a_partner_keeps_few_that_nothing_names(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for at in 0..50 {
        named(&mut mara, &at.to_string()).await;
    }
    let problem = send(&mut mara, pdf("One more."))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"], json!({"state": "full", "most": "50"}));
    // One that is there already takes no place, one that is named leaves its own, and others have places of their own.
    let document = named(&mut mara, "7").await;
    offer(&house, |terms| terms["agreement"] = document).await;
    named(&mut mara, "One more.").await;
    let mut other = house.sign_in(people::FENWICK_SALES).await;
    named(&mut other, "Theirs.").await;
}
