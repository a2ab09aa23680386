//! The ends that a link can be given, in days from today.

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_domain::trial_clock::later;
use liaison_messages::messages as m;

use crate::i18n::{I18n, when};
use crate::offline::clock::now;
use crate::ui::SelectOption;

const DAYS: [u16; 4] = [30, 90, 180, 365];
const NO_END: &str = "none";
/// What is chosen beforehand.
pub(super) const USUAL: &str = "90";

pub(super) fn options(i18n: I18n) -> Signal<Vec<SelectOption>> {
    Signal::derive(move || {
        i18n.say(|words| {
            let days = DAYS.into_iter().map(|days| SelectOption {
                value: days.to_string(),
                label: m::invitation_extend_days(
                    words,
                    i64::from(days),
                    &when::day_of(words, later(now(), days)),
                ),
            });
            let none = SelectOption {
                value: NO_END.to_owned(),
                label: m::invitation_extend_none(words),
            };
            days.chain([none]).collect::<Vec<_>>()
        })
    })
}

/// The end that an option stands for, or none.
pub(super) fn chosen(option: &str) -> Option<Timestamp> {
    option.parse().ok().map(|days: u16| later(now(), days))
}
