//! Walks every customer's way with the real transitions, so that the demo holds nothing that could not happen.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::catalogue::Catalogue;
use liaison_domain::delegated_administration::{AdministrationKind, Relationship, RelationshipState};
use liaison_domain::event::{AboutInvitation, Author, What};
use liaison_domain::id::{CustomerId, RedemptionId, RelationshipId, SubscriptionId, VisitorId};
use liaison_domain::price_list::ProductCode;
use liaison_domain::redemption::{self as transitions, Redemption, RedemptionEvent, RedemptionState};
use liaison_domain::subscription::log::Happened;
use liaison_domain::subscription::{Origin, Phase, Subscription};
use liaison_domain::terms::{AgreedTerms, Agreement};
use liaison_domain::trial_clock::TrialClock;
use liaison_domain::trial_invitation::{InvitationEvent, TrialInvitation, next};

use super::campaigns::{Campaign, Ending, Way};
use super::log::{About, Log, clock, person_of, somebody, staff};
use super::organisations::tidewell;
use super::people::{DemoCustomer, customer_id, demo_customer, user_id};
use super::{Kind, days_ago, hours_ago, id, minutes_after};
use crate::column::parse_optional;
use crate::error::StoreError;
use crate::{Update, redemption, relationship, subscription, trial_invitation};

/// One campaign with everything that came of it.
pub(super) struct Walk<'a, 'tx> {
    log: &'a mut Log<'tx>,
    now: Timestamp,
    invitation: TrialInvitation,
    plan_name: String,
    trial: (u16, u32),
}

impl<'a, 'tx> Walk<'a, 'tx> {
    pub(super) async fn begin(
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
        let author = match event {
            InvitationEvent::Expire => clock(),
            _ => author,
        };
        let what = event.told(self.invitation.expires_at);
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
            terms: None,
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
                    terms: Agreement::Trial
                        .find(Agreement::Trial.current(), Language::En)
                        .map(|text| AgreedTerms {
                            version: text.version.to_owned(),
                            sha256: text.sha256.to_owned(),
                        }),
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
        let clock_of_trial = TrialClock::starting(accepted_at, days);
        let trial = Subscription {
            id: SubscriptionId(id(Kind::Subscription, number)),
            customer,
            product: ProductCode(self.invitation.terms.plan.0.clone()),
            brought_by: self.invitation.partner,
            origin: Origin::Trial {
                redemption: accepted.id,
                clock: clock_of_trial,
                converted_at: None,
            },
            began_at: accepted_at,
            phase: Phase::trial(licences, clock_of_trial),
            partner_of_record: None,
            revision: 1,
        };
        let customer_name = about.customer.map_or("", |customer| customer.name);
        let names = (customer_name, self.plan_name.as_str());
        subscription::insert(self.log.tx, &trial, names, self.now).await?;
        let ends_at = clock_of_trial.ends_at;
        let seats = licences;
        let started = Happened::TrialStarted { seats, ends_at };
        self.log.of_subscription(at, trial.id, clock(), started).await?;
        self.step(accepted, RedemptionEvent::SetUp, at).await?;
        let what = What::TrialStarted { ends_at };
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

pub(super) fn done(update: Update) -> Result<i64, StoreError> {
    match update {
        Update::Done { revision } => Ok(revision),
        Update::Stale => Err(StoreError::corrupt("demo", "stale revision")),
    }
}

fn impossible(state: &impl std::fmt::Debug) -> StoreError {
    StoreError::corrupt("demo", format!("no way on from {state:?}"))
}
