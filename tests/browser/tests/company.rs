//! The profile of a company is a draft like any other: kept on the device, shared by its tabs, sent once.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

use std::cell::RefCell;
use std::rc::Rc;

use liaison::offline::store::{Change, Store, Table};
use liaison::offline::{Ask, Finished};
use liaison::ui::SyncState;
use liaison_domain::company::{ProfileField, RawProfile};
use liaison_domain::id::UserId;
use liaison_drafts::company_profile::find;
use liaison_drafts::outbox::Stage;
use liaison_drafts::{CompanyProfileDraft, DraftId, Held, IntentKind, Kind, Pick};
use liaison_tests_browser::device::{fresh_user, row, settle, until};
use liaison_tests_browser::server::{Next, server};
use liaison_tests_browser::tab::Tab;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The server has this company from now on.
fn found(phone: &str) -> CompanyProfileDraft {
    server(|server| {
        let profile = RawProfile {
            name: "Tidewell".to_owned(),
            phone: phone.to_owned(),
            ..RawProfile::default()
        };
        server.company = (server.company.0 + 1, profile);
        CompanyProfileDraft::of(&server.company())
    })
}

fn id(user: UserId) -> DraftId {
    CompanyProfileDraft::id(user, server(|server| server.company().id))
}

fn shown(tab: &Tab, user: UserId) -> Option<CompanyProfileDraft> {
    CompanyProfileDraft::read(&tab.offline.draft(id(user))?).ok()
}

/// As the form does with each keystroke.
fn write(tab: &Tab, user: UserId, kept: &CompanyProfileDraft, field: ProfileField, text: &str) {
    let mut draft = shown(tab, user).unwrap_or_else(|| kept.clone());
    draft.profile.set(field, text.to_owned());
    tab.offline.save(id(user), &draft);
}

fn as_profile() -> Ask {
    Box::new(|draft| {
        let draft = CompanyProfileDraft::read(draft).ok()?;
        Some(Finished {
            kind: IntentKind::UpdateCompanyProfile,
            name: draft.profile.name.clone(),
            request: liaison_json::write(&draft.request()),
            of: None,
            revision: Some(draft.base.revision),
        })
    })
}

fn phone(tab: &Tab, user: UserId) -> Option<String> {
    shown(tab, user).map(|draft| draft.profile.phone)
}

fn next(next: Next) {
    server(|server| server.next = next);
}

