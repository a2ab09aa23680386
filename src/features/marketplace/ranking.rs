//! How results are ordered: every signal, and what moves it.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_messages::messages as m;

use super::address::PAGE;
use crate::app::public;
use crate::app::use_page;
use crate::i18n::use_i18n;
use crate::ui::{Definition, DefinitionList};

pub struct MarketplaceRankingPage;

#[lazy_route]
impl LazyRoute for MarketplaceRankingPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Ranking /> }.into_any()
    }
}

#[component]
fn Ranking() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::marketplace_ranking));
    view! {
        {public::navigation(i18n, "")}
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 class="display" tabindex="-1">
                    {i18n.tr(m::marketplace_ranking)}
                </h1>
                <p class="lede">{i18n.tr(m::marketplace_ranking_lede)}</p>
            </header>
            <DefinitionList>
                <Definition name=i18n.tr(m::marketplace_why_words)>{i18n.tr(m::marketplace_ranking_words)}</Definition>
                <Definition name=i18n.tr(m::marketplace_why_near)>{i18n.tr(m::marketplace_ranking_near)}</Definition>
                <Definition name=i18n.tr(m::marketplace_why_programmes)>
                    {i18n.tr(m::marketplace_ranking_programmes)}
                </Definition>
                <Definition name=i18n.tr(m::marketplace_why_rating)>
                    {i18n.tr(m::marketplace_ranking_rating)}
                </Definition>
                <Definition name=i18n.tr(m::marketplace_why_answers)>
                    {i18n.tr(m::marketplace_ranking_answers)}
                </Definition>
            </DefinitionList>
            <p>{i18n.tr(m::marketplace_ranking_equal)}</p>
            <p>
                <a href=PAGE>{i18n.tr(m::marketplace_title)}</a>
            </p>
        </main>
    }
}
