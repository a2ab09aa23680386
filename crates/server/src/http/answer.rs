//! What a customer's own organisation answered.

use axum::Json;
use axum::extract::State;
use liaison_contract::answer::{Answer as Given, AnsweredInvitation, AnswersBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::answer;

use super::extract::{Page, SignedIn};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

/// The organisation's answers, newest first.
#[utoipa::path(
    get, path = paths::ANSWERS, operation_id = "list_answers", tag = "review",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = AnswersBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<AnswersBody>> {
    let Actor::Customer { customer, .. } = signed_in.actor() else {
        return Err(Refusal::new(ProblemCode::NotAllowed));
    };
    authorize(&signed_in.actor(), Action::ReadAnswers(customer))?;
    let found = answer::list(&app.store.read(), customer, page.after, page.limit).await?;
    Ok(Json(AnswersBody {
        next: found.next.map(|cursor| cursor.to_string()),
        answers: found
            .items
            .into_iter()
            .map(|item| described(&app, item))
            .collect(),
    }))
}

pub(super) fn described(app: &App, item: answer::AnsweredInvitation) -> AnsweredInvitation {
    let redemption = item.redemption;
    let plan_name = match app.catalogue.plan(&item.plan) {
        Some(plan) => plan.name.clone(),
        None => item.plan.0,
    };
    AnsweredInvitation {
        answer: Given {
            redemption: redemption.id,
            state: redemption.state,
            by: item.answered_by_name,
            at: item.answered_at,
            terms: redemption.terms.map(|terms| terms.version),
            administration: redemption.administration,
            reason: redemption.decline_reason.map(String::from),
        },
        partner_name: item.partner_name,
        plan_name,
        summary: item.summary,
        token: item.token,
        clock: item.clock,
    }
}
