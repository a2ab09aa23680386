//! Which partner feature exists where: what sources say, what contradicts what, and what follows from it.

use axum::http::Method;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::data::table as expected;

on_both!(
    the_tables_are_those_of_the_sources,
    a_cell_tells_who_says_what,
    what_is_asked_for_wrongly_is_said,
    a_source_that_disagrees_closes_a_cell_until_somebody_decides,
    what_is_decided_opens_a_cloud_to_its_partners,
    a_table_is_compared_before_it_is_taken_over,
    what_changed_between_two_days_is_told,
    an_addition_is_made_once_and_to_what_was_seen,
);

pub(crate) fn statement(revision: i64, available: &str) -> Value {
    json!({"revision": revision, "source": "A letter", "cloud": "worldwide", "feature": "trials_and_offers",
        "plan": "team", "available": available, "footnote": "", "as_of": "2026-11-01"})
}

pub(crate) fn decision(revision: i64, available: &str) -> Value {
    json!({"revision": revision, "cloud": "worldwide", "feature": "trials_and_offers", "plan": "team",
        "available": available, "footnote": "", "reason": "The letter is about another country."})
}

/// Rows of worldwide trials and offers, like `start,yes`.
pub(crate) fn table(revision: i64, rows: &str) -> Value {
    let rows: String = rows
        .lines()
        .map(|row| format!("worldwide,trials-and-offers,{row},\n"))
        .collect();
    json!({"revision": revision, "source": "Another table", "as_of": "2026-11-01",
        "table": format!("cloud,feature,plan,available,footnote\n{rows}")})
}

async fn operator(house: &House) -> Client {
    house.sign_in(people::OPERATOR).await
}

async fn cells(client: &mut Client, query: &str) -> Vec<[String; 5]> {
    let body = client.get(&format!("/api/availability{query}")).await.expect(200);
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let mut cells = Vec::new();
    for table in body["availability"]["tables"].as_array().unwrap() {
        for row in table["rows"].as_array().unwrap() {
            for cell in row["cells"].as_array().unwrap() {
                cells.push([
                    word(&table["cloud"]),
                    word(&row["feature"]),
                    word(&cell["plan"]),
                    word(&cell["reading"]["available"]),
                    word(&cell["reading"]["basis"]),
                ]);
            }
        }
    }
    cells
}

async fn the_tables_are_those_of_the_sources(house: House) {
    let mut nobody = house.client();
    assert_eq!(cells(&mut nobody, "").await, expected::<5>("availability.tsv"));
    assert!(cells(&mut nobody, "?at=2020-07-13").await.is_empty());
    let csv = nobody.get("/api/availability.csv").await;
    assert_eq!(csv.status, 200);
    let text = String::from_utf8(csv.bytes.to_vec()).unwrap();
    assert_eq!(text.lines().count(), 1 + expected::<5>("availability.tsv").len());
    assert!(text.contains(
        "\"21vianet\",\"trials-and-offers\",\"start\",\"no\",\"\",\"contradict each other\",\"2020-07-14\""
    ));
}

async fn a_cell_tells_who_says_what(house: House) {
    let mut nobody = house.client();
    let at = "/api/availability/21vianet/trials-and-offers/start";
    let cell = nobody.get(at).await.expect(200)["cell"].clone();
    let says: Vec<(&str, &str)> = cell["statements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| {
            let source = each["source"]["code"].as_str().unwrap();
            (source, each["available"].as_str().unwrap())
        })
        .collect();
    // A0: the table says yes; the original, Chinese and German say no; Japanese dropped the negation.
    for (source, answer) in [
        ("21vianet_table", "yes"),
        ("note_en", "no"),
        ("note_zh", "no"),
        ("note_de", "no"),
        ("note_ja", "yes"),
    ] {
        assert!(says.contains(&(source, answer)), "{source}: {says:?}");
    }
    assert_eq!(cell["reading"]["reason"]["kind"], "original_prevails");
    assert_eq!(cell["decisions"].as_array().unwrap().len(), 1);
    nobody
        .get("/api/availability/21vianet/trials-and-offers/enterprise_5")
        .await
        .refused(404, "not_found");
}

