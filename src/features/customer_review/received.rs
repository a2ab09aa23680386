//! What customers say of the firm: read by everybody there, answered and reported by who speaks for it.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::customer_review::CustomerReview;
use liaison_contract::paths;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::customer_review::{CustomerReviewEvent, next};
use liaison_messages::messages as m;

use super::doing::{Doing, Saying};
use crate::api::Query;
use crate::api::customer_review::{ReviewVerb, list_received_reviews};
use crate::app::{actor, use_page, use_session};
use crate::i18n::{I18n, use_i18n};
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, LoadNotice, Look, Section, pager, published_review, rating_summary};

pub struct ReceivedReviewsPage;

#[lazy_route]
impl LazyRoute for ReceivedReviewsPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view()
    }
}

fn view() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::reviewing_received_title));
    let pages = RwSignal::new(1_usize);
    let found = Query::kept(move || list_received_reviews(pages.try_get_untracked().unwrap_or(1)));
    let again = Callback::new(move |()| found.refetch());
    let may = may_answer();
    let shown = move || {
        let (listed, rating) = found.value()?;
        let more = pager(i18n, listed.more, pages, again);
        let cards = listed
            .items
            .iter()
            .map(|review| card(i18n, review, may.then_some(again)));
        let cards: Vec<AnyView> = cards.collect();
        let summary = rating_summary(i18n, rating);
        let each = (!cards.is_empty()).then(|| {
            view! {
                <Section title=i18n.tr(m::reviewing_each)>
                    <div class="stack">{cards}</div>
                    {more}
                </Section>
            }
        });
        Some(view! { {summary} {each} }.into_any())
    };
    let refused = (!may).then(|| view! { <p class="note">{i18n.tr(m::reviewing_answer_refused)}</p> });
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=paths::LISTING_PAGE>{i18n.tr(m::reviewing_listings)}</a>
                </li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::reviewing_received_title)}</h1>
                <p class="lede">{i18n.tr(m::reviewing_received_lede)}</p>
            </header>
            {refused}
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::reviewing_failed
                on_retry=move |()| found.refetch()
            />
            {live(shown)}
        </main>
    }
    .into_any()
}

/// Whether this person speaks for the firm where everybody reads it.
fn may_answer() -> bool {
    match actor(untrack(|| use_session().on_this_device()).as_ref()) {
        actor @ Actor::Staff { partner, .. } => {
            authorize(&actor, Action::AnswerCustomerReviews(partner)).is_ok()
        }
        _ => false,
    }
}

fn card(i18n: I18n, review: &CustomerReview, again: Option<Callback<()>>) -> AnyView {
    let state = review.published.state;
    let id = review.published.id;
    let hidden = review.hidden.clone().map(|reason| {
        view! {
            <Banner tone=BannerTone::Stop>
                <b>{i18n.tr(m::reviewing_hidden_because)}</b>
                " "
                <span dir="auto">{reason}</span>
            </Banner>
        }
    });
    let report = review.report.clone().map(|report| {
        view! {
            <p>
                <b>{i18n.tr(m::reviewing_reported_because)}</b>
                " "
                <span dir="auto">{report.reason}</span>
            </p>
        }
    });
    let verbs = again.map(|again| {
        let doing = Doing::new(i18n, review, again);
        let reply = next(state, CustomerReviewEvent::Reply).is_ok().then(|| {
            let before = review.published.reply.as_ref();
            doing.saying(Saying {
                id: format!("reply-{id}"),
                label: m::reviewing_reply_label,
                verb: match before {
                    Some(_) => m::reviewing_reply_mend,
                    None => m::reviewing_reply,
                },
                done: m::reviewing_replied,
                look: Look::Plain,
                make: ReviewVerb::Reply,
                text: before.map(|reply| reply.text.clone()).unwrap_or_default(),
            })
        });
        let report = next(state, CustomerReviewEvent::Report).is_ok().then(|| {
            let saying = doing.saying(Saying {
                id: format!("report-{id}"),
                label: m::reviewing_report_label,
                verb: m::reviewing_report,
                done: m::reviewing_reported,
                look: Look::Plain,
                make: ReviewVerb::Report,
                text: String::new(),
            });
            view! {
                <details class="more">
                    <summary>{i18n.tr(m::reviewing_report)}</summary>
                    {saying}
                </details>
            }
        });
        view! { {doing.attempt.failure()} {reply} {report} }
    });
    view! {
        <article class="card stack">
            {hidden} {published_review(i18n, &review.partner_name, &review.published)} {report} {verbs}
        </article>
    }
    .into_any()
}
