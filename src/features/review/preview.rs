//! "See it as the customer": the page behind one's own link, before whomever the partner imagines.

use std::str::FromStr;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::preview::Preview;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::Language;
use liaison_domain::id::TrialInvitationId;
use liaison_domain::preview::Onlooker;
use liaison_domain::trial_invitation::InvitationState;
use liaison_messages::{Words, messages as m};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::imagined::{Imagined, named};
use super::model::Model;
use crate::api::{self, Notice, Query};
use crate::app::{NotFoundPage, use_page};
use crate::i18n::{I18n, Spoken, use_i18n};
use crate::offline::clock::pause;
use crate::ui::{
    AsOf, Glyph, Icon, LinkButton, LoadNotice, Look, Select, SelectOption, own_name, use_toasts,
};

const WHO: &str = "preview-who";
const LANGUAGE: &str = "preview-language";
const TRY_AGAIN_MILLIS: i32 = 1_000;

/// Who they are, while the link is as it is; and what somebody finds who comes at another time.
const PEOPLE: [Onlooker; 5] = [
    Onlooker::Administrator,
    Onlooker::PlainUser,
    Onlooker::SignedOut,
    Onlooker::Administered,
    Onlooker::WrongCountry,
];
const TIMES: [Onlooker; 5] = [
    Onlooker::Accepted,
    Onlooker::Paused,
    Onlooker::Expired,
    Onlooker::UsedUp,
    Onlooker::Revoked,
];

pub struct PreviewPage;

#[lazy_route]
impl LazyRoute for PreviewPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        let params = use_params_map();
        let id = Memo::new(move |_| params.with(|params| params.get("id")).unwrap_or_default());
        (move || match TrialInvitationId::from_str(&id.get()) {
            Ok(id) => view! { <Looking id /> }.into_any(),
            Err(_) => view! { <NotFoundPage /> }.into_any(),
        })
        .into_any()
    }
}

#[component]
fn Looking(id: TrialInvitationId) -> impl IntoView {
    let i18n = use_i18n();
    let invitation = Query::kept(move || api::trial_invitation::find_trial_invitation(id));
    let chosen = Chosen::new(invitation, id);
    let name = move || {
        let invitation = invitation.value()?;
        Some(invitation.terms.name.as_str().to_owned())
    };
    use_page(move || match name() {
        Some(name) => i18n.say(|words| m::preview_title(words, &name)),
        None => i18n.say(m::preview_name),
    });
    let stands = Memo::new(move |_| invitation.value().is_some());
    let sheet = move || {
        let (onlooker, language) = (chosen.onlooker.get(), chosen.language.get());
        let there = stands.get().then(|| invitation.value_untracked()).flatten();
        match there {
            Some(invitation) => view! { <Sheet invitation onlooker language /> }.into_any(),
            None => waiting(
                Signal::derive(move || invitation.notice()),
                Callback::new(move |()| invitation.refetch()),
            ),
        }
    };
    // The sheet is what it was at the same time, or later.
    let old = move || match invitation.notice() {
        Notice::Stale { at, .. } => Some(view! { <AsOf at /> }.into_any()),
        _ => None,
    };
    view! {
        <div class="preview">
            <section class="preview__around" aria-label=i18n.tr(m::preview_name)>
                <ol class="crumbs">
                    <li>
                        <a href="/trial-invitations">{i18n.tr(m::shell_trial_invitations)}</a>
                    </li>
                    <li dir="auto">
                        <a href=address(id)>{name}</a>
                    </li>
                    <li>{i18n.tr(m::preview_name)}</li>
                </ol>
                <div class="preview__bar">
                    <p role="status">
                        <b>{i18n.tr(m::preview_name)}</b>
                        <span>{move || i18n.say(|words| name_of(words, chosen.onlooker.get()))}</span>
                    </p>
                    <LinkButton href=address(id) look=Look::Small>
                        {i18n.tr(m::preview_leave)}
                    </LinkButton>
                </div>
                {old}
                {move || stands.get().then(|| view! { <Tools invitation chosen /> })}
            </section>
            {sheet}
        </div>
    }
}

/// Of the invitation's own page.
fn address(id: TrialInvitationId) -> String {
    ["/trial-invitations/", &id.to_string()].concat()
}

