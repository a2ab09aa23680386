//! Everything that a decision about a link looks at.

use jiff::Timestamp;
use liaison_contract::ProblemCode;
use liaison_domain::Actor;
use liaison_domain::delegated_administration::Relationship;
use liaison_domain::link::LinkToken;
use liaison_domain::partner::{Customer, Partner};
use liaison_domain::preview::{Onlooker, imagine};
use liaison_domain::redemption::{EarlierTrial, Redemption, Situation};
use liaison_domain::trial_invitation::TrialInvitation;
use liaison_store::user::StoredUser;
use liaison_store::{Db, Tx, customer, redemption, relationship, subscription, trial_invitation};

use crate::app::App;
use crate::http::extract::{SignedIn, Visit};
use crate::http::new_invitation;
use crate::http::problem::{Answer, Refusal};

pub(crate) struct Case {
    pub(crate) actor: Actor,
    pub(crate) user: Option<StoredUser>,
    pub(crate) invitation: TrialInvitation,
    pub(crate) partner: Partner,
    /// The actor's organisation, when it is a customer.
    pub(crate) customer: Option<Customer>,
    pub(crate) redemption: Option<Redemption>,
    pub(crate) earlier: Option<EarlierTrial>,
    /// Whether as many as can have accepted.
    pub(crate) is_used_up: bool,
    pub(crate) administrator: Option<Relationship>,
    pub(crate) now: Timestamp,
}

impl Case {
    /// As it is at the moment, for showing it.
    pub(crate) async fn read(db: &impl Db, app: &App, visit: &Visit, token: &LinkToken) -> Answer<Self> {
        let invitation = find(db, token).await?;
        let customer = match visit.actor() {
            Actor::Customer { customer, .. } => customer::find(db, customer).await?,
            _ => None,
        };
        Self::complete(db, app, visit, invitation, customer).await
    }

    /// As it is and stays until the transaction ends, for deciding. The customer is locked first and the invitation
    /// second, everywhere, so that two decisions never wait for each other.
    pub(crate) async fn lock(tx: &Tx, app: &App, visit: &Visit, token: &LinkToken) -> Answer<Self> {
        let invitation = find(tx, token).await?;
        let customer = match visit.actor() {
            Actor::Customer { customer, .. } => customer::lock(tx, customer).await?,
            _ => None,
        };
        let locked = match invitation.terms.most_acceptances {
            None => trial_invitation::lock(tx, invitation.id).await?,
            Some(_) => trial_invitation::lock_alone(tx, invitation.id).await?,
        };
        let invitation = locked.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
        Self::complete(tx, app, visit, invitation, customer).await
    }

    /// As somebody would meet it who is not there; for showing it, and never for deciding.
    pub(super) async fn imagined(
        db: &impl Db,
        app: &App,
        invitation: &TrialInvitation,
        onlooker: Onlooker,
    ) -> Answer<Self> {
        let partner = new_invitation::partner(db, invitation.partner).await?;
        let imagined =
            imagine(onlooker, invitation, &partner, app.now()).ok_or_else(|| Refusal::parameter("as"))?;
        Ok(Self {
            actor: imagined.actor,
            user: None,
            customer: imagined.customer,
            redemption: imagined.redemption,
            earlier: None,
            is_used_up: imagined.is_used_up || is_used_up(db, invitation).await?,
            invitation: imagined.invitation,
            partner,
            administrator: imagined.administrator,
            now: imagined.now,
        })
    }

    async fn complete(
        db: &impl Db,
        app: &App,
        visit: &Visit,
        invitation: TrialInvitation,
        customer: Option<Customer>,
    ) -> Answer<Self> {
        let partner = new_invitation::partner(db, invitation.partner).await?;
        let (redemption, earlier, administrator) = match &customer {
            Some(customer) => (
                redemption::find_by_customer(db, invitation.id, customer.id).await?,
                subscription::earlier_trial(db, customer.id, &invitation.terms.plan).await?,
                relationship::active_of(db, customer.id).await?,
            ),
            None => (None, None, None),
        };
        let is_used_up = is_used_up(db, &invitation).await?;
        Ok(Self {
            actor: visit.actor(),
            user: visit.0.as_ref().map(|SignedIn { user, .. }| user.clone()),
            invitation,
            partner,
            customer,
            redemption,
            earlier,
            is_used_up,
            administrator,
            now: app.now(),
        })
    }

    pub(crate) fn situation(&self) -> Situation<'_> {
        Situation {
            actor: &self.actor,
            invitation: &self.invitation,
            customer: self.customer.as_ref(),
            redemption: self.redemption.as_ref(),
            earlier: self.earlier,
            is_used_up: self.is_used_up,
            active_administrator: self.administrator.as_ref(),
            now: self.now,
        }
    }
}

async fn is_used_up(db: &impl Db, invitation: &TrialInvitation) -> Answer<bool> {
    if invitation.terms.most_acceptances.is_none() {
        return Ok(false);
    }
    let accepted = redemption::count_accepted(db, invitation.id).await?;
    Ok(invitation.terms.is_used_up(accepted))
}

async fn find(db: &impl Db, token: &LinkToken) -> Answer<TrialInvitation> {
    trial_invitation::find_by_token(db, token)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))
}
