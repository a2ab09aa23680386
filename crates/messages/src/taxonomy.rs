//! The words of the taxonomy as people say them.

use crate::{Words, messages as m, names};
use liaison_domain::Language;
use liaison_domain::listing::{ConsultingKind, DurationUnit, ListingKind};
use liaison_domain::partner::Programme;
use liaison_domain::taxonomy::{CustomerSize, Industry, ProductFamily, Service, Solution, SpokenLanguage};

pub fn service(words: &Words, service: Service) -> String {
    let said = match service {
        Service::Consulting => m::taxonomy_service_consulting,
        Service::DeploymentOrMigration => m::taxonomy_service_deployment_or_migration,
        Service::ManagedServices => m::taxonomy_service_managed_services,
        Service::Licensing => m::taxonomy_service_licensing,
        Service::Learning => m::taxonomy_service_learning,
        Service::Integration => m::taxonomy_service_integration,
        Service::CustomSolution => m::taxonomy_service_custom_solution,
        Service::Hardware => m::taxonomy_service_hardware,
        Service::IntellectualProperty => m::taxonomy_service_intellectual_property,
        Service::ProjectServices => m::taxonomy_service_project_services,
    };
    said(words)
}

pub fn product(words: &Words, product: ProductFamily) -> String {
    let said = match product {
        ProductFamily::Mail => m::taxonomy_product_mail,
        ProductFamily::Sites => m::taxonomy_product_sites,
        ProductFamily::ChatAndMeetings => m::taxonomy_product_chat_and_meetings,
        ProductFamily::OfficeApps => m::taxonomy_product_office_apps,
        ProductFamily::Suite => m::taxonomy_product_suite,
        ProductFamily::CloudPlatform => m::taxonomy_product_cloud_platform,
        ProductFamily::MobilityAndSecurity => m::taxonomy_product_mobility_and_security,
        ProductFamily::Database => m::taxonomy_product_database,
        ProductFamily::BusinessIntelligence => m::taxonomy_product_business_intelligence,
        ProductFamily::BusinessManagement => m::taxonomy_product_business_management,
        ProductFamily::EnterpriseManagement => m::taxonomy_product_enterprise_management,
        ProductFamily::EarlierBusinessManagement => m::taxonomy_product_earlier_business_management,
        ProductFamily::ProjectPlanning => m::taxonomy_product_project_planning,
        ProductFamily::Diagrams => m::taxonomy_product_diagrams,
        ProductFamily::EnterpriseSocial => m::taxonomy_product_enterprise_social,
        ProductFamily::Telephony => m::taxonomy_product_telephony,
        ProductFamily::DesktopSystem => m::taxonomy_product_desktop_system,
        ProductFamily::Devices => m::taxonomy_product_devices,
        ProductFamily::MeetingRooms => m::taxonomy_product_meeting_rooms,
        ProductFamily::DeveloperTools => m::taxonomy_product_developer_tools,
    };
    said(words)
}

pub fn solution(words: &Words, solution: Solution) -> String {
    let said = match solution {
        Solution::Analytics => m::taxonomy_solution_analytics,
        Solution::ArtificialIntelligence => m::taxonomy_solution_artificial_intelligence,
        Solution::Backup => m::taxonomy_solution_backup,
        Solution::BusinessIntelligence => m::taxonomy_solution_business_intelligence,
        Solution::CloudMigration => m::taxonomy_solution_cloud_migration,
        Solution::CloudVoice => m::taxonomy_solution_cloud_voice,
        Solution::Containers => m::taxonomy_solution_containers,
        Solution::DevOps => m::taxonomy_solution_dev_ops,
        Solution::IdentityAndAccess => m::taxonomy_solution_identity_and_access,
        Solution::InformationManagement => m::taxonomy_solution_information_management,
        Solution::MobileApps => m::taxonomy_solution_mobile_apps,
        Solution::Networking => m::taxonomy_solution_networking,
        Solution::RegulatoryCompliance => m::taxonomy_solution_regulatory_compliance,
        Solution::ThreatProtection => m::taxonomy_solution_threat_protection,
        Solution::WebDevelopment => m::taxonomy_solution_web_development,
    };
    said(words)
}

pub fn industry(words: &Words, industry: Industry) -> String {
    let said = match industry {
        Industry::Agriculture => m::taxonomy_industry_agriculture,
        Industry::CommunicationsAndMedia => m::taxonomy_industry_communications_and_media,
        Industry::Education => m::taxonomy_industry_education,
        Industry::FinancialServices => m::taxonomy_industry_financial_services,
        Industry::Government => m::taxonomy_industry_government,
        Industry::Healthcare => m::taxonomy_industry_healthcare,
        Industry::Hospitality => m::taxonomy_industry_hospitality,
        Industry::Manufacturing => m::taxonomy_industry_manufacturing,
        Industry::PowerAndUtilities => m::taxonomy_industry_power_and_utilities,
        Industry::PublicSafety => m::taxonomy_industry_public_safety,
        Industry::Retail => m::taxonomy_industry_retail,
        Industry::Services => m::taxonomy_industry_services,
        Industry::TravelAndTransport => m::taxonomy_industry_travel_and_transport,
        Industry::Wholesale => m::taxonomy_industry_wholesale,
    };
    said(words)
}

