//! What the partner decides, each after a question.

use leptos::prelude::*;
use liaison_contract::lead::{Lead, LeadDecision};
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::PartnerId;
use liaison_domain::lead::{LeadEvent, moves};
use liaison_messages::messages as m;

use super::typed::Typed;
use crate::api::Query;
use crate::api::lead::decide_lead;
use crate::app::{actor, use_session};
use crate::i18n::I18n;
use crate::ui::{AskWords, Asking, Attempt, Button, Look, Question, Said, needs_network};

/// Whether whoever is here may do it for their partner.
pub(super) fn may(action: fn(PartnerId) -> Action) -> bool {
    match actor(use_session().get_untracked().as_ref()) {
        actor @ Actor::Staff { partner, .. } => authorize(&actor, action(partner)).is_ok(),
        _ => false,
    }
}

/// What is about to be decided, and how far that is.
#[derive(Clone, Copy)]
pub(super) struct Deciding {
    attempt: Attempt<(LeadDecision, i64), Lead>,
    asking: Asking<LeadEvent>,
    found: Query<Lead>,
    typed: Typed,
}

impl Deciding {
    pub(super) fn new(i18n: I18n, found: Query<Lead>) -> Self {
        let typed = Typed::new(i18n);
        let (attempt, asking) = Attempt::of(i18n, found)
            .and_then(move |_| typed.forget_reason())
            .asking();
        Self {
            attempt,
            asking,
            found,
            typed,
        }
    }

    /// Those that the state allows.
    pub(super) fn buttons(self, lead: &Lead) -> Vec<AnyView> {
        if !may(Action::ChangeLeads) {
            return Vec::new();
        }
        let verbs = moves(lead.state).filter_map(|event| Some((event, said_of(event)?)));
        verbs
            .map(|(event, words)| self.button(event, words.verb))
            .collect()
    }

    fn button(self, event: LeadEvent, verb: Said) -> AnyView {
        let look = match event {
            LeadEvent::Accept | LeadEvent::Win => Look::Primary,
            LeadEvent::ReportJunk => Look::Quiet,
            _ => Look::Plain,
        };
        let ask = move |()| {
            if let Some(lead) = self.found.value_untracked() {
                self.typed.begin(&lead);
            }
            self.asking.ask(event);
        };
        view! {
            <Button look refused=needs_network() on_press=ask>
                {self.attempt.i18n.tr(verb)}
            </Button>
        }
        .into_any()
    }

    pub(super) fn dialogs(self) -> Vec<AnyView> {
        let all = LeadEvent::ALL
            .into_iter()
            .filter_map(|event| Some((event, said_of(event)?)));
        all.map(|(event, words)| self.dialog(event, words)).collect()
    }

    fn dialog(self, event: LeadEvent, words: AskWords) -> AnyView {
        let press = move |()| {
            if let Some(decision) = self.typed.decision(event) {
                self.send(decision, words.done);
            }
        };
        self.asking.dialog(Question {
            about: event,
            words,
            keep: m::lead_keep,
            look: match event {
                LeadEvent::Decline | LeadEvent::Lose | LeadEvent::ReportJunk => Look::Stop,
                _ => Look::Primary,
            },
            fields: self.typed.fields(event),
            press: Callback::new(press),
        })
    }

    fn send(self, decision: LeadDecision, done: Said) {
        let Some(seen) = self.found.value_untracked() else {
            return;
        };
        let ask = move |(decision, revision), key: String| async move {
            decide_lead(seen.id, revision, decision, &key).await
        };
        self.attempt.run((decision, seen.revision), ask, done);
    }
}

const fn said_of(event: LeadEvent) -> Option<AskWords> {
    Some(match event {
        LeadEvent::Accept => AskWords::new(
            m::lead_accept,
            m::lead_accept_title,
            m::lead_accept_text,
            m::lead_accept_done,
        ),
        LeadEvent::Decline => AskWords::new(
            m::lead_decline,
            m::lead_decline_title,
            m::lead_decline_text,
            m::lead_decline_done,
        ),
        LeadEvent::ChangeDeal => AskWords::new(
            m::lead_change_deal,
            m::lead_change_deal_title,
            m::lead_change_deal_text,
            m::lead_change_deal_done,
        ),
        LeadEvent::Win => AskWords::new(m::lead_win, m::lead_win_title, m::lead_win_text, m::lead_win_done),
        LeadEvent::Lose => AskWords::new(
            m::lead_lose,
            m::lead_lose_title,
            m::lead_lose_text,
            m::lead_lose_done,
        ),
        LeadEvent::Reopen => AskWords::new(
            m::lead_reopen,
            m::lead_reopen_title,
            m::lead_reopen_text,
            m::lead_reopen_done,
        ),
        LeadEvent::ReportJunk => AskWords::new(
            m::lead_report,
            m::lead_report_title,
            m::lead_report_text,
            m::lead_report_done,
        ),
        LeadEvent::Outdo | LeadEvent::Expire | LeadEvent::Withdraw => return None,
    })
}
