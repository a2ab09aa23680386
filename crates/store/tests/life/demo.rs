use jiff::Timestamp;
use liaison_domain::id::{CustomerId, PartnerId, TrialInvitationId};
use liaison_domain::link::LinkToken;
use liaison_domain::redemption::{Redemption, RedemptionState};
use liaison_domain::subscription::SubscriptionState;
use liaison_domain::text::EmailAddress;
use liaison_domain::trial_invitation::{InvitationState, TrialInvitation};
use liaison_store::customer_review::{self, Listed};
use liaison_store::demo::{self, Seeded};
use liaison_store::event::{self, Scope};
use liaison_store::redemption::{self, Funnel};
use liaison_store::trial_invitation::WantedInvitations;
use liaison_store::user::{self, Membership, StoredUser};
use liaison_store::{
    Db, Store, answer, catalogue, customer, partner, relationship, subscription, trial_invitation,
};

use super::minute;

pub(super) async fn is_seeded_once(store: &Store) {
    let hash = |password: &str| format!("hash of {password}");
    assert_eq!(demo::seed(store, minute(0), hash).await.unwrap(), Seeded::Now);
    let newest = event::newest_number(&store.read()).await.unwrap();
    assert_eq!(demo::seed(store, minute(5), hash).await.unwrap(), Seeded::Before);
    assert_eq!(event::newest_number(&store.read()).await.unwrap(), newest);
    for account in demo::accounts() {
        let person = person(&store.read(), account.email).await;
        assert_eq!(person.password_hash, "hash of liaison-demo", "{}", account.who);
        assert!(account.who.starts_with(&person.name), "{}", account.who);
    }
}

pub(super) async fn reads_as_described(store: &Store) {
    let db = store.read();
    let tidewell = partner_of(&person(&db, "mara@tidewell.example").await);
    let fenwick = partner_of(&person(&db, "joel@fenwicklane.example").await);
    let found = partner::find(&db, tidewell).await.unwrap().unwrap();
    assert_eq!(found.number, "4118207");
    invitations_read_as_described(&db, tidewell).await;
    let none = trial_invitation::list(
        &db,
        fenwick,
        &WantedInvitations::default(),
        Timestamp::UNIX_EPOCH,
        None,
        50,
    )
    .await
    .unwrap();
    assert_eq!(none.items, []);
    funnels_read_as_described(&db, tidewell, fenwick).await;
    redemptions_read_as_described(&db).await;
    customers_read_as_described(&db).await;
    subscriptions_are_of_every_kind(&db).await;
    reviews_are_of_who_agreed(&db, tidewell).await;
    log_reads_as_described(&db, Scope::Partner(tidewell), Scope::Partner(fenwick)).await;
}

async fn invitations_read_as_described(db: &impl Db, tidewell: PartnerId) {
    let list = trial_invitation::list(
        db,
        tidewell,
        &WantedInvitations::default(),
        Timestamp::UNIX_EPOCH,
        None,
        50,
    )
    .await
    .unwrap();
    let shown = list.items.iter().map(|item| {
        let invitation = &item.invitation;
        (
            invitation.terms.name.as_str(),
            item.author_name.as_str(),
            invitation.state,
        )
    });
    let expected = [
        ("Print houses, Tokyo", "Mara Lindqvist", InvitationState::Active),
        ("Harbour offices", "Priya Raman", InvitationState::Revoked),
        ("Winter campaign", "Mara Lindqvist", InvitationState::Active),
        ("Autumn fair", "Mara Lindqvist", InvitationState::Expired),
    ];
    assert_eq!(shown.collect::<Vec<_>>(), expected);
    let active = trial_invitation::count_active(db, tidewell, minute(0)).await;
    assert_eq!(active.unwrap(), 2);
}