/// What stands where the page will.
fn waiting(notice: Signal<Notice>, on_retry: Callback<()>) -> AnyView {
    view! {
        <main class="page" id="main" tabindex="-1">
            <LoadNotice notice loading=m::preview_loading failed=m::preview_failed on_retry />
        </main>
    }
    .into_any()
}

/// Who looks, and in which language. It is in the address.
#[derive(Clone, Copy)]
struct Chosen {
    onlooker: Memo<Onlooker>,
    language: Memo<Language>,
    go: Callback<(Onlooker, Language)>,
}

impl Chosen {
    fn new(invitation: Query<TrialInvitation>, id: TrialInvitationId) -> Self {
        let query = use_query_map();
        let asked = move |name: &str| query.with(|query| query.get(name)).unwrap_or_default();
        // An address that asks for what this invitation cannot be is the plain preview.
        let onlooker = Memo::new(move |_| {
            let asked = Onlooker::from_slug(&asked("as"));
            asked
                .filter(|asked| {
                    invitation
                        .value()
                        .is_none_or(|invitation| can_be(*asked, &invitation))
                })
                .unwrap_or(Onlooker::Administrator)
        });
        let language = Memo::new(move |_| {
            let written_in = || Some(invitation.value()?.terms.message.language);
            Language::from_tag(&asked("language"))
                .or_else(written_in)
                .unwrap_or_default()
        });
        let navigate = StoredValue::new_local(use_navigate());
        let go = Callback::new(move |(onlooker, language): (Onlooker, Language)| {
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            let (slug, tag) = (onlooker.slug(), language.tag());
            let address = [&address(id), "/preview?as=", slug, "&language=", tag].concat();
            navigate.with_value(|navigate| navigate(&address, options));
        });
        Self {
            onlooker,
            language,
            go,
        }
    }
}

#[component]
fn Tools(invitation: Query<TrialInvitation>, chosen: Chosen) -> impl IntoView {
    let i18n = use_i18n();
    let Chosen {
        onlooker,
        language,
        go,
    } = chosen;
    let by_language = move |tag: String| {
        if let Some(language) = Language::from_tag(&tag) {
            go.run((onlooker.get_untracked(), language));
        }
    };
    let languages = Language::ALL
        .into_iter()
        .map(|language| SelectOption {
            value: language.tag().to_owned(),
            label: own_name(language).to_owned(),
        })
        .collect::<Vec<_>>();
    let closed = move || {
        let is_closed = invitation.value().is_some_and(|invitation| {
            invitation.state != InvitationState::Active
                || invitation.terms.is_used_up(invitation.funnel.accepted)
        });
        (is_closed && !onlooker.get().is_of_a_state())
            .then(|| view! { <p class="preview__note">{i18n.tr(m::preview_closed)}</p> })
    };
    view! {
        <div class="preview__tools">
            <p>{i18n.tr(m::preview_lede)}</p>
            {closed}
            <div class="preview__choices">
                <Who
                    invitation
                    onlooker
                    on_choose=move |onlooker| go.run((onlooker, language.get_untracked()))
                />
                <Select
                    id=LANGUAGE
                    label=i18n.tr(m::preview_language)
                    options=Signal::stored(languages)
                    value=Signal::derive(move || language.get().tag().to_owned())
                    on_change=by_language
                />
            </div>
        </div>
    }
}

fn can_be(onlooker: Onlooker, invitation: &TrialInvitation) -> bool {
    onlooker.is_possible(&invitation.terms, invitation.expires_at)
}

