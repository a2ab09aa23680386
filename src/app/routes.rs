//! The one table: address, page, and who may open it.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use liaison_domain::authorize::Action;

#[cfg(debug_assertions)]
use {
    super::shell::{Frame, use_frame},
    crate::features::gallery::gallery,
    leptos::task::spawn_local,
    leptos_router::hooks::use_location,
};

use super::address::Address;
use super::guard::{Need, Page};
use super::refusal::NotFoundPage;
use super::shell::PageSide;
use super::start::StartPage;
use crate::features::account::{ForgotPage, JoinPage, ResetPage, SignInPage, SignUpPage};
use crate::features::company::staff::CompanyStaffPage;
use crate::features::company::{CompanyEnrolmentsPage, CompanyOfficesPage, CompanyPage};
use crate::features::drafts::DraftsPage;
use crate::features::home::HomePage;
use crate::features::organisation::OrganisationPage;
use crate::features::overview::OverviewPage;
use crate::features::own_account::{AccountPage, DevicesPage};
use crate::features::people::PeoplePage;
use crate::features::review::ReviewPage;
use crate::features::trial_invitation::{
    BeginTrialInvitation, TrialInvitationPage, TrialInvitationWizardPage, TrialInvitationsPage,
};

#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=|| ()>
            <Route path=Address("/") view=Page::Plain(|| view! { <StartPage /> }.into_any()) />
            <Route
                path=Address("/sign-in")
                view={Page::guarded::<SignInPage>("sign_in", Need::Nothing(PageSide::Partner))}
            />
            <Route
                path=Address("/sign-up")
                view={Page::guarded::<SignUpPage>("sign_up", Need::Nothing(PageSide::Customer))}
            />
            <Route
                path=Address("/forgot")
                view={Page::guarded::<ForgotPage>("forgot", Need::Nothing(PageSide::Partner))}
            />
            <Route
                path=Address("/reset/:token")
                view={Page::guarded::<ResetPage>("reset", Need::Nothing(PageSide::Partner))}
            />
            <Route
                path=Address("/join/:token")
                view={Page::guarded::<JoinPage>("join", Need::Nothing(PageSide::Partner))}
            />
            <Route
                path=Address("/company/staff")
                view={Page::guarded::<CompanyStaffPage>("company_staff", Need::Staff(Action::ReadStaff))}
            />
            <Route
                path=Address("/o/:token")
                view={Page::guarded::<ReviewPage>("review", Need::Nothing(PageSide::Customer))}
            />
            <Route
                path=Address("/drafts")
                view={Page::guarded::<DraftsPage>("drafts", Need::Staff(Action::CreateTrialInvitation))}
            />
            <Route path=Address("/trial-invitations/new") view=Page::Plain(|| view! { <BeginTrialInvitation /> }.into_any()) />
            <Route
                path=Address("/trial-invitations/new/:draft/:step")
                view={Page::guarded::<TrialInvitationWizardPage>("trial_invitation_wizard", Need::Staff(Action::CreateTrialInvitation))}
            />
            <Route
                path=Address("/trial-invitations")
                view={Page::guarded::<TrialInvitationsPage>("trial_invitations", Need::Staff(Action::ReadTrialInvitation))}
            />
            <Route
                path=Address("/trial-invitations/:id")
                view={Page::guarded::<TrialInvitationPage>("trial_invitation", Need::Staff(Action::ReadTrialInvitation))}
            />
            <Route
                path=Address("/overview")
                view={Page::guarded::<OverviewPage>("overview", Need::Staff(Action::ReadOverview))}
            />
            <Route
                path=Address("/company")
                view={Page::guarded::<CompanyPage>("company", Need::Staff(Action::ReadCompany))}
            />
            <Route
                path=Address("/company/offices")
                view={Page::guarded::<CompanyOfficesPage>("company_offices", Need::Staff(Action::ReadCompany))}
            />
            <Route
                path=Address("/company/enrolments")
                view={Page::guarded::<CompanyEnrolmentsPage>("company_enrolments", Need::Staff(Action::ReadCompany))}
            />
            <Route
                path=Address("/home")
                view={Page::guarded::<HomePage>("home", Need::Customer(Action::ReadAnswers))}
            />
            <Route
                path=Address("/account")
                view={Page::guarded::<AccountPage>("account", Need::Person(Action::ManageAccount))}
            />
            <Route
                path=Address("/account/devices")
                view={Page::guarded::<DevicesPage>("devices", Need::Person(Action::ManageAccount))}
            />
            <Route
                path=Address("/home/people")
                view={Page::guarded::<PeoplePage>("people", Need::Customer(Action::ReadPeople))}
            />
            <Route
                path=Address("/home/organisation")
                view={Page::guarded::<OrganisationPage>("organisation", Need::Customer(Action::ReadOrganisation))}
            />
            <Route path=Address("/*rest") view=Page::Plain(anything_else) />
        </FlatRoutes>
    }
}

fn anything_else() -> AnyView {
    #[cfg(debug_assertions)]
    if use_location().pathname.get_untracked() == "/gallery" {
        let frame = use_frame();
        spawn_local(async move {
            frame.try_set(Frame::Front(PageSide::Partner));
        });
        return gallery();
    }
    view! { <NotFoundPage /> }.into_any()
}
