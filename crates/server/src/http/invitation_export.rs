//! The list of invitations as a table for spreadsheets.

use axum::extract::State;
use axum::response::Response;
use liaison_contract::paths;
use liaison_contract::trial_invitation::{ListOrder, TrialInvitation};
use liaison_domain::trial_invitation::InvitationState;
use liaison_domain::{Action, authorize, moment};

use super::csv;
use super::extract::{SignedIn, Sought};
use super::openapi::refuses;
use super::problem::{Answer, word};
use super::trial_invitation::{listed, own_partner};
use crate::app::App;

const COLUMNS: [&str; 13] = [
    "summary_id",
    "name",
    "state",
    "usage_location",
    "plan",
    "created_at",
    "expires_at",
    "opened",
    "signed_in",
    "reviewed",
    "accepted",
    "declined",
    "link",
];

refuses!(Export: InvalidParameter, NotSignedIn, NotAllowed);

/// The same as the list, all of it, as comma-separated values.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATIONS_CSV, operation_id = "export_trial_invitations", tag = "trial invitations",
    params(
        ("search" = Option<String>, Query, description = "In the name or the summary id"),
        ("state" = Option<InvitationState>, Query, description = "Only those in this state"),
        ("order" = Option<ListOrder>, Query, description = "`newest` unless said"),
    ),
    responses(
        (status = 200, description = "One row an invitation, in UTF-8 with a byte order mark", body = String,
            content_type = "text/csv"),
        Export,
    ),
    security(("session" = []))
)]
pub(crate) async fn export(
    State(app): State<App>,
    signed_in: SignedIn,
    Sought(wanted): Sought<InvitationState>,
) -> Answer<Response> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadTrialInvitation(partner))?;
    let batch = move |after| {
        let (app, wanted) = (app.clone(), wanted.clone());
        async move {
            let (items, next) = listed(&app, partner, &wanted, after, csv::BATCH).await?;
            Ok((items.iter().map(row).collect(), next))
        }
    };
    Ok(csv::answer("trial-invitations", COLUMNS, batch))
}

fn row(each: &TrialInvitation) -> String {
    csv::line(&[
        each.summary.as_str().to_owned(),
        each.terms.name.as_str().to_owned(),
        word(&each.state),
        each.terms.usage_location.as_str().to_owned(),
        each.plan_name.clone(),
        moment::text(each.created_at),
        each.expires_at.map(moment::text).unwrap_or_default(),
        each.funnel.opened.to_string(),
        each.funnel.signed_in.to_string(),
        each.funnel.reviewed.to_string(),
        each.funnel.accepted.to_string(),
        each.funnel.declined.to_string(),
        each.link.clone(),
    ])
}
