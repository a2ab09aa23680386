//! A partner's offers: a page at a time, and all of them as a table for spreadsheets.

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use liaison_contract::paths;
use liaison_contract::purchase_offer::{self as wire, PurchaseOffersBody};
use liaison_contract::trial_invitation::ListOrder;
use liaison_domain::purchase_offer::{Audience, OfferState};
use liaison_domain::{Action, authorize, moment};
use liaison_store::purchase_offer::{self, ListedOffer};

use crate::app::App;
use crate::http::csv;
use crate::http::extract::{Page, SignedIn, Sought};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, word};
use crate::http::trial_invitation::own_partner;

const COLUMNS: [&str; 11] = [
    "summary_id",
    "name",
    "customer_domain",
    "state",
    "version",
    "over_term",
    "currency",
    "answer_by",
    "created_by",
    "created_at",
    "link",
];

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

/// The partner's offers, newest first unless said.
#[utoipa::path(
    get, path = paths::PURCHASE_OFFERS, operation_id = "list_purchase_offers", tag = "purchase offers",
    params(
        ("search" = Option<String>, Query, description = "In the name, the summary id or the customer's domain"),
        ("state" = Option<OfferState>, Query, description = "Only those in this state"),
        ("order" = Option<ListOrder>, Query, description = "`newest` unless said"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = PurchaseOffersBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Sought(wanted): Sought<OfferState>,
    page: Page,
) -> Answer<Json<PurchaseOffersBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadPurchaseOffer(partner))?;
    let (now, reader) = (app.now(), app.store.read());
    let found = purchase_offer::list(&reader, partner, &wanted, now, page.after, page.limit).await?;
    let listed = |item: ListedOffer| wire::ListedOffer {
        id: item.offer.id,
        revision: item.offer.revision,
        state: item.offer.state_at(now),
        version: item.offer.version,
        name: item.name,
        audience: item.audience,
        over_term: item.over_term,
        created_by: item.author_name,
        created_at: item.offer.created_at,
        summary: item.offer.summary,
        answer_by: item.offer.answer_by,
    };
    Ok(Json(PurchaseOffersBody {
        purchase_offers: found.items.into_iter().map(listed).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// The same as the list, all of it, as comma-separated values.
#[utoipa::path(
    get, path = paths::PURCHASE_OFFERS_CSV, operation_id = "export_purchase_offers", tag = "purchase offers",
    params(
        ("search" = Option<String>, Query, description = "In the name, the summary id or the customer's domain"),
        ("state" = Option<OfferState>, Query, description = "Only those in this state"),
        ("order" = Option<ListOrder>, Query, description = "`newest` unless said"),
    ),
    responses(
        (status = 200, description = "One row an offer, in UTF-8 with a byte order mark", body = String,
            content_type = "text/csv"),
        List,
    ),
    security(("session" = []))
)]
pub(crate) async fn export(
    State(app): State<App>,
    signed_in: SignedIn,
    Sought(wanted): Sought<OfferState>,
) -> Answer<Response> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadPurchaseOffer(partner))?;
    // One moment for the whole table, so that no offer changes its state between two batches.
    let now = app.now();
    let batch = move |after| {
        let (app, wanted) = (app.clone(), wanted.clone());
        async move {
            let reader = app.store.read();
            let found = purchase_offer::list(&reader, partner, &wanted, now, after, csv::BATCH).await?;
            let rows = found.items.iter().map(|each| {
                let link = app.config.public_url.join(&paths::offer_page(&each.offer.token));
                row(each, each.offer.state_at(now), link)
            });
            Ok((rows.collect(), found.next))
        }
    };
    Ok(csv::answer("purchase-offers", COLUMNS, batch))
}

fn row(each: &ListedOffer, state: OfferState, link: String) -> String {
    let offer = &each.offer;
    csv::line(&[
        offer.summary.as_str().to_owned(),
        each.name.clone(),
        match &each.audience {
            Audience::Customer { domain } => domain.clone(),
            Audience::Anyone {} => String::new(),
        },
        word(&state),
        offer.version.to_string(),
        each.over_term.decimal(),
        each.over_term.currency.code().to_owned(),
        moment::text(offer.answer_by.at),
        each.author_name.clone(),
        moment::text(offer.created_at),
        link,
    ])
}
