//! Terms as a file in the place of a text: chosen or dropped, looked at before it is sent, sent at once, and shown with
//! its name and size. Fetched when its step stands.

use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;
use liaison_contract::{Problem, ProblemCode};
use liaison_domain::purchase_offer::agreement::{DOCUMENT_BYTES_MOST, TermsDocument, is_pdf};
use liaison_domain::text::TermsFileName;
use liaison_drafts::OfferField;
use liaison_messages::part::KEPT;
use liaison_messages::{Words, messages as m};
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlElement};

use super::state::Wizard;
use crate::api::ApiError;
use crate::api::terms_document::send_terms_document;
use crate::i18n::{problem, size};
use crate::ui::live::{live, said};
use crate::ui::{Button, Glyph, Icon, Part, bytes_of, chosen_file, dropped_file, later, needs_network};

/// Where an error summary leads while there is a file.
pub(super) const FILE: &str = "offer-document";
const HELP: &str = "offer-document-help";
/// How much of a file's beginning and end tells what it is.
const ENDS: i32 = 1_024;

/// Why there is no other file now.
#[derive(Clone, PartialEq)]
enum Refused {
    /// Seen here, before anything was sent.
    Name,
    TooHeavy,
    NotAPdf,
    Answer(ApiError),
}

/// A file on its way, and how much of it has gone, from 0 to 1.
#[derive(Clone, PartialEq)]
struct Going {
    name: String,
    gone: f64,
}

#[derive(Clone, Copy)]
struct Page {
    wizard: Wizard,
    going: RwSignal<Option<Going>>,
    refused: RwSignal<Option<Refused>>,
    /// Why nothing can be sent now.
    waits: Signal<Option<String>>,
    /// What is on its way ends with it.
    owner: StoredValue<Option<Owner>>,
}

pub(super) fn part(wizard: Wizard) -> AnyView {
    let coming = async move {
        let part = offer_document().await;
        wizard.i18n.need(&[KEPT]).await;
        part
    };
    later(wizard, Box::pin(coming), || ().into_any())
}

#[lazy]
pub(super) fn offer_document() -> Part<Wizard> {
    view
}

fn view(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let page = Page {
        wizard,
        going: RwSignal::new(None),
        refused: RwSignal::new(None),
        waits: needs_network(),
        owner: StoredValue::new(Owner::current()),
    };
    let document = wizard.content.part(|draft| draft.document.clone());
    let stands = Memo::new(move |_| document.with(Option::is_some));
    let waits = page.waits;
    let wrong = wizard.error(OfferField::Agreement);
    let error = Signal::derive(move || match page.refused.get() {
        Some(why) => Some(i18n.say(|words| sentence(words, &why))),
        None => wrong.get().filter(|_| stands.get()),
    });
    let label = move || match stands.get() {
        true => i18n.say(m::offer_document_other),
        false => i18n.say(m::offer_document),
    };
    let choose = move |event: Event| {
        if let Some(file) = chosen_file(&event) {
            send(page, file);
        }
    };
    let drop_here = move |event: DragEvent| {
        if let Some(file) = dropped_file(&event) {
            send(page, file);
        }
    };
    let told = move || {
        let why = error.get()?;
        let told = view! {
            <p class="field__error" role="alert">
                <Icon glyph=Glyph::Cross />
                <span>{why}</span>
            </p>
        };
        Some(told.into_any())
    };
    let offline = move || {
        let why = waits.get()?;
        Some(view! { <p class="field__help">{why}</p> }.into_any())
    };
    view! {
        {live(move || document.get().map(|document| card(page, &document)))}
        <div
            class="field"
            class:field--bad=move || error.with(Option::is_some)
            on:dragover=|event| event.prevent_default()
            on:drop=drop_here
        >
            <label class="field__label" for=FILE>
                {said(label)}
            </label>
            <p class="field__help" id=HELP>
                {i18n.tr(m::offer_document_help)}
            </p>
            {live(told)}
            {live(offline)}
            <input
                class="input"
                id=FILE
                type="file"
                accept="application/pdf,.pdf"
                aria-describedby=HELP
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-busy=move || page.going.with(Option::is_some).then_some("true")
                disabled=move || waits.with(Option::is_some)
                on:change=choose
            />
        </div>
        {progress(page)}
    }
    .into_any()
}

