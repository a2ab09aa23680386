//! What pages were made of, kept for whoever read it and for nobody else.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison::offline::pages::{self, Goes, Held};
use liaison::offline::store::{Store, Table};
use liaison_tests_browser::device::fresh_user;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const PATH: &str = "/api/overview";

fn path() -> String {
    PATH.to_owned()
}

#[wasm_bindgen_test]
async fn an_answer_is_there_for_the_account_that_read_it() {
    let (mine, theirs) = (fresh_user(), fresh_user());
    pages::keep(mine, path(), "{\"overview\":1}".to_owned()).await;
    pages::keep(mine, path(), "{\"overview\":22}".to_owned()).await;
    assert_eq!(
        pages::held(mine).await,
        Held {
            answers: 1,
            bytes: 15
        }
    );
    assert!(pages::find(theirs, path()).await.is_none());
    assert_eq!(pages::held(theirs).await, Held::default());
    let found = pages::find(mine, path()).await.unwrap();
    assert_eq!(found.text, "{\"overview\":22}");
    pages::forget(mine, path()).await;
    assert!(pages::find(mine, path()).await.is_none());
}

#[wasm_bindgen_test]
async fn what_is_too_large_is_not_kept_and_the_one_before_it_goes() {
    let user = fresh_user();
    pages::keep(user, path(), "{}".to_owned()).await;
    pages::keep(user, path(), "x".repeat(400_001)).await;
    assert!(pages::find(user, path()).await.is_none());
    assert_eq!(pages::held(user).await, Held::default());
}

#[wasm_bindgen_test]
async fn signing_out_leaves_nothing_and_keeps_nothing_that_comes_late() {
    for goes in [Goes::Pages, Goes::Everything] {
        let user = fresh_user();
        pages::keep(user, path(), "{}".to_owned()).await;
        pages::leave(user, goes).await;
        // It was on its way.
        pages::keep(user, path(), "{}".to_owned()).await;
        assert!(pages::find(user, path()).await.is_none());
        pages::signed_in();
        assert_eq!(pages::held(user).await, Held::default());
        pages::keep(user, path(), "{}".to_owned()).await;
        assert!(pages::find(user, path()).await.is_some());
    }
}

#[wasm_bindgen_test]
async fn a_place_that_was_taken_away_is_not_made_anew() {
    let user = fresh_user();
    pages::keep(user, path(), "{}".to_owned()).await;
    Store::wipe(&format!("liaison-{user}")).await;
    pages::keep(user, path(), "{}".to_owned()).await;
    assert!(pages::find(user, path()).await.is_none());
    let store = Store::open(format!("liaison-{user}"), Box::new(|| ()))
        .await
        .unwrap();
    assert!(store.all(Table::Reference).await.unwrap().is_empty());
    store.close();
    pages::signed_in();
}

#[wasm_bindgen_test]
async fn what_was_taken_away_is_kept_again_once_it_is_read_again() {
    let user = fresh_user();
    pages::keep(user, path(), "{}".to_owned()).await;
    pages::clear(user).await.unwrap();
    assert!(pages::find(user, path()).await.is_none());
    assert_eq!(pages::held(user).await, Held::default());
    pages::keep(user, path(), "{}".to_owned()).await;
    assert!(pages::find(user, path()).await.is_some());
}
