//! A draft that was changed in two places: what both changed to different things, side by side. Nothing is chosen
//! beforehand, and nobody has to choose before writing on.

use std::collections::BTreeMap;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::catalogue::CatalogueBody;
use liaison_domain::Language;
use liaison_domain::catalogue::PlanCode;
use liaison_domain::price_list::{Billing, Commitment};
use liaison_domain::purchase_offer::Tax;
use liaison_domain::purchase_offer::agreement::TermsDocument;
use liaison_domain::purchase_offer::line::Need;
use liaison_drafts::page::Question;
use liaison_drafts::{Asked, AudienceChoice, Authorship, DraftId, DraftedLine, ExpiryChoice, Pick, Pricing};
use liaison_json::{FromJson, Json};
use liaison_messages::{Words, messages as m};
use uuid::Uuid;

use super::words;
use crate::app::{Lapsed, use_page};
use crate::i18n::{I18n, listing, offer, use_i18n};
use crate::offline::{Keeping, Offline, use_offline};
use crate::ui::{
    Button, ButtonKind, Choice, Choices, EmptyState, LinkButton, Look, Skeleton, draft_address, draft_name,
};

pub struct DraftConflictPage;

#[lazy_route]
impl LazyRoute for DraftConflictPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <Conflict /> }.into_any()
    }
}

/// What is chosen here and not used yet.
type Picks = RwSignal<BTreeMap<Uuid, Pick>>;

#[component]
fn Conflict() -> impl IntoView {
    let (i18n, offline) = (use_i18n(), use_offline());
    let params = use_params_map();
    let id = Memo::new(move |_| {
        params.with(|params| params.get("draft").and_then(|id| id.parse::<DraftId>().ok()))
    });
    use_page(i18n.tr(m::drafts_conflict));
    let name = move || {
        let draft = id.get().and_then(|id| offline.draft(id))?;
        Some(draft_name(i18n, &draft))
    };
    let shown = move || match (offline.keeping(), id.get()) {
        (Keeping::Opening | Keeping::Nobody, _) => {
            view! { <Skeleton label=i18n.tr(m::loading) /> }.into_any()
        }
        (_, Some(id)) if offline.is_undecided(id) => view! { <Questions id /> }.into_any(),
        (_, id) => settled(i18n, offline, id),
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <Lapsed />
            <ol class="crumbs">
                <li>
                    <a href="/drafts">{i18n.tr(m::drafts_title)}</a>
                </li>
                <li>
                    <bdi>{name}</bdi>
                </li>
            </ol>
            {shown}
        </main>
    }
}

fn settled(i18n: I18n, offline: Offline, id: Option<DraftId>) -> AnyView {
    let href = id.map_or_else(|| "/drafts".to_owned(), |id| address(offline, id));
    view! {
        <EmptyState title=i18n.tr(m::drafts_conflict_none) text=i18n.tr(m::drafts_conflict_none_text)>
            <LinkButton look=Look::Primary href>
                {i18n.tr(m::drafts_conflict_go_on)}
            </LinkButton>
        </EmptyState>
    }
    .into_any()
}

/// Where its author was.
fn address(offline: Offline, id: DraftId) -> String {
    let draft = untrack(|| offline.draft(id));
    draft.map_or_else(|| "/drafts".to_owned(), |draft| draft_address(&draft))
}

