//! The built browser app: files, and `index.html` for every address of a page.

use std::io::ErrorKind;
use std::path::Path;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use liaison_contract::ProblemCode;
use tower_http::services::ServeDir;

use crate::app::App;
use crate::http::problem::{Answer, Refusal};

/// A folder below `/assets/` is named after the content of its build: it never changes.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// May be kept, but is asked for each time: a new build shows at once.
pub(crate) const ASK_FIRST: HeaderValue = HeaderValue::from_static("no-cache");

/// Everything that no route of the API has taken.
pub(crate) async fn fallback(State(app): State<App>, request: Request) -> Answer<Response> {
    let path = request.uri().path().to_owned();
    if path == "/api" || path.starts_with("/api/") {
        return Err(Refusal::new(ProblemCode::NotFound));
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut response = Refusal::new(ProblemCode::MethodNotAllowed).into_response();
        let allow = HeaderValue::from_static("GET,HEAD");
        response.headers_mut().insert(header::ALLOW, allow);
        return Ok(response);
    }
    let asked = copy_of(&request);
    let is_asset = path.starts_with("/assets/");
    let wants_page = asked.method() == Method::GET
        && asked
            .headers()
            .get(header::ACCEPT)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|accept| accept.contains("text/html"));
    let mut page = copy_of(&asked);
    let mut found = file(&app.config.site, asked).await?;
    if found.is_none() && !is_asset && wants_page {
        *page.uri_mut() = Uri::from_static("/index.html");
        found = file(&app.config.site, page).await?;
    }
    let mut response = found.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    let kept = if is_asset { FOREVER } else { ASK_FIRST };
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    Ok(response)
}

async fn file(site: &Path, request: Request) -> Answer<Option<Response>> {
    let mut files = ServeDir::new(site)
        .redirect_to_trailing_slash(false)
        .precompressed_br()
        .precompressed_gzip();
    match files.try_call(request).await {
        Ok(response) if response.status() == StatusCode::NOT_FOUND => Ok(None),
        Ok(response) => Ok(Some(response.map(Body::new))),
        Err(error) => match error.kind() {
            // The last two are names that no file can have, such as one with a null byte in it.
            ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::InvalidInput
            | ErrorKind::InvalidFilename => Ok(None),
            _ => Err(Refusal::internal(&error)),
        },
    }
}

fn copy_of(request: &Request) -> Request {
    let mut copy = Request::new(Body::empty());
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    copy
}