#[wasm_bindgen_test]
async fn what_was_typed_is_there_after_a_restart() {
    let (kept, user) = (found("1"), fresh_user());
    let tab = Tab::open(user).await;
    for text in ["2", "23", "234"] {
        write(&tab, user, &kept, ProfileField::Phone, text);
    }
    until(|| tab.offline.sync_of(id(user)).state == SyncState::Local).await;
    tab.close().await;
    let tab = Tab::open(user).await;
    let draft = shown(&tab, user).unwrap();
    assert_eq!((draft.profile.phone.as_str(), &draft.base), ("234", &kept.base));
    let by_company = tab.offline.find_draft(|drafts| find(drafts, kept.company));
    assert_eq!(by_company, Some((id(user), Ok(draft))));
    tab.offline.delete(id(user));
    assert!(shown(&tab, user).is_none());
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn two_tabs_that_begin_it_at_once_write_one_draft() {
    let (kept, user) = (found("1"), fresh_user());
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    write(&one, user, &kept, ProfileField::Phone, "2");
    write(&other, user, &kept, ProfileField::Name, "Tidewell Group");
    for tab in [&one, &other] {
        until(|| {
            shown(tab, user)
                .is_some_and(|draft| draft.profile.phone == "2" && draft.profile.name == "Tidewell Group")
        })
        .await;
        assert!(!tab.offline.is_undecided(id(user)));
    }
    // In one field it is for their author to choose.
    write(&one, user, &kept, ProfileField::Phone, "3");
    write(&other, user, &kept, ProfileField::Phone, "4");
    until(|| one.offline.is_undecided(id(user)) && other.offline.is_undecided(id(user))).await;
    let question = one.offline.questions(id(user)).remove(0);
    assert_eq!(question.field, ["profile", "phone"]);
    one.offline
        .choose(id(user), &[(question.choice, Pick::Theirs(0))]);
    until(|| one.offline.draft(id(user)) == other.offline.draft(id(user))).await;
    assert!(!other.offline.is_undecided(id(user)));
    other.close().await;
    one.wipe().await;
}

#[wasm_bindgen_test]
async fn it_is_sent_once_and_can_be_changed_again() {
    let (kept, user) = (found("1"), fresh_user());
    let tab = Tab::open(user).await;
    next(Next::LoseAnswer);
    write(&tab, user, &kept, ProfileField::Phone, "2");
    tab.offline.finish(id(user), as_profile()).await.unwrap();
    until(|| tab.offline.sync_of(id(user)).held == Some(Held::Unreachable)).await;
    // What is typed meanwhile is another change.
    write(&tab, user, &kept, ProfileField::Name, "Tidewell Group");
    until(|| tab.offline.sync_of(id(user)).state == SyncState::Waiting).await;
    tab.close().await;
    next(Next::Create);
    let tab = Tab::open(user).await;
    until(|| tab.offline.intent(id(user)).map(|intent| intent.stage()) == Some(Stage::Done)).await;
    let now = server(|server| server.company());
    assert_eq!(
        (now.revision, now.profile.phone.as_str()),
        (kept.base.revision + 1, "2")
    );
    until(|| shown(&tab, user).is_some_and(|draft| draft.base.revision == now.revision)).await;
    tab.offline.finish(id(user), as_profile()).await.unwrap();
    until(|| shown(&tab, user).is_none()).await;
    let now = server(|server| server.company());
    assert_eq!(
        (now.profile.phone.as_str(), now.profile.name.as_str()),
        ("2", "Tidewell Group")
    );
    assert_eq!(now.revision, kept.base.revision + 2);
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn nothing_is_finished_before_its_tab_knows_what_became_of_it() {
    let (kept, user) = (found("1"), fresh_user());
    next(Next::Create);
    let tab = Tab::open(user).await;
    let key = || {
        let intent = tab.offline.intent(id(user));
        intent.map(|intent| intent.idempotency_key)
    };
    write(&tab, user, &kept, ProfileField::Phone, "2");
    tab.offline.finish(id(user), as_profile()).await.unwrap();
    until(|| shown(&tab, user).is_none()).await;
    let first = key().unwrap();
    // Another tab has finished it too, and has been answered, and this one has not heard of that.
    let text = row(user, Table::Outbox, id(user)).await.unwrap();
    let put = Change::Put {
        table: Table::Outbox,
        key: id(user).to_string(),
        row: text.replace(&first, "another"),
    };
    let store = Store::open(format!("liaison-{user}"), Box::new(|| ()))
        .await
        .unwrap();
    store.write(vec![put]).await.unwrap();
    store.close();
    let kept = CompanyProfileDraft::of(&server(|server| server.company()));
    write(&tab, user, &kept, ProfileField::Name, "Tidewell Group");
    let known = Rc::new(RefCell::new(Vec::new()));
    let (asked, offline) = (Rc::clone(&known), tab.offline);
    let ask: Ask = Box::new(move |draft| {
        let intent = offline.intent(id(user));
        asked
            .borrow_mut()
            .push(intent.map(|intent| intent.idempotency_key));
        as_profile()(draft)
    });
    tab.offline.finish(id(user), ask).await.unwrap();
    assert_eq!(*known.borrow(), [Some(first), Some("another".to_owned())]);
    until(|| shown(&tab, user).is_none()).await;
    assert_eq!(server(|server| server.company().profile.name), "Tidewell Group");
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_somebody_else_changed_meanwhile_goes_with_it() {
    let (kept, user) = (found("1"), fresh_user());
    let tab = Tab::open(user).await;
    next(Next::BeUnreachable);
    write(&tab, user, &kept, ProfileField::Name, "Tidewell Group");
    tab.offline.finish(id(user), as_profile()).await.unwrap();
    until(|| tab.offline.sync_of(id(user)).held == Some(Held::Unreachable)).await;
    found("5");
    next(Next::Create);
    tab.offline.open(Some(user)).await;
    until(|| shown(&tab, user).is_none()).await;
    let now = server(|server| server.company());
    assert_eq!(
        (now.profile.phone.as_str(), now.profile.name.as_str()),
        ("5", "Tidewell Group")
    );
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_both_changed_comes_back_as_a_choice() {
    let (kept, user) = (found("1"), fresh_user());
    let tab = Tab::open(user).await;
    next(Next::BeUnreachable);
    write(&tab, user, &kept, ProfileField::Phone, "2");
    tab.offline.finish(id(user), as_profile()).await.unwrap();
    until(|| tab.offline.sync_of(id(user)).held == Some(Held::Unreachable)).await;
    let theirs = found("5");
    next(Next::Create);
    tab.offline.open(Some(user)).await;
    until(|| tab.offline.is_undecided(id(user))).await;
    assert!(tab.offline.intent(id(user)).is_none());
    assert_eq!(phone(&tab, user).as_deref(), Some("2"));
    settle().await;
    assert_eq!(server(|server| server.company().revision), theirs.base.revision);
    let question = tab.offline.questions(id(user)).remove(0);
    assert_eq!(question.answers[1].1.as_text(), Some("5"));
    tab.offline.choose(id(user), &[(question.choice, Pick::Mine)]);
    tab.offline.finish(id(user), as_profile()).await.unwrap();
    until(|| shown(&tab, user).is_none()).await;
    assert_eq!(server(|server| server.company().profile.phone), "2");
    tab.wipe().await;
}

#[wasm_bindgen_test]
async fn what_the_page_learns_is_merged_into_what_is_typed() {
    let (kept, user) = (found("1"), fresh_user());
    let tab = Tab::open(user).await;
    write(&tab, user, &kept, ProfileField::Name, "Tidewell Group");
    let now = found("5");
    let draft = shown(&tab, user).unwrap();
    tab.offline
        .merge_in(id(user), &draft.untouched().version(), &now.version());
    let merged = shown(&tab, user).unwrap();
    assert_eq!((merged.profile.phone.as_str(), merged.base), ("5", now.base));
    assert_eq!(merged.profile.name, "Tidewell Group");
    until(|| tab.offline.sync_of(id(user)).state == SyncState::Local).await;
    tab.wipe().await;
}