#[component]
fn Questions(id: DraftId) -> impl IntoView {
    let (i18n, offline) = (use_i18n(), use_offline());
    let navigate = use_navigate();
    let picks: Picks = RwSignal::new(BTreeMap::new());
    let questions = Memo::new(move |_| offline.questions(id));
    let none_picked = Memo::new(move |_| {
        questions.with(|all| picks.with(|picks| all.iter().all(|each| !picks.contains_key(&each.choice))))
    });
    let refused = Signal::derive(move || none_picked.get().then(|| i18n.say(m::drafts_conflict_choose_one)));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if none_picked.get_untracked() {
            return;
        }
        let chosen: Vec<(Uuid, Pick)> = picks.get_untracked().into_iter().collect();
        let left = questions.with_untracked(|all| {
            all.iter()
                .any(|each| !chosen.iter().any(|(id, _)| *id == each.choice))
        });
        let next = address(offline, id);
        offline.choose(id, &chosen);
        picks.set(BTreeMap::new());
        if !left {
            navigate(&next, Default::default());
        }
    };
    let open = move || i18n.say(|words| m::drafts_conflict_open(words, questions.with(Vec::len) as i64));
    let later = address(offline, id);
    view! {
        <header class="page__head">
            <h1 tabindex="-1">{i18n.tr(m::drafts_conflict)}</h1>
            <p class="lede">{i18n.tr(m::drafts_conflict_text)}</p>
            <p>{open}</p>
        </header>
        <form class="stack" on:submit=submit>
            {move || {
                let all = questions.get().into_iter();
                all.map(|each| question(i18n, offline, each, picks)).collect::<Vec<_>>()
            }}
            <div class="btn-row">
                <Button look=Look::Primary kind=ButtonKind::Submit refused>
                    {i18n.tr(m::drafts_conflict_use)}
                </Button>
                <LinkButton href=later>{i18n.tr(m::drafts_conflict_later)}</LinkButton>
            </div>
        </form>
    }
}

fn question(i18n: I18n, offline: Offline, question: Question, picks: Picks) -> AnyView {
    let Question {
        choice,
        field,
        before,
        answers,
    } = question;
    let group = format!("choose-{choice}");
    let legend = {
        let field = field.clone();
        move || {
            let before = value(i18n, offline, &field, &before);
            i18n.say(|words| m::drafts_conflict_field(words, &label(words, &field), &before))
        }
    };
    let card = |(pick, text): (Pick, Json)| {
        let field = field.clone();
        let name = match pick {
            Pick::Mine => m::drafts_conflict_mine,
            Pick::Theirs(_) => m::drafts_conflict_theirs,
            Pick::Both => m::drafts_conflict_both,
        };
        let chosen = Signal::derive(move || picks.with(|picks| picks.get(&choice) == Some(&pick)));
        let choose = move |()| {
            picks.update(|picks| {
                picks.insert(choice, pick);
            });
        };
        let number = match pick {
            Pick::Mine => "mine".to_owned(),
            Pick::Theirs(index) => format!("theirs-{index}"),
            Pick::Both => "both".to_owned(),
        };
        let lines = move || {
            let text = value(i18n, offline, &field, &text);
            let lines = text
                .lines()
                .map(|line| view! { <p dir="auto">{line.to_owned()}</p> }.into_any());
            lines.collect::<Vec<_>>()
        };
        view! {
            <Choice group=group.clone() value=number name=i18n.tr(name) chosen on_choose=choose>
                {lines}
            </Choice>
        }
        .into_any()
    };
    let cards: Vec<AnyView> = answers.into_iter().map(card).collect();
    view! {
        <Choices id=group legend>
            {cards}
        </Choices>
    }
    .into_any()
}

fn label(words: &Words, field: &[String]) -> String {
    use liaison_drafts::Field;
    let field: Vec<&str> = field.iter().map(String::as_str).collect();
    let field = match field.as_slice() {
        ["text"] => return m::drafts_kind_lead_note(words),
        ["profile", "name"] => return m::company_name(words),
        ["profile", "phone"] => return m::company_phone(words),
        ["profile", "email"] => return m::company_email(words),
        ["profile", "website"] => return m::company_website(words),
        ["profile", ..] => return m::company_address(words),
        ["name"] => Field::Name,
        ["usage_location"] => Field::UsageLocation,
        ["plan"] => Field::Plan,
        ["administration"] => Field::Administration,
        ["expiry", ..] => Field::Expiry,
        ["most_acceptances"] => Field::MostAcceptances,
        ["office"] => Field::Office,
        ["message", "before_link"] => Field::BeforeLink,
        ["message", "after_link"] => Field::AfterLink,
        ["message", "language"] => return m::wizard_message_language(words),
        ["currency"] => return m::offer_currency(words),
        ["tax"] => return m::offer_tax(words),
        ["answer_by"] => return m::offer_answer_by(words),
        ["agreement"] => return m::offer_agreement(words),
        ["document"] => return m::offer_document(words),
        ["audience", ..] => return m::offer_step_recipients(words),
        ["lines", _, part] => return line_part(words, part),
        ["lines", ..] => return m::offer_lines(words),
        field => {
            return listing::label(words, field).unwrap_or_else(|| m::wizard_step_message(words));
        }
    };
    words::field(words, field)
}

