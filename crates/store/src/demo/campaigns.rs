//! What happened: invitations, and each customer's way through them, walked with the real transitions.

use jiff::Timestamp;
use liaison_domain::catalogue::{Catalogue, PlanCode};
use liaison_domain::delegated_administration::{AdministrationKind, Relationship, RelationshipState};
use liaison_domain::event::{AboutInvitation, Author, Event, Side, What};
use liaison_domain::id::{
    CustomerId, EventId, PartnerId, RedemptionId, RelationshipId, SubscriptionId, TrialInvitationId,
    VisitorId,
};
use liaison_domain::language::Language;
use liaison_domain::redemption::{self as transitions, Redemption, RedemptionEvent, RedemptionState};
use liaison_domain::trial_clock::TrialClock;
use liaison_domain::trial_invitation::{
    InvitationEvent, InvitationState, Message, Terms, TrialInvitation, next,
};

use super::organisations::{
    BUKIT_TIMAH, CUSTOMERS, DemoCustomer, MARA, NORTHMOOR, PRIYA, brightwater, customer_id, tidewell, user_id,
};
use super::{Kind, days_ago, hours_ago, id, minutes_after};
use crate::column::{parse_optional, parse_word};
use crate::error::StoreError;
use crate::subscription::TrialSubscription;
use crate::transaction::Tx;
use crate::{Update, event, redemption, relationship, subscription, trial_invitation};

/// How a way through an invitation went on after the opening.
#[derive(Clone, Copy)]
enum Ending {
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
type Way = (u32, i64, Ending);

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
    (9, 20 * 24, accepted(19 * 24, None)),
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

struct Campaign {
    number: u32,
    author: (u32, &'static str),
    name: &'static str,
    usage_location: &'static str,
    plan: &'static str,
    administration: Option<AdministrationKind>,
    language: Language,
    before_link: &'static str,
    after_link: &'static str,
    token: &'static str,
    created_days_ago: i64,
    /// What closed the link, and how many days ago.
    closed: Option<(InvitationEvent, i64)>,
    ways: &'static [Way],
}

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
        created_days_ago: 12,
        closed: None,
        ways: &[],
    },
];

