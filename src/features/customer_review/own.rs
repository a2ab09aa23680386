//! What the organisation has said of partners, and of whom it may say something.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::customer_review::{CustomerEngagement, CustomerReview};
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::customer_review::{CustomerReviewEvent, EngagementKind, ReviewObstacle, next};
use liaison_messages::messages as m;

use super::form::{Writing, form};
use crate::api::Query;
use crate::api::customer_review::{delete_customer_review, list_customer_engagements, list_customer_reviews};
use crate::app::{actor, use_page, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::live::{live, said};
use crate::ui::{
    Attempt, Banner, BannerTone, Button, Dialog, EmptyState, LoadNotice, Look, Section, focus_heading_later,
    needs_network, pager, published_review, while_any,
};

pub struct OwnReviewsPage;

#[lazy_route]
impl LazyRoute for OwnReviewsPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view()
    }
}

/// What the page does with a card.
#[derive(Clone, Copy)]
struct Page {
    i18n: I18n,
    writing: RwSignal<Option<Writing>>,
    deleting: RwSignal<Option<CustomerReview>>,
    again: Callback<()>,
}

fn view() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::reviewing_own_title));
    let engagement_pages = RwSignal::new(1_usize);
    let review_pages = RwSignal::new(1_usize);
    let engagements =
        Query::kept(move || list_customer_engagements(engagement_pages.try_get_untracked().unwrap_or(1)));
    let reviews = Query::kept(move || list_customer_reviews(review_pages.try_get_untracked().unwrap_or(1)));
    let again = Callback::new(move |()| {
        engagements.refetch();
        reviews.refetch();
    });
    let page = Page {
        i18n,
        writing: RwSignal::new(None),
        deleting: RwSignal::new(None),
        again,
    };
    let open = move || {
        let listed = engagements.value()?;
        let more = pager(i18n, listed.more, engagement_pages, again);
        let open = listed.items.into_iter().filter(|one| one.review.is_none());
        let cards: Vec<AnyView> = open.map(|one| engagement(page, one)).collect();
        let list = match cards.is_empty() {
            true => view! {
                <EmptyState title=i18n.tr(m::reviewing_open_none) text=i18n.tr(m::reviewing_open_none_text)>
                    {}
                </EmptyState>
            }
            .into_any(),
            false => view! { <div class="stack">{cards}</div> }.into_any(),
        };
        Some(view! { {list} {more} }.into_any())
    };
    let written = move || {
        let listed = reviews.value()?;
        let more = pager(i18n, listed.more, review_pages, again);
        let cards: Vec<AnyView> = listed.items.into_iter().map(|one| card(page, one)).collect();
        let none = cards
            .is_empty()
            .then(|| view! { <p>{i18n.tr(m::reviewing_written_none)}</p> });
        Some(view! { {none} <div class="stack">{cards}</div> {more} }.into_any())
    };
    let done = Callback::new(move |()| {
        page.writing.set(None);
        page.again.run(());
        focus_heading_later();
    });
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::reviewing_own_title)}</h1>
                <p class="lede">{i18n.tr(m::reviewing_own_lede)}</p>
            </header>
            {live(move || page.writing.get().map(|writing| form(i18n, writing, done)))}
            <Section title=i18n.tr(m::reviewing_open)>
                <LoadNotice
                    notice=Signal::derive(move || engagements.notice())
                    loading=m::loading
                    failed=m::reviewing_failed
                    on_retry=move |()| engagements.refetch()
                />
                {live(open)}
            </Section>
            <Section title=i18n.tr(m::reviewing_written_title)>
                <LoadNotice
                    notice=Signal::derive(move || reviews.notice())
                    loading=m::loading
                    failed=m::reviewing_failed
                    on_retry=move |()| reviews.refetch()
                />
                {live(written)}
            </Section>
            {deleting(page)}
        </main>
    }
    .into_any()
}

/// Whether this person may say something for the organisation.
fn may_write() -> bool {
    match actor(untrack(|| use_session().get()).as_ref()) {
        actor @ Actor::Customer { customer, .. } => {
            authorize(&actor, Action::WriteCustomerReview(customer)).is_ok()
        }
        _ => false,
    }
}

