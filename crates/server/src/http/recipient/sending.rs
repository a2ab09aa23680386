//! Writing the messages of an invitation and queueing them, in the transaction that writes down whom they are for.

use std::collections::HashSet;

use axum::http::StatusCode;
use jiff::Timestamp;
use liaison_contract::recipient::{
    ADDRESSES_MOST, AddRecipients, AddedRecipient, AddedRecipientsBody, RecipientBody,
};
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::event::What;
use liaison_domain::id::{RecipientId, SendingId, TrialInvitationId};
use liaison_domain::partner::Partner;
use liaison_domain::recipient::{self as rules, NotAgain, RecipientState};
use liaison_domain::text::EmailAddress;
use liaison_domain::trial_invitation::{InvitationState, TrialInvitation as Invitation};
use liaison_domain::{Action, authorize};
use liaison_store::recipient::{self, Sending};
use liaison_store::{Tx, redemption};

use super::described;
use crate::app::App;
use crate::http::extract::{Attempt, SignedIn, token_hash};
use crate::http::idempotency::{Outcome, conclude, replay};
use crate::http::new_invitation;
use crate::http::problem::{Answer, Refusal, word};
use crate::http::trial_invitation::readable;
use crate::log_entry::{LogEntry, about, by, plan_name};
use crate::mail::invitation::{Occasion, invitation_letter, reminder_letter};
use crate::mail::{self, Composed, Envelope};
use crate::random;

/// What a further message is.
#[derive(Clone, Copy)]
pub(super) enum Verb {
    SendAgain,
    Remind,
}

/// To each address that is one and is new; what became of each row.
pub(super) async fn send(
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
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// To somebody who had a message before, where the rules of the verb allow it.
pub(super) async fn once_more(
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
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// A message to somebody, before it is queued.
struct Written {
    recipient: RecipientId,
    address: EmailAddress,
    token_hash: [u8; 32],
    letter: Composed,
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
