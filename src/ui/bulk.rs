//! What is done with the chosen rows of a list: the verbs in the place of its tools, the question before one of them, and
//! what came of each row. A list says what its rows and its verbs are.

use leptos::prelude::*;
use liaison_messages::Words;
use uuid::Uuid;

use super::Said;
use super::live::live;
use super::rows::{Job, Request, Rows, report};
use super::selection::Selection;
use super::{Button, Dialog, Look, needs_network, or_network, selection_bar};

/// A row, as much of it as its verbs need.
pub struct BulkRow {
    pub id: Uuid,
    pub name: String,
    /// That the page shows; 0 where the verb does not go by one.
    pub revision: i64,
}

/// What is done with each row.
pub struct BulkVerb {
    /// What is done with so many.
    pub title: Counted,
    /// What was done with one.
    pub done: Said,
    /// The word for a state that did not allow it, by its name on the wire.
    pub state: fn(&Words, &str) -> Option<String>,
    /// Why nothing can be sent for a row, if so.
    pub left_out: Box<dyn Fn(Uuid) -> Option<Said>>,
    /// Sends a revision with a key.
    pub send: Box<dyn Fn(Uuid, i64, String) -> Request>,
}

/// What is asked before a verb is run.
pub struct BulkQuestion {
    pub open: RwSignal<bool>,
    pub title: Counted,
    pub keep: Said,
    pub go: Said,
    pub look: Look,
    /// Closes the dialog itself, unless something in it has to be settled first.
    pub press: Callback<()>,
}

pub type Counted = fn(&Words, i64) -> String;

#[derive(Clone, Copy)]
pub struct Bulk {
    pub selection: Selection,
    /// The rows that the list shows by now.
    listed: Callback<(), Vec<BulkRow>>,
    rows: Rows,
}

impl Bulk {
    /// `on_end` is run when the last row has its answer.
    pub fn new(selection: Selection, listed: Callback<(), Vec<BulkRow>>, on_end: Callback<()>) -> Self {
        Self {
            selection,
            listed,
            rows: Rows::new(selection.i18n, on_end),
        }
    }

    /// The bar of `verbs` while anything is chosen, named by `label`, and the report of the last one.
    pub fn view(self, label: Said, verbs: impl Fn() -> Vec<AnyView> + Send + 'static) -> AnyView {
        self.boxed_view(label, Box::new(verbs))
    }

    fn boxed_view(self, label: Said, verbs: Box<dyn Fn() -> Vec<AnyView> + Send>) -> AnyView {
        let is_any = Memo::new(move |_| self.selection.chosen.with(|chosen| !chosen.is_empty()));
        let bar = move || {
            is_any
                .get()
                .then(|| selection_bar(self.selection, label, verbs()))
        };
        view! { {live(bar)} {report(self.rows)} }.into_any()
    }

    /// One report at a time.
    pub fn verb(self, label: Said, press: Callback<()>) -> AnyView {
        self.verb_unless(Signal::stored(None), label, press)
    }

    /// As [`Self::verb`], which may be refused for a reason of its own.
    pub fn verb_unless(self, refused: Signal<Option<String>>, label: Said, press: Callback<()>) -> AnyView {
        let busy = Signal::derive(move || self.rows.goes());
        view! {
            <Button look=Look::Small busy refused=or_network(refused) on_press=press>
                {self.selection.i18n.tr(label)}
            </Button>
        }
        .into_any()
    }

    pub fn question(self, question: BulkQuestion, content: AnyView) -> AnyView {
        let i18n = self.selection.i18n;
        let BulkQuestion {
            open,
            title,
            keep,
            go,
            look,
            press,
        } = question;
        let actions = move || {
            view! {
                <Button on_press=move |()| open.set(false)>{i18n.tr(keep)}</Button>
                <Button look refused=needs_network() on_press=press>
                    {i18n.tr(go)}
                </Button>
            }
        };
        view! {
            <Dialog open title=self.title(title) actions>
                {content}
            </Dialog>
        }
        .into_any()
    }

    pub fn title(self, sentence: Counted) -> impl Fn() -> String + Send + Sync + 'static {
        move || {
            let count = self.selection.chosen.with(Vec::len) as i64;
            self.selection.i18n.say(|words| sentence(words, count))
        }
    }

    /// Does it with the chosen rows, of which none is chosen any more then.
    pub fn start(self, verb: BulkVerb) {
        let mut rows = self.listed.run(());
        rows.retain(|row| self.selection.has(row.id));
        let names = rows.iter().map(|row| row.name.clone()).collect();
        let ids: Vec<(Uuid, i64)> = rows.iter().map(|row| (row.id, row.revision)).collect();
        let shown = ids.clone();
        // What the page shows when the verb is pressed, and, where that was refused, what it shows by then.
        let revision = move |number: usize| {
            let Some((id, before)) = shown.get(number) else {
                return 0;
            };
            let mut rows = self.listed.run(()).into_iter();
            rows.find(|row| row.id == *id).map_or(*before, |row| row.revision)
        };
        let left = ids.clone();
        let (left_out, send) = (verb.left_out, verb.send);
        let left_out = move |number: usize| left.get(number).and_then(|(id, _)| left_out(*id));
        let send = move |number: usize, revision: i64, key: String| match ids.get(number) {
            Some((id, _)) => send(*id, revision, key),
            None => Box::pin(async { Ok(()) }),
        };
        self.selection.clear();
        self.rows.start(
            names,
            Job {
                title: verb.title,
                done: verb.done,
                state: verb.state,
                revision: Box::new(revision),
                left_out: Box::new(left_out),
                send: Box::new(send),
            },
        );
    }
}

/// The button that asks first.
pub fn asks(open: RwSignal<bool>) -> Callback<()> {
    Callback::new(move |()| open.set(true))
}
