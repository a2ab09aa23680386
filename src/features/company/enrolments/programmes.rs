//! The programmes that the firm has joined, what follows from them, and the kinds of services it is authorised for.

use leptos::prelude::*;
use liaison_contract::enrolment::ProgrammeEnrolment;
use liaison_contract::paths::{availability_page, enrolment_page};
use liaison_contract::session::{Session, SessionSide};
use liaison_domain::availability::{Cell, PartnerFeature};
use liaison_domain::catalogue::{PlanCode, ServiceType};
use liaison_domain::enrolment::EnrolmentState;
use liaison_domain::entitlement::{
    Entitled, NotAuthorised, NotEntitled, administration_ends_on, service_type,
};
use liaison_domain::partner::Partner;
use liaison_messages::{Words, messages as m};

use super::super::tabs::tabs;
use super::{GUIDE, PAGE, words};
use crate::api::Query;
use crate::api::enrolment::list_enrolments;
use crate::app::{entitlements_of, use_page, use_session};
use crate::i18n::{I18n, names, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::live::{live, said};
use crate::ui::{Banner, BannerTone, Glyph, Icon, LoadNotice, Section};

/// What is closed everywhere in a cloud is read alike in each of its plans.
const FIRST_PLAN: &str = "start";

#[lazy]
pub(super) fn company_enrolments() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::company_enrolments));
    let session = use_session();
    let parts = move || {
        let session = session.get()?;
        let SessionSide::Partner { partner, closed, .. } = &session.side else {
            return None;
        };
        Some(parts(i18n, &session, (partner, closed)))
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::company_enrolments)}</h1>
                <p class="lede">{i18n.tr(m::company_enrolments_lede)}</p>
            </header>
            {tabs(PAGE)}
            <p>
                <a href=GUIDE>{i18n.tr(m::network_guide)}</a>
            </p>
            {programmes(i18n)}
            {parts}
        </main>
    }
    .into_any()
}

/// Where the company stands with each, and the way to what is next there.
fn programmes(i18n: I18n) -> AnyView {
    let all = Query::kept(list_enrolments);
    let cards = move || {
        let cards: Vec<AnyView> = all.value()?.iter().map(|each| card(i18n, each)).collect();
        Some(view! { <div class="stack">{cards}</div> }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::company_programmes)>
            <LoadNotice
                notice=Signal::derive(move || all.notice())
                loading=m::loading
                failed=m::network_failed
                on_retry=move |()| all.refetch()
            />
            {live(cards)}
        </Section>
    }
    .into_any()
}

fn parts(i18n: I18n, session: &Session, (partner, closed): (&Partner, &[PartnerFeature])) -> AnyView {
    let today = i18n.say(|words| words.formatter().local_date(now()));
    let lapsed = administration_ends_on(&partner.enrolments, today).map(|last| {
        let text = i18n.say(|words| match last >= today {
            true => m::company_lapsed(words, &when::day(words, last)),
            false => m::company_lapsed_over(words, &when::day(words, last)),
        });
        view! { <Banner tone=BannerTone::Warning>{text}</Banner> }
    });
    let may = entitlements_of(i18n, session).map(move |may| {
        let reason = move |may: Result<(), NotEntitled>| {
            may.err()
                .map(|reason| i18n.say(|words| names::not_entitled(words, reason)))
        };
        view! {
            <Section
                title=i18n.tr(m::company_may)
                more=move || view! { <a href="/availability">{i18n.tr(m::company_availability)}</a> }
            >
                <ul class="check">
                    {line(i18n.say(m::company_may_trials), reason(may.trial_invitation))}
                    {line(i18n.say(m::company_may_administration), reason(may.delegated_administration))}
                </ul>
            </Section>
        }
    });
    let why = closed.iter().map(move |feature| {
        let cell = Cell {
            cloud: partner.cloud,
            feature: *feature,
            plan: PlanCode(FIRST_PLAN.to_owned()),
        };
        let name = match feature {
            PartnerFeature::TrialsAndOffers => m::company_off_trials,
            PartnerFeature::DelegatedAdministration => m::company_off_administration,
            PartnerFeature::UserAdministration => m::company_off_users,
        };
        view! {
            <li class="check__no">
                <Icon glyph=Glyph::Lock />
                <div>
                    <a href=availability_page(&cell)>{i18n.tr(name)}</a>
                </div>
            </li>
        }
    });
    let why = why.collect_view();
    let why = (!closed.is_empty()).then(|| {
        view! {
            <Section title=i18n.tr(m::company_off) note=i18n.tr(m::company_off_note)>
                <ul class="check">{why}</ul>
            </Section>
        }
    });
    let services = ServiceType::ALL.map(|each| {
        let reason = service_type(partner, closed, each).err().map(|reason| {
            i18n.say(match reason {
                NotAuthorised::Cloud => m::not_entitled_cloud,
                NotAuthorised::ServiceType => m::company_service_refused,
            })
        });
        line(i18n.say(service(each)), reason)
    });
    view! {
        {lapsed} {may} {why}
        <Section title=i18n.tr(m::company_services) note=i18n.tr(m::company_services_note)>
            <ul class="check">{services.collect_view()}</ul>
        </Section>
    }
    .into_any()
}

fn card(i18n: I18n, each: &ProgrammeEnrolment) -> AnyView {
    let (programme, course, state) = (each.programme, each.programme.course(), each.state);
    let holds = state == EnrolmentState::Enrolled;
    let entitles = programme
        .entitles_to()
        .iter()
        .map(|entitled| {
            let what = i18n.say(match entitled {
                Entitled::DelegatedAdministration => m::company_entitles_administration,
            });
            let refused = (!holds).then(|| i18n.say(m::company_entitles_enrolled));
            line(what, refused)
        })
        .collect_view();
    let name = said(move || i18n.say(|words| names::programme(words, programme)));
    let meaning = said(move || i18n.say(|words| words::meaning(words, course, state)));
    view! {
        <article class="card">
            <h3>
                <a href=enrolment_page(programme)>{name}</a>
            </h3>
            {words::facts(i18n, state, each.term)}
            <p>{meaning}</p>
            <ul class="check">{entitles}</ul>
        </article>
    }
    .into_any()
}

/// Allowed, or why not and what would change that.
fn line(what: String, refused: Option<String>) -> AnyView {
    let (class, glyph) = match refused {
        None => ("", Glyph::Check),
        Some(_) => ("check__no", Glyph::Lock),
    };
    view! {
        <li class=class>
            <Icon glyph />
            <div>{what} " " {refused.map(|why| view! { <small>{why}</small> })}</div>
        </li>
    }
    .into_any()
}

const fn service(service_type: ServiceType) -> fn(&Words) -> String {
    match service_type {
        ServiceType::Business => m::company_service_business,
        ServiceType::Enterprise => m::company_service_enterprise,
        ServiceType::Frontline => m::company_service_frontline,
        ServiceType::Education => m::company_service_education,
    }
}
