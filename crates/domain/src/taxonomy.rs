//! The words by which listings are described, sought and counted: each a closed list, so that a facet means the same to
//! whoever writes a listing and whoever seeks one.

use liaison_json::wire;

macro_rules! taxonomies {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $word:tt),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[wire]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name {
            $(#[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// In the order in which a form and a facet list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As the wire, an index and the address of a search have it.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    )+};
}

taxonomies! {
    /// What a partner works with, by what it does and not by what its maker calls it this year.
    ProductFamily {
        Mail = "mail",
        Sites = "sites",
        ChatAndMeetings = "chat_and_meetings",
        OfficeApps = "office_apps",
        Suite = "suite",
        CloudPlatform = "cloud_platform",
        MobilityAndSecurity = "mobility_and_security",
        Database = "database",
        BusinessIntelligence = "business_intelligence",
        BusinessManagement = "business_management",
        EnterpriseManagement = "enterprise_management",
        EarlierBusinessManagement = "earlier_business_management",
        ProjectPlanning = "project_planning",
        Diagrams = "diagrams",
        EnterpriseSocial = "enterprise_social",
        Telephony = "telephony",
        DesktopSystem = "desktop_system",
        Devices = "devices",
        MeetingRooms = "meeting_rooms",
        DeveloperTools = "developer_tools",
    }

    /// What a partner does for its customers.
    Service {
        Consulting = "consulting",
        DeploymentOrMigration = "deployment_or_migration",
        ManagedServices = "managed_services",
        Licensing = "licensing",
        Learning = "learning",
        Integration = "integration",
        CustomSolution = "custom_solution",
        Hardware = "hardware",
        IntellectualProperty = "intellectual_property",
        ProjectServices = "project_services",
    }

    /// Whom a partner knows its way about with.
    Industry {
        Agriculture = "agriculture",
        CommunicationsAndMedia = "communications_and_media",
        Education = "education",
        FinancialServices = "financial_services",
        Government = "government",
        Healthcare = "healthcare",
        Hospitality = "hospitality",
        Manufacturing = "manufacturing",
        PowerAndUtilities = "power_and_utilities",
        PublicSafety = "public_safety",
        Retail = "retail",
        Services = "services",
        TravelAndTransport = "travel_and_transport",
        Wholesale = "wholesale",
    }

    /// What customers want to have solved.
    Solution {
        Analytics = "analytics",
        ArtificialIntelligence = "artificial_intelligence",
        Backup = "backup",
        BusinessIntelligence = "business_intelligence",
        CloudMigration = "cloud_migration",
        CloudVoice = "cloud_voice",
        Containers = "containers",
        DevOps = "dev_ops",
        IdentityAndAccess = "identity_and_access",
        InformationManagement = "information_management",
        MobileApps = "mobile_apps",
        Networking = "networking",
        RegulatoryCompliance = "regulatory_compliance",
        ThreatProtection = "threat_protection",
        WebDevelopment = "web_development",
    }

    /// How many people a customer has.
    CustomerSize {
        UpTo9 = "1_9",
        UpTo50 = "10_50",
        UpTo250 = "51_250",
        UpTo1000 = "251_1000",
        UpTo5000 = "1001_5000",
        UpTo10000 = "5001_10000",
        UpTo20000 = "10001_20000",
        More = "20001",
    }

    /// A language that people write and speak, by its tag of BCP 47.
    SpokenLanguage {
        English = "en",
        Chinese = "zh",
        Japanese = "ja",
        Malay = "ms",
        Indonesian = "id",
        Tamil = "ta",
        Hindi = "hi",
        Thai = "th",
        Vietnamese = "vi",
        Filipino = "fil",
        Korean = "ko",
        Arabic = "ar",
        German = "de",
        French = "fr",
        Spanish = "es",
        Portuguese = "pt",
        Italian = "it",
        Dutch = "nl",
        Danish = "da",
        Swedish = "sv",
        Norwegian = "nb",
        Finnish = "fi",
        Polish = "pl",
        Czech = "cs",
    }
}

impl CustomerSize {
    /// From how many people to how many; the last band has no end.
    pub const fn band(self) -> (u32, Option<u32>) {
        match self {
            Self::UpTo9 => (1, Some(9)),
            Self::UpTo50 => (10, Some(50)),
            Self::UpTo250 => (51, Some(250)),
            Self::UpTo1000 => (251, Some(1000)),
            Self::UpTo5000 => (1001, Some(5000)),
            Self::UpTo10000 => (5001, Some(10_000)),
            Self::UpTo20000 => (10_001, Some(20_000)),
            Self::More => (20_001, None),
        }
    }
}

impl SpokenLanguage {
    /// What its speakers call it, which is the same in every language of the product.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "中文",
            Self::Japanese => "日本語",
            Self::Malay => "Bahasa Melayu",
            Self::Indonesian => "Bahasa Indonesia",
            Self::Tamil => "தமிழ்",
            Self::Hindi => "हिन्दी",
            Self::Thai => "ไทย",
            Self::Vietnamese => "Tiếng Việt",
            Self::Filipino => "Filipino",
            Self::Korean => "한국어",
            Self::Arabic => "العربية",
            Self::German => "Deutsch",
            Self::French => "Français",
            Self::Spanish => "Español",
            Self::Portuguese => "Português",
            Self::Italian => "Italiano",
            Self::Dutch => "Nederlands",
            Self::Danish => "Dansk",
            Self::Swedish => "Svenska",
            Self::Norwegian => "Norsk",
            Self::Finnish => "Suomi",
            Self::Polish => "Polski",
            Self::Czech => "Čeština",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_as_many_as_the_source_has() {
        assert_eq!(ProductFamily::ALL.len(), 20);
        assert_eq!(Service::ALL.len(), 10);
        assert_eq!(Industry::ALL.len(), 14);
        assert_eq!(Solution::ALL.len(), 15);
        assert_eq!(CustomerSize::ALL.len(), 8);
    }

    #[test]
    fn a_word_names_one_and_is_what_the_wire_has() {
        let words: BTreeSet<_> = Industry::ALL.iter().map(|one| one.word()).collect();
        assert_eq!(words.len(), Industry::ALL.len());
        for industry in Industry::ALL {
            assert_eq!(Industry::from_word(industry.word()), Some(*industry));
            let written = serde_json::to_value(industry).unwrap();
            assert_eq!(written, industry.word());
        }
        assert_eq!(Industry::from_word("alchemy"), None);
    }

    #[test]
    fn bands_of_size_follow_each_other_without_a_gap() {
        let mut next = 1;
        for size in CustomerSize::ALL {
            let (least, most) = size.band();
            assert_eq!(least, next, "{size:?}");
            next = most.map_or(u32::MAX, |most| most + 1);
        }
        assert_eq!(next, u32::MAX);
    }
}
