//! Rights, decided in one place and denied by default.

use crate::actor::{Actor, CustomerRole, StaffRole};
use crate::id::{CustomerId, PartnerId, UserId};

/// What somebody wants to do, with the organisation it would happen to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    ReadOverview(PartnerId),
    ReadTrialInvitation(PartnerId),
    CreateTrialInvitation(PartnerId),
    /// Pause, resume, extend or revoke it.
    ChangeTrialInvitation(PartnerId),
    /// Have Liaison send it to addresses, in the partner's name.
    SendTrialInvitation(PartnerId),
    ReadPurchaseOffer(PartnerId),
    /// Send one to customers.
    CreatePurchaseOffer(PartnerId),
    /// Revise, withdraw, extend or archive it, and answer what a customer asks about it.
    ChangePurchaseOffer(PartnerId),
    /// Read the company's profile, offices and enrolments.
    ReadCompany(PartnerId),
    /// Change what customers see of the company, and its offices.
    ChangeCompany(PartnerId),
    /// Sign for a programme, or ask for one, which binds the company.
    JoinProgramme(PartnerId),
    /// Read who belongs to the partner.
    ReadStaff(PartnerId),
    /// Invite people to it, give them roles, and let them go.
    ChangeStaff(PartnerId),
    /// Read what the organisation was sent and what it answered.
    ReadAnswers(CustomerId),
    /// Read who administers, or administered, for the organisation.
    ReadRelationships(CustomerId),
    /// Take delegated administration away from a partner.
    EndRelationship(CustomerId),
    /// Read what the organisation has: trials, and what it pays for.
    ReadSubscriptions(CustomerId),
    /// Extend, convert, grow, give back, cancel or go on with one of them, which binds the organisation to pay.
    ChangeSubscription(CustomerId),
    /// Say who is the partner of record of one of them. Nobody does so for a customer but its global administrators:
    /// not who administers it as a partner, and not the partner of record itself.
    ChangePartnerOfRecord(CustomerId),
    /// Read the subscriptions of customers that concern the partner.
    ReadCustomerSubscriptions(PartnerId),
    /// Read what the organisation is called, its domains and its log.
    ReadOrganisation(CustomerId),
    /// Change what the organisation is called.
    ChangeOrganisation(CustomerId),
    /// Read who belongs to the organisation, and as what.
    ReadPeople(CustomerId),
    /// Give somebody of the organisation another role.
    ChangeRoles(CustomerId),
    /// Accept or decline for the organisation.
    AnswerInvitation(CustomerId),
    /// Read what the organisation and a partner wrote each other about an offer.
    ReadOfferThread(CustomerId),
    /// Ask a partner about an offer, or propose other counts, for the organisation. It binds nobody.
    AskAboutOffer(CustomerId),
    /// Have the link mailed to somebody of the organisation who can answer.
    ForwardInvitation(CustomerId),
    /// Read and change one's own account, and sign one's own devices out.
    ManageAccount(UserId),
    /// Read, write and delete the drafts of one's own devices.
    KeepDrafts(UserId),
    /// Read what a partner says of itself in the marketplace, the state of it and what came back.
    ReadListing(PartnerId),
    /// Write, submit and take out what the partner says of itself there, and where it is found.
    ChangeListing(PartnerId),
    /// Tell the operator that a listing should not stand there.
    ReportListing,
    /// Decide what stands in the marketplace.
    ReviewListings,
    /// Read what the organisation has said of partners, and of whom it may say something.
    ReadCustomerReviews(CustomerId),
    /// Say for the organisation how it was to work with a partner, where everybody reads it.
    WriteCustomerReview(CustomerId),
    /// Change or delete what one has said oneself. Nobody puts words into a colleague's mouth.
    ChangeCustomerReview {
        customer: CustomerId,
        author: UserId,
    },
    /// Read what customers say of the partner, also what is disputed or was hidden.
    ReadReceivedReviews(PartnerId),
    /// Reply to it in the partner's name, and report it to the operator.
    AnswerCustomerReviews(PartnerId),
    /// Hide what breaks the rules, or let it stand.
    ModerateCustomerReviews,
    /// Add what sources say of the availability of features, and decide between them.
    KeepAvailability,
    /// Read who asks for a programme, let partners into it, and take it away again.
    DecideEnrolments,
    /// Read who asks the partner for what, and what was written about it. It names people.
    ReadLeads(PartnerId),
    /// Answer them, close them and write about them.
    ChangeLeads(PartnerId),
    /// Pass a customer on to other partners, or propose to work together, in the partner's name.
    SendLeads(PartnerId),
    /// Read and take back what was asked of partners from the address of one's own account.
    FollowEnquiries(UserId),
    /// Mark what time alone has changed.
    FollowTheClock,
}

/// Why not. `OtherOrganisation` is told to nobody: the server answers as if the thing did not exist.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Denied {
    SignInFirst,
    OtherOrganisation,
    Role,
}

