//! A text as customers would read it, before they do.

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_domain::id::{ListingId, PartnerId};
use liaison_domain::listing::RawListing;
use liaison_domain::listing::published::{PublishedListing, Surroundings};
use uuid::Uuid;

use crate::i18n::I18n;
use crate::ui::published_listing;

/// Places and programmes stand beside a text in the marketplace and are no part of it.
pub(super) fn preview(i18n: I18n, text: RawListing, partner_number: &str) -> AnyView {
    let with = Surroundings {
        id: ListingId(Uuid::nil()),
        slug: String::new(),
        partner: PartnerId(Uuid::nil()),
        partner_name: String::new(),
        partner_number: partner_number.to_owned(),
        locations: Vec::new(),
        badges: Vec::new(),
        rating: None,
        answer_speed: None,
        published_at: Timestamp::UNIX_EPOCH,
    };
    let shown = published_listing(i18n, &PublishedListing::new(text, with));
    view! { <div class="card stack">{shown}</div> }.into_any()
}
