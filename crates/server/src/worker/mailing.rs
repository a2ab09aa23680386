//! Sending what was queued. Each message is claimed before it is tried, so that several server processes send it once;
//! whoever dies in between leaves it to the others, who send it with the same Message-ID.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use liaison_domain::mail::{MailEvent, MailState, again_at, next};
use liaison_store::StoreError;
use liaison_store::mail::{self, Attempted, Claim, Mail};

use super::{BATCH, StepError, log, may_follow_the_clock, telling};
use crate::app::App;
use crate::mail::{Carried, not_reached};

/// What other processes queued, and what is due again, is found this soon.
const TURN: Duration = Duration::from_secs(2);
/// Longer than one attempt can take.
const CLAIM: SignedDuration = SignedDuration::from_mins(3);
const ATTEMPT: Duration = Duration::from_secs(120);
/// How often writing down that a message was sent is tried again, as not to send it twice.
const SETTLE_TRIES: usize = 5;

pub(super) async fn run(app: &App) {
    let mut notified = app.store.notified();
    while !app.live.is_stopping() {
        log("writing mail", telling::write_due(app).await);
        log("sending mail", send_due(app).await);
        tokio::select! {
            () = app.live.until_stopped() => return,
            () = app.live.until_mailed() => {}
            _ = notified.recv() => while notified.try_recv().is_ok() {},
            () = tokio::time::sleep(TURN) => {}
        }
    }
}

pub(super) async fn send_due(app: &App) -> Result<(), StepError> {
    loop {
        let due = mail::due(&app.store.read(), app.now(), BATCH).await?;
        if due.is_empty() {
            return Ok(());
        }
        for waiting in due {
            if app.live.is_stopping() {
                return Ok(());
            }
            send(app, waiting).await?;
        }
    }
}

async fn send(app: &App, mut waiting: Mail) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let until = later(app.now(), CLAIM);
    let tx = app.store.write().await?;
    if mail::claim(&tx, &waiting, until).await? == Claim::Taken {
        return Ok(());
    }
    tx.commit().await?;
    waiting.attempts += 1;

    let stopped = async {
        app.live.until_stopped().await;
        tokio::time::sleep(app.config.drain).await;
    };
    let carried = tokio::select! {
        carried = app.carrier.carry(&waiting.message) => carried,
        () = tokio::time::sleep(ATTEMPT) => Carried::not_now("the mail server took too long"),
        () = stopped => Carried::not_now("the server was stopped"),
    };
    settle(app, &waiting, carried).await
}

async fn settle(app: &App, tried: &Mail, carried: Carried) -> Result<(), StepError> {
    let now = app.now();
    let message = &tried.message;
    let (event, again) = match (carried.event, again_at(message.queued_at, tried.attempts, now)) {
        (MailEvent::NotNow, None) => (MailEvent::GivenUp, now),
        (event, again) => (event, again.unwrap_or(now)),
    };
    let Ok(state) = next(tried.state, event) else {
        return Ok(());
    };
    if state != MailState::Sent {
        tracing::warn!(mail = %message.id, ?state, attempts = tried.attempts, answer = carried.answer, "mail was not sent");
    }
    let attempted = Attempted {
        state,
        at: now,
        next_attempt_at: again,
        answer: carried.answer,
    };
    for _ in 1..SETTLE_TRIES {
        match write_down(app, tried, &attempted).await {
            Err(StoreError::Unavailable(_)) => tokio::time::sleep(Duration::from_secs(1)).await,
            written => return Ok(written?),
        }
    }
    Ok(write_down(app, tried, &attempted).await?)
}

async fn write_down(app: &App, tried: &Mail, attempted: &Attempted) -> Result<(), StoreError> {
    let tx = app.store.write().await?;
    mail::settle(&tx, tried.message.id, attempted).await?;
    if matches!(attempted.state, MailState::Failed | MailState::Bounced) {
        not_reached::tell_sender(&app.catalogue, &tx, tried.message.id, attempted.at).await?;
    }
    tx.commit().await?;
    app.live.written();
    Ok(())
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_add(by).unwrap_or(now)
}
