//! One purchase offer: what was sent, who answered, what was asked, and what can be done with it.

mod answers;
mod log;
mod thread;
mod verbs;
mod versions;

use std::str::FromStr;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::paths;
use liaison_contract::purchase_offer::PurchaseOffer;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::id::PurchaseOfferId;
use liaison_domain::purchase_offer::agreement::Agreement;
use liaison_domain::purchase_offer::totals::Totals;
use liaison_domain::purchase_offer::{OfferState, Tax};
use liaison_messages::messages as m;

use super::places::{self, LIST, badge};
use crate::api::Query;
use crate::api::news::{LiveState, on_inbox};
use crate::api::purchase_offer::find_purchase_offer;
use crate::app::{NotFoundPage, use_page, use_session};
use crate::i18n::{I18n, offer, use_i18n, when};
use crate::ui::live::live;
use crate::ui::{
    Boxed, CopyButton, Definition, DefinitionList, LiveMark, LoadNotice, Look, Section, terms_document,
};

pub struct PurchaseOfferPage;

#[lazy_route]
impl LazyRoute for PurchaseOfferPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        let params = use_params_map();
        let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
        // Another offer is another page, with nothing kept of this one.
        (move || match PurchaseOfferId::from_str(&id.get()) {
            Ok(id) => view! { <Offer id /> }.into_any(),
            Err(_) => view! { <NotFoundPage /> }.into_any(),
        })
        .into_any()
    }
}

#[component]
fn Offer(id: PurchaseOfferId) -> impl IntoView {
    let i18n = use_i18n();
    let sent = Query::kept(move || find_purchase_offer(id));
    let heard = RwSignal::new(0_u32);
    // Changes with each change of the offer that was made here, and with what may have happened elsewhere.
    let changed = Memo::new(move |_| sent.value().map(|offer| (offer.revision, heard.get())));
    let live_state = use_session().get_untracked().map(|session| {
        on_inbox(session.user.id, move || {
            sent.refetch();
            heard.update(|heard| *heard = heard.wrapping_add(1));
        })
    });
    let name = move || {
        let name = sent.value().map(|offer| offer.version.snapshot.terms.name);
        name.map(|name| name.as_str().to_owned())
    };
    use_page(move || name().unwrap_or_else(|| i18n.say(m::shell_purchase_offers)));
    let stands = Memo::new(move |_| sent.value().is_some());
    let summary = Memo::new(move |_| sent.value().map(|offer| offer.summary.as_str().to_owned()));
    let parts = move || {
        stands.get().then(|| {
            view! {
                <div class="split">
                    <div>
                        {live(move || sent.value().map(|offer| terms(i18n, &offer)))}
                        {answers::part(id, summary, changed)} {thread::part(id, changed)}
                    </div>
                    <div>{versions::part(id, changed)} {log::part(id, changed)}</div>
                </div>
            }
            .into_any()
        })
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=LIST>{i18n.tr(m::shell_purchase_offers)}</a>
                </li>
                <li dir="auto">{name}</li>
            </ol>
            <LoadNotice
                notice=Signal::derive(move || sent.notice())
                loading=m::loading
                failed=m::offer_failed
                on_retry=move |()| sent.refetch()
            />
            {live(move || stands.get().then(|| head(i18n, sent, live_state)))}
            {live(parts)}
        </main>
    }
}

fn head(i18n: I18n, sent: Query<PurchaseOffer>, live_state: Option<RwSignal<LiveState>>) -> AnyView {
    let name = move || {
        let name = sent.value().map(|offer| offer.version.snapshot.terms.name);
        name.map(|name| name.as_str().to_owned())
    };
    let link = Signal::derive(move || sent.value().map(|offer| offer.link).unwrap_or_default());
    let is_open = Memo::new(move |_| {
        sent.value()
            .is_some_and(|offer| offer.state == OfferState::Active)
    });
    // Nobody should hand out one that is closed.
    let copy = move || {
        is_open.get().then(|| {
            view! {
                <CopyButton
                    label=i18n.tr(m::wizard_copy_link)
                    text=link
                    copied=i18n.tr(m::link_copied)
                    failed=i18n.tr(m::link_not_copied)
                    look=Look::Primary
                />
            }
            .into_any()
        })
    };
    view! {
        <header class="page__head page__head--row">
            <h1 tabindex="-1" dir="auto">
                {name}
            </h1>
            {live(move || sent.value().map(|offer| facts(i18n, &offer, live_state)))}
            <div class="page__verbs">{live(copy)} {verbs::part(sent)}</div>
        </header>
    }
    .into_any()
}

