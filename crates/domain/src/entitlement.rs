//! What a partner may offer, computed in one place from cloud, enrolments, authorised service types and the person's role.

use jiff::Span;
use jiff::civil::Date;
use liaison_json::wire;

use crate::actor::{Actor, StaffRole};
use crate::authorize::{Action, authorize};
use crate::availability::PartnerFeature;
use crate::catalogue::ServiceType;
use crate::id::UserId;
use crate::partner::{Enrolment, Partner, Programme, Standing};

/// Why something is not offered. The page shows it in place, with what would change it.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotEntitled {
    /// Partner features do not exist in the partner's cloud.
    Cloud,
    /// The person's role does not sell.
    Role,
    /// None of the three programmes was ever joined.
    NoProgramme,
    /// Every enrolment has ended.
    ProgrammeLapsed,
}

/// One answer for each thing a partner may offer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entitlements {
    pub trial_invitation: Result<(), NotEntitled>,
    pub delegated_administration: Result<(), NotEntitled>,
}

/// What a programme lets a partner do. Trial invitations need none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entitled {
    DelegatedAdministration,
}

impl Programme {
    pub const fn entitles_to(self) -> &'static [Entitled] {
        match self {
            Self::CloudEssentials | Self::CloudAccelerate | Self::CloudDeployment => {
                &[Entitled::DelegatedAdministration]
            }
        }
    }
}

/// Why trials of a kind of services are not offered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotAuthorised {
    /// Partner features do not exist in the partner's cloud.
    Cloud,
    ServiceType,
}

/// Whether a partner may offer trials of services of this kind.
pub fn service_type(
    partner: &Partner,
    closed: &[PartnerFeature],
    asked: ServiceType,
) -> Result<(), NotAuthorised> {
    if !closed.contains(&PartnerFeature::TrialsAndOffers) {
        is_authorised(&partner.service_types, asked)
    } else {
        Err(NotAuthorised::Cloud)
    }
}

/// The same where the cloud has been looked at.
pub fn is_authorised(authorised: &[ServiceType], asked: ServiceType) -> Result<(), NotAuthorised> {
    if authorised.contains(&asked) {
        Ok(())
    } else {
        Err(NotAuthorised::ServiceType)
    }
}

/// How long what customers granted goes on after the last enrolment has ended.
pub const GRACE_DAYS: i64 = 90;

/// The last day of what customers granted to a partner whose enrolments have all ended. Nothing while one of them holds,
/// and nothing for a partner who never had one.
pub fn administration_ends_on(enrolments: &[Enrolment], today: Date) -> Option<Date> {
    let last = enrolments.iter().map(|enrolment| enrolment.to).max()?;
    if last >= today {
        return None;
    }
    last.checked_add(Span::new().days(GRACE_DAYS)).ok()
}

/// `closed` are the features that do not exist in the partner's cloud.
pub fn entitlements(
    partner: &Partner,
    closed: &[PartnerFeature],
    (user, role): (UserId, StaffRole),
    today: Date,
) -> Entitlements {
    let actor = Actor::Staff {
        user,
        partner: partner.id,
        role,
    };
    let trial_invitation = if closed.contains(&PartnerFeature::TrialsAndOffers) {
        Err(NotEntitled::Cloud)
    } else if authorize(&actor, Action::CreateTrialInvitation(partner.id)).is_err() {
        Err(NotEntitled::Role)
    } else {
        Ok(())
    };
    let delegated_administration = match closed.contains(&PartnerFeature::DelegatedAdministration) {
        true => Err(NotEntitled::Cloud),
        false => trial_invitation.and_then(|()| programme(&partner.enrolments, today)),
    };
    Entitlements {
        trial_invitation,
        delegated_administration,
    }
}