fn engagement(page: Page, one: CustomerEngagement) -> AnyView {
    let i18n = page.i18n;
    let (name, at) = (one.name.clone(), one.at);
    let kind = one.engagement.kind();
    let what = said(move || {
        i18n.say(|words| {
            let moment = when::moment(words, at);
            match kind {
                EngagementKind::AcceptedOffer => m::reviewing_offer(words, &name, &moment),
                EngagementKind::WonLead => m::reviewing_enquiry(words, &name, &moment),
            }
        })
    });
    let refused = one.obstacle.map(|obstacle| {
        let text = match obstacle {
            ReviewObstacle::OwnCompany => m::reviewing_own_company,
            ReviewObstacle::ReviewedAlready => m::reviewing_deleted,
            ReviewObstacle::NotACustomer | ReviewObstacle::NoEngagement => m::reviewing_no_engagement,
        };
        view! { <p class="note">{i18n.tr(text)}</p> }
    });
    let verb = one.obstacle.is_none().then(|| {
        let refused = Signal::derive(move || (!may_write()).then(|| i18n.say(m::reviewing_write_refused)));
        let (engagement, partner) = (one.engagement, one.partner_name.clone());
        let press = move |()| {
            page.writing.set(Some(Writing::New(engagement, partner.clone())));
            focus_heading_later();
        };
        view! {
            <p class="btn-row">
                <Button look=Look::Small refused on_press=press>
                    {i18n.tr(m::reviewing_write)}
                </Button>
            </p>
        }
    });
    view! {
        <article class="card">
            <h3 dir="auto">{one.partner_name}</h3>
            <p class="facts">
                <span>{what}</span>
            </p>
            {refused}
            {verb}
        </article>
    }
    .into_any()
}

fn card(page: Page, review: CustomerReview) -> AnyView {
    let i18n = page.i18n;
    let of = review.partner_name.clone();
    let hidden = review.hidden.clone().map(|reason| {
        view! {
            <Banner tone=BannerTone::Stop>
                <b>{i18n.tr(m::reviewing_hidden_because)}</b>
                " "
                <span dir="auto">{reason}</span>
            </Banner>
        }
    });
    let is_mine = review.author.is_some() && review.author == me();
    let state = review.published.state;
    let shown = published_review(i18n, &review.partner_name, &review.published);
    let verbs = is_mine.then(|| {
        let (other, gone) = (review.clone(), review);
        let edit = next(state, CustomerReviewEvent::Edit).is_ok().then(|| {
            let press = move |()| {
                page.writing.set(Some(Writing::Change(Box::new(other.clone()))));
                focus_heading_later();
            };
            view! {
                <Button look=Look::Small on_press=press>
                    {i18n.tr(m::reviewing_edit)}
                </Button>
            }
        });
        view! {
            <p class="btn-row">
                {edit}
                <Button
                    look=Look::Small
                    refused=needs_network()
                    on_press=move |()| page.deleting.set(Some(gone.clone()))
                >
                    {i18n.tr(m::reviewing_delete)}
                </Button>
            </p>
        }
    });
    view! {
        <article class="card stack">
            <p dir="auto">{of}</p>
            {hidden}
            {shown}
            {verbs}
        </article>
    }
    .into_any()
}

fn me() -> Option<liaison_domain::id::UserId> {
    actor(untrack(|| use_session().get()).as_ref()).user()
}

fn deleting(page: Page) -> AnyView {
    let i18n = page.i18n;
    let asked = page.deleting;
    let open = while_any(asked);
    let attempt = Attempt::in_list(i18n, page.again).and_then(move |_| {
        asked.try_set(None);
    });
    let press = move |()| {
        let Some(review) = asked.get_untracked() else {
            return;
        };
        let ask =
            |(id, revision), key: String| async move { delete_customer_review(id, revision, &key).await };
        attempt.run(
            (review.published.id, review.revision),
            ask,
            m::reviewing_delete_done,
        );
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::reviewing_leave)}</Button>
            <Button look=Look::Stop busy=attempt.busy refused=needs_network() on_press=press>
                {i18n.tr(m::reviewing_delete)}
            </Button>
        }
    };
    view! {
        <Dialog open title=i18n.tr(m::reviewing_delete_title) actions>
            <p>{i18n.tr(m::reviewing_delete_text)}</p>
            {attempt.failure()}
        </Dialog>
    }
    .into_any()
}
