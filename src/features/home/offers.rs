//! The offers that the organisation has: what somebody opened, and what is for one of its domains.

use leptos::prelude::*;
use liaison_contract::paths;
use liaison_contract::received_offer::ReceivedOffer;
use liaison_domain::purchase_offer::OfferState;
use liaison_domain::purchase_offer::answer::OfferRedemptionState;
use liaison_messages::{Words, messages as m};

use crate::api::answer::list_received_offers;
use crate::api::{Listed, More, Notice, Query};
use crate::i18n::{I18n, offer, use_i18n, when};
use crate::ui::{Badge, Button, LinkButton, LoadNotice, Look, Mark, Section, Tone, rich};

/// Nothing at all while there is none.
#[component]
pub fn Offers() -> impl IntoView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let offers = Query::kept(move || list_received_offers(pages.try_get_untracked().unwrap_or(1)));
    let is_there = Memo::new(move |_| match offers.value() {
        Some(listed) => !listed.items.is_empty(),
        None => matches!(offers.notice(), Notice::Failed(_)),
    });
    let next = Callback::new(move |()| {
        pages.update(|pages| *pages += 1);
        offers.refetch();
    });
    let list = move || offers.value().map(|listed| list(i18n, listed, next));
    // Two that are open are better read beside each other.
    let compare = move || {
        let listed = offers.value()?;
        let open = listed.items.iter().filter(|each| Standing::of(each).is_open());
        (open.count() > 1).then(|| view! { <a href="/home/offers/compare">{i18n.tr(m::home_compare)}</a> })
    };
    move || {
        is_there.get().then(|| {
            view! {
                <Section title=i18n.tr(m::home_offers) more=compare>
                    <LoadNotice
                        notice=Signal::derive(move || offers.notice())
                        loading=m::loading
                        failed=m::home_offers_failed
                        on_retry=move |()| offers.refetch()
                    />
                    {list}
                </Section>
            }
        })
    }
}

fn list(i18n: I18n, listed: Listed<ReceivedOffer>, next: Callback<()>) -> AnyView {
    let more = (listed.more == More::ThereIs).then(|| {
        view! {
            <p class="btn-row">
                <Button on_press=next>{i18n.tr(m::show_more)}</Button>
            </p>
        }
    });
    let cards: Vec<AnyView> = listed.items.iter().map(|each| card(i18n, each)).collect();
    view! {
        {cards}
        {more}
    }
    .into_any()
}

fn card(i18n: I18n, each: &ReceivedOffer) -> AnyView {
    let standing = Standing::of(each);
    let (tone, mark) = standing.look();
    let is_open = standing.is_open();
    let has_newer = is_open && each.version < each.newest;
    let (title, state, number, newer, by, total, verb) = i18n.say(|words| {
        let amount = offer::money(words, each.over_term);
        (
            m::home_offer_of(words, &each.partner_name),
            standing.name(words),
            m::home_offer_number(words, each.summary.as_str()),
            has_newer.then(|| m::home_offer_newer(words, i64::from(each.newest))),
            is_open.then(|| m::review_answer_by(words, &when::deadline(words, each.answer_by.at))),
            is_open.then(|| m::home_offer_total(words, &amount)),
            match is_open {
                true => m::home_answer(words),
                false => m::home_look(words),
            },
        )
    });
    let review = (standing == Standing::Accepted).then(|| {
        view! {
            <LinkButton href=paths::OWN_REVIEWS_PAGE look=Look::Small>
                {i18n.tr(m::home_review_write)}
            </LinkButton>
        }
    });
    let facts = [newer, total, by].map(|fact| fact.map(|fact| view! { <span>{fact}</span> }));
    view! {
        <article class="card">
            <h3>{title}</h3>
            <p class="facts">
                <Badge tone mark text=state /> <span>{rich(number, None)}</span> {facts}
            </p>
            <p class="btn-row">
                <LinkButton href=paths::offer_page(&each.token) look=Look::Small>
                    {verb}
                </LinkButton>
                {review}
            </p>
        </article>
    }
    .into_any()
}

/// What an offer is to the organisation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    New,
    Reviewing,
    /// Something was asked, and the partner has not answered.
    Countered,
    Accepted,
    Declined,
    Expired,
    Withdrawn,
    Archived,
}

impl Standing {
    pub(super) fn of(offer: &ReceivedOffer) -> Self {
        match (offer.progress, offer.state) {
            (Some(OfferRedemptionState::Accepted), _) => Self::Accepted,
            (Some(OfferRedemptionState::Declined), _) if offer.version == offer.newest => Self::Declined,
            (_, OfferState::Expired) => Self::Expired,
            (_, OfferState::Withdrawn) => Self::Withdrawn,
            (_, OfferState::Archived) => Self::Archived,
            (_, OfferState::Accepted) => Self::Accepted,
            (_, OfferState::Declined) => Self::Declined,
            (Some(OfferRedemptionState::Countered), _) => Self::Countered,
            (Some(OfferRedemptionState::Reviewing | OfferRedemptionState::Declined), _) => Self::Reviewing,
            (None, OfferState::Active | OfferState::Superseded) => Self::New,
        }
    }

    pub(super) const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Reviewing | Self::Countered)
    }

    const fn look(self) -> (Tone, Mark) {
        match self {
            Self::New => (Tone::Attention, Mark::Ring),
            Self::Reviewing => (Tone::Customer, Mark::Half),
            Self::Countered => (Tone::Partner, Mark::Half),
            Self::Accepted => (Tone::Good, Mark::Full),
            Self::Declined | Self::Withdrawn | Self::Archived => (Tone::Quiet, Mark::Square),
            Self::Expired => (Tone::Quiet, Mark::Ring),
        }
    }

    fn name(self, words: &Words) -> String {
        match self {
            Self::New => m::home_offer_new(words),
            Self::Reviewing => m::state_reviewing(words),
            Self::Countered => m::home_offer_countered(words),
            Self::Accepted => m::state_accepted(words),
            Self::Declined => m::state_declined(words),
            Self::Expired => m::state_invitation_expired(words),
            Self::Withdrawn => m::home_offer_withdrawn(words),
            Self::Archived => m::home_offer_archived(words),
        }
    }
}
