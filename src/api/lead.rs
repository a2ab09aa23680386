//! Forms to partners, and what one's own company has of them.

use liaison_contract::lead::{
    DecideLead, Lead, LeadBody, LeadDecision, LeadEventsBody, LeadNote, LeadNotesBody, LeadsBody, ListedLead,
};
use liaison_contract::lead_request::{
    DecideLeadRequest, LeadRequest, LeadRequestBody, LeadRequestsBody, ListedLeadRequest, OwnLeadRequest,
    OwnLeadRequestBody, OwnLeadRequestsBody, PutLeadRequest, SentLeadRequest, SentLeadRequestBody,
};
use liaison_contract::paths;
use liaison_domain::id::{LeadId, LeadNoteId, LeadRequestId};
use liaison_domain::lead::log::LeadEntry;

use super::client::OnlyIf;
use super::trial_invitation::Sought;
use super::{ApiError, Listed, client, idempotency_key};

/// The first pages of what is looked for.
pub async fn seek_leads(sought: Sought, pages: usize) -> Result<Listed<ListedLead>, ApiError> {
    let path = sought.address(paths::LEADS);
    client::list(&path, pages, |body: LeadsBody| (body.leads, body.next)).await
}

pub async fn find_lead(id: LeadId) -> Result<Lead, ApiError> {
    let body: LeadBody = client::get(&paths::lead(id)).await?;
    Ok(body.lead)
}

/// The newest first.
pub async fn list_lead_entries(id: LeadId) -> Result<Vec<LeadEntry>, ApiError> {
    let body: LeadEventsBody = client::get(&paths::lead_events(id)).await?;
    Ok(body.events)
}

pub async fn decide_lead(
    id: LeadId,
    revision: i64,
    decision: LeadDecision,
    key: &str,
) -> Result<Lead, ApiError> {
    let asked = DecideLead { revision, decision };
    let body: LeadBody = client::post(&paths::lead_decisions(id), &asked, Some(key)).await?;
    Ok(body.lead)
}

/// The oldest first.
pub async fn list_notes(id: LeadId) -> Result<Vec<LeadNote>, ApiError> {
    let body: LeadNotesBody = client::get(&paths::lead_notes(id)).await?;
    Ok(body.notes)
}

/// Writes a finished draft: the text of a `PutLeadNote`, for the text of a `LeadNoteBody`.
pub async fn put_note(
    lead: LeadId,
    note: LeadNoteId,
    request: String,
    key: &str,
    draft_revision: i64,
) -> Result<String, ApiError> {
    client::put_finished(&paths::lead_note(lead, note), request, key, draft_revision).await
}

/// What one's own company sent to others.
pub async fn list_sent(pages: usize) -> Result<Listed<ListedLeadRequest>, ApiError> {
    client::list(paths::LEAD_REQUESTS, pages, |body: LeadRequestsBody| {
        (body.lead_requests, body.next)
    })
    .await
}

/// The same form again under its id is the same form.
pub async fn send_form(id: LeadRequestId, form: &PutLeadRequest) -> Result<SentLeadRequest, ApiError> {
    let path = paths::lead_request(id);
    let body: SentLeadRequestBody = client::put_if(&path, form, &idempotency_key(), OnlyIf::Absent).await?;
    Ok(body.lead_request)
}

/// What was asked from the address of one's own account.
pub async fn list_own_forms(pages: usize) -> Result<Listed<OwnLeadRequest>, ApiError> {
    client::list(paths::OWN_LEAD_REQUESTS, pages, |body: OwnLeadRequestsBody| {
        (body.own_lead_requests, body.next)
    })
    .await
}

pub async fn confirm_own_form(
    id: LeadRequestId,
    revision: i64,
    key: &str,
) -> Result<OwnLeadRequest, ApiError> {
    decide_own_form(&paths::own_lead_request_confirmations(id), revision, key).await
}

pub async fn withdraw_own_form(
    id: LeadRequestId,
    revision: i64,
    key: &str,
) -> Result<OwnLeadRequest, ApiError> {
    decide_own_form(&paths::own_lead_request_withdrawals(id), revision, key).await
}

async fn decide_own_form(path: &str, revision: i64, key: &str) -> Result<OwnLeadRequest, ApiError> {
    let body: OwnLeadRequestBody = client::post(path, &DecideLeadRequest { revision }, Some(key)).await?;
    Ok(body.own_lead_request)
}

/// `token` is of the link of a mail.
pub async fn find_form(token: &str) -> Result<LeadRequest, ApiError> {
    let body: LeadRequestBody = client::get(&paths::lead_link(token)).await?;
    Ok(body.lead_request)
}

pub async fn confirm_form(token: &str, revision: i64) -> Result<LeadRequest, ApiError> {
    let path = paths::lead_link_confirmations(token);
    let body: LeadRequestBody = client::post(&path, &DecideLeadRequest { revision }, None).await?;
    Ok(body.lead_request)
}

pub async fn withdraw_form(token: &str, revision: i64) -> Result<LeadRequest, ApiError> {
    let path = paths::lead_link_withdrawals(token);
    let body: LeadRequestBody = client::post(&path, &DecideLeadRequest { revision }, None).await?;
    Ok(body.lead_request)
}
