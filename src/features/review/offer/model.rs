//! What the page knows and what was chosen on it. Choices live here, above everything that is drawn again.

mod sending;

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::ProblemCode;
use liaison_contract::offer_review::OfferReview;
use liaison_contract::review::Viewer;
use liaison_domain::link::LinkToken;
use liaison_domain::purchase_offer::OfferState;
use liaison_domain::purchase_offer::answer::{DeclineKind, OfferObstacle};
use liaison_domain::purchase_offer::change::{self, Change};
use liaison_domain::purchase_offer::totals::{CountFault, Totals, check, totals};

use super::super::answer::focus_answer;
use super::super::attempt::Answering;
use super::super::separate::{Other, Separate};
use super::chosen::{Chosen, Kept};
use crate::api::{self, ApiError, Loaded, Query};
use crate::app::{SessionContext, use_session};

#[derive(Clone, Copy)]
pub struct Model {
    pub token: StoredValue<LinkToken>,
    session: SessionContext,
    pub query: Query<OfferReview>,
    kept: RwSignal<Kept>,
    pub separate: Separate,
    /// Shown, and can be unticked.
    pub agreed: RwSignal<bool>,
    pub sending: RwSignal<Option<Answering>>,
    pub going_on: RwSignal<bool>,
    pub trouble: RwSignal<Option<Trouble>>,
    /// What is different from the version that was read before.
    pub changes: RwSignal<Vec<Change>>,
    /// Whether somebody has acted on this page, so that what comes of it takes the focus.
    pub acted: RwSignal<bool>,
    pub declining: RwSignal<bool>,
    pub kind: RwSignal<Option<DeclineKind>>,
    pub reason: RwSignal<String>,
}

#[derive(Clone, PartialEq)]
pub enum Trouble {
    /// What has to be settled on the page first.
    Open(Vec<Open>),
    /// It was sent, and nobody knows whether it arrived.
    Unsettled,
    /// A newer version was sent while this one was read.
    Superseded,
    Failed(ApiError),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Open {
    Count(CountFault),
    Agreement,
    /// Replace or keep has to be answered.
    Other,
}

/// What stands behind the link.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Loading,
    Unknown,
    Failed,
    There,
}

impl Model {
    pub fn new(token: LinkToken) -> Self {
        let asked = token.clone();
        let query = Query::new(move || {
            let token = asked.clone();
            async move { api::offer_review::find_offer(&token).await }
        });
        let model = Self {
            kept: RwSignal::new(Kept::in_this_tab(&token)),
            token: StoredValue::new(token),
            session: use_session(),
            query,
            separate: Separate::unsaid(),
            agreed: RwSignal::new(false),
            sending: RwSignal::new(None),
            going_on: RwSignal::new(false),
            trouble: RwSignal::new(None),
            changes: RwSignal::new(Vec::new()),
            acted: RwSignal::new(false),
            declining: RwSignal::new(false),
            kind: RwSignal::new(None),
            reason: RwSignal::new(String::new()),
        };
        let stage = model.stage();
        let opened = StoredValue::new(false);
        Effect::new(move |_| {
            if stage.get() == Stage::There && !opened.get_value() {
                opened.set_value(true);
                spawn_local(async move {
                    if let Some(Ok(review)) = model.opened(None).await {
                        model.show(review);
                    }
                });
                model.take_up();
            }
        });
        model
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
            Loaded::Ready { .. } => Stage::There,
        })
    }

    /// What stands in the way of answering. The clause is drawn anew when it changes, and only then.
    pub fn obstacle(self) -> Memo<Option<OfferObstacle>> {
        Memo::new(move |_| self.query.value().and_then(|review| review.obstacle))
    }

    pub fn viewer(self) -> Signal<Option<Viewer>> {
        Signal::derive(move || self.query.value().map(|review| review.viewer))
    }

    /// The number of a newer version that can be gone on to.
    pub fn newer(self) -> Memo<Option<u32>> {
        Memo::new(move |_| {
            self.query.value().and_then(|review| {
                let can = review.version < review.newest
                    && review.state == OfferState::Active
                    && !is_answered(&review);
                can.then_some(review.newest)
            })
        })
    }

    /// To be called after signing in: the same page, for somebody who is known now.
    pub fn signed_in(self) {
        self.acted.set(true);
        spawn_local(async move {
            match self.opened(None).await {
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
            "/sign-up?next={}&country={}",
            liaison_contract::paths::offer_page(&token),
            review.snapshot.terms.usage_location.as_str()
        ))
    }

    /// The newest version takes the place of the one that was read.
    pub fn go_on(self, version: u32) {
        if self.going_on.get_untracked() {
            return;
        }
        self.going_on.set(true);
        spawn_local(async move {
            let opened = self.opened(Some(version)).await;
            self.going_on.try_set(false);
            match opened {
                Some(Ok(review)) => {
                    self.trouble.try_set(None);
                    self.agreed.try_set(false);
                    self.show(review);
                }
                Some(Err(error)) => {
                    self.trouble.try_set(Some(Trouble::Failed(error)));
                }
                None => {}
            }
        });
    }

    /// What is chosen of each line of the version that stands on the page.
    pub fn chosen(self, review: &OfferReview) -> Vec<Chosen> {
        self.kept.with(|kept| kept.of(review))
    }

    pub fn partner_of_record(self) -> bool {
        self.kept.with(|kept| kept.partner_of_record)
    }

    pub fn name_partner_of_record(self, named: bool) {
        self.keep(|kept, _| kept.partner_of_record = named);
    }

    pub fn change(self, line: usize, change: impl FnOnce(&mut Chosen)) {
        self.keep(|kept, review| kept.change(review, line, change));
        if self
            .trouble
            .with_untracked(|trouble| matches!(trouble, Some(Trouble::Open(_))))
        {
            self.trouble.set(None);
        }
    }

    fn keep(self, change: impl FnOnce(&mut Kept, &OfferReview)) {
        if let Some(review) = self.query.value_untracked() {
            self.kept.update(|kept| {
                change(kept, &review);
                kept.write(&self.token.get_value());
            });
        }
    }

    /// What the chosen counts come to; what is wrong with them otherwise.
    pub fn totals(self, review: &OfferReview) -> Result<Totals, Vec<CountFault>> {
        let terms = &review.snapshot.terms;
        let counts = Chosen::counts(&self.chosen(review));
        check(&terms.lines, &counts)?;
        Ok(totals(
            terms.currency,
            &terms.lines,
            &review.snapshot.prices,
            &counts,
        ))
    }

    pub fn answer_other(self, other: Other) {
        self.separate.other.set(Some(other));
        self.trouble.set(None);
    }

    /// In characters, as the limit counts them.
    pub fn reason_length(self) -> i64 {
        let count = self.reason.with(|reason| reason.trim().chars().count());
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    async fn opened(self, version: Option<u32>) -> Option<Result<OfferReview, ApiError>> {
        let token = self.token.try_get_value()?;
        Some(api::offer_review::open_offer(&token, version).await)
    }

    /// Shows a newer answer of the server, and says what another version has changed.
    fn show(self, review: OfferReview) {
        if let Some(before) = self.query.value_untracked()
            && before.version != review.version
        {
            self.changes
                .try_set(change::between(&before.snapshot, &review.snapshot));
        }
        self.query.set(review);
    }
}

/// Whether this organisation answered the version that it has before it.
pub fn is_answered(review: &OfferReview) -> bool {
    matches!(
        review.obstacle,
        Some(
            OfferObstacle::AlreadyAccepted
                | OfferObstacle::AcceptedByColleague
                | OfferObstacle::AlreadyDeclined
        )
    )
}
