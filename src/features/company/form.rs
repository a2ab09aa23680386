//! Changing the profile. What is typed stays whatever the answer is; what somebody else changed meanwhile is merged
//! into it, and where both changed one field, somebody chooses.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::company::{CompanyProfile, CompanyProfileBody, PutCompanyProfile};
use liaison_contract::session::SessionSide;
use liaison_contract::{FieldCode, FieldError, ProblemCode};
use liaison_domain::company::{ProfileField, RawProfile};
use liaison_drafts::merge::{self, merge_kind};
use liaison_json::FromJson;
use liaison_messages::{Words, messages as m};

use super::choose::{Choosing, Contested};
use crate::api::company::put_company_profile;
use crate::api::{ApiError, idempotency_key};
use crate::app::{SessionContext, use_session};
use crate::i18n::{I18n, names, problem, use_i18n};
use crate::ui::{
    Banner, BannerTone, Button, ButtonKind, ErrorSummary, Field, InputKind, Look, Section, SummaryLine,
    Toasts, or_network, use_toasts,
};

/// Often enough for everybody who writes at the same moment.
const TRIES: usize = 4;

/// One person's change of the profile.
#[derive(Clone, Copy)]
pub struct Editor {
    i18n: I18n,
    session: SessionContext,
    toasts: Option<Toasts>,
    /// As the server has it, as far as is known here.
    pub(super) kept: RwSignal<CompanyProfile>,
    /// What is typed.
    pub(super) form: RwSignal<RawProfile>,
    busy: RwSignal<bool>,
    wrong: RwSignal<Vec<SummaryLine>>,
    failed: RwSignal<Option<ApiError>>,
    /// Taken over from somebody else meanwhile.
    taken: RwSignal<Vec<ProfileField>>,
    /// What both changed and nobody has chosen yet.
    pub(super) contested: RwSignal<Vec<Contested>>,
    /// Whether the choice stands in the place of the form.
    pub(super) choosing: RwSignal<bool>,
}

impl Editor {
    pub(super) fn new(i18n: I18n, kept: CompanyProfile) -> Self {
        Self {
            i18n,
            session: use_session(),
            toasts: use_toasts(),
            form: RwSignal::new(kept.profile.clone()),
            kept: RwSignal::new(kept),
            busy: RwSignal::new(false),
            wrong: RwSignal::new(Vec::new()),
            failed: RwSignal::new(None),
            taken: RwSignal::new(Vec::new()),
            contested: RwSignal::new(Vec::new()),
            choosing: RwSignal::new(false),
        }
    }

    /// Merges what is kept now into what is typed here. Returns whether nobody has to choose.
    pub(super) async fn take(self, now: CompanyProfile) -> bool {
        let merge = company_merge().await;
        let (Some(base), Some(mine)) = (self.kept.try_get_untracked(), self.form.try_get_untracked()) else {
            return false;
        };
        let Some((merged, choices)) = merge(&base.profile, &mine, &now.profile) else {
            return false;
        };
        let open = |field: ProfileField| choices.iter().any(|choice| choice.field == [name(field)]);
        self.contested.try_update(|contested| {
            contested.retain(|each| !open(each.field));
            let fields = ProfileField::ALL.into_iter().filter(|field| open(*field));
            contested.extend(fields.map(|field| Contested {
                field,
                before: base.profile.field(field).to_owned(),
                theirs: now.profile.field(field).to_owned(),
                mine: mine.field(field).to_owned(),
                pick: None,
            }));
        });
        let is_taken = |field: &ProfileField| merged.field(*field) != mine.field(*field);
        self.taken.try_update(|taken| {
            taken.retain(|field| !is_taken(field));
            taken.extend(ProfileField::ALL.into_iter().filter(is_taken));
        });
        self.form.try_set(merged);
        self.know(now);
        let settled = self.contested.try_with_untracked(Vec::is_empty).unwrap_or(false);
        if !choices.is_empty() {
            self.choosing.try_set(true);
        }
        settled
    }

