//! What happened: the invitations, and which way each customer went through them.

use jiff::Timestamp;
use liaison_domain::actor::CustomerRole;
use liaison_domain::catalogue::{Catalogue, PlanCode};
use liaison_domain::delegated_administration::{AdministrationKind, Relationship, RelationshipState};
use liaison_domain::event::What;
use liaison_domain::id::{RelationshipId, TrialInvitationId};
use liaison_domain::language::Language;
use liaison_domain::limits::{Expiry, OPEN_DAYS};
use liaison_domain::trial_invitation::{InvitationEvent, InvitationState, Message, Terms, TrialInvitation};

use super::companies::demo_office;
use super::log::{About, Log, person_of};
use super::organisations::{brightwater, tidewell};
use super::people::{
    BUKIT_TIMAH, COLLEAGUES, HARROW, MARA, NORTHMOOR, PRIYA, customer_id, demo_customer, user_id,
};
use super::walk::Walk;
use super::{Kind, days_ago, id, subscriptions};
use crate::column::parse_word;
use crate::error::StoreError;
use crate::relationship;
use crate::transaction::Tx;

pub(super) async fn insert(tx: &Tx, now: Timestamp, catalogue: &Catalogue) -> Result<(), StoreError> {
    let mut log = Log::new(tx);
    administered_already(&mut log, now).await?;
    came_together(&mut log, now).await?;
    for campaign in &CAMPAIGNS {
        Walk::begin(&mut log, now, campaign, catalogue).await?;
    }
    subscriptions::insert(&mut log, now, catalogue).await
}

/// How the colleagues at Harrow & Finch came, and who gave one of them another role.
async fn came_together(log: &mut Log<'_>, now: Timestamp) -> Result<(), StoreError> {
    let harrow = demo_customer(HARROW)?;
    for (number, name, _, role, days) in COLLEAGUES {
        let signed_up = What::PersonSignedUp {
            role: CustomerRole::PlainUser,
        };
        log.of_organisation(days_ago(now, days), harrow, (number, name), signed_up)
            .await?;
        if role != CustomerRole::PlainUser {
            let changed = What::CustomerRoleChanged {
                user: user_id(number),
                name: name.to_owned(),
                from: CustomerRole::PlainUser,
                to: role,
            };
            let elena = (harrow.number, harrow.person);
            log.of_organisation(days_ago(now, days - 1), harrow, elena, changed)
                .await?;
        }
    }
    Ok(())
}

/// Bukit Timah Physio granted full administration to somebody else long ago.
async fn administered_already(log: &mut Log<'_>, now: Timestamp) -> Result<(), StoreError> {
    let at = days_ago(now, 200);
    let customer = demo_customer(BUKIT_TIMAH)?;
    let granted = Relationship {
        id: RelationshipId(id(Kind::Relationship, 100)),
        customer: customer_id(BUKIT_TIMAH),
        partner: brightwater(),
        kind: AdministrationKind::Full,
        state: RelationshipState::Active,
        granted_by: user_id(BUKIT_TIMAH),
        started_at: at,
        ended_at: None,
        revision: 1,
    };
    relationship::insert(log.tx, &granted).await?;
    let what = What::AdministrationGranted { kind: granted.kind };
    let about = About {
        partner: (granted.partner, "Brightwater Consulting"),
        customer: Some(customer),
        redemption: None,
        invitation: None,
    };
    log.append(at, &about, person_of(customer), what).await
}

/// How a way through an invitation went on after the opening.
#[derive(Clone, Copy)]
pub(super) enum Ending {
    Accepted {
        hours_ago: i64,
        administration: Option<AdministrationKind>,
    },
    Declined {
        hours_ago: i64,
        reason: &'static str,
    },
    Reviewing,
    NeedsAdministrator,
    /// Nobody ever signed in.
    WentQuiet {
        hours_ago: i64,
    },
}

/// Customer, hours since the opening, ending.
pub(super) type Way = (u32, i64, Ending);

