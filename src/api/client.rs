//! One request: JSON both ways, typed errors, a time limit, and nothing left running when its future is dropped.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder};
use leptos::prelude::window;
use liaison_contract::{Problem, ProblemCode, header};
use liaison_json::{FromJson, ToJson};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, Blob};

use super::reach;
#[cfg(feature = "pages")]
use super::reading;
use crate::boot;
use crate::offline::clock::{fresh_uuid, pause};

/// How long the server may think before the page says that it does not answer.
const TIME_LIMIT_MILLIS: i32 = 15_000;
/// What to wait before asking again, for reading only: a change is repeated by whoever holds its key.
const PAUSES_MILLIS: [i32; 2] = [300, 1_200];

#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// The server was not reached.
    Network,
    /// It was reached, but did not answer in time. Whether a change happened is not known.
    Timeout,
    /// It refused, and said why.
    Problem(Box<Problem>),
    /// An answer that is not of the contract, such as one of a proxy in between.
    Unexpected(u16),
}

impl ApiError {
    /// Whether the same request may succeed later without anybody changing anything.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Network | Self::Timeout => true,
            Self::Problem(problem) => is_passing_status(problem.status),
            Self::Unexpected(status) => is_passing_status(*status),
        }
    }

    /// Whether the server was not reached, whatever the request was.
    pub fn is_away(&self) -> bool {
        match self {
            Self::Network | Self::Timeout => true,
            Self::Problem(problem) => is_away_status(problem.status),
            Self::Unexpected(status) => is_away_status(*status),
        }
    }

    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Problem(problem) => Some(problem),
            _ => None,
        }
    }
}

const fn is_passing_status(status: u16) -> bool {
    status == 429 || is_away_status(status)
}

const fn is_away_status(status: u16) -> bool {
    matches!(status, 502..=504)
}

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

