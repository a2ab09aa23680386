//! Receipts of answers: one page for both sides, and the check of a file that somebody holds.

mod check;
mod contents;
mod keys;
mod list;
mod paper;
mod verdict;
mod verify;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_domain::id::ReceiptId;
use liaison_messages::messages as m;

use self::check::check;
use self::contents::Contents;
use self::keys::Keys;
use crate::api::Query;
use crate::api::receipt::find_receipt;
use crate::app::use_page;
use crate::i18n::use_i18n;
use crate::ui::{Button, LinkButton, LoadNotice, Look, save_file};

pub use list::ReceiptsPage;
pub use verify::VerifyReceiptPage;

pub struct ReceiptPage;

#[lazy_route]
impl LazyRoute for ReceiptPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <ReceiptView /> }.into_any()
    }
}

#[component]
fn ReceiptView() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::receipt_title));
    let id: Option<ReceiptId> = use_params_map().with_untracked(|params| params.get("id")?.parse().ok());
    let receipt = Query::kept(move || async move {
        match id {
            Some(id) => find_receipt(id).await,
            None => Err(crate::api::ApiError::Unexpected(404)),
        }
    });
    let keys = Keys::new();
    let checked = LocalResource::new(move || {
        let both = receipt.value().zip(keys.value());
        async move {
            let (file, keys) = both?;
            Some(check(file.as_bytes(), &keys).await)
        }
    });
    let verdict = move || {
        let checked = checked.get().flatten()?;
        Some(verdict::verdict(i18n, &checked))
    };
    let shown = move || {
        let file = receipt.value()?;
        let contents = Contents::read(&file)?;
        let name = id.map(|id| format!("receipt-{id}.json")).unwrap_or_default();
        let print = |()| drop(window().print());
        Some(view! {
            {paper::paper(i18n, contents)}
            <p class="btn-row answer__do">
                <Button look=Look::Primary on_press=move |()| save_file(&name, &file)>
                    {i18n.tr(m::receipt_download)}
                </Button>
                <Button on_press=print>{i18n.tr(m::receipt_print)}</Button>
                <LinkButton look=Look::Quiet href="/verify-receipt">
                    {i18n.tr(m::receipt_verify_title)}
                </LinkButton>
            </p>
        })
    };
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            <LoadNotice
                notice=Signal::derive(move || receipt.notice())
                loading=m::loading
                failed=m::receipt_failed
                on_retry=move |()| receipt.refetch()
            />
            {verdict}
            {shown}
        </main>
    }
}
