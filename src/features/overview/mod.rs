//! A partner's first page: what needs somebody, what is being written, how far customers have come, what happened.

pub mod company;
pub mod drafts;
pub mod guide;
pub mod needs;
pub mod offices;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::overview::Overview;
use liaison_contract::session::{Session, SessionSide};
use liaison_domain::id::UserId;
use liaison_messages::{Words, messages as m};

use crate::api::news::{LiveState, on_news};
use crate::api::{self, Query};
use crate::app::{CreateTrialInvitation, use_page, use_session};
use crate::i18n::{use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{Activity, CustomerFunnel, EmptyState, LiveMark, LoadNotice, Part, Section, later, rich};

pub struct OverviewPage;

#[lazy_route]
impl LazyRoute for OverviewPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <Page /> }.into_any()
    }
}

/// Of what happened; the whole of it belongs to each invitation.
const SHOWN: usize = 8;

#[component]
fn Page() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::overview_title));
    // The route admits partner staff alone.
    let session = use_session().get_untracked();
    session.map(|session| view! { <Own session=Arc::new(session) /> })
}

#[component]
fn Own(session: Arc<Session>) -> impl IntoView {
    let overview = Query::kept(api::overview::find_overview);
    let live = follow(session.user.id, overview);
    let stands = Memo::new(move |_| overview.value().is_some());
    let is_new = Memo::new(move |_| {
        overview
            .value()
            .is_some_and(|overview| overview.active_invitations == 0 && overview.activity.is_empty())
    });
    let has_begun = Memo::new(move |_| stands.get() && !is_new.get());
    let needs = needs::waiting(overview);
    let has_needs = Memo::new(move |_| stands.get() || needs.with(|needs| !needs.is_empty()));
    let company = Arc::clone(&session);
    view! {
        <main class="page" id="main" tabindex="-1">
            <Head session stands is_new needs />
            <LoadNotice
                notice=Signal::derive(move || overview.notice())
                loading=m::loading
                failed=m::overview_failed
                on_retry=move |()| overview.refetch()
            />
            <div class="split">
                <div>
                    {move || is_new.get().then(guide)}
                    {move || has_needs.get().then(|| view! { <needs::NeedsYou needs /> })}
                    {later((), Box::pin(overview_drafts()), || ().into_any())}
                    {move || has_begun.get().then(|| happenings(|all| all.funnel, overview, live))}
                </div>
                <div>
                    {move || has_begun.get().then(|| happenings(|all| all.activity, overview, live))}
                    {later(
                        (StoredValue::new(company), is_new, has_begun),
                        Box::pin(overview_company()),
                        || ().into_any(),
                    )}
                </div>
            </div>
        </main>
    }
}

/// Only a partner that has not begun sees it.
fn guide() -> AnyView {
    later((), Box::pin(overview_guide()), || ().into_any())
}

#[lazy]
fn overview_guide() -> Part<()> {
    |()| view! { <guide::Guide /> }.into_any()
}

type Live = RwSignal<Option<RwSignal<LiveState>>>;

/// What has happened so far, as a picture and as a list.
struct Happenings {
    funnel: Part<(Query<Overview>, Live)>,
    activity: Part<(Query<Overview>, Live)>,
}

fn happenings(
    which: fn(Happenings) -> Part<(Query<Overview>, Live)>,
    overview: Query<Overview>,
    live: Live,
) -> AnyView {
    let coming = Box::pin(async move { which(overview_happenings().await) });
    later((overview, live), coming, || ().into_any())
}

#[lazy]
fn overview_happenings() -> Happenings {
    Happenings {
        funnel: |(overview, _)| view! { <Funnel overview /> }.into_any(),
        activity: |(overview, live)| view! { <Happened overview live /> }.into_any(),
    }
}

/// Who is signed in, whether the partner is new here, and whether it has begun.
type Firm = (StoredValue<Arc<Session>>, Memo<bool>, Memo<bool>);

#[lazy]
fn overview_company() -> Part<Firm> {
    |(session, is_new, has_begun)| {
        let session = session.get_value();
        view! { <company::Company session is_new has_begun /> }.into_any()
    }
}

#[lazy]
fn overview_offices() -> Part<()> {
    crate::app::for_staff();
    |()| view! { <offices::Offices /> }.into_any()
}

/// Nothing is known of drafts before the code is there that keeps them.
#[lazy]
fn overview_drafts() -> Part<()> {
    |()| view! { <drafts::Drafts /> }.into_any()
}

/// Read again whenever something happened, from the number on that the overview reflects.
fn follow(user: UserId, overview: Query<Overview>) -> Live {
    let live = RwSignal::new(None);
    let owner = Owner::current();
    Effect::new(move |_| {
        let Some(cursor) = overview.value().map(|overview| overview.cursor) else {
            return;
        };
        if live.with_untracked(Option::is_some) {
            return;
        }
        let begin = || on_news(user, Some(cursor), |_| true, move || overview.refetch());
        live.set(owner.as_ref().map(|owner| owner.with(begin)));
    });
    live
}

#[component]
fn Head(
    session: Arc<Session>,
    stands: Memo<bool>,
    is_new: Memo<bool>,
    needs: Memo<Vec<needs::Waiting>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let lede = move || {
        i18n.say(|words| {
            let day = when::weekday(words, now());
            if is_new.get() {
                return welcome(words, &session.side);
            }
            match i64::try_from(needs.with(Vec::len)) {
                Ok(count) if count > 0 => {
                    let today = needs.with(|needs| needs::today(words, needs)) as i64;
                    let today = (today > 0).then(|| [" ", &m::overview_needs_today(words, today)].concat());
                    (rich(m::overview_needs(words, count, &day), None), today).into_any()
                }
                _ if stands.get() => m::overview_needs_nothing(words, &day).into_any(),
                _ => day.into_any(),
            }
        })
    };
    let verbs = move || {
        (!is_new.get()).then(|| {
            view! {
                <div class="page__verbs">
                    <CreateTrialInvitation />
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

fn welcome(words: &Words, side: &SessionSide) -> AnyView {
    match side {
        SessionSide::Partner { partner, .. } => {
            rich(m::overview_welcome(words, &partner.name, &partner.number), None)
        }
        SessionSide::Customer { .. } | SessionSide::Operator {} => ().into_any(),
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
fn Happened(overview: Query<Overview>, live: Live) -> impl IntoView {
    let i18n = use_i18n();
    let events = Memo::new(move |_| {
        let mut events = overview
            .value()
            .map(|overview| overview.activity)
            .unwrap_or_default();
        events.truncate(SHOWN);
        events
    });
    let newest = move || events.with(|events| events.first().map(|entry| entry.number));
    // What stood here first was there before; what comes after it is new.
    let first = untrack(newest);
    let fresh = Signal::derive(move || newest() > first);
    let none = Memo::new(move |_| events.with(Vec::is_empty));
    view! {
        <Section
            title=i18n.tr(m::overview_activity)
            more=move || view! { {move || live.get().map(|state| view! { <LiveMark state /> })} }
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
