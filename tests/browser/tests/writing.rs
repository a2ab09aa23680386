//! Writing over a row that is believed to be known.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison::offline::store::{Change, Store, Table};
use liaison::offline::writing::{Rewrite, Rewritten};
use liaison::ui::SyncState;
use liaison_drafts::{Kind, TrialInvitationDraft};
use liaison_tests_browser::device::{draft_named, flag, fresh_user, new_draft, stored, until};
use liaison_tests_browser::tab::Tab;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn a_row_that_says_something_else_is_left_as_it_is() {
    let name = format!("rewritten-{}", fresh_user());
    let store = Store::open(name.clone(), Box::new(|| ())).await.unwrap();
    let id = new_draft();
    let key = id.to_string();
    let put = |row: &str| Change::Put {
        table: Table::Drafts,
        key: id.to_string(),
        row: row.to_owned(),
    };
    let rewrite = |believed: &str| Rewrite {
        id,
        believed: believed.to_owned(),
        row: "after".to_owned(),
    };
    for store in [store, Store::in_memory()] {
        store.write(vec![put("before")]).await.unwrap();
        for (believed, stands) in [("another", true), ("before", false)] {
            let tell = Box::new(|| unreachable!("nothing is to be told"));
            let done = store
                .rewrite(rewrite(believed), Box::new(move || stands), tell)
                .await;
            assert_eq!(done, Ok(Rewritten::No));
            let row = store.get(Table::Drafts, key.clone()).await.unwrap();
            assert_eq!(row.as_deref(), Some("before"));
        }
        let (told, tells) = flag();
        let done = store
            .rewrite(
                rewrite("before"),
                Box::new(|| true),
                Box::new(move || tells.set(true)),
            )
            .await;
        assert_eq!((done, told.get()), (Ok(Rewritten::Yes), true));
        let row = store.get(Table::Drafts, key.clone()).await.unwrap();
        assert_eq!(row.as_deref(), Some("after"));
        store.close();
    }
    Store::wipe(&name).await;
}

#[wasm_bindgen_test]
async fn what_another_tab_wrote_after_this_one_is_merged_and_not_written_over() {
    let user = fresh_user();
    let (one, other) = (Tab::open(user).await, Tab::open(user).await);
    let id = new_draft();
    one.offline.save(id, &draft_named("Spring"));
    one.offline.flush();
    until(|| one.offline.sync_of(id).state == SyncState::Local).await;
    until(|| other.name_of(id).as_deref() == Some("Spring")).await;

    let located = TrialInvitationDraft {
        usage_location: "SG".to_owned(),
        ..draft_named("Spring")
    };
    other.offline.save(id, &located);
    one.offline.save(id, &draft_named("Spring 2027"));
    other.offline.flush();
    one.offline.flush();
    until(|| {
        [&one, &other]
            .iter()
            .all(|tab| tab.offline.sync_of(id).state == SyncState::Local)
    })
    .await;
    let row = stored(user, id).await.unwrap();
    let draft = TrialInvitationDraft::read(&row).unwrap();
    assert_eq!(
        (draft.name.as_str(), draft.usage_location.as_str()),
        ("Spring 2027", "SG")
    );
    other.close().await;
    one.wipe().await;
}
