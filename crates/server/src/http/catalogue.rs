//! What can be offered where. The same for everybody, signed in or not.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use liaison_contract::catalogue::CatalogueBody;
use liaison_contract::paths;
use sha2::{Digest, Sha256};

use super::openapi::refuses;
use super::problem::Answer;
use crate::app::App;
use crate::random::hex;

refuses!(Read:);

/// Plans, services, licences and length of trials, prices, add-ons, countries and clouds.
#[utoipa::path(
    get, path = paths::CATALOGUE, operation_id = "get_catalogue", tag = "catalogue",
    params(("If-None-Match" = Option<String>, Header, description = "The ETag of the copy at hand")),
    responses(
        (status = 200, description = "The catalogue", body = CatalogueBody,
            headers(("ETag" = String, description = "Names this content"))),
        (status = 304, description = "The copy at hand is the newest"),
        Read,
    )
)]
pub(crate) async fn get(State(app): State<App>, headers: HeaderMap) -> Answer<Response> {
    let body = CatalogueBody {
        catalogue: app.current.get().as_ref().clone(),
        add_ons: app.add_ons.to_vec(),
    };
    let hash = Sha256::digest(serde_json::to_vec(&body)?);
    let etag = format!("\"{}\"", hex(hash.get(..16).unwrap_or_default()));
    let described = [
        (header::ETAG, etag.clone()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    if is_known(&headers, &etag) {
        return Ok((StatusCode::NOT_MODIFIED, described).into_response());
    }
    Ok((described, Json(body)).into_response())
}

fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|known| known.trim().trim_start_matches("W/"))
        .any(|known| known == etag || known == "*")
}
