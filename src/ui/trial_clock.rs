//! What happens to a trial that nobody touches, phase by phase.

use jiff::civil::Date;
use leptos::prelude::*;
use liaison_domain::trial_clock::TrialClock;
use liaison_messages::{Words, messages as m};

use crate::i18n::{use_i18n, when};

#[component]
pub fn TrialClockList(clock: TrialClock) -> impl IntoView {
    let i18n = use_i18n();
    let phases = move || {
        i18n.say(|words| phases(words, &clock))
            .into_iter()
            .map(|(phase, days, text)| {
                view! {
                    <li data-phase=phase>
                        <b>{days}</b>
                        <span>{text}</span>
                    </li>
                }
            })
            .collect_view()
    };
    view! { <ol class="clock">{phases}</ol> }
}

/// A phase goes up to the day on which the next one begins, which counts to the earlier one.
fn phases(words: &Words, clock: &TrialClock) -> [(Option<&'static str>, String, String); 4] {
    let last = |at| words.formatter().local_date(at);
    let (ends, disabled, deleted) = (
        last(clock.ends_at),
        last(clock.disabled_at),
        last(clock.deleted_at),
    );
    let next = |day: Date| day.tomorrow().unwrap_or(day);
    let from_to = |from: Date, to: Date| {
        m::clock_from_to(
            words,
            &when::day_month(words, next(from)),
            &when::day_month(words, to),
        )
    };
    [
        (
            None,
            m::clock_to(words, &when::day_month(words, ends)),
            m::clock_trial(words),
        ),
        (Some("grace"), from_to(ends, disabled), m::clock_grace(words)),
        (Some("off"), from_to(disabled, deleted), m::clock_disabled(words)),
        (
            Some("end"),
            when::day_month(words, next(deleted)),
            m::clock_deleted(words),
        ),
    ]
}
