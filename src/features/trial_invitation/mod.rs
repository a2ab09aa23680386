//! Trial invitations, from the partner's side: the wizard, the list, one of them.

pub mod begin;
pub mod detail;
pub mod list;
#[cfg(feature = "wizard")]
mod wizard;

pub use begin::BeginTrialInvitation;
pub use detail::TrialInvitationPage;
#[cfg(not(feature = "wizard"))]
pub use detail::TrialInvitationPage as TrialInvitationWizardPage;
pub use list::TrialInvitationsPage;
#[cfg(feature = "wizard")]
pub use wizard::TrialInvitationWizardPage;
