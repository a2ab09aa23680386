//! What the page knows and what was chosen on it. Choices live here, above everything that is drawn again.

use std::future::ready;

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::ProblemCode;
use liaison_contract::review::{Acceptance, Decline, Review, Viewer};
use liaison_domain::delegated_administration::AdministrationAnswer;
use liaison_domain::link::LinkToken;
use liaison_domain::redemption::Obstacle;
use liaison_domain::terms::AgreedTerms;
use liaison_domain::text::DeclineReason;

use super::answer::focus_answer;
use super::attempt::{Answering, Attempt, Settled};
use super::change::{self, Change};
use super::separate::{Other, Separate};
use crate::api::{self, ApiError, Loaded, Query};
use crate::app::{SessionContext, use_session};

#[derive(Clone, Copy)]
pub struct Model {
    pub token: StoredValue<LinkToken>,
    session: SessionContext,
    pub query: Query<Review>,
    pub separate: Separate,
    pub sending: RwSignal<Option<Answering>>,
    pub trouble: RwSignal<Option<Trouble>>,
    /// What is different from the page that was read before.
    pub changes: RwSignal<Vec<Change>>,
    /// Whether somebody has acted on this page, so that what comes of it takes the focus.
    pub acted: RwSignal<bool>,
    pub declining: RwSignal<bool>,
    pub reason: RwSignal<String>,
}

#[derive(Clone, PartialEq)]
pub enum Trouble {
    /// Replace or keep has to be answered first.
    OtherUnanswered,
    /// The terms have to be read and ticked first.
    TermsOpen,
    /// Other terms are agreed to now; the page shows them.
    TermsChanged,
    /// It was sent, and nobody knows whether it arrived.
    Unsettled,
    /// The invitation changed while it was read; the page shows the new one.
    Changed,
    Failed(ApiError),
}

/// Which of the pages behind the link this is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Loading,
    Unknown,
    Failed,
    Letter,
    Closed,
    Answered,
}

impl Model {
    pub fn new(token: LinkToken) -> Self {
        let asked = token.clone();
        let query = Query::new(move || {
            let token = asked.clone();
            async move { api::review::find_review(&token).await }
        });
        let model = Self::of(token, query);
        let stage = model.stage();
        let opened = StoredValue::new(false);
        Effect::new(move |_| {
            let drawn = matches!(stage.get(), Stage::Letter | Stage::Closed | Stage::Answered);
            if drawn && !opened.get_value() {
                opened.set_value(true);
                model.open();
            }
        });
        model
    }

    /// Of a review that somebody else is imagined to read: nobody says that it was drawn.
    pub fn imagined(token: LinkToken, review: Review) -> Self {
        Self::of(token, Query::new(move || ready(Ok(review.clone()))))
    }

    fn of(token: LinkToken, query: Query<Review>) -> Self {
        Self {
            token: StoredValue::new(token),
            session: use_session(),
            query,
            separate: Separate::unsaid(),
            sending: RwSignal::new(None),
            trouble: RwSignal::new(None),
            changes: RwSignal::new(Vec::new()),
            acted: RwSignal::new(false),
            declining: RwSignal::new(false),
            reason: RwSignal::new(String::new()),
        }
    }

    pub fn stage(self) -> Memo<Stage> {
        Memo::new(move |_| match self.query.get() {
            Loaded::Loading => Stage::Loading,
            Loaded::Failed(error)
                if error
                    .problem()
                    .is_some_and(|problem| problem.code == ProblemCode::NotFound) =>
            {
                Stage::Unknown
            }
            Loaded::Failed(_) => Stage::Failed,
            Loaded::Ready { value, .. } => match (value.obstacle, value.answer) {
                (_, Some(_)) => Stage::Answered,
                (
                    Some(
                        Obstacle::Expired
                        | Obstacle::Paused
                        | Obstacle::Revoked
                        | Obstacle::UsedUp
                        | Obstacle::WrongCountry
                        | Obstacle::HadThisTrial
                        | Obstacle::OwnsThisPlan,
                    ),
                    None,
                ) => Stage::Closed,
                _ => Stage::Letter,
            },
        })
    }

    /// Says that the page stands before this person. It counts; the page does not depend on it.
    fn open(self) {
        spawn_local(async move {
            if let Some(Ok(review)) = self.opened().await {
                self.show(review);
            }
        });
    }

    /// To be called after signing in: the same page, for somebody who is known now.
    pub fn signed_in(self) {
        self.acted.set(true);
        spawn_local(async move {
            match self.opened().await {
                Some(Ok(review)) => self.show(review),
                Some(Err(_)) => self.query.refetch(),
                None => return,
            }
            request_animation_frame(focus_answer);
        });
    }

    /// Where somebody without an account gets one, and comes back from.
    pub fn sign_up_address(self) -> Option<String> {
        let review = self.query.value()?;
        let token = self.token.try_get_value()?;
        Some(format!(
            "/sign-up?next=/o/{}&country={}",
            token.as_str(),
            review.usage_location.as_str()
        ))
    }

    async fn opened(self) -> Option<Result<Review, ApiError>> {
        let token = self.token.try_get_value()?;
        Some(api::review::open_review(&token, recipient()).await)
    }

