//! Who belongs to the customer's organisation, and as what.

pub mod change;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::person::Person;
use liaison_contract::session::SessionSide;
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::UserId;
use liaison_messages::{Words, messages as m};

use self::change::ChangeRole;
use crate::api::person::list_people;
use crate::api::{Listed, More, Query};
use crate::app::{actor, use_page, use_session};
use crate::i18n::{I18n, names, use_i18n, when};
use crate::ui::{Badge, Button, EmptyState, LinkButton, LoadNotice, Look, Mark, Tone, needs_network};

pub struct PeoplePage;

#[lazy_route]
impl LazyRoute for PeoplePage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <People /> }.into_any()
    }
}

#[component]
fn People() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::people_title));
    let session = use_session();
    let pages = RwSignal::new(1_usize);
    let people = Query::kept(move || list_people(pages.try_get_untracked().unwrap_or(1)));
    let asked = RwSignal::new(None::<Person>);
    // Whoever takes the role from themselves sees it at once.
    let may = Memo::new(move |_| {
        let actor = actor(session.get().as_ref());
        matches!(actor, Actor::Customer { customer, .. }
            if authorize(&actor, Action::ChangeRoles(customer)).is_ok())
    });
    let lede = move || {
        let SessionSide::Customer { customer, .. } = session.get()?.side else {
            return None;
        };
        Some(i18n.say(|words| m::people_lede(words, &customer.name)))
    };
    let own = session.get_untracked().map(|session| session.user.id);
    let list = move || {
        let listed = people.value()?;
        Some(table(i18n, &listed, own, may.get(), asked))
    };
    let more = move || {
        people
            .value()
            .is_some_and(|listed| listed.more == More::ThereIs)
            .then(|| {
                let next = move |()| {
                    pages.update(|pages| *pages += 1);
                    people.refetch();
                };
                view! {
                    <p class="pager">
                        <Button on_press=next>{i18n.tr(m::show_more)}</Button>
                    </p>
                }
            })
    };
    let refused = move || {
        (!may.get()).then(|| {
            let refused = Signal::derive(move || Some(i18n.say(m::people_change_refused)));
            view! {
                <div>
                    <Button refused>{i18n.tr(m::people_change)}</Button>
                </div>
            }
        })
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::people_title)}</h1>
                <p class="lede">{lede}</p>
                <p class="btn-row">
                    <LinkButton href="/home" look=Look::Small>
                        {i18n.tr(m::organisation_to_home)}
                    </LinkButton>
                    <LinkButton href="/home/organisation" look=Look::Small>
                        {i18n.tr(m::organisation_title)}
                    </LinkButton>
                </p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || people.notice())
                loading=m::loading
                failed=m::people_failed
                on_retry=move |()| people.refetch()
            />
            {refused}
            {list}
            {more}
        </main>
        <ChangeRole asked people />
    }
}

fn table(
    i18n: I18n,
    listed: &Listed<Person>,
    own: Option<UserId>,
    may: bool,
    asked: RwSignal<Option<Person>>,
) -> AnyView {
    let heading = move |sentence: fn(&Words) -> String| {
        view! {
            <th role="columnheader" scope="col">
                {i18n.say(sentence)}
            </th>
        }
    };
    let verbs = may.then(|| heading(m::people_verbs));
    let rows: Vec<AnyView> = listed
        .items
        .iter()
        .map(|each| row(i18n, each, own == Some(each.id), may.then_some(asked)))
        .collect();
    let alone = (rows.len() == 1).then(|| {
        view! { <EmptyState title=i18n.tr(m::people_alone) text=i18n.tr(m::people_alone_text) /> }
    });
    view! {
        <table role="table" class="table table--stack">
            <caption class="visually-hidden">{i18n.say(m::people_caption)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {heading(m::people_name)} {heading(m::people_role)} {heading(m::people_since)} {verbs}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {alone}
    }
    .into_any()
}

/// `asked` is where a question about the person's role goes, for whoever may change it.
fn row(i18n: I18n, each: &Person, is_own: bool, asked: Option<RwSignal<Option<Person>>>) -> AnyView {
    let (role, since) = i18n.say(|words| {
        (
            names::customer_role(words, each.role),
            when::day_of(words, each.joined_at),
        )
    });
    let own = is_own.then(|| {
        view! {
            " "
            <Badge tone=Tone::Customer mark=Mark::Full text=i18n.tr(m::people_you) />
        }
    });
    let verbs = asked.map(|asked| {
        let (person, name) = (each.clone(), each.name.clone());
        view! {
            <td role="cell">
                <Button look=Look::Small refused=needs_network() on_press=move |()| asked.set(Some(person.clone()))>
                    {i18n.say(m::people_change)}
                    <span class="visually-hidden">": " {name}</span>
                </Button>
            </td>
        }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <span dir="auto">{each.name.clone()}</span>
                {own}
                <small>{each.email.clone()}</small>
            </th>
            <td role="cell" data-label=i18n.say(m::people_role)>
                <span>{role}</span>
            </td>
            <td role="cell" class="t" data-label=i18n.say(m::people_since)>
                <span>{since}</span>
            </td>
            {verbs}
        </tr>
    }
    .into_any()
}
