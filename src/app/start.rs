//! `/`: sends each to where their work is.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::session::SessionSide;

use super::redirect::use_redirect;
use super::session::use_session;

#[component]
pub fn StartPage() -> impl IntoView {
    let session = use_session();
    let redirect = use_redirect();
    spawn_local(async move {
        let place = match session.settled().await.map(|session| session.side) {
            Some(SessionSide::Partner { .. }) => "/overview",
            Some(SessionSide::Customer { .. }) => "/home",
            Some(SessionSide::Operator {}) => "/operator/listings",
            None => super::SIGN_IN,
        };
        redirect(place.to_owned());
    });
}
