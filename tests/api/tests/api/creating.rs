//! Invitations from the partner's side: what may be offered, and the lists.

use jiff::Timestamp;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::json;

use crate::data::{table, term};

on_both!(
    what_may_be_offered_follows_the_reference,
    every_wrong_field_is_named_at_once,
    entitlements_are_the_organisations_and_the_persons,
    a_new_invitation_has_a_link_and_an_end,
    an_end_and_a_limit_are_chosen,
    an_end_and_a_limit_have_bounds,
    an_id_is_taken_once,
    revoking_names_the_revision_it_saw,
    lists_go_on_where_they_ended,
    a_list_is_searched_filtered_and_ordered,
    a_list_is_exported,
);

async fn what_may_be_offered_follows_the_reference(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for [usage_location, plan, expected] in table::<3>("offerable.tsv") {
        let mut body = people::terms();
        body["terms"]["usage_location"] = json!(usage_location);
        body["terms"]["plan"] = json!(plan);
        let reply = mara
            .put_new(&format!("/api/trial-invitations/{}", new_id()), &body)
            .await;
        if expected == "yes" {
            reply.expect(201);
            continue;
        }
        let problem = reply.refused(422, "invalid_fields");
        let (pointer, code) = expected.split_once(' ').unwrap();
        let errors = json!([{"pointer": pointer, "code": code}]);
        assert_eq!(problem["errors"], errors, "{usage_location} {plan}");
    }
}

async fn every_wrong_field_is_named_at_once(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!("/api/trial-invitations/{}", new_id());
    let mut body = people::terms();
    body["terms"]["name"] = json!("  ");
    body["terms"]["plan"] = json!("frontline");
    body["terms"]["message"]["before_link"] = json!("a\u{0}b");
    body["terms"]["message"]["after_link"] = json!("é".repeat(4001));
    let problem = mara.put_new(&path, &body).await.refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"],
        json!([
            {"pointer": "/terms/name", "code": "empty"},
            {"pointer": "/terms/message/before_link", "code": "control_character"},
            {"pointer": "/terms/message/after_link", "code": "too_long",
                "params": {"most": "4000", "is": "4001"}},
            {"pointer": "/terms/plan", "code": "service_type_not_authorised"},
        ])
    );
    mara.get(&path).await.refused(404, "not_found");
    // Right-to-left text, emoji and markup are only text.
    body = people::terms();
    let name = "دعوة 👩‍💻 <script>alert(1)</script>";
    body["terms"]["name"] = json!(name);
    let created = mara.put_new(&path, &body).await.expect(201);
    assert_eq!(created["trial_invitation"]["terms"]["name"], name);
}

async fn entitlements_are_the_organisations_and_the_persons(house: House) {
    let refused = [
        (people::HEPAN, "trial_invitation", "cloud"),
        (people::REGISTERED, "delegated_administration", "no_programme"),
        (people::LAPSED, "delegated_administration", "programme_lapsed"),
    ];
    for (domain, what, reason) in refused {
        let mut seller = house.sign_in(&format!("sales_agent@{domain}")).await;
        let path = format!("/api/trial-invitations/{}", new_id());
        let problem = seller
            .put_new(&path, &people::terms())
            .await
            .refused(403, "not_entitled");
        assert_eq!(
            problem["params"],
            json!({"what": what, "reason": reason}),
            "{domain}"
        );
    }
    // Without asking for delegated administration a trial may be offered without a programme.
    let mut seller = house.sign_in("sales_agent@registered.example").await;
    let mut body = people::terms();
    body["terms"]["administration"] = json!(null);
    seller
        .put_new(&format!("/api/trial-invitations/{}", new_id()), &body)
        .await
        .expect(201);
}

