//! The one table: address, page, and who may open it.

use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, FlatRoutesProps};
use liaison_domain::authorize::Action;

#[cfg(debug_assertions)]
use {
    super::shell::{Frame, use_frame},
    crate::features::gallery::gallery,
    leptos::task::spawn_local,
    leptos_router::hooks::use_location,
};

use super::guard::{Need, Page};
use super::operator_pages::OperatorPages;
use super::refusal::NotFoundPage;
use super::shell::PageSide;
use super::start::StartPage;
use super::table::{Row, Table};
use crate::features::account::{ForgotPage, JoinPage, ResetPage, SignInPage, SignUpPage};
use crate::features::availability::{AvailabilityCellPage, AvailabilityChangesPage, AvailabilityPage};
use crate::features::company::staff::CompanyStaffPage;
use crate::features::company::{CompanyOfficesPage, CompanyPage, EnrolmentPages};
use crate::features::customer_review::{OwnReviewsPage, ReceivedReviewsPage};
use crate::features::drafts::DraftsPage;
use crate::features::home::{CompareOffersPage, HomePage};
use crate::features::inbox::{InboxPage, NotificationsPage, UnsubscribePage};
use crate::features::lead::LeadPages;
use crate::features::lead::enquiry::{EnquiryPages, OwnEnquiriesPage};
use crate::features::listing::{ListingEditorPage, ListingPage};
use crate::features::marketplace::{
    MarketplaceComparePage, MarketplacePage, MarketplaceProfilePage, MarketplaceRankingPage,
};
use crate::features::organisation::OrganisationPage;
use crate::features::overview::OverviewPage;
use crate::features::own_account::{AccountPage, DevicesPage};
use crate::features::people::PeoplePage;
use crate::features::purchase_offer::{
    BeginPurchaseOffer, OfferTemplatesPage, PurchaseOfferPage, PurchaseOfferWizardPage, PurchaseOffersPage,
};
use crate::features::receipt::{ReceiptPage, ReceiptsPage, VerifyReceiptPage};
use crate::features::review::ReviewPage;
use crate::features::review::offer::OfferReviewPage;
use crate::features::review::preview::PreviewPage;
use crate::features::storage::StoragePage;
use crate::features::subscription::{
    CustomerSubscriptionsPage, OwnSubscriptionsPage, RenewalsPage, SubscriptionPage,
};
use crate::features::trial_invitation::{
    BeginTrialInvitation, DraftConflictPage, TrialInvitationPage, TrialInvitationWizardPage,
    TrialInvitationsPage,
};

