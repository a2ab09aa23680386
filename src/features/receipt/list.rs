//! The receipts of one's own organisation, the newest first.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::receipt::Receipt;
use liaison_domain::link::SummaryId;
use liaison_domain::receipt::Answered;
use liaison_messages::messages as m;

use crate::api::Query;
use crate::api::receipt::list_receipts;
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::{EmptyState, LinkButton, LoadNotice, Look, pager, rich};

pub struct ReceiptsPage;

#[lazy_route]
impl LazyRoute for ReceiptsPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Receipts /> }.into_any()
    }
}

#[component]
fn Receipts() -> impl IntoView {
    let i18n = use_i18n();
    let of = use_query_map().with_untracked(|query| SummaryId::parse(&query.get("summary")?).ok());
    let title = {
        let of = of.clone();
        move || match &of {
            Some(of) => i18n.say(|words| m::receipt_all_of(words, of.as_str())),
            None => i18n.say(m::receipt_all),
        }
    };
    use_page(title.clone());
    let pages = RwSignal::new(1_usize);
    let receipts = Query::kept(move || list_receipts(of.clone(), pages.try_get_untracked().unwrap_or(1)));
    let again = Callback::new(move |()| receipts.refetch());
    let shown = move || {
        let listed = receipts.value()?;
        Some(match listed.items.is_empty() {
            true => view! {
                <EmptyState title=i18n.tr(m::receipt_all_none) text=i18n.tr(m::receipt_all_none_text) />
            }
            .into_any(),
            false => {
                let cards: Vec<AnyView> = listed.items.iter().map(|each| card(i18n, each)).collect();
                view! {
                    {cards}
                    {pager(i18n, listed.more, pages, again)}
                }
                .into_any()
            }
        })
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{title}</h1>
                <p class="lede">{i18n.tr(m::receipt_all_lede)}</p>
                <p class="btn-row">
                    <LinkButton href="/verify-receipt" look=Look::Small>
                        {i18n.tr(m::receipt_verify_title)}
                    </LinkButton>
                </p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || receipts.notice())
                loading=m::loading
                failed=m::receipt_failed
                on_retry=move |()| receipts.refetch()
            />
            {shown}
        </main>
    }
}

fn card(i18n: I18n, each: &Receipt) -> AnyView {
    let (answered, summary, version, at) = (each.answered, each.summary.clone(), each.version, each.at);
    let title = i18n.tr(match answered {
        Answered::TrialInvitation => m::receipt_of_invitation,
        Answered::PurchaseOffer => m::receipt_of_offer,
        Answered::PartnerAgreement => m::receipt_of_agreement,
    });
    let number = i18n.say(|words| m::receipt_number(words, summary.as_str(), version));
    let moment = move || i18n.say(|words| when::deadline(words, at));
    view! {
        <article class="card">
            <h2>{title}</h2>
            <p class="facts">
                <span>{rich(number, None)}</span>
                <span>{moment}</span>
            </p>
            <p class="btn-row">
                <LinkButton href=format!("/receipts/{}", each.id) look=Look::Small>
                    {i18n.tr(m::receipt_read)}
                </LinkButton>
            </p>
        </article>
    }
    .into_any()
}
