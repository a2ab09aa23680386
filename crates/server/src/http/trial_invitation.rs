//! Trial invitations, from the partner's side.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::overview::Funnel;
use liaison_contract::trial_invitation::{
    ListOrder, PutTrialInvitation, TrialInvitation, TrialInvitationBody, TrialInvitationsBody,
};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::event::What;
use liaison_domain::id::{PartnerId, TrialInvitationId};
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::trial_invitation::{InvitationState, Terms, TrialInvitation as Invitation};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::trial_invitation::{ListedInvitation, WantedInvitations};
use liaison_store::{Cursor, Db, office, redemption, trial_invitation, user};

use super::extract::{Attempt, Body, CreateOnly, Id, IdempotencyKey, Page, SeenDraft, SignedIn, Sought};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::tagged::tagged;
use super::{draft, new_invitation, redemption::counted};
use crate::app::App;
use crate::log_entry::{LogEntry, about, by, plan_name};
use crate::random;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(Create: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotEntitled, NotFound, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused, PreconditionRequired);

/// The partner's invitations, newest first unless said.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATIONS, operation_id = "list_trial_invitations", tag = "trial invitations",
    params(
        ("search" = Option<String>, Query, description = "In the name or the summary id"),
        ("state" = Option<InvitationState>, Query, description = "Only those in this state"),
        ("order" = Option<ListOrder>, Query, description = "`newest` unless said"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = TrialInvitationsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Sought(wanted): Sought<InvitationState>,
    page: Page,
) -> Answer<Json<TrialInvitationsBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadTrialInvitation(partner))?;
    let (trial_invitations, next) = listed(&app, partner, &wanted, page.after, page.limit).await?;
    Ok(Json(TrialInvitationsBody {
        trial_invitations,
        next: next.map(|cursor| cursor.to_string()),
    }))
}

/// One page of a partner's invitations, as they are described.
pub(super) async fn listed(
    app: &App,
    partner: PartnerId,
    wanted: &WantedInvitations,
    after: Option<Cursor>,
    limit: u64,
) -> Answer<(Vec<TrialInvitation>, Option<Cursor>)> {
    let reader = app.store.read();
    let found = trial_invitation::list(&reader, partner, wanted, app.now(), after, limit).await?;
    let ids: Vec<TrialInvitationId> = found.items.iter().map(|item| item.invitation.id).collect();
    let mut funnels = redemption::funnels_of_invitations(&reader, &ids).await?;
    let offices = found.items.iter().filter_map(|item| item.invitation.terms.office);
    let offices = office::names(&reader, offices).await?;
    let described = |item: &ListedInvitation| {
        let funnel = funnels
            .remove(&item.invitation.id)
            .map(counted)
            .unwrap_or_default();
        let office = item.invitation.terms.office.and_then(|id| offices.get(&id));
        described(app, &item.invitation, (&item.author_name, office), funnel)
    };
    Ok((found.items.iter().map(described).collect(), found.next))
}

