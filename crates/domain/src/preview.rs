//! A partner looks at its own invitation as somebody else would. Nobody of this exists, and nothing of it is written.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::actor::{Actor, CustomerRole};
use crate::country::Country;
use crate::delegated_administration::{AdministrationKind, Relationship, RelationshipState};
use crate::id::{CustomerId, PartnerId, RedemptionId, RelationshipId, UserId};
use crate::language::Language;
use crate::partner::{Customer, Partner};
use crate::redemption::{Redemption, RedemptionState};
use crate::terms::{AgreedTerms, Agreement};
use crate::trial_invitation::{InvitationState, Terms, TrialInvitation};

/// Who is imagined to look, or what they are imagined to find.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(
    feature = "openapi",
    derive(utoipa::ToSchema),
    schema(rename_all = "snake_case")
)]
pub enum Onlooker {
    /// A global administrator, who can answer.
    Administrator,
    PlainUser,
    /// Somebody who has just followed the link.
    SignedOut,
    /// A global administrator whose organisation another partner administers.
    Administered,
    /// Somebody of an organisation in another country.
    WrongCountry,
    /// A global administrator who has just accepted.
    Accepted,
    /// From here on a global administrator who comes when the link is closed.
    Paused,
    Expired,
    UsedUp,
    Revoked,
}

impl Onlooker {
    pub const ALL: [Self; 10] = [
        Self::Administrator,
        Self::PlainUser,
        Self::SignedOut,
        Self::Administered,
        Self::WrongCountry,
        Self::Accepted,
        Self::Paused,
        Self::Expired,
        Self::UsedUp,
        Self::Revoked,
    ];

    /// As addresses have it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::PlainUser => "plain_user",
            Self::SignedOut => "signed_out",
            Self::Administered => "administered",
            Self::WrongCountry => "wrong_country",
            Self::Accepted => "accepted",
            Self::Paused => "paused",
            Self::Expired => "expired",
            Self::UsedUp => "used_up",
            Self::Revoked => "revoked",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.slug() == slug)
    }

    /// Whether an invitation of these terms can be found like this at all.
    pub fn is_possible(self, terms: &Terms, expires_at: Option<Timestamp>) -> bool {
        match self {
            Self::Administered => terms.administration.is_some(),
            Self::Expired => expires_at.is_some(),
            Self::UsedUp => terms.most_acceptances.is_some(),
            _ => true,
        }
    }

    /// Whether what stands on the page follows from this choice alone, however the link is now.
    pub const fn is_of_a_state(self) -> bool {
        matches!(
            self,
            Self::Accepted | Self::Paused | Self::Expired | Self::UsedUp | Self::Revoked
        )
    }
}

/// What a decision about the link would look at, if this onlooker were there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imagined {
    pub actor: Actor,
    pub customer: Option<Customer>,
    pub invitation: TrialInvitation,
    pub redemption: Option<Redemption>,
    pub administrator: Option<Relationship>,
    /// Whether the last place is imagined to be taken; it can be taken in truth, too.
    pub is_used_up: bool,
    pub now: Timestamp,
}

/// Since when another partner is imagined to administer.
const ADMINISTERED_FOR: SignedDuration = SignedDuration::from_hours(300 * 24);
const NOBODY: UserId = UserId(Uuid::nil());
const NO_ORGANISATION: CustomerId = CustomerId(Uuid::nil());

/// Nothing where an invitation of these terms cannot be found like this.
pub fn imagine(
    onlooker: Onlooker,
    invitation: &TrialInvitation,
    partner: &Partner,
    now: Timestamp,
) -> Option<Imagined> {
    if !onlooker.is_possible(&invitation.terms, invitation.expires_at) {
        return None;
    }
    let here = invitation.terms.usage_location;
    let signed_in = |role, country| {
        let (user, customer) = (NOBODY, NO_ORGANISATION);
        let organisation = Customer {
            id: customer,
            name: String::new(),
            country,
            cloud: partner.cloud,
        };
        (Actor::Customer { user, customer, role }, Some(organisation))
    };
    let (actor, customer) = match onlooker {
        Onlooker::SignedOut => (Actor::Anonymous, None),
        Onlooker::PlainUser => signed_in(CustomerRole::PlainUser, here),
        Onlooker::WrongCountry => signed_in(CustomerRole::GlobalAdministrator, elsewhere(here)?),
        _ => signed_in(CustomerRole::GlobalAdministrator, here),
    };
    Some(Imagined {
        actor,
        customer,
        redemption: (onlooker == Onlooker::Accepted).then(|| accepted(invitation, now)),
        administrator: match (onlooker, invitation.terms.administration) {
            (Onlooker::Administered, Some(kind)) => Some(another(kind, now)),
            _ => None,
        },
        is_used_up: onlooker == Onlooker::UsedUp,
        invitation: found(onlooker, invitation, now),
        now: match (onlooker, invitation.expires_at) {
            (Onlooker::Expired, Some(end)) => now.max(end),
            _ => now,
        },
    })
}

