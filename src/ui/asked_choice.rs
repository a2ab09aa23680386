//! Whether to ask for delegated administration. Nothing is chosen beforehand.

use leptos::prelude::*;
use liaison_domain::entitlement::NotEntitled;
use liaison_drafts::Asked;
use liaison_messages::{Words, messages as m};

use super::live::{live, said};
use super::{Banner, BannerTone, Choice, Choices};
use crate::i18n::{I18n, names};

#[derive(Clone, Copy)]
pub struct AskedChoice {
    pub i18n: I18n,
    /// Where an error summary leads.
    pub id: &'static str,
    pub question: fn(&Words) -> String,
    /// What follows from not asking.
    pub without: fn(&Words) -> String,
    pub value: Signal<Option<Asked>>,
    pub error: Signal<Option<String>>,
    /// Why it cannot be asked for, if so.
    pub refused: Signal<Option<NotEntitled>>,
    pub on_choose: Callback<Asked>,
}

impl AskedChoice {
    pub fn view(self) -> AnyView {
        live(move || {
            Some(match self.refused.get() {
                None => self.cards(&Asked::ALL),
                Some(reason) => self.not_entitled(reason),
            })
        })
    }

    fn cards(self, answers: &'static [Asked]) -> AnyView {
        let cards = answers.iter().map(|answer| self.card(*answer)).collect_view();
        view! {
            <Choices id=self.id legend=self.i18n.tr(self.question) error=self.error>
                {cards}
            </Choices>
        }
        .into_any()
    }

    fn card(self, answer: Asked) -> AnyView {
        type Say = fn(&Words) -> String;
        let (value, name, text): (_, Say, Say) = match answer {
            Asked::No => ("no", m::wizard_administration_no, self.without),
            Asked::Limited => (
                "limited",
                m::wizard_administration_limited,
                m::wizard_administration_limited_text,
            ),
            Asked::Full => (
                "full",
                m::wizard_administration_full,
                m::wizard_administration_full_text,
            ),
        };
        let chosen = Signal::derive(move || self.value.get() == Some(answer));
        view! {
            <Choice
                group=self.id
                value
                name=self.i18n.tr(name)
                chosen
                on_choose=move |()| self.on_choose.run(answer)
            >
                {self.i18n.tr(text)}
            </Choice>
        }
        .into_any()
    }

    /// What was asked for before the enrolment ended is taken back here; it could not be sent.
    fn not_entitled(self, reason: NotEntitled) -> AnyView {
        let asks = move || self.value.get().and_then(Asked::kind).is_some();
        view! {
            <Banner tone=BannerTone::Info>
                {said(move || self.i18n.say(|words| names::not_entitled(words, reason)))}
            </Banner>
            {live(move || asks().then(|| self.cards(&[Asked::No])))}
        }
        .into_any()
    }
}