    /// The rail and the overview say the name too.
    fn know(self, now: CompanyProfile) {
        if let Some(mut session) = self.session.get_untracked()
            && let SessionSide::Partner { partner, .. } = &mut session.side
        {
            partner.name.clone_from(&now.profile.name);
            partner.phone.clone_from(&now.profile.phone);
            partner.email.clone_from(&now.profile.email);
            partner.address.clone_from(&now.profile.address);
            self.session.signed_in(session);
        }
        self.kept.try_set(now);
    }

    pub(super) fn save(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.wrong.set(Vec::new());
        self.failed.set(None);
        self.taken.set(Vec::new());
        self.busy.set(true);
        spawn_local(async move {
            let answer = self.send().await;
            self.busy.try_set(false);
            match answer {
                Ok(Sent::Kept) => {
                    if let Some(toasts) = self.toasts {
                        toasts.show(untrack(|| self.i18n.say(m::company_saved)));
                    }
                }
                Ok(Sent::NeedsChoice) => {}
                Err(error) => self.refused(error),
            }
        });
    }

    async fn send(self) -> Result<Sent, ApiError> {
        let gone = || ApiError::Network;
        let mut last = gone();
        for _ in 0..TRIES {
            let profile = self.form.try_get_untracked().ok_or_else(gone)?;
            let revision = self
                .kept
                .try_with_untracked(|kept| kept.revision)
                .ok_or_else(gone)?;
            let asked = PutCompanyProfile {
                revision,
                profile: profile.clone(),
            };
            let error = match put_company_profile(&asked, &idempotency_key()).await {
                Ok(now) => {
                    // Whatever was typed since is another change.
                    if self.form.try_get_untracked().as_ref() == Some(&profile) {
                        self.form.try_set(now.profile.clone());
                    }
                    self.know(now);
                    return Ok(Sent::Kept);
                }
                Err(error) => error,
            };
            let current = error
                .problem()
                .filter(|problem| problem.code == ProblemCode::StaleRevision)
                .and_then(|problem| CompanyProfileBody::from_json(problem.current.as_ref()?));
            let Some(body) = current else {
                return Err(error);
            };
            if !self.take(body.company_profile).await {
                return Ok(Sent::NeedsChoice);
            }
            last = error;
        }
        Err(last)
    }

    fn refused(self, error: ApiError) {
        let told = error.problem().map(|problem| problem.errors.as_slice());
        let lines: Vec<SummaryLine> = told
            .unwrap_or_default()
            .iter()
            .filter_map(|error| {
                let field = ProfileField::ALL
                    .into_iter()
                    .find(|field| error.pointer.strip_prefix("/profile/") == Some(name(*field)))?;
                Some(SummaryLine {
                    field: id(field).to_owned(),
                    words: untrack(|| self.i18n.say(|words| wrong(words, error))),
                })
            })
            .collect();
        if lines.is_empty() {
            self.failed.try_set(Some(error));
        }
        self.wrong.try_set(lines);
    }
}

type Merge = fn(&RawProfile, &RawProfile, &RawProfile) -> Option<(RawProfile, Vec<merge::Choice>)>;

/// Two rarely change one profile.
#[lazy]
fn company_merge() -> Merge {
    merge_kind
}

enum Sent {
    Kept,
    NeedsChoice,
}