/// One invitation.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATION, operation_id = "get_trial_invitation", tag = "trial invitations",
    params(("id" = uuid::Uuid, Path, description = "The invitation")),
    responses(
        (status = 200, description = "The invitation", body = TrialInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
) -> Answer<Response> {
    let reader = app.store.read();
    let invitation = readable(&reader, &signed_in.actor(), id).await?;
    let body = represented(&app, &reader, &invitation).await?;
    Ok(tagged(invitation.revision, body))
}

/// Create an invitation under the id that its draft has had all along.
#[utoipa::path(
    put, path = paths::TRIAL_INVITATION, operation_id = "put_trial_invitation", tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = String, Header, description = "Always `*`"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
        ("Draft-Revision" = Option<i64>, Header, minimum = 0,
            description = "What of the draft the author has seen; another one goes on under the next id"),
    ),
    request_body = PutTrialInvitation,
    responses(
        (status = 201, description = "Created", body = TrialInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        (status = 200, description = "It exists with the same terms", body = TrialInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Create,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    _: CreateOnly,
    key: IdempotencyKey,
    seen: SeenDraft,
    body: Body<PutTrialInvitation>,
) -> Answer<Outcome> {
    let partner = own_partner(&signed_in.actor())?;
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| create(&app, &signed_in, partner, (id, seen), &attempt, &body.value)).await?;
    app.live.written();
    app.live.drafted(signed_in.user.id);
    Ok(outcome)
}

async fn create(
    app: &App,
    signed_in: &SignedIn,
    partner: PartnerId,
    (id, seen): (TrialInvitationId, SeenDraft),
    attempt: &Attempt,
    put: &PutTrialInvitation,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::CreateTrialInvitation(partner))?;
    let now = app.now();
    let asked = new_invitation::read(app, &tx, signed_in, partner, &put.terms).await?;
    let (status, invitation) = match trial_invitation::find(&tx, id).await? {
        None => {
            let invitation = begun(signed_in, partner, id, asked.terms, now)?;
            trial_invitation::insert(&tx, &invitation).await?;
            draft::finish(&tx, signed_in, id.into(), seen, now).await?;
            let entry = LogEntry {
                partner: &asked.partner,
                customer: None,
                redemption: None,
                about: Some(about(&invitation, &app.catalogue)),
                author: by(&signed_in.user),
                at: now,
            };
            entry.append(&tx, 0, What::InvitationCreated {}).await?;
            (StatusCode::CREATED, invitation)
        }
        // The id was taken by somebody else's invitation, of which nothing is told.
        Some(other) if other.partner != partner => return Err(Refusal::new(ProblemCode::NotFound)),
        Some(same) if same.terms == asked.terms => (StatusCode::OK, same),
        Some(other) => return Err(Refusal::stale(&represented(app, &tx, &other).await?)),
    };
    let outcome = Outcome::new(status, &represented(app, &tx, &invitation).await?)?
        .with(header::ETAG, etag(invitation.revision))
        .with(header::LOCATION, paths::trial_invitation(id));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

fn begun(
    signed_in: &SignedIn,
    partner: PartnerId,
    id: TrialInvitationId,
    terms: Terms,
    now: Timestamp,
) -> Answer<Invitation> {
    let summary = SummaryId::from_random(random::bytes()?);
    let expires_at = terms.expiry.end(now);
    Ok(Invitation {
        id,
        partner,
        created_by: signed_in.user.id,
        looked_after_by: signed_in.user.id,
        created_at: now,
        terms,
        token: LinkToken::new(&summary, random::bytes()?),
        summary,
        state: InvitationState::Active,
        expires_at,
        revision: 1,
    })
}

/// The organisation whose list it is. Customers and operators have none.
pub(super) fn own_partner(actor: &Actor) -> Answer<PartnerId> {
    match actor {
        Actor::Staff { partner, .. } => Ok(*partner),
        _ => Err(Refusal::new(ProblemCode::NotAllowed)),
    }
}

/// An invitation that the actor may read; any other one does not exist.
pub(super) async fn readable(db: &impl Db, actor: &Actor, id: TrialInvitationId) -> Answer<Invitation> {
    let invitation = trial_invitation::find(db, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    authorize(actor, Action::ReadTrialInvitation(invitation.partner))?;
    Ok(invitation)
}

pub(super) async fn represented(
    app: &App,
    db: &impl Db,
    invitation: &Invitation,
) -> Answer<TrialInvitationBody> {
    let author = user::find(db, invitation.created_by).await?;
    let name = author.map(|user| user.name).unwrap_or_default();
    let mut funnels = redemption::funnels_of_invitations(db, &[invitation.id]).await?;
    let funnel = funnels.remove(&invitation.id).map(counted).unwrap_or_default();
    let offices = office::names(db, invitation.terms.office.into_iter()).await?;
    Ok(TrialInvitationBody {
        trial_invitation: described(app, invitation, (&name, offices.values().next()), funnel),
    })
}

fn described(
    app: &App,
    invitation: &Invitation,
    (author_name, office_name): (&str, Option<&String>),
    funnel: Funnel,
) -> TrialInvitation {
    TrialInvitation {
        id: invitation.id,
        revision: invitation.revision,
        terms: invitation.terms.clone(),
        plan_name: plan_name(invitation, &app.catalogue),
        trial: app
            .catalogue
            .plan(&invitation.terms.plan)
            .and_then(|plan| plan.trial),
        office_name: office_name.cloned(),
        summary: invitation.summary.clone(),
        token: invitation.token.clone(),
        link: app.config.public_url.join(&paths::review_page(&invitation.token)),
        state: invitation.state_at(app.now()),
        created_by: author_name.to_owned(),
        created_at: invitation.created_at,
        expires_at: invitation.expires_at,
        funnel,
    }
}
