//! What the operator decides with one word or with a reason, each after a question.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::enrolment::{EnrolmentDecision, PartnerEnrolment, ProgrammeEnrolment};
use liaison_domain::enrolment::{EnrolmentEvent, next};
use liaison_messages::{Words, messages as m};

use crate::api::enrolment::decide_enrolment;
use crate::api::{ApiError, Query, idempotency_key};
use crate::i18n::{I18n, problem};
use crate::ui::live::live;
use crate::ui::{
    Banner, BannerTone, Button, Dialog, Look, TextArea, Toasts, needs_network, unique_id, use_toasts,
    while_asked,
};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    Approve,
    Refuse,
    Suspend,
    Reinstate,
    Renew,
}

type Said = fn(&Words) -> String;

/// How a decision is said: its verb, its question, what follows from it, and that it is done.
struct AskWords {
    verb: Said,
    title: Said,
    text: Said,
    done: Said,
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
        let (verb, title, text, done): (Said, Said, Said, Said) = match self {
            Self::Approve => (
                m::network_approve,
                m::network_approve_title,
                m::network_approve_text,
                m::network_approve_done,
            ),
            Self::Refuse => (
                m::network_refuse,
                m::network_refuse_title,
                m::network_refuse_text,
                m::network_refuse_done,
            ),
            Self::Suspend => (
                m::network_suspend,
                m::network_suspend_title,
                m::network_suspend_text,
                m::network_suspend_done,
            ),
            Self::Reinstate => (
                m::network_reinstate,
                m::network_reinstate_title,
                m::network_reinstate_text,
                m::network_reinstate_done,
            ),
            Self::Renew => (
                m::network_renew,
                m::network_renew_title,
                m::network_renew_text,
                m::network_renew_done,
            ),
        };
        AskWords {
            verb,
            title,
            text,
            done,
        }
    }
}

/// What is about to be decided, and how far that is.
#[derive(Clone, Copy)]
pub(super) struct Deciding {
    pub(super) i18n: I18n,
    pub(super) busy: RwSignal<bool>,
    found: Query<PartnerEnrolment>,
    asked: RwSignal<Option<Ask>>,
    failed: RwSignal<Option<ApiError>>,
    toasts: Option<Toasts>,
}

impl Deciding {
    pub(super) fn new(i18n: I18n, found: Query<PartnerEnrolment>) -> Self {
        Self {
            i18n,
            busy: RwSignal::new(false),
            found,
            asked: RwSignal::new(None),
            failed: RwSignal::new(None),
            toasts: use_toasts(),
        }
    }

    /// Those that the state allows.
    pub(super) fn buttons(self, enrolment: &ProgrammeEnrolment) -> Vec<AnyView> {
        let (course, state) = (enrolment.programme.course(), enrolment.state);
        Ask::ALL
            .into_iter()
            .filter(|ask| next(course, state, ask.event()).is_ok())
            .map(|ask| self.button(ask))
            .collect()
    }

    fn button(self, ask: Ask) -> AnyView {
        let look = match ask {
            Ask::Approve | Ask::Reinstate => Look::Primary,
            Ask::Refuse | Ask::Suspend | Ask::Renew => Look::Plain,
        };
        view! {
            <Button
                look
                refused=needs_network()
                on_press=move |()| {
                    self.failed.set(None);
                    self.asked.set(Some(ask));
                }
            >
                {self.i18n.tr(ask.words().verb)}
            </Button>
        }
        .into_any()
    }

    pub(super) fn dialogs(self) -> Vec<AnyView> {
        Ask::ALL.map(|ask| self.dialog(ask)).into()
    }

    fn dialog(self, ask: Ask) -> AnyView {
        let i18n = self.i18n;
        let open = while_asked(self.asked, ask);
        let text = RwSignal::new(String::new());
        let words = ask.words();
        let done = words.done;
        let press = move |()| self.send(ask.decision(text.get_untracked()), done);
        let actions = move || {
            let look = match ask {
                Ask::Refuse | Ask::Suspend => Look::Stop,
                Ask::Approve | Ask::Reinstate | Ask::Renew => Look::Primary,
            };
            view! {
                <Button on_press=move |()| open.set(false)>{i18n.tr(m::network_keep)}</Button>
                <Button look busy=self.busy refused=needs_network() on_press=press>
                    {i18n.tr(ask.words().verb)}
                </Button>
            }
        };
        let why = ask.says_why().then(|| {
            view! {
                <TextArea
                    id=unique_id()
                    label=i18n.tr(m::network_why)
                    value=text
                    on_input=move |typed| text.set(typed)
                />
            }
        });
        view! {
            <Dialog open title=i18n.tr(words.title) actions>
                <p>{i18n.tr(words.text)}</p>
                {why}
                {self.failure()}
            </Dialog>
        }
        .into_any()
    }

    /// What went wrong with the last one.
    pub(super) fn failure(self) -> AnyView {
        live(move || {
            let error = self.failed.get()?;
            let of_fields = error
                .problem()
                .and_then(|problem| problem.errors.first().cloned());
            let words = self.i18n.say(|words| match of_fields {
                Some(field) => problem::field(words, &field),
                None => problem::failure(words, &error),
            });
            Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
        })
    }

    pub(super) fn send(self, decision: EnrolmentDecision, done: Said) {
        let seen = self.found.value_untracked();
        let Some(seen) = seen.filter(|_| !self.busy.get_untracked()) else {
            return;
        };
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let revision = seen.enrolment.revision;
            let answered = decide_enrolment(seen.id, revision, decision, &idempotency_key()).await;
            self.busy.try_set(false);
            match answered {
                Ok(now) => {
                    self.asked.try_set(None);
                    self.found.set(now);
                    if let Some(toasts) = self.toasts {
                        toasts.show(untrack(|| self.i18n.say(done)));
                    }
                }
                Err(error) => {
                    // Somebody else was there first: what it is now is what to decide by.
                    if error.problem().is_some_and(|problem| problem.current.is_some()) {
                        self.found.refetch();
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }
}
