//! The logo: chosen, sent, drawn anew by the server, shown as customers see it, and taken away again.

use leptos::{ev::Event, prelude::*, task::spawn_local};
use liaison_contract::company::{CompanyProfile, LOGO_BYTES_MOST};
use liaison_contract::{FieldCode, ProblemCode};
use liaison_messages::{Words, messages as m};

use super::editor::Editor;
use crate::api::company::{put_company_logo, remove_company_logo};
use crate::api::{ApiError, idempotency_key};
use crate::i18n::{problem, use_i18n};
use crate::ui::{Button, Glyph, Icon, Section, chosen_file, needs_network};

const FILE: &str = "company-logo";
const HELP: &str = "company-logo-help";

/// Why there is no other logo now.
#[derive(Clone, PartialEq)]
enum Refused {
    /// Seen here, before anything was sent.
    TooHeavy,
    Answer(ApiError),
}

#[component]
pub fn Logo(editor: Editor) -> impl IntoView {
    let i18n = use_i18n();
    let busy = RwSignal::new(false);
    let refused = RwSignal::new(None::<Refused>);
    let done = move |answer: Result<CompanyProfile, ApiError>| {
        busy.try_set(false);
        match answer {
            Ok(now) => editor.know(now),
            Err(error) => {
                refused.try_set(Some(Refused::Answer(error)));
            }
        }
    };
    let choose = move |event: Event| {
        let Some(file) = chosen_file(&event).filter(|_| !busy.get_untracked()) else {
            return;
        };
        #[expect(clippy::cast_precision_loss, reason = "a megabyte is exact in any float")]
        let most = LOGO_BYTES_MOST as f64;
        if file.size() > most {
            refused.set(Some(Refused::TooHeavy));
            return;
        }
        refused.set(None);
        busy.set(true);
        spawn_local(async move { done(put_company_logo(&file, &idempotency_key()).await) });
    };
    let remove = move |()| {
        if busy.get_untracked() {
            return;
        }
        refused.set(None);
        busy.set(true);
        spawn_local(async move { done(remove_company_logo(&idempotency_key()).await) });
    };
    let has_one = Memo::new(move |_| editor.kept.with(|kept| kept.logo.is_some()));
    let is_offline = move || !editor.offline.is_online();
    let only_online =
        move || is_offline().then(|| view! { <p class="field__help">{i18n.tr(m::company_logo_offline)}</p> });
    let removal = move || {
        has_one.get().then(|| {
            view! {
                <div>
                    <Button busy refused=needs_network() on_press=remove>
                        {i18n.tr(m::company_logo_remove)}
                    </Button>
                </div>
            }
        })
    };
    let error = move || {
        refused.get().map(|why| {
            view! {
                <p class="field__error" role="alert">
                    <Icon glyph=Glyph::Cross />
                    <span>{move || i18n.say(|words| sentence(words, &why))}</span>
                </p>
            }
        })
    };
    view! {
        <Section title=i18n.tr(m::company_logo)>
            <div class="field" class:field--bad=move || refused.with(Option::is_some)>
                <label class="field__label" for=FILE>
                    {i18n.tr(m::company_logo_file)}
                </label>
                <p class="field__help" id=HELP>
                    {i18n.tr(m::company_logo_help)}
                </p>
                {error}
                {only_online}
                <input
                    class="input"
                    id=FILE
                    type="file"
                    accept="image/png,image/jpeg,image/webp"
                    aria-describedby=HELP
                    aria-busy=move || busy.get().then_some("true")
                    disabled=is_offline
                    on:change=choose
                />
            </div>
            {move || busy.get().then(|| view! { <progress aria-label=i18n.tr(m::company_logo_sending)></progress> })}
            {removal}
        </Section>
    }
}

fn sentence(words: &Words, why: &Refused) -> String {
    let Refused::Answer(error) = why else {
        return m::company_logo_too_heavy(words);
    };
    let Some(problem) = error.problem() else {
        return problem::failure(words, error);
    };
    match (problem.code, problem.errors.first().map(|error| error.code)) {
        (ProblemCode::BodyTooLarge, _) => m::company_logo_too_heavy(words),
        (ProblemCode::UnsupportedMediaType, _) | (_, Some(FieldCode::NotAPicture)) => {
            m::company_logo_not_a_picture(words)
        }
        (_, Some(FieldCode::PictureTooLarge)) => m::company_logo_too_large(words),
        _ => problem::sentence(words, problem),
    }
}
