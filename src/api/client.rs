//! What is asked of the server: JSON both ways. `call` sends it, `listed` asks for more than one page.

use gloo_net::http::Method;
use leptos::prelude::window;
use liaison_json::{FromJson, ToJson};
use wasm_bindgen::JsValue;
use web_sys::Blob;

pub(super) use super::call::OnlyIf;
use super::call::{Answer, Call, send};
use super::error::ApiError;
pub(super) use super::listed::list;
use super::reach;
#[cfg(feature = "pages")]
use super::reading;
use crate::offline::clock::{fresh_uuid, pause};

/// What to wait before asking again, for reading only: a change is repeated by whoever holds its key.
const PAUSES_MILLIS: [i32; 2] = [300, 1_200];

/// A key that names one attempt to change something.
pub fn idempotency_key() -> String {
    fresh_uuid().to_string()
}

/// Reads. Tries again when the network or the server was away for a moment.
pub(super) async fn get<T: FromJson>(path: &str) -> Result<T, ApiError> {
    find(path).await?.decode()
}

/// As [`get`], for what is kept as the text that came.
pub(super) async fn get_text(path: &str) -> Result<String, ApiError> {
    Ok(find(path).await?.text)
}

async fn find(path: &str) -> Result<Answer, ApiError> {
    #[cfg(feature = "pages")]
    if let Some(reading) = reading::here() {
        let answered = ask(path).await.map(|answer| answer.text);
        let text = reading.settle(path.to_owned(), answered).await?;
        return Ok(Answer { status: 200, text });
    }
    ask(path).await
}

async fn ask(path: &str) -> Result<Answer, ApiError> {
    let was_away = reach::is_away_untracked();
    let mut pauses = PAUSES_MILLIS.iter();
    loop {
        let error = match send(Call::new(Method::GET, path)).await {
            Ok(answer) => return Ok(answer),
            Err(error) => error,
        };
        let may_be_a_moment = !was_away && window().navigator().on_line();
        let retry = error.is_passing() && error != ApiError::Timeout && may_be_a_moment;
        match pauses.next() {
            Some(millis) if retry => pause(*millis).await,
            _ => return Err(error),
        }
    }
}

/// Creates or decides. The same key and body get the first answer again.
pub(super) async fn post<B: ToJson, T: FromJson>(
    path: &str,
    body: &B,
    key: Option<&str>,
) -> Result<T, ApiError> {
    post_body(path, Some(liaison_json::write(body).into()), key)
        .await?
        .decode()
}

/// As [`post`], of a body that was written before.
pub(super) async fn post_text<T: FromJson>(path: &str, body: &str, key: &str) -> Result<T, ApiError> {
    post_body(path, Some(body.into()), Some(key)).await?.decode()
}

/// As [`post`], where the address says everything and doing it again does no harm.
pub(super) async fn post_nothing<T: FromJson>(path: &str) -> Result<T, ApiError> {
    post_body(path, None, None).await?.decode()
}

/// As [`post_text`], of a draft that was finished: the answer is kept as it came.
pub(super) async fn post_finished(path: &str, body: String, key: &str) -> Result<String, ApiError> {
    Ok(post_body(path, Some(body.into()), Some(key)).await?.text)
}

/// As [`post`], where the answer has no body that matters.
pub(super) async fn post_and_forget<B: ToJson>(
    path: &str,
    body: &B,
    key: Option<&str>,
) -> Result<(), ApiError> {
    post_body(path, Some(liaison_json::write(body).into()), key)
        .await
        .map(drop)
}

async fn post_body(path: &str, body: Option<JsValue>, key: Option<&str>) -> Result<Answer, ApiError> {
    let mut call = Call::new(Method::POST, path);
    call.body = body;
    call.key = key;
    send(call).await
}

/// Creates what the client has named; refused where it exists already. The body is JSON text, and so is the answer.
pub(super) async fn put_new(path: &str, body: String, key: &str) -> Result<String, ApiError> {
    put_text(path, body, key, OnlyIf::Absent, None).await
}

/// As [`put_new`], in the place of what there is.
pub(super) async fn put_changed(path: &str, body: String, key: &str) -> Result<String, ApiError> {
    put_text(path, body, key, OnlyIf::Whatever, None).await
}

/// As [`put_new`], of a draft of which the author has seen that revision.
pub(super) async fn put_finished(
    path: &str,
    body: String,
    key: &str,
    draft_revision: i64,
) -> Result<String, ApiError> {
    put_text(path, body, key, OnlyIf::Absent, Some(draft_revision)).await
}

/// As [`put_new`], over the revision that its author saw.
pub(super) async fn put_over(path: &str, body: String, key: &str, revision: i64) -> Result<String, ApiError> {
    put_text(path, body, key, OnlyIf::Revision(revision), None).await
}

async fn put_text(
    path: &str,
    body: String,
    key: &str,
    only_if: OnlyIf,
    draft_revision: Option<i64>,
) -> Result<String, ApiError> {
    let mut call = Call::new(Method::PUT, path);
    call.body = Some(body.into());
    call.key = Some(key);
    call.only_if = only_if;
    call.draft_revision = draft_revision;
    Ok(send(call).await?.text)
}

/// Puts something in the place of what was read, or where nothing was.
pub(super) async fn put_if<B: ToJson, T: FromJson>(
    path: &str,
    body: &B,
    key: &str,
    only_if: OnlyIf,
) -> Result<T, ApiError> {
    let mut call = Call::new(Method::PUT, path);
    call.body = Some(liaison_json::write(body).into());
    call.key = Some(key);
    call.only_if = only_if;
    send(call).await?.decode()
}

/// Deletes what was read.
pub(super) async fn delete_if<T: FromJson>(path: &str, key: &str, only_if: OnlyIf) -> Result<T, ApiError> {
    let mut call = Call::new(Method::DELETE, path);
    call.key = Some(key);
    call.only_if = only_if;
    send(call).await?.decode()
}

/// Puts something in the place of what there is.
pub(super) async fn put<B: ToJson, T: FromJson>(path: &str, body: &B, key: &str) -> Result<T, ApiError> {
    let mut call = Call::new(Method::PUT, path);
    call.body = Some(liaison_json::write(body).into());
    call.key = Some(key);
    send(call).await?.decode()
}

/// As [`put`], with a file as it is.
pub(super) async fn put_file<T: FromJson>(path: &str, file: &Blob, key: &str) -> Result<T, ApiError> {
    let mut call = Call::new(Method::PUT, path);
    // A file of no known kind would be sent without any.
    call.content_type = [&file.type_(), "application/octet-stream"]
        .into_iter()
        .find(|kind| !kind.is_empty())
        .map(ToString::to_string);
    call.body = Some(file.into());
    call.key = Some(key);
    send(call).await?.decode()
}

pub(super) async fn delete<T: FromJson>(path: &str, key: &str) -> Result<T, ApiError> {
    let mut call = Call::new(Method::DELETE, path);
    call.key = Some(key);
    send(call).await?.decode()
}
