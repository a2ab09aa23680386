//! Who administers for the organisation: what that allows, who agreed to it, and taking it away again.

use leptos::prelude::*;
use liaison_contract::paths;
use liaison_contract::relationship::Relationship;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::delegated_administration::{AdministrationKind, RelationshipState};
use liaison_domain::{Actor, delegated_administration::RelationshipEvent};
use liaison_messages::messages as m;

use super::remove::Remove;
use crate::api::Query;
use crate::api::relationship::list_relationships;
use crate::app::{actor, use_session};
use crate::i18n::{I18n, names, use_i18n, when};
use crate::ui::{
    Badge, Button, EmptyState, Glyph, Icon, LoadNotice, Look, Mark, Section, Tone, or_network, ticks,
};

#[component]
pub fn Partners() -> impl IntoView {
    let i18n = use_i18n();
    let relationships = Query::kept(list_relationships);
    let asked = RwSignal::new(None::<Relationship>);
    let actor = actor(use_session().get_untracked().as_ref());
    let may = match actor {
        Actor::Customer { customer, .. } => authorize(&actor, Action::EndRelationship(customer)).is_ok(),
        _ => false,
    };
    let list = move || {
        let all = relationships.value()?;
        let (active, former): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|each| each.state == RelationshipState::Active);
        let active: Vec<AnyView> = active
            .into_iter()
            .map(|each| card(i18n, each, may, asked))
            .collect();
        if active.is_empty() {
            let nobody = view! {
                <EmptyState title=i18n.tr(m::home_partners_none) text=i18n.tr(m::home_partners_none_text) />
            };
            return Some((vec![nobody.into_any()], ended(i18n, former)));
        }
        Some((active, ended(i18n, former)))
    };
    view! {
        <div id="partners">
        <Section title=i18n.tr(m::home_partners)>
            <LoadNotice
                notice=Signal::derive(move || relationships.notice())
                loading=m::loading
                failed=m::home_partners_failed
                on_retry=move |()| relationships.refetch()
            />
            {list}
        </Section>
        </div>
        <Remove asked relationships />
    }
}

fn card(i18n: I18n, each: Relationship, may: bool, asked: RwSignal<Option<Relationship>>) -> AnyView {
    let (kind, granted, note, title) = i18n.say(|words| {
        let note = match each.kind {
            AdministrationKind::Full => m::review_full_note(words),
            AdministrationKind::Limited => m::review_limited_note(words),
        };
        (
            names::administration(words, each.kind),
            m::home_granted(words, &each.granted_by, &when::moment(words, each.granted_at)),
            note,
            m::home_administers(words, &each.partner_name),
        )
    });
    let rights: Vec<String> = each
        .kind
        .rights()
        .iter()
        .map(|right| i18n.say(|words| names::right(words, *right)))
        .collect();
    let reach = reach(&each);
    let logo = each.partner_logo.as_ref().map(|logo| {
        // The name stands beside it.
        view! { <img src=paths::logo(logo) alt="" height="48" /> }
    });
    let refused = (!may).then(|| i18n.say(m::home_remove_refused));
    let is_active = each.state.next(RelationshipEvent::Remove).is_ok();
    let remove = is_active.then(|| {
        view! {
            <p class="btn-row">
                <Button look=Look::Stop refused=or_network(Signal::stored(refused)) on_press=move |()| asked.set(Some(each.clone()))>
                    {i18n.tr(m::home_remove)}
                </Button>
            </p>
        }
    });
    view! {
        <article class="card">
            {logo}
            <h3>{title}</h3>
            <p class="facts">
                <Badge tone=Tone::Partner mark=Mark::Two text=kind />
                <span>{granted}</span>
            </p>
            <h4>{i18n.say(m::home_could)}</h4>
            {ticks(Glyph::Check, rights)}
            <p class="note">{note}</p>
            <p class="who__reach">{reach}</p>
            {remove}
        </article>
    }
    .into_any()
}

/// How the partner is reached, outside these pages.
fn reach(each: &Relationship) -> Vec<AnyView> {
    let digits: String = each
        .partner_phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    [
        (Glyph::Phone, "tel:", digits, &each.partner_phone),
        (
            Glyph::Mail,
            "mailto:",
            each.partner_email.clone(),
            &each.partner_email,
        ),
    ]
    .into_iter()
    .filter(|(_, _, _, shown)| !shown.is_empty())
    .map(|(glyph, scheme, address, shown)| {
        view! {
            <a href=[scheme, &address].concat()>
                <Icon glyph />
                {shown.clone()}
            </a>
        }
        .into_any()
    })
    .collect()
}

/// Who administered before. What was once agreed to stays readable.
fn ended(i18n: I18n, former: Vec<Relationship>) -> Option<AnyView> {
    if former.is_empty() {
        return None;
    }
    let lines: Vec<AnyView> = former
        .into_iter()
        .map(|each| {
            let words = i18n.say(|words| {
                m::home_former_line(
                    words,
                    &each.partner_name,
                    &when::day_of(words, each.granted_at),
                    &when::moment(words, each.changed_at),
                )
            });
            view! { <li>{words}</li> }.into_any()
        })
        .collect();
    let list = view! {
        <details class="more">
            <summary>{i18n.say(m::home_former)}</summary>
            <ul class="stack stack--tight">{lines}</ul>
        </details>
    };
    Some(list.into_any())
}
