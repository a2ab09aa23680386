use liaison_domain::delegated_administration::{AdministrationKind, Relationship, RelationshipState};
use liaison_domain::id::{RedemptionId, RelationshipId, SubscriptionId, VisitorId};
use liaison_domain::price_list::ProductCode;
use liaison_domain::redemption::RedemptionState;
use liaison_domain::subscription::{Origin, Phase, Subscription};
use liaison_domain::trial_clock::TrialClock;
use liaison_domain::trial_invitation::InvitationState;
use liaison_store::idempotency::{self, FirstAnswer};
use liaison_store::{
    Constraint, Store, StoreError, Update, customer, redemption, relationship, subscription, trial_invitation,
};

use super::demo::{customer_of, partner_of, person, winter};
use super::{minute, uuid};

/// Each refusal ends its transaction, as PostgreSQL wants it.
pub(super) async fn are_kept_by_the_database(store: &Store) {
    second_administrator(store).await;
    second_trial(store).await;
    second_redemption(store).await;
}

async fn second_administrator(store: &Store) {
    let wei = person(&store.read(), "wei@btphysio.example").await;
    let mara = person(&store.read(), "mara@tidewell.example").await;
    let active = relationship::active_of(&store.read(), customer_of(&wei)).await;
    let active = active.unwrap().unwrap();
    let second = Relationship {
        id: RelationshipId(uuid(1000)),
        customer: customer_of(&wei),
        partner: partner_of(&mara),
        kind: AdministrationKind::Limited,
        state: RelationshipState::Active,
        granted_by: wei.id,
        started_at: minute(1),
        ended_at: None,
        revision: 1,
    };
    let tx = store.write().await.unwrap();
    let refused = relationship::insert(&tx, &second).await;
    let expected = Constraint::OneActiveAdministrator;
    assert!(matches!(refused, Err(StoreError::Conflict(found)) if found == expected));
    drop(tx);

    // Replacing in one transaction: the customer is locked, the old one ends, the new one begins.
    let tx = store.write().await.unwrap();
    assert!(customer::lock(&tx, customer_of(&wei)).await.unwrap().is_some());
    let over = RelationshipState::Terminated;
    let ended = relationship::end(&tx, active.id, active.revision, over, minute(1)).await;
    assert_eq!(ended.unwrap(), Update::Done { revision: 2 });
    let twice = relationship::end(&tx, active.id, active.revision, over, minute(2)).await;
    assert_eq!(twice.unwrap(), Update::Stale);
    relationship::insert(&tx, &second).await.unwrap();
    tx.commit().await.unwrap();
    let now = relationship::active_of(&store.read(), customer_of(&wei)).await;
    assert_eq!(now.unwrap(), Some(second));
}

async fn second_trial(store: &Store) {
    let sofia = person(&store.read(), "sofia@northmoor.example").await;
    let invitation = winter(&store.read()).await;
    let list = redemption::list(
        &store.read(),
        &invitation,
        &redemption::Wanted::default(),
        minute(0),
        None,
        50,
    )
    .await;
    let mut items = list.unwrap().items.into_iter();
    let marlowe = items.find(|item| item.redemption.state == RedemptionState::Reviewing);
    let clock = TrialClock::starting(minute(1), 30);
    let again = Subscription {
        id: SubscriptionId(uuid(1001)),
        customer: customer_of(&sofia),
        product: ProductCode(invitation.terms.plan.0),
        brought_by: invitation.partner,
        origin: Origin::Trial {
            redemption: marlowe.unwrap().redemption.id,
            clock,
            converted_at: None,
        },
        began_at: clock.starts_at,
        phase: Phase::trial(25, clock),
        partner_of_record: None,
        revision: 1,
    };
    let tx = store.write().await.unwrap();
    let refused = subscription::insert(&tx, &again, ("Northmoor", "Team"), minute(1)).await;
    let expected = Constraint::OneTrialPerPlan;
    assert!(matches!(refused, Err(StoreError::Conflict(found)) if found == expected));
}