async fn funnels_read_as_described(db: &impl Db, tidewell: PartnerId, fenwick: PartnerId) {
    let expected = Funnel {
        opened: 9,
        signed_in: 8,
        reviewed: 7,
        accepted: 5,
        with_administration: 2,
        declined: 1,
        went_quiet: 1,
    };
    let since = minute(-90 * 24 * 60);
    let whole = redemption::funnel_of_partner(db, tidewell, since).await;
    assert_eq!(whole.unwrap(), expected);
    let none = redemption::funnel_of_partner(db, fenwick, since).await;
    assert_eq!(none.unwrap(), Funnel::default());
    let list = trial_invitation::list(
        db,
        tidewell,
        &WantedInvitations::default(),
        Timestamp::UNIX_EPOCH,
        None,
        50,
    )
    .await
    .unwrap();
    let ids: Vec<TrialInvitationId> = list.items.iter().map(|item| item.invitation.id).collect();
    let funnels = redemption::funnels_of_invitations(db, &ids).await.unwrap();
    let mut opened: Vec<i64> = funnels.values().map(|funnel| funnel.opened).collect();
    opened.sort_unstable();
    assert_eq!(opened, [1, 9], "two were opened, one of them in the last 90 days");
    assert_eq!(funnels[&winter(db).await.id], expected);
    for (invitation, funnel) in funnels {
        let counted = count(db, invitation).await;
        assert_eq!(
            Funnel {
                reviewed: 0,
                ..funnel
            },
            counted,
            "{invitation}"
        );
    }
}

/// By looking at each, as far as a redemption says it.
async fn count(db: &impl Db, invitation: TrialInvitationId) -> Funnel {
    use RedemptionState::{Accepted, Declined, Running, WentQuiet};
    let invitation = trial_invitation::find(db, invitation).await.unwrap().unwrap();
    let wanted = redemption::Wanted::default();
    let all = redemption::list(db, &invitation, &wanted, minute(0), None, 200).await;
    let all = all.unwrap().items;
    let count =
        |fits: fn(&Redemption) -> bool| all.iter().filter(|each| fits(&each.redemption)).count() as i64;
    Funnel {
        opened: count(|_| true),
        signed_in: count(|each| each.customer.is_some()),
        reviewed: 0,
        accepted: count(|each| matches!(each.state, Accepted | Running)),
        with_administration: count(|each| each.administration.is_some()),
        declined: count(|each| each.state == Declined),
        went_quiet: count(|each| each.state == WentQuiet),
    }
}