fn found(onlooker: Onlooker, invitation: &TrialInvitation, now: Timestamp) -> TrialInvitation {
    let state = match onlooker {
        Onlooker::Paused => InvitationState::Paused,
        Onlooker::Expired | Onlooker::UsedUp => InvitationState::Active,
        Onlooker::Revoked => InvitationState::Revoked,
        _ => invitation.state,
    };
    let end = invitation.expires_at;
    TrialInvitation {
        state,
        // Whose end has passed is imagined to have been extended.
        expires_at: end.filter(|end| onlooker != Onlooker::UsedUp || *end > now),
        ..invitation.clone()
    }
}

/// Any other country will do: the page does not name it.
fn elsewhere(here: Country) -> Option<Country> {
    ["JP", "SG"]
        .into_iter()
        .filter_map(|code| Country::try_from(code).ok())
        .find(|country| *country != here)
}

fn accepted(invitation: &TrialInvitation, now: Timestamp) -> Redemption {
    let agreed = Agreement::Trial
        .find(Agreement::Trial.current(), Language::En)
        .map(|text| AgreedTerms {
            version: text.version.to_owned(),
            sha256: text.sha256.to_owned(),
        });
    Redemption {
        id: RedemptionId(Uuid::nil()),
        invitation: invitation.id,
        state: RedemptionState::Running,
        visitor: None,
        customer: Some(NO_ORGANISATION),
        last_user: Some(NOBODY),
        answered_by: Some(NOBODY),
        answered_at: Some(now),
        answered_revision: Some(invitation.revision),
        terms: agreed,
        administration: invitation.terms.administration,
        decline_reason: None,
        opened_at: now,
        changed_at: now,
        revision: 1,
    }
}

