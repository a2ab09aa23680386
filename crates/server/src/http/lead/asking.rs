//! Sending a form: checked, kept, and mailed to whoever has to confirm it. No partner hears of it before.

use std::collections::HashMap;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use liaison_contract::lead_request::{PutLeadRequest, SentLeadRequest, SentLeadRequestBody};
use liaison_contract::{FieldCode, FieldError, ProblemCode, paths};
use liaison_domain::country::Country;
use liaison_domain::event::Author;
use liaison_domain::id::{LeadRequestId, ListingId, PartnerId};
use liaison_domain::lead::enquiry::{RawEnquiry, RequestKind};
use liaison_domain::lead::log::Happened;
use liaison_domain::lead::request::{RequestState, confirm_by};
use liaison_domain::lead::sender::{REPORTS_COUNT_DAYS, REPORTS_THAT_STOP};
use liaison_domain::link::SummaryId;
use liaison_domain::listing::published::PublishedListing;
use liaison_domain::sign_up::organisation_domain;
use liaison_domain::text::EmailAddress;
use liaison_domain::{Action, authorize};
use liaison_store::lead::{self, LeadRequest, Sender, Sent};
use liaison_store::sign_in_attempt::Of;
use liaison_store::{Tx, partner};
use uuid::Uuid;

use super::described::published;
use super::{missing, today};
use crate::app::App;
use crate::http::extract::{Body, CreateOnly, Id, SignedIn, Visit};
use crate::http::idempotency::settle;
use crate::http::limit;
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal, wrong_fields};
use crate::http::session::Source;
use crate::http::trial_invitation::own_partner;
use crate::lead_log::LeadLog;
use crate::log_entry::{by, by_visitor};
use crate::mail::lead::{self as letter, Told};
use crate::random;

/// In which forms are counted.
const WINDOW: SignedDuration = SignedDuration::from_hours(1);
const PER_ADDRESS: i64 = 5;
const PER_SOURCE: i64 = 30;

refuses!(Ask: MalformedBody, InvalidParameter, NotSignedIn, CrossSite, NotAllowed, PreconditionRequired,
    StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, TooManyAttempts);

/// Send a form to partners of the marketplace. A mail with a link goes to the contact, who confirms it; nobody has to be
/// signed in, but for what a partner sends. The same form again under its id is the same form, and no second mail.
#[utoipa::path(
    put, path = paths::LEAD_REQUEST, operation_id = "put_lead_request", tag = "leads",
    params(
        ("id" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = String, Header, description = "Always `*`"),
    ),
    request_body = PutLeadRequest,
    responses((status = 202, description = "A mail is on its way", body = SentLeadRequestBody), Ask)
)]
pub(crate) async fn put(
    State(app): State<App>,
    Source(source): Source,
    visit: Visit,
    Id(id): Id<LeadRequestId>,
    _: CreateOnly,
    body: Body<PutLeadRequest>,
) -> Answer<(StatusCode, Json<SentLeadRequestBody>)> {
    let asked = Asked {
        id,
        source,
        sender: sender(&visit, body.value.enquiry.kind)?,
        put: body.value,
    };
    let request = settle(|| ask(&app, &asked)).await?;
    app.live.written();
    Ok((StatusCode::ACCEPTED, Json(described(&request, app.now()))))
}

struct Asked {
    id: LeadRequestId,
    source: String,
    sender: Option<(PartnerId, SignedIn)>,
    put: PutLeadRequest,
}

/// A customer asks for itself, whoever is signed in. What a partner sends it answers for.
fn sender(visit: &Visit, kind: RequestKind) -> Answer<Option<(PartnerId, SignedIn)>> {
    match kind {
        RequestKind::Enquiry => Ok(None),
        RequestKind::Referral | RequestKind::Proposal => {
            let signed_in = visit
                .0
                .as_ref()
                .ok_or_else(|| Refusal::new(ProblemCode::NotSignedIn))?;
            let partner = own_partner(&signed_in.actor())?;
            authorize(&signed_in.actor(), Action::SendLeads(partner))?;
            Ok(Some((partner, signed_in.clone())))
        }
    }
}

