//! Whether single letters do something. Kept on this device, because it is a matter of this keyboard and these hands.

use leptos::prelude::*;
use liaison_messages::messages as m;

use super::Switch;
use crate::i18n::use_i18n;
use crate::offline::keep::{self, Shelf};

const KEPT: &str = "liaison.letters";
const OFF: &str = "off";

/// Asked at each key, so that another tab's choice counts here too.
pub fn letters_are_on() -> bool {
    keep::read(Shelf::Device, KEPT).as_deref() != Some(OFF)
}

#[component]
pub fn LettersSwitch() -> impl IntoView {
    let i18n = use_i18n();
    let on = RwSignal::new(letters_are_on());
    let choose = move |is_on: bool| {
        if is_on {
            keep::remove(Shelf::Device, KEPT);
        } else {
            keep::write(Shelf::Device, KEPT, OFF);
        }
        on.set(is_on);
    };
    view! {
        <Switch on on_change=choose>
            {i18n.tr(m::keys_letters)}
            <small>{i18n.tr(m::keys_letters_help)}</small>
        </Switch>
    }
}