    /// The separate choice as it would be sent; an error while it is not complete.
    pub fn administration(self, review: &Review) -> Result<AdministrationAnswer, Trouble> {
        self.separate
            .answer(review.administration, review.administrator.as_ref())
            .map_err(|_| Trouble::OtherUnanswered)
    }

    /// `terms` are those that were read and ticked.
    pub fn accept(self, terms: Option<AgreedTerms>) {
        let Some(review) = self.ready() else {
            return;
        };
        let ready = untrack(|| self.administration(&review))
            .and_then(|administration| Ok((administration, terms.ok_or(Trouble::TermsOpen)?)));
        match ready {
            Ok((administration, terms)) => self.send(
                Answering::Accept,
                liaison_json::write(&Acceptance {
                    revision: review.revision,
                    terms,
                    administration,
                }),
            ),
            Err(trouble) => self.trouble.set(Some(trouble)),
        }
    }

    pub fn decline(self) {
        let Some(review) = self.ready() else {
            return;
        };
        if untrack(|| self.reason_length()) > i64::from(DeclineReason::MOST) {
            return;
        }
        self.declining.set(false);
        self.send(
            Answering::Decline,
            liaison_json::write(&Decline {
                revision: review.revision,
                reason: self.reason.get_untracked().trim().to_owned(),
            }),
        );
    }

    /// The attempt that got no reply, once more with its key.
    pub fn send_again(self) {
        let token = self.token.get_value();
        if let Some(attempt) = Attempt::kept(&token)
            && self.sending.get_untracked().is_none()
        {
            self.go(token, attempt);
        }
    }

    /// An answer that was under way when this page was left: what was chosen stands on it again.
    pub fn take_up(self, agreed: RwSignal<bool>) {
        let Some(attempt) = Attempt::kept(&self.token.get_value()) else {
            return;
        };
        match attempt.answering {
            Answering::Accept => {
                let Some(body) = liaison_json::read::<Acceptance>(&attempt.body) else {
                    return;
                };
                self.separate.take_up(body.administration);
                agreed.set(true);
            }
            Answering::Decline => {
                let Some(body) = liaison_json::read::<Decline>(&attempt.body) else {
                    return;
                };
                self.reason.set(body.reason);
            }
        }
        self.trouble.set(Some(Trouble::Unsettled));
    }

    pub fn viewer(self) -> Signal<Option<Viewer>> {
        Signal::derive(move || self.query.value().map(|review| review.viewer))
    }

    pub fn is_sending(self) -> Signal<bool> {
        Signal::derive(move || self.sending.get().is_some())
    }

    /// In characters, as the limit counts them.
    pub fn reason_length(self) -> i64 {
        let count = self.reason.with(|reason| reason.trim().chars().count());
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    pub fn answer_other(self, other: Other) {
        self.separate.other.set(Some(other));
        self.trouble.set(None);
    }

    /// Shows a newer answer of the server, and says what has changed on the page meanwhile.
    pub fn show(self, review: Review) {
        if let Some(before) = self.query.value_untracked() {
            let changes = change::between(&before, &review);
            if !changes.is_empty() {
                self.changes.try_set(changes);
            }
        }
        self.query.set(review);
    }

    /// What can be answered now, unless an answer is on its way.
    fn ready(self) -> Option<Review> {
        if self.sending.get_untracked().is_some() {
            return None;
        }
        self.query.value_untracked()
    }

    fn send(self, answering: Answering, body: String) {
        let token = self.token.get_value();
        let attempt = Attempt::of(&token, answering, body);
        self.trouble.set(None);
        self.go(token, attempt);
    }

    fn go(self, token: LinkToken, attempt: Attempt) {
        self.sending.set(Some(attempt.answering));
        self.acted.set(true);
        spawn_local(async move {
            self.sent(&token, attempt).await;
            self.sending.try_set(None);
        });
    }

    async fn sent(self, token: &LinkToken, attempt: Attempt) {
        let Attempt { body, key, .. } = &attempt;
        let answer = match attempt.answering {
            Answering::Accept => api::review::accept(token, body, key).await,
            Answering::Decline => api::review::decline(token, body, key).await,
        };
        let trouble = match attempt.settle(answer) {
            Settled::Given(review) => {
                self.query.set(review);
                return;
            }
            Settled::Unknown => Trouble::Unsettled,
            Settled::Refused(error) => {
                let code = error.problem().map(|problem| problem.code);
                if code == Some(ProblemCode::NotSignedIn) {
                    self.session.signed_out();
                }
                self.read_again(token).await;
                match code {
                    Some(ProblemCode::StaleRevision) => Trouble::Changed,
                    Some(ProblemCode::TermsNotCurrent) => Trouble::TermsChanged,
                    _ => Trouble::Failed(error),
                }
            }
        };
        self.trouble.try_set(Some(trouble));
    }

    /// After a refusal the page is not what the server has; the choices stay.
    async fn read_again(self, token: &LinkToken) {
        if let Ok(review) = api::review::find_review(token).await {
            self.show(review);
        }
    }
}

/// Whose link this is, when it came in a message to one recipient.
fn recipient() -> Option<String> {
    let search = window().location().search().ok()?;
    let mut pairs = search.trim_start_matches('?').split('&');
    pairs
        .find_map(|pair| pair.strip_prefix("r="))
        .map(ToOwned::to_owned)
}
