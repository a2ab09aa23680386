//! Sending an invitation by mail, from the partner's side.

use std::collections::{HashMap, HashSet};

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use liaison_contract::recipient::{
    ADDRESSES_MOST, AddRecipients, AddedRecipient, AddedRecipientsBody, Recipient, RecipientBody,
    RecipientCounts, RecipientsBody, Remind, SendAgain,
};
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::event::What;
use liaison_domain::id::{RecipientId, SendingId, TrialInvitationId};
use liaison_domain::mail::MailState;
use liaison_domain::partner::Partner;
use liaison_domain::recipient::{self as rules, NotAgain, RecipientState};
use liaison_domain::text::EmailAddress;
use liaison_domain::trial_invitation::{InvitationState, TrialInvitation as Invitation};
use liaison_domain::{Action, authorize};
use liaison_store::recipient::{self, FollowedRecipient, Sending};
use liaison_store::{Tx, redemption};

use super::extract::{Attempt, Below, Body, Id, IdempotencyKey, Page, SignedIn, token_hash};
use super::idempotency::{Outcome, remember, replay, settle};
use super::new_invitation;
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::trial_invitation::readable;
use crate::app::App;
use crate::log_entry::{LogEntry, about, by, plan_name};
use crate::mail::invitation::{Occasion, invitation_letter, reminder_letter};
use crate::mail::{self, Composed, Envelope};
use crate::random;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(Add: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(Again: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused,
    TooManyAttempts);

/// Whom the invitation was sent to, the latest first.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATION_RECIPIENTS, operation_id = "list_trial_invitation_recipients",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = RecipientsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    page: Page,
) -> Answer<Json<RecipientsBody>> {
    let reader = app.store.read();
    let invitation = readable(&reader, &signed_in.actor(), id).await?;
    let found = recipient::list(&reader, invitation.id, page.after, page.limit).await?;
    Ok(Json(RecipientsBody {
        recipients: found.items.into_iter().map(described).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
        counts: counted(&recipient::count_by_mail(&reader, invitation.id).await?),
    }))
}

fn counted(states: &HashMap<MailState, i64>) -> RecipientCounts {
    let of = |state| states.get(&state).copied().unwrap_or_default();
    RecipientCounts {
        all: states.values().sum(),
        delivered: of(MailState::Sent),
        queued: of(MailState::Queued),
        failed: of(MailState::Failed),
        bounced: of(MailState::Bounced),
    }
}

/// Send the invitation to addresses. Each row gets its own answer, and the good ones are sent.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_RECIPIENTS, operation_id = "create_trial_invitation_recipients",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = AddRecipients,
    responses((status = 200, description = "What became of each row", body = AddedRecipientsBody), Add),
    security(("session" = []))
)]
pub(crate) async fn add(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    key: IdempotencyKey,
    body: Body<AddRecipients>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| send(&app, &signed_in, id, &attempt, &body.value)).await?;
    app.live.written();
    Ok(outcome)
}

/// Send the invitation to a recipient once more.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_RECIPIENT_SENDINGS, operation_id = "create_trial_invitation_sending",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("recipient" = uuid::Uuid, Path, description = "The recipient"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = SendAgain,
    responses((status = 200, description = "On its way", body = RecipientBody), Again),
    security(("session" = []))
)]
pub(crate) async fn send_again(
    State(app): State<App>,
    signed_in: SignedIn,
    Below(id, recipient): Below<TrialInvitationId, RecipientId>,
    key: IdempotencyKey,
    body: Body<SendAgain>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| once_more(&app, &signed_in, id, recipient, &attempt, Verb::SendAgain)).await?;
    app.live.written();
    Ok(outcome)
}

/// Remind a recipient who has not answered.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_RECIPIENT_REMINDERS, operation_id = "create_trial_invitation_reminder",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("recipient" = uuid::Uuid, Path, description = "The recipient"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Remind,
    responses((status = 200, description = "On its way", body = RecipientBody), Again),
    security(("session" = []))
)]
pub(crate) async fn remind(
    State(app): State<App>,
    signed_in: SignedIn,
    Below(id, recipient): Below<TrialInvitationId, RecipientId>,
    key: IdempotencyKey,
    body: Body<Remind>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| once_more(&app, &signed_in, id, recipient, &attempt, Verb::Remind)).await?;
    app.live.written();
    Ok(outcome)
}

