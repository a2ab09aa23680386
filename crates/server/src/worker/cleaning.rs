//! Deleting what is over: old first answers, dead sessions, failed sign-ins outside the window, files that nothing names.

use jiff::{SignedDuration, Timestamp};
use liaison_domain::draft::TOMBSTONES_KEPT;
use liaison_domain::lead::request::LAPSED_KEPT_DAYS;
use liaison_domain::notification::KEPT_DAYS;
use liaison_domain::purchase_offer::agreement::UNUSED_DOCUMENTS_KEPT_DAYS;
use liaison_store::{
    address_change, draft, idempotency, lead, marketplace, notification, password_reset, session,
    sign_in_attempt, sign_up, terms_document, wipe,
};

use super::StepError;
use crate::app::App;
use crate::http::password;

pub(super) async fn clean(app: &App) -> Result<(), StepError> {
    let now = app.now();
    let before = |span: SignedDuration| now.checked_sub(span).unwrap_or(Timestamp::MIN);
    let tx = app.store.write().await?;
    let answers = idempotency::delete_before(&tx, before(days(idempotency::KEPT_DAYS))).await?;
    let sessions = session::delete_expired(&tx, now).await?;
    let attempts = sign_in_attempt::delete_before(&tx, before(app.config.sign_in.window)).await?;
    let resets = password_reset::delete_over(&tx, now, before(password::WINDOW)).await?;
    let sign_ups = sign_up::delete_expired(&tx, now).await?;
    let address_changes = address_change::delete_expired(&tx, now).await?;
    let wipes = wipe::delete_expired(&tx, now).await?;
    let drafts = draft::forget(&tx, before(TOMBSTONES_KEPT)).await?;
    let told = notification::delete_before(&tx, before(days(KEPT_DAYS))).await?;
    let switches = notification::delete_unsubscriptions_before(&tx, before(days(KEPT_DAYS))).await?;
    let documents = terms_document::forget_unused(&tx, before(days(UNUSED_DOCUMENTS_KEPT_DAYS))).await?;
    let touches = marketplace::delete_before(&tx, before(days(marketplace::KEPT_DAYS))).await?;
    let forms = lead::delete_lapsed(&tx, before(days(LAPSED_KEPT_DAYS))).await?;
    let form_links = lead::delete_expired_links(&tx, now).await?;
    tx.commit().await?;
    if answers
        + sessions
        + attempts
        + resets
        + sign_ups
        + address_changes
        + wipes
        + drafts
        + told
        + switches
        + documents
        + touches
        + forms
        + form_links
        > 0
    {
        tracing::info!(
            answers,
            sessions,
            attempts,
            resets,
            sign_ups,
            address_changes,
            wipes,
            drafts,
            told,
            switches,
            documents,
            touches,
            forms,
            form_links,
            "deleted what is over"
        );
    }
    Ok(())
}

fn days(count: u16) -> SignedDuration {
    SignedDuration::from_hours(i64::from(count) * 24)
}
