//! The customers behind one invitation.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use liaison_contract::overview::Funnel;
use liaison_contract::paths;
use liaison_contract::trial_invitation::{
    PassedOn, Redemption, RedemptionCounts, RedemptionGroup, RedemptionOrder, RedemptionsBody,
};
use liaison_domain::id::TrialInvitationId;
use liaison_store::redemption::{self, Group, ListedRedemption, Order, Wanted};
use serde::Deserialize;

use super::extract::{Id, Page, SignedIn, query, search, word};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::trial_invitation::readable;
use crate::app::App;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

/// How far each customer has come, newest change first unless said.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATION_REDEMPTIONS, operation_id = "list_trial_invitation_redemptions",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("search" = Option<String>, Query,
            description = "In the customer's name or domains, or the name or address of somebody who had it"),
        ("group" = Option<RedemptionGroup>, Query, description = "Only those in these states"),
        ("order" = Option<RedemptionOrder>, Query, description = "`newest` unless said"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = RedemptionsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    Sought(wanted): Sought,
    page: Page,
) -> Answer<Json<RedemptionsBody>> {
    let reader = app.store.read();
    let invitation = readable(&reader, &signed_in.actor(), id).await?;
    let found = redemption::list(&reader, &invitation, &wanted, app.now(), page.after, page.limit).await?;
    let funnels = redemption::funnels_of_invitations(&reader, &[invitation.id]).await?;
    let funnel = funnels.get(&invitation.id).copied().unwrap_or_default();
    Ok(Json(RedemptionsBody {
        redemptions: found.items.into_iter().map(described).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
        counts: RedemptionCounts {
            all: funnel.opened,
            waiting: funnel.opened - funnel.accepted - funnel.declined - funnel.went_quiet,
            accepted: funnel.accepted,
            declined: funnel.declined,
            went_quiet: funnel.went_quiet,
        },
    }))
}

/// `?search=`, `?group=` and `?order=`.
pub(crate) struct Sought(pub(super) Wanted);

#[derive(Deserialize)]
struct SoughtQuery {
    search: Option<String>,
    group: Option<String>,
    order: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Sought {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: SoughtQuery = query(parts)?;
        let group = word(asked.group.as_deref(), "group")?.map(|group| match group {
            RedemptionGroup::Waiting => Group::Waiting,
            RedemptionGroup::Accepted => Group::Accepted,
            RedemptionGroup::Declined => Group::Declined,
            RedemptionGroup::WentQuiet => Group::WentQuiet,
        });
        let order = match word(asked.order.as_deref(), "order")? {
            Some(RedemptionOrder::Newest) | None => Order::Newest,
            Some(RedemptionOrder::Oldest) => Order::Oldest,
            Some(RedemptionOrder::Customer) => Order::Customer,
            Some(RedemptionOrder::CustomerReversed) => Order::CustomerReversed,
            Some(RedemptionOrder::State) => Order::State,
            Some(RedemptionOrder::StateReversed) => Order::StateReversed,
        };
        Ok(Self(Wanted {
            search: search(asked.search)?,
            group,
            order,
        }))
    }
}

pub(super) fn described(listed: ListedRedemption) -> Redemption {
    let redemption = listed.redemption;
    let (person_name, person_role) = match listed.person {
        Some(person) => (Some(person.name), person.role),
        None => (None, None),
    };
    let (recipient, sent_to) = listed.sent_to.unzip();
    Redemption {
        id: redemption.id,
        state: redemption.state,
        customer_name: listed.customer_name,
        person_name,
        person_role,
        recipient,
        sent_to,
        with_administration: redemption.administration.is_some(),
        terms: redemption.terms.map(|terms| terms.version),
        decline_reason: redemption.decline_reason.map(String::from),
        passed_on: listed.passed_on.map(|last| PassedOn {
            address: last.address,
            is_opened: last.is_opened,
        }),
        trial_ends_at: listed.trial_ends_at,
        obstacle: listed.obstacle,
        opened_at: redemption.opened_at,
        changed_at: redemption.changed_at,
    }
}

pub(super) fn counted(funnel: redemption::Funnel) -> Funnel {
    Funnel {
        opened: funnel.opened,
        signed_in: funnel.signed_in,
        reviewed: funnel.reviewed,
        accepted: funnel.accepted,
        with_administration: funnel.with_administration,
        declined: funnel.declined,
    }
}
