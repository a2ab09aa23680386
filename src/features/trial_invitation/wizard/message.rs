//! Step 4: two texts with the link between them, so that nothing typed can break it.

use leptos::prelude::*;
use liaison_domain::Language;
use liaison_domain::text::MessageText;
use liaison_drafts::{Authorship, Field};
use liaison_messages::{Words, messages as m};

use super::live::{live, said};
use super::state::Wizard;
use super::{checklist, frame, words};
use crate::ui::{Button, Dialog, Glyph, Icon, Look, own_name};

const LANGUAGE: &str = "wizard-language";
const COUNTER: &str = "wizard-counter";

/// The step with its checklist, a module of its own.
#[lazy]
pub(super) fn wizard_message(wizard: Wizard) -> AnyView {
    crate::app::for_staff();
    let i18n = wizard.i18n;
    let before = Signal::derive(move || wizard.draft(|draft| draft.message.before_link.clone()));
    let after = Signal::derive(move || wizard.draft(|draft| draft.message.after_link.clone()));
    let main = view! {
        <div class="stack">
            <div class="row">
                <label class="strong" for=LANGUAGE>
                    {i18n.tr(m::wizard_message_language)}
                </label>
                {language(wizard)}
                <span class="push">
                    {wizard.page().save_mark()}
                </span>
            </div>
            <div class="sheet sheet--edit">
                {text(wizard, Field::BeforeLink, before)}
                <div class="linkchip" role="group" aria-label=i18n.tr(m::wizard_message_link)>
                    <Icon glyph=Glyph::Link />
                    <div>
                        <code>{link_begins()}</code>
                        <small>{i18n.tr(m::wizard_message_link_text)}</small>
                    </div>
                </div>
                {text(wizard, Field::AfterLink, after)}
            </div>
            {live(move || edited(wizard).then(|| draft_anew(wizard)))}
        </div>
    }
    .into_any();
    frame::columns(main, Some(checklist::view(wizard)), wizard)
}

fn edited(wizard: Wizard) -> bool {
    wizard.draft(|draft| draft.message.authorship == Authorship::Edited)
}

fn language(wizard: Wizard) -> impl IntoView {
    let options = Language::ALL.map(|language| {
        let chosen = Signal::derive(move || wizard.draft(|draft| draft.message.language == language));
        view! {
            <option value=language.tag() lang=language.tag() prop:selected=chosen>
                {own_name(language)}
            </option>
        }
    });
    let choose = move |event| {
        if let Some(language) = Language::from_tag(&event_target_value(&event)) {
            wizard.edit(move |draft| draft.message.language = language);
        }
    };
    view! {
        <div class="select">
            <select class="input" id=LANGUAGE on:change=choose>
                {options.collect_view()}
            </select>
            <Icon glyph=Glyph::Chevron />
        </div>
    }
}

fn text(wizard: Wizard, field: Field, value: Signal<String>) -> AnyView {
    let i18n = wizard.i18n;
    let (label, rows): (fn(&Words) -> String, u32) = match field {
        Field::AfterLink => (m::wizard_message_after, 6),
        _ => (m::wizard_message_before, 11),
    };
    let id = words::id(field);
    let error_id = format!("{id}-error");
    let counter_id = format!("{COUNTER}-{id}");
    let described_by = format!("{error_id} {counter_id}");
    let lang = Signal::derive(move || wizard.draft(|draft| draft.message.language.tag()));
    // Too long is said at once: it is easier to shorten what one is still writing.
    let error = Signal::derive(move || {
        let point = wizard
            .open_points()
            .into_iter()
            .find(|point| point.field == field)?;
        Some(i18n.say(|say| words::wrong(say, &point)))
    });
    let invalid = Signal::derive(move || error.with(Option::is_some).then_some("true"));
    let write = move |event| {
        let text = event_target_value(&event);
        wizard.type_in(move |draft| {
            let place = match field {
                Field::AfterLink => &mut draft.message.after_link,
                _ => &mut draft.message.before_link,
            };
            *place = text;
            draft.message.authorship = Authorship::Edited;
        });
    };
    let counter = said(move || {
        let used = value.with(|text| text.chars().count());
        i18n.say(|words| m::wizard_message_counter(words, used as i64, i64::from(MessageText::MOST)))
    });
    view! {
        <div class="sheet__field">
            <label class="sheet__label" for=id>
                {i18n.tr(label)}
            </label>
            {live(move || error.get().map(|words| wrong(error_id.clone(), words)))}
            <textarea
                class="input"
                id=id
                rows=rows
                dir="auto"
                lang=lang
                aria-invalid=invalid
                aria-describedby=described_by
                prop:value=value
                on:input=write
            ></textarea>
            <p class="counter" id=counter_id>
                {counter}
            </p>
        </div>
    }
    .into_any()
}

fn wrong(id: String, words: String) -> AnyView {
    view! {
        <p class="field__error" id=id>
            <Icon glyph=Glyph::Cross />
            <span>{words}</span>
        </p>
    }
    .into_any()
}

/// The link as it will begin; the rest comes with the answer of the server.
fn link_begins() -> String {
    let host = window().location().host().unwrap_or_default();
    format!("{host}/o/…")
}

fn draft_anew(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let open = RwSignal::new(false);
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::wizard_message_draft_anew_keep)}</Button>
            <Button
                look=Look::Stop
                on_press=move |()| {
                    open.set(false);
                    wizard.draft_anew();
                }
            >
                {i18n.tr(m::wizard_message_draft_anew)}
            </Button>
        }
    };
    view! {
        <p>
            <Button look=Look::Small on_press=move |()| open.set(true)>
                {i18n.tr(m::wizard_message_draft_anew)}
            </Button>
        </p>
        <Dialog open title=i18n.tr(m::wizard_message_draft_anew_title) actions>
            <p>{i18n.tr(m::wizard_message_draft_anew_text)}</p>
        </Dialog>
    }
    .into_any()
}
