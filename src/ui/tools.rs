//! What is looked for in a list, kept in the address, so that a link or Back leads to the same rows.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use liaison_contract::trial_invitation::SEARCH_MOST;
use liaison_messages::Words;

use super::live::live;
use super::{Button, Glyph, Icon, Look, needs_network};
use crate::api::trial_invitation::Sought;
use crate::i18n::{I18n, use_i18n};

/// As the address and the API call it, and the word that people see.
pub type Named = (&'static str, fn(&Words) -> String);

/// What can be asked for besides words.
#[derive(Clone, Copy)]
pub struct Kinds {
    /// Each with its name in the address.
    pub filters: &'static [(&'static str, &'static [Named])],
    pub orders: &'static [Named],
    /// The id of the field with the words.
    pub field: &'static str,
}

#[derive(Clone, Copy)]
pub struct Tools {
    pub i18n: I18n,
    pub sought: Memo<Sought>,
    /// What stands in the field, which is ahead of the address while somebody types.
    typed: RwSignal<String>,
    kinds: Kinds,
    go: Callback<(Sought, bool)>,
}

impl Tools {
    /// `path` is the page with the list.
    pub fn new(path: String, kinds: Kinds) -> Self {
        let params = use_query_map();
        let sought = Memo::new(move |_| {
            params.with(|params| {
                let read = |name: &str| params.get(name).unwrap_or_default();
                let known = |slug: String, known: &[Named]| {
                    let is_known = known.iter().any(|(own, _)| *own == slug);
                    if is_known { slug } else { String::new() }
                };
                Sought {
                    search: read("search").chars().take(SEARCH_MOST).collect(),
                    filters: kinds
                        .filters
                        .iter()
                        .map(|(name, values)| (*name, known(read(name), values)))
                        .collect(),
                    order: known(read("order"), kinds.orders),
                }
            })
        });
        let typed = RwSignal::new(sought.with_untracked(|sought| sought.search.clone()));
        Effect::new(move |_| {
            let search = sought.with(|sought| sought.search.clone());
            let is_typing = document()
                .active_element()
                .is_some_and(|element| element.id() == kinds.field);
            if !is_typing {
                typed.set(search);
            }
        });
        let navigate = StoredValue::new_local(use_navigate());
        let go = Callback::new(move |(sought, replace): (Sought, bool)| {
            let options = NavigateOptions {
                replace,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate.with_value(|navigate| navigate(&sought.address(&path), options));
        });
        Self {
            i18n: use_i18n(),
            sought,
            typed,
            kinds,
            go,
        }
    }

    /// The path with what is looked for behind.
    fn address(self, path: &str) -> String {
        self.sought.with(|sought| sought.address(path))
    }

    /// Whether there may be more than what is looked for.
    pub fn is_narrowed(self) -> bool {
        self.sought.with_untracked(|sought| {
            !sought.search.is_empty() || sought.filters.iter().any(|(_, value)| !value.is_empty())
        })
    }

    pub fn filter(self, name: &str, value: String) {
        let mut sought = self.sought.get_untracked();
        if let Some((_, before)) = sought.filters.iter_mut().find(|(own, _)| *own == name) {
            *before = value;
        }
        self.go.run((sought, false));
    }

    pub fn order(self, order: String) {
        let before = self.sought.get_untracked();
        self.go.run((Sought { order, ..before }, false));
    }

    pub fn clear(self) {
        self.typed.set(String::new());
        self.go.run((Sought::default(), false));
    }

    /// Where the words are typed.
    pub fn field(self, label: fn(&Words) -> String) -> AnyView {
        let i18n = self.i18n;
        view! {
            <input
                class="input"
                id=self.kinds.field
                type="search"
                autocomplete="off"
                maxlength=SEARCH_MOST.to_string()
                aria-label=i18n.tr(label)
                placeholder=i18n.tr(label)
                prop:value=move || self.typed.get()
                on:input=move |event| self.search(event_target_value(&event))
            />
        }
        .into_any()
    }

    /// The rows as a file, which only the server writes.
    pub fn export(self, path: String, class: &'static str, label: fn(&Words) -> String) -> AnyView {
        let i18n = self.i18n;
        let waits = needs_network();
        live(move || {
            let name = i18n.tr(label);
            if waits.with(Option::is_some) {
                return Some(view! { <Button look=Look::Quiet refused=waits>{name}</Button> }.into_any());
            }
            let path = path.clone();
            // The router lets links go that are said to lead elsewhere.
            Some(
                view! {
                    <a class=class rel="external" download="" href=move || self.address(&path)>
                        {name}
                    </a>
                }
                .into_any(),
            )
        })
    }

    /// The filter of that name, as a list to choose from.
    pub fn filters(self, name: &'static str, label: fn(&Words) -> String) -> AnyView {
        let value = Signal::derive(move || self.sought.with(|sought| sought.filter(name).to_owned()));
        let choose = Callback::new(move |value| self.filter(name, value));
        let found = self.kinds.filters.iter().find(|(own, _)| *own == name);
        let values: &[Named] = found.map_or(&[], |(_, values)| *values);
        self.pick(label, values, value, choose)
    }

    pub fn orders(self, label: fn(&Words) -> String) -> AnyView {
        let value = Signal::derive(move || self.sought.with(|sought| sought.order.clone()));
        let choose = Callback::new(move |order| self.order(order));
        self.pick(label, self.kinds.orders, value, choose)
    }

    fn pick(
        self,
        label: fn(&Words) -> String,
        options: &'static [Named],
        value: Signal<String>,
        on_change: Callback<String>,
    ) -> AnyView {
        let i18n = self.i18n;
        let options = options
            .iter()
            .map(|(slug, word)| {
                view! {
                    <option value=*slug prop:selected=move || value.with(|value| value == slug)>
                        {i18n.tr(*word)}
                    </option>
                }
            })
            .collect_view();
        view! {
            <div class="select">
                <select
                    class="input"
                    aria-label=i18n.tr(label)
                    on:change=move |event| on_change.run(event_target_value(&event))
                >
                    {options}
                </select>
                <Icon glyph=Glyph::Chevron />
            </div>
        }
        .into_any()
    }

    fn search(self, text: String) {
        let search = text.trim().chars().take(SEARCH_MOST).collect();
        self.typed.set(text);
        let before = self.sought.get_untracked();
        // Each letter is no place to come back to.
        self.go.run((Sought { search, ..before }, true));
    }
}
