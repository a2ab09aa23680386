use jiff::Timestamp;
use liaison_domain::id::{RedemptionId, SubscriptionId, TrialInvitationId, VisitorId};
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::price_list::ProductCode;
use liaison_domain::redemption::{Redemption, RedemptionState};
use liaison_domain::subscription::{Origin, Phase, Subscription};
use liaison_domain::trial_clock::TrialClock;
use liaison_domain::trial_invitation::{InvitationState, TrialInvitation};
use liaison_store::redemption::Funnel;
use liaison_store::trial_invitation::WantedInvitations;
use liaison_store::{Constraint, Store, StoreError, Tx, Update, redemption, subscription, trial_invitation};

use super::demo::{customer_of, person, winter};
use super::{minute, uuid};

/// A new invitation, opened twice by one customer's people, reviewed, gone quiet, come back to, accepted, set up.
pub(super) async fn from_visitor_to_running_trial(store: &Store) {
    let invitation = spring(store).await;
    let elena = person(&store.read(), "elena@harrowfinch.example").await;
    let harrow = customer_of(&elena);
    let tx = store.write().await.unwrap();
    let (early, late) = (visitor(&invitation, 1, 10), visitor(&invitation, 2, 20));
    redemption::insert(&tx, &early).await.unwrap();
    redemption::insert(&tx, &late).await.unwrap();

    let own = redemption::claim(&tx, &late, harrow, elena.id, minute(21)).await;
    let own = own.unwrap();
    assert_eq!((own.id, own.visitor, own.customer), (late.id, None, Some(harrow)));
    let merged = redemption::claim(&tx, &early, harrow, elena.id, minute(22)).await;
    let merged = merged.unwrap();
    assert_eq!((merged.id, merged.opened_at), (late.id, minute(10)));
    assert_eq!(redemption::find(&tx, early.id).await.unwrap(), None);
    let stored = redemption::find(&tx, late.id).await.unwrap();
    assert_eq!(stored.as_ref(), Some(&merged));
    let unclaimed = redemption::find_by_visitor(&tx, invitation.id, VisitorId(uuid(2))).await;
    assert_eq!(unclaimed.unwrap(), None);

    let reviewing = change(&tx, &merged, RedemptionState::Reviewing, 23).await;
    let quiet = change(&tx, &reviewing, RedemptionState::WentQuiet, 24).await;
    let funnel = funnel(&tx, &invitation).await;
    assert_eq!((funnel.opened, funnel.signed_in, funnel.reviewed), (1, 1, 1));
    assert_eq!(funnel.accepted, 0);
    let back = change(&tx, &quiet, RedemptionState::Reviewing, 25).await;
    let waiting = redemption::quiet_since(&tx, minute(25), 100).await.unwrap();
    assert!(waiting.contains(&back));
    let sooner = redemption::quiet_since(&tx, minute(24), 100).await.unwrap();
    assert!(!sooner.contains(&back));

    accept_and_set_up(&tx, &invitation, &back).await;
    tx.commit().await.unwrap();
    expire(store, &invitation).await;
    ids_are_not_taken_twice(store, &invitation).await;
}

async fn accept_and_set_up(tx: &Tx, invitation: &TrialInvitation, back: &Redemption) {
    let customer = back.customer.unwrap();
    let plan = &invitation.terms.plan;
    assert!(
        subscription::earlier_trial(tx, customer, plan)
            .await
            .unwrap()
            .is_none()
    );
    let answered = Redemption {
        answered_by: back.last_user,
        answered_at: Some(minute(26)),
        answered_revision: Some(1),
        administration: None,
        ..back.clone()
    };
    let accepted = change(tx, &answered, RedemptionState::Accepted, 26).await;
    let had = subscription::earlier_trial(tx, customer, plan)
        .await
        .unwrap()
        .is_some();
    assert!(had, "accepting counts before the trial is set up");
    let waiting = redemption::awaiting_set_up(tx, 10).await.unwrap();
    assert_eq!(waiting, std::slice::from_ref(&accepted));
    let clock = TrialClock::starting(minute(26), 30);
    let trial = Subscription {
        id: SubscriptionId(uuid(2000)),
        customer,
        product: ProductCode(plan.0.clone()),
        brought_by: invitation.partner,
        origin: Origin::Trial {
            redemption: accepted.id,
            clock,
            converted_at: None,
        },
        began_at: clock.starts_at,
        phase: Phase::trial(25, clock),
        partner_of_record: None,
        revision: 1,
    };
    let names = ("Harrow & Finch", "Team");
    subscription::insert(tx, &trial, names, minute(26)).await.unwrap();
    change(tx, &accepted, RedemptionState::Running, 27).await;
    let found = subscription::find_by_redemption(tx, accepted.id).await.unwrap();
    assert_eq!(found, Some(trial));
    assert_eq!(redemption::awaiting_set_up(tx, 10).await.unwrap(), []);
    assert_eq!(funnel(tx, invitation).await.accepted, 1);
}

