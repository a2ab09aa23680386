//! Step 5: everything once more, what is still open, and the one verb.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::Problem;
use liaison_drafts::{IntentKind, OpenPoint, Refusal};
use liaison_messages::{Words, messages as m};

use super::live::live;
use super::state::Wizard;
use super::{so_far, words};
use crate::i18n::problem;
use crate::offline::Finished;
use crate::ui::{Button, ErrorSummary, Look, Section, SummaryLine};

/// The step's content, a module of its own.
#[lazy]
pub(super) fn wizard_finish(wizard: Wizard) -> AnyView {
    crate::app::for_staff();
    let i18n = wizard.i18n;
    let message = move |side: Side| live(move || Some(paragraphs(wizard, side)));
    let lang = Signal::derive(move || wizard.draft(|draft| draft.message.language.tag()));
    view! {
        <div class="stack">
            {refusal(wizard)} {so_far::everything(wizard)}
            <Section
                title=i18n.tr(m::wizard_step_message)
                more=move || so_far::change(wizard, liaison_drafts::Step::Message)
            >
                <blockquote class="quote stack" lang=lang dir="auto">
                    {message(Side::Before)} <p>
                        <b>{i18n.tr(m::wizard_message_link)}</b>
                    </p> {message(Side::After)}
                </blockquote>
            </Section>
            <p>{wizard.page().save_mark()}</p>
        </div>
    }
    .into_any()
}

/// What stands above everything else after an attempt, and the verb of the page.
pub(super) fn summary(wizard: Wizard, lines: RwSignal<Vec<OpenPoint>>) -> AnyView {
    let i18n = wizard.i18n;
    let title = move || i18n.say(|words| m::wizard_mend(words, lines.with(Vec::len) as i64));
    let lines = Signal::derive(move || {
        let points = lines.get();
        points.iter().map(|point| line(wizard, point)).collect::<Vec<_>>()
    });
    view! { <ErrorSummary title lines /> }.into_any()
}

pub(super) fn verb(wizard: Wizard, lines: RwSignal<Vec<OpenPoint>>) -> AnyView {
    let i18n = wizard.i18n;
    let busy = RwSignal::new(false);
    let refused = Signal::derive(move || {
        if wizard.id.get().is_some_and(|id| wizard.offline.is_undecided(id)) {
            return Some(i18n.say(m::drafts_conflict_first));
        }
        wizard
            .catalogue()
            .is_none()
            .then(|| i18n.say(m::wizard_needs_catalogue))
    });
    let press = move |()| {
        wizard.offline.show_typed();
        let (Some(id), Some(judged)) =
            untrack(|| (wizard.id.get(), wizard.judged(liaison_drafts::to_request)))
        else {
            return;
        };
        if untrack(|| wizard.offline.is_undecided(id)) {
            return;
        }
        wizard.attempted.set(true);
        match judged {
            Err(points) => lines.set(points),
            Ok(request) => {
                lines.set(Vec::new());
                let name = request.terms.name.trim().to_owned();
                let finished = Finished {
                    kind: IntentKind::CreateTrialInvitation,
                    name,
                    request: liaison_json::write(&request),
                    of: None,
                    revision: None,
                };
                busy.set(true);
                spawn_local(async move {
                    // Where it cannot be queued the banner says that this device keeps nothing.
                    let _ = wizard
                        .offline
                        .finish(id, Box::new(move |_| Some(finished.clone())))
                        .await;
                    busy.try_set(false);
                });
            }
        }
    };
    view! {
        <Button look=Look::Primary busy refused on_press=press>
            {i18n.tr(m::wizard_send)}
        </Button>
    }
    .into_any()
}

fn line(wizard: Wizard, point: &OpenPoint) -> SummaryLine {
    let address = wizard.address(point.field.step());
    SummaryLine {
        field: format!("{address}#{}", words::id(point.field)),
        words: wizard
            .i18n
            .say(|say| labelled(say, &words::field(say, point.field), &words::wrong(say, point))),
    }
}

fn labelled(words: &Words, field: &str, wrong: &str) -> String {
    m::wizard_mend_line(words, field, wrong)
}

/// What the server said to the last sending.
fn refusal(wizard: Wizard) -> AnyView {
    let page = wizard.page();
    live(move || {
        let lines = match page.refusal()? {
            Refusal::TooOld => vec![(None, wizard.i18n.say(m::wizard_too_old))],
            Refusal::Problem { problem } => reasons(wizard, &problem),
        };
        Some(page.refused(m::wizard_refused_title, lines))
    })
}

fn reasons(wizard: Wizard, refused: &Problem) -> Vec<(Option<String>, String)> {
    wizard.i18n.say(|say| {
        if refused.errors.is_empty() {
            return vec![(None, problem::sentence(say, refused))];
        }
        let reason = |error| match words::refused(say, error) {
            (Some(field), wrong) => {
                let address = format!("{}#{}", wizard.address(field.step()), words::id(field));
                (Some(address), labelled(say, &words::field(say, field), &wrong))
            }
            (None, wrong) => (None, wrong),
        };
        refused.errors.iter().map(reason).collect()
    })
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

fn paragraphs(wizard: Wizard, side: Side) -> AnyView {
    let text = wizard.draft(|draft| match side {
        Side::Before => draft.message.before_link.clone(),
        Side::After => draft.message.after_link.clone(),
    });
    let paragraphs = text.split("\n\n").filter(|text| !text.trim().is_empty());
    paragraphs
        .map(|text| view! { <p class="lines">{text.to_owned()}</p> })
        .collect_view()
        .into_any()
}
