//! The form: whom it goes to, what is needed, and who asks. What is typed stays, whatever the answer is.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::hooks::use_query_map;
use liaison_contract::lead_request::PutLeadRequest;
use liaison_contract::paths::MARKETPLACE_PAGE;
use liaison_contract::{FieldCode, FieldError, ProblemCode};
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::{LeadRequestId, ListingId};
use liaison_domain::lead::Urgency;
use liaison_domain::lead::enquiry::{MOST_LISTINGS, RawContact, RawEnquiry, RequestKind, ShareConsent};
use liaison_domain::moment::parse_day;
use liaison_domain::money::{Currency, Money, decimal};
use liaison_domain::taxonomy::{CustomerSize, Service};
use liaison_messages::{Words, messages as m};

use super::parts;
use crate::api::lead::send_form;
use crate::api::marketplace::find_published_listing;
use crate::api::{ApiError, Query};
use crate::app::{actor, use_page, use_session};
use crate::i18n::{I18n, problem, use_i18n};
use crate::offline::clock::fresh_uuid;
use crate::ui::live::live;
use crate::ui::{
    Banner, BannerTone, Button, ButtonKind, EmptyState, ErrorSummary, LinkButton, LoadNotice, Look,
    SummaryLine, needs_network,
};

/// Where the request has something, and how the page calls the control.
const FIELDS: [(&str, &str); 12] = [
    ("/enquiry/needs", NEEDS),
    ("/enquiry/services", SERVICES),
    ("/enquiry/customer_size", SIZE),
    ("/enquiry/wanted_by", WANTED),
    ("/enquiry/budget", BUDGET),
    ("/enquiry/country", COUNTRY),
    ("/enquiry/contact/name", NAME),
    ("/enquiry/contact/email", EMAIL),
    ("/enquiry/contact/phone", PHONE),
    ("/enquiry/contact/company", COMPANY),
    ("/enquiry/consent", CONSENT),
    ("/enquiry/listings", TO),
];
pub(super) const NEEDS: &str = "enquiry-needs";
pub(super) const SERVICES: &str = "enquiry-services";
pub(super) const SIZE: &str = "enquiry-size";
pub(super) const WANTED: &str = "enquiry-wanted";
pub(super) const BUDGET: &str = "enquiry-budget";
pub(super) const COUNTRY: &str = "enquiry-country";
pub(super) const NAME: &str = "enquiry-name";
pub(super) const EMAIL: &str = "enquiry-email";
pub(super) const PHONE: &str = "enquiry-phone";
pub(super) const COMPANY: &str = "enquiry-company";
pub(super) const CONSENT: &str = "enquiry-consent";
const TO: &str = "enquiry-to";

/// Somebody who is asked.
#[derive(Clone, PartialEq)]
pub(super) struct To {
    pub(super) listing: ListingId,
    pub(super) name: String,
}

#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) i18n: I18n,
    pub(super) kind: RwSignal<RequestKind>,
    pub(super) to: RwSignal<Vec<To>>,
    pub(super) needs: RwSignal<String>,
    pub(super) services: RwSignal<Vec<Service>>,
    pub(super) size: RwSignal<Option<CustomerSize>>,
    pub(super) wanted: RwSignal<String>,
    pub(super) budget: RwSignal<String>,
    pub(super) currency: RwSignal<Currency>,
    pub(super) country: RwSignal<String>,
    pub(super) urgency: RwSignal<Urgency>,
    pub(super) name: RwSignal<String>,
    pub(super) email: RwSignal<String>,
    pub(super) phone: RwSignal<String>,
    pub(super) company: RwSignal<String>,
    pub(super) consent: RwSignal<ShareConsent>,
    pub(super) busy: RwSignal<bool>,
    pub(super) wrong: RwSignal<Vec<SummaryLine>>,
    failed: RwSignal<Option<ApiError>>,
    /// The form keeps its name until it is another one, so that sending it again sends nothing twice.
    id: RwSignal<LeadRequestId>,
    sent: RwSignal<bool>,
}

