//! The message that we draft from the choices. Once the author has changed a word it is never touched again.

use liaison_domain::catalogue::{Catalogue, PlanCode};
use liaison_domain::partner::Partner;
use liaison_drafts::{Asked, Point, TrialInvitationDraft};
use liaison_messages::{Words, messages as m};

pub(super) struct Sender<'a> {
    pub(super) person: &'a str,
    pub(super) partner: &'a Partner,
}

/// Without a trial there is nothing to write about yet.
pub(super) fn message(
    draft: &mut TrialInvitationDraft,
    words: &Words,
    catalogue: &Catalogue,
    sender: &Sender<'_>,
) {
    let plan = catalogue.plan(&PlanCode(draft.plan.clone()));
    let (before, after) = match plan.and_then(|plan| Some((plan, plan.trial?))) {
        Some((plan, terms)) => {
            let (days, licences) = (i64::from(terms.days), i64::from(terms.licences));
            let before = m::message_draft_before(words, &plan.name, days, licences);
            let Sender { person, partner } = sender;
            let after = match draft.administration {
                Some(Asked::Limited | Asked::Full) => {
                    m::message_draft_after_with_administration(words, &partner.phone, person, &partner.name)
                }
                Some(Asked::No) | None => {
                    m::message_draft_after(words, &partner.phone, person, &partner.name)
                }
            };
            (before, after)
        }
        None => (String::new(), String::new()),
    };
    draft.message.before_link = before;
    draft.message.after_link = after;
}

/// The sentence that settles a point.
pub(super) fn sentence(point: Point, words: &Words, partner: &Partner) -> String {
    match point {
        Point::WhoBills => m::message_add_bills(words),
        Point::LicenceCount => m::message_add_licences(words),
        Point::HowToReachYou => m::message_add_contact(words, &partner.phone),
        Point::EndOfTrial => m::message_add_end(words),
        Point::DelegatedAdministration => m::message_add_administration(words),
        Point::AuthorisedPartner => m::message_add_authorised(words, &partner.number),
    }
}