#[component]
fn Who(
    invitation: Query<TrialInvitation>,
    onlooker: Memo<Onlooker>,
    #[prop(into)] on_choose: Callback<Onlooker>,
) -> impl IntoView {
    let i18n = use_i18n();
    let option = move |each: Onlooker| {
        let is_possible = move || {
            invitation
                .value()
                .is_none_or(|invitation| can_be(each, &invitation))
        };
        let label = move || {
            i18n.say(|words| {
                let name = name_of(words, each);
                match (is_possible(), why_not(each)) {
                    (false, Some(why)) => m::preview_impossible(words, &name, &why(words)),
                    _ => name,
                }
            })
        };
        view! {
            <option
                value=each.slug()
                disabled=move || !is_possible()
                prop:selected=move || onlooker.get() == each
            >
                {label}
            </option>
        }
    };
    let choose = move |slug: String| {
        if let Some(onlooker) = Onlooker::from_slug(&slug) {
            on_choose.run(onlooker);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=WHO>
                {i18n.tr(m::preview_who)}
            </label>
            <div class="select">
                <select class="input" id=WHO on:change=move |event| choose(event_target_value(&event))>
                    <optgroup label=i18n.tr(m::preview_people)>
                        {PEOPLE.into_iter().map(option).collect_view()}
                    </optgroup>
                    <optgroup label=i18n.tr(m::preview_times)>
                        {TIMES.into_iter().map(option).collect_view()}
                    </optgroup>
                </select>
                <Icon glyph=Glyph::Chevron />
            </div>
        </div>
    }
}

fn name_of(words: &Words, onlooker: Onlooker) -> String {
    match onlooker {
        Onlooker::Administrator => m::preview_administrator(words),
        Onlooker::PlainUser => m::preview_plain_user(words),
        Onlooker::SignedOut => m::preview_signed_out(words),
        Onlooker::Administered => m::preview_administered(words),
        Onlooker::WrongCountry => m::preview_wrong_country(words),
        Onlooker::Accepted => m::preview_accepted(words),
        Onlooker::Paused => m::preview_paused(words),
        Onlooker::Expired => m::preview_expired(words),
        Onlooker::UsedUp => m::preview_used_up(words),
        Onlooker::Revoked => m::preview_revoked(words),
    }
}

/// What an invitation lacks that cannot be found like this.
fn why_not(onlooker: Onlooker) -> Option<fn(&Words) -> String> {
    match onlooker {
        Onlooker::Administered => Some(m::preview_asks_for_nothing),
        Onlooker::Expired => Some(m::preview_has_no_end),
        Onlooker::UsedUp => Some(m::preview_has_no_limit),
        _ => None,
    }
}

/// The page itself, as soon as the server has said what stands on it and its language is there.
#[component]
fn Sheet(invitation: TrialInvitation, onlooker: Onlooker, language: Language) -> impl IntoView {
    let i18n = use_i18n();
    let preview = Query::kept(move || api::trial_invitation::find_preview(invitation.id, onlooker));
    let spoken = RwSignal::new_local(None::<Spoken>);
    spawn_local_scoped_with_cancellation(async move {
        loop {
            if let Some(words) = i18n.spoken_in(language).await {
                spoken.try_set(Some(words));
                return;
            }
            // As for a page's code: no network, or it broke.
            pause(TRY_AGAIN_MILLIS).await;
        }
    });
    let notice = Signal::derive(move || match preview.notice() {
        Notice::Nothing if spoken.with(Option::is_none) => Notice::Loading,
        notice => notice,
    });
    let toasts = use_toasts();
    let stay = move |event: MouseEvent| {
        if leads_away(&event) {
            event.prevent_default();
            event.stop_propagation();
            if let Some(toasts) = toasts {
                toasts.show(i18n.say(m::preview_stays));
            }
        }
    };
    move || match (preview.value(), spoken.get()) {
        (Some(preview), Some(spoken)) => {
            let (invitation, tag) = (invitation.clone(), language.tag());
            view! {
                <div class="preview__sheet" lang=tag data-side="customer" on:click:capture=stay>
                    {page(&invitation, spoken, preview)}
                </div>
            }
            .into_any()
        }
        _ => waiting(notice, Callback::new(move |()| preview.refetch())),
    }
}

fn page(invitation: &TrialInvitation, spoken: Spoken, preview: Preview) -> AnyView {
    I18n::provide(spoken);
    let preview = use_i18n().say(|words| named(words, preview));
    provide_context(Imagined {
        situation: preview.situation,
        address: invitation.link.clone(),
    });
    super::stands(Model::imagined(invitation.token.clone(), preview.review))
}

/// Whatever would do something or go somewhere. How to reach the partner, and what is on the page itself, stay.
fn leads_away(event: &MouseEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let Some(pressed) = target.and_then(|target| target.closest("a, button").ok().flatten()) else {
        return false;
    };
    let href = pressed.get_attribute("href").unwrap_or_default();
    !["#", "tel:", "mailto:"].iter().any(|kept| href.starts_with(kept))
}
