//! An enrolment as it travels.

use jiff::civil::Date;
use liaison_contract::enrolment::{PartnerEnrolment, ProgrammeEnrolment};
use liaison_domain::enrolment::{Needs, may_join};
use liaison_domain::partner::{Partner, Programme, Standing};
use liaison_store::enrolment::Joining;

/// Each of a partner's. `all` are its ways through every programme.
pub(super) fn each(all: &[Joining], today: Date) -> Vec<ProgrammeEnrolment> {
    all.iter().map(|joining| described(joining, all, today)).collect()
}

pub(super) fn one(all: &[Joining], programme: Programme, today: Date) -> Option<ProgrammeEnrolment> {
    let joining = all.iter().find(|joining| joining.programme == programme)?;
    Some(described(joining, all, today))
}

pub(super) fn of_partner(
    all: &[Joining],
    programme: Programme,
    partner: &Partner,
    today: Date,
) -> Option<PartnerEnrolment> {
    let joining = all.iter().find(|joining| joining.programme == programme)?;
    Some(PartnerEnrolment {
        id: joining.id(),
        partner: partner.id,
        partner_name: partner.name.clone(),
        partner_number: partner.number.clone(),
        partner_country: partner.country,
        enrolment: described(joining, all, today),
    })
}

/// What has to be joined before this one, and is not.
pub(super) fn needs(all: &[Joining], programme: Programme, today: Date) -> Result<(), Needs> {
    may_join(programme, |first| standing(all, first, today))
}

pub(super) fn standing(all: &[Joining], programme: Programme, today: Date) -> Option<Standing> {
    let joining = all.iter().find(|joining| joining.programme == programme)?;
    let enrolment = joining.membership.enrolment(programme, joining.state)?;
    Some(enrolment.standing(today))
}

fn described(joining: &Joining, all: &[Joining], today: Date) -> ProgrammeEnrolment {
    ProgrammeEnrolment {
        programme: joining.programme,
        revision: joining.revision,
        state: joining.state,
        term: joining.membership.term,
        needs: needs(all, joining.programme, today)
            .err()
            .map(|Needs(first)| first),
        signature: joining.signature.clone(),
        training: joining.training.clone(),
        application: joining.application.clone(),
        questions: joining.questions.clone(),
        reason: joining.reason.clone(),
        waiting_since: joining.queued_at,
    }
}
