//! A file on its way, of which a page says how much has gone. Only this way of asking tells that; whatever else is asked
//! goes by `call`.

use js_sys::Promise;
use liaison_contract::header;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ProgressEvent, XmlHttpRequest};

use super::call::{Answer, judged};
use super::error::ApiError;
use super::reach;
use crate::boot;

/// A large file takes its time where the network is slow.
const TIME_LIMIT_MILLIS: u32 = 10 * 60 * 1_000;

/// Runs while a part of the file has gone, from 0 to 1.
pub(super) type Gone = Box<dyn Fn(f64)>;

pub(super) async fn upload(path: &str, kind: &str, file: &Blob, gone: Gone) -> Result<Answer, ApiError> {
    let answered = sent(path, kind, file, gone).await;
    reach::heard(&answered);
    answered
}

async fn sent(path: &str, kind: &str, file: &Blob, gone: Gone) -> Result<Answer, ApiError> {
    let never = |_| ApiError::Unexpected(0);
    let asked = Upload::new(gone).map_err(never)?;
    let request = &asked.request;
    request.open_with_async("POST", path, true).map_err(never)?;
    request.set_timeout(TIME_LIMIT_MILLIS);
    let mut headers = vec![
        ("accept", "application/json".to_owned()),
        ("content-type", kind.to_owned()),
    ];
    headers.extend(boot::build().map(|build| (header::CLIENT_BUILD, build)));
    for (name, value) in headers {
        request.set_request_header(name, &value).map_err(never)?;
    }
    let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
    request.send_with_opt_blob(Some(file)).map_err(never)?;
    JsFuture::from(ended).await.map_err(never)?;
    let status = request.status().unwrap_or_default();
    if status == 0 {
        return Err(ApiError::Network);
    }
    judged(status, request.response_text().ok().flatten().unwrap_or_default())
}

/// Ends when nobody waits for it any more.
struct Upload {
    request: XmlHttpRequest,
    /// Called for as long as this is there.
    _progress: Closure<dyn Fn(ProgressEvent)>,
}

impl Upload {
    fn new(gone: Gone) -> Result<Self, wasm_bindgen::JsValue> {
        let request = XmlHttpRequest::new()?;
        let progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            if event.length_computable() && event.total() > 0.0 {
                gone(event.loaded() / event.total());
            }
        });
        request
            .upload()?
            .set_onprogress(Some(progress.as_ref().unchecked_ref()));
        Ok(Self {
            request,
            _progress: progress,
        })
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        if let Ok(upload) = self.request.upload() {
            upload.set_onprogress(None);
        }
        // After the answer this does nothing.
        let _ = self.request.abort();
    }
}
