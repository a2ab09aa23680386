//! What is asked of the server from here. Tests bring a courier of their own.

use std::future::Future;
use std::pin::Pin;

use liaison_contract::draft::{DraftsBody, RawDraft};
use liaison_contract::{Problem, ProblemCode};
use liaison_domain::id::{LeadId, LeadNoteId, ListingId, PurchaseOfferId, TrialInvitationId};
use liaison_drafts::outbox::Attempt;
use liaison_drafts::{Held, Outcome, answer, sync};

use crate::api::{self, ApiError, idempotency_key};

pub type Answer<T> = Pin<Box<dyn Future<Output = T>>>;

#[derive(Clone, Copy)]
pub struct Courier {
    pub put_trial_invitation: fn(TrialInvitationId, Attempt) -> Answer<Outcome>,
    pub put_purchase_offer: fn(PurchaseOfferId, Attempt) -> Answer<Outcome>,
    pub revise_purchase_offer: fn(PurchaseOfferId, Attempt) -> Answer<Outcome>,
    pub put_listing: fn(ListingId, Attempt) -> Answer<Outcome>,
    /// Over the revision of it.
    pub revise_listing: fn(ListingId, i64, Attempt) -> Answer<Outcome>,
    pub put_lead_note: fn(LeadId, LeadNoteId, Attempt) -> Answer<Outcome>,
    pub put_company_profile: fn(Attempt) -> Answer<Outcome>,
    pub list_drafts: fn(Option<String>) -> Answer<Listing>,
    pub send_draft: fn(sync::Request) -> Answer<sync::Answer>,
    /// Nothing where the server cannot be asked.
    pub find_catalogue: fn() -> Answer<Option<String>>,
}

/// What came of asking what changed.
pub enum Listing {
    Page(DraftsBody),
    /// What was deleted since is not all remembered: everything has to be listed.
    Expired,
    NotNow(Held),
}

impl Default for Courier {
    fn default() -> Self {
        Self {
            put_trial_invitation: |id, attempt| {
                Box::pin(async move {
                    let Attempt {
                        request,
                        key,
                        draft_revision,
                    } = attempt;
                    let put = api::trial_invitation::put_trial_invitation(id, request, &key, draft_revision);
                    match put.await {
                        Ok(answer) => Outcome::Created(answer),
                        Err(error) => outcome(error),
                    }
                })
            },
            put_purchase_offer: |id, attempt| {
                Box::pin(async move {
                    let Attempt {
                        request,
                        key,
                        draft_revision,
                    } = attempt;
                    match api::purchase_offer::put_purchase_offer(id, request, &key, draft_revision).await {
                        Ok(answer) => Outcome::Created(answer),
                        Err(error) => outcome(error),
                    }
                })
            },
            revise_purchase_offer: |id, attempt| {
                Box::pin(async move {
                    let Attempt { request, key, .. } = attempt;
                    match api::purchase_offer::revise_purchase_offer(id, request, &key).await {
                        Ok(answer) => Outcome::Created(answer),
                        Err(error) => outcome(error),
                    }
                })
            },
            put_listing: |id, attempt| {
                Box::pin(async move {
                    let Attempt {
                        request,
                        key,
                        draft_revision,
                    } = attempt;
                    match api::listing::put_listing(id, request, &key, draft_revision).await {
                        Ok(answer) => Outcome::Created(answer),
                        Err(error) => outcome(error),
                    }
                })
            },
            revise_listing: |id, revision, attempt| {
                Box::pin(async move {
                    let Attempt { request, key, .. } = attempt;
                    match api::listing::revise_listing(id, request, &key, revision).await {
                        Ok(answer) => Outcome::Created(answer),
                        Err(error) => outcome(error),
                    }
                })
            },
            put_lead_note: |lead, note, attempt| {
                Box::pin(async move {
                    let Attempt {
                        request,
                        key,
                        draft_revision,
                    } = attempt;
                    match api::lead::put_note(lead, note, request, &key, draft_revision).await {
                        Ok(answer) => Outcome::Created(answer),
                        Err(error) => outcome(error),
                    }
                })
            },
            put_company_profile: |attempt| {
                Box::pin(async move {
                    let Attempt { request, key, .. } = attempt;
                    match api::company::put_company_profile(request, &key).await {
                        Ok(answer) => Outcome::Created(answer),
                        Err(error) => changed_meanwhile(error),
                    }
                })
            },
            list_drafts: |after| {
                Box::pin(async move {
                    match api::draft::list_drafts(after.as_deref()).await {
                        Ok(body) => Listing::Page(body),
                        Err(error) => match refused(error) {
                            Ok(problem) if problem.code == ProblemCode::CursorExpired => Listing::Expired,
                            Ok(problem) => Listing::NotNow(answer::held(&problem).unwrap_or(Held::Busy)),
                            Err(held) => Listing::NotNow(held),
                        },
                    }
                })
            },
            send_draft: |request| Box::pin(send_draft(request)),
            find_catalogue: || Box::pin(async { api::catalogue::find_catalogue().await.ok() }),
        }
    }
}

/// What was sent before is known by the name of its write, so that each attempt may have a key of its own.
async fn send_draft(request: sync::Request) -> sync::Answer {
    let key = idempotency_key();
    let sync::Request {
        id, revision, put, ..
    } = request;
    let sent = match (put, revision) {
        (Some(put), _) => {
            let draft = RawDraft {
                kind: put.kind.into(),
                schema: put.schema,
                updated_at: put.updated_at,
                payload: put.payload,
            };
            api::draft::put_draft(id, revision, draft, &key).await
        }
        (None, Some(seen)) => api::draft::delete_draft(id, seen, &key).await,
        (None, None) => return sync::Answer::Absent,
    };
    match sent.map_err(refused) {
        Ok(saved) => sync::Answer::Done(saved.revision),
        Err(Ok(problem)) => sync::Answer::of_problem(problem, revision),
        Err(Err(Held::Busy | Held::SignedOut)) => sync::Answer::Busy,
        Err(Err(Held::Unreachable)) => sync::Answer::Unreachable,
    }
}

/// As [`outcome`], of a request that changes what was read.
fn changed_meanwhile(error: ApiError) -> Outcome {
    match outcome(error) {
        Outcome::Refused(problem) if problem.code == ProblemCode::StaleRevision => match &problem.current {
            Some(current) => Outcome::Conflict(liaison_json::write(current)),
            None => Outcome::Busy,
        },
        outcome => outcome,
    }
}

/// What is to be done about a request that was not answered with what it asks for.
fn outcome(error: ApiError) -> Outcome {
    let problem = match refused(error) {
        Ok(problem) => problem,
        Err(Held::Unreachable) => return Outcome::Unreachable,
        Err(Held::Busy | Held::SignedOut) => return Outcome::Busy,
    };
    match answer::held(&problem) {
        Some(Held::SignedOut) => Outcome::SignedOut,
        Some(_) => Outcome::Busy,
        None => Outcome::Refused(Box::new(problem)),
    }
}

/// What the server said, or why it said nothing of ours.
fn refused(error: ApiError) -> Result<Problem, Held> {
    match error {
        ApiError::Network | ApiError::Timeout => Err(Held::Unreachable),
        // Of something between the server and us; the request itself is sound, so it may get through later.
        ApiError::Unexpected(_) => Err(Held::Busy),
        ApiError::Problem(problem) => Ok(*problem),
    }
}
