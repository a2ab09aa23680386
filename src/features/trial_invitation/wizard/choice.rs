//! The two steps of cards, a module of their own.

use leptos::prelude::*;
use liaison_drafts::Step;

use super::state::Wizard;
use super::{administration, frame, trial};

#[lazy]
pub(super) fn wizard_choice(wizard: Wizard) -> AnyView {
    crate::app::for_staff();
    let cards = match wizard.step.get_untracked() {
        Step::DelegatedAdministration => administration::view(wizard),
        _ => trial::view(wizard),
    };
    frame::columns(cards, None, wizard)
}
