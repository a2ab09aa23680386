//! Receipts of answers, for both sides, and the keys that they are signed with.

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use liaison_contract::receipt::{Receipt, ReceiptKey, ReceiptKeysBody, ReceiptsBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::id::ReceiptId;
use liaison_domain::link::SummaryId;
use liaison_domain::receipt::Answered;
use liaison_domain::{Action, Actor, authorize};
use liaison_store::receipt::{self, Side};
use liaison_store::receipt_key;
use serde::Deserialize;

use super::extract::{Id, Page, SignedIn, query};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;

refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

#[derive(Deserialize)]
struct Asked {
    summary: Option<String>,
}

/// The organisation's receipts, the newest first.
#[utoipa::path(
    get, path = paths::RECEIPTS, operation_id = "list_receipts", tag = "receipts",
    params(
        ("summary" = Option<String>, Query, description = "Only those of this invitation or offer"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = ReceiptsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
    parts: Parts,
) -> Answer<Json<ReceiptsBody>> {
    let asked: Asked = query(&parts)?;
    let summary = asked.summary.map(|text| SummaryId::parse(&text)).transpose();
    let summary = summary.map_err(|_| Refusal::parameter("summary"))?;
    let actor = signed_in.actor();
    let side = match &actor {
        Actor::Staff { partner, .. } => {
            authorize(&actor, Action::ReadTrialInvitation(*partner))?;
            authorize(&actor, Action::ReadPurchaseOffer(*partner))?;
            Side::Partner(*partner)
        }
        Actor::Customer { customer, .. } => {
            authorize(&actor, Action::ReadAnswers(*customer))?;
            Side::Customer(*customer)
        }
        _ => return Err(Refusal::new(ProblemCode::NotAllowed)),
    };
    let found = receipt::list(&app.store.read(), side, summary.as_ref(), page.after, page.limit).await?;
    let described = |receipt: receipt::Receipt| Receipt {
        id: receipt.id,
        answered: receipt.answered,
        summary: receipt.summary,
        version: receipt.version,
        at: receipt.at,
    };
    Ok(Json(ReceiptsBody {
        receipts: found.items.into_iter().map(described).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// The receipt of an answer, the same file for both sides. It is checked by its bytes, as they are.
#[utoipa::path(
    get, path = paths::RECEIPT, operation_id = "get_receipt", tag = "receipts",
    params(("id" = uuid::Uuid, Path, description = "The receipt")),
    responses((status = 200, description = "The receipt", content_type = "application/json", body = Vec<u8>), Read),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<ReceiptId>,
) -> Answer<Response> {
    let found = receipt::find(&app.store.read(), id).await?;
    let missing = || Refusal::new(ProblemCode::NotFound);
    let (receipt, document) = found.ok_or_else(missing)?;
    let actor = signed_in.actor();
    let action = match (&actor, receipt.answered) {
        // The operator is the other side of it.
        (Actor::Operator { .. }, Answered::PartnerAgreement) => Action::DecideEnrolments,
        (Actor::Customer { .. }, _) => {
            let customer = receipt.customer.ok_or_else(missing)?;
            Action::ReadAnswers(customer)
        }
        (_, Answered::PartnerAgreement) => Action::ReadCompany(receipt.partner),
        (_, Answered::TrialInvitation) => Action::ReadTrialInvitation(receipt.partner),
        (_, Answered::PurchaseOffer) => Action::ReadPurchaseOffer(receipt.partner),
    };
    authorize(&actor, action)?;
    let described = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"receipt-{id}.json\""),
        ),
    ];
    Ok((described, document).into_response())
}

/// All keys that receipts were ever signed with. Whoever holds a receipt may check it.
#[utoipa::path(
    get, path = paths::RECEIPT_KEYS, operation_id = "list_receipt_keys", tag = "receipts",
    responses((status = 200, description = "The newest first", body = ReceiptKeysBody))
)]
pub(crate) async fn keys(State(app): State<App>) -> Answer<Json<ReceiptKeysBody>> {
    let keys = receipt_key::list(&app.store.read()).await?.into_iter();
    let described = |key: receipt_key::PublicKey| ReceiptKey {
        id: key.id,
        public: key.public,
        created_at: key.created_at,
    };
    Ok(Json(ReceiptKeysBody {
        receipt_keys: keys.map(described).collect(),
    }))
}
