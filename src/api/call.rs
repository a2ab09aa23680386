//! One request: a time limit, typed errors, and nothing left running when its future is dropped.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder};
use leptos::prelude::window;
use liaison_contract::{Problem, ProblemCode, header};
use liaison_json::FromJson;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortController;

use super::error::ApiError;
use super::reach;
use crate::boot;

/// How long the server may think before the page says that it does not answer.
const TIME_LIMIT_MILLIS: i32 = 15_000;

/// What has to be there for the request to be done.
#[derive(Clone, Copy)]
pub(super) enum OnlyIf {
    Whatever,
    Absent,
    Revision(i64),
}

/// One request.
pub(super) struct Call<'a> {
    pub(super) method: Method,
    pub(super) path: &'a str,
    pub(super) body: Option<JsValue>,
    /// JSON unless said.
    pub(super) content_type: Option<String>,
    pub(super) key: Option<&'a str>,
    pub(super) only_if: OnlyIf,
    pub(super) draft_revision: Option<i64>,
}

impl<'a> Call<'a> {
    pub(super) const fn new(method: Method, path: &'a str) -> Self {
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

/// What came back, where it is good news.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) text: String,
}

impl Answer {
    pub(super) fn decode<T: FromJson>(&self) -> Result<T, ApiError> {
        liaison_json::read(&self.text).ok_or(ApiError::Unexpected(self.status))
    }
}

pub(super) async fn send(call: Call<'_>) -> Result<Answer, ApiError> {
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
    judged(status, text)
}

/// Whether what came is good news.
pub(super) fn judged(status: u16, text: String) -> Result<Answer, ApiError> {
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
