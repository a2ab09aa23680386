//! Every route for everybody, after the table in `data/authorization.tsv`.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Method;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept_with, link};
use crate::authorization_bodies::body;
use crate::data::table;

on_both!(the_table_holds);

/// Whose role is changed, and who leaves.
const STAFF: &str = "referrals_user@tidewell.example";

/// What a route is tried on: as much as its address names, made for this one request unless said.
struct Target {
    /// An invitation.
    id: String,
    token: String,
    /// That Harrow granted; made for the first request that needs one.
    relationship: String,
    /// Of Tidewell.
    office: String,
    /// Of Harrow.
    person: String,
    /// A purchase offer of Tidewell's, made for this one request, and its link.
    offer: String,
    offer_token: String,
    /// The hash of the document that it names, where the route is about that.
    document: String,
    /// Of Harrow's answer to an invitation of Tidewell's.
    receipt: String,
    /// What Tidewell keeps of its offers, made for this one request.
    template: String,
    /// That Harrow bought with an offer of Tidewell's, made for this one request.
    subscription: String,
    /// Of Tidewell, made for this one request and as the route needs it.
    listing: Seen,
    /// That Harrow's global administrator wrote of Tidewell, as the route needs it.
    review: Seen,
    /// Of a listing of Tidewell's, made for the first request that needs one.
    report: Seen,
    /// Of Harrow with Tidewell, made for this one request.
    engagement: Value,
    /// Of Tidewell, made for this one request, and the link of the mail to whoever asked.
    lead: Seen,
    lead_token: String,
    /// That one of Harrow's plain users asks for, and nobody else.
    own_lead_request: String,
    /// Of a programme of Tidewell's, or of whoever joins it, brought to where the route leads on.
    enrolment: Seen,
}

/// What a decision names, and the revision of it that was seen.
#[derive(Default)]
struct Seen {
    id: String,
    revision: Value,
}

async fn the_table_holds(house: House) {
    // Before some request accepts a trial, after which Harrow owns the plan. Reading it changes nothing.
    let receipt = crate::receipts::declined(&house).await;
    house.app.marketplace.catch_up(&house.app).await.unwrap();
    let mut review = Value::Null;
    for [route, actor, expected] in table::<3>("authorization.tsv") {
        let invitation = match route.contains("{id}") || route.contains("{token}") {
            true => house.invitation(|_| {}).await,
            false => json!({"id": "", "token": ""}),
        };
        let document = match route.contains("{sha256}") {
            true => crate::terms_documents::sent(&house, "Terms.").await,
            false => Value::Null,
        };
        let offer = match route.contains("{offer") {
            true => {
                let named = |terms: &mut Value| {
                    if document.is_object() {
                        terms["agreement"] = document.clone();
                    }
                };
                crate::offers::offer(&house, named).await
            }
            false => json!({"id": "", "token": ""}),
        };
        if route == "POST /api/purchase-offers/{offer}/messages" {
            // Nobody writes to a customer that never came.
            let openings = format!("/api/offer-links/{}/openings", offer["token"].as_str().unwrap());
            let mut elena = house.sign_in(people::ELENA).await;
            elena.post(&openings, &json!({})).await.expect(200);
        }
        let (lead, lead_token) = match route.contains("{lead") {
            true => crate::leads::standing(&house, &route).await,
            false => Default::default(),
        };
        let target = Target {
            lead: Seen {
                id: lead,
                revision: match route.contains("{lead") {
                    true => json!(1),
                    false => Value::Null,
                },
            },
            lead_token,
            own_lead_request: match route.contains("{own_lead_request}") {
                true => crate::own_enquiries::standing(&house, actor == "customer/plain_user").await,
                false => String::new(),
            },
            offer: offer["id"].as_str().unwrap().to_owned(),
            offer_token: offer["token"].as_str().unwrap().to_owned(),
            id: invitation["id"].as_str().unwrap().to_owned(),
            token: invitation["token"].as_str().unwrap().to_owned(),
            document: document["sha256"].as_str().unwrap_or_default().to_owned(),
            receipt: receipt.clone(),
            relationship: match route.contains("{relationship}") {
                true => granted(&house).await,
                false => String::new(),
            },
            office: match route.contains("{office}") {
                true => crate::offices::added(&house).await,
                false => String::new(),
            },
            subscription: match route.contains("{subscription}") {
                true => word(&crate::subscriptions::bought(&house, |_| {}).await["id"]),
                false => String::new(),
            },
            template: match route.contains("{template}") {
                true => word(&crate::offer_templates::kept(&house).await["id"]),
                false => String::new(),
            },
            listing: match route.split_once("{listing") {
                Some(_) => standing(&house, &route).await,
                None => Seen::default(),
            },
            review: match route.contains("{customer_review}") {
                true => reviewed(&house, &route, &mut review).await,
                false => Seen::default(),
            },
            report: match route.contains("{report}") {
                true => reported(&house).await,
                false => Seen::default(),
            },
            engagement: match route == "PUT /api/customer-reviews/{new}" {
                true => crate::customer_reviews::engaged(&house).await,
                false => Value::Null,
            },
            enrolment: match route.contains("{enrolment}") || route.contains("{programme}") {
                true => {
                    let (id, revision) = crate::enrolments::standing(&house, &route, &actor).await;
                    Seen { id, revision }
                }
                false => Seen::default(),
            },
            person: match route.contains("{person}") {
                true => crate::organisation::second(&house).await,
                false => String::new(),
            },
        };
        let mut client = match email(&actor) {
            Some(email) => house.sign_in(&email).await,
            None => house.client(),
        };
        let answer = ask(&mut client, &route, &target).await;
        assert_eq!(answer, expected, "{route} by {actor}");
    }
}