/// Of a purchase offer's line.
fn line_part(words: &Words, part: &str) -> String {
    match part {
        "licences" => m::offer_line_licences(words),
        "least" => m::offer_line_least(words),
        "most" => m::offer_line_most(words),
        "need" => m::offer_line_optional(words),
        "commitment" => m::offer_line_commitment(words),
        "billing" => m::offer_line_billing(words),
        "off" => m::offer_line_off(words),
        "named" => m::offer_line_named(words),
        _ => m::offer_line_pricing(words),
    }
}

/// What an offer's field has a word for.
fn offer_word(words: &Words, field: &[&str], value: &Json) -> Option<String> {
    Some(match field {
        ["tax"] => offer::tax(words, Tax::from_json(value)?),
        ["audience", "choice"] => match AudienceChoice::from_json(value)? {
            AudienceChoice::Customer => m::offer_for_one(words),
            AudienceChoice::Anyone => m::offer_for_anyone(words),
        },
        ["document"] => TermsDocument::from_json(value)?.file_name.as_str().to_owned(),
        ["lines", _, "need"] => match Need::from_json(value)? {
            Need::Required => m::offer_required(words),
            Need::Optional => m::offer_optional(words),
        },
        ["lines", _, "commitment"] => offer::commitment(words, Commitment::from_json(value)?),
        ["lines", _, "billing"] => offer::billing(words, Billing::from_json(value)?),
        ["lines", _, "pricing"] => offer::pricing(words, Pricing::from_json(value)?),
        // A line that one side has removed, against what the other has made of it.
        ["lines", _] => {
            let line = DraftedLine::from_json(value)?;
            [line.licences.as_str(), " × ", line.product.as_str()].concat()
        }
        _ => return None,
    })
}

/// As the page of its step shows it.
fn value(i18n: I18n, offline: Offline, field: &[String], value: &Json) -> String {
    let text = value.as_text().unwrap_or_default().to_owned();
    let field: Vec<&str> = field.iter().map(String::as_str).collect();
    let word =
        |words: &Words| offer_word(words, &field, value).or_else(|| listing::word(words, &field, value));
    if let Some(word) = i18n.say(word) {
        return word;
    }
    let shown = match field.as_slice() {
        ["usage_location"] if !text.is_empty() => i18n.say(|words| words.formatter().country(&text)),
        ["plan"] => {
            let catalogue = offline
                .catalogue()
                .and_then(|body| liaison_json::read::<CatalogueBody>(&body));
            let plan =
                catalogue.and_then(|body| Some(body.catalogue.plan(&PlanCode(text.clone()))?.name.clone()));
            plan.unwrap_or(text)
        }
        ["administration"] => {
            i18n.say(|words| words::asked(words, Option::<Asked>::from_json(value).flatten()))
        }
        ["expiry", "choice"] => i18n.say(match ExpiryChoice::from_json(value) {
            Some(ExpiryChoice::Date) => m::wizard_expiry_date,
            Some(ExpiryChoice::Never) => m::wizard_expiry_never,
            _ => m::wizard_expiry_days,
        }),
        ["message", "language"] => match Language::from_json(value) {
            Some(language) => i18n.say(|words| words.formatter().language_name(language.tag())),
            None => text,
        },
        ["message", "authorship"] => i18n.say(match Authorship::from_json(value) {
            Some(Authorship::Drafted) => m::drafts_conflict_drafted,
            _ => m::drafts_conflict_edited,
        }),
        // It is known by its name on the page of the step only.
        ["office"] if !text.is_empty() => i18n.say(m::drafts_conflict_an_office),
        _ => text,
    };
    match shown.is_empty() {
        true => i18n.say(m::drafts_conflict_nothing),
        false => shown,
    }
}
