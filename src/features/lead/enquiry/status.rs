//! The page behind the link of a mail: what was written, who was asked, and what each answered.

use leptos::prelude::*;
use liaison_contract::ProblemCode;
use liaison_contract::lead_request::LeadRequest;
use liaison_contract::paths::MARKETPLACE_PAGE;
use liaison_domain::lead::enquiry::RequestKind;
use liaison_domain::lead::request::RequestState;
use liaison_messages::messages as m;

use super::confirming::Confirming;
use super::{asked_for, standing};
use crate::api::lead::find_form;
use crate::api::{ApiError, Notice, Query};
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::live::{live, said};
use crate::ui::{EmptyState, LinkButton, LoadNotice, Section};

#[lazy]
pub(super) fn enquiry_status(token: String) -> AnyView {
    let i18n = use_i18n();
    let own = token.clone();
    let found = Query::new(move || {
        let token = own.clone();
        async move { find_form(&token).await }
    });
    let title = move || {
        let number = found.value().map(|form| form.summary.as_str().to_owned());
        i18n.say(|words| match &number {
            Some(number) => m::enquiry_status_title(words, number),
            None => m::enquiry_title(words),
        })
    };
    use_page(title);
    let (confirming, failure) = Confirming::behind_link(i18n, token, found);
    let is_over = move || matches!(found.notice(), Notice::Failed(why) if is_link_over(&why));
    let notice = Signal::derive(move || match is_over() {
        true => Notice::Nothing,
        false => found.notice(),
    });
    let over = move || {
        is_over().then(|| {
            view! {
                <EmptyState title=i18n.tr(m::enquiry_link_over) text=i18n.tr(m::enquiry_link_over_text)>
                    <LinkButton href=MARKETPLACE_PAGE>{i18n.tr(m::enquiry_find)}</LinkButton>
                </EmptyState>
            }
            .into_any()
        })
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 class="display display--mid" tabindex="-1">
                    {said(title)}
                </h1>
                {live(move || found.value().map(|form| head(i18n, &form)))}
            </header>
            {live(over)}
            <LoadNotice notice loading=m::loading failed=m::enquiry_failed on_retry=move |()| found.refetch() />
            {failure}
            {live(move || confirming.verbs(found.value()?.state))}
            {confirming.dialog()}
            {live(move || found.value().map(|form| inside(i18n, form)))}
        </main>
    }
    .into_any()
}

fn head(i18n: I18n, form: &LeadRequest) -> AnyView {
    let (state, until, sender) = (form.state, form.confirm_by, form.sent_by.clone());
    let kind = form.enquiry.kind;
    let stands = said(move || i18n.say(|words| standing::of_form(words, state)));
    let confirm = (state == RequestState::Unconfirmed).then(|| {
        let text =
            said(move || i18n.say(|words| m::enquiry_confirm_until(words, &when::deadline(words, until))));
        view! { <p>{text}</p> }
    });
    let sender = sender.filter(|_| kind == RequestKind::Referral).map(|sender| {
        let text = said(move || i18n.say(|words| m::enquiry_referred_by(words, &sender)));
        view! { <p>{text}</p> }
    });
    view! {
        <p class="lede" role="status">
            {stands}
        </p>
        {sender}
        {confirm}
    }
    .into_any()
}

fn inside(i18n: I18n, form: LeadRequest) -> AnyView {
    let again = matches!(form.state, RequestState::Open | RequestState::Closed);
    let asked = asked_for::Asked::from(&form.enquiry);
    let partners = form
        .partners
        .into_iter()
        .map(|asked| standing::line(i18n, asked))
        .collect_view();
    let contact = form.enquiry.contact;
    let contact = [contact.name, contact.company, contact.email, contact.phone]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let others = again.then(|| {
        view! {
            <p>
                <a href=MARKETPLACE_PAGE>{i18n.tr(m::enquiry_find)}</a>
            </p>
        }
    });
    view! {
        <Section title=i18n.tr(m::enquiry_partners)>
            <ul class="stack stack--tight">{partners}</ul>
            {others}
        </Section>
        <Section title=i18n.tr(m::enquiry_written)>
            <p class="lines" dir="auto">
                {form.enquiry.needs}
            </p>
            {asked_for::list(i18n, asked)}
            <p dir="auto">{contact}</p>
        </Section>
    }
    .into_any()
}

fn is_link_over(error: &ApiError) -> bool {
    error
        .problem()
        .is_some_and(|problem| problem.code == ProblemCode::LinkExpired)
}
