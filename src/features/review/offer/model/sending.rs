//! Accepting and declining: what has to be settled first, one attempt at a time, and what came of it.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::ProblemCode;
use liaison_contract::offer_review::{AcceptOffer, DeclineOffer, OfferReview};
use liaison_domain::link::LinkToken;
use liaison_domain::text::DeclineReason;

use super::{Model, Open, Trouble};
use crate::api;
use crate::features::review::attempt::{Answering, Attempt, Settled};
use crate::features::review::offer::chosen::{Chosen, Kept};

impl Model {
    pub fn accept(self) {
        let Some(review) = self.ready() else {
            return;
        };
        let mut open: Vec<Open> = match untrack(|| self.totals(&review)) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.into_iter().map(Open::Count).collect(),
        };
        let asked = review.snapshot.terms.administration;
        let administration = untrack(|| self.separate.answer(asked, review.administrator.as_ref()));
        if administration.is_err() {
            open.push(Open::Other);
        }
        if review.snapshot.terms.agreement.is_some() && !self.agreed.get_untracked() {
            open.push(Open::Agreement);
        }
        match administration {
            Ok(administration) if open.is_empty() => self.send(
                Answering::Accept,
                liaison_json::write(&AcceptOffer {
                    version: review.version,
                    counts: Chosen::counts(&untrack(|| self.chosen(&review))),
                    agreement_sha256: review.snapshot.agreement_sha256,
                    partner_of_record: untrack(|| self.partner_of_record()),
                    administration,
                }),
            ),
            _ => self.trouble.set(Some(Trouble::Open(open))),
        }
    }

    pub fn decline(self) {
        let Some(review) = self.ready() else {
            return;
        };
        let Some(kind) = self.kind.get_untracked() else {
            return;
        };
        if untrack(|| self.reason_length()) > i64::from(DeclineReason::MOST) {
            return;
        }
        self.declining.set(false);
        self.send(
            Answering::Decline,
            liaison_json::write(&DeclineOffer {
                version: review.version,
                kind,
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
    pub(super) fn take_up(self) {
        let Some(attempt) = Attempt::kept(&self.token.get_value()) else {
            return;
        };
        match attempt.answering {
            Answering::Accept => {
                let Some(body) = liaison_json::read::<AcceptOffer>(&attempt.body) else {
                    return;
                };
                self.separate.take_up(body.administration);
                self.kept.set(Kept::given(&body));
                self.agreed.set(body.agreement_sha256.is_some());
            }
            Answering::Decline => {
                let Some(body) = liaison_json::read::<DeclineOffer>(&attempt.body) else {
                    return;
                };
                self.kind.set(Some(body.kind));
                self.reason.set(body.reason);
            }
        }
        self.trouble.set(Some(Trouble::Unsettled));
    }

    /// What can be answered now, unless an answer is on its way.
    fn ready(self) -> Option<OfferReview> {
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
            Answering::Accept => api::offer_review::accept(token, body, key).await,
            Answering::Decline => api::offer_review::decline(token, body, key).await,
        };
        let trouble = match attempt.settle(answer) {
            Settled::Given(review) => {
                Kept::forget(token);
                self.changes.try_set(Vec::new());
                self.trouble.try_set(None);
                self.query.set(review);
                return;
            }
            Settled::Unknown => Trouble::Unsettled,
            Settled::Refused(error) => {
                let code = error.problem().map(|problem| problem.code);
                if code == Some(ProblemCode::NotSignedIn) {
                    self.session.signed_out();
                }
                // After a refusal the page is not what the server has; the choices stay.
                if let Ok(review) = api::offer_review::find_offer(token).await {
                    self.show(review);
                }
                match code {
                    Some(ProblemCode::StaleRevision) => Trouble::Superseded,
                    _ => Trouble::Failed(error),
                }
            }
        };
        self.trouble.try_set(Some(trouble));
    }
}
