//! Everything that a decision about an offer looks at.

use jiff::Timestamp;
use liaison_contract::ProblemCode;
use liaison_domain::Actor;
use liaison_domain::delegated_administration::Relationship;
use liaison_domain::link::LinkToken;
use liaison_domain::partner::{Customer, Partner};
use liaison_domain::purchase_offer::answer::{OfferRedemption, OfferSituation};
use liaison_domain::purchase_offer::{OfferVersion, PurchaseOffer};
use liaison_store::user::StoredUser;
use liaison_store::{Db, Tx, customer, purchase_offer, relationship};

use crate::app::App;
use crate::http::extract::{SignedIn, Visit};
use crate::http::new_invitation;
use crate::http::offer::newest;
use crate::http::problem::{Answer, Refusal};

pub(super) struct Case {
    pub(super) actor: Actor,
    pub(super) user: Option<StoredUser>,
    pub(super) offer: PurchaseOffer,
    pub(super) newest: OfferVersion,
    pub(super) partner: Partner,
    /// The actor's organisation, when it is a customer.
    pub(super) customer: Option<Customer>,
    pub(super) domains: Vec<String>,
    pub(super) redemption: Option<OfferRedemption>,
    pub(super) administrator: Option<Relationship>,
    pub(super) now: Timestamp,
}

impl Case {
    /// As it is at the moment, for showing it.
    pub(super) async fn read(db: &impl Db, app: &App, visit: &Visit, token: &LinkToken) -> Answer<Self> {
        let offer = find(db, token).await?;
        let customer = match visit.actor() {
            Actor::Customer { customer, .. } => customer::find(db, customer).await?,
            _ => None,
        };
        Self::complete(db, app, visit, offer, customer).await
    }

    /// As it is and stays until the transaction ends, for deciding. The customer is locked first and the offer second,
    /// everywhere, so that two decisions never wait for each other.
    pub(super) async fn lock(tx: &Tx, app: &App, visit: &Visit, token: &LinkToken) -> Answer<Self> {
        let offer = find(tx, token).await?;
        let customer = match visit.actor() {
            Actor::Customer { customer, .. } => customer::lock(tx, customer).await?,
            _ => None,
        };
        let offer = purchase_offer::lock(tx, offer.id)
            .await?
            .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
        Self::complete(tx, app, visit, offer, customer).await
    }

    async fn complete(
        db: &impl Db,
        app: &App,
        visit: &Visit,
        offer: PurchaseOffer,
        customer: Option<Customer>,
    ) -> Answer<Self> {
        let (domains, redemption, administrator) = match &customer {
            Some(customer) => (
                customer::domains(db, customer.id).await?,
                purchase_offer::find_redemption(db, offer.id, customer.id).await?,
                relationship::active_of(db, customer.id).await?,
            ),
            None => (Vec::new(), None, None),
        };
        Ok(Self {
            actor: visit.actor(),
            user: visit.0.as_ref().map(|SignedIn { user, .. }| user.clone()),
            newest: newest(db, &offer).await?,
            partner: new_invitation::partner(db, offer.partner).await?,
            offer,
            customer,
            domains: domains.into_iter().map(|known| known.domain).collect(),
            redemption,
            administrator,
            now: app.now(),
        })
    }

    pub(super) fn situation(&self) -> OfferSituation<'_> {
        OfferSituation {
            actor: &self.actor,
            offer: &self.offer,
            newest: &self.newest.snapshot,
            customer: self.customer.as_ref(),
            domains: &self.domains,
            redemption: self.redemption.as_ref(),
            active_administrator: self.administrator.as_ref(),
            now: self.now,
        }
    }
}

async fn find(db: &impl Db, token: &LinkToken) -> Answer<PurchaseOffer> {
    purchase_offer::find_by_token(db, token)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))
}
