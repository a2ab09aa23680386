//! Where listings are, and what every page of them shows.

use leptos::prelude::*;
use liaison_contract::listing::Waiting;
pub(super) use liaison_contract::paths::{
    LISTING_LOCATIONS_PAGE as LOCATIONS, LISTING_PAGE as LIST, LISTING_REVIEWS_PAGE as REVIEWS,
    listing_page as address,
};
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::listing::state::ListingState;
use liaison_drafts::{DraftId, ListingStep};
use liaison_messages::{Words, messages as m};

use crate::app::{actor, use_session};
use crate::i18n::{I18n, when};
use crate::ui::live::said;
use crate::ui::{Badge, Banner, BannerTone, Boxed, Mark, Tone};

pub(super) const QUEUE: &str = "/operator/listings";

pub(super) fn step_address(id: DraftId, step: ListingStep) -> String {
    [LIST, "/new/", &id.to_string(), "/", step.slug()].concat()
}

/// Whether this person may write listings and name places.
pub(super) fn may_change() -> bool {
    match actor(untrack(|| use_session().on_this_device()).as_ref()) {
        actor @ Actor::Staff { partner, .. } => authorize(&actor, Action::ChangeListing(partner)).is_ok(),
        _ => false,
    }
}

pub(super) fn badge(i18n: I18n, state: ListingState, boxed: Boxed) -> AnyView {
    use ListingState as S;
    let (tone, mark) = match state {
        S::Published => (Tone::Good, Mark::Full),
        S::Validating | S::InReview | S::RevisionValidating | S::RevisionInReview => {
            (Tone::Partner, Mark::Half)
        }
        S::NeedsChanges | S::RevisionNeedsChanges => (Tone::Attention, Mark::Ring),
        S::Suspended => (Tone::Stop, Mark::Cross),
        S::Draft => (Tone::Quiet, Mark::Dashed),
        S::Unlisted => (Tone::Quiet, Mark::Ring),
        S::Retired => (Tone::Quiet, Mark::Square),
    };
    let text = move || i18n.say(|words| name_of(words, state));
    view! { <Badge tone mark text boxed /> }.into_any()
}

pub(super) fn name_of(words: &Words, state: ListingState) -> String {
    use ListingState as S;
    let said = match state {
        S::Draft => m::listing_state_draft,
        S::Validating | S::RevisionValidating => m::listing_state_validating,
        S::InReview => m::listing_state_in_review,
        S::NeedsChanges => m::listing_state_needs_changes,
        S::Published => m::listing_state_published,
        S::RevisionInReview => m::listing_state_revision_in_review,
        S::RevisionNeedsChanges => m::listing_state_revision_needs_changes,
        S::Unlisted => m::listing_state_unlisted,
        S::Suspended => m::listing_state_suspended,
        S::Retired => m::listing_state_retired,
    };
    said(words)
}

/// What a state means, and what is next.
pub(super) fn meaning(words: &Words, state: ListingState) -> String {
    use ListingState as S;
    let said = match state {
        S::Draft => m::listing_means_draft,
        S::Validating | S::RevisionValidating => m::listing_means_validating,
        S::InReview => m::listing_means_in_review,
        S::NeedsChanges => m::listing_means_needs_changes,
        S::Published => m::listing_means_published,
        S::RevisionInReview => m::listing_means_revision_in_review,
        S::RevisionNeedsChanges => m::listing_means_revision_needs_changes,
        S::Unlisted => m::listing_means_unlisted,
        S::Suspended => m::listing_means_suspended,
        S::Retired => m::listing_means_retired,
    };
    said(words)
}

/// Since when something waits for the operator, and by when it is decided.
pub(super) fn waits(i18n: I18n, waiting: Option<Waiting>) -> Option<AnyView> {
    let waiting = waiting?;
    let text = said(move || {
        i18n.say(|words| {
            let since = when::moment(words, waiting.since);
            m::listing_waiting(words, &since, &when::day(words, waiting.review_by))
        })
    });
    Some(view! { <p>{text}</p> }.into_any())
}

/// Why the operator took a listing out.
pub(super) fn suspension(i18n: I18n, reason: Option<String>) -> Option<AnyView> {
    let reason = reason?;
    let banner = view! {
        <Banner tone=BannerTone::Stop>
            <b>{i18n.tr(m::listing_suspended_because)}</b>
            " "
            <span dir="auto">{reason}</span>
        </Banner>
    };
    Some(banner.into_any())
}

/// The three pages of a partner's own.
pub(super) fn tabs(i18n: I18n, here: &'static str) -> AnyView {
    let link = move |(href, name): (&'static str, fn(&Words) -> String)| {
        let current = (href == here).then_some("page");
        view! {
            <a href=href aria-current=current>
                {i18n.tr(name)}
            </a>
        }
    };
    let links = [
        (LIST, m::listing_tab_listings as fn(&Words) -> String),
        (LOCATIONS, m::listing_tab_places),
        (REVIEWS, m::listing_tab_reviews),
    ];
    view! {
        <nav class="tabs" aria-label=i18n.tr(m::listing_title)>
            {links.map(link).collect_view()}
        </nav>
    }
    .into_any()
}
