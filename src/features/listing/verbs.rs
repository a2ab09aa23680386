//! What is done with a listing besides writing it, by its partner and by the operator: each after a question.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::listing::Listing;
use liaison_domain::listing::state::{ListingEvent, next};
use liaison_messages::{Words, messages as m};

use crate::api::listing::{ListingVerb, change_listing};
use crate::api::{ApiError, Query, idempotency_key};
use crate::i18n::{I18n, problem, use_i18n};
use crate::ui::live::live;
use crate::ui::{
    Banner, BannerTone, Button, Dialog, Look, TextArea, Toasts, needs_network, unique_id, use_toasts,
    while_asked,
};

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

type Said = fn(&Words) -> String;

/// How a verb is said: itself, its question, what follows from it, and that it is done.
struct AskWords {
    verb: Said,
    title: Said,
    text: Said,
    done: Said,
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
        let (verb, title, text, done): (Said, Said, Said, Said) = match self {
            Self::Withdraw => (
                m::listing_withdraw,
                m::listing_withdraw_title,
                m::listing_withdraw_text,
                m::listing_withdraw_done,
            ),
            Self::Unlist => (
                m::listing_unlist,
                m::listing_unlist_title,
                m::listing_unlist_text,
                m::listing_unlist_done,
            ),
            Self::Relist => (
                m::listing_relist,
                m::listing_relist_title,
                m::listing_relist_text,
                m::listing_relist_done,
            ),
            Self::Appeal => (
                m::listing_appeal,
                m::listing_appeal_title,
                m::listing_appeal_text,
                m::listing_appeal_done,
            ),
            Self::Retire => (
                m::listing_retire,
                m::listing_retire_title,
                m::listing_retire_text,
                m::listing_retire_done,
            ),
            Self::Approve => (
                m::listing_approve,
                m::listing_approve_title,
                m::listing_approve_text,
                m::listing_approve_done,
            ),
            Self::Suspend => (
                m::listing_suspend,
                m::listing_suspend_title,
                m::listing_suspend_text,
                m::listing_suspend_done,
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

#[derive(Clone, Copy)]
pub(super) struct Changing {
    i18n: I18n,
    found: Query<Listing>,
    toasts: Option<Toasts>,
    asked: RwSignal<Option<Ask>>,
    pub(super) busy: RwSignal<bool>,
    pub(super) failed: RwSignal<Option<ApiError>>,
}

impl Changing {
    pub(super) fn new(found: Query<Listing>) -> Self {
        Self {
            i18n: use_i18n(),
            found,
            toasts: use_toasts(),
            asked: RwSignal::new(None),
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
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
            })
            .collect()
    }

    pub(super) fn dialogs(self, asks: &[Ask]) -> Vec<AnyView> {
        asks.iter().map(|ask| self.dialog(*ask)).collect()
    }

    fn dialog(self, ask: Ask) -> AnyView {
        let i18n = self.i18n;
        let open = while_asked(self.asked, ask);
        let text = RwSignal::new(String::new());
        let words = ask.words();
        let done = words.done;
        let press = move |()| {
            let verb = ask.verb(text.get_untracked());
            self.send(verb, done);
        };
        let actions = move || {
            let look = match ask {
                Ask::Retire | Ask::Suspend => Look::Stop,
                _ => Look::Primary,
            };
            view! {
                <Button on_press=move |()| open.set(false)>{i18n.tr(m::listing_ask_keep)}</Button>
                <Button look busy=self.busy refused=needs_network() on_press=press>
                    {i18n.tr(ask.words().verb)}
                </Button>
            }
        };
        let why = ask.says_why().then(|| {
            view! {
                <TextArea
                    id=unique_id()
                    label=i18n.tr(m::listing_why)
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

    pub(super) fn send(self, verb: ListingVerb, done: Said) {
        let seen = self.found.value_untracked();
        let Some(seen) = seen.filter(|_| !self.busy.get_untracked()) else {
            return;
        };
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answered = change_listing(seen.id, seen.revision, verb, &idempotency_key()).await;
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
