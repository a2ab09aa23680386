//! The shortest way to a first customer, for a partner that has not invited anybody yet.

use leptos::prelude::*;
use liaison_messages::messages as m;

use crate::app::CreateTrialInvitation;
use crate::i18n::use_i18n;
use crate::ui::Section;

#[component]
pub fn Guide() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Section title=i18n.tr(m::overview_first)>
            <ol class="guide">
                <li class="guide__step guide__step--now">
                    <span class="guide__n">"1"</span>
                    <div class="stack stack--tight">
                        <h3>{i18n.tr(m::overview_first_write)}</h3>
                        <p>{i18n.tr(m::overview_first_write_text)}</p>
                        <div class="btn-row">
                            <CreateTrialInvitation />
                        </div>
                    </div>
                </li>
                <li class="guide__step">
                    <span class="guide__n">"2"</span>
                    <div>
                        <h3>{i18n.tr(m::overview_first_share)}</h3>
                        <p class="muted small">{i18n.tr(m::overview_first_share_text)}</p>
                    </div>
                </li>
            </ol>
        </Section>
    }
}
