//! Trial invitations, from the partner's side: the wizard, the list, one of them.

pub mod begin;
pub mod detail;
mod ends;
pub mod list;
mod places;
mod sharing;
mod wizard;

use crate::ui::{live, tools};

pub use begin::BeginTrialInvitation;
pub use detail::TrialInvitationPage;
pub use list::TrialInvitationsPage;
pub use wizard::{DraftConflictPage, TrialInvitationWizardPage};
