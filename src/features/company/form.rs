//! Changing the profile. What is typed stays whatever happens; what somebody else changed meanwhile is merged into it,
//! and where both changed one field, somebody chooses.

use leptos::{ev::SubmitEvent, prelude::*};
use liaison_contract::{FieldCode, FieldError};
use liaison_domain::company::ProfileField;
use liaison_drafts::Refusal;
use liaison_messages::{Words, messages as m};

use super::editor::Editor;
use crate::i18n::{names, problem};
use crate::offline::Keeping;
use crate::ui::{
    Banner, BannerTone, Button, ButtonKind, Dialog, DraftMark, ErrorSummary, Field, InputKind, LinkButton,
    Look, Section, Skeleton, SummaryLine,
};

#[component]
pub fn Form(editor: Editor) -> impl IntoView {
    let i18n = editor.i18n;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !untrack(|| editor.is_undecided()) {
            editor.save();
        }
    };
    let refused = Signal::derive(move || editor.is_undecided().then(|| i18n.say(m::company_choose_first)));
    let busy = Signal::derive(move || {
        let held = editor
            .intent
            .with(|intent| intent.as_ref().is_some_and(|intent| intent.last_answer.is_some()));
        editor.pressed.with(Option::is_some) && editor.is_pending() && editor.offline.is_online() && !held
    });
    let lines = Signal::derive(move || wrong_lines(editor));
    let fields = move || {
        view! {
            {states(editor, busy)}
            <form class="stack" novalidate=true on:submit=submit>
                <ErrorSummary title=i18n.tr(m::problem_invalid_fields) lines />
                {ProfileField::ALL.map(|field| control(editor, lines, field))} <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit busy refused>
                        {i18n.tr(m::company_save)}
                    </Button>
                    {discard(editor)}
                </div>
                {mark(editor)}
            </form>
        }
        .into_any()
    };
    let shown = Memo::new(move |_| match editor.offline.keeping() {
        // What was begun is not known yet, and nothing could be kept.
        Keeping::Opening | Keeping::Nobody => Shown::Loading,
        _ if editor.is_unread() => Shown::Unread,
        _ => Shown::Fields,
    });
    view! {
        <Section title=i18n.tr(m::company_change)>
            {move || match shown.get() {
                Shown::Loading => view! { <Skeleton label=i18n.tr(m::loading) /> }.into_any(),
                Shown::Unread => {
                    view! { <Banner tone=BannerTone::Warning>{i18n.tr(m::company_draft_unread)}</Banner> }.into_any()
                }
                Shown::Fields => fields(),
            }}
        </Section>
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Loading,
    Unread,
    Fields,
}

/// What is to be known before writing on.
fn states(editor: Editor, busy: Signal<bool>) -> AnyView {
    let i18n = editor.i18n;
    let not_kept = move || {
        let is_nowhere = matches!(editor.offline.keeping(), Keeping::Nowhere(_)) && editor.id().is_some();
        is_nowhere.then(|| view! { <Banner tone=BannerTone::Warning>{i18n.tr(m::company_not_kept)}</Banner> })
    };
    let failure = move || {
        let words = match editor.refusal()? {
            Refusal::TooOld => i18n.say(m::company_too_old),
            Refusal::Problem { problem } if lines_of(editor, &problem.errors).is_empty() => {
                i18n.say(|words| problem::sentence(words, &problem))
            }
            Refusal::Problem { .. } => return None,
        };
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> })
    };
    let merged = move || {
        let taken = editor.taken.get();
        if taken.is_empty() {
            return None;
        }
        let words = i18n.say(|words| {
            let fields: Vec<String> = taken.iter().map(|field| label(words, *field)).collect();
            m::company_merged(words, &names::list(words, &fields))
        });
        Some(view! { <Banner tone=BannerTone::Info>{words}</Banner> })
    };
    let waiting = move || {
        let id = editor.id().filter(|_| editor.is_undecided())?;
        let count = editor.offline.questions(id).len() as i64;
        let actions = move || {
            view! {
                <LinkButton look=Look::Small href=format!("/drafts/{id}/conflict")>
                    {i18n.tr(m::company_choose_now)}
                </LinkButton>
            }
        };
        Some(view! {
            <Banner tone=BannerTone::Warning actions>
                {move || i18n.say(|words| m::company_choose_waiting(words, count))}
            </Banner>
        })
    };
    let queued = move || {
        let asked = editor.on_its_way().filter(|_| !busy.get())?;
        let is_more = editor.draft().is_some_and(|draft| draft.profile != asked);
        let actions = move || {
            view! {
                <Button look=Look::Small on_press=move |()| editor.take_back()>
                    {i18n.tr(m::company_take_back)}
                </Button>
            }
        };
        let more = is_more.then(|| i18n.tr(m::company_queued_more));
        Some(view! {
            <Banner tone=BannerTone::Info actions>
                {i18n.tr(m::company_queued)} " " {more}
            </Banner>
        })
    };
    view! {
        {not_kept}
        {failure}
        {merged}
        {waiting}
        <div role="status">{queued}</div>
    }
    .into_any()
}

