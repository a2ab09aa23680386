//! Of what somebody is told, and how: at once, once a day, or not at all. Each choice is kept as it is made.

use std::collections::VecDeque;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::notification::NotificationPreferences;
use liaison_domain::notification::{NotificationChoice, NotificationEvent, Topic};
use liaison_messages::{Words, messages as m};

use super::PATH;
use crate::api::inbox::{find_preferences, put_preference};
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::use_page;
use crate::i18n::{I18n, notification, problem, use_i18n};
use crate::ui::live::live;
use crate::ui::{
    Banner, BannerTone, LinkButton, LoadNotice, Look, Section, Select, SelectOption, Toasts, use_toasts,
};

pub struct NotificationsPage;

#[lazy_route]
impl LazyRoute for NotificationsPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Notifications /> }.into_any()
    }
}

#[derive(Clone, Copy)]
struct Page {
    i18n: I18n,
    preferences: Query<NotificationPreferences>,
    failed: RwSignal<Option<ApiError>>,
    /// What was chosen and is not kept yet, one after the other: each is on the revision that the one before made.
    wanted: RwSignal<VecDeque<(NotificationEvent, NotificationChoice)>>,
    toasts: Option<Toasts>,
}

const CHOICES: [(&str, NotificationChoice); 3] = [
    ("on", NotificationChoice::On),
    ("digest", NotificationChoice::Digest),
    ("off", NotificationChoice::Off),
];
const TOPICS: [Topic; 9] = [
    Topic::TrialInvitation,
    Topic::PurchaseOffer,
    Topic::Subscription,
    Topic::DelegatedAdministration,
    Topic::PartnerOfRecord,
    Topic::Marketplace,
    Topic::Programme,
    Topic::Lead,
    Topic::Staff,
];

#[component]
fn Notifications() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::notify_title));
    let preferences = Query::kept(find_preferences);
    let page = Page {
        i18n,
        preferences,
        failed: RwSignal::new(None),
        wanted: RwSignal::new(VecDeque::new()),
        toasts: use_toasts(),
    };
    // The fields stay while one of them changes.
    let events = Memo::new(move |_| {
        let known = page.preferences.value()?;
        let events = known.events.iter().map(|each| (each.event, each.topic));
        Some(events.collect::<Vec<_>>())
    });
    let topics = move || {
        let events = events.get()?;
        let sections = TOPICS.into_iter().filter_map(|topic| {
            let of_it = events.iter().filter(|(_, of)| *of == topic);
            let of_it: Vec<NotificationEvent> = of_it.map(|(event, _)| *event).collect();
            (!of_it.is_empty()).then(|| section(page, topic, &of_it))
        });
        Some(sections.collect_view().into_any())
    };
    let failure = move || {
        let error = page.failed.get()?;
        let words = i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    };
    view! {
        <main class="page page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::notify_title)}</h1>
                <p class="lede">{i18n.tr(m::notify_lede)}</p>
                <p class="btn-row">
                    <LinkButton href=PATH look=Look::Small>
                        {i18n.tr(m::notify_inbox)}
                    </LinkButton>
                </p>
            </header>
            {live(failure)}
            <LoadNotice
                notice=Signal::derive(move || preferences.notice())
                loading=m::loading
                failed=m::notify_failed
                on_retry=move |()| preferences.refetch()
            />
            {live(topics)}
        </main>
    }
}

fn section(page: Page, topic: Topic, events: &[NotificationEvent]) -> AnyView {
    let title = page.i18n.tr(match topic {
        Topic::TrialInvitation => m::notify_invitations,
        Topic::PurchaseOffer => m::notify_offers,
        Topic::DelegatedAdministration => m::notify_administration,
        Topic::PartnerOfRecord => m::notify_record,
        Topic::Subscription => m::notify_subscriptions,
        Topic::Marketplace => m::notify_marketplace,
        Topic::Staff => m::notify_staff,
        Topic::Programme => m::notify_programmes,
        Topic::Lead => m::notify_leads,
    });
    let fields: Vec<AnyView> = events.iter().map(|event| field(page, *event)).collect();
    view! {
        <Section title>
            <div class="stack">{fields}</div>
        </Section>
    }
    .into_any()
}

fn field(page: Page, event: NotificationEvent) -> AnyView {
    let i18n = page.i18n;
    let label = move || i18n.say(|words| notification::event(words, event));
    let options = Signal::derive(move || {
        i18n.say(|words| {
            let option = |(value, choice): (&str, NotificationChoice)| SelectOption {
                value: value.to_owned(),
                label: named(words, choice),
            };
            CHOICES.map(option).to_vec()
        })
    });
    let value = Signal::derive(move || {
        let chosen = page.choice(event);
        let chosen = CHOICES.into_iter().find(|(_, choice)| Some(*choice) == chosen);
        chosen.map(|(value, _)| value.to_owned()).unwrap_or_default()
    });
    let choose = move |value: String| {
        if let Some((_, choice)) = CHOICES.into_iter().find(|(own, _)| *own == value) {
            page.choose(event, choice);
        }
    };
    let id = ["notify-", &liaison_json::write(&event).replace(['"', '_'], "-")].concat();
    view! { <Select id label options value on_change=choose /> }.into_any()
}

fn named(words: &Words, choice: NotificationChoice) -> String {
    match choice {
        NotificationChoice::On => m::notify_on(words),
        NotificationChoice::Digest => m::notify_digest(words),
        NotificationChoice::Off => m::notify_off(words),
    }
}

impl Page {
    /// What somebody wants, or what is kept where that could not be.
    fn choice(self, event: NotificationEvent) -> Option<NotificationChoice> {
        let wanted = self.wanted.with(|wanted| {
            let mut latest = wanted.iter().rev();
            latest.find(|(of, _)| *of == event).map(|(_, choice)| *choice)
        });
        wanted.or_else(|| {
            let known = self.preferences.value()?;
            let kept = known.events.iter().find(|each| each.event == event)?;
            Some(kept.choice)
        })
    }

    fn choose(self, event: NotificationEvent, choice: NotificationChoice) {
        let goes = self.wanted.with_untracked(|wanted| !wanted.is_empty());
        self.wanted.update(|wanted| wanted.push_back((event, choice)));
        if !goes {
            spawn_local(self.keep());
        }
    }

    async fn keep(self) {
        while let Some((event, choice)) = self
            .wanted
            .try_with_untracked(|wanted| wanted.front().copied())
            .flatten()
        {
            let Some(known) = self.preferences.value_untracked() else {
                return;
            };
            match put_preference(event, known.revision, choice, &idempotency_key()).await {
                Ok(known) => {
                    self.failed.try_set(None);
                    self.preferences.set(known);
                    self.wanted.try_update(VecDeque::pop_front);
                }
                Err(error) => {
                    self.failed.try_set(Some(error));
                    self.wanted.try_update(VecDeque::clear);
                    self.preferences.refetch();
                    return;
                }
            }
        }
        if let Some(toasts) = self.toasts {
            toasts.show(untrack(|| self.i18n.say(m::notify_kept)));
        }
    }
}
