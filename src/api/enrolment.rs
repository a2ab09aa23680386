//! The programmes of one's own company, and of all partners for the operator.

use liaison_contract::enrolment::{
    ApplyForProgramme, DecideEnrolment, EnrolmentBody, EnrolmentDecision, EnrolmentEventsBody,
    EnrolmentsBody, PartnerEnrolment, PartnerEnrolmentBody, PartnerEnrolmentsBody, PassTraining,
    ProgrammeEnrolment, SignAgreement,
};
use liaison_contract::paths;
use liaison_contract::terms::{Terms, TermsBody};
use liaison_domain::Language;
use liaison_domain::enrolment::application::{RawApplication, Training};
use liaison_domain::enrolment::log::EnrolmentEntry;
use liaison_domain::id::EnrolmentId;
use liaison_domain::partner::Programme;
use liaison_domain::terms::AgreedTerms;

use super::{ApiError, Listed, client};

/// One for each programme, whether or not it was ever asked for.
pub async fn list_enrolments() -> Result<Vec<ProgrammeEnrolment>, ApiError> {
    let body: EnrolmentsBody = client::get(paths::ENROLMENTS).await?;
    Ok(body.enrolments)
}

pub async fn find_enrolment(programme: Programme) -> Result<ProgrammeEnrolment, ApiError> {
    let body: EnrolmentBody = client::get(&paths::enrolment(programme)).await?;
    Ok(body.enrolment)
}

/// The newest first.
pub async fn list_enrolment_entries(programme: Programme) -> Result<Vec<EnrolmentEntry>, ApiError> {
    let body: EnrolmentEventsBody = client::get(&paths::enrolment_events(programme)).await?;
    Ok(body.events)
}

pub async fn find_agreement(language: Language) -> Result<Terms, ApiError> {
    let body: TermsBody = client::get(&paths::partner_agreement("current", language)).await?;
    Ok(body.terms)
}

/// What a partner does to join, with the revision that was seen.
#[derive(Clone, PartialEq)]
pub enum JoiningStep {
    /// The name as it was typed, and what was read.
    Sign(String, AgreedTerms),
    PassTraining(Training),
    Apply(RawApplication),
}

pub async fn join_programme(
    programme: Programme,
    revision: i64,
    step: JoiningStep,
    key: &str,
) -> Result<ProgrammeEnrolment, ApiError> {
    let key = Some(key);
    let body: EnrolmentBody = match step {
        JoiningStep::Sign(name, terms) => {
            let asked = SignAgreement {
                revision,
                name,
                terms,
            };
            client::post(&paths::enrolment_signatures(programme), &asked, key).await?
        }
        JoiningStep::PassTraining(training) => {
            let asked = PassTraining { revision, training };
            client::post(&paths::enrolment_trainings(programme), &asked, key).await?
        }
        JoiningStep::Apply(application) => {
            let asked = ApplyForProgramme {
                revision,
                application,
            };
            client::post(&paths::enrolment_applications(programme), &asked, key).await?
        }
    };
    Ok(body.enrolment)
}

/// What waits for the operator, or who is or was in a programme.
pub async fn list_partner_enrolments(
    show: &'static str,
    pages: usize,
) -> Result<Listed<PartnerEnrolment>, ApiError> {
    let path = [paths::PARTNER_ENROLMENTS, "?show=", show].concat();
    client::list(&path, pages, |body: PartnerEnrolmentsBody| {
        (body.partner_enrolments, body.next)
    })
    .await
}

pub async fn find_partner_enrolment(id: EnrolmentId) -> Result<PartnerEnrolment, ApiError> {
    let body: PartnerEnrolmentBody = client::get(&paths::partner_enrolment(id)).await?;
    Ok(body.partner_enrolment)
}

/// The newest first.
pub async fn list_partner_enrolment_entries(id: EnrolmentId) -> Result<Vec<EnrolmentEntry>, ApiError> {
    let body: EnrolmentEventsBody = client::get(&paths::partner_enrolment_events(id)).await?;
    Ok(body.events)
}

pub async fn decide_enrolment(
    id: EnrolmentId,
    revision: i64,
    decision: EnrolmentDecision,
    key: &str,
) -> Result<PartnerEnrolment, ApiError> {
    let asked = DecideEnrolment { revision, decision };
    let path = paths::partner_enrolment_decisions(id);
    let body: PartnerEnrolmentBody = client::post(&path, &asked, Some(key)).await?;
    Ok(body.partner_enrolment)
}
