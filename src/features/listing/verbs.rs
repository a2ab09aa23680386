//! What is done with a listing besides writing it, by its partner and by the operator: each after a question.

use leptos::prelude::*;
use liaison_contract::listing::Listing;
use liaison_domain::listing::state::{ListingEvent, next};
use liaison_messages::messages as m;

use crate::api::Query;
use crate::api::listing::{ListingVerb, change_listing};
use crate::i18n::use_i18n;
use crate::ui::{AskWords, Asking, Attempt, Look, Question, Said, TextArea, unique_id};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    Withdraw,
    Unlist,
    Relist,
    Appeal,
    Retire,
    Approve,
    Suspend,
}

impl Ask {
    pub(super) const OF_PARTNER: [Self; 5] = [
        Self::Withdraw,
        Self::Relist,
        Self::Unlist,
        Self::Appeal,
        Self::Retire,
    ];
    pub(super) const OF_OPERATOR: [Self; 2] = [Self::Approve, Self::Suspend];

    const fn event(self) -> ListingEvent {
        match self {
            Self::Withdraw => ListingEvent::Withdraw,
            Self::Unlist => ListingEvent::Unlist,
            Self::Relist => ListingEvent::Relist,
            Self::Appeal => ListingEvent::Appeal,
            Self::Retire => ListingEvent::Retire,
            Self::Approve => ListingEvent::Approve,
            Self::Suspend => ListingEvent::Suspend,
        }
    }

    /// Whether a text goes with it.
    const fn says_why(self) -> bool {
        matches!(self, Self::Appeal | Self::Suspend)
    }

    fn verb(self, text: String) -> ListingVerb {
        match self {
            Self::Withdraw => ListingVerb::Withdraw,
            Self::Unlist => ListingVerb::Unlist,
            Self::Relist => ListingVerb::Relist,
            Self::Appeal => ListingVerb::Appeal(text),
            Self::Retire => ListingVerb::Retire,
            Self::Approve => ListingVerb::Approve,
            Self::Suspend => ListingVerb::Suspend(text),
        }
    }

    const fn words(self) -> AskWords {
        match self {
            Self::Withdraw => AskWords::new(
                m::listing_withdraw,
                m::listing_withdraw_title,
                m::listing_withdraw_text,
                m::listing_withdraw_done,
            ),
            Self::Unlist => AskWords::new(
                m::listing_unlist,
                m::listing_unlist_title,
                m::listing_unlist_text,
                m::listing_unlist_done,
            ),
            Self::Relist => AskWords::new(
                m::listing_relist,
                m::listing_relist_title,
                m::listing_relist_text,
                m::listing_relist_done,
            ),
            Self::Appeal => AskWords::new(
                m::listing_appeal,
                m::listing_appeal_title,
                m::listing_appeal_text,
                m::listing_appeal_done,
            ),
            Self::Retire => AskWords::new(
                m::listing_retire,
                m::listing_retire_title,
                m::listing_retire_text,
                m::listing_retire_done,
            ),
            Self::Approve => AskWords::new(
                m::listing_approve,
                m::listing_approve_title,
                m::listing_approve_text,
                m::listing_approve_done,
            ),
            Self::Suspend => AskWords::new(
                m::listing_suspend,
                m::listing_suspend_title,
                m::listing_suspend_text,
                m::listing_suspend_done,
            ),
        }
    }
}

#[derive(Clone, Copy)]
pub(super) struct Changing {
    pub(super) attempt: Attempt<(ListingVerb, i64), Listing>,
    asking: Asking<Ask>,
    found: Query<Listing>,
}

impl Changing {
    pub(super) fn new(found: Query<Listing>) -> Self {
        let (attempt, asking) = Attempt::of(use_i18n(), found).asking();
        Self {
            attempt,
            asking,
            found,
        }
    }

    /// Those that the listing's state allows.
    pub(super) fn buttons(self, listing: &Listing, asks: &[Ask]) -> Vec<AnyView> {
        let possible = asks
            .iter()
            .copied()
            .filter(|ask| next(listing.state, ask.event()).is_ok());
        possible
            .map(|ask| {
                let look = match ask {
                    Ask::Approve | Ask::Relist => Look::Primary,
                    _ => Look::Plain,
                };
                self.asking.button(ask, ask.words().verb, look)
            })
            .collect()
    }

    pub(super) fn dialogs(self, asks: &[Ask]) -> Vec<AnyView> {
        asks.iter().map(|ask| self.dialog(*ask)).collect()
    }

    fn dialog(self, ask: Ask) -> AnyView {
        let text = RwSignal::new(String::new());
        let words = ask.words();
        let why = ask.says_why().then(|| {
            view! {
                <TextArea
                    id=unique_id()
                    label=self.attempt.i18n.tr(m::listing_why)
                    value=text
                    on_input=move |typed| text.set(typed)
                />
            }
            .into_any()
        });
        self.asking.dialog(Question {
            about: ask,
            words,
            keep: m::listing_ask_keep,
            look: match ask {
                Ask::Retire | Ask::Suspend => Look::Stop,
                _ => Look::Primary,
            },
            fields: why,
            press: Callback::new(move |()| self.send(ask.verb(text.get_untracked()), words.done)),
        })
    }

    pub(super) fn send(self, verb: ListingVerb, done: Said) {
        let Some(seen) = self.found.value_untracked() else {
            return;
        };
        let ask = move |(verb, revision), key: String| async move {
            change_listing(seen.id, revision, verb, &key).await
        };
        self.attempt.run((verb, seen.revision), ask, done);
    }
}
