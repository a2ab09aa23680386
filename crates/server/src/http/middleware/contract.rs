//! Every answer says which contract it was made by, so that an app of before knows that there is a later one.

use axum::extract::Request;
use axum::http::{HeaderValue, header::HeaderName};
use axum::middleware::Next;
use axum::response::Response;
use liaison_contract::{VERSION, header};

const NAME: HeaderName = HeaderName::from_static(header::CONTRACT);

pub(crate) async fn say(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(NAME, HeaderValue::from(VERSION));
    response
}
