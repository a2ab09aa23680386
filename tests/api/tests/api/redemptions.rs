//! The customers behind one invitation, as its partner looks for them and reads what happened.

use liaison_server::worker;
use liaison_tests_api::smtp::MailServer;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, link};
use crate::recipients::{campaign, token};

on_both!(
    they_are_searched_grouped_and_ordered,
    pages_continue_in_every_order,
    what_happened_is_told,
    an_answer_to_a_message_says_whose_it_was,
    who_was_passed_it_is_known_to_have_come,
    they_are_found_by_what_they_are_called_now,
    they_are_exported,
    bad_questions_are_refused,
);

/// Nobody signed in, then one customer in each group of states and one in the wrong country, oldest first.
async fn crowd(house: &House) -> (Client, String) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    let openings = format!("{link}/openings");
    house.client().post(&openings, &json!({})).await.expect(200);
    house.days(31);
    house.mind_the_clock().await;
    house.client().post(&openings, &json!({})).await.expect(200);
    for email in [people::HARU, people::ELENA] {
        house.advance(jiff::SignedDuration::from_secs(1));
        let mut person = house.sign_in(email).await;
        person.post(&openings, &json!({})).await.expect(200);
    }
    house.advance(jiff::SignedDuration::from_secs(1));
    let mut wei = house.sign_in(people::WEI).await;
    wei.decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200);
    house.follow_up().await;
    let path = format!(
        "/api/trial-invitations/{}/redemptions",
        invitation["id"].as_str().unwrap()
    );
    (house.sign_in(people::MARA).await, path)
}

async fn names(client: &mut Client, path: &str) -> Vec<String> {
    let found = client.get(path).await.expect(200);
    let rows = found["redemptions"].as_array().unwrap();
    rows.iter().map(name).collect()
}

/// The customer, or the state of whoever has not signed in.
fn name(row: &Value) -> String {
    let name = row["customer_name"].as_str();
    name.or(row["state"].as_str()).unwrap().to_owned()
}

const NEWEST: [&str; 5] = [
    people::BUKIT,
    people::HARROW,
    people::UMIBE,
    "opened",
    "went_quiet",
];

async fn they_are_searched_grouped_and_ordered(house: House) {
    let (mut mara, path) = crowd(&house).await;
    let found = mara.get(&path).await.expect(200);
    assert_eq!(
        found["counts"],
        json!({"all": 5, "waiting": 3, "accepted": 1, "declined": 0, "went_quiet": 1})
    );
    let mut oldest = NEWEST;
    oldest.reverse();
    let customer = [people::BUKIT, people::HARROW, people::UMIBE];
    for (query, expected) in [
        ("", &NEWEST[..]),
        ("?order=newest", &NEWEST),
        ("?order=oldest", &oldest),
        ("?group=waiting", &[people::HARROW, people::UMIBE, "opened"]),
        (
            "?group=waiting&order=oldest",
            &["opened", people::UMIBE, people::HARROW],
        ),
        ("?group=accepted", &[people::BUKIT]),
        ("?group=declined", &[]),
        ("?group=went_quiet", &["went_quiet"]),
        (
            "?group=waiting&order=customer",
            &[people::HARROW, people::UMIBE, "opened"],
        ),
        (
            "?order=state",
            &[
                "opened",
                people::UMIBE,
                people::HARROW,
                people::BUKIT,
                "went_quiet",
            ],
        ),
        (
            "?order=state_reversed",
            &[
                "went_quiet",
                people::BUKIT,
                people::HARROW,
                people::UMIBE,
                "opened",
            ],
        ),
        ("?search=BUKIT", &[people::BUKIT]),
        // By the address of whoever had it, and by a domain.
        ("?search=global_administrator%40umibe", &[people::UMIBE]),
        ("?search=harrow.example", &[people::HARROW]),
        ("?search=example&order=customer", &customer),
        ("?search=example&group=waiting", &[people::HARROW, people::UMIBE]),
        // Nothing of it is read as a pattern.
        ("?search=h_rrow", &[]),
        ("?search=%25", &[]),
        ("?search=%20%20&group=accepted", &[people::BUKIT]),
    ] {
        assert_eq!(
            names(&mut mara, &format!("{path}{query}")).await,
            expected,
            "{query}"
        );
    }
    // Those without a name come last, those who opened it first before those who opened it later.
    let by_name = names(&mut mara, &format!("{path}?order=customer")).await;
    assert_eq!(by_name[..3], customer);
    let mut reversed = names(&mut mara, &format!("{path}?order=customer_reversed")).await;
    reversed.reverse();
    assert_eq!(reversed, by_name);
}