async fn a_new_invitation_has_a_link_and_an_end(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let id = new_id();
    let path = format!("/api/trial-invitations/{id}");
    let reply = mara.put_new(&path, &people::terms()).await;
    let invitation = reply.expect(201)["trial_invitation"].clone();
    assert_eq!(reply.header("etag"), "\"1\"");
    assert_eq!(reply.header("location"), path);
    assert_eq!(invitation["state"], "active");
    assert_eq!(invitation["revision"], 1);
    assert_eq!(invitation["plan_name"], "Team");
    assert_eq!(invitation["created_by"], "sales_agent of tidewell.example");
    let token = invitation["token"].as_str().unwrap();
    let summary = invitation["summary"].as_str().unwrap();
    assert_eq!(invitation["link"], format!("http://liaison.example/o/{token}"));
    assert!(
        token.starts_with(&summary.replace('-', "").to_lowercase()),
        "{token} {summary}"
    );
    let at = |name: &str| invitation[name].as_str().unwrap().parse::<Timestamp>().unwrap();
    let open = at("expires_at").duration_since(at("created_at"));
    assert_eq!(open.as_hours(), 24 * term("link_days"));

    let reply = mara.get(&path).await;
    assert_eq!(reply.expect(200)["trial_invitation"], invitation);
    assert_eq!(reply.header("etag"), "\"1\"");
    assert_eq!(house.log(people::MARA).await, ["invitation_created"]);
}

async fn an_end_and_a_limit_are_chosen(house: House) {
    let days = house
        .invitation(|body| {
            body["terms"]["expiry"] = json!({"end": "after", "days": 7});
            body["terms"]["most_acceptances"] = json!(3);
        })
        .await;
    // The clock of the house goes on by milliseconds.
    let ends = days["expires_at"].as_str().unwrap();
    assert!(ends.starts_with("2026-11-28T09:00:00"), "{ends}");
    assert_eq!(days["terms"]["expiry"], json!({"end": "after", "days": 7}));
    assert_eq!(days["terms"]["most_acceptances"], 3);
    let end = "2027-06-30T15:59:59Z";
    let day = house
        .invitation(|body| body["terms"]["expiry"] = json!({"end": "at", "at": end}))
        .await;
    assert_eq!(day["expires_at"], end);
    assert_eq!(day["terms"]["most_acceptances"], json!(null));
    let never = house
        .invitation(|body| body["terms"]["expiry"] = json!({"end": "never"}))
        .await;
    assert_eq!(never["expires_at"], json!(null));
    // What it was made with stays when its end is moved.
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!("/api/trial-invitations/{}", never["id"].as_str().unwrap());
    let later = json!({"revision": 1, "expires": {"end": "at", "at": end}});
    mara.decide(&format!("{path}/extensions"), &later)
        .await
        .expect(200);
    let now = mara.get(&path).await.expect(200)["trial_invitation"].clone();
    assert_eq!(now["expires_at"], end);
    assert_eq!(now["terms"], never["terms"]);
}

async fn an_end_and_a_limit_have_bounds(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let range = |least: u32, most: u32| json!({"least": least.to_string(), "most": most.to_string()});
    for (field, value, expected) in [
        (
            "expiry",
            json!({"end": "after", "days": 0}),
            json!({"pointer": "/terms/expiry/days", "code": "out_of_range", "params": range(1, 730)}),
        ),
        (
            "expiry",
            json!({"end": "after", "days": 731}),
            json!({"pointer": "/terms/expiry/days", "code": "out_of_range", "params": range(1, 730)}),
        ),
        (
            "expiry",
            json!({"end": "at", "at": people::START}),
            json!({"pointer": "/terms/expiry/at", "code": "not_in_the_future"}),
        ),
        (
            "most_acceptances",
            json!(0),
            json!({"pointer": "/terms/most_acceptances", "code": "out_of_range", "params": range(1, 10_000)}),
        ),
        (
            "most_acceptances",
            json!(10_001),
            json!({"pointer": "/terms/most_acceptances", "code": "out_of_range", "params": range(1, 10_000)}),
        ),
        (
            "most_acceptances",
            json!(-1),
            json!({"pointer": "/terms/most_acceptances", "code": "wrong_type"}),
        ),
    ] {
        let mut body = people::terms();
        body["terms"][field] = value.clone();
        let path = format!("/api/trial-invitations/{}", new_id());
        let problem = mara.put_new(&path, &body).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"], json!([expected]), "{field} {value}");
    }
}

