//! Which of its faces the page of a draft shows: its steps, its way to the server, or why there is nothing to write.

use leptos::prelude::*;
use liaison_drafts::{DraftId, Intent, Unread};
use liaison_messages::{Words, messages as m};

use super::live::live;
use super::{DraftPage, EmptyState, LinkButton, Look, Skeleton};
use crate::offline::Keeping;

pub struct DraftFrame {
    pub page: DraftPage,
    pub intent: Memo<Option<Intent>>,
    pub unread: Signal<Option<Unread>>,
    /// An address that was opened without ever having been a draft here is one to begin at, on the first step alone.
    pub is_first_step: Signal<bool>,
    /// The heading where there is nothing to write, and the way to begin.
    pub title: fn(&Words) -> String,
    pub begin: (&'static str, fn(&Words) -> String),
    /// Where what was written in a draft that was sent elsewhere goes on, under the next id.
    pub goes_on: Signal<Option<String>>,
    pub outgoing: Box<dyn Fn() -> AnyView + Send>,
    pub editor: Box<dyn Fn() -> AnyView + Send>,
}

#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Loading,
    Outgoing,
    Unread(Unread),
    Editor,
    NoDraft,
}

impl DraftFrame {
    pub fn view(self) -> AnyView {
        let shown = self.shown();
        live(move || {
            Some(match shown.get() {
                Shown::Loading => {
                    view! { <Skeleton label=self.page.i18n.tr(m::wizard_loading) /> }.into_any()
                }
                Shown::Outgoing => view! {
                    {self.page.not_kept()}
                    {(self.outgoing)()}
                }
                .into_any(),
                Shown::Unread(unread) => self.unreadable(unread),
                Shown::Editor => (self.editor)(),
                Shown::NoDraft => self.no_draft(),
            })
        })
    }

    fn shown(&self) -> Memo<Shown> {
        let DraftPage {
            offline, id, exists, ..
        } = self.page;
        let (intent, unread, is_first_step) = (self.intent, self.unread, self.is_first_step);
        let begun = RwSignal::new(false);
        // One that was there and is gone was sent or deleted on another device.
        let was_there = RwSignal::new(None::<DraftId>);
        Effect::new(move |_| {
            if exists.get() {
                was_there.set(id.get());
            }
            if exists.get() || is_first_step.get() {
                begun.set(true);
            }
        });
        let is_gone = move || !exists.get() && id.get().is_some() && was_there.get() == id.get();
        Memo::new(move |_| {
            if matches!(offline.keeping(), Keeping::Opening | Keeping::Nobody) {
                Shown::Loading
            } else if intent.with(Option::is_some) {
                Shown::Outgoing
            } else if let Some(unread) = unread.get() {
                Shown::Unread(unread)
            } else if is_gone() || id.get().is_none() {
                Shown::NoDraft
            } else if begun.get() || exists.get() || is_first_step.get() {
                Shown::Editor
            } else {
                Shown::NoDraft
            }
        })
    }

    fn unreadable(&self, unread: Unread) -> AnyView {
        let i18n = self.page.i18n;
        let text = i18n.tr(match unread {
            Unread::Later => m::drafts_later_build,
            Unread::Damaged => m::drafts_damaged,
        });
        view! {
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(self.title)}</h1>
                <p class="lede">{text}</p>
            </header>
        }
        .into_any()
    }

    fn no_draft(&self) -> AnyView {
        let (i18n, goes_on, (new, begin)) = (self.page.i18n, self.goes_on, self.begin);
        let way = live(move || {
            let (text, href, verb): (fn(&Words) -> String, _, _) = match goes_on.get() {
                Some(href) => (
                    m::wizard_goes_on,
                    href,
                    m::wizard_goes_on_open as fn(&Words) -> String,
                ),
                None => (m::wizard_no_draft_text, new.to_owned(), begin),
            };
            Some(
                view! {
                    <EmptyState title=i18n.tr(m::wizard_no_draft) text=i18n.tr(text)>
                        <LinkButton look=Look::Primary href>
                            {i18n.tr(verb)}
                        </LinkButton>
                    </EmptyState>
                }
                .into_any(),
            )
        });
        view! {
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(self.title)}</h1>
            </header>
            {way}
        }
        .into_any()
    }
}
