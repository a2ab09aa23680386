//! One trial invitation: its link, how far customers have come, what they said, and the end of it.

pub mod changes;
pub mod customers;
pub mod duplicate;
pub mod timeline;

use std::str::FromStr;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::id::{TrialInvitationId, UserId};
use liaison_domain::trial_invitation::InvitationState;
use liaison_messages::{Span, messages as m};

use self::changes::Changes;
use self::customers::Customers;
use self::duplicate::Duplicate;
use self::timeline::Timeline;
use super::{places, sharing};
use crate::api::news::{LiveState, on_news};
use crate::api::{self, Query};
use crate::app::{NotFoundPage, use_page, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{Boxed, CopyButton, CustomerFunnel, LinkButton, LiveMark, LoadNotice, Look, Section, rich};

pub struct TrialInvitationPage;

#[lazy_route]
impl LazyRoute for TrialInvitationPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        let params = use_params_map();
        let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
        // Another invitation is another page, with nothing kept of this one.
        (move || match (
            TrialInvitationId::from_str(&id.get()),
            use_session().get_untracked(),
        ) {
            (Ok(id), Some(session)) => view! { <Invitation id user=session.user.id /> }.into_any(),
            _ => view! { <NotFoundPage /> }.into_any(),
        })
        .into_any()
    }
}

#[component]
fn Invitation(id: TrialInvitationId, user: UserId) -> impl IntoView {
    let i18n = use_i18n();
    let invitation = Query::new(move || api::trial_invitation::find_trial_invitation(id));
    let news = RwSignal::new(0_u32);
    let concerns = move |invitation: Option<TrialInvitationId>| invitation == Some(id);
    let live = on_news(user, None, concerns, move || {
        invitation.refetch();
        news.try_update(|news| *news = news.wrapping_add(1));
    });
    let name = move || {
        invitation
            .value()
            .map(|invitation| invitation.terms.name.as_str().to_owned())
    };
    use_page(move || name().unwrap_or_else(|| i18n.say(m::invitations_title)));
    let stands = Memo::new(move |_| invitation.value().is_some());
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href="/trial-invitations">{i18n.tr(m::invitations_title)}</a>
                </li>
                <li dir="auto">{name}</li>
            </ol>
            <LoadNotice
                notice=Signal::derive(move || invitation.notice())
                loading=m::invitation_loading
                failed=m::invitation_failed
                on_retry=move |()| invitation.refetch()
            />
            {move || {
                stands
                    .get()
                    .then(|| view! { <Parts invitation live news /> })
            }}
        </main>
    }
}

#[component]
fn Parts(
    invitation: Query<TrialInvitation>,
    live: RwSignal<LiveState>,
    news: RwSignal<u32>,
) -> impl IntoView {
    let i18n = use_i18n();
    let counts = Signal::derive(move || {
        invitation
            .value()
            .map(|invitation| invitation.funnel)
            .unwrap_or_default()
    });
    let id = invitation.value_untracked().map(|invitation| invitation.id);
    view! {
        <Head invitation />
        <div class="split split--three">
            <div>
                <Section
                    title=i18n.tr(m::invitation_funnel)
                    more=move || view! { <LiveMark state=live /> }
                >
                    <CustomerFunnel counts />
                </Section>
            </div>
            <div>
                <Link invitation />
            </div>
            <div>{id.map(|id| view! { <Timeline id news /> })}</div>
        </div>
        {id.map(|id| view! { <Customers id news /> })}
        {id.map(|id| sharing::of(id, is_open(invitation), news.into()))}
    }
}

/// Whether the link can still be handed out. A memo: what is typed below stays while the invitation is read again.
fn is_open(invitation: Query<TrialInvitation>) -> Signal<bool> {
    let is_open = move |_: Option<&bool>| {
        invitation
            .value()
            .is_some_and(|invitation| places::is_open(&invitation))
    };
    Memo::new(is_open).into()
}

#[component]
fn Head(invitation: Query<TrialInvitation>) -> impl IntoView {
    let i18n = use_i18n();
    let name = move || {
        invitation
            .value()
            .map(|invitation| invitation.terms.name.as_str().to_owned())
    };
    view! {
        <header class="page__head">
            <h1 tabindex="-1" dir="auto">
                {name}
            </h1>
            {move || invitation.value().map(|invitation| facts(i18n, &invitation))}
            <div class="page__verbs">
                <CopyLink invitation look=Look::Primary />
                <SeeIt invitation />
                <Duplicate invitation />
                <Changes invitation />
            </div>
        </header>
    }
}

/// As its customers find it.
#[component]
fn SeeIt(invitation: Query<TrialInvitation>) -> impl IntoView {
    let i18n = use_i18n();
    let href = move || {
        let id = invitation.value().map(|invitation| invitation.id.to_string());
        ["/trial-invitations/", &id.unwrap_or_default(), "/preview"].concat()
    };
    view! { <LinkButton href>{i18n.tr(m::invitation_see)}</LinkButton> }
}

