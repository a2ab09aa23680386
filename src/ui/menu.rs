//! Verbs behind one button: arrows, Home and End move, a letter goes to the next verb that begins with it, Escape closes
//! and gives the focus back.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use super::{Glyph, Icon, Text, unique_id};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MenuTone {
    Plain,
    /// What ends something. A line stands above it.
    Stop,
}

#[derive(Clone)]
pub struct MenuItem {
    pub name: Text,
    /// What follows from it.
    pub help: Option<Text>,
    pub tone: MenuTone,
    /// Why the verb cannot be run now, in the place of what follows from it.
    pub refused: Signal<Option<String>>,
    pub does: MenuDoes,
}

#[derive(Clone)]
pub enum MenuDoes {
    Press(Callback<()>),
    /// A link to somewhere else.
    Go(String),
}

/// `label` says what the verbs are of.
#[component]
pub fn Menu(#[prop(into)] label: Text, #[prop(into)] items: Signal<Vec<MenuItem>>) -> impl IntoView {
    let id = unique_id();
    let menu = Open {
        id: StoredValue::new(id.clone()),
        open: RwSignal::new(false),
        trigger: NodeRef::new(),
    };
    let press = move |_| {
        if menu.open.get_untracked() {
            menu.close();
        } else {
            menu.show(Place::First);
        }
    };
    let key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => {
            event.prevent_default();
            menu.show(Place::First);
        }
        "ArrowUp" => {
            event.prevent_default();
            menu.show(Place::Last);
        }
        _ => {}
    };
    let name = label.clone();
    let list = move || {
        menu.open.get().then(|| {
            let label = label.clone();
            let items = items.get().into_iter().map(|each| item(menu, each));
            view! {
                <div
                    class="menu"
                    role="menu"
                    id=menu.id.get_value()
                    aria-label=move || label.get()
                    on:keydown=move |event| menu.key(&event)
                    on:focusout=move |event| menu.left(&event)
                >
                    {items.collect_view()}
                </div>
            }
            .into_any()
        })
    };
    view! {
        <div class="menu-place">
            <button
                class="btn btn--icon"
                type="button"
                node_ref=menu.trigger
                aria-label=move || name.get()
                aria-haspopup="menu"
                aria-expanded=move || if menu.open.get() { "true" } else { "false" }
                aria-controls=move || menu.open.get().then(|| id.clone())
                on:click=press
                on:keydown=key
            >
                <Icon glyph=Glyph::More />
            </button>
            {list}
        </div>
    }
}

#[derive(Clone, Copy)]
struct Open {
    id: StoredValue<String>,
    open: RwSignal<bool>,
    trigger: NodeRef<html::Button>,
}

#[derive(Clone, Copy)]
enum Place {
    First,
    Last,
    Next,
    Previous,
}

impl Open {
    fn show(self, place: Place) {
        self.open.set(true);
        request_animation_frame(move || self.go(place));
    }

    fn close(self) {
        if let Some(trigger) = self.trigger.get_untracked() {
            let _ = trigger.focus();
        }
        self.open.set(false);
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let key = event.key();
        match key.as_str() {
            "ArrowDown" => self.go(Place::Next),
            "ArrowUp" => self.go(Place::Previous),
            "Home" => self.go(Place::First),
            "End" => self.go(Place::Last),
            "Escape" => self.close(),
            // The focus goes on from the button, as if the verbs were not there.
            "Tab" => return self.close(),
            letter if letter.chars().count() == 1 && letter != " " => self.begin_with(letter),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Whoever goes elsewhere has closed it.
    fn left(self, event: &ev::FocusEvent) {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let stays = |to: &Node| self.menu().is_some_and(|menu| menu.contains(Some(to)));
        let is_trigger = |to: &Node| {
            self.trigger
                .get_untracked()
                .is_some_and(|trigger| trigger.contains(Some(to)))
        };
        match to {
            // The button itself opens and closes.
            Some(to) if stays(&to) || is_trigger(&to) => {}
            _ => {
                self.open.try_set(false);
            }
        }
    }

    fn go(self, place: Place) {
        let items = self.items();
        let Some(last) = items.len().checked_sub(1) else {
            return;
        };
        let at = match (place, at(&items)) {
            (Place::First, _) | (Place::Next, None) => 0,
            (Place::Last, _) | (Place::Previous, None) => last,
            (Place::Next, Some(at)) => (at + 1) % items.len(),
            (Place::Previous, Some(at)) => at.checked_sub(1).unwrap_or(last),
        };
        if let Some(item) = items.get(at) {
            let _ = item.focus();
        }
    }

    fn begin_with(self, letter: &str) {
        let items = self.items();
        let letter = letter.to_lowercase();
        let after = at(&items).map_or(0, |at| at + 1);
        let found = items
            .iter()
            .cycle()
            .skip(after)
            .take(items.len())
            .find(|item| item.inner_text().to_lowercase().starts_with(&letter));
        if let Some(item) = found {
            let _ = item.focus();
        }
    }

    fn menu(self) -> Option<HtmlElement> {
        let id = self.id.try_get_value()?;
        document().get_element_by_id(&id)?.dyn_into().ok()
    }

    fn items(self) -> Vec<HtmlElement> {
        let mut items = Vec::new();
        let mut next = self.menu().and_then(|menu| menu.first_element_child());
        while let Some(each) = next {
            next = each.next_element_sibling();
            // The lines between them are none.
            let is_item = each.get_attribute("role").as_deref() == Some("menuitem");
            items.extend(each.dyn_into::<HtmlElement>().ok().filter(|_| is_item));
        }
        items
    }
}

fn at(items: &[HtmlElement]) -> Option<usize> {
    let focused = document().active_element()?;
    items.iter().position(|item| **item == focused)
}

fn item(menu: Open, item: MenuItem) -> AnyView {
    let MenuItem {
        name,
        help,
        tone,
        refused,
        does,
    } = item;
    let (class, line) = match tone {
        MenuTone::Plain => ("menu__item", None),
        MenuTone::Stop => ("menu__item menu__item--stop", Some(view! { <hr /> })),
    };
    let below = move || {
        let below = refused
            .get()
            .or_else(|| help.as_ref().map(|help| help.get().into_owned()))?;
        Some(view! { <small>{below}</small> }.into_any())
    };
    let words = view! {
        {move || name.get()}
        {below}
    };
    match does {
        MenuDoes::Press(press) => {
            let chosen = move |_| {
                if refused.with_untracked(Option::is_none) {
                    menu.close();
                    press.run(());
                }
            };
            view! {
                {line}
                <button
                    class=class
                    role="menuitem"
                    tabindex="-1"
                    type="button"
                    aria-disabled=move || refused.with(Option::is_some).then_some("true")
                    on:click=chosen
                >
                    {words}
                </button>
            }
            .into_any()
        }
        MenuDoes::Go(href) => view! {
            {line}
            <a class=class role="menuitem" tabindex="-1" href=href on:click=move |_| menu.close()>
                {words}
            </a>
        }
        .into_any(),
    }
}