pub(super) async fn insert(tx: &Tx, now: Timestamp, catalogue: &Catalogue) -> Result<(), StoreError> {
    let mut log = Log::new(tx);
    administered_already(&mut log, now).await?;
    for campaign in &CAMPAIGNS {
        Walk::begin(&mut log, now, campaign, catalogue).await?;
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

/// Writes events with numbers of their own as ids.
struct Log<'a> {
    tx: &'a Tx,
    written: u32,
}

struct About {
    partner: (PartnerId, &'static str),
    customer: Option<&'static DemoCustomer>,
    redemption: Option<RedemptionId>,
    invitation: Option<AboutInvitation>,
}

impl<'a> Log<'a> {
    fn new(tx: &'a Tx) -> Self {
        Self { tx, written: 0 }
    }

    async fn append(
        &mut self,
        at: Timestamp,
        about: &About,
        author: Author,
        what: What,
    ) -> Result<(), StoreError> {
        self.written += 1;
        let event = Event {
            id: EventId(id(Kind::Event, self.written)),
            at,
            partner: about.partner.0,
            partner_name: about.partner.1.to_owned(),
            customer: about.customer.map(|customer| customer_id(customer.number)),
            customer_name: about.customer.map(|customer| customer.name.to_owned()),
            redemption: about.redemption,
            about: about.invitation.clone(),
            author,
            what,
        };
        event::append(self.tx, &event).await
    }
}

/// One campaign with everything that came of it.
struct Walk<'a, 'tx> {
    log: &'a mut Log<'tx>,
    now: Timestamp,
    invitation: TrialInvitation,
    plan_name: String,
    trial: (u16, u32),
}

impl<'a, 'tx> Walk<'a, 'tx> {
    async fn begin(
        log: &'a mut Log<'tx>,
        now: Timestamp,
        campaign: &Campaign,
        catalogue: &Catalogue,
    ) -> Result<(), StoreError> {
        let invitation = campaign.invitation(now)?;
        let plan = catalogue
            .plan(&invitation.terms.plan)
            .ok_or_else(|| StoreError::corrupt("demo", campaign.plan))?;
        let trial = plan
            .trial
            .ok_or_else(|| StoreError::corrupt("demo", campaign.plan))?;
        trial_invitation::insert(log.tx, &invitation).await?;
        let mut walk = Walk {
            log,
            now,
            invitation,
            plan_name: plan.name.clone(),
            trial: (trial.days, trial.licences),
        };
        let author = staff(campaign.author);
        let created_at = walk.invitation.created_at;
        let about = walk.about(None, None);
        walk.log
            .append(created_at, &about, author.clone(), What::InvitationCreated {})
            .await?;
        for (place, way) in (1..).zip(campaign.ways) {
            walk.way(campaign.number * 100 + place, *way).await?;
        }
        if let Some((event, days)) = campaign.closed {
            walk.close(event, days_ago(now, days), author).await?;
        }
        Ok(())
    }

    async fn close(
        &mut self,
        event: InvitationEvent,
        at: Timestamp,
        author: Author,
    ) -> Result<(), StoreError> {
        let state = next(self.invitation.state, event).map_err(|state| impossible(&state))?;
        let seen = self.invitation.revision;
        done(trial_invitation::set_state(self.log.tx, self.invitation.id, seen, state).await?)?;
        let (author, what) = match event {
            InvitationEvent::Expire => (clock(), What::InvitationExpired {}),
            InvitationEvent::Revoke => (author, What::InvitationRevoked {}),
        };
        let about = self.about(None, None);
        self.log.append(at, &about, author, what).await
    }

    async fn way(&mut self, number: u32, (customer, opened, ending): Way) -> Result<(), StoreError> {
        let opened_at = hours_ago(self.now, opened);
        let redemption = Redemption {
            id: RedemptionId(id(Kind::Redemption, number)),
            invitation: self.invitation.id,
            state: RedemptionState::Opened,
            visitor: Some(VisitorId(id(Kind::Visitor, number))),
            customer: None,
            last_user: None,
            answered_by: None,
            answered_at: None,
            answered_revision: None,
            administration: None,
            decline_reason: None,
            opened_at,
            changed_at: opened_at,
            revision: 1,
        };
        redemption::insert(self.log.tx, &redemption).await?;
        let about = self.about(None, Some(redemption.id));
        self.log
            .append(opened_at, &about, somebody(), What::InvitationOpened {})
            .await?;
        if let Ending::WentQuiet { hours_ago: hours } = ending {
            let at = hours_ago(self.now, hours);
            self.step(redemption, RedemptionEvent::GoQuiet, at).await?;
            return self.log.append(at, &about, clock(), What::WentQuiet {}).await;
        }
        let customer = demo_customer(customer)?;
        let redemption = self.arrive(redemption, customer, ending).await?;
        self.answer(number, redemption, customer, ending).await
    }

    /// The customer signs in and, if it may, has the review before it.
    async fn arrive(
        &mut self,
        redemption: Redemption,
        customer: &'static DemoCustomer,
        ending: Ending,
    ) -> Result<Redemption, StoreError> {
        let at = minutes_after(redemption.opened_at, 4);
        let user = user_id(customer.number);
        let own = redemption::claim(self.log.tx, &redemption, customer_id(customer.number), user, at).await?;
        let (event, what) = match ending {
            Ending::NeedsAdministrator => (RedemptionEvent::NeedAdministrator, What::AdministratorNeeded {}),
            _ => (RedemptionEvent::Review, What::ReviewStarted {}),
        };
        let own = self.step(own, event, at).await?;
        let about = self.about(Some(customer), Some(own.id));
        self.log.append(at, &about, person_of(customer), what).await?;
        Ok(own)
    }

    async fn answer(
        &mut self,
        number: u32,
        redemption: Redemption,
        customer: &'static DemoCustomer,
        ending: Ending,
    ) -> Result<(), StoreError> {
        let about = self.about(Some(customer), Some(redemption.id));
        let answered = |hours: i64| Redemption {
            answered_by: Some(user_id(customer.number)),
            answered_at: Some(hours_ago(self.now, hours)),
            answered_revision: Some(self.invitation.revision),
            ..redemption.clone()
        };
        match ending {
            Ending::Accepted {
                hours_ago: hours,
                administration,
            } => {
                let at = hours_ago(self.now, hours);
                let accepted = Redemption {
                    administration,
                    ..answered(hours)
                };
                let accepted = self.step(accepted, RedemptionEvent::Accept, at).await?;
                let what = What::TrialAccepted {
                    with_administration: administration.is_some(),
                };
                self.log.append(at, &about, person_of(customer), what).await?;
                if let Some(kind) = administration {
                    self.grant(number, customer, kind, at, &about).await?;
                }
                self.set_up(number, accepted, customer_id(customer.number), at, &about)
                    .await
            }
            Ending::Declined {
                hours_ago: hours,
                reason,
            } => {
                let at = hours_ago(self.now, hours);
                let declined = Redemption {
                    decline_reason: parse_optional("demo", Some(reason))?,
                    ..answered(hours)
                };
                self.step(declined, RedemptionEvent::Decline, at).await?;
                let what = What::TrialDeclined {
                    reason: Some(reason.to_owned()),
                };
                self.log.append(at, &about, person_of(customer), what).await
            }
            Ending::Reviewing | Ending::NeedsAdministrator | Ending::WentQuiet { .. } => Ok(()),
        }
    }

    async fn grant(
        &mut self,
        number: u32,
        customer: &'static DemoCustomer,
        kind: AdministrationKind,
        at: Timestamp,
        about: &About,
    ) -> Result<(), StoreError> {
        let granted = Relationship {
            id: RelationshipId(id(Kind::Relationship, number)),
            customer: customer_id(customer.number),
            partner: self.invitation.partner,
            kind,
            state: RelationshipState::Active,
            granted_by: user_id(customer.number),
            started_at: at,
            ended_at: None,
            revision: 1,
        };
        relationship::insert(self.log.tx, &granted).await?;
        let what = What::AdministrationGranted { kind };
        self.log.append(at, about, person_of(customer), what).await
    }

    async fn set_up(
        &mut self,
        number: u32,
        accepted: Redemption,
        customer: CustomerId,
        accepted_at: Timestamp,
        about: &About,
    ) -> Result<(), StoreError> {
        let at = minutes_after(accepted_at, 1);
        let (days, licences) = self.trial;
        let trial = TrialSubscription {
            id: SubscriptionId(id(Kind::Subscription, number)),
            customer,
            plan: self.invitation.terms.plan.clone(),
            advisor: self.invitation.partner,
            redemption: accepted.id,
            licences,
            clock: TrialClock::starting(accepted_at, days),
        };
        subscription::insert(self.log.tx, &trial).await?;
        self.step(accepted, RedemptionEvent::SetUp, at).await?;
        let what = What::TrialStarted {
            ends_at: trial.clock.ends_at,
        };
        self.log.append(at, about, clock(), what).await
    }

    async fn step(
        &mut self,
        redemption: Redemption,
        event: RedemptionEvent,
        at: Timestamp,
    ) -> Result<Redemption, StoreError> {
        let state = transitions::next(redemption.state, event).map_err(|state| impossible(&state))?;
        let changed = Redemption {
            state,
            changed_at: at,
            ..redemption
        };
        let revision = done(redemption::update(self.log.tx, &changed).await?)?;
        Ok(Redemption { revision, ..changed })
    }

    fn about(&self, customer: Option<&'static DemoCustomer>, redemption: Option<RedemptionId>) -> About {
        About {
            partner: (tidewell(), "Tidewell Systems"),
            customer,
            redemption,
            invitation: Some(AboutInvitation {
                id: self.invitation.id,
                name: self.invitation.terms.name.as_str().to_owned(),
                summary: self.invitation.summary.clone(),
                plan_name: self.plan_name.clone(),
            }),
        }
    }
}

impl Campaign {
    fn invitation(&self, now: Timestamp) -> Result<TrialInvitation, StoreError> {
        let created_at = days_ago(now, self.created_days_ago);
        let summary = self.token.split('-').next().unwrap_or_default();
        Ok(TrialInvitation {
            id: TrialInvitationId(id(Kind::Invitation, self.number)),
            partner: tidewell(),
            created_by: user_id(self.author.0),
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
            },
            summary: parse_word("demo", summary)?,
            token: parse_word("demo", self.token)?,
            state: InvitationState::Active,
            expires_at: TrialInvitation::expires_at(created_at),
            revision: 1,
        })
    }
}

fn demo_customer(number: u32) -> Result<&'static DemoCustomer, StoreError> {
    CUSTOMERS
        .iter()
        .find(|customer| customer.number == number)
        .ok_or_else(|| StoreError::corrupt("demo", number))
}

fn done(update: Update) -> Result<i64, StoreError> {
    match update {
        Update::Done { revision } => Ok(revision),
        Update::Stale => Err(StoreError::corrupt("demo", "stale revision")),
    }
}

fn impossible(state: &impl std::fmt::Debug) -> StoreError {
    StoreError::corrupt("demo", format!("no way on from {state:?}"))
}

fn staff((number, name): (u32, &str)) -> Author {
    Author {
        side: Side::Partner,
        user: Some(user_id(number)),
        name: Some(name.to_owned()),
    }
}

fn person_of(customer: &DemoCustomer) -> Author {
    Author {
        side: Side::Customer,
        user: Some(user_id(customer.number)),
        name: Some(customer.person.to_owned()),
    }
}

fn somebody() -> Author {
    Author {
        side: Side::Customer,
        user: None,
        name: None,
    }
}

fn clock() -> Author {
    Author {
        side: Side::Clock,
        user: None,
        name: None,
    }
}
