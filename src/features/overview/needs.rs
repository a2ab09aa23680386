//! What waits for somebody here, most urgent first.

use jiff::{SignedDuration, Timestamp};
use leptos::prelude::*;
use liaison_contract::event::NumberedEvent;
use liaison_contract::overview::Overview;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::event::What;
use liaison_domain::id::TrialInvitationId;
use liaison_domain::trial_invitation::InvitationState;
use liaison_drafts::DraftId;
use liaison_messages::{Words, messages as m};

use crate::api::{Listed, Query};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::offline::use_offline;
use crate::ui::{EmptyState, LinkButton, Look, Section, SyncState, draft_name, rich};

/// How long before its end an invitation is mentioned.
const SOON: SignedDuration = SignedDuration::from_hours(14 * 24);

#[derive(Clone, PartialEq)]
pub enum Need {
    /// The server refused what was finished on this device.
    Refused {
        draft: DraftId,
        name: String,
        since: Option<Timestamp>,
    },
    Expires {
        id: TrialInvitationId,
        name: String,
        at: Timestamp,
    },
    Administrator {
        id: TrialInvitationId,
        invitation: String,
        customer: Option<String>,
        since: Timestamp,
    },
}

pub fn waiting(overview: Query<Overview>, invitations: Query<Listed<TrialInvitation>>) -> Memo<Vec<Need>> {
    let (i18n, offline) = (use_i18n(), use_offline());
    Memo::new(move |_| {
        let mut needs = expiring(&invitations.value().map(|listed| listed.items).unwrap_or_default());
        let refused = offline.drafts().into_iter().filter_map(|draft| {
            let sync = offline.sync_of(draft.id);
            (sync.state == SyncState::Choice).then(|| Need::Refused {
                draft: draft.id,
                name: draft_name(i18n, &draft),
                since: sync.at,
            })
        });
        needs.extend(refused);
        needs.extend(without_administrator(
            &overview
                .value()
                .map(|overview| overview.activity)
                .unwrap_or_default(),
        ));
        needs
    })
}

fn expiring(invitations: &[TrialInvitation]) -> Vec<Need> {
    let end = now().checked_add(SOON).unwrap_or(Timestamp::MAX);
    let mut soon: Vec<(Timestamp, &TrialInvitation)> = invitations
        .iter()
        .filter(|each| each.state == InvitationState::Active)
        .filter_map(|each| Some((each.expires_at.filter(|at| *at <= end)?, each)))
        .collect();
    soon.sort_by_key(|(at, _)| *at);
    soon.into_iter()
        .map(|(at, each)| Need::Expires {
            id: each.id,
            name: each.terms.name.as_str().to_owned(),
            at,
        })
        .collect()
}

/// Who needed an administrator, and has not gone on since. The log comes newest first.
fn without_administrator(activity: &[NumberedEvent]) -> Vec<Need> {
    let mut seen = Vec::new();
    let mut needs = Vec::new();
    for NumberedEvent { event, .. } in activity {
        let Some(redemption) = event.redemption else {
            continue;
        };
        if seen.contains(&redemption) {
            continue;
        }
        seen.push(redemption);
        if let (What::AdministratorNeeded {}, Some(about)) = (&event.what, &event.about) {
            needs.push(Need::Administrator {
                id: about.id,
                invitation: about.name.clone(),
                customer: event.customer_name.clone(),
                since: event.at,
            });
        }
    }
    needs
}

#[component]
pub fn NeedsYou(needs: Memo<Vec<Need>>) -> impl IntoView {
    let i18n = use_i18n();
    let rows = move || needs.get().into_iter().map(|need| row(i18n, need)).collect_view();
    let is_empty = Memo::new(move |_| needs.with(Vec::is_empty));
    view! {
        <Section title=i18n.tr(m::overview_needs_you) note=i18n.tr(m::overview_most_urgent)>
            {move || {
                if is_empty.get() {
                    view! {
                        <EmptyState
                            title=i18n.tr(m::overview_nothing)
                            text=i18n.tr(m::overview_nothing_text)
                        />
                    }
                        .into_any()
                } else {
                    view! { <ol class="due">{rows}</ol> }.into_any()
                }
            }}
        </Section>
    }
}

fn row(i18n: I18n, need: Need) -> AnyView {
    let now = now();
    i18n.say(|words| match need {
        Need::Expires { id, name, at } => {
            let address = address_of(id);
            let urgency = if when::days_between(words, now, at) < 1 {
                Urgency::Today
            } else {
                Urgency::Later
            };
            let what = rich(m::overview_expires(words, &name), Some(address.clone()));
            let dates = (when::day_month_of(words, at), when::from_now(words, at, now));
            due(
                i18n,
                urgency,
                dates,
                what,
                m::overview_expires_text(words),
                address,
            )
        }
        Need::Refused {
            draft,
            name,
            since: at,
        } => {
            let dates = (m::overview_no_date(words), since(words, at, now));
            let address = ["/trial-invitations/new/", &draft.to_string(), "/finish"].concat();
            let what = view! { <b>{name}</b> }.into_any();
            due(
                i18n,
                Urgency::Later,
                dates,
                what,
                m::drafts_refused(words),
                address,
            )
        }
        Need::Administrator {
            id,
            invitation,
            customer,
            since: at,
        } => {
            let dates = (m::overview_no_date(words), since(words, Some(at), now));
            let who = customer.unwrap_or_else(|| m::event_somebody(words));
            let what = rich(m::overview_needs_administrator(words, &who), None);
            let text = m::overview_needs_administrator_text(words, &invitation);
            due(i18n, Urgency::Later, dates, what, text, address_of(id))
        }
    })
}

/// The date in the margin, what it is about, and the one thing to do.
fn due(
    i18n: I18n,
    urgency: Urgency,
    (date, distance): (String, String),
    what: AnyView,
    text: String,
    address: String,
) -> AnyView {
    let class = match urgency {
        Urgency::Today => "due__row due__row--now",
        Urgency::Later => "due__row",
    };
    view! {
        <li class=class>
            <p class="due__when">
                <b>{date}</b>
                " "
                {distance}
            </p>
            <div class="due__what">{what} <small>{text}</small></div>
            <div class="due__do">
                <LinkButton href=address look=Look::Small>
                    {i18n.tr(m::overview_open)}
                </LinkButton>
            </div>
        </li>
    }
    .into_any()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Urgency {
    Today,
    Later,
}

fn since(words: &Words, at: Option<Timestamp>, now: Timestamp) -> String {
    at.map(|at| m::overview_since(words, &when::margin(words, at, now)))
        .unwrap_or_default()
}

fn address_of(id: TrialInvitationId) -> String {
    ["/trial-invitations/", &id.to_string()].concat()
}
