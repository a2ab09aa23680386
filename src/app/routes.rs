//! The one table: address, page, and who may open it.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::{Lazy, path};
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
                view=Guarded::new(Need::Nothing(PageSide::Partner), Lazy::<SignInPage>::new())
            />
            <Route
                path=path!("/o/:token")
                view=Guarded::new(Need::Nothing(PageSide::Customer), Lazy::<ReviewPage>::new())
            />
            <Route
                path=path!("/drafts")
                view=Guarded::new(Need::Staff(Action::CreateTrialInvitation), Lazy::<DraftsPage>::new())
            />
            <Route path=path!("/trial-invitations/new") view=BeginTrialInvitation />
            <Route
                path=path!("/trial-invitations/new/:draft/:step")
                view=Guarded::new(
                    Need::Staff(Action::CreateTrialInvitation),
                    Lazy::<TrialInvitationWizardPage>::new(),
                )
            />
            <Route
                path=path!("/trial-invitations")
                view=Guarded::new(Need::Staff(Action::ReadTrialInvitation), Lazy::<TrialInvitationsPage>::new())
            />
            <Route
                path=path!("/trial-invitations/:id")
                view=Guarded::new(Need::Staff(Action::ReadTrialInvitation), Lazy::<TrialInvitationPage>::new())
            />
            <Route
                path=path!("/overview")
                view=Guarded::new(Need::Staff(Action::ReadOverview), Lazy::<OverviewPage>::new())
            />
            <Route
                path=path!("/home")
                view=Guarded::new(Need::Customer(Action::ReadAnswers), Lazy::<HomePage>::new())
            />
            <Route path=path!("/*any") view=NotFoundPage />
        </FlatRoutes>
    }
}
