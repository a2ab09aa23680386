//! The customers behind one invitation as a table for spreadsheets.

use axum::extract::State;
use axum::response::Response;
use liaison_contract::paths;
use liaison_contract::trial_invitation::{Redemption, RedemptionGroup, RedemptionOrder};
use liaison_domain::id::TrialInvitationId;
use liaison_domain::moment;
use liaison_store::redemption as store;

use super::csv;
use super::extract::{Id, SignedIn};
use super::openapi::refuses;
use super::problem::{Answer, word};
use super::redemption::{Sought, described};
use super::trial_invitation::readable;
use crate::app::App;

const COLUMNS: [&str; 12] = [
    "customer",
    "person",
    "role",
    "sent_to",
    "state",
    "with_administration",
    "opened_at",
    "changed_at",
    "trial_ends_at",
    "terms",
    "passed_on_to",
    "decline_reason",
];

refuses!(Export: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

/// The same as the list, all of it, as comma-separated values.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATION_REDEMPTIONS_CSV, operation_id = "export_trial_invitation_redemptions",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("search" = Option<String>, Query,
            description = "In the customer's name or domains, or the name or address of somebody who had it"),
        ("group" = Option<RedemptionGroup>, Query, description = "Only those in these states"),
        ("order" = Option<RedemptionOrder>, Query, description = "`newest` unless said"),
    ),
    responses(
        (status = 200, description = "One row a customer, in UTF-8 with a byte order mark", body = String,
            content_type = "text/csv"),
        Export,
    ),
    security(("session" = []))
)]
pub(crate) async fn export(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    Sought(wanted): Sought,
) -> Answer<Response> {
    let invitation = readable(&app.store.read(), &signed_in.actor(), id).await?;
    let name = format!("customers-{}", invitation.summary.as_str());
    let batch = move |after| {
        let (app, invitation, wanted) = (app.clone(), invitation.clone(), wanted.clone());
        async move {
            let reader = app.store.read();
            let page = store::list(&reader, &invitation, &wanted, app.now(), after, csv::BATCH).await?;
            Ok((
                page.items.into_iter().map(described).map(row).collect(),
                page.next,
            ))
        }
    };
    Ok(csv::answer(&name, COLUMNS, batch))
}

fn row(each: Redemption) -> String {
    csv::line(&[
        each.customer_name.unwrap_or_default(),
        each.person_name.unwrap_or_default(),
        each.person_role.map(|role| word(&role)).unwrap_or_default(),
        each.sent_to.unwrap_or_default(),
        word(&each.state),
        if each.with_administration { "yes" } else { "no" }.to_owned(),
        moment::text(each.opened_at),
        moment::text(each.changed_at),
        each.trial_ends_at.map(moment::text).unwrap_or_default(),
        each.terms.unwrap_or_default(),
        each.passed_on.map(|last| last.address).unwrap_or_default(),
        each.decline_reason.unwrap_or_default(),
    ])
}