async fn granted(house: &House) -> String {
    let mut elena = house.sign_in(people::ELENA).await;
    let id = |listed: &Value| Some(listed["relationships"][0]["id"].as_str()?.to_owned());
    if let Some(id) = id(&elena.get("/api/relationships").await.expect(200)) {
        return id;
    }
    let invitation = house
        .invitation(|body| body["terms"]["plan"] = json!("apps"))
        .await;
    let acceptances = format!("{}/acceptances", link(&invitation));
    elena
        .decide(&acceptances, &accept_with(&Value::Null))
        .await
        .expect(200);
    id(&elena.get("/api/relationships").await.expect(200)).unwrap()
}

/// A listing or a place in the state from which the route leads on.
async fn standing(house: &House, route: &str) -> Seen {
    use crate::listings::{KEEPER, live, submitted, verb};
    // There is one a country and kind.
    let mut keeper = house.sign_in(KEEPER).await;
    for one in keeper.get("/api/listings").await.expect(200)["listings"]
        .as_array()
        .unwrap()
    {
        if one["state"] != "retired" {
            if one["state"] == "in_review" {
                verb(&mut keeper, one, "withdrawals", json!({})).await.expect(200);
            }
            let at = format!("/api/listings/{}", one["id"].as_str().unwrap());
            let now = keeper.get(&at).await.expect(200)["listing"].clone();
            verb(&mut keeper, &now, "retirements", json!({}))
                .await
                .expect(200);
        }
    }
    let mut olga = house.sign_in(people::OPERATOR).await;
    let found = if route.contains("{listing_location}") {
        crate::listing_locations::named(house, |place| place["address"] = json!(new_id())).await
    } else if route.contains("withdrawals") || route.contains("approvals") || route.contains("returns") {
        submitted(house, |_| {}).await
    } else {
        let live = live(house, |_| {}).await;
        let further = match route.rsplit('/').next().unwrap() {
            "relistings" => Some(verb(&mut keeper, &live, "unlistings", json!({})).await),
            "appeals" => Some(
                verb(
                    &mut olga,
                    &live,
                    "suspensions",
                    json!({"reason": "Nobody answers."}),
                )
                .await,
            ),
            _ => None,
        };
        further.map_or(live, |further| further.expect(200)["listing"].clone())
    };
    if route.contains("{listing_location}") {
        // A country has room for few.
        for one in keeper.get("/api/listing-locations").await.expect(200)["locations"]
            .as_array()
            .unwrap()
        {
            if one["id"] != found["id"] {
                crate::listing_locations::remove(&mut keeper, one)
                    .await
                    .expect(200);
            }
        }
    }
    Seen {
        id: word(&found["id"]),
        revision: found["revision"].clone(),
    }
}