/// What a further message is.
#[derive(Clone, Copy)]
enum Verb {
    SendAgain,
    Remind,
}

/// A message to somebody, before it is queued.
struct Written {
    recipient: RecipientId,
    address: EmailAddress,
    token_hash: [u8; 32],
    letter: Composed,
}

async fn send(
    app: &App,
    signed_in: &SignedIn,
    id: TrialInvitationId,
    attempt: &Attempt,
    asked: &AddRecipients,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let now = app.now();
    let (invitation, partner) = sendable(&tx, signed_in, id, now).await?;
    in_bounds(asked)?;
    let read: Vec<Option<EmailAddress>> = asked
        .addresses
        .iter()
        .map(|text| EmailAddress::try_from(text.as_str()).ok())
        .collect();
    let mut known = recipient::known_addresses(&tx, id, read.iter().flatten()).await?;
    let outcomes: Vec<AddedRecipient> = read.iter().map(|row| outcome(row.as_ref(), &mut known)).collect();
    let new: Vec<EmailAddress> = read
        .into_iter()
        .zip(&outcomes)
        .filter(|(_, outcome)| **outcome == AddedRecipient::Added)
        .filter_map(|(address, _)| address)
        .collect();
    let count = u32::try_from(new.len()).unwrap_or(u32::MAX);
    for written in written(app, signed_in, &invitation, &partner, new, Kind::Invitation, now)? {
        let row = recipient::Recipient {
            id: written.recipient,
            invitation: id,
            address: written.address.clone(),
            added_by: signed_in.user.id,
            added_at: now,
        };
        recipient::insert(&tx, &row).await?;
        queue(app, &tx, signed_in, &partner, &written, now).await?;
    }
    if count > 0 {
        let entry = LogEntry {
            partner: &partner,
            customer: None,
            redemption: None,
            about: Some(about(&invitation, &app.catalogue)),
            author: by(&signed_in.user),
            at: now,
        };
        entry
            .append(&tx, 0, What::InvitationSent { recipients: count })
            .await?;
    }
    let outcome = Outcome::new(StatusCode::OK, &AddedRecipientsBody { outcomes })?;
    remember(&tx, signed_in.user.id, attempt, &outcome, now).await?;
    tx.commit().await?;
    Ok(outcome)
}

