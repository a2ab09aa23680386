//! What waits for somebody here, most urgent first: what the server knows of, and what it refused of this device.

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_contract::overview::Overview;
use liaison_domain::need::{Need, Needed};
use liaison_messages::{Words, messages as m};

use crate::api::Query;
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::offline::use_offline;
use crate::ui::{Button, EmptyState, LinkButton, Look, Section, draft_address, draft_name, rich};

/// What stands there at first.
const SHOWN: usize = 8;

#[derive(Clone, PartialEq)]
pub enum Waiting {
    Known(Need),
    /// The server refused what was finished on this device.
    Refused {
        /// Where its author was.
        address: String,
        name: String,
        since: Option<Timestamp>,
    },
}

impl Waiting {
    /// The moment that it is about, where there is one to come.
    fn date(&self) -> Option<Timestamp> {
        match self {
            Self::Known(need) if need.what.has_date() => Some(need.at),
            _ => None,
        }
    }
}

pub fn waiting(overview: Query<Overview>) -> Memo<Vec<Waiting>> {
    let (i18n, offline) = (use_i18n(), use_offline());
    Memo::new(move |_| {
        let known = overview.value().map(|overview| overview.needs);
        let mut all: Vec<Waiting> = known
            .unwrap_or_default()
            .into_iter()
            .map(Waiting::Known)
            .collect();
        let refused = offline.to_choose().into_iter().filter_map(|(draft, sync)| {
            let draft = offline.draft(draft)?;
            Some(Waiting::Refused {
                address: draft_address(&draft),
                name: draft_name(i18n, &draft),
                since: sync.at,
            })
        });
        // Nobody else can help with these, and they have no date.
        let dated = all.iter().take_while(|each| each.date().is_some()).count();
        all.splice(dated..dated, refused);
        all
    })
}

/// How many of them are about today.
pub fn today(words: &Words, needs: &[Waiting]) -> usize {
    let now = now();
    let dates = needs.iter().filter_map(Waiting::date);
    dates.filter(|at| is_today(words, *at, now)).count()
}

#[component]
pub fn NeedsYou(needs: Memo<Vec<Waiting>>) -> impl IntoView {
    let i18n = use_i18n();
    let shown = RwSignal::new(SHOWN);
    let rows = move || {
        let needs = needs.get().into_iter().take(shown.get());
        needs.map(|each| row(i18n, each)).collect_view()
    };
    let is_empty = Memo::new(move |_| needs.with(Vec::is_empty));
    let hidden = Memo::new(move |_| needs.with(Vec::len).saturating_sub(shown.get()));
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
            {move || {
                (hidden.get() > 0)
                    .then(|| {
                        view! {
                            <Button look=Look::SmallQuiet on_press=move |()| shown.set(usize::MAX)>
                                {i18n.say(|words| m::overview_needs_more(words, hidden.get() as i64))}
                            </Button>
                        }
                    })
            }}
        </Section>
    }
}

fn row(i18n: I18n, each: Waiting) -> AnyView {
    let now = now();
    i18n.say(|words| {
        let since = |at: Option<Timestamp>| {
            at.map(|at| m::overview_since(words, &when::margin(words, at, now)))
                .unwrap_or_default()
        };
        let is_now = each.date().is_some_and(|at| is_today(words, at, now));
        let dates = each.date().map(|at| {
            let date = if is_now {
                words.formatter().time(at)
            } else {
                when::day_month_of(words, at)
            };
            (date, when::from_now(words, at, now))
        });
        let undated = |at| (m::overview_no_date(words), since(at));
        let (dates, address, what, text) = match each {
            Waiting::Refused { address, name, since } => (
                undated(since),
                address,
                view! { <b>{name}</b> }.into_any(),
                m::drafts_refused(words),
            ),
            Waiting::Known(need) => {
                let address = ["/trial-invitations/", &need.invitation.to_string()].concat();
                let (what, text) = about(words, &need, &address);
                (
                    dates.unwrap_or_else(|| undated(Some(need.at))),
                    address,
                    what,
                    text,
                )
            }
        };
        due(i18n, is_now, dates, what, text, address)
    })
}

/// What it is, and what it means.
fn about(words: &Words, need: &Need, address: &str) -> (AnyView, String) {
    let name = &need.invitation_name;
    let (what, text) = match &need.what {
        Needed::InvitationEnds {} => (m::overview_expires(words, name), m::overview_expires_text(words)),
        Needed::TrialEnds {
            customer_name,
            plan_name,
        } => (
            m::overview_trial_ends(words, plan_name, customer_name),
            m::overview_trial_ends_text(words),
        ),
        Needed::Administrator { customer_name } => {
            let somebody = || m::event_somebody(words);
            let who = customer_name.clone().unwrap_or_else(somebody);
            (
                m::overview_needs_administrator(words, &who),
                m::overview_needs_administrator_text(words, name),
            )
        }
        Needed::NotReached { recipients } => (
            m::overview_not_reached(words, i64::from(*recipients), name),
            m::overview_not_reached_text(words),
        ),
    };
    (rich(what, Some(address.to_owned())), text)
}

/// The date in the margin, what it is about, and the one thing to do.
fn due(
    i18n: I18n,
    is_now: bool,
    (date, distance): (String, String),
    what: AnyView,
    text: String,
    address: String,
) -> AnyView {
    view! {
        <li class="due__row" class:due__row--now=is_now>
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

fn is_today(words: &Words, at: Timestamp, now: Timestamp) -> bool {
    when::days_between(words, now, at) < 1
}