/// The first row that fits is shown.
static ROUTES: &[Row] = &[
    ("/", Page::Plain(start)),
    (
        "/sign-in",
        Page::guarded::<SignInPage>("sign_in", Need::Nothing(PageSide::Partner)),
    ),
    (
        "/sign-up",
        Page::guarded::<SignUpPage>("sign_up", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/forgot",
        Page::guarded::<ForgotPage>("forgot", Need::Nothing(PageSide::Partner)),
    ),
    (
        "/reset/:token",
        Page::guarded::<ResetPage>("reset", Need::Nothing(PageSide::Partner)),
    ),
    (
        "/join/:token",
        Page::guarded::<JoinPage>("join", Need::Nothing(PageSide::Partner)),
    ),
    (
        "/company/staff",
        Page::guarded::<CompanyStaffPage>("company_staff", Need::Staff(Action::ReadStaff)),
    ),
    (
        "/o/:token",
        Page::guarded::<ReviewPage>("review", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/offers/:token",
        Page::guarded::<OfferReviewPage>("offer_review", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/drafts",
        Page::guarded::<DraftsPage>("drafts", Need::Drafts(Action::CreateTrialInvitation)),
    ),
    (
        "/drafts/:draft/conflict",
        Page::guarded::<DraftConflictPage>("draft_conflict", Need::Drafts(Action::CreateTrialInvitation)),
    ),
    ("/trial-invitations/new", Page::Plain(begin_trial_invitation)),
    (
        "/trial-invitations/new/:draft/:step",
        Page::guarded::<TrialInvitationWizardPage>(
            "trial_invitation_wizard",
            Need::Drafts(Action::CreateTrialInvitation),
        ),
    ),
    (
        "/trial-invitations",
        Page::guarded::<TrialInvitationsPage>("trial_invitations", Need::Staff(Action::ReadTrialInvitation)),
    ),
    (
        "/trial-invitations/:id",
        Page::guarded::<TrialInvitationPage>("trial_invitation", Need::Staff(Action::ReadTrialInvitation)),
    ),
    (
        "/trial-invitations/:id/preview",
        Page::guarded::<PreviewPage>("preview", Need::Staff(Action::ReadTrialInvitation)),
    ),
    ("/purchase-offers/new", Page::Plain(begin_purchase_offer)),
    (
        "/purchase-offers/new/:draft/:step",
        Page::guarded::<PurchaseOfferWizardPage>(
            "purchase_offer_wizard",
            Need::Drafts(Action::CreatePurchaseOffer),
        ),
    ),
    (
        "/purchase-offers",
        Page::guarded::<PurchaseOffersPage>("purchase_offers", Need::Staff(Action::ReadPurchaseOffer)),
    ),
    (
        "/offer-templates",
        Page::guarded::<OfferTemplatesPage>("offer_templates", Need::Staff(Action::ReadPurchaseOffer)),
    ),
    (
        "/purchase-offers/:id",
        Page::guarded::<PurchaseOfferPage>("purchase_offer", Need::Staff(Action::ReadPurchaseOffer)),
    ),
    (
        "/overview",
        Page::guarded::<OverviewPage>("overview", Need::Staff(Action::ReadOverview)),
    ),
    (
        "/company",
        Page::guarded::<CompanyPage>("company", Need::Drafts(Action::ReadCompany)),
    ),
    (
        "/company/offices",
        Page::guarded::<CompanyOfficesPage>("company_offices", Need::Staff(Action::ReadCompany)),
    ),
    (
        "/company/enrolments/*rest",
        Page::guarded::<EnrolmentPages>("company_enrolments", Need::Staff(Action::ReadCompany)),
    ),
    (
        "/home",
        Page::guarded::<HomePage>("home", Need::Customer(Action::ReadAnswers)),
    ),
    (
        "/account",
        Page::guarded::<AccountPage>("account", Need::Person(Action::ManageAccount)),
    ),
    (
        "/account/devices",
        Page::guarded::<DevicesPage>("devices", Need::Person(Action::ManageAccount)),
    ),
    (
        "/account/notifications",
        Page::guarded::<NotificationsPage>("notifications", Need::Person(Action::ManageAccount)),
    ),
    (
        "/inbox",
        Page::guarded::<InboxPage>("inbox", Need::Person(Action::ManageAccount)),
    ),
    (
        "/unsubscribe/:token",
        Page::guarded::<UnsubscribePage>("unsubscribe", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/account/storage",
        Page::guarded::<StoragePage>("storage", Need::Person(Action::ManageAccount)),
    ),
    (
        "/home/subscriptions",
        Page::guarded::<OwnSubscriptionsPage>("own_subscriptions", Need::Customer(Action::ReadSubscriptions)),
    ),
    (
        "/home/subscriptions/:id",
        Page::guarded::<SubscriptionPage>("subscription", Need::Customer(Action::ReadSubscriptions)),
    ),
    (
        "/subscriptions",
        Page::guarded::<CustomerSubscriptionsPage>(
            "customer_subscriptions",
            Need::Staff(Action::ReadCustomerSubscriptions),
        ),
    ),
    (
        "/subscriptions/:id",
        Page::guarded::<SubscriptionPage>("subscription", Need::Staff(Action::ReadCustomerSubscriptions)),
    ),
    (
        "/renewals",
        Page::guarded::<RenewalsPage>("renewals", Need::Person(Action::ManageAccount)),
    ),
    (
        "/home/offers/compare",
        Page::guarded::<CompareOffersPage>("compare_offers", Need::Customer(Action::ReadAnswers)),
    ),
    (
        "/receipts",
        Page::guarded::<ReceiptsPage>("receipts", Need::Person(Action::ManageAccount)),
    ),
    (
        "/receipts/:id",
        Page::guarded::<ReceiptPage>("receipt", Need::Person(Action::ManageAccount)),
    ),
    (
        "/verify-receipt",
        Page::guarded::<VerifyReceiptPage>("verify_receipt", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/availability",
        Page::guarded::<AvailabilityPage>("availability", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/availability/changes",
        Page::guarded::<AvailabilityChangesPage>("availability_changes", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/availability/:cloud/:feature/:plan",
        Page::guarded::<AvailabilityCellPage>("availability_cell", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/operator/*rest",
        Page::guarded::<OperatorPages>("operator_pages", Need::Operator(Action::ReviewListings)),
    ),
    (
        "/listing/new/:draft/:step",
        Page::guarded::<ListingEditorPage>("listing_editor", Need::Drafts(Action::ReadListing)),
    ),
    (
        "/listing/reviews",
        Page::guarded::<ReceivedReviewsPage>("received_reviews", Need::Staff(Action::ReadReceivedReviews)),
    ),
    (
        "/home/reviews",
        Page::guarded::<OwnReviewsPage>("own_reviews", Need::Customer(Action::ReadCustomerReviews)),
    ),
    (
        "/home/enquiries",
        Page::guarded::<OwnEnquiriesPage>("own_enquiries", Need::Person(Action::FollowEnquiries)),
    ),
    (
        "/listing/*rest",
        Page::guarded::<ListingPage>("listing", Need::Staff(Action::ReadListing)),
    ),
    (
        "/leads/*rest",
        Page::guarded::<LeadPages>("lead_list", Need::Staff(Action::ReadLeads)),
    ),
    (
        "/enquiries/*rest",
        Page::guarded::<EnquiryPages>("enquiry_form", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/marketplace",
        Page::guarded::<MarketplacePage>("marketplace", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/marketplace/compare",
        Page::guarded::<MarketplaceComparePage>("marketplace_compare", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/marketplace/ranking",
        Page::guarded::<MarketplaceRankingPage>("marketplace_ranking", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/marketplace/partners/:slug",
        Page::guarded::<MarketplaceProfilePage>("marketplace_profile", Need::Nothing(PageSide::Customer)),
    ),
    (
        "/home/people",
        Page::guarded::<PeoplePage>("people", Need::Customer(Action::ReadPeople)),
    ),
    (
        "/home/organisation",
        Page::guarded::<OrganisationPage>("organisation", Need::Customer(Action::ReadOrganisation)),
    ),
    ("/*rest", Page::Plain(anything_else)),
];

#[component]
pub fn Pages() -> impl IntoView {
    let table = ToChildren::to_children(|| Table::new(ROUTES));
    FlatRoutes(FlatRoutesProps::builder().fallback(|| ()).children(table).build())
}

fn start() -> AnyView {
    view! { <StartPage /> }.into_any()
}

fn begin_trial_invitation() -> AnyView {
    view! { <BeginTrialInvitation /> }.into_any()
}

fn begin_purchase_offer() -> AnyView {
    view! { <BeginPurchaseOffer /> }.into_any()
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