async fn redemptions_read_as_described(db: &impl Db) {
    use RedemptionState::{Declined, NeedsAdministrator, Reviewing, Running, WentQuiet};
    let wanted = redemption::Wanted::default();
    let list = redemption::list(db, &winter(db).await, &wanted, minute(0), None, 50).await;
    let list = list.unwrap();
    let shown = list.items.iter().map(|item| {
        (
            item.customer_name.as_deref().unwrap_or("-"),
            item.person.as_ref().map_or("-", |person| person.name.as_str()),
            item.redemption.state,
        )
    });
    let expected = [
        ("Oyelaran Logistics", "Ify Oyelaran", Running),
        ("Quayside Ceramics", "Lena Ong", NeedsAdministrator),
        ("Marlowe Opticians", "Ruth Marlowe", Reviewing),
        ("Bluegum Travel", "Dana Whitlock", Declined),
        ("-", "-", WentQuiet),
        ("Castellane Foods", "Noor Castellane", Running),
        ("Pell Street Dental", "Anna Nowak", Running),
        ("Gantry Works", "Tariq Rahman", Running),
        ("Lindgren Print", "Ebba Lindgren", Running),
    ];
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

async fn customers_read_as_described(db: &impl Db) {
    let team = winter(db).await.terms.plan;
    let sofia = customer_of(&person(db, "sofia@northmoor.example").await);
    let elena = customer_of(&person(db, "elena@harrowfinch.example").await);
    let wei = customer_of(&person(db, "wei@btphysio.example").await);
    let haru = customer_of(&person(db, "haru@umibe.example").await);
    let ify = customer_of(&person(db, "ify@oyelaran.example").await);
    assert!(
        subscription::earlier_trial(db, sofia, &team)
            .await
            .unwrap()
            .is_some()
    );
    assert!(
        subscription::earlier_trial(db, elena, &team)
            .await
            .unwrap()
            .is_none()
    );
    let active = relationship::active_of(db, wei).await.unwrap().unwrap();
    let brightwater = partner::find(db, active.partner).await.unwrap().unwrap();
    assert_eq!(brightwater.name, "Brightwater Consulting");
    let umibe = customer::find(db, haru).await.unwrap().unwrap();
    assert_eq!(umibe.country.as_str(), "JP");

    let answers = answer::list(db, ify, None, 50).await.unwrap().items;
    let [answer] = answers.as_slice() else {
        panic!("one answer was given");
    };
    assert_eq!(answer.answered_by_name, "Ify Oyelaran");
    assert_eq!(answer.partner_name, "Tidewell Systems");
    assert_eq!((answer.summary.as_str(), &answer.plan), ("7KD-42P", &team));
    assert_eq!(answer.answered_at, minute(-120));
    assert_eq!(answer.clock.unwrap().starts_at, minute(-120));
    assert_eq!(answer.redemption.changed_at, minute(-119), "the trial was set up");
}

async fn log_reads_as_described(db: &impl Db, full: Scope, empty: Scope) {
    let newest = event::newest_number(db).await.unwrap();
    let all = event::after(db, full, 0, 500).await.unwrap();
    let ordered = |pair: &[event::NumberedEvent]| {
        pair[0].number < pair[1].number && pair[0].event.at <= pair[1].event.at
    };
    assert!(all.windows(2).all(ordered), "the demo is told in order");
    let latest = event::latest(db, full, 3).await.unwrap();
    assert_eq!(latest[0].number, newest);
    assert_eq!(latest[0], *all.last().unwrap());
    assert_eq!(event::after(db, empty, 0, 500).await.unwrap(), []);
    let catalogue = catalogue::load(db).await.unwrap();
    for entry in &all {
        let about = entry.event.about.as_ref().unwrap();
        let known = catalogue.plans.iter().any(|plan| plan.name == about.plan_name);
        assert!(known, "{}", about.plan_name);
    }
}

pub(super) async fn person(db: &impl Db, email: &str) -> StoredUser {
    let email = EmailAddress::try_from(email).unwrap();
    user::find_by_email(db, &email).await.unwrap().unwrap()
}

pub(super) async fn winter(db: &impl Db) -> TrialInvitation {
    let token = LinkToken::parse("7kd42p-3v8m0q1rzt").unwrap();
    trial_invitation::find_by_token(db, &token)
        .await
        .unwrap()
        .unwrap()
}

pub(super) fn partner_of(person: &StoredUser) -> PartnerId {
    match person.membership {
        Membership::Staff { partner, .. } => partner,
        _ => panic!("{} is not staff", person.name),
    }
}

pub(super) fn customer_of(person: &StoredUser) -> CustomerId {
    match person.membership {
        Membership::Customer { customer, .. } => customer,
        _ => panic!("{} is not a customer's", person.name),
    }
}

/// One was bought when its trial ended, one at once, one is tried for longer, and each by the real transitions.
async fn subscriptions_are_of_every_kind(db: &impl Db) {
    let read = async |email: &str| {
        let customer = customer_of(&person(db, email).await);
        let found = subscription::of_customer(db, customer, None, 50).await.unwrap();
        let advised = found.items[0].partner_of_record.is_some();
        (found.items[0].state(), advised)
    };
    assert_eq!(
        read("ebba@lindgrenprint.example").await,
        (SubscriptionState::Paid, true)
    );
    assert_eq!(
        read("tariq@gantryworks.example").await,
        (SubscriptionState::Paid, false)
    );
    assert_eq!(
        read("anna@pellstreet.example").await,
        (SubscriptionState::ExtendedTrial, true)
    );
    // Tidewell administers for Pell Street, and somebody else advises it.
    let anna = customer_of(&person(db, "anna@pellstreet.example").await);
    let administers = relationship::active_of(db, anna).await.unwrap().unwrap();
    let own = subscription::of_customer(db, anna, None, 50).await.unwrap();
    assert_ne!(Some(administers.partner), own.items[0].partner_of_record);
}

/// Each by somebody of the customer with whom the partner agreed, as the product itself would take it.
async fn reviews_are_of_who_agreed(db: &impl Db, tidewell: PartnerId) {
    let listed = customer_review::list(db, Listed::Shown(tidewell), None, 50)
        .await
        .unwrap();
    assert_eq!(listed.items.len(), 3);
    for review in &listed.items {
        let found = customer_review::find_engagement(db, review.engagement)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((found.customer, found.partner), (review.customer, tidewell));
        let content = review.content.as_ref().unwrap();
        assert!(content.read().is_ok(), "{}", content.title);
    }
    let rating = customer_review::rating(db, tidewell, minute(0))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((rating.in_short().count, rating.in_short().tenths), (3, 41));
}
