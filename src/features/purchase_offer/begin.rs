//! A new draft has its id before its first keystroke; until then nothing of it is kept.

use leptos::prelude::*;
use liaison_drafts::{DraftId, OfferStep};

use super::places::step_address;
use crate::app::use_redirect;
use crate::offline::clock::fresh_uuid;

/// `/purchase-offers/new`: leads to the first step of a draft that nobody has begun yet.
#[component]
pub fn BeginPurchaseOffer() -> impl IntoView {
    use_redirect()(step_address(DraftId(fresh_uuid()), OfferStep::Location));
}