async fn ask(app: &App, asked: &Asked) -> Answer<LeadRequest> {
    let now = app.now();
    let checked = asked.put.enquiry.check(today(app));
    let enquiry = checked.map_err(|wrong| wrong_fields("/enquiry", wrong))?;
    let tx = app.store.write().await?;
    if let Some(known) = lead::find_request(&tx, asked.id).await? {
        let same = known.enquiry == enquiry && known.sent.by == sent(asked, &enquiry).by;
        return match same {
            true => Ok(known),
            false => Err(Refusal::stale(&described(&known, now))),
        };
    }
    let listings = published(&tx, &enquiry.listings, now).await?;
    let wrong = wrong(app, asked, &enquiry, &listings);
    if !wrong.is_empty() {
        return Err(Refusal::fields(wrong));
    }
    let request = LeadRequest {
        id: asked.id,
        summary: SummaryId::from_random(random::bytes()?),
        state: RequestState::Unconfirmed,
        language: asked.put.language,
        sent: sent(asked, &enquiry),
        sent_at: now,
        confirm_by: confirm_by(now),
        revision: 1,
        enquiry,
    };
    limited(&tx, &request).await?;
    lead::insert_request(&tx, &request).await?;
    let log = LeadLog {
        request: &request,
        lead: None,
        author: author(asked),
        at: now,
    };
    log.append(&tx, 0, Happened::Sent {}).await?;
    let chosen = request.enquiry.listings.iter();
    let mut partners: Vec<String> = chosen
        .filter_map(|id| listings.get(&id.0))
        .map(|listing| listing.partner_name.clone())
        .collect();
    partners.dedup();
    let sender = match &asked.sender {
        Some((id, _)) => Some(partner::find(&tx, *id).await?.ok_or_else(missing)?.name),
        None => None,
    };
    let told = Told::Confirm {
        sender: sender.as_deref(),
        partners: &partners,
    };
    letter::send(app, &tx, &request, told).await?;
    tx.commit().await?;
    Ok(request)
}

fn sent(asked: &Asked, enquiry: &RawEnquiry) -> Sent {
    Sent {
        by: match &asked.sender {
            Some((partner, _)) => Sender::Partner(*partner),
            None => Sender::Address(enquiry.contact.email.clone()),
        },
        person: asked.sender.as_ref().map(|(_, signed_in)| signed_in.user.id),
        source: asked.source.clone(),
    }
}

fn author(asked: &Asked) -> Author {
    match &asked.sender {
        Some((_, signed_in)) => by(&signed_in.user),
        None => by_visitor(),
    }
}

/// What only the server can know of a form.
fn wrong(
    app: &App,
    asked: &Asked,
    enquiry: &RawEnquiry,
    listings: &HashMap<Uuid, PublishedListing>,
) -> Vec<FieldError> {
    let own = asked.sender.as_ref().map(|(partner, _)| *partner);
    let can_be_asked = |id: &ListingId| {
        let listing = listings.get(&id.0);
        listing.is_some_and(|listing| Some(listing.partner) != own)
    };
    let mut wrong: Vec<FieldError> = asked
        .put
        .enquiry
        .listings
        .iter()
        .enumerate()
        .filter(|(_, id)| !can_be_asked(id))
        .map(|(at, _)| FieldError::new(&format!("/enquiry/listings/{at}"), FieldCode::UnknownListing))
        .collect();
    let country = Country::try_from(enquiry.country.as_str()).ok();
    if country.is_none_or(|country| app.catalogue.usage_location(country).is_none()) {
        let code = match enquiry.country.as_str() {
            "" => FieldCode::Empty,
            _ => FieldCode::UnknownUsageLocation,
        };
        wrong.push(FieldError::new("/enquiry/country", code));
    }
    // Otherwise whoever passes a customer on could confirm for it.
    if enquiry.kind == RequestKind::Referral
        && let Some((_, signed_in)) = &asked.sender
        && is_of_the_same(&enquiry.contact.email, &signed_in.user.email)
    {
        wrong.push(FieldError::new(
            "/enquiry/contact/email",
            FieldCode::AddressOfSender,
        ));
    }
    wrong
}

/// A public mail domain names nobody, so there the whole address counts.
fn is_of_the_same(typed: &str, own: &EmailAddress) -> bool {
    let domain = EmailAddress::try_from(typed)
        .ok()
        .and_then(|typed| organisation_domain(&typed).map(str::to_owned));
    typed == own.as_str() || domain.is_some() && domain.as_deref() == organisation_domain(own)
}

async fn limited(tx: &Tx, request: &LeadRequest) -> Answer<()> {
    let now = request.sent_at;
    let since = limit::since(WINDOW, now);
    for (of, most) in [
        (Of::Email(&request.enquiry.contact.email), PER_ADDRESS),
        (Of::Source(&request.sent.source), PER_SOURCE),
    ] {
        limit::within(lead::requests(tx, of, since).await?, most, WINDOW, now)?;
    }
    let window = SignedDuration::from_hours(REPORTS_COUNT_DAYS * 24);
    let reported = lead::reports(tx, &request.sent.by, limit::since(window, now)).await?;
    limit::within(reported, REPORTS_THAT_STOP, window, now)
}

fn described(request: &LeadRequest, now: Timestamp) -> SentLeadRequestBody {
    SentLeadRequestBody {
        lead_request: SentLeadRequest {
            id: request.id,
            state: request.state_at(now),
            confirm_by: request.confirm_by,
        },
    }
}
