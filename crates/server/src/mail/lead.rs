//! Letters to whoever asked partners: a form to confirm, and what became of it. Each has a link of its own.

use jiff::{SignedDuration, Timestamp};
use liaison_contract::paths;
use liaison_domain::lead::answer::LeadDeclineReason;
use liaison_domain::lead::enquiry::RequestKind;
use liaison_domain::lead::request::{CONFIRM_DAYS, LINK_DAYS};
use liaison_domain::text::EmailAddress;
use liaison_messages::{Words, messages as m};
use liaison_store::lead::{LeadRequest, insert_link};
use liaison_store::{StoreError, Tx};

use super::{Composed, Envelope, Letter, MailError, Part};
use crate::app::App;
use crate::random::{self, token_hash};

/// What is told.
pub(crate) enum Told<'a> {
    Confirm {
        /// The partner that sent it for somebody else.
        sender: Option<&'a str>,
        /// Those who are asked.
        partners: &'a [String],
    },
    Accepted {
        partner: &'a str,
    },
    Declined {
        partner: &'a str,
        reason: LeadDeclineReason,
        text: &'a str,
    },
    Unanswered {
        partner: &'a str,
    },
}

/// Queues a letter in the language of the form.
pub(crate) async fn send(app: &App, tx: &Tx, request: &LeadRequest, told: Told<'_>) -> Result<(), MailError> {
    let now = app.now();
    let to = EmailAddress::try_from(request.enquiry.contact.email.as_str())
        .map_err(|_| StoreError::Corrupt(format!("form {} has no address", request.id)))?;
    let token = random::hex(&random::bytes::<32>()?);
    let expires_at = now
        .checked_add(SignedDuration::from_hours(LINK_DAYS * 24))
        .unwrap_or(Timestamp::MAX);
    insert_link(tx, &token_hash(&token), request.id, expires_at).await?;
    let links = Links {
        own: app.config.public_url.join(&paths::enquiry_page(&token)),
        others: app.config.public_url.join(paths::MARKETPLACE_PAGE),
    };
    let composed = letter(&super::words(request.language)?, request, &told, links);
    super::queue(app, tx, Envelope::from_us(&to), &composed, now).await?;
    Ok(())
}

/// Why a partner declined, as whoever asked reads it.
pub(crate) fn reason(words: &Words, reason: LeadDeclineReason) -> String {
    match reason {
        LeadDeclineReason::NoCapacity => m::enquiry_declined_no_capacity(words),
        LeadDeclineReason::NotOurField => m::enquiry_declined_not_our_field(words),
        LeadDeclineReason::NotOurRegion => m::enquiry_declined_not_our_region(words),
        LeadDeclineReason::TooSmall => m::enquiry_declined_too_small(words),
        LeadDeclineReason::TooLarge => m::enquiry_declined_too_large(words),
        LeadDeclineReason::Duplicate => m::enquiry_declined_duplicate(words),
        LeadDeclineReason::Other => m::enquiry_declined_other(words),
    }
}

struct Links {
    /// Where the form is read, confirmed and taken back.
    own: String,
    /// Where other partners are found.
    others: String,
}

fn letter(words: &Words, request: &LeadRequest, told: &Told<'_>, links: Links) -> Composed {
    let number = request.summary.as_str();
    let open = |label: String| Part::Button {
        label,
        url: links.own.clone(),
    };
    let why = || Part::Note(m::mail_lead_why(words));
    let others = || Part::Link {
        label: m::mail_lead_others(words),
        url: links.others.clone(),
    };
    let (subject, parts) = match told {
        Told::Confirm { sender, partners } => {
            let partners = partners.join(", ");
            let text = match request.enquiry.kind {
                RequestKind::Enquiry => m::mail_lead_confirm_enquiry(words, &partners),
                RequestKind::Referral => {
                    m::mail_lead_confirm_referral(words, sender.unwrap_or_default(), &partners)
                }
                RequestKind::Proposal => m::mail_lead_confirm_proposal(words, &partners),
            };
            let parts = vec![
                Part::Paragraph(text),
                open(m::mail_lead_confirm_open(words)),
                Part::Note(m::mail_lead_confirm_why(words, CONFIRM_DAYS)),
            ];
            (m::mail_lead_confirm_subject(words, number), parts)
        }
        Told::Accepted { partner } => {
            let text = Part::Paragraph(m::mail_lead_accepted_text(words, partner, number));
            let parts = vec![text, open(m::mail_lead_open(words)), why()];
            (m::mail_lead_accepted_subject(words, partner, number), parts)
        }
        Told::Declined {
            partner,
            reason: given,
            text,
        } => {
            let given = reason(words, *given);
            let mut parts = vec![Part::Paragraph(m::mail_lead_declined_text(
                words, partner, number, &given,
            ))];
            if !text.is_empty() {
                parts.push(Part::Paragraph(m::mail_lead_declined_words(words, partner, text)));
            }
            parts.extend([open(m::mail_lead_open(words)), others(), why()]);
            (m::mail_lead_declined_subject(words, partner, number), parts)
        }
        Told::Unanswered { partner } => {
            let text = Part::Paragraph(m::mail_lead_unanswered_text(words, partner, number));
            let parts = vec![text, open(m::mail_lead_open(words)), others(), why()];
            (m::mail_lead_unanswered_subject(words, partner, number), parts)
        }
    };
    Letter { subject, parts }.compose(words)
}