async fn an_id_is_taken_once(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!("/api/trial-invitations/{}", new_id());
    let first = mara.put_new(&path, &people::terms()).await.expect(201);
    // The same terms under another key: nothing happens twice.
    let again = mara.put_new(&path, &people::terms()).await.expect(200);
    assert_eq!(again, first);
    let mut other = people::terms();
    other["terms"]["name"] = json!("Spring campaign");
    let problem = mara.put_new(&path, &other).await.refused(412, "stale_revision");
    assert_eq!(problem["current"], first);
    assert_eq!(house.log(people::MARA).await, ["invitation_created"]);
    // Of an invitation of somebody else's nothing is told.
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    stranger
        .put_new(&path, &people::terms())
        .await
        .refused(404, "not_found");
}

async fn revoking_names_the_revision_it_saw(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let path = format!("/api/trial-invitations/{}", invitation["id"].as_str().unwrap());
    let revocations = format!("{path}/revocations");
    let mut mara = house.sign_in(people::MARA).await;
    let problem = mara
        .decide(&revocations, &json!({"revision": 7}))
        .await
        .refused(412, "stale_revision");
    assert_eq!(problem["current"]["trial_invitation"]["revision"], 1);
    let reply = mara.decide(&revocations, &json!({"revision": 1})).await;
    assert_eq!(reply.expect(200)["trial_invitation"]["state"], "revoked");
    assert_eq!(reply.header("etag"), "\"2\"");
    let problem = mara
        .decide(&revocations, &json!({"revision": 2}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "revoked");
    assert_eq!(
        house.log(people::MARA).await,
        ["invitation_created", "invitation_revoked"]
    );
}

async fn lists_go_on_where_they_ended(house: House) {
    let mut names = Vec::new();
    for number in 0..5 {
        let name = format!("Campaign {number}");
        house
            .invitation(|body| body["terms"]["name"] = json!(name.clone()))
            .await;
        names.push(name);
        house.advance(jiff::SignedDuration::from_secs(1));
    }
    names.reverse();
    let mut mara = house.sign_in(people::MARA).await;
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = mara
            .get(&format!("/api/trial-invitations?limit=2{after}"))
            .await
            .expect(200);
        let items = page["trial_invitations"].as_array().unwrap();
        assert!(items.len() <= 2);
        seen.extend(
            items
                .iter()
                .map(|item| item["terms"]["name"].as_str().unwrap().to_owned()),
        );
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert_eq!(seen, names);
    for (query, name) in [
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=x", "limit"),
        ("after=x", "after"),
        ("state=open", "state"),
        ("order=colour", "order"),
    ] {
        let problem = mara
            .get(&format!("/api/trial-invitations?{query}"))
            .await
            .refused(400, "invalid_parameter");
        assert_eq!(problem["params"]["name"], name);
    }
}

async fn a_list_is_searched_filtered_and_ordered(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let mut made = Vec::new();
    for name in ["Winter_campaign", "WINTER fair", "Frühling", "100% cloud"] {
        let invitation = house.invitation(|body| body["terms"]["name"] = json!(name)).await;
        made.push(format!(
            "/api/trial-invitations/{}",
            invitation["id"].as_str().unwrap()
        ));
        house.advance(jiff::SignedDuration::from_secs(1));
    }
    let summary = mara.get(&made[2]).await.expect(200)["trial_invitation"]["summary"].clone();
    let summary = summary.as_str().unwrap().to_lowercase();
    let end = json!({"revision": 1, "expires": {"end": "at", "at": "2026-12-01T00:00:00Z"}});
    let never = json!({"revision": 1, "expires": {"end": "never"}});
    mara.decide(&format!("{}/extensions", made[2]), &end)
        .await
        .expect(200);
    mara.decide(&format!("{}/extensions", made[0]), &never)
        .await
        .expect(200);
    let pause = json!({"revision": 1});
    mara.decide(&format!("{}/pauses", made[1]), &pause)
        .await
        .expect(200);
    let winter: &[&str] = &["WINTER fair", "Winter_campaign"];
    let cases: [(String, &[&str]); 11] = [
        ("search=winter".to_owned(), winter),
        ("search=FR%C3%9CH".to_owned(), &["Frühling"]),
        ("search=%25".to_owned(), &["100% cloud"]),
        ("search=_".to_owned(), &["Winter_campaign"]),
        (format!("search={summary}"), &["Frühling"]),
        ("search=autumn".to_owned(), &[]),
        ("state=paused".to_owned(), &["WINTER fair"]),
        ("search=winter&state=active".to_owned(), &["Winter_campaign"]),
        (
            "order=ends_first".to_owned(),
            &["Frühling", "WINTER fair", "100% cloud", "Winter_campaign"],
        ),
        (
            "order=name".to_owned(),
            &["100% cloud", "Frühling", "WINTER fair", "Winter_campaign"],
        ),
        ("order=name&search=winter".to_owned(), winter),
    ];
    for (query, expected) in cases {
        // One at a time, so that every page's end is a cursor.
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let path = format!("/api/trial-invitations?limit=1&{query}{after}");
            let page = mara.get(&path).await.expect(200);
            for item in page["trial_invitations"].as_array().unwrap() {
                seen.push(item["terms"]["name"].as_str().unwrap().to_owned());
            }
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        assert_eq!(seen, expected, "{query}");
    }
    // Expired by the clock, before and after the worker has marked it.
    house.days(30);
    let mut mara = house.sign_in(people::MARA).await;
    for _ in 0..2 {
        let page = mara.get("/api/trial-invitations?state=expired").await.expect(200);
        assert_eq!(page["trial_invitations"].as_array().unwrap().len(), 1);
        assert_eq!(page["trial_invitations"][0]["terms"]["name"], "Frühling");
        house.follow_up().await;
    }
    let long = "x".repeat(121);
    let problem = mara
        .get(&format!("/api/trial-invitations?search={long}"))
        .await
        .refused(400, "invalid_parameter");
    assert_eq!(problem["params"]["name"], "search");
    // Another partner finds nothing of it.
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    let page = stranger
        .get("/api/trial-invitations?search=winter")
        .await
        .expect(200);
    assert_eq!(page["trial_invitations"], json!([]));
}

async fn a_list_is_exported(house: House) {
    for name in ["=cmd|' /C calc'!A0", "Winter, \"north\"", "冬"] {
        house.invitation(|body| body["terms"]["name"] = json!(name)).await;
        house.advance(jiff::SignedDuration::from_secs(1));
    }
    let mut mara = house.sign_in(people::MARA).await;
    let text = exported(&mut mara, "").await;
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines.len(), 5, "{text}");
    assert!(lines[0].starts_with("\u{feff}\"summary_id\",\"name\",\"state\""));
    for (line, name) in [
        (1, "\"冬\""),
        (2, "\"Winter, \"\"north\"\"\""),
        (3, "\"'=cmd|' /C calc'!A0\""),
    ] {
        assert!(lines[line].contains(name), "{}", lines[line]);
        assert!(lines[line].contains("\"active\",\"SG\",\"Team\""));
    }
    assert_eq!(lines[4], "");
    assert_eq!(exported(&mut mara, "?search=winter").await.lines().count(), 2);
    assert_eq!(exported(&mut mara, "?state=revoked").await.lines().count(), 1);
    mara.get("/api/trial-invitations.csv?state=open")
        .await
        .refused(400, "invalid_parameter");
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    assert_eq!(exported(&mut stranger, "").await.lines().count(), 1);
}

async fn exported(client: &mut liaison_tests_api::Client, query: &str) -> String {
    let path = format!("/api/trial-invitations.csv{query}");
    let response = client
        .open(axum::http::Method::GET, &path, &[], axum::body::Body::empty())
        .await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "text/csv; charset=utf-8");
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}
