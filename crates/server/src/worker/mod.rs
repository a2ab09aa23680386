//! What follows from a change and from the clock. Every step reads the state it starts from again inside its own
//! transaction, so that several server processes do each step once, and a step that was interrupted is done later.

mod cleaning;
mod enrolment_clock;
mod expiry;
mod lapse;
mod lead_clock;
mod mailing;
mod notice;
mod numbering;
mod offer_expiry;
mod offer_reminder;
mod price;
mod quiet;
mod set_up;
mod subscription_clock;
mod telling;

use std::time::Duration;

use jiff::tz::TimeZone;
use liaison_domain::{Action, Actor, Denied, authorize};
use liaison_store::StoreError;
use tokio::time::Instant;

use crate::app::App;
use crate::marketplace;

/// What other processes write is found this soon; what this one writes, at once.
const TURN: Duration = Duration::from_millis(250);
/// A link is closed by its date whether or not it is marked, so marking may take a while.
const CLOCK_EVERY: Duration = Duration::from_secs(5);
/// Days are counted there.
const LAPSE_EVERY: Duration = Duration::from_secs(600);
const CLEAN_EVERY: Duration = Duration::from_secs(600);
/// How many of a kind are done in one turn.
const BATCH: u64 = 100;

#[derive(Debug, thiserror::Error)]
pub enum StepError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Randomness(#[from] crate::random::NoRandomness),
    #[error(transparent)]
    Mail(#[from] crate::mail::MailError),
    #[error("the clock may not do this: {0:?}")]
    Denied(Denied),
}

/// Works until the server stops. A mail server that is slow to answer keeps nothing else waiting.
pub async fn run(app: App) {
    tokio::join!(mailing::run(&app), marketplace::run(&app), follow(&app));
}

async fn follow(app: &App) {
    let (mut clock_at, mut lapse_at, mut clean_at) = (Instant::now(), Instant::now(), Instant::now());
    loop {
        let now = Instant::now();
        log("following up", follow_up(app).await);
        if now >= clock_at {
            log("minding the clock", mind_the_clock(app).await);
            clock_at = now + CLOCK_EVERY;
        }
        if now >= lapse_at {
            log("ending what has lapsed", end_lapsed(app).await);
            lapse_at = now + LAPSE_EVERY;
        }
        if now >= clean_at {
            log("cleaning", clean(app).await);
            clean_at = now + CLEAN_EVERY;
        }
        tokio::select! {
            () = app.live.until_stopped() => return,
            () = app.live.until_written() => {}
            () = tokio::time::sleep(TURN) => {}
        }
    }
}

/// What was written gets its numbers and consequences.
pub async fn follow_up(app: &App) -> Result<(), StepError> {
    set_up::accepted_trials(app).await?;
    numbering::number_and_announce(app).await
}

/// What has changed because time has passed, or in another process.
pub async fn mind_the_clock(app: &App) -> Result<(), StepError> {
    let today = app.now().to_zoned(TimeZone::UTC).date();
    app.current.refresh(&app.store, today).await?;
    expiry::expire_invitations(app).await?;
    offer_expiry::expire_offers(app).await?;
    quiet::mark_quiet(app).await?;
    subscription_clock::step_subscriptions(app).await?;
    notice::send_notices(app).await?;
    // Announcing is a change, after which the notices count anew: those that were due have to be sent.
    price::announce_prices(app).await?;
    offer_reminder::remind_of_offers(app).await?;
    lead_clock::mind_leads(app).await?;
    numbering::number_and_announce(app).await
}

/// Terms in programmes, and what was granted to a partner whose programmes have lapsed for too long.
pub async fn end_lapsed(app: &App) -> Result<(), StepError> {
    enrolment_clock::mind_enrolments(app).await?;
    lapse::end_lapsed(app).await?;
    numbering::number_and_announce(app).await
}

/// Writes what people are told by mail, and tries every message that is due.
pub async fn send_mail(app: &App) -> Result<(), StepError> {
    telling::write_due(app).await?;
    mailing::send_due(app).await
}

/// What nobody will ask for again.
pub async fn clean(app: &App) -> Result<(), StepError> {
    cleaning::clean(app).await
}

fn may_follow_the_clock() -> Result<(), StepError> {
    authorize(&Actor::System, Action::FollowTheClock).map_err(StepError::Denied)
}

fn log(step: &str, done: Result<(), StepError>) {
    if let Err(error) = done {
        let cause = std::error::Error::source(&error).map(ToString::to_string);
        tracing::warn!(step, %error, cause, "will be tried again");
    }
}
