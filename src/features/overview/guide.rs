//! The shortest way to a first customer, for a partner that has not invited anybody yet.

use leptos::prelude::*;
use liaison_contract::session::SessionSide;
use liaison_domain::partner::Partner;
use liaison_messages::messages as m;

use crate::app::{CreateTrialInvitation, use_session};
use crate::i18n::use_i18n;
use crate::ui::{Glyph, Icon, Section};

#[component]
pub fn Guide() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Section title=i18n.tr(m::overview_first)>
            <ol class="guide">
                {firm()} <li class="guide__step guide__step--now">
                    <span class="guide__n">"2"</span>
                    <div class="stack stack--tight">
                        <h3>{i18n.tr(m::overview_first_write)}</h3>
                        <p>{i18n.tr(m::overview_first_write_text)}</p>
                        <div class="btn-row">
                            <CreateTrialInvitation />
                        </div>
                    </div>
                </li>
                <li class="guide__step">
                    <span class="guide__n">"3"</span>
                    <div>
                        <h3>{i18n.tr(m::overview_first_share)}</h3>
                        <p class="muted small">{i18n.tr(m::overview_first_share_text)}</p>
                    </div>
                </li>
            </ol>
            <p>
                <a href="/company/enrolments/getting-started">{i18n.tr(m::overview_first_all)}</a>
            </p>
        </Section>
    }
}

/// Done as soon as a customer could reach the firm.
fn firm() -> AnyView {
    let i18n = use_i18n();
    let session = use_session().get_untracked();
    let Some(SessionSide::Partner { partner, .. }) = session.map(|session| session.side) else {
        return ().into_any();
    };
    let is_done = !(partner.phone.is_empty() || partner.email.is_empty());
    let text = move || {
        i18n.say(|words| {
            let Partner {
                name, phone, email, ..
            } = &partner;
            if is_done {
                m::overview_first_firm_text(words, name, phone, email)
            } else {
                m::overview_first_firm_lacking(words)
            }
        })
    };
    view! {
        <li class="guide__step" class:guide__step--done=is_done>
            <span class="guide__n">
                {if is_done { view! { <Icon glyph=Glyph::Check /> }.into_any() } else { "1".into_any() }}
            </span>
            <div>
                <h3>{i18n.tr(m::overview_first_firm)}</h3>
                <p class="muted small">
                    {text} " " <a href="/company">{i18n.tr(m::overview_profile)}</a>
                </p>
            </div>
        </li>
    }
    .into_any()
}
