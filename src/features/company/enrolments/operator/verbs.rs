//! What the operator decides with one word or with a reason, each after a question.

use leptos::prelude::*;
use liaison_contract::enrolment::{EnrolmentDecision, PartnerEnrolment, ProgrammeEnrolment};
use liaison_domain::enrolment::{EnrolmentEvent, next};
use liaison_messages::messages as m;

use crate::api::Query;
use crate::api::enrolment::decide_enrolment;
use crate::i18n::I18n;
use crate::ui::{AskWords, Asking, Attempt, Look, Question, Said, TextArea, unique_id};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    Approve,
    Refuse,
    Suspend,
    Reinstate,
    Renew,
}

impl Ask {
    const ALL: [Self; 5] = [
        Self::Approve,
        Self::Reinstate,
        Self::Renew,
        Self::Refuse,
        Self::Suspend,
    ];

    const fn event(self) -> EnrolmentEvent {
        match self {
            Self::Approve => EnrolmentEvent::Approve,
            Self::Refuse => EnrolmentEvent::Refuse,
            Self::Suspend => EnrolmentEvent::Suspend,
            Self::Reinstate => EnrolmentEvent::Reinstate,
            Self::Renew => EnrolmentEvent::Renew,
        }
    }

    const fn says_why(self) -> bool {
        matches!(self, Self::Refuse | Self::Suspend)
    }

    fn decision(self, reason: String) -> EnrolmentDecision {
        match self {
            Self::Approve => EnrolmentDecision::Approve {},
            Self::Refuse => EnrolmentDecision::Refuse { reason },
            Self::Suspend => EnrolmentDecision::Suspend { reason },
            Self::Reinstate => EnrolmentDecision::Reinstate {},
            Self::Renew => EnrolmentDecision::Renew {},
        }
    }

    const fn words(self) -> AskWords {
        match self {
            Self::Approve => AskWords::new(
                m::network_approve,
                m::network_approve_title,
                m::network_approve_text,
                m::network_approve_done,
            ),
            Self::Refuse => AskWords::new(
                m::network_refuse,
                m::network_refuse_title,
                m::network_refuse_text,
                m::network_refuse_done,
            ),
            Self::Suspend => AskWords::new(
                m::network_suspend,
                m::network_suspend_title,
                m::network_suspend_text,
                m::network_suspend_done,
            ),
            Self::Reinstate => AskWords::new(
                m::network_reinstate,
                m::network_reinstate_title,
                m::network_reinstate_text,
                m::network_reinstate_done,
            ),
            Self::Renew => AskWords::new(
                m::network_renew,
                m::network_renew_title,
                m::network_renew_text,
                m::network_renew_done,
            ),
        }
    }
}

/// What is about to be decided, and how far that is.
#[derive(Clone, Copy)]
pub(super) struct Deciding {
    pub(super) attempt: Attempt<(EnrolmentDecision, i64), PartnerEnrolment>,
    asking: Asking<Ask>,
    found: Query<PartnerEnrolment>,
}

impl Deciding {
    pub(super) fn new(i18n: I18n, found: Query<PartnerEnrolment>) -> Self {
        let (attempt, asking) = Attempt::of(i18n, found).asking();
        Self {
            attempt,
            asking,
            found,
        }
    }

    /// Those that the state allows.
    pub(super) fn buttons(self, enrolment: &ProgrammeEnrolment) -> Vec<AnyView> {
        let (course, state) = (enrolment.programme.course(), enrolment.state);
        Ask::ALL
            .into_iter()
            .filter(|ask| next(course, state, ask.event()).is_ok())
            .map(|ask| {
                let look = match ask {
                    Ask::Approve | Ask::Reinstate => Look::Primary,
                    Ask::Refuse | Ask::Suspend | Ask::Renew => Look::Plain,
                };
                self.asking.button(ask, ask.words().verb, look)
            })
            .collect()
    }

    pub(super) fn dialogs(self) -> Vec<AnyView> {
        Ask::ALL.map(|ask| self.dialog(ask)).into()
    }

    fn dialog(self, ask: Ask) -> AnyView {
        let text = RwSignal::new(String::new());
        let words = ask.words();
        let why = ask.says_why().then(|| {
            view! {
                <TextArea
                    id=unique_id()
                    label=self.attempt.i18n.tr(m::network_why)
                    value=text
                    on_input=move |typed| text.set(typed)
                />
            }
            .into_any()
        });
        self.asking.dialog(Question {
            about: ask,
            words,
            keep: m::network_keep,
            look: match ask {
                Ask::Refuse | Ask::Suspend => Look::Stop,
                Ask::Approve | Ask::Reinstate | Ask::Renew => Look::Primary,
            },
            fields: why,
            press: Callback::new(move |()| self.send(ask.decision(text.get_untracked()), words.done)),
        })
    }

    pub(super) fn send(self, decision: EnrolmentDecision, done: Said) {
        let Some(seen) = self.found.value_untracked() else {
            return;
        };
        let ask = move |(decision, revision), key: String| async move {
            decide_enrolment(seen.id, revision, decision, &key).await
        };
        self.attempt.run((decision, seen.enrolment.revision), ask, done);
    }
}
