//! The way of a new partner: what to do first, each with the page that does it, and what of it is done.

use leptos::prelude::*;
use liaison_contract::paths::enrolment_page;
use liaison_contract::session::{Session, SessionSide};
use liaison_domain::enrolment::EnrolmentState;
use liaison_domain::listing::state::ListingState;
use liaison_domain::partner::Programme;
use liaison_messages::messages as m;

use super::PAGE;
use crate::api::ApiError;
use crate::api::Query;
use crate::api::enrolment::list_enrolments;
use crate::api::listing::list_listings;
use crate::api::purchase_offer::seek_purchase_offers;
use crate::api::staff::list_staff;
use crate::api::trial_invitation::{Sought, list_trial_invitations};
use crate::app::{use_page, use_session};
use crate::i18n::{I18n, use_i18n};
use crate::ui::live::live;
use crate::ui::{Glyph, Icon, LoadNotice, Said};

/// A step, what it is good for, the page that does it, and how that is called.
struct Step {
    title: Said,
    text: Said,
    href: String,
    go: Said,
}

/// What follows from data, in the order of [`steps`].
type Done = [bool; 7];

fn steps() -> [Step; 7] {
    let step = |title, text, href: &str, go| Step {
        title,
        text,
        href: href.to_owned(),
        go,
    };
    let essentials = enrolment_page(Programme::CloudEssentials);
    [
        step(
            m::network_guide_profile,
            m::network_guide_profile_text,
            "/company",
            m::network_guide_profile_go,
        ),
        step(
            m::network_guide_essentials,
            m::network_guide_essentials_text,
            &essentials,
            m::programme_cloud_essentials,
        ),
        step(
            m::network_guide_staff,
            m::network_guide_staff_text,
            "/company/staff",
            m::network_guide_staff_go,
        ),
        step(
            m::network_guide_invitation,
            m::network_guide_invitation_text,
            "/trial-invitations/new",
            m::network_guide_invitation_go,
        ),
        step(
            m::network_guide_offer,
            m::network_guide_offer_text,
            "/purchase-offers/new",
            m::network_guide_offer_go,
        ),
        step(
            m::network_guide_listing,
            m::network_guide_listing_text,
            "/listing",
            m::network_guide_listing_go,
        ),
        step(
            m::network_guide_further,
            m::network_guide_further_text,
            PAGE,
            m::company_enrolments,
        ),
    ]
}

#[lazy]
pub(super) fn company_guide() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::network_guide));
    let session = use_session();
    let found = Query::kept(find_done);
    let shown = move || {
        let profile = has_profile(session.get().as_ref());
        let done = found.value().unwrap_or_default();
        let [_, others @ ..] = done;
        let mut done = [profile].into_iter().chain(others);
        let mut is_next = true;
        let lines: Vec<AnyView> = steps()
            .into_iter()
            .enumerate()
            .map(|(at, step)| {
                let standing = match done.next() {
                    Some(true) => Standing::Done,
                    _ if std::mem::take(&mut is_next) => Standing::Next,
                    _ => Standing::Later,
                };
                line(i18n, at + 1, step, standing)
            })
            .collect();
        Some(view! { <ol class="guide">{lines}</ol> }.into_any())
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=PAGE>{i18n.tr(m::company_enrolments)}</a>
                </li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::network_guide)}</h1>
                <p class="lede">{i18n.tr(m::network_guide_lede)}</p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::network_guide_failed
                on_retry=move |()| found.refetch()
            />
            {live(shown)}
        </main>
    }
    .into_any()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Done,
    Next,
    Later,
}

fn line(i18n: I18n, number: usize, step: Step, standing: Standing) -> AnyView {
    let class = match standing {
        Standing::Done => "guide__step guide__step--done",
        Standing::Next => "guide__step guide__step--now",
        Standing::Later => "guide__step",
    };
    let mark = match standing {
        Standing::Done => view! {
            <Icon glyph=Glyph::Check />
            <span class="visually-hidden">{i18n.tr(m::network_guide_done)}</span>
        }
        .into_any(),
        _ => number.to_string().into_any(),
    };
    let Step {
        title,
        text,
        href,
        go,
    } = step;
    view! {
        <li class=class>
            <span class="guide__n">{mark}</span>
            <div class="stack stack--tight">
                <h2>{i18n.tr(title)}</h2>
                <p>{i18n.tr(text)}</p>
                <p>
                    <a href=href>{i18n.tr(go)}</a>
                </p>
            </div>
        </li>
    }
    .into_any()
}

fn has_profile(session: Option<&Session>) -> bool {
    let Some(SessionSide::Partner { partner, .. }) = session.map(|session| &session.side) else {
        return false;
    };
    ![&partner.address, &partner.phone, &partner.email]
        .into_iter()
        .any(String::is_empty)
}

/// Somebody who may not read something has it counted as not done, and reads the rest. The profile comes from the session.
async fn find_done() -> Result<Done, ApiError> {
    let enrolments = list_enrolments().await?;
    let joined = |wanted: &[Programme]| {
        enrolments
            .iter()
            .any(|each| wanted.contains(&each.programme) && each.state == EnrolmentState::Enrolled)
    };
    let staff = list_staff().await.is_ok_and(|body| body.staff.len() > 1);
    let invited = list_trial_invitations(1)
        .await
        .is_ok_and(|listed| !listed.items.is_empty());
    let offered = seek_purchase_offers(Sought::default(), 1)
        .await
        .is_ok_and(|listed| !listed.items.is_empty());
    let found = list_listings().await.is_ok_and(|all| {
        all.iter()
            .any(|each| !matches!(each.state, ListingState::Draft | ListingState::Retired))
    });
    let further = [Programme::CloudAccelerate, Programme::CloudDeployment];
    Ok([
        false,
        joined(&[Programme::CloudEssentials]),
        staff,
        invited,
        offered,
        found,
        joined(&further),
    ])
}
