//! Forms that nobody confirmed, and leads that nobody answered: told of before their time is over, and expired when it
//! is. Who does either writes it into the row in the same transaction, so that it is done once, whatever number of
//! processes look.

use jiff::Timestamp;
use liaison_domain::lead::log::Happened;
use liaison_domain::lead::request::{RequestEvent, next as next_of_request};
use liaison_domain::lead::{LeadEvent, next};
use liaison_store::lead::{self, Lead, LeadRequest};
use liaison_store::{StoreError, Update, partner};

use super::{BATCH, StepError, may_follow_the_clock};
use crate::app::App;
use crate::lead_log::{LeadLog, follow_leads};
use crate::log_entry::by_clock;
use crate::mail::lead::{self as letter, Told};

pub(super) async fn mind_leads(app: &App) -> Result<(), StepError> {
    let now = app.now();
    for request in lead::unconfirmed(&app.store.read(), now, BATCH).await? {
        lapse(app, request, now).await?;
    }
    for due in lead::due(&app.store.read(), now, BATCH).await? {
        step(app, &due, now).await?;
    }
    Ok(())
}

async fn lapse(app: &App, mut request: LeadRequest, now: Timestamp) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let Ok(state) = next_of_request(request.state, RequestEvent::Lapse) else {
        return Ok(());
    };
    request.state = state;
    let tx = app.store.write().await?;
    // The revision guards: whoever confirmed or marked it meanwhile has been here first.
    if lead::update_request(&tx, &request).await? == Update::Stale {
        return Ok(());
    }
    let log = LeadLog {
        request: &request,
        lead: None,
        author: by_clock(),
        at: now,
    };
    log.append(&tx, 0, Happened::Lapsed {}).await?;
    tx.commit().await?;
    Ok(())
}

async fn step(app: &App, seen: &Lead, now: Timestamp) -> Result<(), StepError> {
    may_follow_the_clock()?;
    let tx = app.store.write().await?;
    // Whoever moves another lead of the form waits here.
    let Some(request) = lead::lock_request(&tx, seen.request).await? else {
        return Ok(());
    };
    let Some(current) = lead::find(&tx, seen.id).await? else {
        return Ok(());
    };
    let Some((after, happened)) = due(current, now) else {
        return Ok(());
    };
    if lead::update(&tx, &after, &request).await? == Update::Stale {
        return Ok(());
    }
    let is_over = matches!(happened, Happened::Expired {});
    let log = LeadLog {
        request: &request,
        lead: Some(&after),
        author: by_clock(),
        at: now,
    };
    log.append(&tx, 0, happened).await?;
    if is_over {
        lead::count_answer(&tx, &after, after.answer_by).await?;
        let own = partner::find(&tx, after.partner).await?;
        let own = own.ok_or_else(|| StoreError::Corrupt(format!("partner {} is gone", after.partner)))?;
        let told = Told::Unanswered { partner: &own.name };
        letter::send(app, &tx, &request, told).await?;
        follow_leads(&tx, &request).await?;
    }
    tx.commit().await?;
    app.live.written();
    Ok(())
}

/// What time makes of it.
fn due(lead: Lead, now: Timestamp) -> Option<(Lead, Happened)> {
    if lead.answer_by <= now
        && let Ok(state) = next(lead.state, LeadEvent::Expire)
    {
        let expired = Lead {
            state,
            notice_at: None,
            closed_at: Some(lead.answer_by),
            ..lead
        };
        return Some((expired, Happened::Expired {}));
    }
    lead.notice_at.filter(|at| *at <= now)?;
    let noticed = Lead {
        notice_at: None,
        ..lead
    };
    Some((noticed, Happened::NoticeSent {}))
}