#[lazy]
pub(super) fn enquiry_form() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::enquiry_title));
    let slugs = use_query_map().with_untracked(|query| query.get("to").unwrap_or_default());
    let form = Form::new(i18n);
    let found = Query::new(move || find_all(slugs.clone(), i18n));
    Effect::new(move |_| {
        if let Some(found) = found.value() {
            form.to.set(found);
        }
    });
    let inside = move || {
        found.value()?;
        Some(match (form.sent.get(), form.to.with(Vec::is_empty)) {
            (true, _) => sent(form),
            (false, true) => nobody(i18n),
            (false, false) => fields(form),
        })
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 class="display display--mid" tabindex="-1">
                    {i18n.tr(m::enquiry_title)}
                </h1>
            </header>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::enquiry_failed
                on_retry=move |()| found.refetch()
            />
            {live(inside)}
        </main>
    }
    .into_any()
}

/// Those of the addresses that are still in the marketplace.
async fn find_all(slugs: String, i18n: I18n) -> Result<Vec<To>, ApiError> {
    let language = untrack(|| i18n.language());
    let mut found = Vec::new();
    for slug in slugs
        .split(',')
        .filter(|slug| !slug.is_empty())
        .take(MOST_LISTINGS)
    {
        match find_published_listing(slug, language).await {
            Ok(listing) => found.push(To {
                listing: listing.id,
                name: listing.partner_name,
            }),
            Err(error)
                if error
                    .problem()
                    .is_some_and(|problem| problem.code == ProblemCode::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

fn nobody(i18n: I18n) -> AnyView {
    view! {
        <EmptyState title=i18n.tr(m::enquiry_nobody) text=i18n.tr(m::enquiry_nobody_text)>
            <LinkButton href=MARKETPLACE_PAGE>{i18n.tr(m::enquiry_find)}</LinkButton>
        </EmptyState>
    }
    .into_any()
}

fn sent(form: Form) -> AnyView {
    let i18n = form.i18n;
    let to = form.email.get_untracked();
    view! {
        <Banner tone=BannerTone::Good>{i18n.say(|words| m::enquiry_sent(words, &to))}</Banner>
        <p>{i18n.tr(m::enquiry_sent_text)}</p>
    }
    .into_any()
}

fn fields(form: Form) -> AnyView {
    let i18n = form.i18n;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        form.send();
    };
    let failure = move || {
        let error = form.failed.get()?;
        let words = i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    };
    view! {
        {live(failure)}
        <ErrorSummary title=i18n.tr(m::problem_invalid_fields) lines=form.wrong />
        <form class="stack" novalidate=true on:submit=submit>
            {form.may_send_for_others().then(|| parts::kinds(form))}
            {parts::to(form, TO)}
            {parts::needs(form)}
            {parts::contact(form)}
            {parts::consent(form)}
            <p class="small muted">{i18n.tr(m::enquiry_then)}</p>
            <div class="btn-row">
                <Button look=Look::Primary kind=ButtonKind::Submit busy=form.busy refused=needs_network()>
                    {i18n.tr(m::enquiry_send)}
                </Button>
            </div>
        </form>
    }
    .into_any()
}

impl Form {
    /// What an account says of its owner stands in the fields.
    fn new(i18n: I18n) -> Self {
        let session = use_session().get_untracked();
        let (name, email) = session.map_or_else(Default::default, |session| {
            (session.user.name, session.user.email)
        });
        let text = || RwSignal::new(String::new());
        Self {
            i18n,
            kind: RwSignal::new(RequestKind::Enquiry),
            to: RwSignal::new(Vec::new()),
            needs: text(),
            services: RwSignal::new(Vec::new()),
            size: RwSignal::new(None),
            wanted: text(),
            budget: text(),
            currency: RwSignal::new(Currency::Usd),
            country: text(),
            urgency: RwSignal::new(Urgency::Ordinary),
            name: RwSignal::new(name),
            email: RwSignal::new(email),
            phone: text(),
            company: text(),
            consent: RwSignal::new(ShareConsent::NotGiven),
            busy: RwSignal::new(false),
            wrong: RwSignal::new(Vec::new()),
            failed: RwSignal::new(None),
            id: RwSignal::new(LeadRequestId(fresh_uuid())),
            sent: RwSignal::new(false),
        }
    }

    fn may_send_for_others(self) -> bool {
        match actor(use_session().get_untracked().as_ref()) {
            actor @ Actor::Staff { partner, .. } => authorize(&actor, Action::SendLeads(partner)).is_ok(),
            _ => false,
        }
    }

    pub(super) fn error(self, id: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.wrong.with(|lines| {
                let line = lines.iter().find(|line| line.field == id)?;
                Some(line.words.clone())
            })
        })
    }

    fn send(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.wrong.set(Vec::new());
        self.failed.set(None);
        let Some(budget) = self.read_budget() else {
            self.wrong.set(vec![self.line(
                BUDGET,
                |words, _| m::enquiry_budget_unreadable(words),
                None,
            )]);
            return;
        };
        let form = PutLeadRequest {
            enquiry: self.enquiry(budget),
            language: untrack(|| self.i18n.language()),
        };
        self.busy.set(true);
        spawn_local(async move {
            let answer = send_form(self.id.get_untracked(), &form).await;
            self.busy.try_set(false);
            match answer {
                Ok(_) => {
                    self.sent.try_set(true);
                }
                Err(error) => self.refused(error),
            }
        });
    }

    /// Nothing where it cannot be read.
    fn read_budget(self) -> Option<Option<Money>> {
        let (text, currency) = (self.budget.get_untracked(), self.currency.get_untracked());
        if text.trim().is_empty() {
            return Some(None);
        }
        let minor = decimal(&text, currency.exponent())?;
        Some(Some(Money { minor, currency }))
    }

    fn enquiry(self, budget: Option<Money>) -> RawEnquiry {
        RawEnquiry {
            kind: self.kind.get_untracked(),
            listings: self
                .to
                .with_untracked(|to| to.iter().map(|to| to.listing).collect()),
            needs: self.needs.get_untracked(),
            products: Vec::new(),
            services: self.services.get_untracked(),
            industry: None,
            customer_size: self.size.get_untracked(),
            wanted_by: parse_day(&self.wanted.get_untracked()),
            budget,
            country: self.country.get_untracked(),
            urgency: self.urgency.get_untracked(),
            contact: RawContact {
                name: self.name.get_untracked(),
                email: self.email.get_untracked(),
                phone: self.phone.get_untracked(),
                company: self.company.get_untracked(),
            },
            consent: self.consent.get_untracked(),
        }
    }

    /// What the server said, beside the fields it is about or above them all.
    fn refused(self, error: ApiError) {
        let errors = error
            .problem()
            .map(|problem| problem.errors.clone())
            .unwrap_or_default();
        let lines: Vec<SummaryLine> = errors
            .iter()
            .filter_map(|error| {
                let (_, id) = FIELDS
                    .iter()
                    .find(|(pointer, _)| error.pointer.starts_with(pointer))?;
                Some(self.line(id, sentence, Some(error)))
            })
            .collect();
        // A form that was sent before and changed since is another one.
        if error
            .problem()
            .is_some_and(|problem| problem.code == ProblemCode::StaleRevision)
        {
            self.id.try_set(LeadRequestId(fresh_uuid()));
            self.send();
            return;
        }
        if lines.is_empty() {
            self.failed.try_set(Some(error));
        }
        self.wrong.try_set(lines);
    }

    fn line(
        self,
        id: &str,
        say: fn(&Words, Option<&FieldError>) -> String,
        error: Option<&FieldError>,
    ) -> SummaryLine {
        SummaryLine {
            field: id.to_owned(),
            words: untrack(|| self.i18n.say(|words| say(words, error))),
        }
    }
}

fn sentence(words: &Words, error: Option<&FieldError>) -> String {
    let Some(error) = error else {
        return String::new();
    };
    match (error.code, error.pointer.as_str()) {
        (FieldCode::UnknownListing, _) => m::enquiry_wrong_listing(words),
        (FieldCode::AddressOfSender, _) => m::enquiry_wrong_address(words),
        (FieldCode::NotAPhoneNumber, _) => m::enquiry_wrong_phone(words),
        (FieldCode::Empty, "/enquiry/consent") => m::enquiry_wrong_consent(words),
        _ => problem::field(words, error),
    }
}
