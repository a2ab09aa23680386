//! What the company sent to others: customers that it passed on, and proposals to work together.

use leptos::prelude::*;
use liaison_contract::lead_request::ListedLeadRequest;
use liaison_contract::paths::{LEADS_PAGE, MARKETPLACE_PAGE};
use liaison_messages::messages as m;

use super::enquiry::standing;
use super::words;
use crate::api::Query;
use crate::api::lead::list_sent;
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::live::{live, said};
use crate::ui::{EmptyState, LinkButton, LoadNotice, pager};

#[lazy]
pub(super) fn lead_sent() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::lead_sent_title));
    let pages = RwSignal::new(1_usize);
    let sent = Query::kept(move || list_sent(pages.get_untracked()));
    let list = move || {
        let listed = sent.value()?;
        let more = pager(i18n, listed.more, pages, Callback::new(move |()| sent.refetch()));
        let cards: Vec<AnyView> = listed.items.into_iter().map(|one| card(i18n, one)).collect();
        let list = match cards.is_empty() {
            true => view! {
                <EmptyState title=i18n.tr(m::lead_sent_none) text=i18n.tr(m::lead_sent_none_text)>
                    <LinkButton href=MARKETPLACE_PAGE>{i18n.tr(m::lead_sent_find)}</LinkButton>
                </EmptyState>
            }
            .into_any(),
            false => view! { <div class="stack">{cards}</div> }.into_any(),
        };
        Some(view! { {list} {more} }.into_any())
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=LEADS_PAGE>{i18n.tr(m::shell_leads)}</a>
                </li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::lead_sent_title)}</h1>
                <p class="lede">{i18n.tr(m::lead_sent_lede)}</p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || sent.notice())
                loading=m::loading
                failed=m::lead_failed
                on_retry=move |()| sent.refetch()
            />
            {live(list)}
        </main>
    }
    .into_any()
}

fn card(i18n: I18n, one: ListedLeadRequest) -> AnyView {
    let (kind, at, by, state) = (one.kind, one.sent_at, one.sent_by, one.state);
    let facts = said(move || {
        i18n.say(|words| m::lead_sent_by(words, &words::kind(words, kind), &by, &when::moment(words, at)))
    });
    let stands = said(move || i18n.say(|words| standing::of_form(words, state)));
    let partners = one
        .partners
        .into_iter()
        .map(|asked| standing::line(i18n, asked))
        .collect_view();
    view! {
        <article class="card">
            <h2 dir="auto">{one.company}</h2>
            <p class="facts">
                <span class="mono nowrap">{one.summary.as_str().to_owned()}</span> <span>{facts}</span>
            </p>
            <p>{stands}</p>
            <ul class="stack stack--tight">{partners}</ul>
        </article>
    }
    .into_any()
}