#[component]
pub fn Form(editor: Editor) -> impl IntoView {
    let i18n = use_i18n();
    let open = move || editor.contested.with(Vec::len);
    let failure = move || {
        editor.failed.get().map(|error| {
            let words = i18n.say(|words| problem::failure(words, &error));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let merged = move || {
        let taken = editor.taken.get();
        if taken.is_empty() {
            return None;
        }
        let words = i18n.say(|words| {
            let fields: Vec<String> = taken.iter().map(|field| label(words, *field)).collect();
            m::company_merged(words, &names::list(words, &fields))
        });
        Some(view! { <Banner tone=BannerTone::Info>{words}</Banner> })
    };
    let waiting = move || {
        let count = i64::try_from(open()).unwrap_or_default();
        (count > 0).then(|| {
            let actions = move || {
                view! {
                    <Button look=Look::Small on_press=move |()| editor.choosing.set(true)>
                        {i18n.tr(m::company_choose_now)}
                    </Button>
                }
            };
            view! {
                <Banner tone=BannerTone::Warning actions>
                    {move || i18n.say(|words| m::company_choose_waiting(words, count))}
                </Banner>
            }
        })
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if editor.contested.with_untracked(Vec::is_empty) {
            editor.save();
        }
    };
    let refused = Signal::derive(move || (open() > 0).then(|| i18n.say(m::company_choose_first)));
    let refused = or_network(refused);
    let fields = move || {
        view! {
            <form class="stack" novalidate=true on:submit=submit>
                {waiting} <ErrorSummary title=i18n.tr(m::problem_invalid_fields) lines=editor.wrong />
                {ProfileField::ALL.map(|field| control(editor, field))} <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit busy=editor.busy refused>
                        {i18n.tr(m::company_save)}
                    </Button>
                </div>
            </form>
        }
        .into_any()
    };
    view! {
        <Section title=i18n.tr(m::company_change)>
            {failure} {merged}
            {move || match editor.choosing.get() {
                true => view! { <Choosing editor /> }.into_any(),
                false => fields(),
            }}
        </Section>
    }
}

fn control(editor: Editor, field: ProfileField) -> AnyView {
    let i18n = editor.i18n;
    let (kind, autocomplete, help): (_, _, fn(&Words) -> String) = match field {
        ProfileField::Name => (InputKind::Text, "organization", m::company_name_help),
        ProfileField::Phone => (InputKind::Text, "tel", m::company_phone_help),
        ProfileField::Email => (InputKind::Email, "email", m::company_email_help),
        ProfileField::Website => (InputKind::Text, "url", m::company_website_help),
        ProfileField::Address => (InputKind::Text, "street-address", m::company_address_help),
    };
    let error = Signal::derive(move || {
        editor.wrong.with(|lines| {
            let line = lines.iter().find(|line| line.field == id(field))?;
            Some(line.words.clone())
        })
    });
    view! {
        <Field
            id=id(field)
            label=move || i18n.say(|words| label(words, field))
            kind
            help=i18n.tr(help)
            autocomplete
            error
            value=Signal::derive(move || editor.form.with(|form| form.field(field).to_owned()))
            on_input=move |text| editor.form.update(|form| form.set(field, text))
        />
    }
    .into_any()
}

pub(super) fn label(words: &Words, field: ProfileField) -> String {
    match field {
        ProfileField::Name => m::company_name(words),
        ProfileField::Phone => m::company_phone(words),
        ProfileField::Email => m::company_email(words),
        ProfileField::Website => m::company_website(words),
        ProfileField::Address => m::company_address(words),
    }
}

pub(super) const fn id(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Name => "company-name",
        ProfileField::Phone => "company-phone",
        ProfileField::Email => "company-email",
        ProfileField::Website => "company-website",
        ProfileField::Address => "company-address",
    }
}

/// As the wire and the rules of merging have it.
const fn name(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Name => "name",
        ProfileField::Phone => "phone",
        ProfileField::Email => "email",
        ProfileField::Website => "website",
        ProfileField::Address => "address",
    }
}

fn wrong(words: &Words, error: &FieldError) -> String {
    match error.code {
        FieldCode::NotAWebAddress => m::company_not_a_web_address(words),
        FieldCode::NotAPhoneNumber => m::company_not_a_phone_number(words),
        _ => problem::field(words, error),
    }
}
