//! One draft: a ring, its name, how it stands and what is next.

use leptos::prelude::*;
use liaison_contract::paths::{LEADS_PAGE, lead_page};
use liaison_domain::id::LeadId;
use liaison_drafts::{
    CompanyProfileDraft, Draft, DraftId, DraftKind, Held, Intent, IntentKind, IntentState, KINDS, Kind,
    LeadNoteDraft, Step, TrialInvitationDraft, Unread,
};
use liaison_json::Json;
use liaison_messages::{Words, messages as m};

use super::{Button, Look, SyncRing, SyncState};
use crate::i18n::{I18n, use_i18n};
use crate::offline::use_offline;

/// Where the profile of one's own company is written.
const COMPANY: &str = "/company";

/// `deleting` is set when its author wants it gone; without it the row has no verb.
#[component]
pub fn DraftRow(id: DraftId, #[prop(optional)] deleting: Option<RwSignal<Option<Draft>>>) -> impl IntoView {
    let i18n = use_i18n();
    let offline = use_offline();
    let draft = Memo::new(move |_| offline.draft(id));
    let intent = Memo::new(move |_| offline.intent(id));
    let state = Memo::new(move |_| offline.sync_of(id).state);
    let kind = Memo::new(move |_| draft.with(|draft| intent.with(|intent| kind(draft, intent))));
    let name = move || match (draft.get(), intent.get()) {
        _ if kind.get() == Some(DraftKind::CompanyProfile) => i18n.say(m::drafts_kind_company_profile),
        (Some(draft), _) => draft_name(i18n, &draft),
        (None, intent) => intent.map_or_else(String::new, |intent| intent.name),
    };
    let href = move || match intent.get().map(|intent| intent.state) {
        _ if offline.is_undecided(id) => format!("/drafts/{id}/conflict"),
        _ if kind.get() == Some(DraftKind::CompanyProfile) => COMPANY.to_owned(),
        // It is written and read on the page of what it is about.
        _ if kind.get() == Some(DraftKind::LeadNote) => {
            let of = intent.with(|intent| intent.as_ref()?.of);
            match (draft.get(), of) {
                (Some(draft), _) => draft_address(&draft),
                (None, Some(lead)) => lead_page(LeadId(lead)),
                (None, None) => LEADS_PAGE.to_owned(),
            }
        }
        Some(IntentState::Done { .. }) => {
            let of = intent.with(|intent| intent.as_ref()?.of.map(|of| of.to_string()));
            [
                pages(kind.get().as_ref()),
                "/",
                &of.unwrap_or_else(|| id.to_string()),
            ]
            .concat()
        }
        _ => draft.get().map_or_else(
            || [pages(kind.get().as_ref()), "/new"].concat(),
            |draft| draft_address(&draft),
        ),
    };
    let stand = move || {
        let sync = offline.sync_of(id);
        i18n.say(|words| match (intent.get(), draft.get()) {
            (_, Some(_)) if offline.is_undecided(id) => m::drafts_conflict_row(words),
            (Some(intent), _) => delivery(words, &intent, offline.is_online()),
            (None, Some(draft)) => {
                let time = sync.at.map(|at| words.formatter().time(at)).unwrap_or_default();
                let saved = match sync.state {
                    SyncState::Saving => m::sync_saving(words),
                    _ => m::sync_saved(words, &time),
                };
                let next = match draft.kind {
                    DraftKind::CompanyProfile => CompanyProfileDraft::read(&draft).map(|_| None),
                    DraftKind::LeadNote => LeadNoteDraft::read(&draft).map(|_| None),
                    // Its row says what it is called and where its author was, and no more is read of it here.
                    DraftKind::PurchaseOffer | DraftKind::Listing => draft_head(&draft).map(|_| None),
                    _ => TrialInvitationDraft::read(&draft).map(|content| Some(content.step)),
                };
                match next {
                    Ok(None) => saved,
                    Ok(Some(step)) => {
                        format!("{saved}. {}", m::drafts_next(words, &step_name(words, step)))
                    }
                    Err(Unread::Later) => m::drafts_later_build(words),
                    Err(Unread::Damaged) => m::drafts_damaged(words),
                }
            }
            (None, None) => String::new(),
        })
    };
    // What is on its way has to be taken back before it can be thrown away.
    let may_delete = move || {
        let draft = draft.get()?;
        let is_free = intent.get().is_none_or(|intent| !intent.is_pending());
        deleting.filter(|_| is_free).map(|deleting| (draft, deleting))
    };
    view! {
        <li class="draft" data-state=move || state.get().name()>
            {move || view! { <SyncRing state=state.get() /> }}
            <div>
                <a class="draft__name" href=href dir="auto">
                    {name}
                </a>
                <span class="draft__state">{stand}</span>
            </div>
            <div class="draft__kind">
                {move || match kind.get()? {
                    DraftKind::TrialInvitation => Some(i18n.say(m::drafts_kind_trial_invitation)),
                    DraftKind::PurchaseOffer => Some(i18n.say(m::drafts_kind_purchase_offer)),
                    DraftKind::CompanyProfile => Some(i18n.say(m::shell_company)),
                    DraftKind::Listing => Some(i18n.say(m::drafts_kind_listing)),
                    DraftKind::LeadNote => Some(i18n.say(m::drafts_kind_lead_note)),
                    DraftKind::Later(_) => None,
                }} " "
                {move || {
                    may_delete()
                        .map(|(draft, deleting)| {
                            view! {
                                <Button
                                    look=Look::SmallQuiet
                                    on_press=move |()| deleting.set(Some(draft.clone()))
                                >
                                    {i18n.tr(m::drafts_delete)}
                                </Button>
                            }
                        })
                }}
            </div>
        </li>
    }
}