/// That a listing should not stand where it does.
async fn reported(house: &House) -> Seen {
    let mut olga = house.sign_in(people::OPERATOR).await;
    let waiting = olga.get("/api/listing-reports").await.expect(200);
    let one = match waiting["listing_reports"].get(0) {
        Some(one) => one.clone(),
        None => {
            let listing = standing(house, "POST /api/listings/{listing}/suspensions").await;
            let at = format!("/api/listings/{}", listing.id);
            let listing = olga.get(&at).await.expect(200)["listing"].clone();
            crate::listing_reports::reported(house, &listing).await
        }
    };
    Seen {
        id: word(&one["id"]),
        revision: one["revision"].clone(),
    }
}

/// A review in the state from which the route leads on: the one before, unless something was made of it.
async fn reviewed(house: &House, route: &str, before: &mut Value) -> Seen {
    use crate::customer_reviews::{path, posted};
    let mut elena = house.sign_in(people::ELENA).await;
    let unchanged = match before.is_null() || route.ends_with("confirmations") {
        true => false,
        false => elena.get(&path(before)).await.status.is_success() && route.starts_with("GET"),
    };
    if !unchanged {
        *before = posted(house, |_| {}).await;
    }
    if route.ends_with("confirmations") {
        let mut olga = house.sign_in(people::OPERATOR).await;
        let reason = json!({"reason": "Nobody knows why."});
        let hidden = crate::customer_reviews::verb(&mut olga, before, "hidings", reason).await;
        *before = hidden.expect(200)["customer_review"].clone();
    }
    Seen {
        id: word(&before["published"]["id"]),
        revision: before["revision"].clone(),
    }
}

/// A route that is added to the API without a line in the table is a failure.
#[test]
fn every_operation_is_in_the_table() {
    let document = serde_json::to_value(liaison_server::http::document()).unwrap();
    let mut described = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            described.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let tabled: BTreeSet<String> = table::<3>("authorization.tsv")
        .into_iter()
        .map(|[route, _, _]| {
            let names = [
                "{new}",
                "{relationship}",
                "{logo}",
                "{office}",
                "{person}",
                "{staff}",
                "{offer}",
                "{receipt}",
                "{subscription}",
                "{notification}",
                "{template}",
                "{listing}",
                "{listing_location}",
                "{customer_review}",
                "{report}",
                "{enrolment}",
                "{lead}",
                "{own_lead_request}",
            ];
            names
                .iter()
                .fold(route, |route, name| route.replace(name, "{id}"))
                .replace("{offer_token}", "{token}")
                .replace("{lead_token}", "{token}")
                .replace("{unsubscription}", "{token}")
        })
        .collect();
    assert_eq!(described, tabled);
}

