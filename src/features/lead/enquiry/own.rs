//! What somebody asked partners from the address of their account, and who answered.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::lead_request::OwnLeadRequest;
use liaison_contract::paths::MARKETPLACE_PAGE;
use liaison_domain::lead::request::RequestState;
use liaison_messages::messages as m;

use super::confirming::Confirming;
use super::standing;
use crate::api::Query;
use crate::api::lead::list_own_forms;
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::live::said;
use crate::ui::{LinkButton, Look, QueueWords, cards};

const WORDS: QueueWords = QueueWords {
    none: m::enquiry_own_none,
    none_text: m::enquiry_own_none_text,
    failed: m::enquiry_failed,
};

pub struct OwnEnquiriesPage;

#[lazy_route]
impl LazyRoute for OwnEnquiriesPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view()
    }
}

fn view() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::enquiry_own_title));
    let pages = RwSignal::new(1_usize);
    let found = Query::kept(move || list_own_forms(pages.try_get_untracked().unwrap_or(1)));
    let again = Callback::new(move |()| found.refetch());
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::enquiry_own_title)}</h1>
                <p class="lede">{i18n.tr(m::enquiry_own_lede)}</p>
                <p class="btn-row">
                    <LinkButton href=MARKETPLACE_PAGE look=Look::Small>
                        {i18n.tr(m::enquiry_find)}
                    </LinkButton>
                </p>
            </header>
            {cards(i18n, WORDS, pages, found, again, card)}
        </main>
    }
    .into_any()
}

fn card(i18n: I18n, form: OwnLeadRequest, again: Callback<()>) -> AnyView {
    let (confirming, failure) = Confirming::of_own(i18n, &form, again);
    let (state, at, until) = (form.state, form.sent_at, form.confirm_by);
    let sent = said(move || i18n.say(|words| m::enquiry_own_sent(words, &when::moment(words, at))));
    let stands = said(move || i18n.say(|words| standing::of_form(words, state)));
    let confirm = (state == RequestState::Unconfirmed).then(|| {
        let text =
            said(move || i18n.say(|words| m::enquiry_confirm_until(words, &when::deadline(words, until))));
        view! { <p>{text}</p> }
    });
    let sender = form.sent_by.map(|sender| {
        let text = said(move || i18n.say(|words| m::enquiry_referred_by(words, &sender)));
        view! { <p>{text}</p> }
    });
    let partners = form
        .partners
        .into_iter()
        .map(|asked| standing::line(i18n, asked))
        .collect_view();
    view! {
        <article class="card stack">
            <h2>{stands}</h2>
            <p class="facts">
                <span class="mono nowrap">{form.summary.as_str().to_owned()}</span> <span>{sent}</span>
            </p>
            {sender}
            <p class="lines" dir="auto">
                {form.needs}
            </p>
            <ul class="stack stack--tight">{partners}</ul>
            {confirm}
            {failure}
            {confirming.verbs(state)}
            {confirming.dialog()}
        </article>
    }
    .into_any()
}
