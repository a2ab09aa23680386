//! Asking for a programme, and answering what the operator asked back.

use leptos::{ev::SubmitEvent, prelude::*};
use liaison_domain::enrolment::EnrolmentState;
use liaison_domain::enrolment::application::{MOST_REFERENCES, RawApplication};
use liaison_domain::listing::Reference;
use liaison_messages::{Words, messages as m};

use super::application::statement;
use super::joining::{Joining, REFERENCES, REPLY, STATEMENT, reference_id};
use crate::api::enrolment::JoiningStep;
use crate::i18n::names;
use crate::ui::live::{live, said};
use crate::ui::{Button, ButtonKind, Field, Look, Section, TextArea};

/// What is typed, reference by reference.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    statement: RwSignal<String>,
    reply: RwSignal<String>,
    references: RwSignal<Vec<[RwSignal<String>; 2]>>,
}

impl Typed {
    pub(super) fn new() -> Self {
        Self {
            statement: RwSignal::new(String::new()),
            reply: RwSignal::new(String::new()),
            references: RwSignal::new(Vec::new()),
        }
    }

    /// What was sent before is where one goes on; what somebody has typed since stays.
    pub(super) fn begin(self, before: Option<RawApplication>, least: usize) {
        let is_begun = self.references.with_untracked(|each| !each.is_empty());
        if is_begun {
            return;
        }
        let before = before.unwrap_or_default();
        self.statement.set(before.statement);
        let mut references: Vec<_> = before
            .references
            .into_iter()
            .map(|each| [each.customer, each.text].map(RwSignal::new))
            .collect();
        while references.len() < least.max(1) {
            references.push(empty());
        }
        self.references.set(references);
    }

    /// What was typed has arrived: whoever is asked again goes on from what the server has.
    pub(super) fn forget(self) {
        self.references.set(Vec::new());
        self.reply.set(String::new());
    }

    fn application(self) -> RawApplication {
        let reference = |[customer, text]: &[RwSignal<String>; 2]| Reference {
            customer: customer.get_untracked(),
            text: text.get_untracked(),
        };
        RawApplication {
            statement: self.statement.get_untracked(),
            references: self
                .references
                .with_untracked(|each| each.iter().map(reference).collect()),
            reply: self.reply.get_untracked(),
        }
    }
}

fn empty() -> [RwSignal<String>; 2] {
    [(); 2].map(|()| RwSignal::new(String::new()))
}

pub(super) fn form(joining: Joining, typed: Typed, state: EnrolmentState) -> AnyView {
    let (i18n, programme) = (joining.i18n, joining.programme);
    let least = programme.least_references();
    let is_answer = state == EnrolmentState::AskedBack;
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        joining.send(JoiningStep::Apply(typed.application()), m::network_apply_done);
    };
    let verb = said(move || {
        i18n.say(|words| match is_answer {
            true => m::network_answer(words),
            false => m::network_apply(words, &names::programme(words, programme)),
        })
    });
    let help = move || {
        let least = i64::try_from(least).unwrap_or_default();
        i18n.say(|words| m::network_references_help(words, least))
    };
    let reply = is_answer.then(|| area(joining, REPLY, m::network_reply, typed.reply));
    let list = move || {
        let all = typed.references.get();
        let each = all.into_iter().enumerate();
        let each: Vec<AnyView> = each
            .map(|(at, fields)| reference(joining, typed, at, fields))
            .collect();
        Some(each.into_any())
    };
    let few = joining.error(REFERENCES);
    let few = move || Some(view! { <p class="field__error">{few.get()?}</p> }.into_any());
    let is_full = Memo::new(move |_| typed.references.with(|each| each.len() >= MOST_REFERENCES));
    let add = move || {
        (!is_full.get()).then(|| {
            view! {
                <div class="btn-row">
                    <Button on_press=move |()| {
                        typed.references.update(|all| all.push(empty()));
                    }>{i18n.tr(m::network_reference_add)}</Button>
                </div>
            }
            .into_any()
        })
    };
    view! {
        <Section title=i18n.tr(m::network_application)>
            <form class="stack" novalidate=true on:submit=send>
                {area(joining, STATEMENT, statement(programme), typed.statement)}
                <div id=REFERENCES class="stack" tabindex="-1">
                    <h3>{i18n.tr(m::network_references)}</h3>
                    <p class="note">{said(help)}</p>
                    {live(few)}
                    {live(list)}
                </div>
                {live(add)}
                {reply}
                <div class="btn-row">
                    <Button
                        look=Look::Primary
                        kind=ButtonKind::Submit
                        busy=joining.attempt.busy
                        refused=joining.refused()
                    >
                        {verb}
                    </Button>
                </div>
            </form>
        </Section>
    }
    .into_any()
}

fn area(joining: Joining, id: &'static str, label: fn(&Words) -> String, value: RwSignal<String>) -> AnyView {
    view! {
        <TextArea
            id
            label=joining.i18n.tr(label)
            error=joining.error(id)
            value
            on_input=move |typed| value.set(typed)
        />
    }
    .into_any()
}

fn reference(joining: Joining, typed: Typed, at: usize, [customer, text]: [RwSignal<String>; 2]) -> AnyView {
    let i18n = joining.i18n;
    let number = i64::try_from(at).unwrap_or_default() + 1;
    let legend = said(move || i18n.say(|words| m::network_reference(words, number)));
    let error = move |id: String| {
        Signal::derive(move || {
            joining.wrong.with(|lines| {
                let line = lines.iter().find(|line| line.field == id)?;
                Some(line.words.clone())
            })
        })
    };
    let ids = ["customer", "text"].map(|field| reference_id(&format!("{at}/{field}")));
    let [customer_id, text_id] = ids.clone();
    let [customer_error, text_error] = ids.map(error);
    let take = move |()| {
        joining.wrong.set(Vec::new());
        typed.references.update(|all| {
            if at < all.len() {
                all.remove(at);
            }
        });
    };
    let may_go = move || {
        let many = typed
            .references
            .with(|all| all.len() > joining.programme.least_references());
        many.then(|| {
            view! {
                <Button look=Look::SmallQuiet on_press=take>
                    {i18n.tr(m::network_reference_remove)}
                </Button>
            }
            .into_any()
        })
    };
    view! {
        <fieldset class="stack stack--tight">
            <legend>{legend}</legend>
            <Field
                id=customer_id
                label=i18n.tr(m::network_reference_customer)
                error=customer_error
                value=customer
                on_input=move |typed| customer.set(typed)
            />
            <TextArea
                id=text_id
                label=i18n.tr(m::network_reference_text)
                error=text_error
                rows=2
                value=text
                on_input=move |typed| text.set(typed)
            />
            {live(may_go)}
        </fieldset>
    }
    .into_any()
}
