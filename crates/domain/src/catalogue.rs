//! What can be offered: plans, their services, trials and dated list prices, and the countries they are used in.

use jiff::civil::Date;
use liaison_json::wire;

use crate::availability::{Cell, Closed, PartnerFeature, is_closed, is_closed_for};
use crate::country::{Cloud, Country};
use crate::entitlement::is_authorised;
use crate::money::Money;

/// The stable code of a plan, like `team`. Its name is for people and may change.
#[wire]
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "team"))]
#[serde(transparent)]
pub struct PlanCode(pub String);

/// What a partner is authorised for. The plans it may offer follow from these.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ServiceType {
    Business,
    Enterprise,
    Frontline,
    Education,
}

/// A service inside a plan. The words for it are in `locales/`, one message a service.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Service {
    Mail,
    KioskMail,
    Files,
    Sites,
    Meetings,
    Social,
    WebApps,
    DesktopApps,
    Bookings,
    DeviceManagement,
    EndpointProtection,
    InformationProtection,
    ThreatProtection,
    Voice,
    BusinessIntelligence,
    Discovery,
    OperatingSystem,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TrialTerms {
    pub days: u16,
    /// Fixed for the length of the trial.
    pub licences: u32,
}

/// The list price of one licence for one month on a yearly commitment, without tax, from a day on.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedPrice {
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "crate::moment::day")]
    pub from: Date,
    pub price: Money,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub code: PlanCode,
    pub name: String,
    pub service_type: ServiceType,
    pub services: Vec<Service>,
    /// The most users an organisation may have on this plan; absent means no limit.
    pub most_users: Option<u32>,
    /// Absent where the plan cannot be tried.
    pub trial: Option<TrialTerms>,
    pub clouds: Vec<Cloud>,
    /// Oldest first.
    pub prices: Vec<DatedPrice>,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UsageLocation {
    pub country: Country,
    /// The cloud instance that serves organisations of this country.
    pub cloud: Cloud,
}

/// The whole data file, as the repository holds it and as the server hands it out.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The day the data was read from its sources.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "crate::moment::day")]
    pub as_of: Date,
    pub usage_locations: Vec<UsageLocation>,
    pub plans: Vec<Plan>,
    /// The partner features that do not exist where they are asked for. The file itself has none: they follow from the
    /// readings of [`crate::availability`], and change with them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Closed>,
}

/// Why a plan is not on a partner's list of trials.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotOfferable {
    UnknownPlan,
    UnknownUsageLocation,
    /// Partner features do not exist in the cloud that serves this country.
    CloudWithoutPartnerFeatures,
    NotInThisCloud,
    NoTrialOfThisPlan,
    ServiceTypeNotAuthorised,
}

impl ServiceType {
    pub const ALL: [Self; 4] = [Self::Business, Self::Enterprise, Self::Frontline, Self::Education];
}

impl Plan {
    /// The price in force on a day, and the changes known to come after it.
    pub fn prices_from(&self, day: Date) -> &[DatedPrice] {
        let start = self
            .prices
            .iter()
            .rposition(|price| price.from <= day)
            .unwrap_or(0);
        self.prices.get(start..).unwrap_or_default()
    }
}

impl Catalogue {
    pub fn plan(&self, code: &PlanCode) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.code == *code)
    }

    pub fn usage_location(&self, country: Country) -> Option<&UsageLocation> {
        self.usage_locations
            .iter()
            .find(|location| location.country == country)
    }

    /// The trials a partner may offer for use in a country, in the order of the catalogue.
    pub fn trials<'a>(
        &'a self,
        country: Country,
        authorised: &'a [ServiceType],
    ) -> impl Iterator<Item = (&'a Plan, TrialTerms)> {
        self.plans.iter().filter_map(move |plan| {
            self.trial(&plan.code, country, authorised)
                .ok()
                .map(|terms| (plan, terms))
        })
    }

    /// Whether one plan may be offered as a trial, and on which terms.
    pub fn trial(
        &self,
        code: &PlanCode,
        country: Country,
        authorised: &[ServiceType],
    ) -> Result<TrialTerms, NotOfferable> {
        let plan = self.offerable(code, country, authorised)?;
        plan.trial.ok_or(NotOfferable::NoTrialOfThisPlan)
    }

    /// Whether one plan may be offered at all, tried or bought.
    pub fn offerable(
        &self,
        code: &PlanCode,
        country: Country,
        authorised: &[ServiceType],
    ) -> Result<&Plan, NotOfferable> {
        let plan = self.plan(code).ok_or(NotOfferable::UnknownPlan)?;
        let cloud = self.cloud_with_partner_features(country)?;
        if !plan.clouds.contains(&cloud) {
            return Err(NotOfferable::NotInThisCloud);
        }
        let cell = Cell {
            cloud,
            feature: PartnerFeature::TrialsAndOffers,
            plan: plan.code.clone(),
        };
        if is_closed_for(&self.closed, &cell) {
            return Err(NotOfferable::NotInThisCloud);
        }
        is_authorised(authorised, plan.service_type).map_err(|_| NotOfferable::ServiceTypeNotAuthorised)?;
        Ok(plan)
    }

    /// The cloud that serves a country, where partners may offer anything in it.
    pub fn cloud_with_partner_features(&self, country: Country) -> Result<Cloud, NotOfferable> {
        let location = self
            .usage_location(country)
            .ok_or(NotOfferable::UnknownUsageLocation)?;
        if self.has_partner_features(location.cloud) {
            Ok(location.cloud)
        } else {
            Err(NotOfferable::CloudWithoutPartnerFeatures)
        }
    }

    /// Whether partners may offer anything in a cloud.
    pub fn has_partner_features(&self, cloud: Cloud) -> bool {
        !is_closed(&self.closed, cloud, PartnerFeature::TrialsAndOffers)
    }
}