/// How what is typed stands. It says "saved" only of what a transaction has committed.
fn mark(editor: Editor) -> AnyView {
    let sync = Memo::new(move |_| editor.id().map(|id| editor.offline.sync_of(id)));
    let is_kept = Memo::new(move |_| {
        sync.with(Option::is_some) && !matches!(editor.offline.keeping(), Keeping::Nowhere(_))
    });
    (move || is_kept.get().then(|| view! { <DraftMark sync=sync.into() /> })).into_any()
}

fn discard(editor: Editor) -> AnyView {
    let i18n = editor.i18n;
    let open = RwSignal::new(false);
    let is_free = Memo::new(move |_| editor.id().is_some() && !editor.is_pending());
    let actions = move || {
        let discard = move |()| {
            open.set(false);
            editor.discard();
        };
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::company_discard_keep)}</Button>
            <Button look=Look::Stop on_press=discard>
                {i18n.tr(m::company_discard)}
            </Button>
        }
    };
    let verb = move || {
        is_free.get().then(
            || view! { <Button on_press=move |()| open.set(true)>{i18n.tr(m::company_discard)}</Button> },
        )
    };
    view! {
        {verb}
        <Dialog open title=i18n.tr(m::company_discard_title) actions>
            <p>{i18n.tr(m::company_discard_text)}</p>
        </Dialog>
    }
    .into_any()
}

fn control(editor: Editor, lines: Signal<Vec<SummaryLine>>, field: ProfileField) -> AnyView {
    let i18n = editor.i18n;
    let (kind, autocomplete, help): (_, _, fn(&Words) -> String) = match field {
        ProfileField::Name => (InputKind::Text, "organization", m::company_name_help),
        ProfileField::Phone => (InputKind::Text, "tel", m::company_phone_help),
        ProfileField::Email => (InputKind::Email, "email", m::company_email_help),
        ProfileField::Website => (InputKind::Text, "url", m::company_website_help),
        ProfileField::Address => (InputKind::Text, "street-address", m::company_address_help),
    };
    let error = Signal::derive(move || {
        lines.with(|lines| {
            let line = lines.iter().find(|line| line.field == id(field))?;
            Some(line.words.clone())
        })
    });
    view! {
        <Field
            id=id(field)
            label=move || i18n.say(|words| label(words, field))
            kind
            help=i18n.tr(help)
            autocomplete
            error
            value=Signal::derive(move || editor.text(field))
            on_input=move |text| editor.set(field, text)
        />
    }
    .into_any()
}

fn wrong_lines(editor: Editor) -> Vec<SummaryLine> {
    match editor.refusal() {
        Some(Refusal::Problem { problem }) => lines_of(editor, &problem.errors),
        _ => Vec::new(),
    }
}

fn lines_of(editor: Editor, errors: &[FieldError]) -> Vec<SummaryLine> {
    let line = |error: &FieldError| {
        let told = error.pointer.strip_prefix("/profile/")?;
        let field = ProfileField::ALL.into_iter().find(|field| name(*field) == told)?;
        Some(SummaryLine {
            field: id(field).to_owned(),
            words: editor.i18n.say(|words| wrong(words, error)),
        })
    };
    errors.iter().filter_map(line).collect()
}

fn label(words: &Words, field: ProfileField) -> String {
    match field {
        ProfileField::Name => m::company_name(words),
        ProfileField::Phone => m::company_phone(words),
        ProfileField::Email => m::company_email(words),
        ProfileField::Website => m::company_website(words),
        ProfileField::Address => m::company_address(words),
    }
}

const fn id(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Name => "company-name",
        ProfileField::Phone => "company-phone",
        ProfileField::Email => "company-email",
        ProfileField::Website => "company-website",
        ProfileField::Address => "company-address",
    }
}

/// As the wire has it.
const fn name(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Name => "name",
        ProfileField::Phone => "phone",
        ProfileField::Email => "email",
        ProfileField::Website => "website",
        ProfileField::Address => "address",
    }
}

fn wrong(words: &Words, error: &FieldError) -> String {
    match error.code {
        FieldCode::NotAWebAddress => m::company_not_a_web_address(words),
        FieldCode::NotAPhoneNumber => m::company_not_a_phone_number(words),
        _ => problem::field(words, error),
    }
}