pub fn draft_name(i18n: I18n, draft: &Draft) -> String {
    if draft.kind == DraftKind::CompanyProfile {
        return i18n.say(m::drafts_kind_company_profile);
    }
    if draft.kind == DraftKind::LeadNote {
        let note = LeadNoteDraft::read(draft).ok();
        let name = note
            .as_ref()
            .map(LeadNoteDraft::name)
            .filter(|name| !name.is_empty());
        return name.map_or_else(|| i18n.say(m::drafts_kind_lead_note), str::to_owned);
    }
    let name = draft_head(draft).map(|(name, _)| name).unwrap_or_default();
    match (name.trim(), &draft.kind) {
        ("", DraftKind::PurchaseOffer) => i18n.say(m::drafts_unnamed_offer),
        ("", DraftKind::Listing) => i18n.say(m::drafts_unnamed_listing),
        ("", _) => i18n.say(m::drafts_unnamed),
        (name, _) => name.to_owned(),
    }
}

/// Where its author was.
pub fn draft_address(draft: &Draft) -> String {
    if draft.kind == DraftKind::CompanyProfile {
        return COMPANY.to_owned();
    }
    if draft.kind == DraftKind::LeadNote {
        let note = LeadNoteDraft::read(draft).ok();
        return note.map_or_else(|| LEADS_PAGE.to_owned(), |note| lead_page(note.lead));
    }
    // A step that is none leads to the first.
    let step = draft_head(draft).map_or_else(|_| Step::default().slug().to_owned(), |(_, step)| step);
    [
        pages(Some(&draft.kind)),
        "/new/",
        &draft.id.to_string(),
        "/",
        &step,
    ]
    .concat()
}

/// What every draft that is written step by step says of itself: its name, and where its author was.
pub fn draft_head(draft: &Draft) -> Result<(String, String), Unread> {
    if KINDS
        .rules(&draft.kind)
        .is_none_or(|rules| rules.schema < draft.schema)
    {
        return Err(Unread::Later);
    }
    let payload = liaison_json::parse(&draft.payload).ok_or(Unread::Damaged)?;
    let text = |json: &Json, name: &str| json.get(name)?.as_text().map(str::to_owned);
    let name = match draft.kind {
        // It is called something in each of its languages.
        DraftKind::Listing => {
            let contents = payload.get("contents").and_then(Json::as_array);
            let first = contents.map(|contents| contents.first().and_then(|first| text(first, "name")));
            first.map(Option::unwrap_or_default)
        }
        _ => text(&payload, "name"),
    };
    name.zip(text(&payload, "step")).ok_or(Unread::Damaged)
}

/// Where the pages of a kind are.
const fn pages(kind: Option<&DraftKind>) -> &'static str {
    match kind {
        Some(DraftKind::PurchaseOffer) => "/purchase-offers",
        Some(DraftKind::Listing) => "/listing",
        _ => "/trial-invitations",
    }
}

/// What was sent lately has no draft any more.
fn kind(draft: &Option<Draft>, intent: &Option<Intent>) -> Option<DraftKind> {
    if let Some(draft) = draft {
        return Some(draft.kind.clone());
    }
    match intent.as_ref()?.kind {
        IntentKind::CreateTrialInvitation => Some(DraftKind::TrialInvitation),
        IntentKind::SendPurchaseOffer | IntentKind::RevisePurchaseOffer => Some(DraftKind::PurchaseOffer),
        IntentKind::UpdateCompanyProfile => Some(DraftKind::CompanyProfile),
        IntentKind::SubmitListing => Some(DraftKind::Listing),
        IntentKind::WriteLeadNote => Some(DraftKind::LeadNote),
        IntentKind::Later(_) => None,
    }
}

fn delivery(words: &Words, intent: &Intent, is_online: bool) -> String {
    match &intent.state {
        IntentState::Done { at, .. } => m::sync_synced(words, &words.formatter().time(*at)),
        IntentState::Refused { .. } | IntentState::Conflict { .. } => m::drafts_refused(words),
        IntentState::Queued | IntentState::Sending if intent.last_answer == Some(Held::SignedOut) => {
            m::problem_not_signed_in(words)
        }
        IntentState::Queued if !is_online || intent.last_answer.is_some() => {
            m::drafts_finished_waiting(words)
        }
        IntentState::Queued | IntentState::Sending => m::drafts_finished_sending(words),
    }
}

fn step_name(words: &Words, step: Step) -> String {
    match step {
        Step::Location => m::wizard_step_location(words),
        Step::Trial => m::wizard_step_trial(words),
        Step::DelegatedAdministration => m::wizard_step_administration(words),
        Step::Message => m::wizard_step_message(words),
        Step::Finish => m::wizard_step_finish(words),
    }
}