pub(super) struct Campaign {
    pub(super) number: u32,
    pub(super) author: (u32, &'static str),
    name: &'static str,
    usage_location: &'static str,
    pub(super) plan: &'static str,
    administration: Option<AdministrationKind>,
    language: Language,
    before_link: &'static str,
    after_link: &'static str,
    token: &'static str,
    expiry: Expiry,
    most_acceptances: Option<u32>,
    created_days_ago: i64,
    /// What closed the link, and how many days ago.
    pub(super) closed: Option<(InvitationEvent, i64)>,
    pub(super) ways: &'static [Way],
}

impl Campaign {
    pub(super) fn invitation(&self, now: Timestamp) -> Result<TrialInvitation, StoreError> {
        let created_at = days_ago(now, self.created_days_ago);
        let summary = self.token.split('-').next().unwrap_or_default();
        Ok(TrialInvitation {
            id: TrialInvitationId(id(Kind::Invitation, self.number)),
            partner: tidewell(),
            created_by: user_id(self.author.0),
            looked_after_by: user_id(self.author.0),
            created_at,
            terms: Terms {
                name: parse_word("demo", self.name)?,
                usage_location: parse_word("demo", self.usage_location)?,
                plan: PlanCode(self.plan.to_owned()),
                administration: self.administration,
                message: Message {
                    language: self.language,
                    before_link: parse_word("demo", self.before_link)?,
                    after_link: parse_word("demo", self.after_link)?,
                },
                expiry: self.expiry,
                most_acceptances: self.most_acceptances,
                office: Some(demo_office(1)),
            },
            summary: parse_word("demo", summary)?,
            token: parse_word("demo", self.token)?,
            state: InvitationState::Active,
            expires_at: self.expiry.end(created_at),
            revision: 1,
        })
    }
}

const USUAL: Expiry = Expiry::After { days: OPEN_DAYS };

const FULL: Option<AdministrationKind> = Some(AdministrationKind::Full);

const fn accepted(hours_ago: i64, administration: Option<AdministrationKind>) -> Ending {
    Ending::Accepted {
        hours_ago,
        administration,
    }
}

/// Nine openings: five accepted, two of them with administration, one declined, one reads, one needs an
/// administrator, one went quiet.
const WINTER: [Way; 9] = [
    (0, 45 * 24, Ending::WentQuiet { hours_ago: 15 * 24 }),
    (8, 44 * 24, accepted(43 * 24, None)),
    (7, 42 * 24, accepted(41 * 24, None)),
    (6, 39 * 24, accepted(38 * 24, FULL)),
    (9, 25 * 24, accepted(24 * 24, None)),
    (
        10,
        4 * 24,
        Ending::Declined {
            hours_ago: 3 * 24,
            reason: "We stay with our present system this year.",
        },
    ),
    (11, 2 * 24, Ending::Reviewing),
    (12, 26, Ending::NeedsAdministrator),
    (5, 22, accepted(2, FULL)),
];

const AUTUMN: [Way; 1] = [(NORTHMOOR, 101 * 24, accepted(100 * 24, None))];

const CAMPAIGNS: [Campaign; 4] = [
    Campaign {
        number: 1,
        author: MARA,
        name: "Autumn fair",
        usage_location: "SG",
        plan: "team",
        administration: None,
        language: Language::En,
        before_link: "Thank you for your visit to our stand. Here is the trial we talked about:",
        after_link: "Mara Lindqvist, Tidewell Systems",
        token: "4hb18n-5m2k9x0wqd",
        expiry: USUAL,
        most_acceptances: None,
        created_days_ago: 120,
        closed: Some((InvitationEvent::Expire, 30)),
        ways: &AUTUMN,
    },
    Campaign {
        number: 2,
        author: MARA,
        name: "Winter campaign",
        usage_location: "SG",
        plan: "team",
        administration: FULL,
        language: Language::En,
        before_link: "Team gives all of you one calendar and one place for your files, on the road too. Try it for 30 days:",
        after_link: "Call me with any question.\nMara Lindqvist, Tidewell Systems, +65 5550 0148",
        token: "7kd42p-3v8m0q1rzt",
        expiry: USUAL,
        most_acceptances: Some(25),
        created_days_ago: 60,
        closed: None,
        ways: &WINTER,
    },
    Campaign {
        number: 3,
        author: PRIYA,
        name: "Harbour offices",
        usage_location: "SG",
        plan: "team_secure",
        administration: None,
        language: Language::En,
        before_link: "For the new offices at the harbour:",
        after_link: "Priya Raman, Tidewell Systems",
        token: "2mf90k-8s4c7h3vyb",
        expiry: Expiry::After { days: 180 },
        most_acceptances: Some(1),
        created_days_ago: 20,
        closed: Some((InvitationEvent::Revoke, 10)),
        ways: &[],
    },
    Campaign {
        number: 4,
        author: MARA,
        name: "Print houses, Tokyo",
        usage_location: "JP",
        plan: "start",
        administration: Some(AdministrationKind::Limited),
        language: Language::Ja,
        before_link: "先日はお時間をいただき、ありがとうございました。30 日間の試用版はこちらです。",
        after_link: "Tidewell Systems マーラ・リンドクヴィスト",
        token: "9tr35e-1z6n4g8jpa",
        expiry: Expiry::Never {},
        most_acceptances: Some(10),
        created_days_ago: 12,
        closed: None,
        ways: &[],
    },
];
