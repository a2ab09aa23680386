//! One lead: what is asked for, by whom, what the partner can do now, its notes, and what happened.

use leptos::prelude::*;
use liaison_contract::lead::Lead;
use liaison_contract::paths::LEADS_PAGE;
use liaison_domain::id::LeadId;
use liaison_domain::lead::LeadState;
use liaison_domain::lead::answer::Closing;
use liaison_domain::lead::enquiry::RawContact;
use liaison_messages::{Words, messages as m};

use super::enquiry::{asked_for, standing};
use super::verbs::Deciding;
use super::{begin, log, notes, words};
use crate::api::Query;
use crate::api::lead::{find_lead, list_lead_entries, list_notes};
use crate::app::use_page;
use crate::i18n::{I18n, offer, use_i18n, when};
use crate::ui::live::{live, said};
use crate::ui::{Boxed, Definition, DefinitionList, LoadNotice, Part, Section, later};

#[lazy]
pub(super) fn lead_detail(id: LeadId) -> AnyView {
    let i18n = use_i18n();
    let found = Query::kept(move || find_lead(id));
    let entries = Query::kept(move || list_lead_entries(id));
    let written = Query::kept(move || list_notes(id));
    let title = move || {
        let lead = found.value();
        let name = lead.map(|lead| match (lead.deal, lead.contact) {
            (Some(deal), _) => deal.name,
            (None, Some(contact)) => contact.company,
            (None, None) => lead.summary.as_str().to_owned(),
        });
        name.unwrap_or_else(|| i18n.say(m::lead_title))
    };
    use_page(title);
    let revision = Memo::new(move |_| found.value().map(|lead| lead.revision));
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=LEADS_PAGE>{i18n.tr(m::shell_leads)}</a>
                </li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1" dir="auto">
                    {said(title)}
                </h1>
                {live(move || found.value().map(|lead| head(i18n, &lead)))}
            </header>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::lead_failed
                on_retry=move |()| found.refetch()
            />
            <div class="btn-row">
                {later((i18n, found), Box::pin(lead_verbs()), || ().into_any())}
                {later((i18n, found), Box::pin(lead_begin()), || ().into_any())}
            </div>
            {live(move || found.value().map(|lead| inside(i18n, lead)))}
            {notes::part(i18n, id, written)}
            {log::part(i18n, entries, revision)}
        </main>
    }
    .into_any()
}

fn head(i18n: I18n, lead: &Lead) -> AnyView {
    let (kind, at, until) = (lead.kind, lead.received_at, lead.answer_by);
    let facts = said(move || {
        i18n.say(|words| m::lead_facts(words, &words::kind(words, kind), &when::moment(words, at)))
    });
    let waits = (lead.state == LeadState::Received).then(|| {
        let text = said(move || i18n.say(|words| m::lead_answer_until(words, &when::deadline(words, until))));
        view! { <p>{text}</p> }
    });
    view! {
        <p class="facts">
            {words::badge(i18n, lead.state, Boxed::Yes)} {words::urgent(i18n, lead.urgency)}
            <span class="mono nowrap">{lead.summary.as_str().to_owned()}</span> <span>{facts}</span>
        </p>
        {waits}
    }
    .into_any()
}

/// Whoever only reads fetches none of it.
#[lazy]
fn lead_verbs() -> Part<(I18n, Query<Lead>)> {
    |(i18n, found)| {
        let deciding = Deciding::new(i18n, found);
        let buttons = move || found.value().map(|lead| deciding.buttons(&lead).into_any());
        view! {
            {live(buttons)}
            {deciding.dialogs()}
        }
        .into_any()
    }
}

/// What makes drafts of a lead knows every field of them, and is fetched behind the page.
#[lazy]
fn lead_begin() -> Part<(I18n, Query<Lead>)> {
    |(i18n, found)| live(move || begin::buttons(i18n, &found.value()?))
}

fn inside(i18n: I18n, lead: Lead) -> AnyView {
    let asked = asked_for::Asked::from(&lead);
    let closed = closing(i18n, lead.closing.clone());
    let (deal, needs) = (deal(i18n, &lead), lead.needs.clone());
    let contact = match lead.contact.clone() {
        Some(contact) => who(i18n, contact, &lead),
        None => view! { <p class="muted">{i18n.tr(m::lead_contact_hidden)}</p> }.into_any(),
    };
    view! {
        {closed}
        {deal}
        <Section title=i18n.tr(m::lead_needs)>
            <p class="lines" dir="auto">
                {needs}
            </p>
            {asked_for::list(i18n, asked)}
        </Section>
        <Section title=i18n.tr(m::lead_contact)>
            {contact}
        </Section>
    }
    .into_any()
}

fn closing(i18n: I18n, closing: Option<Closing>) -> Option<AnyView> {
    let (why, text) = match closing? {
        Closing::Declined { reason, text } => {
            let why = said(move || i18n.say(|words| standing::declined(words, reason)));
            (why, text)
        }
        Closing::Lost { reason, text } => (said(move || i18n.say(words::lost(reason))), text),
    };
    Some(
        view! {
            <p>
                {i18n.tr(m::lead_closed_why)} " " {why} " " <span dir="auto">{text}</span>
            </p>
        }
        .into_any(),
    )
}

fn deal(i18n: I18n, lead: &Lead) -> Option<AnyView> {
    let deal = lead.deal.clone()?;
    let by = lead.looked_after_by.clone().unwrap_or_default();
    let value = deal.value.map(|value| {
        definition(
            i18n,
            m::lead_value,
            said(move || i18n.say(|words| offer::money(words, value))),
        )
    });
    let closes = deal.closes_on.map(|day| {
        definition(
            i18n,
            m::lead_deal_closes,
            said(move || i18n.say(|words| when::day(words, day))),
        )
    });
    let by = definition(i18n, m::lead_looked_after, by.into_any());
    Some(
        view! {
            <Section title=i18n.tr(m::lead_deal)>
                <DefinitionList>{value} {closes} {by}</DefinitionList>
            </Section>
        }
        .into_any(),
    )
}

fn who(i18n: I18n, contact: RawContact, lead: &Lead) -> AnyView {
    let mail = ["mailto:", &contact.email].concat();
    let phone = (!contact.phone.is_empty()).then(|| {
        let to = ["tel:", &contact.phone.replace(' ', "")].concat();
        definition(
            i18n,
            m::lead_phone,
            view! { <a href=to>{contact.phone}</a> }.into_any(),
        )
    });
    let standing = lead.sender;
    let sender = said(move || i18n.say(|words| words::sender(words, standing)));
    let sent_by = lead
        .sent_by
        .clone()
        .map(|name| definition(i18n, m::lead_sent_by_partner, name.into_any()));
    view! {
        <DefinitionList>
            {definition(i18n, m::lead_name, contact.name.into_any())}
            {definition(i18n, m::lead_company, contact.company.into_any())}
            {definition(i18n, m::lead_email, view! { <a href=mail>{contact.email}</a> }.into_any())}
            {phone}
            {sent_by}
            {definition(i18n, m::lead_sender, sender)}
        </DefinitionList>
    }
    .into_any()
}

fn definition(i18n: I18n, name: fn(&Words) -> String, value: AnyView) -> AnyView {
    view! {
        <Definition name=i18n.tr(name)>
            <span dir="auto">{value}</span>
        </Definition>
    }
    .into_any()
}
