//! One trial invitation: its link, how far customers have come, what they said, and the end of it.

mod customers;
mod duplicate;
mod head;
mod link;
mod message;
mod timeline;
mod verbs;

use std::str::FromStr;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::id::{TrialInvitationId, UserId};
use liaison_messages::{Words, messages as m};

use self::head::head;
use super::{live, places};
use crate::api::news::{LiveState, on_news};
use crate::api::{self, Query};
use crate::app::{NotFoundPage, use_page, use_session};
use crate::i18n::use_i18n;
use crate::ui::{self, CustomerFunnel, LiveMark, LoadNotice, Section, Tabs};

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
    let invitation = Query::kept(move || api::trial_invitation::find_trial_invitation(id));
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
                    .then(|| view! { <Parts id invitation live news /> })
            }}
        </main>
    }
}

/// What is shown below the name. It is in the address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    Customers,
    Message,
    Timeline,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Customers, Self::Message, Self::Timeline];

    const fn id(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Message => "message",
            Self::Timeline => "timeline",
        }
    }

    const fn name(self) -> fn(&Words) -> String {
        match self {
            Self::Customers => m::invitation_customers,
            Self::Message => m::invitation_message,
            Self::Timeline => m::invitation_timeline,
        }
    }

    /// The first one is what the page shows by itself.
    fn address(self, id: TrialInvitationId) -> String {
        let page = places::address(id);
        match self {
            Self::Customers => page,
            _ => [&page, "?tab=", self.id()].concat(),
        }
    }
}

#[component]
fn Parts(
    id: TrialInvitationId,
    invitation: Query<TrialInvitation>,
    live: RwSignal<LiveState>,
    news: RwSignal<u32>,
) -> impl IntoView {
    let i18n = use_i18n();
    let query = use_query_map();
    let tab = Memo::new(move |_| {
        let asked = query.with(|query| query.get("tab"));
        let asked = Tab::ALL
            .into_iter()
            .find(|tab| asked.as_deref() == Some(tab.id()));
        asked.unwrap_or(Tab::Customers)
    });
    let tabs = Tab::ALL.map(|tab| ui::Tab {
        id: tab.id(),
        href: tab.address(id),
        name: i18n.tr(tab.name()).into(),
    });
    let panels = Tab::ALL.map(|each| {
        let is_shown = move || tab.get() == each;
        // What was typed, chosen and read in it is there still when somebody comes back from another one.
        let was_shown = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_shown());
        let inside = move || {
            was_shown.get().then(|| match each {
                Tab::Customers => customers(id, invitation, live, news),
                Tab::Message => message::part(message::Message { id, invitation, news }),
                Tab::Timeline => timeline::whole(id, news),
            })
        };
        view! {
            <div
                class="stack stack--wide"
                role="tabpanel"
                id=[each.id(), "-panel"].concat()
                aria-labelledby=each.id()
                hidden=move || !is_shown()
            >
                {live::live(inside)}
            </div>
        }
        .into_any()
    });
    view! {
        {head(id, invitation)}
        <Tabs
            label=i18n.tr(m::invitation_tabs)
            tabs=tabs.to_vec()
            chosen=Signal::derive(move || tab.get().id())
        >
            <a href=[&places::address(id), "/preview"].concat()>{i18n.tr(m::invitation_preview)}</a>
        </Tabs>
        {panels.into_iter().collect_view()}
    }
}

fn customers(
    id: TrialInvitationId,
    invitation: Query<TrialInvitation>,
    live: RwSignal<LiveState>,
    news: RwSignal<u32>,
) -> AnyView {
    let i18n = use_i18n();
    let counts = Signal::derive(move || {
        invitation
            .value()
            .map(|invitation| invitation.funnel)
            .unwrap_or_default()
    });
    let behind = customers::Behind {
        id,
        is_open: is_open(invitation),
        news,
    };
    view! {
        <div class="split split--three">
            <div>
                <Section
                    title=i18n.tr(m::invitation_funnel)
                    more=move || view! { <LiveMark state=live /> }
                >
                    <CustomerFunnel counts />
                </Section>
            </div>
            <div>{link::part(id, invitation, news)}</div>
            <div>{timeline::latest(id, news)}</div>
        </div>
        {customers::part(behind)}
    }
    .into_any()
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
