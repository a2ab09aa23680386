//! The invitation as a letter: the partner's own words, with the link between them as in the wizard.

use liaison_domain::text::EmailAddress;
use liaison_domain::trial_invitation::TrialInvitation;
use liaison_messages::{Words, messages};

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
    let paragraphs = |text: &str| -> Vec<Part> {
        text.split("\n\n")
            .filter(|paragraph| !paragraph.trim().is_empty())
            .map(|paragraph| Part::Paragraph(paragraph.to_owned()))
            .collect()
    };
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
