//! The last step: how it will read, what is still to be mended, and the one verb.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::listing::{ListingBody, PutListing};
use liaison_contract::{Problem, ProblemCode};
use liaison_domain::listing::check::Point;
use liaison_drafts::{IntentKind, Refusal, RevisedListing};
use liaison_json::FromJson;
use liaison_messages::messages as m;

use super::super::places::address;
use super::super::preview::preview;
use super::super::words;
use super::state::{Editor, step_of};
use crate::i18n::problem;
use crate::offline::Finished;
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, Button, ErrorSummary, Look, Section, SummaryLine};

/// The step's content, a module of its own.
#[lazy]
pub(super) fn listing_finish(editor: Editor) -> AnyView {
    crate::app::for_staff();
    let i18n = editor.i18n;
    let text = move || {
        let listing = editor.draft(liaison_drafts::ListingDraft::listing)?;
        Some(preview(i18n, listing, ""))
    };
    view! {
        <div class="stack">
            {overtaken(editor)} {refusal(editor)}
            <Section title=i18n.tr(m::listing_preview)>{live(text)}</Section>
        </div>
    }
    .into_any()
}

/// What is to be mended, once somebody has tried; above everything, where the focus goes.
pub(super) fn summary(editor: Editor) -> AnyView {
    let lines = Signal::derive(move || match editor.attempted.get() {
        true => editor
            .points
            .with(|points| points.iter().map(|point| line(editor, point)).collect()),
        false => Vec::new(),
    });
    view! { <ErrorSummary title=editor.i18n.tr(m::listing_to_mend) lines /> }.into_any()
}

fn line(editor: Editor, point: &Point) -> SummaryLine {
    // Of a list its place is named: what stands in it has an id that only the draft knows.
    let id = match point.item {
        Some(_) => words::id(point.field, None, None),
        None => words::id(point.field, point.language, None),
    };
    SummaryLine {
        field: [&editor.address(step_of(point.field)), "#", &id].concat(),
        words: editor.i18n.say(|say| words::point(say, point)),
    }
}

pub(super) fn verb(editor: Editor) -> AnyView {
    let i18n = editor.i18n;
    let busy = RwSignal::new(false);
    let may = super::super::places::may_change();
    let refused = Signal::derive(move || (!may).then(|| i18n.say(m::listing_refused)));
    let press = move |()| {
        if busy.get_untracked() {
            return;
        }
        editor.attempted.set(true);
        let is_open = untrack(|| editor.points.with(|points| !points.is_empty()));
        let (Some(id), false) = (editor.id.get_untracked(), is_open) else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            // Where it cannot be queued the banner says that this device keeps nothing.
            let _ = editor.offline.finish(id, Box::new(finished)).await;
            busy.try_set(false);
        });
    };
    view! {
        <Button look=Look::Primary busy refused on_press=press>
            {i18n.tr(m::listing_submit)}
        </Button>
    }
    .into_any()
}

fn finished(draft: &liaison_drafts::Draft) -> Option<Finished> {
    let draft = <liaison_drafts::ListingDraft as liaison_drafts::Kind>::read(draft).ok()?;
    let listing = draft.listing()?.tidy();
    Some(Finished {
        kind: IntentKind::SubmitListing,
        name: draft.name().to_owned(),
        request: liaison_json::write(&PutListing { listing }),
        of: draft.revises.map(|revised| revised.listing.0),
        revision: draft.revises.map(|revised| revised.revision),
    })
}

/// What the server said to the last submission.
fn refusal(editor: Editor) -> AnyView {
    let page = editor.page();
    live(move || {
        let lines = match page.refusal()? {
            Refusal::TooOld => vec![(None, editor.i18n.say(m::wizard_too_old))],
            Refusal::Problem { problem } if problem.code == ProblemCode::StaleRevision => return None,
            Refusal::Problem { problem } => reasons(editor, &problem),
        };
        Some(page.refused(m::listing_refused_title, lines))
    })
}

fn reasons(editor: Editor, refused: &Problem) -> Vec<(Option<String>, String)> {
    let state = refused.params.get("state").map(String::as_str);
    editor.i18n.say(|say| match (state, refused.errors.is_empty()) {
        (Some("listed_already"), _) => vec![(None, m::listing_begin_exists(say))],
        (_, true) => vec![(None, problem::sentence(say, refused))],
        (_, false) => {
            let each = refused.errors.iter();
            each.map(|error| (None, problem::field(say, error))).collect()
        }
    })
}

/// Somebody submitted another text meanwhile: it is read first, and then this one follows it.
fn overtaken(editor: Editor) -> AnyView {
    let (i18n, page) = (editor.i18n, editor.page());
    live(move || {
        let Refusal::Problem { problem } = page.refusal()? else {
            return None;
        };
        if problem.code != ProblemCode::StaleRevision {
            return None;
        }
        let now = ListingBody::from_json(problem.current.as_ref()?)?.listing;
        let revised = RevisedListing {
            listing: now.id,
            revision: now.revision,
        };
        let is_known = editor.draft(|draft| draft.revises == Some(revised));
        if is_known {
            return None;
        }
        let actions = move || {
            view! {
                <Button look=Look::Small on_press=move |()| editor.edit(move |draft| draft.revises = Some(revised))>
                    {i18n.tr(m::listing_overtaken_go_on)}
                </Button>
            }
        };
        let href = address(now.id);
        Some(
            view! {
                <Banner tone=BannerTone::Warning actions>
                    {i18n.tr(m::listing_overtaken)} " "
                    <a href=href>{i18n.tr(m::listing_overtaken_read)}</a>
                </Banner>
            }
            .into_any(),
        )
    })
}
