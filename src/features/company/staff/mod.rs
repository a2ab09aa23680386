//! The people of the firm: who they are, who was asked to join, and what becomes of them.

pub mod invite;
mod invited;
mod people;
pub mod question;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::staff::{StaffBody, StaffInvitationsBody};
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_messages::messages as m;

use self::invite::Invite;
use self::question::{Asking, Question};
use super::tabs::tabs;
use crate::api::Query;
use crate::api::staff::{list_staff, list_staff_invitations};
use crate::app::{actor, use_page, use_session};
use crate::i18n::use_i18n;
use crate::ui::{Button, LoadNotice, Section};

pub struct CompanyStaffPage;

#[lazy_route]
impl LazyRoute for CompanyStaffPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <Staff /> }.into_any()
    }
}

/// Both lists, which change together.
#[derive(Clone, Copy)]
pub struct Lists {
    people: Query<StaffBody>,
    invited: Query<StaffInvitationsBody>,
}

impl Lists {
    fn read_again(self) {
        self.people.refetch();
        self.invited.refetch();
    }
}

#[component]
fn Staff() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::staff_title));
    let lists = Lists {
        people: Query::kept(list_staff),
        invited: Query::kept(list_staff_invitations),
    };
    let me = actor(use_session().get_untracked().as_ref());
    let may = match me {
        Actor::Staff { partner, .. } => authorize(&me, Action::ChangeStaff(partner)).is_ok(),
        _ => false,
    };
    let asking: Asking = RwSignal::new(None);
    let invited = move || {
        let open = lists.invited.value()?.staff_invitations;
        (!open.is_empty()).then(|| {
            view! {
                <Section title=i18n.tr(m::staff_invited)>{invited::table(i18n, &open, may.then_some(asking))}</Section>
            }
        })
    };
    let invite = match may {
        true => view! { <Invite lists /> }.into_any(),
        false => {
            let refused = Signal::derive(move || Some(i18n.say(m::staff_refused)));
            view! {
                <div>
                    <Button refused>{i18n.tr(m::staff_invite)}</Button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::staff_title)}</h1>
                <p class="lede">{i18n.tr(m::staff_lede)}</p>
            </header>
            {tabs("/company/staff")}
            <Section title=i18n.tr(m::staff_people)>
                <LoadNotice
                    notice=Signal::derive(move || lists.people.notice())
                    loading=m::loading
                    failed=m::staff_failed
                    on_retry=move |()| lists.read_again()
                />
                {move || lists.people.value().map(|body| people::table(i18n, &body.staff, may.then_some(asking)))}
            </Section>
            {invited}
            {invite}
            {may.then(|| view! { <Question asking lists /> })}
        </main>
    }
}