fn another(kind: AdministrationKind, now: Timestamp) -> Relationship {
    Relationship {
        id: RelationshipId(Uuid::nil()),
        customer: NO_ORGANISATION,
        partner: PartnerId(Uuid::nil()),
        kind,
        state: RelationshipState::Active,
        granted_by: NOBODY,
        started_at: now.checked_sub(ADMINISTERED_FOR).unwrap_or(now),
        ended_at: None,
        revision: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::PlanCode;
    use crate::country::Cloud;
    use crate::id::TrialInvitationId;
    use crate::limits::Expiry;
    use crate::link::{LinkToken, SummaryId};
    use crate::redemption::{Obstacle, Situation, obstacle};
    use crate::text::{InvitationName, MessageText};
    use crate::trial_invitation::Message;

    const NOW: &str = "2026-03-12T08:42:00Z";
    const BEFORE: &str = "2026-02-01T00:00:00Z";
    const AFTER: &str = "2026-04-09T10:00:00Z";

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn partner() -> Partner {
        Partner {
            id: PartnerId(Uuid::from_u128(2)),
            number: "4118207".into(),
            name: "Tidewell Systems".into(),
            country: Country::try_from("SG").unwrap(),
            cloud: Cloud::Worldwide,
            address: String::new(),
            phone: String::new(),
            email: String::new(),
            enrolments: Vec::new(),
            service_types: Vec::new(),
        }
    }

    fn invitation(country: &str, state: InvitationState, end: Option<&str>) -> TrialInvitation {
        let summary = SummaryId::parse("7KD-42P").unwrap();
        TrialInvitation {
            id: TrialInvitationId(Uuid::from_u128(1)),
            partner: PartnerId(Uuid::from_u128(2)),
            created_by: UserId(Uuid::from_u128(5)),
            looked_after_by: UserId(Uuid::from_u128(5)),
            created_at: at(BEFORE),
            terms: Terms {
                name: InvitationName::try_from("Winter").unwrap(),
                usage_location: Country::try_from(country).unwrap(),
                plan: PlanCode("team".into()),
                administration: Some(AdministrationKind::Full),
                message: Message {
                    language: Language::En,
                    before_link: MessageText::try_from("").unwrap(),
                    after_link: MessageText::try_from("").unwrap(),
                },
                expiry: Expiry::default(),
                most_acceptances: Some(3),
                office: None,
            },
            token: LinkToken::new(&summary, [0; 10]),
            summary,
            state,
            expires_at: end.map(at),
            revision: 1,
        }
    }

    fn meets(onlooker: Onlooker, invitation: &TrialInvitation) -> Option<Option<Obstacle>> {
        let imagined = imagine(onlooker, invitation, &partner(), at(NOW))?;
        Some(obstacle(&Situation {
            actor: &imagined.actor,
            invitation: &imagined.invitation,
            customer: imagined.customer.as_ref(),
            redemption: imagined.redemption.as_ref(),
            earlier: None,
            is_used_up: imagined.is_used_up,
            active_administrator: imagined.administrator.as_ref(),
            now: imagined.now,
        }))
    }

    #[test]
    fn each_onlooker_meets_what_it_stands_for() {
        for country in ["SG", "JP", "DE"] {
            let open = invitation(country, InvitationState::Active, Some(AFTER));
            for (onlooker, expected) in [
                (Onlooker::Administrator, None),
                (Onlooker::PlainUser, Some(Obstacle::NeedsAdministrator)),
                (Onlooker::SignedOut, Some(Obstacle::SignInFirst)),
                (Onlooker::Administered, None),
                (Onlooker::WrongCountry, Some(Obstacle::WrongCountry)),
                (Onlooker::Accepted, Some(Obstacle::AlreadyAccepted)),
                (Onlooker::Paused, Some(Obstacle::Paused)),
                (Onlooker::Expired, Some(Obstacle::Expired)),
                (Onlooker::UsedUp, Some(Obstacle::UsedUp)),
                (Onlooker::Revoked, Some(Obstacle::Revoked)),
            ] {
                assert_eq!(meets(onlooker, &open), Some(expected), "{onlooker:?} {country}");
            }
        }
    }

    #[test]
    fn a_closed_link_is_closed_for_those_who_do_not_choose_its_state() {
        for (state, end, expected) in [
            (InvitationState::Active, BEFORE, Obstacle::Expired),
            (InvitationState::Expired, BEFORE, Obstacle::Expired),
            (InvitationState::Paused, BEFORE, Obstacle::Paused),
            (InvitationState::Revoked, AFTER, Obstacle::Revoked),
        ] {
            let closed = invitation("SG", state, Some(end));
            for onlooker in Onlooker::ALL {
                let wanted = match onlooker {
                    Onlooker::Accepted => Obstacle::AlreadyAccepted,
                    Onlooker::Paused => Obstacle::Paused,
                    Onlooker::Expired => Obstacle::Expired,
                    Onlooker::UsedUp => Obstacle::UsedUp,
                    Onlooker::Revoked => Obstacle::Revoked,
                    _ => expected,
                };
                assert_eq!(
                    onlooker.is_of_a_state(),
                    !matches!(
                        onlooker,
                        Onlooker::Administrator
                            | Onlooker::PlainUser
                            | Onlooker::SignedOut
                            | Onlooker::Administered
                            | Onlooker::WrongCountry
                    )
                );
                assert_eq!(
                    meets(onlooker, &closed),
                    Some(Some(wanted)),
                    "{onlooker:?} {state:?}"
                );
            }
        }
    }

    #[test]
    fn what_the_terms_leave_out_is_never_found() {
        let mut open = invitation("SG", InvitationState::Active, None);
        open.terms.administration = None;
        open.terms.most_acceptances = None;
        let impossible = [Onlooker::Administered, Onlooker::Expired, Onlooker::UsedUp];
        for onlooker in Onlooker::ALL {
            let is_none = meets(onlooker, &open).is_none();
            assert_eq!(is_none, impossible.contains(&onlooker), "{onlooker:?}");
        }
    }
}