async fn what_is_asked_for_wrongly_is_said(house: House) {
    let mut nobody = house.client();
    for path in [
        "/api/availability?at=yesterday",
        "/api/availability/changes",
        "/api/availability/changes?from=2020-02-30",
        "/api/availability/moon/trials-and-offers/start",
        "/api/availability/worldwide/flying/start",
    ] {
        nobody.get(path).await.refused(400, "invalid_parameter");
    }
    let mut olga = operator(&house).await;
    let pointers = |problem: Value| -> Vec<String> {
        let errors = problem["errors"].as_array().unwrap();
        errors
            .iter()
            .map(|each| each["pointer"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut wrong = statement(1, "footnote");
    wrong["source"] = json!(" ");
    wrong["plan"] = json!("gone");
    wrong["as_of"] = json!("2027-01-01");
    let refused = olga.decide("/api/availability/statements", &wrong).await;
    assert_eq!(
        pointers(refused.refused(422, "invalid_fields")),
        ["/plan", "/source", "/footnote", "/as_of"]
    );
    // Campus is no plan of the worldwide tables, and nobody says anything about it there.
    let mut wrong = decision(1, "yes");
    wrong["plan"] = json!("campus");
    wrong["reason"] = json!("");
    let refused = olga.decide("/api/availability/decisions", &wrong).await;
    assert_eq!(
        pointers(refused.refused(422, "invalid_fields")),
        ["/reason", "/plan"]
    );
    let faulty = table(1, "start,perhaps\nteam,yes\nteam,no\nflying,yes");
    for path in ["comparisons", "imports"] {
        let refused = olga.decide(&format!("/api/availability/{path}"), &faulty).await;
        assert_eq!(
            pointers(refused.refused(422, "invalid_fields")),
            ["/table/2/available", "/table/4/plan", "/table/5/plan"]
        );
    }
}

/// The status, and the code of the first field that was refused.
async fn invited(house: &House, plan: &str) -> (u16, String) {
    let mut mara = house.sign_in(people::MARA).await;
    let mut body = people::terms();
    body["terms"]["plan"] = json!(plan);
    let reply = mara
        .put_new(&format!("/api/trial-invitations/{}", new_id()), &body)
        .await;
    let code = reply.json()["errors"][0]["code"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    (reply.status.as_u16(), code)
}

async fn a_source_that_disagrees_closes_a_cell_until_somebody_decides(house: House) {
    assert_eq!(invited(&house, "team").await.0, 201);
    let mut olga = operator(&house).await;
    let added = olga
        .decide("/api/availability/statements", &statement(1, "no"))
        .await;
    assert_eq!(added.header("etag"), "\"2\"");
    let team = |cells: Vec<[String; 5]>| cells.into_iter().find(|cell| cell[2] == "team").unwrap();
    assert_eq!(team(cells(&mut olga, "").await)[3..], ["no", "undecided"]);
    assert_eq!(
        team(cells(&mut olga, "?at=2026-10-31").await)[3..],
        ["yes", "agreed"]
    );
    assert_eq!(
        invited(&house, "team").await,
        (422, "not_in_this_cloud".to_owned())
    );
    assert_eq!(invited(&house, "apps").await.0, 201, "another plan");
    olga.decide("/api/availability/decisions", &decision(2, "yes"))
        .await
        .expect(201);
    assert_eq!(team(cells(&mut olga, "").await)[3..], ["yes", "decided"]);
    assert_eq!(invited(&house, "team").await.0, 201);
    let cell = olga
        .get("/api/availability/worldwide/trials-and-offers/team")
        .await
        .expect(200);
    assert_eq!(
        cell["cell"]["statements"][0]["entry"]["by"],
        cell["cell"]["decisions"][0]["entry"]["by"]
    );
}

async fn what_is_decided_opens_a_cloud_to_its_partners(house: House) {
    let ruoxi = format!("global_administrator@{}", people::HEPAN);
    let mut partner = house.sign_in(&ruoxi).await;
    let session = |body: Value| body["session"]["side"]["closed"].clone();
    let closed = session(partner.get("/api/session").await.expect(200));
    assert_eq!(
        closed,
        json!([
            "trials_and_offers",
            "delegated_administration",
            "user_administration"
        ])
    );
    let mut olga = operator(&house).await;
    for (revision, plan) in (1..).zip(["start", "apps", "team"]) {
        let mut opened = decision(revision, "yes");
        opened["cloud"] = json!("21vianet");
        opened["plan"] = json!(plan);
        olga.decide("/api/availability/decisions", &opened)
            .await
            .expect(201);
    }
    let closed = session(partner.get("/api/session").await.expect(200));
    assert_eq!(closed, json!(["delegated_administration", "user_administration"]));
    let catalogue = partner.get("/api/catalogue").await.expect(200)["catalogue"]["closed"].clone();
    let trials = catalogue
        .as_array()
        .unwrap()
        .iter()
        .find(|each| each["feature"] == "trials_and_offers");
    assert_eq!(
        trials.unwrap()["plans"],
        json!(["campus", "enterprise_1", "enterprise_3", "frontline"])
    );
}

async fn a_table_is_compared_before_it_is_taken_over(house: House) {
    let mut olga = operator(&house).await;
    let asked = table(1, "start,yes\nteam,no\nteam_secure,yes");
    let compared = olga
        .post("/api/availability/comparisons", &asked)
        .await
        .expect(200);
    assert_eq!(compared["rows"], 3);
    let found: Vec<_> = compared["disagreements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| {
            (
                each["plan"]["code"].clone(),
                each["theirs"].clone(),
                each["ours"].clone(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            (json!("team"), json!("no"), json!("yes")),
            (json!("team_secure"), json!("yes"), Value::Null),
        ]
    );
    let before = cells(&mut olga, "").await;
    assert_eq!(
        before,
        expected::<5>("availability.tsv"),
        "comparing keeps nothing"
    );
    olga.decide("/api/availability/imports", &asked).await.expect(201);
    let after = cells(&mut olga, "").await;
    let basis = |plan: &str| {
        let cell = after
            .iter()
            .find(|cell| cell[1] == "trials_and_offers" && cell[2] == plan);
        cell.unwrap()[4].clone()
    };
    assert_eq!(
        (basis("start"), basis("team"), basis("team_secure")).1,
        "undecided"
    );
    assert_eq!(
        (basis("start"), basis("team_secure")),
        ("agreed".to_owned(), "agreed".to_owned())
    );
}

async fn what_changed_between_two_days_is_told(house: House) {
    let mut olga = operator(&house).await;
    olga.decide("/api/availability/statements", &statement(1, "no"))
        .await
        .expect(201);
    let changes = "/api/availability/changes";
    let told = olga.get(&format!("{changes}?from=2026-10-01")).await.expect(200)["changes"].clone();
    assert_eq!(told.as_array().unwrap().len(), 1);
    assert_eq!(
        (
            &told[0]["plan"]["code"],
            &told[0]["before"]["available"],
            &told[0]["after"]["available"]
        ),
        (&json!("team"), &json!("yes"), &json!("no"))
    );
    let none = olga
        .get(&format!("{changes}?from=2026-10-01&to=2026-10-31"))
        .await
        .expect(200);
    assert_eq!(none["changes"], json!([]));
    let all = olga
        .get(&format!("{changes}?from=2020-07-13&to=2020-07-14"))
        .await
        .expect(200);
    assert_eq!(
        all["changes"].as_array().unwrap().len(),
        expected::<5>("availability.tsv").len()
    );
}

async fn an_addition_is_made_once_and_to_what_was_seen(house: House) {
    let mut olga = operator(&house).await;
    let (key, path) = (new_id(), "/api/availability/statements");
    let first = olga.decide_as(key, path, &statement(1, "no")).await;
    let second = olga.decide_as(key, path, &statement(1, "no")).await;
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (201, 201));
    assert_eq!(second.header("idempotent-replay"), "true");
    let stale = olga
        .decide(path, &statement(1, "yes"))
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"]["availability"]["revision"], 2);
    let headers = [("idempotency-key", &*new_id().to_string())];
    let missing = olga.send(Method::POST, path, &headers, None).await;
    missing.refused(400, "malformed_body");
}
