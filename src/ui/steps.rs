//! The steps of a wizard: each a link with its address. On a phone one line and a bar.

use leptos::prelude::*;

use super::Text;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Done,
    Current,
    ToDo,
}

#[derive(Clone, PartialEq)]
pub struct Step {
    pub href: String,
    /// What stands on the step: "1. Location".
    pub name: String,
    /// What is said instead, beginning with what stands there: "1. Location, done".
    pub spoken: Option<String>,
    pub state: StepState,
}

#[component]
pub fn Steps(
    #[prop(into)] label: Text,
    #[prop(into)] steps: Signal<Vec<Step>>,
    /// "Step 4 of 5: Message", for a phone.
    #[prop(into)]
    now: Text,
) -> impl IntoView {
    view! {
        <nav aria-label=move || label.get()>
            <ol class="steps">{move || steps.get().into_iter().map(one).collect_view()}</ol>
            <p class="steps__now">{move || now.get()}</p>
        </nav>
    }
}

fn one(step: Step) -> impl IntoView {
    let (class, current) = match step.state {
        StepState::Done => ("step--done", None),
        StepState::Current => ("", Some("step")),
        StepState::ToDo => ("step--todo", None),
    };
    view! {
        <li>
            <a class=class href=step.href aria-current=current aria-label=step.spoken>
                {step.name}
            </a>
        </li>
    }
}