async fn pages_continue_in_every_order(house: House) {
    let (mut mara, path) = crowd(&house).await;
    for order in [
        "newest",
        "oldest",
        "customer",
        "customer_reversed",
        "state",
        "state_reversed",
    ] {
        for group in ["", "&group=waiting"] {
            let whole = names(&mut mara, &format!("{path}?order={order}{group}")).await;
            let (mut pieces, mut after) = (Vec::new(), String::new());
            loop {
                let query = format!("{path}?order={order}{group}&limit=1{after}");
                let page = mara.get(&query).await.expect(200);
                pieces.extend(page["redemptions"].as_array().unwrap().iter().map(name));
                match page["next"].as_str() {
                    Some(next) => after = format!("&after={next}"),
                    None => break,
                }
            }
            assert_eq!(pieces, whole, "{order}{group}");
        }
    }
}

async fn what_happened_is_told(house: House) {
    let (mut mara, path) = crowd(&house).await;
    let found = mara.get(&path).await.expect(200);
    let rows = &found["redemptions"];
    assert_eq!(rows[0]["state"], "running");
    assert_eq!(rows[0]["person_name"], "global_administrator of bukit.example");
    assert_eq!(rows[0]["person_role"], "global_administrator");
    assert!(
        rows[0]["trial_ends_at"]
            .as_str()
            .unwrap()
            .starts_with("2027-01-21")
    );
    assert_eq!(rows[1]["state"], "reviewing");
    assert_eq!(rows[1]["trial_ends_at"], Value::Null);
    assert_eq!(rows[2]["state"], "signed_in");
    assert_eq!(rows[2]["obstacle"], "wrong_country");
    assert_eq!(rows[3]["opened_at"], rows[3]["changed_at"]);
    assert_eq!(rows[4]["state"], "went_quiet");
    assert!(rows[4]["opened_at"].as_str().unwrap() < rows[4]["changed_at"].as_str().unwrap());
    for row in [&rows[3], &rows[4]] {
        for name in [
            "customer_name",
            "person_name",
            "person_role",
            "sent_to",
            "recipient",
            "passed_on",
        ] {
            assert_eq!(row[name], Value::Null, "{name}");
        }
    }
}

async fn an_answer_to_a_message_says_whose_it_was(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut campaign = campaign(&house).await;
    campaign.send(&[people::ELENA, people::WEI]).await;
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    let to_elena = heard.iter().find(|heard| heard.to == people::ELENA).unwrap();
    let opening = json!({"recipient": token(to_elena)});
    let mut browser = house.client();
    let openings = format!("{}/openings", campaign.link);
    browser.post(&openings, &opening).await.expect(200);
    let path = format!("{}/redemptions", campaign.path);
    // Nobody has signed in, and yet it is known whose message it was.
    let found = campaign
        .mara
        .get(&format!("{path}?search=HARROW"))
        .await
        .expect(200);
    assert_eq!(found["redemptions"][0]["sent_to"], people::ELENA);
    assert_eq!(found["redemptions"][0]["customer_name"], Value::Null);
    let recipients = format!("{}/recipients", campaign.path);
    let sent = campaign.mara.get(&recipients).await.expect(200);
    assert_eq!(
        sent["counts"],
        json!({"all": 2, "delivered": 2, "queued": 0, "failed": 0, "bounced": 0})
    );
    let id = &found["redemptions"][0]["recipient"];
    assert!(
        sent["recipients"]
            .as_array()
            .unwrap()
            .iter()
            .any(|each| each["id"] == *id)
    );
    // It stays known when the visitor's way becomes the customer's.
    let mut second = house.sign_in(people::SECOND).await;
    second.post(&openings, &json!({})).await.expect(200);
    let credentials = json!({"email": people::ELENA, "password": people::PASSWORD});
    browser.post("/api/sessions", &credentials).await.expect(201);
    browser.post(&openings, &opening).await.expect(200);
    let found = campaign.mara.get(&path).await.expect(200);
    assert_eq!(found["redemptions"].as_array().unwrap().len(), 1);
    assert_eq!(found["redemptions"][0]["sent_to"], people::ELENA);
    assert_eq!(found["redemptions"][0]["customer_name"], people::HARROW);
}

