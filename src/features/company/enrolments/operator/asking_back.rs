//! Questions to a partner about its application, gathered here and sent at once.

use leptos::prelude::*;
use liaison_contract::enrolment::EnrolmentDecision;
use liaison_domain::enrolment::application::{ApplicationPart, Question};
use liaison_messages::messages as m;

use super::super::words;
use super::verbs::Deciding;
use crate::ui::live::live;
use crate::ui::{Button, Look, Section, Select, SelectOption, TextArea, or_network};

/// What is gathered. It stays while the application is read again.
pub(super) type Asked = RwSignal<Vec<Question>>;

const PARTS: [(&str, ApplicationPart); 2] = [
    ("statement", ApplicationPart::Statement),
    ("references", ApplicationPart::References),
];

pub(super) fn form(deciding: Deciding, asked: Asked) -> AnyView {
    let i18n = deciding.attempt.i18n;
    let about = RwSignal::new("statement".to_owned());
    let text = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        PARTS
            .map(|(value, part)| SelectOption {
                value: value.to_owned(),
                label: i18n.say(words::part(part)),
            })
            .to_vec()
    });
    let add = move |()| {
        let about = about.get_untracked();
        let said = text.get_untracked().trim().to_owned();
        let part = PARTS.iter().find(|(value, _)| *value == about);
        if let (Some((_, part)), false) = (part, said.is_empty()) {
            let question = Question {
                part: *part,
                text: said,
            };
            asked.update(|asked| asked.push(question));
            text.set(String::new());
        }
    };
    let send = move |()| {
        let questions = asked.get_untracked();
        deciding.send(EnrolmentDecision::AskBack { questions }, m::network_ask_done);
    };
    let list = move || {
        let each = asked.get().into_iter().enumerate();
        let lines: Vec<AnyView> = each
            .map(|(at, question)| line(deciding, asked, at, question))
            .collect();
        Some(view! { <ul class="stack stack--tight">{lines}</ul> }.into_any())
    };
    let none = Signal::derive(move || asked.with(Vec::is_empty).then(|| i18n.say(m::network_ask_none)));
    let unsaid = Signal::derive(move || {
        text.with(|text| text.trim().is_empty())
            .then(|| i18n.say(m::network_ask_say))
    });
    view! {
        <Section title=i18n.tr(m::network_ask_title)>
            <div class="stack">
                {deciding.attempt.failure()}
                {live(list)}
                <Select
                    id="question-part"
                    label=i18n.tr(m::network_ask_where)
                    options
                    value=about
                    on_change=move |value| about.set(value)
                />
                <TextArea
                    id="question-text"
                    label=i18n.tr(m::network_ask_what)
                    value=text
                    on_input=move |typed| text.set(typed)
                />
                <div class="btn-row">
                    <Button refused=unsaid on_press=add>
                        {i18n.tr(m::network_ask_add)}
                    </Button>
                    <Button busy=deciding.attempt.busy refused=or_network(none) on_press=send>
                        {i18n.tr(m::network_ask)}
                    </Button>
                </div>
            </div>
        </Section>
    }
    .into_any()
}

fn line(deciding: Deciding, asked: Asked, at: usize, Question { part, text }: Question) -> AnyView {
    let i18n = deciding.attempt.i18n;
    let take = move |()| {
        asked.update(|asked| {
            if at < asked.len() {
                asked.remove(at);
            }
        });
    };
    view! {
        <li>
            <b>{i18n.tr(words::part(part))}</b>
            " "
            <span dir="auto">{text}</span>
            " "
            <Button look=Look::SmallQuiet on_press=take>
                {i18n.tr(m::network_ask_remove)}
            </Button>
        </li>
    }
    .into_any()
}
