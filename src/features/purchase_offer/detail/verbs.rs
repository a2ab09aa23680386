//! What can be done with the offer besides copying its link, behind one button, each with a question where something
//! follows from it. Fetched once the page stands.

mod questions;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use liaison_contract::purchase_offer::PurchaseOffer;
use liaison_domain::id::PurchaseOfferId;
use liaison_domain::purchase_offer::{OfferEvent, OfferState, next};
use liaison_drafts::{DraftId, Kind, OfferStep, PurchaseOfferDraft};
use liaison_messages::{Words, messages as m};

use self::questions::{extend, failure, withdraw};
use crate::api::purchase_offer::{OfferVerb, change_purchase_offer, remind_of_offer};
use crate::api::{ApiError, Query, idempotency_key};
use crate::features::purchase_offer::drafted::{draft_of, next_version, template_of};
use crate::features::purchase_offer::places::{may_change, may_create, step_address};
use crate::features::purchase_offer::save_template::{self, SaveTemplate};
use crate::i18n::{I18n, use_i18n};
use crate::offline::clock::fresh_uuid;
use crate::offline::{Keeping, Offline, use_offline};
use crate::ui::live::live;
use crate::ui::{Menu, MenuDoes, MenuItem, MenuTone, Part, Toasts, later, needs_network, use_toasts};

pub(super) fn part(sent: Query<PurchaseOffer>) -> AnyView {
    later(sent, Box::pin(offer_verbs()), waiting)
}

/// As wide as what comes, so that the other verbs stay where they are.
fn waiting() -> AnyView {
    view! { <span class="btn btn--icon" aria-hidden="true"></span> }.into_any()
}

#[lazy]
fn offer_verbs() -> Part<Query<PurchaseOffer>> {
    verbs
}

/// What has to be answered before the change is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    Extend,
    Withdraw,
}

#[derive(Clone, Copy)]
struct Change {
    i18n: I18n,
    sent: Query<PurchaseOffer>,
    offline: Offline,
    toasts: Option<Toasts>,
    asked: RwSignal<Option<Question>>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    /// Why nothing can be changed now.
    waits: Signal<Option<String>>,
    /// The same click again is the same attempt; a new question is a new one.
    key: StoredValue<String>,
    go: Callback<String>,
    may_create: bool,
    saves: RwSignal<bool>,
}

fn verbs(sent: Query<PurchaseOffer>) -> AnyView {
    let (i18n, offline) = (use_i18n(), use_offline());
    let may = may_change();
    let navigate = StoredValue::new_local(use_navigate());
    let change = Change {
        i18n,
        sent,
        offline,
        toasts: use_toasts(),
        asked: RwSignal::new(None),
        busy: RwSignal::new(false),
        failed: RwSignal::new(None),
        waits: needs_network(),
        key: StoredValue::new(String::new()),
        go: Callback::new(move |address: String| {
            navigate.with_value(|navigate| navigate(&address, NavigateOptions::default()));
        }),
        may_create: may_create(),
        saves: RwSignal::new(false),
    };
    let save = SaveTemplate {
        open: change.saves,
        terms: Callback::new(move |()| sent.value_untracked().map(|offer| template_of(&offer))),
    };
    // What is open stays open while the offer is read again.
    let possible = Memo::new(move |_| {
        let is_kept = !matches!(offline.keeping(), Keeping::Opening | Keeping::Nobody);
        (sent.value().map(|offer| offer.state), is_kept)
    });
    let items = Signal::derive(move || match possible.get() {
        (Some(state), is_kept) if may => change.items(state, is_kept),
        _ => Vec::new(),
    });
    let is_any = Memo::new(move |_| items.with(|items| !items.is_empty()));
    let menu = move || {
        is_any
            .get()
            .then(|| view! { <Menu label=i18n.tr(m::offer_more) items /> }.into_any())
    };
    view! {
        {live(menu)}
        {failure(change, None)}
        {extend(change)}
        {withdraw(change)}
        {save_template::part(save)}
    }
    .into_any()
}

