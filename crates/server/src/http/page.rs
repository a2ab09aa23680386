//! The pages of the marketplace, drawn for whoever reads them before the program runs, or without it.

use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequestParts, Query, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use liaison_contract::ProblemCode;
use liaison_contract::marketplace::MarketplaceBody;
use liaison_contract::paths;
use liaison_contract::wanted::Wanted;
use liaison_domain::Language;
use liaison_messages::{messages as m, taxonomy};
use tokio::fs;
use tower_http::compression::CompressionLayer;

use super::marketplace::asked::Asked;
use super::marketplace::{find, read_one};
use super::problem::{Answer, Refusal};
use super::site;
use crate::app::App;
use crate::mail;
use crate::page::language::preferred;
use crate::page::results::address;
use crate::page::{Build, Drawn, document, listing, results};

/// Compressed as they go: other pages are files, of which compressed copies lie beside them.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(paths::MARKETPLACE_PAGE, get(marketplace))
        .route(paths::MARKETPLACE_PROFILE_PAGE, get(profile))
        .layer(CompressionLayer::new().gzip(true).br(true))
}

/// What somebody seeks, with what was found.
async fn marketplace(State(app): State<App>, request: Request) -> Answer<Response> {
    let (mut parts, _) = request.into_parts();
    let wanted = match wanted(&parts) {
        Some(Typed::Wanted(wanted)) => wanted,
        // A form sends each tick by itself. Handed on is the address that says them together.
        Some(Typed::Apart(wanted)) => return Ok(Redirect::to(&address(&wanted)).into_response()),
        None => return plain(app, parts, StatusCode::OK).await,
    };
    let language = language(&parts);
    let read = taxonomy::spoken(language);
    // What cannot be sought, and what cannot be answered yet, the program says.
    let Ok(asked) = Asked::from_request_parts(&mut parts, &()).await else {
        return plain(app, parts, StatusCode::OK).await;
    };
    let asked = Asked {
        read: vec![read],
        ..asked
    };
    let found = match find(&app, &asked).await {
        Err(refusal) if refusal.is(ProblemCode::Unavailable) => {
            return plain(app, parts, StatusCode::OK).await;
        }
        found => found?,
    };
    let drawn = {
        let words = mail::words(language).map_err(|error| Refusal::internal(&error))?;
        Drawn {
            language,
            title: m::marketplace_title(&words),
            description: m::marketplace_lede(&words),
            canonical: app.config.public_url.join(&address(&wanted.comparing_none())),
            name: "marketplace",
            content: results::page(&words, &wanted, &found),
            answered: answered(&parts, &MarketplaceBody { marketplace: found })?,
        }
    };
    with(app, parts, &drawn).await
}

/// One listing.
async fn profile(
    State(app): State<App>,
    axum::extract::Path(slug): axum::extract::Path<String>,
    request: Request,
) -> Answer<Response> {
    let (parts, _) = request.into_parts();
    let found = match read_one(&app, &slug).await {
        Err(refusal) if refusal.is(ProblemCode::NotFound) => {
            return plain(app, parts, StatusCode::NOT_FOUND).await;
        }
        found => found?,
    };
    let language = language(&parts);
    let read = taxonomy::spoken(language);
    let listing = &found.listing;
    let description = listing
        .content(&[read])
        .map(|content| content.short_description.clone());
    let drawn = {
        let words = mail::words(language).map_err(|error| Refusal::internal(&error))?;
        Drawn {
            language,
            title: listing.partner_name.clone(),
            description: description.unwrap_or_default(),
            canonical: app
                .config
                .public_url
                .join(&paths::marketplace_profile(&listing.slug)),
            name: "marketplace_profile",
            content: listing::page(&words, &found, read),
            answered: answered(&parts, &found)?,
        }
    };
    with(app, parts, &drawn).await
}

enum Typed {
    Wanted(Wanted),
    /// With a parameter that stands there more than once.
    Apart(Wanted),
}

/// Nothing where the query is none.
fn wanted(parts: &Parts) -> Option<Typed> {
    let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri).ok()?;
    let wanted = Wanted::read(|name| {
        let of = pairs.iter().filter(|(key, _)| key == name);
        let values: Vec<&str> = of.map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(","))
    });
    let is_twice =
        |(at, (name, _)): (usize, &(String, String))| pairs.iter().take(at).any(|(before, _)| before == name);
    Some(match pairs.iter().enumerate().any(is_twice) {
        true => Typed::Apart(wanted),
        false => Typed::Wanted(wanted),
    })
}

fn language(parts: &Parts) -> Language {
    let accepted = parts.headers.get(header::ACCEPT_LANGUAGE);
    preferred(accepted.and_then(|value| value.to_str().ok()).unwrap_or_default())
}

fn answered<T: serde::Serialize>(parts: &Parts, body: &T) -> Answer<(String, String)> {
    let address = parts
        .uri
        .path_and_query()
        .map(ToString::to_string)
        .unwrap_or_default();
    let body = serde_json::to_string(body).map_err(|error| Refusal::internal(&error))?;
    Ok((address, body))
}

/// The app's file with the page in it; as it is where this server does not know how it is built.
async fn with(app: App, parts: Parts, drawn: &Drawn) -> Answer<Response> {
    let Some(page) = drawn_in(&app.config.site, drawn).await else {
        return plain(app, parts, StatusCode::OK).await;
    };
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, site::ASK_FIRST),
        (header::VARY, HeaderValue::from_static("accept-language")),
    ];
    Ok((headers, page).into_response())
}

async fn drawn_in(site: &Path, drawn: &Drawn) -> Option<String> {
    let index = fs::read_to_string(site.join("index.html")).await.ok()?;
    let build = fs::read(site.join("build.json")).await.ok()?;
    let build: Build = serde_json::from_slice(&build).ok()?;
    let page = document(&index, &build, drawn);
    if page.is_none() {
        tracing::warn!("index.html is not as this server knows it: pages are not drawn");
    }
    page
}

/// The program draws it.
async fn plain(app: App, parts: Parts, status: StatusCode) -> Answer<Response> {
    let mut response = site::fallback(State(app), Request::from_parts(parts, Body::empty())).await?;
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    Ok(response)
}
