//! The leading tab sends what is due, one after the other, and rings when the next one is.

use std::cell::Cell;
use std::rc::Rc;

use jiff::SignedDuration;
use leptos::prelude::*;
use liaison_domain::id::{LeadId, ListingId, PurchaseOfferId};
use liaison_drafts::outbox::{Stage, next_due};
use liaison_drafts::{DraftId, Intent, IntentKind, IntentState, Outcome, Row};
use wasm_bindgen_futures::spawn_local;

use super::{change, change_aloud};
use crate::offline::account::{Account, Offline};
use crate::offline::channel::Message;
use crate::offline::clock::{now, random, until};
use crate::offline::store::{Change, NotKept, Table};

/// How long a delivered invitation stays on the list of drafts.
const SHOWN_AFTER_DELIVERY: SignedDuration = SignedDuration::from_hours(24);

impl Offline {
    /// This tab leads from now on. Whatever the leader before it was sending is sent again, under the same key.
    pub(in crate::offline) fn lead(self) {
        let Some(account) = self.account() else {
            return;
        };
        account.leading.set(true);
        spawn_local(async move {
            self.read_outbox().await;
            for intent in self.untracked_intents() {
                match &intent.state {
                    IntentState::Sending => {
                        let restart = |intent: &mut Intent, _: Option<&Row>| intent.restart(now());
                        let _ = change(&account.store(), intent.draft, Box::new(restart)).await;
                    }
                    IntentState::Done { at, .. } if now().duration_since(*at) > SHOWN_AFTER_DELIVERY => {
                        let forgotten = Change::Delete {
                            table: Table::Outbox,
                            key: intent.draft.to_string(),
                        };
                        let _ = account.store().write(vec![forgotten]).await;
                    }
                    _ => {}
                }
            }
            self.read_outbox().await;
            account.has_news.set(true);
            self.exchange();
            self.send();
        });
    }

    /// Something changed for the better: what waits is tried at once, by whichever tab leads.
    pub(in crate::offline) fn wake(self) {
        let Some(account) = self.account() else {
            return;
        };
        spawn_local(async move {
            self.wake_drafts(&account).await;
            self.ask_for_drafts();
            for intent in self.untracked_intents() {
                if intent.stage() == Stage::Queued {
                    let wake = |intent: &mut Intent, _: Option<&Row>| intent.wake(now());
                    let _ = change(&account.store(), intent.draft, Box::new(wake)).await;
                }
            }
            self.post(&Message::OutboxChanged);
            self.read_outbox().await;
            if self.catalogue.try_with_untracked(Option::is_none) == Some(true) {
                self.find_catalogue(&account).await;
            }
        });
    }

    /// Sends what is due, one after the other, and rings again when the next one is.
    pub(in crate::offline) fn send(self) {
        let Some(account) = self.account() else {
            return;
        };
        // What the other devices wrote is read first, so that its author has seen it before something comes of it.
        if !account.leading.get() || account.exchanging.get() || account.sending.replace(true) {
            return;
        }
        spawn_local(async move {
            while let Some(draft) = self.next_due() {
                if !self.is_current(&account) {
                    break;
                }
                if self.send_one(&account, draft).await.is_err() {
                    break;
                }
            }
            account.sending.set(false);
            if self.is_current(&account) {
                self.ring_for_next(&account);
                self.give_way(&account);
            }
        });
    }

    async fn send_one(self, account: &Rc<Account>, draft: DraftId) -> Result<(), NotKept> {
        let Some(courier) = self.courier.try_get_value().flatten() else {
            return Ok(());
        };
        let attempt = Rc::new(Cell::new(None));
        let start = {
            let attempt = Rc::clone(&attempt);
            move |intent: &mut Intent, row: Option<&Row>| attempt.set(intent.start_beside(row, now()))
        };
        let started = change_aloud(account, draft, Box::new(start)).await?;
        let asked = started
            .as_ref()
            .map(|intent| (intent.kind.clone(), intent.of, intent.base_revision));
        self.show(draft, started);
        let Some(attempt) = attempt.take() else {
            return Ok(());
        };
        let key = attempt.key.clone();
        let outcome = match asked {
            Some((IntentKind::UpdateCompanyProfile, ..)) => (courier.put_company_profile)(attempt).await,
            Some((IntentKind::SendPurchaseOffer, ..)) => {
                (courier.put_purchase_offer)(draft.into(), attempt).await
            }
            Some((IntentKind::RevisePurchaseOffer, of, _)) => {
                let offer = of.map_or_else(|| draft.into(), PurchaseOfferId);
                (courier.revise_purchase_offer)(offer, attempt).await
            }
            Some((IntentKind::SubmitListing, Some(of), Some(revision))) => {
                (courier.revise_listing)(ListingId(of), revision, attempt).await
            }
            Some((IntentKind::SubmitListing, ..)) => (courier.put_listing)(draft.into(), attempt).await,
            Some((IntentKind::WriteLeadNote, Some(of), _)) => {
                (courier.put_lead_note)(LeadId(of), draft.into(), attempt).await
            }
            _ => (courier.put_trial_invitation)(draft.into(), attempt).await,
        };
        let changes_draft = matches!(outcome, Outcome::Created(_) | Outcome::Conflict(_));
        let settle =
            move |intent: &mut Intent, _: Option<&Row>| intent.settle(&key, outcome, now(), random());
        let settled = change_aloud(account, draft, Box::new(settle)).await?;
        if self.is_current(account) {
            // Whoever hears that it is done looks at the draft, and would write on in one that is gone.
            if changes_draft {
                self.read_draft(draft).await;
            }
            self.show(draft, settled);
        }
        Ok(())
    }

    fn show(self, draft: DraftId, intent: Option<Intent>) {
        self.intents.try_update(|intents| match intent {
            Some(intent) => intents.insert(draft, intent),
            None => intents.remove(&draft),
        });
    }

    fn untracked_intents(self) -> Vec<Intent> {
        self.intents
            .try_with_untracked(|intents| intents.values().cloned().collect())
            .unwrap_or_default()
    }

    fn next_due(self) -> Option<DraftId> {
        // The browser says when the network is back.
        if self.online.try_get_untracked() == Some(false) {
            return None;
        }
        next_due(self.untracked_intents().iter(), now())
    }

    fn ring_for_next(self, account: &Rc<Account>) {
        if let Some(timer) = account.send_timer.take() {
            timer.clear();
        }
        if self.online.try_get_untracked() == Some(false) {
            return;
        }
        let waiting = self.untracked_intents();
        let Some(next) = waiting.iter().filter_map(Intent::wakes_at).min() else {
            return;
        };
        let ring = set_timeout_with_handle(move || self.send(), until(next));
        account.send_timer.set(ring.ok());
    }
}