fn facts(i18n: I18n, sent: &PurchaseOffer, live_state: Option<RwSignal<LiveState>>) -> AnyView {
    let terms = &sent.version.snapshot.terms;
    let (summary, version, audience, country, until, administration, by) = i18n.say(|words| {
        let administration = match terms.administration {
            Some(AdministrationKind::Full) => m::wizard_administration_asked_full(words),
            Some(AdministrationKind::Limited) => m::wizard_administration_asked_limited(words),
            None => m::wizard_administration_not_asked(words),
        };
        (
            m::offer_summary(words, sent.summary.as_str()),
            m::offer_version(words, i64::from(sent.version.number)),
            offer::audience(words, &terms.audience),
            words.formatter().country(terms.usage_location.as_str()),
            m::offer_until(words, &offer::answer_by(words, &sent.answer_by)),
            m::offer_administration_fact(words, &administration),
            m::offer_sent_by(
                words,
                &sent.version.sent_by,
                &when::day_of(words, sent.version.sent_at),
            ),
        )
    });
    let office = sent.office_name.clone();
    view! {
        <p class="facts">
            {badge(i18n, sent.state, Boxed::Yes)} <span>{summary}</span> <span>{version}</span>
            <span dir="auto">{audience}</span> <span>{country}</span> <span>{until}</span>
        </p>
        <p class="facts">
            <span>{administration}</span> {office.map(|name| view! { <span dir="auto">{name}</span> })}
            <span>{by}</span> {live_state.map(|state| view! { <LiveMark state /> })}
        </p>
    }
    .into_any()
}

fn terms(i18n: I18n, sent: &PurchaseOffer) -> AnyView {
    let snapshot = &sent.version.snapshot;
    let message = snapshot.terms.message.text.as_str().to_owned();
    let lang = snapshot.terms.message.language.tag();
    let message = (!message.trim().is_empty()).then(|| {
        view! {
            <Section title=i18n.tr(m::wizard_step_message)>
                <p class="lines" lang=lang dir="auto">
                    {message}
                </p>
            </Section>
        }
    });
    let agreement = snapshot.terms.agreement.as_ref();
    let agreement = agreement.map(|agreed| {
        let agreed = match agreed {
            Agreement::Text(text) => {
                let text = text.as_str().to_owned();
                view! {
                    <p class="lines" dir="auto">
                        {text}
                    </p>
                }
                .into_any()
            }
            Agreement::Document(document) => terms_document(
                i18n,
                paths::purchase_offer_document(sent.id, &document.sha256),
                document,
                m::offer_document_sum,
            ),
        };
        view! { <Section title=i18n.tr(m::offer_agreement)>{agreed}</Section> }
    });
    let totals = &sent.version.totals;
    let lines = places::lines(i18n, &snapshot.terms.lines, &snapshot.prices, totals);
    let sums = sums(i18n, totals);
    let tax = match snapshot.terms.tax {
        Tax::Excluded => m::offer_tax_excluded,
        Tax::Included => m::offer_tax_included,
    };
    view! {
        <Section title=i18n.tr(m::offer_lines)>
            {lines} {sums}
            <p class="small muted">
                {i18n.tr(tax)} <br /> {i18n.tr(m::offer_vendor_bills)}
            </p>
        </Section>
        {message}
        {agreement}
    }
    .into_any()
}

fn sums(i18n: I18n, totals: &Totals) -> AnyView {
    let sums = i18n.say(|words| offer::sums(words, totals));
    let sums = sums
        .into_iter()
        .map(|(name, sum)| view! { <Definition name>{sum}</Definition> }.into_any());
    view! { <DefinitionList>{sums.collect_view()}</DefinitionList> }.into_any()
}