pub fn size(words: &Words, size: CustomerSize) -> String {
    span(words, size, size)
}

/// What follows without a gap is said as one.
pub fn sizes(words: &Words, sizes: &[CustomerSize]) -> String {
    let mut each: Vec<(CustomerSize, CustomerSize)> = Vec::new();
    for size in CustomerSize::ALL.iter().filter(|size| sizes.contains(size)) {
        let follows = |last: &CustomerSize| CustomerSize::ALL.windows(2).any(|pair| pair == [*last, *size]);
        match each.last_mut() {
            Some((_, last)) if follows(last) => *last = *size,
            _ => each.push((*size, *size)),
        }
    }
    let each: Vec<_> = each.into_iter().map(|(from, to)| span(words, from, to)).collect();
    names::list(words, &each)
}

fn span(words: &Words, from: CustomerSize, to: CustomerSize) -> String {
    match (bounds(from), bounds(to)) {
        ((from, _), (_, Some(to))) => m::taxonomy_size(words, &number(words, from), &number(words, to)),
        ((from, _), (_, None)) => m::taxonomy_size_more(words, &number(words, from - 1)),
    }
}

const fn bounds(size: CustomerSize) -> (i64, Option<i64>) {
    match size {
        CustomerSize::UpTo9 => (1, Some(9)),
        CustomerSize::UpTo50 => (10, Some(50)),
        CustomerSize::UpTo250 => (51, Some(250)),
        CustomerSize::UpTo1000 => (251, Some(1_000)),
        CustomerSize::UpTo5000 => (1_001, Some(5_000)),
        CustomerSize::UpTo10000 => (5_001, Some(10_000)),
        CustomerSize::UpTo20000 => (10_001, Some(20_000)),
        CustomerSize::More => (20_001, None),
    }
}

pub fn kind(words: &Words, kind: ListingKind) -> String {
    match kind {
        ListingKind::ProfessionalService => m::taxonomy_kind_professional_service(words),
        ListingKind::Application => m::taxonomy_kind_application(words),
    }
}

pub fn language(words: &Words, language: SpokenLanguage) -> String {
    words.formatter().language_name(language.word())
}

/// "Name: duration + type".
pub fn consulting(
    words: &Words,
    name: &str,
    kind: ConsultingKind,
    (duration, unit): (u32, DurationUnit),
) -> String {
    let duration = match unit {
        DurationUnit::Hours => m::taxonomy_hours(words, duration.into()),
        DurationUnit::Days => m::taxonomy_days(words, duration.into()),
        DurationUnit::Weeks => m::taxonomy_weeks(words, duration.into()),
    };
    let kind = consulting_kind(words, kind);
    m::taxonomy_consulting(words, name, &duration, &kind)
}

pub fn consulting_kind(words: &Words, kind: ConsultingKind) -> String {
    match kind {
        ConsultingKind::Assessment => m::taxonomy_consulting_assessment(words),
        ConsultingKind::Briefing => m::taxonomy_consulting_briefing(words),
        ConsultingKind::Implementation => m::taxonomy_consulting_implementation(words),
        ConsultingKind::ProofOfConcept => m::taxonomy_consulting_proof_of_concept(words),
        ConsultingKind::Workshop => m::taxonomy_consulting_workshop(words),
    }
}

/// In which language texts are read by who reads the app in this one.
pub const fn spoken(language: Language) -> SpokenLanguage {
    match language {
        Language::En => SpokenLanguage::English,
        Language::ZhHans => SpokenLanguage::Chinese,
        Language::Ja => SpokenLanguage::Japanese,
    }
}

/// A word of a facet by the facet's name; nothing where this program does not know it.
pub fn word(words: &Words, facet: &str, word: &str) -> Option<String> {
    Some(match facet {
        "kind" => kind(words, ListingKind::from_word(word)?),
        "service" => service(words, Service::from_word(word)?),
        "product" => product(words, ProductFamily::from_word(word)?),
        "solution" => solution(words, Solution::from_word(word)?),
        "size" => size(words, CustomerSize::from_word(word)?),
        "industry" => industry(words, Industry::from_word(word)?),
        "language" => language(words, SpokenLanguage::from_word(word)?),
        "programme" => programme(words, word)?,
        "rating" => m::taxonomy_rating_least(words, &number(words, word.parse().ok()?)),
        "country" => words.formatter().country(word),
        _ => return None,
    })
}

fn programme(words: &Words, word: &str) -> Option<String> {
    let programme = match word {
        "cloud_essentials" => Programme::CloudEssentials,
        "cloud_accelerate" => Programme::CloudAccelerate,
        "cloud_deployment" => Programme::CloudDeployment,
        _ => return None,
    };
    Some(names::programme(words, programme))
}

fn number(words: &Words, number: i64) -> String {
    words.formatter().integer(number)
}