async fn who_was_passed_it_is_known_to_have_come(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    let path = format!(
        "/api/trial-invitations/{}/redemptions",
        invitation["id"].as_str().unwrap()
    );
    let mut tom = house.sign_in(people::TOM).await;
    let to = json!({"colleague": people::user_id(people::ELENA), "language": "en"});
    tom.decide(&format!("{link}/forwardings"), &to).await.expect(200);
    let mut mara = house.sign_in(people::MARA).await;
    // Found by the address that it was passed on to.
    let found = mara
        .get(&format!("{path}?search=global_administrator%40harrow"))
        .await
        .expect(200);
    let row = &found["redemptions"][0];
    assert_eq!(
        row["passed_on"],
        json!({"address": people::ELENA, "is_opened": false})
    );
    assert_eq!(row["person_role"], "plain_user");
    let openings = format!("{link}/openings");
    let mut elena = house.sign_in(people::ELENA).await;
    elena.post(&openings, &json!({})).await.expect(200);
    elena.post(&openings, &json!({})).await.expect(200);
    let found = mara.get(&path).await.expect(200);
    let row = &found["redemptions"][0];
    assert_eq!(
        row["passed_on"],
        json!({"address": people::ELENA, "is_opened": true})
    );
    assert_eq!(row["state"], "reviewing");
    assert_eq!(row["person_role"], "global_administrator");
    assert_eq!(
        house.log(people::MARA).await,
        [
            "invitation_created",
            "administrator_needed",
            "invitation_forwarded",
            "review_started"
        ]
    );
    let timeline = format!(
        "/api/trial-invitations/{}/events?limit=2",
        invitation["id"].as_str().unwrap()
    );
    let timeline = mara.get(&timeline).await.expect(200);
    assert_eq!(timeline["events"].as_array().unwrap().len(), 2);
    assert_eq!(timeline["count"], 4);
}

async fn they_are_found_by_what_they_are_called_now(house: House) {
    let (mut mara, path) = crowd(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let before = elena.get("/api/organisation").await.expect(200);
    let revision = before["organisation"]["revision"].as_i64().unwrap();
    let named = json!({"revision": revision, "name": "Finch Architects"});
    elena.replace("/api/organisation", &named).await.expect(200);
    assert_eq!(
        names(&mut mara, &format!("{path}?search=finch")).await,
        ["Finch Architects"]
    );
    // The domain is still its own.
    assert_eq!(
        names(&mut mara, &format!("{path}?search=harrow.example")).await,
        ["Finch Architects"]
    );
}

async fn they_are_exported(house: House) {
    let (mut mara, path) = crowd(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let before = mara.get(&format!("{path}?search=harrow")).await.expect(200);
    assert_eq!(before["redemptions"][0]["state"], "reviewing");
    let invitation = path.split('/').nth(3).unwrap().to_owned();
    let token = mara
        .get(&format!("/api/trial-invitations/{invitation}"))
        .await
        .expect(200)["trial_invitation"]["token"]
        .as_str()
        .unwrap()
        .to_owned();
    let decline = json!({"revision": 1, "reason": "=HYPERLINK(\"x\")"});
    elena
        .decide(&format!("/api/links/{token}/declines"), &decline)
        .await
        .expect(200);
    let text = exported(&mut mara, &path, "").await;
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines.len(), 7, "{text}");
    assert!(lines[0].starts_with("\u{feff}\"customer\",\"person\",\"role\""));
    assert!(lines[1].contains("\"harrow.example\""), "{text}");
    // What somebody else wrote is no formula.
    assert!(lines[1].ends_with("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
    assert!(lines[2].contains("\"running\",\"no\""), "{text}");
    assert_eq!(
        exported(&mut mara, &path, "?group=accepted")
            .await
            .lines()
            .count(),
        2
    );
    assert_eq!(
        exported(&mut mara, &path, "?search=umibe").await.lines().count(),
        2
    );
    assert_eq!(
        exported(&mut mara, &path, "?search=nobody").await.lines().count(),
        1
    );
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    stranger
        .get(&format!("{path}.csv"))
        .await
        .refused(404, "not_found");
}

async fn exported(client: &mut Client, path: &str, query: &str) -> String {
    let path = format!("{path}.csv{query}");
    let response = client
        .open(axum::http::Method::GET, &path, &[], axum::body::Body::empty())
        .await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "text/csv; charset=utf-8");
    let name = response.headers()["content-disposition"].to_str().unwrap();
    assert!(name.starts_with("attachment; filename=\"customers-"), "{name}");
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

async fn bad_questions_are_refused(house: House) {
    let (mut mara, path) = crowd(&house).await;
    let long = "x".repeat(121);
    for (query, name) in [
        ("?group=nobody", "group"),
        ("?group=", "group"),
        ("?order=name", "order"),
        ("?after=1", "after"),
        ("?limit=0", "limit"),
        (&format!("?search={long}"), "search"),
    ] {
        for list in [path.clone(), format!("{path}.csv")] {
            if list.ends_with("csv") && ["after", "limit"].contains(&name) {
                continue;
            }
            let problem = mara
                .get(&format!("{list}{query}"))
                .await
                .refused(400, "invalid_parameter");
            assert_eq!(problem["params"]["name"], name, "{query}");
        }
    }
    // A place in another order is a place all the same, and one of another invitation's leads nowhere.
    let page = mara.get(&format!("{path}?limit=1")).await.expect(200);
    let next = page["next"].as_str().unwrap();
    for order in ["customer", "state", "oldest"] {
        mara.get(&format!("{path}?order={order}&after={next}"))
            .await
            .expect(200);
    }
}