/// Delegated administration is offered by partners enrolled in any of the three programmes.
fn programme(enrolments: &[Enrolment], today: Date) -> Result<(), NotEntitled> {
    if enrolments
        .iter()
        .filter(|enrolment| enrolment.standing(today) == Standing::Enrolled)
        .any(|enrolment| {
            enrolment
                .programme
                .entitles_to()
                .contains(&Entitled::DelegatedAdministration)
        })
    {
        Ok(())
    } else if enrolments.is_empty() {
        Err(NotEntitled::NoProgramme)
    } else {
        Err(NotEntitled::ProgrammeLapsed)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::country::{Cloud, Country};
    use crate::id::PartnerId;

    fn partner(cloud: Cloud, enrolments: Vec<Enrolment>) -> Partner {
        Partner {
            id: PartnerId(Uuid::from_u128(1)),
            number: "4118207".into(),
            name: "Tidewell Systems".into(),
            country: Country::try_from("SG").unwrap(),
            cloud,
            address: String::new(),
            phone: String::new(),
            email: String::new(),
            enrolments,
            service_types: Vec::new(),
        }
    }

    fn asked(partner: &Partner, role: StaffRole) -> Entitlements {
        let closed: &[PartnerFeature] = match partner.cloud {
            Cloud::Worldwide => &[],
            Cloud::Vianet21 => &PartnerFeature::ALL,
        };
        let who = (UserId(Uuid::from_u128(2)), role);
        entitlements(partner, closed, who, date(2026, 11, 21))
    }

    #[test]
    fn any_one_programme_entitles_to_delegated_administration() {
        for programme in Programme::ALL {
            let joined = partner(
                Cloud::Worldwide,
                vec![Enrolment {
                    programme,
                    from: date(2026, 2, 1),
                    to: date(2027, 1, 31),
                }],
            );
            let got = asked(&joined, StaffRole::SalesAgent);
            assert_eq!(
                (got.trial_invitation, got.delegated_administration),
                (Ok(()), Ok(()))
            );
        }
    }

    #[test]
    fn the_last_day_still_counts() {
        let last = Enrolment {
            programme: Programme::CloudEssentials,
            from: date(2025, 2, 1),
            to: date(2026, 11, 21),
        };
        assert_eq!(last.standing(date(2026, 11, 21)), Standing::Enrolled);
        assert_eq!(last.standing(date(2026, 11, 22)), Standing::Lapsed);
    }

    #[test]
    fn what_was_granted_goes_on_for_ninety_days() {
        let to = |to| Enrolment {
            programme: Programme::CloudEssentials,
            from: date(2025, 1, 1),
            to,
        };
        let (first, second) = (to(date(2026, 8, 23)), to(date(2026, 6, 30)));
        let both = [first, second];
        assert_eq!(administration_ends_on(&both, date(2026, 8, 23)), None);
        let end = Some(date(2026, 11, 21));
        assert_eq!(administration_ends_on(&both, date(2026, 8, 24)), end);
        assert_eq!(administration_ends_on(&both, date(2027, 8, 24)), end);
        assert_eq!(administration_ends_on(&[], date(2026, 8, 24)), None);
    }

    #[test]
    fn service_types_are_authorised_one_by_one() {
        let ours = Partner {
            service_types: vec![ServiceType::Business],
            ..partner(Cloud::Worldwide, Vec::new())
        };
        for asked in ServiceType::ALL {
            let expected = match asked {
                ServiceType::Business => Ok(()),
                _ => Err(NotAuthorised::ServiceType),
            };
            assert_eq!(service_type(&ours, &[], asked), expected, "{asked:?}");
        }
        let china = Partner {
            cloud: Cloud::Vianet21,
            ..ours
        };
        assert_eq!(
            service_type(&china, &PartnerFeature::ALL, ServiceType::Business),
            Err(NotAuthorised::Cloud)
        );
    }

    #[test]
    fn each_refusal_names_its_reason() {
        let registered = partner(Cloud::Worldwide, Vec::new());
        let got = asked(&registered, StaffRole::SalesAgent);
        assert_eq!(got.trial_invitation, Ok(()));
        assert_eq!(got.delegated_administration, Err(NotEntitled::NoProgramme));

        let ended = Enrolment {
            programme: Programme::CloudEssentials,
            from: date(2025, 2, 1),
            to: date(2026, 1, 31),
        };
        let lapsed = partner(Cloud::Worldwide, vec![ended.clone()]);
        let got = asked(&lapsed, StaffRole::SalesAgent);
        assert_eq!(got.delegated_administration, Err(NotEntitled::ProgrammeLapsed));

        let china = partner(
            Cloud::Vianet21,
            vec![Enrolment {
                to: date(2027, 1, 31),
                ..ended
            }],
        );
        let got = asked(&china, StaffRole::GlobalAdministrator);
        assert_eq!(got.trial_invitation, Err(NotEntitled::Cloud));
        assert_eq!(got.delegated_administration, Err(NotEntitled::Cloud));

        let got = asked(&registered, StaffRole::HelpdeskAgent);
        assert_eq!(got.trial_invitation, Err(NotEntitled::Role));
    }
}
