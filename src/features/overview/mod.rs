//! A partner's first page: what needs somebody, what is being written, how far customers have come, what happened.

pub mod company;
pub mod drafts;
pub mod guide;
pub mod needs;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::overview::Overview;
use liaison_contract::session::SessionSide;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::actor::StaffRole;
use liaison_domain::entitlement::{Entitlements, entitlements};
use liaison_domain::id::UserId;
use liaison_domain::partner::Partner;
use liaison_messages::messages as m;

use crate::api::live::{LiveState, on_news};
use crate::api::{self, Listed, Query};
use crate::app::{use_page, use_session};
use crate::i18n::{I18n, names, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{
    Activity, Button, CustomerFunnel, EmptyState, LinkButton, LiveMark, LoadNotice, Look, Section, rich,
};

pub struct OverviewPage;

#[lazy_route]
impl LazyRoute for OverviewPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Page /> }.into_any()
    }
}

/// Whose overview it is.
#[derive(Clone)]
pub struct Who {
    pub user: UserId,
    pub partner: Arc<Partner>,
    pub role: StaffRole,
}

impl Who {
    pub fn may(&self, i18n: I18n) -> Entitlements {
        let today = i18n.say(|words| words.formatter().local_date(now()));
        entitlements(&self.partner, self.user, self.role, today)
    }
}

#[component]
fn Page() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::overview_title));
    let who = use_session()
        .get_untracked()
        .and_then(|session| match session.side {
            SessionSide::Partner { partner, role } => Some(Who {
                user: session.user.id,
                partner: Arc::new(partner),
                role,
            }),
            SessionSide::Customer { .. } | SessionSide::Operator {} => None,
        });
    // The route admits partner staff alone.
    who.map(|who| view! { <Own who /> })
}

#[component]
fn Own(who: Who) -> impl IntoView {
    let overview = Query::new(api::overview::find_overview);
    let invitations = Query::new(|| api::trial_invitation::list_trial_invitations(1));
    let live = follow(who.user, overview, invitations);
    let stands = Memo::new(move |_| overview.value().is_some());
    let is_new = Memo::new(move |_| {
        overview
            .value()
            .is_some_and(|overview| overview.active_invitations == 0 && overview.activity.is_empty())
    });
    let needs = needs::waiting(overview, invitations);
    let has_needs = Memo::new(move |_| stands.get() || needs.with(|needs| !needs.is_empty()));
    let (beginning, company) = (who.clone(), who.clone());
    view! {
        <main class="page" id="main" tabindex="-1">
            <Head who stands is_new needs />
            <LoadNotice
                notice=Signal::derive(move || overview.notice())
                loading=m::loading
                failed=m::overview_failed
                on_retry=move |()| {
                    overview.refetch();
                    invitations.refetch();
                }
            />
            <div class="split">
                <div>
                    {move || is_new.get().then(|| view! { <guide::Guide who=beginning.clone() /> })}
                    {move || has_needs.get().then(|| view! { <needs::NeedsYou needs /> })}
                    <drafts::Drafts />
                    {move || stands.get().then(|| view! { <Funnel overview /> })}
                </div>
                <div>
                    {move || stands.get().then(|| view! { <Happened overview live /> })}
                    <company::Company who=company is_new />
                </div>
            </div>
        </main>
    }
}

/// Both queries are read again whenever something happened, from the number on that the overview reflects.
fn follow(
    user: UserId,
    overview: Query<Overview>,
    invitations: Query<Listed<TrialInvitation>>,
) -> RwSignal<Option<ArcRwSignal<LiveState>>> {
    let live = RwSignal::new(None);
    let owner = Owner::current();
    Effect::new(move |_| {
        let Some(cursor) = overview.value().map(|overview| overview.cursor) else {
            return;
        };
        if live.with_untracked(Option::is_some) {
            return;
        }
        let begin = || {
            on_news(
                user,
                Some(cursor),
                |_| true,
                move || {
                    overview.refetch();
                    invitations.refetch();
                },
            )
        };
        live.set(owner.as_ref().map(|owner| owner.with(begin)));
    });
    live
}

#[component]
fn Head(who: Who, stands: Memo<bool>, is_new: Memo<bool>, needs: Memo<Vec<needs::Need>>) -> impl IntoView {
    let i18n = use_i18n();
    let partner = Arc::clone(&who.partner);
    let lede = move || {
        i18n.say(|words| {
            let day = when::weekday(words, now());
            if is_new.get() {
                return rich(m::overview_welcome(words, &partner.name, &partner.number), None);
            }
            match i64::try_from(needs.with(Vec::len)) {
                Ok(count) if count > 0 => rich(m::overview_needs(words, count, &day), None),
                _ if stands.get() => m::overview_needs_nothing(words, &day).into_any(),
                _ => day.into_any(),
            }
        })
    };
    let verbs = move || {
        (!is_new.get()).then(|| {
            view! {
                <div class="page__verbs">
                    <Create who=who.clone() />
                </div>
            }
        })
    };
    view! {
        <header class="page__head page__head--row">
            <h1 tabindex="-1">{i18n.tr(m::overview_title)}</h1>
            <p class="lede">{lede}</p>
            {verbs}
        </header>
    }
}

/// The one verb of the page, or why it is not this person's.
#[component]
pub fn Create(who: Who) -> impl IntoView {
    let i18n = use_i18n();
    match who.may(i18n).trial_invitation {
        Ok(()) => view! {
            <LinkButton href="/trial-invitations/new" look=Look::Primary>
                {i18n.tr(m::overview_create)}
            </LinkButton>
        }
        .into_any(),
        Err(reason) => view! {
            <Button
                look=Look::Primary
                refused=Signal::derive(move || Some(i18n.say(|words| names::not_entitled(words, reason))))
            >
                {i18n.tr(m::overview_create)}
            </Button>
        }
        .into_any(),
    }
}

#[component]
fn Funnel(overview: Query<Overview>) -> impl IntoView {
    let i18n = use_i18n();
    let active = move || {
        let count = overview
            .value()
            .map(|overview| overview.active_invitations)
            .unwrap_or_default();
        i18n.say(|words| m::overview_active(words, count))
    };
    let counts = Signal::derive(move || {
        overview
            .value()
            .map(|overview| overview.funnel)
            .unwrap_or_default()
    });
    view! {
        <Section
            title=i18n.tr(m::overview_funnel)
            note=i18n.tr(m::overview_funnel_note)
            more=move || view! { <a href="/trial-invitations">{active}</a> }
        >
            <CustomerFunnel counts />
        </Section>
    }
}

#[component]
fn Happened(overview: Query<Overview>, live: RwSignal<Option<ArcRwSignal<LiveState>>>) -> impl IntoView {
    let i18n = use_i18n();
    let events = Memo::new(move |_| {
        overview
            .value()
            .map(|overview| overview.activity)
            .unwrap_or_default()
    });
    let newest = move || events.with(|events| events.first().map(|entry| entry.number));
    // What stood here first was there before; what comes after it is new.
    let first = untrack(newest);
    let fresh = Signal::derive(move || newest() > first);
    let none = Memo::new(move |_| events.with(Vec::is_empty));
    view! {
        <Section
            title=i18n.tr(m::overview_activity)
            more=move || live.get().map(|state| view! { <LiveMark state /> })
        >
            {move || {
                if none.get() {
                    view! {
                        <EmptyState
                            title=i18n.tr(m::overview_activity_none)
                            text=i18n.tr(m::overview_activity_none_text)
                        />
                    }
                        .into_any()
                } else {
                    view! { <Activity events fresh /> }.into_any()
                }
            }}
        </Section>
    }
}