/// The first pages of a list.
#[derive(Clone, PartialEq)]
pub struct Listed<T> {
    pub items: Vec<T>,
    pub more: More,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum More {
    ThereIs,
    ThatIsAll,
}

/// Reads as many pages as are shown, one after the other, because each names the next.
pub(super) async fn list<B: FromJson, T>(
    path: &str,
    pages: usize,
    mut take: impl FnMut(B) -> (Vec<T>, Option<String>),
) -> Result<Listed<T>, ApiError> {
    let mut items = Vec::new();
    let mut next: Option<String> = None;
    for _ in 0..pages {
        let address = match &next {
            Some(next) => {
                let mark = if path.contains('?') { "&" } else { "?" };
                let next = String::from(js_sys::encode_uri_component(next));
                [path, mark, "after=", &next].concat()
            }
            None => path.to_owned(),
        };
        let (page, following) = match get(&address).await {
            Ok(body) => take(body),
            // A later page may not have been kept with the first.
            Err(error) if next.is_some() && error.is_away() => break,
            Err(error) => return Err(error),
        };
        items.extend(page);
        next = following;
        if next.is_none() {
            break;
        }
    }
    let more = if next.is_some() {
        More::ThereIs
    } else {
        More::ThatIsAll
    };
    Ok(Listed { items, more })
}

/// Creates or decides. The same key and body get the first answer again.
pub(super) async fn post<B: ToJson, T: FromJson>(
    path: &str,
    body: &B,
    key: Option<&str>,
) -> Result<T, ApiError> {
    post_for_nothing_more(path, body, key).await?.decode()
}

/// As [`post`], of a body that was written before.
pub(super) async fn post_text<T: FromJson>(path: &str, body: &str, key: &str) -> Result<T, ApiError> {
    let mut call = Call::new(Method::POST, path);
    call.body = Some(body.into());
    call.key = Some(key);
    send(call).await?.decode()
}

/// As [`post`], where the answer has no body that matters.
pub(super) async fn post_and_forget<B: ToJson>(
    path: &str,
    body: &B,
    key: Option<&str>,
) -> Result<(), ApiError> {
    post_for_nothing_more(path, body, key).await.map(drop)
}

async fn post_for_nothing_more<B: ToJson>(
    path: &str,
    body: &B,
    key: Option<&str>,
) -> Result<Answer, ApiError> {
    let mut call = Call::new(Method::POST, path);
    call.body = Some(liaison_json::write(body).into());
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

/// What has to be there for the request to be done.
#[derive(Clone, Copy)]
pub(super) enum OnlyIf {
    Whatever,
    Absent,
    Revision(i64),
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

struct Call<'a> {
    method: Method,
    path: &'a str,
    body: Option<JsValue>,
    /// JSON unless said.
    content_type: Option<String>,
    key: Option<&'a str>,
    only_if: OnlyIf,
    draft_revision: Option<i64>,
}

impl<'a> Call<'a> {
    const fn new(method: Method, path: &'a str) -> Self {
        Self {
            method,
            path,
            body: None,
            content_type: None,
            key: None,
            only_if: OnlyIf::Whatever,
            draft_revision: None,
        }
    }
}

struct Answer {
    status: u16,
    text: String,
}

impl Answer {
    fn decode<T: FromJson>(&self) -> Result<T, ApiError> {
        liaison_json::read(&self.text).ok_or(ApiError::Unexpected(self.status))
    }
}

async fn send(call: Call<'_>) -> Result<Answer, ApiError> {
    let answered = sent(call).await;
    reach::heard(&answered);
    answered
}

/// Everything that is not generic, once in the program.
async fn sent(call: Call<'_>) -> Result<Answer, ApiError> {
    let guard = Guard::new()?;
    let mut request = RequestBuilder::new(call.path)
        .method(call.method)
        .header("accept", "application/json")
        .abort_signal(Some(&guard.controller.signal()));
    if let Some(build) = boot::build() {
        request = request.header(header::CLIENT_BUILD, &build);
    }
    if let Some(key) = call.key {
        request = request.header(header::IDEMPOTENCY_KEY, key);
    }
    request = match call.only_if {
        OnlyIf::Whatever => request,
        OnlyIf::Absent => request.header("if-none-match", "*"),
        OnlyIf::Revision(revision) => request.header("if-match", &header::etag(revision)),
    };
    if let Some(revision) = call.draft_revision {
        request = request.header(header::DRAFT_REVISION, &revision.to_string());
    }
    let request = match call.body {
        Some(body) => {
            let kind = call.content_type.as_deref().unwrap_or("application/json");
            request.header("content-type", kind).body(body)
        }
        None => request.build(),
    }
    .map_err(|_| ApiError::Unexpected(0))?;
    let answer = async {
        let response = request.send().await.map_err(|_| guard.error())?;
        reach::answered(&response);
        let text = response.text().await.map_err(|_| guard.error())?;
        Ok((response.status(), text))
    };
    let (status, text) = answer.await?;
    if (200..300).contains(&status) {
        return Ok(Answer { status, text });
    }
    Err(match liaison_json::read::<Problem>(&text) {
        Some(problem) => {
            // `boot.js` hears the same and takes everything off this device, before anything of it is shown.
            if problem.code == ProblemCode::SessionWiped {
                let _ = window().location().reload();
            }
            ApiError::Problem(Box::new(problem))
        }
        None => ApiError::Unexpected(status),
    })
}

/// Ends the request when its time is over, or when nobody waits for it any more.
struct Guard {
    controller: AbortController,
    timer: Option<i32>,
    late: Rc<Cell<bool>>,
}

impl Guard {
    fn new() -> Result<Self, ApiError> {
        let controller = AbortController::new().map_err(|_| ApiError::Unexpected(0))?;
        let late = Rc::new(Cell::new(false));
        let ring = {
            let (controller, late) = (controller.clone(), Rc::clone(&late));
            Closure::once_into_js(move || {
                late.set(true);
                controller.abort();
            })
        };
        let timer = set_timer(&ring, TIME_LIMIT_MILLIS);
        Ok(Self {
            controller,
            timer,
            late,
        })
    }

    fn error(&self) -> ApiError {
        if self.late.get() {
            ApiError::Timeout
        } else {
            ApiError::Network
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            window().clear_timeout_with_handle(timer);
        }
        // After the answer this does nothing.
        self.controller.abort();
    }
}

fn set_timer(ring: &JsValue, millis: i32) -> Option<i32> {
    window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(ring.unchecked_ref(), millis)
        .ok()
}