async fn second_redemption(store: &Store) {
    let invitation = winter(&store.read()).await;
    let ify = person(&store.read(), "ify@oyelaran.example").await;
    let first = redemption::find_by_customer(&store.read(), invitation.id, customer_of(&ify)).await;
    let first = first.unwrap().unwrap();
    let mut second = first.clone();
    second.id = RedemptionId(uuid(1002));
    let tx = store.write().await.unwrap();
    let refused = redemption::insert(&tx, &second).await;
    let expected = Constraint::OneRedemptionPerCustomer;
    assert!(matches!(refused, Err(StoreError::Conflict(found)) if found == expected));
    drop(tx);

    let (mut one, mut two) = (first.clone(), first);
    for (n, visitor) in [(1003, &mut one), (1004, &mut two)] {
        visitor.id = RedemptionId(uuid(n));
        visitor.customer = None;
        visitor.visitor = Some(VisitorId(uuid(77)));
    }
    let tx = store.write().await.unwrap();
    redemption::insert(&tx, &one).await.unwrap();
    let refused = redemption::insert(&tx, &two).await;
    let expected = Constraint::OneRedemptionPerVisitor;
    assert!(matches!(refused, Err(StoreError::Conflict(found)) if found == expected));
    drop(tx);
    let gone = redemption::find(&store.read(), one.id).await.unwrap();
    assert_eq!(gone, None, "a dropped transaction leaves nothing");
}

pub(super) async fn stale_changes_touch_nothing(store: &Store) {
    let before = winter(&store.read()).await;
    let list = redemption::list(
        &store.read(),
        &before,
        &redemption::Wanted::default(),
        minute(0),
        None,
        50,
    )
    .await
    .unwrap();
    let mut seen = list.items[2].redemption.clone();
    let untouched = seen.clone();
    seen.revision -= 1;
    seen.state = RedemptionState::Declined;
    let tx = store.write().await.unwrap();
    let stale = before.revision + 1;
    let revoked = trial_invitation::set_state(&tx, before.id, stale, InvitationState::Revoked).await;
    assert_eq!(revoked.unwrap(), Update::Stale);
    assert_eq!(redemption::update(&tx, &seen).await.unwrap(), Update::Stale);
    tx.commit().await.unwrap();
    assert_eq!(winter(&store.read()).await, before);
    let after = redemption::find(&store.read(), seen.id).await.unwrap();
    assert_eq!(after, Some(untouched));
}

pub(super) async fn a_first_answer_stays(store: &Store) {
    let first = FirstAnswer {
        actor: "user 1".into(),
        key: "key".into(),
        request_hash: [7; 32],
        status: 201,
        headers: vec![("etag".into(), "\"1\"".into())],
        body: b"{\"a\":1}".to_vec(),
        created_at: minute(0),
    };
    let tx = store.write().await.unwrap();
    idempotency::insert(&tx, &first).await.unwrap();
    tx.commit().await.unwrap();
    let tx = store.write().await.unwrap();
    let second = FirstAnswer {
        status: 200,
        ..first.clone()
    };
    let refused = idempotency::insert(&tx, &second).await;
    let expected = Constraint::IdempotencyKey;
    assert!(matches!(refused, Err(StoreError::Conflict(found)) if found == expected));
    drop(tx);
    let other = FirstAnswer {
        actor: "user 2".into(),
        created_at: minute(5),
        ..first.clone()
    };
    let tx = store.write().await.unwrap();
    idempotency::insert(&tx, &other).await.unwrap();
    let find = async |actor| idempotency::find(&tx, actor, "key").await.unwrap();
    assert_eq!(find("user 1").await, Some(first));
    assert_eq!(idempotency::delete_before(&tx, minute(5)).await.unwrap(), 1);
    assert_eq!(find("user 1").await, None);
    assert_eq!(find("user 2").await, Some(other));
    tx.commit().await.unwrap();
}
