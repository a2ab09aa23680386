//! The invitation as a letter: the partner's own words, with the link between them as in the wizard.

use jiff::Timestamp;
use liaison_domain::text::EmailAddress;
use liaison_domain::trial_invitation::TrialInvitation;
use liaison_messages::{DateStyle, Words, messages};

use super::{Letter, Part};

/// What every recipient of one sending reads.
#[derive(Clone, Copy)]
pub(crate) struct Occasion<'a> {
    pub(crate) invitation: &'a TrialInvitation,
    pub(crate) partner_name: &'a str,
    pub(crate) plan_name: &'a str,
    pub(crate) reply_to: &'a EmailAddress,
}

pub(crate) fn invitation_letter(
    words: &Words,
    occasion: Occasion<'_>,
    to: &EmailAddress,
    url: String,
) -> Letter {
    let Occasion {
        invitation,
        partner_name,
        plan_name,
        reply_to,
    } = occasion;
    let message = &invitation.terms.message;
    let mut parts = paragraphs(message.before_link.as_str());
    parts.push(Part::Button {
        label: messages::mail_invitation_open(words),
        url,
    });
    parts.extend(paragraphs(message.after_link.as_str()));
    parts.push(Part::Note(messages::mail_invitation_why(
        words,
        partner_name,
        to.as_str(),
        reply_to.as_str(),
    )));
    Letter {
        subject: messages::mail_invitation_subject(words, partner_name, plan_name),
        parts,
    }
}

/// From somebody who could not answer, to a colleague who can.
pub(crate) fn forwarded(
    words: &Words,
    by: &str,
    organisation: &str,
    partner_name: &str,
    plan_name: &str,
    url: String,
) -> Letter {
    Letter {
        subject: messages::mail_forwarded_subject(words, by, partner_name),
        parts: vec![
            Part::Paragraph(messages::mail_forwarded_text(
                words,
                by,
                partner_name,
                organisation,
                plan_name,
            )),
            Part::Button {
                label: messages::mail_invitation_open(words),
                url,
            },
            Part::Note(messages::mail_forwarded_why(words, organisation)),
        ],
    }
}

/// Short, in words of its own: the partner's are behind the link. Who does not want it learns how to end it.
pub(crate) fn reminder_letter(
    words: &Words,
    occasion: Occasion<'_>,
    to: &EmailAddress,
    url: String,
    first_sent_at: Timestamp,
) -> Letter {
    let Occasion {
        invitation,
        partner_name,
        plan_name,
        reply_to,
    } = occasion;
    let day = |at: Timestamp| {
        let formatter = words.formatter();
        formatter.date(formatter.local_date(at), DateStyle::Long)
    };
    let mut parts = vec![Part::Paragraph(messages::mail_reminder_text(
        words,
        &day(first_sent_at),
        partner_name,
        plan_name,
    ))];
    if let Some(end) = invitation.expires_at {
        parts.push(Part::Paragraph(messages::mail_reminder_until(words, &day(end))));
    }
    parts.push(Part::Button {
        label: messages::mail_invitation_open(words),
        url,
    });
    parts.push(Part::Paragraph(messages::mail_reminder_decline(words)));
    parts.extend(paragraphs(invitation.terms.message.after_link.as_str()));
    parts.push(Part::Note(messages::mail_invitation_why(
        words,
        partner_name,
        to.as_str(),
        reply_to.as_str(),
    )));
    Letter {
        subject: messages::mail_reminder_subject(words, partner_name, plan_name),
        parts,
    }
}

fn paragraphs(text: &str) -> Vec<Part> {
    text.split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| Part::Paragraph(paragraph.to_owned()))
        .collect()
}
