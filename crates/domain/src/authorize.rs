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
        | Action::AnswerCustomerReviews(owner) => staff(actor, owner, |role| {
            matches!(
                role,
                StaffRole::GlobalAdministrator | StaffRole::ProfileAdministrator
            )
        }),
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
        Action::ManageAccount(owner) | Action::KeepDrafts(owner) => own(actor, owner),
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
mod tests {
    use uuid::Uuid;

    use super::*;

    const OURS: PartnerId = PartnerId(Uuid::from_u128(1));
    const THEIRS: PartnerId = PartnerId(Uuid::from_u128(2));
    const CUSTOMER: CustomerId = CustomerId(Uuid::from_u128(3));
    const OTHER: CustomerId = CustomerId(Uuid::from_u128(4));
    const USER: UserId = UserId(Uuid::from_u128(5));

    #[test]
    fn only_those_who_sell_create_invitations() {
        let may = [
            StaffRole::GlobalAdministrator,
            StaffRole::AdminAgent,
            StaffRole::SalesAgent,
        ];
        for role in StaffRole::ALL {
            let actor = Actor::Staff {
                user: USER,
                partner: OURS,
                role,
            };
            let expected = if may.contains(&role) {
                Ok(())
            } else {
                Err(Denied::Role)
            };
            assert_eq!(
                authorize(&actor, Action::CreateTrialInvitation(OURS)),
                expected,
                "{role:?}"
            );
            assert_eq!(authorize(&actor, Action::ReadOverview(OURS)), Ok(()), "{role:?}");
            let profile = matches!(
                role,
                StaffRole::GlobalAdministrator | StaffRole::ProfileAdministrator
            );
            assert_eq!(
                authorize(&actor, Action::ChangeCompany(OURS)).is_ok(),
                profile,
                "{role:?}"
            );
            for action in [
                Action::ReadCompany(THEIRS),
                Action::ChangeCompany(THEIRS),
                Action::CreateTrialInvitation(THEIRS),
                Action::ReadTrialInvitation(THEIRS),
            ] {
                assert_eq!(
                    authorize(&actor, action),
                    Err(Denied::OtherOrganisation),
                    "{role:?}"
                );
            }
            assert_eq!(
                authorize(&actor, Action::AnswerInvitation(CUSTOMER)),
                Err(Denied::OtherOrganisation)
            );
        }
    }

    #[test]
    fn only_a_global_administrator_answers_for_a_customer() {
        for role in CustomerRole::ALL {
            let actor = Actor::Customer {
                user: USER,
                customer: CUSTOMER,
                role,
            };
            let expected = if role == CustomerRole::GlobalAdministrator {
                Ok(())
            } else {
                Err(Denied::Role)
            };
            assert_eq!(
                authorize(&actor, Action::AnswerInvitation(CUSTOMER)),
                expected,
                "{role:?}"
            );
            assert_eq!(
                authorize(&actor, Action::AnswerInvitation(OTHER)),
                Err(Denied::OtherOrganisation),
                "{role:?}"
            );
        }
    }

    #[test]
    fn an_account_is_its_owners_alone() {
        let other = UserId(Uuid::from_u128(6));
        let actors = [
            Actor::Operator { user: USER },
            Actor::Customer {
                user: USER,
                customer: CUSTOMER,
                role: CustomerRole::PlainUser,
            },
            Actor::Staff {
                user: USER,
                partner: OURS,
                role: StaffRole::GlobalAdministrator,
            },
        ];
        for actor in actors {
            assert_eq!(authorize(&actor, Action::ManageAccount(USER)), Ok(()));
            assert_eq!(authorize(&actor, Action::KeepDrafts(USER)), Ok(()));
            for action in [Action::ManageAccount(other), Action::KeepDrafts(other)] {
                assert_eq!(authorize(&actor, action), Err(Denied::OtherOrganisation));
            }
        }
        for action in [Action::ManageAccount(USER), Action::KeepDrafts(USER)] {
            assert_eq!(authorize(&Actor::Anonymous, action), Err(Denied::SignInFirst));
        }
    }

    #[test]
    fn a_listing_is_written_by_its_partner_and_judged_by_the_operator() {
        let staff = |role| Actor::Staff {
            user: USER,
            partner: OURS,
            role,
        };
        for role in StaffRole::ALL {
            let profile = matches!(
                role,
                StaffRole::GlobalAdministrator | StaffRole::ProfileAdministrator
            );
            let may = |action| authorize(&staff(role), action);
            assert_eq!(may(Action::ReadListing(OURS)), Ok(()), "{role:?}");
            assert_eq!(may(Action::ChangeListing(OURS)).is_ok(), profile, "{role:?}");
            assert_eq!(may(Action::ReviewListings), Err(Denied::Role), "{role:?}");
            for action in [Action::ReadListing(THEIRS), Action::ChangeListing(THEIRS)] {
                assert_eq!(may(action), Err(Denied::OtherOrganisation), "{role:?}");
            }
        }
        let operator = Actor::Operator { user: USER };
        assert_eq!(authorize(&operator, Action::ReadListing(OURS)), Ok(()));
        assert_eq!(authorize(&operator, Action::ReviewListings), Ok(()));
        assert_eq!(
            authorize(&operator, Action::ChangeListing(OURS)),
            Err(Denied::OtherOrganisation)
        );
    }

