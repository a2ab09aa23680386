//! A partner's leads: a page at a time, and all of them as a table for spreadsheets.

use axum::Json;
use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;
use liaison_contract::lead::{LeadsBody, ListedLead};
use liaison_contract::paths;
use liaison_contract::trial_invitation::ListOrder;
use liaison_domain::lead::enquiry::RequestKind;
use liaison_domain::lead::{LeadState, Urgency};
use liaison_domain::{Action, authorize, moment};
use liaison_store::lead::{self, WantedLeads};
use serde::Deserialize;

use super::described;
use crate::app::App;
use crate::http::csv;
use crate::http::extract::{Page, SignedIn, Sought, query, word as read_word};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, word};
use crate::http::trial_invitation::own_partner;

const COLUMNS: [&str; 14] = [
    "number",
    "kind",
    "urgency",
    "state",
    "company",
    "country",
    "customer_size",
    "deal",
    "value",
    "currency",
    "closes_on",
    "looked_after_by",
    "received_at",
    "answer_by",
];

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

#[derive(Deserialize)]
struct Asked {
    kind: Option<String>,
    urgency: Option<String>,
}

/// The partner's leads, newest first unless said. What was reported is listed only where it is asked for.
#[utoipa::path(
    get, path = paths::LEADS, operation_id = "list_leads", tag = "leads",
    params(
        ("search" = Option<String>, Query, description = "In the number, the deal, and, where they are not hidden, the company, the name and the address"),
        ("state" = Option<LeadState>, Query, description = "Only those in this state"),
        ("kind" = Option<RequestKind>, Query, description = "Only those of this kind"),
        ("urgency" = Option<Urgency>, Query, description = "Only those as urgent"),
        ("order" = Option<ListOrder>, Query, description = "`newest` unless said; `ends_first` is by the time to answer, `name` by the number"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = LeadsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    sought: Sought<LeadState>,
    page: Page,
    parts: Parts,
) -> Answer<Json<LeadsBody>> {
    let wanted = wanted(sought, &parts)?;
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadLeads(partner))?;
    let (now, reader) = (app.now(), app.store.read());
    let found = lead::list(&reader, partner, &wanted, now, page.after, page.limit).await?;
    Ok(Json(LeadsBody {
        leads: described::listed(&reader, &found.items, now).await?,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// The same as the list, all of it, as comma-separated values.
#[utoipa::path(
    get, path = paths::LEADS_CSV, operation_id = "export_leads", tag = "leads",
    params(
        ("search" = Option<String>, Query, description = "As of the list"),
        ("state" = Option<LeadState>, Query, description = "Only those in this state"),
        ("kind" = Option<RequestKind>, Query, description = "Only those of this kind"),
        ("urgency" = Option<Urgency>, Query, description = "Only those as urgent"),
        ("order" = Option<ListOrder>, Query, description = "`newest` unless said"),
    ),
    responses(
        (status = 200, description = "One row a lead, in UTF-8 with a byte order mark", body = String,
            content_type = "text/csv"),
        List,
    ),
    security(("session" = []))
)]
pub(crate) async fn export(
    State(app): State<App>,
    signed_in: SignedIn,
    sought: Sought<LeadState>,
    parts: Parts,
) -> Answer<Response> {
    let wanted = wanted(sought, &parts)?;
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadLeads(partner))?;
    // One moment for the whole table, so that no lead changes its state between two batches.
    let now = app.now();
    let batch = move |after| {
        let (app, wanted) = (app.clone(), wanted.clone());
        async move {
            let reader = app.store.read();
            let found = lead::list(&reader, partner, &wanted, now, after, csv::BATCH).await?;
            let listed = described::listed(&reader, &found.items, now).await?;
            Ok((listed.iter().map(row).collect(), found.next))
        }
    };
    Ok(csv::answer("leads", COLUMNS, batch))
}

fn wanted(Sought(by): Sought<LeadState>, parts: &Parts) -> Answer<WantedLeads> {
    let asked: Asked = query(parts)?;
    Ok(WantedLeads {
        by,
        kind: read_word(asked.kind.as_deref(), "kind")?,
        urgency: read_word(asked.urgency.as_deref(), "urgency")?,
    })
}

fn row(each: &ListedLead) -> String {
    let deal = each.deal.clone().unwrap_or_default();
    csv::line(&[
        each.summary.as_str().to_owned(),
        word(&each.kind),
        word(&each.urgency),
        word(&each.state),
        each.company.clone().unwrap_or_default(),
        each.country.clone(),
        each.customer_size
            .map(|size| size.word().to_owned())
            .unwrap_or_default(),
        deal.name,
        deal.value.map(|value| value.decimal()).unwrap_or_default(),
        deal.value
            .map(|value| value.currency.code().to_owned())
            .unwrap_or_default(),
        deal.closes_on.map(moment::day_text).unwrap_or_default(),
        each.looked_after_by.clone().unwrap_or_default(),
        moment::text(each.received_at),
        moment::text(each.answer_by),
    ])
}