fn word(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn email(actor: &str) -> Option<String> {
    let at = |domain: &str, role: &str| Some(format!("{role}@{domain}"));
    match actor.split_once('/') {
        Some(("own", role)) => at(people::TIDEWELL, role),
        Some(("other", role)) => at(people::FENWICK, role),
        Some(("customer", role)) => at(people::HARROW, role),
        None if actor == "operator" => Some(people::OPERATOR.to_owned()),
        _ => {
            assert_eq!(actor, "anonymous");
            None
        }
    }
}

async fn ask(client: &mut Client, route: &str, target: &Target) -> String {
    let (method, template) = route.split_once(' ').unwrap();
    let programme = match template.rsplit('/').next().unwrap() {
        "signatures" | "trainings" => "cloud-essentials",
        _ => "cloud-deployment",
    };
    let path = template
        .replace("{id}", &target.id)
        .replace("{recipient}", &new_id().to_string())
        .replace("{new}", &new_id().to_string())
        .replace("{relationship}", &target.relationship)
        .replace("{office}", &target.office)
        .replace("{person}", &target.person)
        .replace("{logo}", &"0".repeat(64))
        .replace("{staff}", &people::user_id(STAFF).to_string())
        .replace("{own_lead_request}", &target.own_lead_request)
        .replace("{offer}", &target.offer)
        .replace("{listing}", &target.listing.id)
        .replace("{listing_location}", &target.listing.id)
        .replace("{report}", &target.report.id)
        .replace("{customer_review}", &target.review.id)
        .replace("{enrolment}", &target.enrolment.id)
        .replace("{lead}", &target.lead.id)
        .replace("{lead_token}", &target.lead_token)
        .replace("{note}", &new_id().to_string())
        .replace("{programme}", programme)
        .replace("{sha256}", &target.document)
        .replace("{receipt}", &target.receipt)
        .replace("{template}", &target.template)
        .replace("{subscription}", &target.subscription)
        .replace("{offer_token}", &target.offer_token)
        .replace("{token}", &target.token)
        // What was told to somebody else, and what was never mailed.
        .replace("{notification}", &new_id().to_string())
        .replace("{unsubscription}", &new_id().to_string())
        .replace("{event}", "offer_accepted")
        .replace("{number}", "4118201")
        .replace("{version}", "current")
        .replace("{cloud}/{feature}/{plan}", "21vianet/trials-and-offers/start")
        .replace("{slug}", "nobody-sg-0")
        .replace("/marketplace/places", "/marketplace/places?q=sing")
        .replace("/availability/changes", "/availability/changes?from=2020-07-14");
    let key = new_id().to_string();
    let headers = [("idempotency-key", key.as_str()), ("if-none-match", "*")];
    let seen = [("idempotency-key", key.as_str()), ("if-match", "\"1\"")];
    let picture = [("idempotency-key", key.as_str()), ("content-type", "image/png")];
    let document = [("content-type", "application/pdf")];
    // If-None-Match is for creating; on the catalogue it would ask for less than the whole answer.
    let headers = match (method, template.rsplit('/').next().unwrap()) {
        (_, "logo") => &picture[..],
        (_, "terms-documents") => &document[..],
        ("PUT", _) => &headers[..],
        ("DELETE", _) => &seen[..],
        _ => &headers[..1],
    };
    let body = match template.rsplit('/').next().unwrap() {
        "logo" => Body::from(crate::company::LOGO),
        "terms-documents" => Body::from(crate::terms_documents::pdf("Terms.")),
        _ => {
            let mut asked = body(template, &target.engagement);
            for seen in [
                &target.listing,
                &target.review,
                &target.report,
                &target.enrolment,
                &target.lead,
            ] {
                // A note says in a header what of it was seen.
                let seen_in_body = !seen.revision.is_null() && !template.ends_with("/notes/{note}");
                if let (Some(body), true) = (&mut asked, seen_in_body) {
                    body["revision"] = seen.revision.clone();
                }
            }
            asked.map_or_else(Body::empty, |body| Body::from(body.to_string()))
        }
    };
    let method = Method::from_bytes(method.as_bytes()).unwrap();
    let response = client.open(method, &path, headers, body).await;
    let status = response.status();
    if status.is_success() {
        return status.as_u16().to_string();
    }
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    let problem: Value = serde_json::from_slice(&bytes).unwrap();
    let word = match problem["code"].as_str().unwrap() {
        "obstacle" => problem["params"]["reason"].as_str().unwrap(),
        code => code,
    };
    word.to_owned()
}
