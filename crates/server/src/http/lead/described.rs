//! Leads and forms as they travel.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_contract::lead::{Lead as Described, ListedLead};
use liaison_contract::lead_request::{AskedPartner, LeadDeclined, LeadRequest as Form};
use liaison_domain::id::{LeadRequestId, ListingId};
use liaison_domain::lead::answer::Closing;
use liaison_domain::lead::request::{RequestState, Standing};
use liaison_domain::lead::{LeadState, reopens_until};
use liaison_domain::listing::published::PublishedListing;
use liaison_store::lead::{self, Lead, LeadRequest, Sender};
use liaison_store::{Db, StoreError, listing, partner, user};
use uuid::Uuid;

use super::{MOST_EVENTS, reports_since};
use crate::app::App;
use crate::http::problem::{Answer, Refusal};

pub(super) async fn one(app: &App, db: &impl Db, lead: &Lead) -> Answer<Described> {
    let now = app.now();
    let request = lead::find_request(db, lead.request).await?.ok_or_else(gone)?;
    let state = lead.state_at(now);
    let looked_after_by = match lead.looked_after_by {
        Some(id) => user::find(db, id).await?.map(|user| user.name),
        None => None,
    };
    let standing = lead::standing(db, &lead.sender, reports_since(now)).await?;
    let sent_by = sent_by(db, &lead.sender).await?;
    let LeadRequest {
        enquiry,
        summary,
        language,
        ..
    } = request;
    Ok(Described {
        id: lead.id,
        summary,
        revision: lead.revision,
        kind: lead.kind,
        urgency: lead.urgency,
        state,
        needs: enquiry.needs,
        products: enquiry.products,
        services: enquiry.services,
        industry: enquiry.industry,
        customer_size: enquiry.customer_size,
        wanted_by: enquiry.wanted_by,
        budget: enquiry.budget,
        country: enquiry.country,
        language,
        contact: state.shows_contact().then_some(enquiry.contact),
        sent_by,
        sender: standing,
        deal: lead.deal.clone(),
        closing: lead.closing.clone(),
        looked_after_by,
        received_at: lead.received_at,
        answer_by: lead.answer_by,
        answered_at: lead.answered_at,
        closed_at: lead.closed_at,
        reopens_until: lead
            .closed_at
            .filter(|_| matches!(state, LeadState::Won | LeadState::Lost))
            .map(reopens_until),
    })
}

/// A page of a partner's.
pub(super) async fn listed(db: &impl Db, leads: &[Lead], now: Timestamp) -> Answer<Vec<ListedLead>> {
    let requests = lead::find_requests(db, leads.iter().map(|lead| lead.request)).await?;
    let people = leads.iter().filter_map(|lead| lead.looked_after_by);
    let names = user::names(db, people.map(|user| user.0)).await?;
    let row = |lead: &Lead| {
        let request = requests.get(&lead.request)?;
        let (enquiry, state) = (&request.enquiry, lead.state_at(now));
        let looked_after_by = lead.looked_after_by.and_then(|user| names.get(&user.0));
        Some(ListedLead {
            id: lead.id,
            summary: request.summary.clone(),
            revision: lead.revision,
            kind: lead.kind,
            urgency: lead.urgency,
            state,
            company: state.shows_contact().then(|| enquiry.contact.company.clone()),
            country: enquiry.country.clone(),
            customer_size: enquiry.customer_size,
            deal: lead.deal.clone(),
            looked_after_by: looked_after_by.cloned(),
            received_at: lead.received_at,
            answer_by: lead.answer_by,
        })
    };
    leads.iter().map(|lead| row(lead).ok_or_else(gone)).collect()
}

