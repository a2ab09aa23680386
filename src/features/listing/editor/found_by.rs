//! Step 2: what customers find it by.

use leptos::prelude::*;
use liaison_domain::listing::ListingKind;
use liaison_domain::listing::check::{ListingField, MOST_CHOSEN};
use liaison_domain::taxonomy::{CustomerSize, Industry, ProductFamily, Service, Solution, SpokenLanguage};
use liaison_drafts::ListingDraft;
use liaison_messages::messages as m;

use super::super::words;
use super::state::Editor;
use crate::i18n::taxonomy;
use crate::ui::live::live;
use crate::ui::{Choices, Tick};

/// A list of the taxonomy by its words: one code for all of them.
#[derive(Clone, Copy)]
struct Group {
    field: ListingField,
    /// As the taxonomy calls what its words are of.
    facet: &'static str,
    all: fn() -> Vec<&'static str>,
    chosen: fn(&ListingDraft) -> Vec<&'static str>,
    choose: fn(&mut ListingDraft, Vec<&str>),
}

macro_rules! group {
    ($field:ident, $facet:literal, $type:ty, $part:ident) => {
        Group {
            field: ListingField::$field,
            facet: $facet,
            all: || <$type>::ALL.iter().map(|one| one.word()).collect(),
            chosen: |draft| draft.$part.iter().map(|one| one.word()).collect(),
            choose: |draft, words| {
                draft.$part = words.into_iter().filter_map(<$type>::from_word).collect();
            },
        }
    };
}

const GROUPS: [Group; 6] = [
    group!(Services, "service", Service, services),
    group!(Products, "product", ProductFamily, products),
    group!(Solutions, "solution", Solution, solutions),
    group!(Industries, "industry", Industry, industries),
    group!(CustomerSizes, "size", CustomerSize, customer_sizes),
    group!(Languages, "language", SpokenLanguage, languages),
];

/// The step's content, a module of its own.
#[lazy]
pub(super) fn listing_found_by(editor: Editor) -> AnyView {
    crate::app::for_staff();
    let kind = editor.content.part(|draft| draft.kind);
    let groups = GROUPS.map(|group| {
        live(move || {
            // What an application does is said by its products.
            let is_said =
                group.field != ListingField::Services || kind.get() == ListingKind::ProfessionalService;
            is_said.then(|| ticks(editor, group))
        })
    });
    view! { <div class="stack">{groups.into_iter().collect_view()}</div> }.into_any()
}

fn ticks(editor: Editor, group: Group) -> AnyView {
    let i18n = editor.i18n;
    let chosen = Memo::new(move |_| editor.draft(group.chosen));
    let tick = move |word: &'static str| {
        let checked = Signal::derive(move || chosen.with(|chosen| chosen.contains(&word)));
        let change = move |wanted: bool| {
            editor.edit(move |draft| {
                let before = (group.chosen)(draft);
                // In the order of the taxonomy, so that the same choice is the same text.
                let is = |one: &&str| {
                    if *one == word {
                        wanted
                    } else {
                        before.contains(one)
                    }
                };
                let now: Vec<&str> = (group.all)().into_iter().filter(is).collect();
                (group.choose)(draft, now);
            });
        };
        let name = move || i18n.say(|words| taxonomy::word(words, group.facet, word).unwrap_or_default());
        view! {
            <Tick checked on_change=change>
                {name}
            </Tick>
        }
        .into_any()
    };
    let legend = move || {
        let count = chosen.with(Vec::len) as i64;
        i18n.say(|say| {
            let name = words::field(say, group.field);
            m::listing_chosen(say, &name, count, MOST_CHOSEN as i64)
        })
    };
    view! {
        <Choices
            id=words::id(group.field, None, None)
            legend
            error=editor.error((group.field, None, None))
        >
            <div class="listing-ticks">{(group.all)().into_iter().map(tick).collect_view()}</div>
        </Choices>
    }
    .into_any()
}