async fn once_more(
    app: &App,
    signed_in: &SignedIn,
    id: TrialInvitationId,
    recipient: RecipientId,
    attempt: &Attempt,
    verb: Verb,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let now = app.now();
    let (invitation, partner) = sendable(&tx, signed_in, id, now).await?;
    let before = recipient::lock(&tx, id, recipient)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    let (may, kind) = match verb {
        Verb::SendAgain => (rules::send_again as Rule, Kind::Invitation),
        Verb::Remind => (rules::remind as Rule, Kind::Reminder(before.recipient.added_at)),
    };
    may(
        rules::state(before.known),
        before.sendings,
        before.last_sent_at,
        now,
    )
    .map_err(|reason| not_again(reason, now))?;
    let to = vec![before.recipient.address];
    let written = written(app, signed_in, &invitation, &partner, to, kind, now)?.pop();
    let written = Written {
        recipient,
        ..written.ok_or_else(|| Refusal::new(ProblemCode::Internal))?
    };
    queue(app, &tx, signed_in, &partner, &written, now).await?;
    let after = recipient::lock(&tx, id, recipient)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    let body = RecipientBody {
        recipient: described(after),
    };
    let outcome = Outcome::new(StatusCode::OK, &body)?;
    remember(&tx, signed_in.user.id, attempt, &outcome, now).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// The invitation, if this person may send it and its link is open.
async fn sendable(
    tx: &Tx,
    signed_in: &SignedIn,
    id: TrialInvitationId,
    now: Timestamp,
) -> Answer<(Invitation, Partner)> {
    let invitation = readable(tx, &signed_in.actor(), id).await?;
    authorize(
        &signed_in.actor(),
        Action::SendTrialInvitation(invitation.partner),
    )?;
    let state = invitation.state_at(now);
    if state != InvitationState::Active {
        return Err(Problem::new(ProblemCode::WrongState)
            .with("state", word(&state))
            .into());
    }
    if invitation.terms.most_acceptances.is_some() {
        let accepted = redemption::count_accepted(tx, id).await?;
        if invitation.terms.is_used_up(accepted) {
            return Err(Problem::new(ProblemCode::WrongState)
                .with("state", "used_up")
                .into());
        }
    }
    let partner = new_invitation::partner(tx, invitation.partner).await?;
    Ok((invitation, partner))
}

fn in_bounds(asked: &AddRecipients) -> Answer<()> {
    let is = asked.addresses.len();
    let code = match is {
        0 => FieldCode::Empty,
        1..=ADDRESSES_MOST => return Ok(()),
        _ => FieldCode::TooLong,
    };
    let mut error = FieldError::new("/addresses", code);
    if code == FieldCode::TooLong {
        error.params.insert("most".to_owned(), ADDRESSES_MOST.to_string());
        error.params.insert("is".to_owned(), is.to_string());
    }
    Err(Refusal::fields(vec![error]))
}

fn outcome(row: Option<&EmailAddress>, known: &mut HashSet<String>) -> AddedRecipient {
    match row {
        None => AddedRecipient::Malformed,
        Some(address) if known.insert(address.as_str().to_owned()) => AddedRecipient::Added,
        Some(_) => AddedRecipient::Duplicate,
    }
}

type Rule = fn(RecipientState, u32, Timestamp, Timestamp) -> Result<(), NotAgain>;

#[derive(Clone, Copy)]
enum Kind {
    Invitation,
    /// With when the first message went out.
    Reminder(Timestamp),
}

/// All letters first: the words of a language do not cross an `.await`.
fn written(
    app: &App,
    signed_in: &SignedIn,
    invitation: &Invitation,
    partner: &Partner,
    addresses: Vec<EmailAddress>,
    kind: Kind,
    now: Timestamp,
) -> Answer<Vec<Written>> {
    let words = mail::words(invitation.terms.message.language)?;
    let plan = plan_name(invitation, &app.catalogue);
    let occasion = Occasion {
        invitation,
        partner_name: &partner.name,
        plan_name: &plan,
        reply_to: &signed_in.user.email,
    };
    addresses
        .into_iter()
        .map(|address| {
            let token = random::hex(&random::bytes::<16>()?);
            let page = paths::recipient_page(&invitation.token, &token);
            let url = app.config.public_url.join(&page);
            Ok(Written {
                recipient: RecipientId(random::uuid(now)?),
                token_hash: token_hash(&token),
                letter: match kind {
                    Kind::Invitation => invitation_letter(&words, occasion, &address, url),
                    Kind::Reminder(first_sent_at) => {
                        reminder_letter(&words, occasion, &address, url, first_sent_at)
                    }
                }
                .compose(&words),
                address,
            })
        })
        .collect()
}

async fn queue(
    app: &App,
    tx: &Tx,
    signed_in: &SignedIn,
    partner: &Partner,
    written: &Written,
    now: Timestamp,
) -> Answer<()> {
    let envelope = Envelope {
        to: &written.address,
        sender_name: &partner.name,
        reply_to: Some(&signed_in.user.email),
        unsubscribe: None,
    };
    let mail = mail::queue(app, tx, envelope, &written.letter, now).await?;
    let sending = Sending {
        id: SendingId(random::uuid(now)?),
        recipient: written.recipient,
        mail,
        token_hash: written.token_hash,
        sent_by: signed_in.user.id,
        at: now,
    };
    Ok(recipient::insert_sending(tx, &sending).await?)
}

fn not_again(reason: NotAgain, now: Timestamp) -> Refusal {
    match reason {
        NotAgain::State(state) => Problem::new(ProblemCode::WrongState)
            .with("state", word(&state))
            .into(),
        NotAgain::TooSoon(until) => {
            let seconds = u64::try_from(until.duration_since(now).as_secs()).unwrap_or(0);
            Refusal::too_many_attempts(seconds + 1)
        }
        NotAgain::TooOften => Problem::new(ProblemCode::WrongState)
            .with("state", "sent_too_often")
            .into(),
    }
}

fn described(followed: FollowedRecipient) -> Recipient {
    let state = rules::state(followed.known);
    let arrived = matches!(
        state,
        RecipientState::Sent | RecipientState::Opened | RecipientState::Answered
    );
    Recipient {
        id: followed.recipient.id,
        address: followed.recipient.address.into(),
        state,
        sendings: followed.sendings,
        last_sent_at: followed.last_sent_at,
        last_answer: followed.last_answer.filter(|_| !arrived),
    }
}
