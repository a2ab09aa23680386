//! What an operator adds to a cell: what a source says, and how the cell is read.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::FieldError;
use liaison_contract::availability::{
    AddAvailabilityDecision, AddAvailabilityStatement, Availability, AvailabilityHistory,
};
use liaison_domain::availability::Available;
use liaison_domain::moment::{day_text, parse_day};
use liaison_messages::{Words, messages as m};

use super::said;
use crate::api::availability::{add_availability_decision, add_availability_statement};
use crate::api::{ApiError, idempotency_key};
use crate::i18n::{I18n, problem, use_i18n};
use crate::offline::clock::now;
use crate::ui::live::live;
use crate::ui::{
    Banner, BannerTone, Button, Field, InputKind, Look, Section, Select, SelectOption, TextArea, Toasts,
    needs_network, use_toasts,
};

const ANSWERS: [(&str, Available); 3] = [
    ("yes", Available::Yes),
    ("no", Available::No),
    ("footnote", Available::Footnote),
];

/// One of the two forms while it is on its way.
#[derive(Clone, Copy)]
struct Sending {
    i18n: I18n,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    toasts: Option<Toasts>,
    again: Callback<()>,
    done: fn(&Words) -> String,
}

impl Sending {
    fn new(i18n: I18n, again: Callback<()>, done: fn(&Words) -> String) -> Self {
        Self {
            i18n,
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            toasts: use_toasts(),
            again,
            done,
        }
    }

    fn finish(self, answered: Result<Availability, ApiError>) {
        self.busy.try_set(false);
        match answered {
            Ok(_) => {
                if let Some(toasts) = self.toasts {
                    toasts.show(untrack(|| self.i18n.say(self.done)));
                }
                self.again.run(());
            }
            Err(error) => {
                self.failed.try_set(Some(error));
            }
        }
    }

    /// What is wrong with the field of that name.
    fn wrong(self, name: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.failed.with(|failed| {
                let errors = &failed.as_ref()?.problem()?.errors;
                let found: &FieldError = errors
                    .iter()
                    .find(|each| each.pointer.trim_start_matches('/') == name)?;
                Some(self.i18n.say(|words| problem::field(words, found)))
            })
        })
    }

    /// What went wrong besides the fields.
    fn failure(self) -> AnyView {
        live(move || {
            let error = self.failed.get()?;
            let of_fields = error.problem().is_some_and(|problem| !problem.errors.is_empty());
            let words = self.i18n.say(|words| problem::failure(words, &error));
            (!of_fields).then(|| view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
        })
    }
}

pub(super) fn keeping(found: AvailabilityHistory, again: Callback<()>) -> AnyView {
    let i18n = use_i18n();
    let statement = statement(i18n, found.clone(), again);
    let decision = decision(i18n, found, again);
    view! {
        <Section title=i18n.tr(m::availability_add)>{statement}</Section>
        <Section title=i18n.tr(m::availability_decide)>{decision}</Section>
    }
    .into_any()
}

fn statement(i18n: I18n, found: AvailabilityHistory, again: Callback<()>) -> AnyView {
    let sending = Sending::new(i18n, again, m::availability_add_done);
    let (source, footnote) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let today = untrack(|| i18n.say(|words| words.formatter().local_date(now())));
    let (answer, day) = (RwSignal::new("yes".to_owned()), RwSignal::new(day_text(today)));
    let found = StoredValue::new(found);
    let send = move |()| {
        let Some(as_of) = parse_day(&day.get_untracked()).filter(|_| !sending.busy.get_untracked()) else {
            return;
        };
        let asked = found.with_value(|found| AddAvailabilityStatement {
            revision: found.revision,
            source: source.get_untracked(),
            cloud: found.cloud,
            feature: found.feature,
            plan: found.plan.code.clone(),
            available: chosen(answer),
            footnote: footnote.get_untracked(),
            as_of,
        });
        sending.busy.set(true);
        sending.failed.set(None);
        spawn_local(async move {
            let key = idempotency_key();
            sending.finish(add_availability_statement(&asked, &key).await);
        });
    };
    view! {
        <form class="stack" on:submit=|event| event.prevent_default()>
            {sending.failure()}
            <Field
                id="statement-source"
                label=i18n.tr(m::availability_add_source)
                help=i18n.tr(m::availability_add_source_help)
                error=sending.wrong("source")
                value=source
                on_input=move |text| source.set(text)
            />
            <Field
                id="statement-day"
                label=i18n.tr(m::availability_add_day)
                kind=InputKind::Date
                error=sending.wrong("as_of")
                value=day
                on_input=move |text| day.set(text)
            />
            {answers(i18n, "statement", answer)}
            {footnote_field(i18n, "statement-footnote", sending, footnote)}
            <div class="row">
                <Button busy=sending.busy refused=needs_network() on_press=send>
                    {i18n.tr(m::availability_add_verb)}
                </Button>
            </div>
        </form>
    }
    .into_any()
}

fn decision(i18n: I18n, found: AvailabilityHistory, again: Callback<()>) -> AnyView {
    let sending = Sending::new(i18n, again, m::availability_decide_done);
    let (reason, footnote) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let answer = RwSignal::new("no".to_owned());
    let found = StoredValue::new(found);
    let send = move |()| {
        if sending.busy.get_untracked() {
            return;
        }
        let asked = found.with_value(|found| AddAvailabilityDecision {
            revision: found.revision,
            cloud: found.cloud,
            feature: found.feature,
            plan: found.plan.code.clone(),
            available: chosen(answer),
            footnote: footnote.get_untracked(),
            reason: reason.get_untracked(),
        });
        sending.busy.set(true);
        sending.failed.set(None);
        spawn_local(async move {
            let key = idempotency_key();
            sending.finish(add_availability_decision(&asked, &key).await);
        });
    };
    view! {
        <form class="stack" on:submit=|event| event.prevent_default()>
            {sending.failure()}
            {answers(i18n, "decision", answer)}
            {footnote_field(i18n, "decision-footnote", sending, footnote)}
            <TextArea
                id="decision-reason"
                label=i18n.tr(m::availability_decide_reason)
                error=sending.wrong("reason")
                value=reason
                on_input=move |text| reason.set(text)
            />
            <div class="row">
                <Button look=Look::Primary busy=sending.busy refused=needs_network() on_press=send>
                    {i18n.tr(m::availability_decide_verb)}
                </Button>
            </div>
        </form>
    }
    .into_any()
}

fn answers(i18n: I18n, form: &str, answer: RwSignal<String>) -> AnyView {
    let options = Signal::derive(move || {
        ANSWERS
            .map(|(value, available)| SelectOption {
                value: value.to_owned(),
                label: i18n.say(|words| said::answer(words, available)),
            })
            .to_vec()
    });
    view! {
        <Select
            id=format!("{form}-answer")
            label=i18n.tr(m::availability_add_answer)
            options
            value=answer
            on_change=move |value| answer.set(value)
        />
    }
    .into_any()
}

fn footnote_field(i18n: I18n, id: &'static str, sending: Sending, footnote: RwSignal<String>) -> AnyView {
    view! {
        <Field
            id
            label=i18n.tr(m::availability_add_footnote)
            help=i18n.tr(m::availability_add_footnote_help)
            error=sending.wrong("footnote")
            value=footnote
            on_input=move |text| footnote.set(text)
        />
    }
    .into_any()
}

fn chosen(answer: RwSignal<String>) -> Available {
    let answer = answer.get_untracked();
    let found = ANSWERS.into_iter().find(|(value, _)| *value == answer);
    found.map_or(Available::No, |(_, available)| available)
}
