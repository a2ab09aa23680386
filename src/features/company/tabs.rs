//! The way between the pages of the company.

use leptos::prelude::*;
use liaison_messages::messages as m;

use crate::i18n::use_i18n;
use crate::ui::Text;

/// `here` is the address of the page that shows them.
pub(super) fn tabs(here: &'static str) -> AnyView {
    let i18n = use_i18n();
    let tab = |href: &'static str, name: Text| {
        view! {
            <a href=href aria-current=(href == here).then_some("page")>
                {move || name.get()}
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="tabs" aria-label=i18n.tr(m::shell_company)>
            {tab("/company", i18n.tr(m::company_title).into())}
            {tab("/company/offices", i18n.tr(m::company_offices).into())}
            {tab("/company/enrolments", i18n.tr(m::company_enrolments).into())}
            {tab("/company/staff", i18n.tr(m::staff_title).into())}
            {tab("/listing", i18n.tr(m::company_listing).into())}
        </nav>
    }
    .into_any()
}