pub fn authorize(actor: &Actor, action: Action) -> Result<(), Denied> {
    match action {
        Action::ReadOverview(owner)
        | Action::ReadTrialInvitation(owner)
        | Action::ReadPurchaseOffer(owner)
        | Action::ReadCustomerSubscriptions(owner)
        | Action::ReadCompany(owner) => staff(actor, owner, |_| true),
        Action::ReadReceivedReviews(owner) => staff(actor, owner, |_| true),
        Action::ReadListing(_) if matches!(actor, Actor::Operator { .. }) => Ok(()),
        Action::ReadListing(owner) => staff(actor, owner, |_| true),
        Action::ChangeCompany(owner)
        | Action::ChangeListing(owner)
        | Action::AnswerCustomerReviews(owner) => staff(actor, owner, speaks),
        Action::ReadStaff(owner) => staff(actor, owner, |_| true),
        Action::ChangeStaff(owner) | Action::JoinProgramme(owner) => staff(actor, owner, |role| {
            matches!(role, StaffRole::GlobalAdministrator)
        }),
        Action::CreateTrialInvitation(owner)
        | Action::ChangeTrialInvitation(owner)
        | Action::SendTrialInvitation(owner)
        | Action::CreatePurchaseOffer(owner)
        | Action::ChangePurchaseOffer(owner) => staff(actor, owner, sells),
        Action::ReadAnswers(owner)
        | Action::ReadRelationships(owner)
        | Action::ForwardInvitation(owner)
        | Action::ReadOrganisation(owner)
        | Action::ReadOfferThread(owner)
        | Action::ReadSubscriptions(owner)
        | Action::ReadCustomerReviews(owner)
        | Action::ReadPeople(owner) => customer(actor, owner, |_| true),
        Action::AskAboutOffer(owner)
        | Action::ChangeSubscription(owner)
        | Action::WriteCustomerReview(owner) => customer(actor, owner, |role| {
            matches!(
                role,
                CustomerRole::GlobalAdministrator | CustomerRole::BillingAdministrator
            )
        }),
        Action::ChangeCustomerReview {
            customer: owner,
            author,
        } => match actor {
            Actor::Customer { user, customer, .. } if *customer == owner && *user != author => {
                Err(Denied::Role)
            }
            _ => customer(actor, owner, |_| true),
        },
        Action::AnswerInvitation(owner)
        | Action::EndRelationship(owner)
        | Action::ChangePartnerOfRecord(owner)
        | Action::ChangeOrganisation(owner)
        | Action::ChangeRoles(owner) => customer(actor, owner, |role| {
            matches!(role, CustomerRole::GlobalAdministrator)
        }),
        Action::ManageAccount(owner) | Action::KeepDrafts(owner) | Action::FollowEnquiries(owner) => {
            own(actor, owner)
        }
        Action::KeepAvailability
        | Action::ReviewListings
        | Action::ModerateCustomerReviews
        | Action::DecideEnrolments => operator(actor),
        Action::ReadLeads(owner) | Action::ChangeLeads(owner) | Action::SendLeads(owner) => {
            staff(actor, owner, minds_leads)
        }
        Action::ReportListing => match actor {
            Actor::Anonymous => Err(Denied::SignInFirst),
            Actor::Staff { .. } | Actor::Customer { .. } | Actor::Operator { .. } => Ok(()),
            Actor::System => Err(Denied::Role),
        },
        Action::FollowTheClock => match actor {
            Actor::System => Ok(()),
            _ => Err(Denied::Role),
        },
    }
}

/// The roles that may send invitations and offers in the partner's name.
fn sells(role: StaffRole) -> bool {
    matches!(
        role,
        StaffRole::GlobalAdministrator | StaffRole::AdminAgent | StaffRole::SalesAgent
    )
}

/// Those who speak for the partner where everybody reads it.
pub fn speaks(role: StaffRole) -> bool {
    matches!(
        role,
        StaffRole::GlobalAdministrator | StaffRole::ProfileAdministrator
    )
}

/// Those who sell, and those who are there for nothing else.
pub fn minds_leads(role: StaffRole) -> bool {
    sells(role) || matches!(role, StaffRole::ReferralsAdministrator | StaffRole::ReferralsUser)
}

/// Nobody manages somebody else's.
fn own(actor: &Actor, owner: UserId) -> Result<(), Denied> {
    match actor {
        Actor::Anonymous => Err(Denied::SignInFirst),
        Actor::Staff { user, .. } | Actor::Customer { user, .. } | Actor::Operator { user }
            if *user == owner =>
        {
            Ok(())
        }
        _ => Err(Denied::OtherOrganisation),
    }
}

/// What the operator looks after is nobody's secret, so that others hear that they may not change it.
const fn operator(actor: &Actor) -> Result<(), Denied> {
    match actor {
        Actor::Anonymous => Err(Denied::SignInFirst),
        Actor::Operator { .. } => Ok(()),
        _ => Err(Denied::Role),
    }
}

fn staff(actor: &Actor, owner: PartnerId, allows: fn(StaffRole) -> bool) -> Result<(), Denied> {
    match actor {
        Actor::Anonymous => Err(Denied::SignInFirst),
        Actor::Staff { partner, role, .. } if *partner == owner => {
            if allows(*role) {
                Ok(())
            } else {
                Err(Denied::Role)
            }
        }
        _ => Err(Denied::OtherOrganisation),
    }
}

fn customer(actor: &Actor, owner: CustomerId, allows: fn(CustomerRole) -> bool) -> Result<(), Denied> {
    match actor {
        Actor::Anonymous => Err(Denied::SignInFirst),
        Actor::Customer { customer, role, .. } if *customer == owner => {
            if allows(*role) {
                Ok(())
            } else {
                Err(Denied::Role)
            }
        }
        _ => Err(Denied::OtherOrganisation),
    }
}

#[cfg(test)]
#[path = "authorize_tests.rs"]
mod tests;
