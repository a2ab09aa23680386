//! Terms in programmes: told of before they end, and over when they are. Who does either writes it into the enrolment in
//! the same transaction, so that it is done once, whatever number of processes look.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use liaison_domain::enrolment::log::Happened;
use liaison_domain::enrolment::{EnrolmentEvent, next};
use liaison_store::enrolment::Joining;
use liaison_store::{Update, enrolment, partner};

use super::{StepError, may_follow_the_clock};
use crate::app::App;
use crate::enrolment_log::{EnrolmentLog, tell_of_administration};
use crate::log_entry::by_clock;

/// What is left is found the next time: whoever was told or has lapsed is not found again.
const BATCH: u64 = 1_000;

pub(super) async fn mind_enrolments(app: &App) -> Result<(), StepError> {
    let now = app.now();
    let today = now.to_zoned(TimeZone::UTC).date();
    for ending in enrolment::ending(&app.store.read(), today, BATCH).await? {
        step(app, &ending, today, now).await?;
    }
    Ok(())
}

async fn step(app: &App, seen: &Joining, today: Date, now: Timestamp) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let tx = app.store.write().await?;
    // Whoever changes the programmes of a partner waits here, because what is kept with it follows from all of them.
    partner::lock(&tx, seen.partner).await?;
    let Some(current) = enrolment::find(&tx, seen.id()).await? else {
        return Ok(());
    };
    let Some((after, happened)) = due(&current, today, now) else {
        return Ok(());
    };
    let is_over = matches!(happened, Happened::Lapsed {});
    if enrolment::put(&tx, &after, now).await? == Update::Stale {
        return Ok(());
    }
    let log = EnrolmentLog::of(&after, by_clock(), now);
    log.append(&tx, 0, happened).await?;
    if is_over {
        tell_of_administration(&tx, after.partner, today, now).await?;
    }
    tx.commit().await?;
    app.live.written();
    Ok(())
}

/// What the day makes of it.
fn due(joining: &Joining, today: Date, now: Timestamp) -> Option<(Joining, Happened)> {
    let term = joining.membership.term?;
    if term.is_over(today) {
        let state = next(joining.programme.course(), joining.state, EnrolmentEvent::Lapse).ok()?;
        let lapsed = Joining {
            state,
            changed_at: now,
            ..joining.clone()
        };
        return Some((lapsed, Happened::Lapsed {}));
    }
    let days = term.notice_due(today, joining.noticed)?;
    let noticed = Joining {
        noticed: Some(days),
        ..joining.clone()
    };
    Some((noticed, Happened::NoticeSent { days }))
}
