//! The partner of record: who it is, who was, and naming another one by its partner id. It has nothing to do with who
//! administers.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::partner_of_record::{NamePartnerOfRecord, RecordedPeriod};
use liaison_contract::subscription::Subscription;
use liaison_domain::id::SubscriptionId;
use liaison_domain::partner_of_record::{Advisor, AdvisorStanding, RecordMeans};
use liaison_messages::{Words, messages as m};

use super::page::May;
use crate::api::subscription::{
    clear_partner_of_record, find_partner_id, list_partners_of_record, name_partner_of_record,
};
use crate::api::{ApiError, Query};
use crate::i18n::{I18n, problem, when};
use crate::ui::live::again_on_change;
use crate::ui::{Attempt, Banner, BannerTone, Button, Field, Look, Said, Section, needs_network};

const NUMBER: &str = "record-number";

pub(super) fn record(i18n: I18n, id: SubscriptionId, subscription: Query<Subscription>, may: May) -> AnyView {
    let history = Query::kept(move || list_partners_of_record(id));
    let now = move || {
        let found = subscription.value()?;
        Some(i18n.say(|words| match &found.partner_of_record {
            Some(record) => {
                let advisor = m::subscription_advisor(words, &record.partner.name, &record.partner.number);
                match record.standing {
                    AdvisorStanding::Enrolled => advisor,
                    AdvisorStanding::NotEnrolled | AdvisorStanding::Left => {
                        m::subscription_record_left(words, &advisor)
                    }
                }
            }
            None => m::subscription_record_missing(words),
        }))
    };
    let before = move || {
        let periods = history.value().filter(|periods| !periods.is_empty())?;
        let lines = periods.into_iter().map(|each| {
            let line = i18n.say(|words| period(words, &each));
            view! { <li>{line}</li> }
        });
        Some(view! {
            <details>
                <summary>{i18n.tr(m::subscription_record_history)}</summary>
                <ul>{lines.collect_view()}</ul>
            </details>
        })
    };
    let change = may
        .name_partner_of_record
        .then(|| form(i18n, id, subscription, history));
    view! {
        <Section title=i18n.tr(m::subscription_record)>
            <p>{now}</p>
            <p class="small muted">{i18n.tr(m::subscription_record_text)}</p>
            {change}
            {before}
        </Section>
    }
    .into_any()
}

fn period(words: &Words, each: &RecordedPeriod) -> String {
    let since = when::day_of(words, each.since);
    let means = match each.means {
        RecordMeans::Offer => m::subscription_means_offer(words, &each.named_by),
        RecordMeans::Number => m::subscription_means_number(words, &each.named_by),
    };
    match each.until {
        Some(until) => {
            let until = when::day_of(words, until);
            m::subscription_period(words, &each.partner.name, &since, &until, &means)
        }
        None => m::subscription_period_open(words, &each.partner.name, &since, &means),
    }
}

/// Type the id, see whose it is, and only then name it.
fn form(
    i18n: I18n,
    id: SubscriptionId,
    subscription: Query<Subscription>,
    history: Query<Vec<RecordedPeriod>>,
) -> AnyView {
    let attempt = Attempt::of(i18n, subscription);
    let number = RwSignal::new(String::new());
    let checking = RwSignal::new(false);
    let checked = RwSignal::new(None::<Result<Advisor, ApiError>>);
    // Who is named changes with the subscription's revision.
    let changed = Memo::new(move |_| subscription.value().map(|found| found.revision));
    again_on_change(changed, move || {
        number.set(String::new());
        checked.set(None);
        history.refetch();
    });
    let check = move |()| {
        let typed = number.get_untracked().trim().to_owned();
        if typed.is_empty() || checking.get_untracked() {
            return;
        }
        checking.set(true);
        spawn_local(async move {
            let answer = find_partner_id(&typed).await;
            checking.try_set(false);
            // What was typed meanwhile is not what was checked.
            if number.try_with_untracked(|now| now.trim() == typed) == Some(true) {
                checked.try_set(Some(answer));
            }
        });
    };
    let error = Signal::derive(move || match checked.get() {
        Some(Err(error)) => Some(i18n.say(|words| problem::failure(words, &error))),
        _ => None,
    });
    let run = move |number: Option<String>, revision: i64, done: Said| {
        let ask = move |(number, revision), key: String| async move {
            match number {
                Some(number) => {
                    let body = NamePartnerOfRecord { revision, number };
                    name_partner_of_record(id, &body, &key).await
                }
                None => clear_partner_of_record(id, revision, &key).await,
            }
        };
        attempt.run((number, revision), ask, done);
    };
    let name = move |advisor: Advisor| {
        let Some(revision) = subscription.value_untracked().map(|found| found.revision) else {
            return;
        };
        run(Some(advisor.number), revision, m::subscription_record_set);
    };
    let clear = move |()| {
        let Some(revision) = subscription.value_untracked().map(|found| found.revision) else {
            return;
        };
        run(None, revision, m::subscription_record_cleared);
    };
    let found = move || {
        let advisor = checked.get().and_then(Result::ok)?;
        let said = i18n.say(|words| m::subscription_record_found(words, &advisor.name));
        Some(view! {
            <Banner tone=BannerTone::Good>{said}</Banner>
            <Button
                look=Look::Primary
                busy=attempt.busy
                refused=needs_network()
                on_press=move |()| name(advisor.clone())
            >
                {i18n.tr(m::subscription_record_submit)}
            </Button>
        })
    };
    let is_named = Memo::new(move |_| {
        subscription
            .value()
            .is_some_and(|found| found.partner_of_record.is_some())
    });
    let remove = move || {
        is_named.get().then(|| {
            view! {
                <Button busy=attempt.busy refused=needs_network() on_press=clear>
                    {i18n.tr(m::subscription_record_clear)}
                </Button>
            }
        })
    };
    view! {
        {attempt.failure()}
        <Field
            id=NUMBER
            label=i18n.tr(m::subscription_record_number)
            help=i18n.tr(m::subscription_record_number_help)
            error
            autocomplete="off"
            value=number
            on_input=move |text| {
                number.set(text);
                checked.set(None);
            }
        />
        <div class="btn-row">
            <Button busy=checking refused=needs_network() on_press=check>
                {i18n.tr(m::subscription_record_check)}
            </Button>
            {remove}
        </div>
        <div aria-live="polite">{found}</div>
    }
    .into_any()
}