    #[test]
    fn a_review_is_its_authors_answered_by_the_partner_and_hidden_by_the_operator() {
        let person = |user, role| Actor::Customer {
            user,
            customer: CUSTOMER,
            role,
        };
        let other = UserId(Uuid::from_u128(6));
        let change = Action::ChangeCustomerReview {
            customer: CUSTOMER,
            author: USER,
        };
        for role in CustomerRole::ALL {
            let writes = matches!(
                role,
                CustomerRole::GlobalAdministrator | CustomerRole::BillingAdministrator
            );
            let may = |action| authorize(&person(USER, role), action);
            assert_eq!(
                may(Action::WriteCustomerReview(CUSTOMER)).is_ok(),
                writes,
                "{role:?}"
            );
            assert_eq!(may(Action::ReadCustomerReviews(CUSTOMER)), Ok(()), "{role:?}");
            assert_eq!(may(change), Ok(()), "{role:?}");
            assert_eq!(
                authorize(&person(other, role), change),
                Err(Denied::Role),
                "{role:?}"
            );
            assert_eq!(
                may(Action::AnswerCustomerReviews(OURS)),
                Err(Denied::OtherOrganisation)
            );
            assert_eq!(may(Action::ModerateCustomerReviews), Err(Denied::Role));
        }
        for role in StaffRole::ALL {
            let actor = Actor::Staff {
                user: USER,
                partner: OURS,
                role,
            };
            let answers = matches!(
                role,
                StaffRole::GlobalAdministrator | StaffRole::ProfileAdministrator
            );
            assert_eq!(
                authorize(&actor, Action::AnswerCustomerReviews(OURS)).is_ok(),
                answers
            );
            assert_eq!(authorize(&actor, Action::ReadReceivedReviews(OURS)), Ok(()));
            for action in [
                Action::ReadReceivedReviews(THEIRS),
                Action::AnswerCustomerReviews(THEIRS),
                Action::WriteCustomerReview(CUSTOMER),
                change,
            ] {
                assert_eq!(authorize(&actor, action), Err(Denied::OtherOrganisation));
            }
            assert_eq!(
                authorize(&actor, Action::ModerateCustomerReviews),
                Err(Denied::Role)
            );
        }
    }

    #[test]
    fn who_asks_for_what_is_read_by_those_who_answer() {
        let may = [
            StaffRole::GlobalAdministrator,
            StaffRole::AdminAgent,
            StaffRole::SalesAgent,
            StaffRole::ReferralsAdministrator,
            StaffRole::ReferralsUser,
        ];
        for role in StaffRole::ALL {
            let actor = Actor::Staff {
                user: USER,
                partner: OURS,
                role,
            };
            for action in [Action::ReadLeads, Action::ChangeLeads, Action::SendLeads] {
                assert_eq!(
                    authorize(&actor, action(OURS)).is_ok(),
                    may.contains(&role),
                    "{role:?}"
                );
                assert_eq!(authorize(&actor, action(THEIRS)), Err(Denied::OtherOrganisation));
            }
        }
    }

    #[test]
    fn whoever_is_signed_in_reports_a_listing() {
        let partner = Actor::Staff {
            user: USER,
            partner: OURS,
            role: StaffRole::ReferralsUser,
        };
        for (actor, expected) in [
            (partner, Ok(())),
            (Actor::Operator { user: USER }, Ok(())),
            (Actor::Anonymous, Err(Denied::SignInFirst)),
            (Actor::System, Err(Denied::Role)),
        ] {
            assert_eq!(authorize(&actor, Action::ReportListing), expected);
        }
    }

    #[test]
    fn the_operator_alone_keeps_the_availability_and_decides_enrolments() {
        let partner = Actor::Staff {
            user: USER,
            partner: OURS,
            role: StaffRole::GlobalAdministrator,
        };
        for (actor, expected) in [
            (Actor::Operator { user: USER }, Ok(())),
            (partner, Err(Denied::Role)),
            (Actor::System, Err(Denied::Role)),
            (Actor::Anonymous, Err(Denied::SignInFirst)),
        ] {
            for action in [Action::KeepAvailability, Action::DecideEnrolments] {
                assert_eq!(authorize(&actor, action), expected);
            }
        }
    }

    #[test]
    fn nobody_signed_in_and_the_clock_have_nothing() {
        let actions = [
            Action::ReadOverview(OURS),
            Action::CreateTrialInvitation(OURS),
            Action::ChangeTrialInvitation(OURS),
            Action::ReadAnswers(CUSTOMER),
            Action::AnswerInvitation(CUSTOMER),
        ];
        for action in actions {
            assert_eq!(authorize(&Actor::Anonymous, action), Err(Denied::SignInFirst));
            assert_eq!(authorize(&Actor::System, action), Err(Denied::OtherOrganisation));
        }
        assert_eq!(authorize(&Actor::System, Action::FollowTheClock), Ok(()));
        assert_eq!(
            authorize(&Actor::Operator { user: USER }, Action::FollowTheClock),
            Err(Denied::Role)
        );
    }
}