fn facts(i18n: I18n, invitation: &TrialInvitation) -> AnyView {
    let (summary, country, expiry, places, administration, created) = i18n.say(|words| {
        let expiry = match (invitation.state, invitation.expires_at) {
            (InvitationState::Revoked, _) => Vec::new(),
            (_, None) => vec![Span::Text(m::invitation_no_end(words))],
            (InvitationState::Expired, Some(end)) => m::invitation_expired(words, &when::day_of(words, end)),
            (InvitationState::Active | InvitationState::Paused, Some(end)) => m::invitation_expires(
                words,
                &when::day_of(words, end),
                &when::from_now(words, end, now()),
            ),
        };
        let administration = match invitation.terms.administration {
            Some(AdministrationKind::Full) => m::invitation_administration_full(words),
            Some(AdministrationKind::Limited) => m::invitation_administration_limited(words),
            None => m::invitation_administration_none(words),
        };
        (
            m::invitation_summary(words, invitation.summary.as_str()),
            words
                .formatter()
                .country(invitation.terms.usage_location.as_str()),
            expiry,
            places::places(words, invitation, m::invitation_places).map(|text| view! { <span>{text}</span> }),
            administration,
            m::invitation_created_by(
                words,
                &invitation.created_by,
                &when::day_of(words, invitation.created_at),
            ),
        )
    });
    let expiry = (!expiry.is_empty()).then(|| view! { <span>{rich(expiry, None)}</span> });
    let office = invitation.office_name.clone().map(|name| {
        let text = i18n.say(|words| m::invitation_office(words, &name));
        view! { <span dir="auto">{text}</span> }
    });
    view! {
        <p class="facts">
            {places::badge(i18n, invitation, Boxed::Yes)}
            <span>{rich(summary, None)}</span>
            <span>{invitation.plan_name.clone()}</span>
            <span>{country}</span>
            {expiry} {places}
        </p>
        <p class="facts">
            <span>{administration}</span>
            {office}
            <span>{created}</span>
        </p>
    }
    .into_any()
}

/// Only while the link is open: nobody should hand out one that is closed.
#[component]
fn CopyLink(invitation: Query<TrialInvitation>, look: Look) -> impl IntoView {
    let i18n = use_i18n();
    let link = Memo::new(move |_| {
        let invitation = invitation.value()?;
        places::is_open(&invitation).then_some(invitation.link)
    });
    let is_open = Memo::new(move |_| link.with(Option::is_some));
    move || {
        is_open.get().then(|| {
            view! {
                <CopyButton
                    label=i18n.tr(m::invitation_copy_link)
                    text=Signal::derive(move || link.get().unwrap_or_default())
                    copied=i18n.tr(m::link_copied)
                    failed=i18n.tr(m::link_not_copied)
                    look
                />
            }
        })
    }
}

#[component]
fn Link(invitation: Query<TrialInvitation>) -> impl IntoView {
    let i18n = use_i18n();
    let link = move || invitation.value().map(|invitation| invitation.link);
    let note = move || {
        let invitation = invitation.value();
        let is_used_up = invitation.as_ref().is_some_and(places::is_used_up);
        i18n.say(match invitation.map(|invitation| invitation.state) {
            Some(InvitationState::Active) if is_used_up => m::invitation_link_used_up,
            Some(InvitationState::Active) => m::invitation_link_text,
            Some(InvitationState::Paused) => m::invitation_link_paused,
            _ => m::invitation_link_closed,
        })
    };
    view! {
        <Section title=i18n.tr(m::invitation_link)>
            <p class="linkline">
                <code>{link}</code>
                <CopyLink invitation look=Look::SmallQuiet />
            </p>
            {move || invitation.value().filter(places::is_open).map(|each| share(i18n, &each))}
            <p class="small muted">{note}</p>
        </Section>
    }
}

/// The whole message with its link, for the partner's own mail.
fn share(i18n: I18n, invitation: &TrialInvitation) -> AnyView {
    let message = &invitation.terms.message;
    let whole = [
        message.before_link.as_str(),
        invitation.link.as_str(),
        message.after_link.as_str(),
    ]
    .join("\n\n");
    let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
    // Mail programs want the line ends of mail.
    let mail = [
        "mailto:?subject=",
        &encode(&invitation.plan_name),
        "&body=",
        &encode(&whole.replace('\n', "\r\n")),
    ]
    .concat();
    view! {
        <p class="btn-row">
            <CopyButton
                look=Look::SmallQuiet
                label=i18n.tr(m::link_copy_text)
                text=Signal::stored(whole)
                copied=i18n.tr(m::link_text_copied)
                failed=i18n.tr(m::link_not_copied)
            />
            <LinkButton look=Look::SmallQuiet href=mail>
                {i18n.tr(m::invitation_open_mail)}
            </LinkButton>
        </p>
    }
    .into_any()
}