fn card(page: Page, document: &TermsDocument) -> AnyView {
    let i18n = page.wizard.i18n;
    let name = document.file_name.as_str().to_owned();
    let bytes = f64::from(document.bytes);
    let remove = move |()| {
        page.refused.set(None);
        page.wizard.edit(|draft| draft.document = None);
        // The verb is gone with its card.
        request_animation_frame(focus_field);
    };
    view! {
        <article class="card">
            <p>
                <b dir="auto">{name}</b>
                " "
                {said(move || i18n.say(|words| size::of(words, bytes)))}
            </p>
            <p>{i18n.tr(m::offer_document_stands)}</p>
            <p class="btn-row">
                <Button on_press=remove>{i18n.tr(m::offer_document_remove)}</Button>
            </p>
        </article>
    }
    .into_any()
}

fn focus_field() {
    let field = document().get_element_by_id(FILE);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _ = field.focus();
    }
}

fn progress(page: Page) -> AnyView {
    let i18n = page.wizard.i18n;
    let name = Memo::new(move |_| {
        page.going
            .with(|going| going.as_ref().map(|going| going.name.clone()))
    });
    let gone = move || {
        page.going
            .with(|going| going.as_ref().map_or(0.0, |going| going.gone))
    };
    live(move || {
        let name = name.get()?;
        let words = i18n.say(|words| m::offer_document_sending(words, &name));
        let shown = view! {
            <p role="status" dir="auto">
                {words}
            </p>
            <progress max="1" value=move || gone().to_string() aria-hidden="true"></progress>
        };
        Some(shown.into_any())
    })
}

fn send(page: Page, file: File) {
    let is_held = page.going.with_untracked(Option::is_some) || page.waits.with_untracked(Option::is_some);
    let Some(owner) = page.owner.get_value().filter(|_| !is_held) else {
        return;
    };
    page.refused.set(None);
    page.going.set(Some(Going {
        name: file.name(),
        gone: 0.0,
    }));
    let work = async move {
        let sent = sent(page, &file).await;
        // Whoever has left the step has ended it.
        if page.going.try_set(None).is_some() {
            return;
        }
        match sent {
            Ok(document) => page.wizard.edit(move |draft| draft.document = Some(document)),
            Err(why) => {
                page.refused.try_set(Some(why));
            }
        }
    };
    owner.with(|| spawn_local_scoped_with_cancellation(work));
}

async fn sent(page: Page, file: &File) -> Result<TermsDocument, Refused> {
    let file_name = TermsFileName::try_from(file.name().as_str()).map_err(|_| Refused::Name)?;
    #[expect(clippy::cast_precision_loss, reason = "ten megabytes are exact in any float")]
    let most = DOCUMENT_BYTES_MOST as f64;
    if file.size() > most {
        return Err(Refused::TooHeavy);
    }
    if !looks_like_one(file).await {
        return Err(Refused::NotAPdf);
    }
    let gone = move |gone| {
        page.going.try_update(|going| {
            if let Some(going) = going {
                going.gone = gone;
            }
        });
    };
    let kept = send_terms_document(file, gone).await.map_err(Refused::Answer)?;
    Ok(TermsDocument {
        sha256: kept.sha256,
        file_name,
        bytes: kept.bytes,
    })
}

/// By its beginning and its end, which is all that the server looks at, too.
async fn looks_like_one(file: &File) -> bool {
    let (Ok(head), Ok(tail)) = (file.slice_with_i32_and_i32(0, ENDS), file.slice_with_i32(-ENDS)) else {
        return false;
    };
    match (bytes_of(&head).await, bytes_of(&tail).await) {
        (Some(head), Some(tail)) => is_pdf(&[head, tail].concat()),
        _ => false,
    }
}

fn sentence(words: &Words, why: &Refused) -> String {
    let error = match why {
        Refused::Name => return m::offer_document_name(words),
        Refused::TooHeavy => return m::offer_document_too_heavy(words),
        Refused::NotAPdf => return m::offer_document_not_a_pdf(words),
        Refused::Answer(error) => error,
    };
    match error.problem().map(|problem| (problem.code, problem)) {
        Some((ProblemCode::BodyTooLarge, _)) => m::offer_document_too_heavy(words),
        Some((ProblemCode::UnsupportedMediaType, _)) => m::offer_document_not_a_pdf(words),
        Some((ProblemCode::WrongState, refused)) => m::offer_document_full(words, most(refused)),
        _ => problem::failure(words, error),
    }
}

fn most(refused: &Problem) -> i64 {
    let most = refused.params.get("most").and_then(|most| most.parse().ok());
    most.unwrap_or_default()
}