/// As whoever asked reads it.
pub(super) async fn form(app: &App, db: &impl Db, request: &LeadRequest) -> Answer<Form> {
    let mut asked = asked(db, std::slice::from_ref(request), app.now()).await?;
    let events = lead::events(db, request.id, MOST_EVENTS).await?;
    Ok(Form {
        id: request.id,
        summary: request.summary.clone(),
        revision: request.revision,
        state: request.state_at(app.now()),
        enquiry: request.enquiry.clone(),
        sent_by: sent_by(db, &request.sent.by).await?,
        sent_at: request.sent_at,
        confirm_by: request.confirm_by,
        partners: asked.remove(&request.id).unwrap_or_default(),
        events: events
            .into_iter()
            .filter_map(|entry| entry.for_customer())
            .collect(),
    })
}

/// Those who are asked by each of these forms, and how each stands.
pub(super) async fn asked(
    db: &impl Db,
    requests: &[LeadRequest],
    now: Timestamp,
) -> Answer<HashMap<LeadRequestId, Vec<AskedPartner>>> {
    let ids: Vec<LeadRequestId> = requests.iter().map(|request| request.id).collect();
    let leads = lead::of_requests(db, &ids).await?;
    let of = |request: &LeadRequest| request.enquiry.listings.clone();
    let listings: Vec<ListingId> = requests.iter().flat_map(of).collect();
    let published = published(db, &listings, now).await?;
    let partners = partner::find_all(db, leads.iter().map(|lead| lead.partner.0)).await?;
    let mut asked: HashMap<LeadRequestId, Vec<AskedPartner>> = HashMap::new();
    for request in requests {
        let own: Vec<&Lead> = leads.iter().filter(|lead| lead.request == request.id).collect();
        let rows = if own.is_empty() {
            not_yet_asked(request, &published, now)
        } else {
            let name = |lead: &Lead| partners.get(&lead.partner.0).map(|partner| partner.name.clone());
            own.into_iter()
                .map(|lead| asked_one(lead, name(lead).unwrap_or_default(), &published, now))
                .collect()
        };
        asked.insert(request.id, rows);
    }
    Ok(asked)
}

/// Those of these listings that customers can read now.
pub(super) async fn published(
    db: &impl Db,
    ids: &[ListingId],
    now: Timestamp,
) -> Answer<HashMap<Uuid, PublishedListing>> {
    let found = listing::published_among(db, ids, now).await?;
    Ok(found.into_iter().map(|listing| (listing.id.0, listing)).collect())
}

fn asked_one(
    lead: &Lead,
    name: String,
    published: &HashMap<Uuid, PublishedListing>,
    now: Timestamp,
) -> AskedPartner {
    let state = lead.state_at(now);
    let declined = match &lead.closing {
        Some(Closing::Declined { reason, text }) => Some(LeadDeclined {
            reason: *reason,
            text: text.clone(),
        }),
        Some(Closing::Lost { .. }) | None => None,
    };
    AskedPartner {
        lead: Some(lead.id),
        name,
        slug: published.get(&lead.listing.0).map(|listing| listing.slug.clone()),
        standing: Standing::from(state),
        answer_by: (state == LeadState::Received).then_some(lead.answer_by),
        answered_at: lead.answered_at,
        declined,
    }
}

fn not_yet_asked(
    request: &LeadRequest,
    published: &HashMap<Uuid, PublishedListing>,
    now: Timestamp,
) -> Vec<AskedPartner> {
    let standing = match request.state_at(now) {
        RequestState::Unconfirmed => Standing::Waiting,
        RequestState::Open | RequestState::Closed | RequestState::Lapsed => Standing::Over,
        RequestState::Withdrawn => Standing::Withdrawn,
    };
    let chosen = request.enquiry.listings.iter();
    chosen
        .filter_map(|id| published.get(&id.0))
        .map(|listing| AskedPartner {
            lead: None,
            name: listing.partner_name.clone(),
            slug: Some(listing.slug.clone()),
            standing,
            answer_by: None,
            answered_at: None,
            declined: None,
        })
        .collect()
}

async fn sent_by(db: &impl Db, sender: &Sender) -> Answer<Option<String>> {
    Ok(match sender.partner() {
        Some(id) => partner::find(db, id).await?.map(|partner| partner.name),
        None => None,
    })
}

fn gone() -> Refusal {
    StoreError::Corrupt("the form of a lead is gone".to_owned()).into()
}
