//! A step of joining on its way to the server, and what comes of it. What was typed stays until it has arrived.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::FieldError;
use liaison_contract::enrolment::ProgrammeEnrolment;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::partner::Programme;
use liaison_messages::{Words, messages as m};

use crate::api::enrolment::{JoiningStep, join_programme};
use crate::api::session::find_session;
use crate::api::{ApiError, Query};
use crate::app::{SessionContext, actor, use_session};
use crate::i18n::{I18n, problem};
use crate::ui::live::live;
use crate::ui::{Attempt, Said, SummaryLine, needs_network};

/// Where the body of a step has something, and how the page calls the control.
type Place = (&'static str, &'static str);

const PLACES: [Place; 5] = [
    ("/name", SIGN_NAME),
    ("/training/person", TRAINING_PERSON),
    ("/training/passed_on", TRAINING_DAY),
    ("/application/statement", STATEMENT),
    ("/application/reply", REPLY),
];
pub(super) const SIGN_NAME: &str = "sign-name";
pub(super) const TRAINING_PERSON: &str = "training-person";
pub(super) const TRAINING_DAY: &str = "training-day";
pub(super) const STATEMENT: &str = "application-statement";
pub(super) const REPLY: &str = "application-reply";
pub(super) const REFERENCES: &str = "application-references";

#[derive(Clone, Copy)]
pub(super) struct Joining {
    pub(super) i18n: I18n,
    pub(super) programme: Programme,
    pub(super) found: Query<ProgrammeEnrolment>,
    pub(super) attempt: Attempt<(JoiningStep, i64), ProgrammeEnrolment>,
    pub(super) wrong: RwSignal<Vec<SummaryLine>>,
    session: SessionContext,
}

impl Joining {
    pub(super) fn new(i18n: I18n, programme: Programme, found: Query<ProgrammeEnrolment>) -> Self {
        let session = use_session();
        let attempt = Attempt::of(i18n, found).and_then(move |_| learn(session));
        let joining = Self {
            i18n,
            programme,
            found,
            attempt,
            wrong: RwSignal::new(Vec::new()),
            session,
        };
        Effect::new(move |_| {
            let lines = attempt
                .failed
                .with(|error| error.as_ref().map(|error| joining.lines(error)));
            joining.wrong.set(lines.unwrap_or_default());
        });
        joining
    }

    /// Why no step can be taken now.
    pub(super) fn refused(self) -> Signal<Option<String>> {
        let offline = needs_network();
        let session = self.session;
        Signal::derive(move || {
            let may = match actor(session.get().as_ref()) {
                actor @ Actor::Staff { partner, .. } => {
                    authorize(&actor, Action::JoinProgramme(partner)).is_ok()
                }
                _ => false,
            };
            match may {
                true => offline.get(),
                false => Some(self.i18n.say(m::network_only_admin)),
            }
        })
    }

    pub(super) fn error(self, id: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.wrong.with(|lines| {
                let line = lines.iter().find(|line| line.field == id)?;
                Some(line.words.clone())
            })
        })
    }

    /// What went wrong with the last one as a whole.
    pub(super) fn failure(self) -> AnyView {
        live(move || {
            let is_of_fields = self.wrong.with(|lines| !lines.is_empty());
            (!is_of_fields).then(|| self.attempt.failure())
        })
    }

    pub(super) fn send(self, step: JoiningStep, done: Said) {
        let Some(seen) = self.found.value_untracked() else {
            return;
        };
        let programme = self.programme;
        let ask = move |(step, revision), key: String| async move {
            join_programme(programme, revision, step, &key).await
        };
        self.attempt.run((step, seen.revision), ask, done);
    }

    fn lines(self, error: &ApiError) -> Vec<SummaryLine> {
        let told = error.problem().map(|problem| problem.errors.as_slice());
        let each = told.unwrap_or_default().iter();
        each.filter_map(|error| self.line(error)).collect()
    }

    fn line(self, error: &FieldError) -> Option<SummaryLine> {
        let say = |field: String, words: fn(&Words, &FieldError) -> String| SummaryLine {
            field,
            words: untrack(|| self.i18n.say(|say| words(say, error))),
        };
        if error.pointer == "/training/passed_on" {
            return Some(say(TRAINING_DAY.to_owned(), |words, _| {
                m::network_training_day_missing(words)
            }));
        }
        if error.pointer == "/application/references" {
            let least = i64::try_from(self.programme.least_references()).unwrap_or_default();
            return Some(SummaryLine {
                field: REFERENCES.to_owned(),
                words: untrack(|| self.i18n.say(|words| m::network_references_few(words, least))),
            });
        }
        if let Some(at) = error.pointer.strip_prefix("/application/references/") {
            return Some(say(reference_id(at), problem::field));
        }
        let (_, id) = PLACES.iter().find(|(pointer, _)| *pointer == error.pointer)?;
        Some(say((*id).to_owned(), problem::field))
    }
}

/// How the page calls a control of a reference: the number and the field, like `0/customer`.
pub(super) fn reference_id(at: &str) -> String {
    ["reference-", &at.replace('/', "-")].concat()
}

/// What the company may offer has changed with it.
fn learn(session: SessionContext) {
    spawn_local(async move {
        if let Ok(Some(found)) = find_session().await {
            session.signed_in(found);
        }
    });
}
