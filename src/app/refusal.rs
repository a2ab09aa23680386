//! What stands in the place of a page that does not exist or does not open for this person.

use leptos::prelude::*;
use liaison_domain::authorize::Denied;
use liaison_messages::messages as m;

use super::page::use_page;
use super::session::use_session;
use super::shell::{Frame, PageSide, use_frame};
use super::staff::use_staff;
use crate::i18n::use_i18n;
use crate::ui::{LinkButton, Look, Text};

#[component]
pub fn NotFoundPage() -> impl IntoView {
    let i18n = use_i18n();
    let (session, frame, staff) = (use_session(), use_frame(), use_staff());
    // The page stands at once; its frame follows when it is known who is here.
    leptos::task::spawn_local(async move {
        let session = session.settled().await;
        let around = Frame::of(session.as_ref());
        staff.ready_for(around).await;
        frame.try_set(around);
    });
    notice(
        i18n.tr(m::page_not_found_title).into(),
        i18n.tr(m::page_not_found_text).into(),
    )
}

/// Signed in, but not as somebody for whom this page is.
#[component]
pub fn Refusal(denied: Denied, side: PageSide) -> impl IntoView {
    let i18n = use_i18n();
    let text: Text = match (denied, side) {
        (Denied::Role, _) => i18n.tr(m::page_refused_role).into(),
        (_, PageSide::Partner) => i18n.tr(m::page_refused_partner).into(),
        (_, PageSide::Customer) => i18n.tr(m::page_refused_customer).into(),
    };
    notice(i18n.tr(m::page_refused_title).into(), text)
}

fn notice(title: Text, text: Text) -> impl IntoView {
    let i18n = use_i18n();
    use_page(title.clone());
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{move || title.get()}</h1>
                <p class="lede">{move || text.get()}</p>
                <div class="page__verbs">
                    <LinkButton look=Look::Primary href="/">
                        {i18n.tr(m::page_go_home)}
                    </LinkButton>
                </div>
            </header>
        </main>
    }
}
