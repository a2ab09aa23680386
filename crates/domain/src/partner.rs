//! The two organisations, and what a partner has joined.

use jiff::civil::Date;
use liaison_json::wire;

use crate::catalogue::ServiceType;
use crate::country::{Cloud, Country};
use crate::id::{CustomerId, PartnerId};

/// The programmes that entitle to delegated administration.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Programme {
    CloudEssentials,
    CloudAccelerate,
    CloudDeployment,
}

impl Programme {
    pub const ALL: [Self; 3] = [
        Self::CloudEssentials,
        Self::CloudAccelerate,
        Self::CloudDeployment,
    ];
}

/// Having joined a programme once; whether it still holds depends on the day.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    pub programme: Programme,
    /// The first day of the enrolment.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "crate::moment::day")]
    pub from: Date,
    /// The last day of the enrolment.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "crate::moment::day")]
    pub to: Date,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    Enrolled,
    Lapsed,
}

impl Enrolment {
    pub fn standing(&self, today: Date) -> Standing {
        if today <= self.to {
            Standing::Enrolled
        } else {
            Standing::Lapsed
        }
    }
}

/// A partner organisation, as its customers see it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Partner {
    pub id: PartnerId,
    /// The partner id that customers type and read, like 4118207.
    pub number: String,
    pub name: String,
    pub country: Country,
    pub cloud: Cloud,
    pub address: String,
    pub phone: String,
    pub email: String,
    pub enrolments: Vec<Enrolment>,
    pub service_types: Vec<ServiceType>,
}

/// A customer organisation.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Customer {
    pub id: CustomerId,
    pub name: String,
    pub country: Country,
    pub cloud: Cloud,
}