async fn expire(store: &Store, invitation: &TrialInvitation) {
    let end = invitation.expires_at.unwrap();
    let over = trial_invitation::expiring(&store.read(), end, 100).await.unwrap();
    assert!(over.contains(invitation));
    let tx = store.write().await.unwrap();
    let locked = trial_invitation::lock(&tx, invitation.id).await.unwrap();
    assert_eq!(locked.as_ref(), Some(invitation));
    let done = trial_invitation::set_state(&tx, invitation.id, 1, InvitationState::Expired).await;
    assert_eq!(done.unwrap(), Update::Done { revision: 2 });
    tx.commit().await.unwrap();
    let over = trial_invitation::expiring(&store.read(), end, 100).await.unwrap();
    assert!(!over.iter().any(|other| other.id == invitation.id));
}

async fn ids_are_not_taken_twice(store: &Store, invitation: &TrialInvitation) {
    let other_id = TrialInvitation {
        id: TrialInvitationId(uuid(3001)),
        ..invitation.clone()
    };
    let other_token = TrialInvitation {
        token: LinkToken::new(&invitation.summary, [2; 10]),
        ..other_id.clone()
    };
    let other_summary = TrialInvitation {
        summary: SummaryId::from_random([0; 6]),
        ..other_id.clone()
    };
    let same_id = TrialInvitation {
        id: invitation.id,
        summary: other_summary.summary.clone(),
        ..other_token.clone()
    };
    for (taken, expected) in [
        (other_token, Constraint::Summary),
        (other_summary, Constraint::LinkToken),
        (same_id, Constraint::Id),
    ] {
        let tx = store.write().await.unwrap();
        let refused = trial_invitation::insert(&tx, &taken).await;
        assert!(matches!(refused, Err(StoreError::Conflict(found)) if found == expected));
    }
}

pub(super) async fn pages_continue_where_they_ended(store: &Store) {
    let db = store.read();
    let winter = winter(&db).await;
    let wanted = redemption::Wanted::default();
    let whole = redemption::list(&db, &winter, &wanted, minute(0), None, 50)
        .await
        .unwrap();
    assert_eq!(whole.next, None);
    let (mut pieces, mut after) = (Vec::new(), None);
    loop {
        let page = redemption::list(&db, &winter, &wanted, minute(0), after, 2)
            .await
            .unwrap();
        assert!(page.items.len() <= 2);
        pieces.extend(page.items);
        // As it travels: the next page is asked for by the cursor's text.
        after = page.next.map(|cursor| cursor.to_string().parse().unwrap());
        if after.is_none() {
            break;
        }
    }
    assert_eq!(pieces, whole.items);
    let first = trial_invitation::list(
        &db,
        winter.partner,
        &WantedInvitations::default(),
        Timestamp::UNIX_EPOCH,
        None,
        1,
    )
    .await
    .unwrap();
    let second = trial_invitation::list(
        &db,
        winter.partner,
        &WantedInvitations::default(),
        Timestamp::UNIX_EPOCH,
        first.next,
        1,
    )
    .await;
    assert_ne!(first.items, second.unwrap().items);
}

/// A second invitation of the same partner for another plan.
async fn spring(store: &Store) -> TrialInvitation {
    let mut invitation = winter(&store.read()).await;
    let summary = SummaryId::from_random([9, 8, 7, 6, 5, 4]);
    invitation.id = TrialInvitationId(uuid(3000));
    invitation.created_at = minute(1);
    invitation.expires_at = invitation.terms.expiry.end(minute(1));
    invitation.terms.plan.0 = "enterprise_3".to_owned();
    invitation.token = LinkToken::new(&summary, [1; 10]);
    invitation.summary = summary;
    let tx = store.write().await.unwrap();
    trial_invitation::insert(&tx, &invitation).await.unwrap();
    tx.commit().await.unwrap();
    let found = trial_invitation::find(&store.read(), invitation.id).await;
    assert_eq!(found.unwrap().as_ref(), Some(&invitation));
    invitation
}

fn visitor(invitation: &TrialInvitation, n: u128, at: i64) -> Redemption {
    Redemption {
        id: RedemptionId(uuid(n)),
        invitation: invitation.id,
        state: RedemptionState::Opened,
        visitor: Some(VisitorId(uuid(n))),
        customer: None,
        last_user: None,
        answered_by: None,
        answered_at: None,
        answered_revision: None,
        terms: None,
        administration: None,
        decline_reason: None,
        opened_at: minute(at),
        changed_at: minute(at),
        revision: 1,
    }
}

async fn change(tx: &Tx, from: &Redemption, state: RedemptionState, at: i64) -> Redemption {
    let changed = Redemption {
        state,
        changed_at: minute(at),
        ..from.clone()
    };
    let Update::Done { revision } = redemption::update(tx, &changed).await.unwrap() else {
        panic!("{changed:?} is stale");
    };
    let changed = Redemption { revision, ..changed };
    let stored = redemption::find(tx, from.id).await.unwrap();
    assert_eq!(stored.as_ref(), Some(&changed));
    changed
}

async fn funnel(tx: &Tx, invitation: &TrialInvitation) -> Funnel {
    let funnels = redemption::funnels_of_invitations(tx, &[invitation.id]).await;
    funnels.unwrap()[&invitation.id]
}
