//! Step 1: the texts, in each language that the firm writes in, with how long each may be.

use leptos::prelude::*;
use liaison_domain::listing::check::ListingField;
use liaison_domain::listing::limit::{self, Text};
use liaison_domain::listing::{Content, MOST_CONTENTS};
use liaison_domain::taxonomy::SpokenLanguage;
use liaison_messages::messages as m;

use super::super::words;
use super::state::Editor;
use crate::api::Query;
use crate::api::company::find_company_profile;
use crate::i18n::taxonomy;
use crate::ui::live::live;
use crate::ui::{Button, Field, Look, Section, Select, SelectOption, TextArea, Tick};

type Part = (Text, ListingField, fn(&mut Content) -> &mut String, u32);

const PARTS: [Part; 4] = [
    (Text::Name, ListingField::Name, |content| &mut content.name, 1),
    (
        Text::ShortDescription,
        ListingField::ShortDescription,
        |content| &mut content.short_description,
        3,
    ),
    (
        Text::LongDescription,
        ListingField::LongDescription,
        |content| &mut content.long_description,
        8,
    ),
    (
        Text::Overview,
        ListingField::Overview,
        |content| &mut content.overview,
        8,
    ),
];

pub(super) fn view(editor: Editor) -> AnyView {
    let languages = editor.content.part(|draft| {
        draft
            .contents
            .iter()
            .map(|content| content.language)
            .collect::<Vec<_>>()
    });
    let has_room = Memo::new(move |_| languages.with(Vec::len) < MOST_CONTENTS);
    view! {
        <div class="stack">
            <For
                each=move || languages.get()
                key=|language| *language
                children=move |language| texts(editor, language, languages)
            />
            {live(move || has_room.get().then(|| add(editor, languages)))}
            {logo(editor)}
        </div>
    }
    .into_any()
}

fn texts(editor: Editor, language: SpokenLanguage, languages: Memo<Vec<SpokenLanguage>>) -> AnyView {
    let i18n = editor.i18n;
    let name = move || i18n.say(|words| taxonomy::language(words, language));
    let fields = PARTS.map(|part| field(editor, language, part));
    // The last one stays: a listing has a text.
    let remove = move || {
        (languages.with(Vec::len) > 1).then(|| {
            let press =
                move |()| editor.edit(move |draft| draft.contents.retain(|one| one.language != language));
            view! {
                <div>
                    <Button look=Look::Small on_press=press>
                        {move || {
                            i18n.say(|words| {
                                m::listing_language_remove(words, &taxonomy::language(words, language))
                            })
                        }}
                    </Button>
                </div>
            }
            .into_any()
        })
    };
    view! {
        <Section title=name>
            <div class="stack">{fields.into_iter().collect_view()} {live(remove)}</div>
        </Section>
    }
    .into_any()
}

fn field(editor: Editor, language: SpokenLanguage, (text, of, part, rows): Part) -> AnyView {
    let i18n = editor.i18n;
    let read = move || {
        editor.draft(|draft| {
            let mut contents = draft.contents.iter();
            let content = contents.find(|content| content.language == language);
            content
                .map(|content| part(&mut content.clone()).clone())
                .unwrap_or_default()
        })
    };
    let value = Memo::new(move |_| read());
    let limit = limit::limit(text, language);
    let help = move || {
        let length = value.with(|text| limit::length(text, limit));
        i18n.say(|say| words::length(say, limit, length))
    };
    let at = (of, Some(language), None);
    let label = move || i18n.say(|say| words::place(say, of, Some(language), None));
    let on_input = move |typed: String| {
        editor.type_in(move |draft| {
            let mut contents = draft.contents.iter_mut();
            if let Some(content) = contents.find(|content| content.language == language) {
                *part(content) = typed;
            }
        });
    };
    let id = words::id(of, Some(language), None);
    match rows {
        1 => view! { <Field id label help error=editor.error(at) value on_input /> }.into_any(),
        rows => view! { <TextArea id label help error=editor.error(at) rows value on_input /> }.into_any(),
    }
}

fn add(editor: Editor, languages: Memo<Vec<SpokenLanguage>>) -> AnyView {
    let i18n = editor.i18n;
    let chosen = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        let mut options = vec![SelectOption {
            value: String::new(),
            label: i18n.say(m::listing_language_choose),
        }];
        let left = SpokenLanguage::ALL
            .iter()
            .filter(|language| languages.with(|known| !known.contains(language)));
        options.extend(left.map(|language| SelectOption {
            value: language.word().to_owned(),
            label: language.own_name().to_owned(),
        }));
        options
    });
    let choose = move |word: String| {
        chosen.set(word.clone());
        chosen.set(String::new());
        let Some(language) = SpokenLanguage::from_word(&word) else {
            return;
        };
        editor.edit(move |draft| draft.contents.push(Content::new(language)));
        let first = words::id(ListingField::Name, Some(language), None);
        crate::ui::draft_page::focus_later(first);
    };
    view! {
        <Select
            id=words::id(ListingField::Contents, None, None)
            label=i18n.tr(m::listing_language_add)
            error=editor.error((ListingField::Contents, None, None))
            options
            value=chosen
            on_change=choose
        />
    }
    .into_any()
}

/// Nothing where the company has none.
fn logo(editor: Editor) -> AnyView {
    let company = Query::kept(find_company_profile);
    let shown = editor.content.part(|draft| draft.logo.is_some());
    live(move || {
        let logo = company.value().and_then(|company| company.logo);
        if logo.is_none() && !shown.get() {
            return None;
        }
        let change = move |wanted: bool| {
            let logo = logo.clone().filter(|_| wanted);
            editor.edit(move |draft| draft.logo = logo);
        };
        Some(
            view! {
                <Tick id=words::id(ListingField::Logo, None, None) checked=shown on_change=change>
                    {editor.i18n.tr(m::listing_logo_show)}
                </Tick>
            }
            .into_any(),
        )
    })
}
