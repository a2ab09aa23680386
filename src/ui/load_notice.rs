//! What stands in the place of data that is on its way or did not come, and above data that grew old.

use leptos::prelude::*;
use liaison_messages::{Words, messages as m};

use super::{AsOf, Banner, BannerTone, Button, EmptyState, Look, Skeleton};
use crate::api::Notice;
use crate::i18n::{problem, use_i18n};

#[component]
pub fn LoadNotice(
    #[prop(into)] notice: Signal<Notice>,
    /// What is on its way.
    loading: fn(&Words) -> String,
    /// What did not come.
    failed: fn(&Words) -> String,
    #[prop(into)] on_retry: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let again = move || {
        view! { <Button look=Look::Small on_press=on_retry>{i18n.tr(m::try_again)}</Button> }
    };
    move || match notice.get() {
        Notice::Nothing => ().into_any(),
        Notice::Loading => view! { <Skeleton label=i18n.tr(loading) /> }.into_any(),
        Notice::Failed(why) => view! {
            <EmptyState
                title=i18n.tr(failed)
                text=move || i18n.say(|words| match why.is_away() {
                    true => m::not_kept(words),
                    false => problem::failure(words, &why),
                })
            >
                {again()}
            </EmptyState>
        }
        .into_any(),
        // It is read again by itself.
        Notice::Stale { at, why } if why.is_away() => view! { <AsOf at /> }.into_any(),
        Notice::Stale { at, why } => view! {
            <Banner tone=BannerTone::Warning actions=again>
                {move || {
                    i18n.say(|words| {
                        let time = words.formatter().time(at);
                        [problem::failure(words, &why), m::as_of(words, &time)].join(" ")
                    })
                }}
            </Banner>
        }
        .into_any(),
    }
}
