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
