//! A draft of the next version of an offer: what it takes the place of, and how it goes on where the offer has changed.

use leptos::prelude::*;
use liaison_contract::purchase_offer::PurchaseOfferBody;
use liaison_contract::{Problem, ProblemCode};
use liaison_drafts::{Refusal, Revised};
use liaison_messages::messages as m;

use super::super::places;
use super::state::Wizard;
use crate::ui::live::{live, said};
use crate::ui::{Banner, BannerTone, Button};

/// Above every step, so that nobody takes it for an offer of its own.
pub(super) fn part(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let revises = wizard.content.part(|draft| draft.revises);
    live(move || {
        let Revised { offer, version, .. } = revises.get()?;
        let number = i64::from(version) + 1;
        Some(
            view! {
                <Banner tone=BannerTone::Info>
                    {said(move || i18n.say(|words| m::offer_revising(words, number)))} " "
                    <a href=places::address(offer)>{i18n.tr(m::offer_revising_open)}</a>
                </Banner>
            }
            .into_any(),
        )
    })
}

/// Below what the server said, where it said that the offer is another one by now: what was written stays.
pub(super) fn go_on(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let page = wizard.page();
    let current = Memo::new(move |_| match page.refusal()? {
        Refusal::Problem { problem } => current(&problem),
        Refusal::TooOld => None,
    });
    live(move || {
        let current = current.get()?;
        let revises = wizard.content.read(|draft| draft.revises)?;
        (revises.revision < current.revision).then(|| {
            let press = move |()| wizard.edit(move |draft| draft.revises = Some(current));
            let number = i64::from(current.version);
            view! {
                <p>
                    <Button on_press=press>
                        {said(move || i18n.say(|words| m::offer_revising_go_on(words, number)))}
                    </Button>
                </p>
            }
            .into_any()
        })
    })
}

/// The offer as the server had it when it refused.
fn current(problem: &Problem) -> Option<Revised> {
    let current = problem.current.as_ref();
    let current = current.filter(|_| problem.code == ProblemCode::StaleRevision)?;
    let body: PurchaseOfferBody = liaison_json::read(&liaison_json::write(current))?;
    let offer = body.purchase_offer;
    Some(Revised {
        offer: offer.id,
        revision: offer.revision,
        version: offer.version.number,
    })
}