impl Change {
    /// What the transition table allows now.
    fn items(self, state: OfferState, is_kept: bool) -> Vec<MenuItem> {
        let allows = |event| next(state, event).is_ok();
        let item = |name: fn(&Words) -> String, tone, press: Callback<()>| MenuItem {
            name: self.i18n.tr(name).into(),
            help: None,
            tone,
            refused: self.waits,
            does: MenuDoes::Press(press),
        };
        let mut items = Vec::new();
        if is_kept && allows(OfferEvent::Revise) {
            items.push(MenuItem {
                // A draft needs no network.
                refused: Signal::stored(None),
                help: Some(self.i18n.tr(m::offer_revise_help).into()),
                ..item(
                    m::offer_revise,
                    MenuTone::Plain,
                    Callback::new(move |()| self.revise()),
                )
            });
        }
        if is_kept {
            items.push(MenuItem {
                // A draft needs no network.
                refused: Signal::stored(None),
                help: Some(self.i18n.tr(m::offer_clone_help).into()),
                ..item(
                    m::offer_clone,
                    MenuTone::Plain,
                    Callback::new(move |()| self.start_another()),
                )
            });
        }
        if self.may_create {
            let press = Callback::new(move |()| self.saves.set(true));
            items.push(MenuItem {
                help: Some(self.i18n.tr(m::offer_template_save_help).into()),
                ..item(m::offer_template_save, MenuTone::Plain, press)
            });
        }
        if state == OfferState::Active {
            let press = Callback::new(move |()| self.remind());
            items.push(MenuItem {
                help: Some(self.i18n.tr(m::offer_remind_help).into()),
                ..item(m::offer_remind, MenuTone::Plain, press)
            });
        }
        if allows(OfferEvent::Extend) {
            let press = Callback::new(move |()| self.ask(Question::Extend));
            items.push(item(m::offer_extend, MenuTone::Plain, press));
        }
        if allows(OfferEvent::Archive) {
            let press = Callback::new(move |()| {
                self.begin();
                self.send(OfferVerb::Archive);
            });
            items.push(MenuItem {
                help: Some(self.i18n.tr(m::offer_archive_help).into()),
                ..item(m::offer_archive, MenuTone::Plain, press)
            });
        }
        if allows(OfferEvent::Withdraw) {
            let press = Callback::new(move |()| self.ask(Question::Withdraw));
            items.push(MenuItem {
                help: Some(self.i18n.tr(m::offer_withdraw_help).into()),
                ..item(m::offer_withdraw, MenuTone::Stop, press)
            });
        }
        items
    }

    fn start_another(self) {
        let Some(before) = self.sent.value_untracked() else {
            return;
        };
        let id = DraftId(fresh_uuid());
        self.offline.save(id, &draft_of(&before.version.snapshot.terms));
        self.go.run(step_address(id, OfferStep::Location));
    }

    /// Goes on in the draft that was begun before, where there is one on this device.
    fn revise(self) {
        let Some(before) = self.sent.value_untracked() else {
            return;
        };
        let (id, step) = untrack(|| begun(self.offline, before.id)).unwrap_or_else(|| {
            let id = DraftId(fresh_uuid());
            let day = self
                .i18n
                .say(|words| words.formatter().local_date(before.answer_by.at));
            self.offline.save(id, &next_version(&before, day));
            (id, OfferStep::Lines)
        });
        self.go.run(step_address(id, step));
    }

    fn begin(self) {
        self.key.set_value(idempotency_key());
        self.failed.set(None);
    }

    fn ask(self, question: Question) {
        self.begin();
        self.asked.set(Some(question));
    }

    /// Changes nothing of the offer.
    fn remind(self) {
        let before = self.sent.value_untracked();
        let Some(before) = before.filter(|_| !self.busy.get_untracked()) else {
            return;
        };
        self.begin();
        self.busy.set(true);
        spawn_local(async move {
            let key = self.key.try_get_value().unwrap_or_default();
            let reminded = remind_of_offer(before.id, &key).await;
            self.busy.try_set(false);
            match (reminded, self.toasts) {
                (Ok(count), Some(toasts)) => {
                    toasts.show(untrack(|| {
                        self.i18n.say(|words| m::offer_reminded(words, i64::from(count)))
                    }));
                }
                (Ok(_), None) => {}
                (Err(error), _) => {
                    self.failed.try_set(Some(error));
                }
            }
        });
    }

    fn send(self, verb: OfferVerb) {
        let before = self.sent.value_untracked();
        let Some(before) = before.filter(|_| !self.busy.get_untracked()) else {
            return;
        };
        self.busy.set(true);
        let done: fn(&Words) -> String = match verb {
            OfferVerb::Extend(_) => m::offer_extended,
            OfferVerb::Withdraw => m::offer_withdrawn,
            OfferVerb::Archive => m::offer_archived,
        };
        spawn_local(async move {
            let key = self.key.try_get_value().unwrap_or_default();
            let answer = change_purchase_offer(before.id, before.revision, verb, &key).await;
            self.busy.try_set(false);
            match answer {
                Ok(changed) => {
                    self.sent.set(changed);
                    self.asked.try_set(None);
                    if let Some(toasts) = self.toasts {
                        toasts.show(untrack(|| self.i18n.say(done)));
                    }
                }
                Err(error) => {
                    if !error.is_passing() {
                        self.sent.refetch();
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }
}

/// The draft of the next version of an offer, and where its author was.
fn begun(offline: Offline, offer: PurchaseOfferId) -> Option<(DraftId, OfferStep)> {
    offline.drafts().iter().find_map(|row| {
        let draft = PurchaseOfferDraft::read(row).ok()?;
        let is_of_it = draft.revises.is_some_and(|revised| revised.offer == offer);
        is_of_it.then_some((row.id, draft.step))
    })
}
