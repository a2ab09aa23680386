//! The one table: address, page, and who may open it.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::path;
use liaison_domain::authorize::Action;

use super::guard::{Guarded, Need};
use super::refusal::NotFoundPage;
use super::shell::PageSide;
use super::start::StartPage;
use crate::features::account::SignInPage;
use crate::features::drafts::DraftsPage;
use crate::features::home::HomePage;
use crate::features::overview::OverviewPage;
use crate::features::review::ReviewPage;
use crate::features::trial_invitation::{
    BeginTrialInvitation, TrialInvitationPage, TrialInvitationWizardPage, TrialInvitationsPage,
};

#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=|| ()>
            <Route path=path!("/") view=StartPage />
            <Route
                path=path!("/sign-in")
                view={Guarded::new::<SignInPage>(Need::Nothing(PageSide::Partner))}
            />
            <Route
                path=path!("/o/:token")
                view={Guarded::new::<ReviewPage>(Need::Nothing(PageSide::Customer))}
            />
            <Route
                path=path!("/drafts")
                view={Guarded::new::<DraftsPage>(Need::Staff(Action::CreateTrialInvitation))}
            />
            <Route path=path!("/trial-invitations/new") view=BeginTrialInvitation />
            <Route
                path=path!("/trial-invitations/new/:draft/:step")
                view={Guarded::new::<TrialInvitationWizardPage>(Need::Staff(Action::CreateTrialInvitation))}
            />
            <Route
                path=path!("/trial-invitations")
                view={Guarded::new::<TrialInvitationsPage>(Need::Staff(Action::ReadTrialInvitation))}
            />
            <Route
                path=path!("/trial-invitations/:id")
                view={Guarded::new::<TrialInvitationPage>(Need::Staff(Action::ReadTrialInvitation))}
            />
            <Route
                path=path!("/overview")
                view={Guarded::new::<OverviewPage>(Need::Staff(Action::ReadOverview))}
            />
            <Route
                path=path!("/home")
                view={Guarded::new::<HomePage>(Need::Customer(Action::ReadAnswers))}
            />
            <Route path=path!("/*any") view=NotFoundPage />
        </FlatRoutes>
    }
}
