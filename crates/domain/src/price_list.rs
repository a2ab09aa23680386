//! What can be bought: the plans of the catalogue and what is added to them, for how long, and at which list price.

use jiff::civil::Date;
use liaison_json::wire;

use crate::catalogue::{Catalogue, NotOfferable, Plan, PlanCode, ServiceType};
use crate::country::{Cloud, Country};
use crate::money::{BasisPoints, Currency, Money};

/// The stable code of a plan or an add-on, like `team`.
#[wire]
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "team"))]
#[serde(transparent)]
pub struct ProductCode(pub String);

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProductKind {
    Plan,
    AddOn,
}

/// For how long a customer is bound.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Commitment {
    OneMonth,
    OneYear,
    ThreeYears,
}

/// How often it is billed.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Billing {
    Monthly,
    Yearly,
    /// Once, for all of the commitment.
    Upfront,
}

/// What is bought beside a plan. No source has a list price of one, so a partner names its price.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AddOn {
    pub code: ProductCode,
    pub name: String,
    pub clouds: Vec<Cloud>,
}

/// The catalogue with what is sold beside its plans.
#[derive(Clone, Copy, Debug)]
pub struct PriceList<'a> {
    pub catalogue: &'a Catalogue,
    pub add_ons: &'a [AddOn],
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Product<'a> {
    Plan(&'a Plan),
    AddOn(&'a AddOn),
}

impl Commitment {
    pub const ALL: [Self; 3] = [Self::OneMonth, Self::OneYear, Self::ThreeYears];

    pub const fn months(self) -> u32 {
        match self {
            Self::OneMonth => 1,
            Self::OneYear => 12,
            Self::ThreeYears => 36,
        }
    }

    /// How it can be billed.
    pub const fn billings(self) -> &'static [Billing] {
        match self {
            Self::OneMonth => &[Billing::Monthly],
            Self::OneYear => &[Billing::Monthly, Billing::Yearly],
            Self::ThreeYears => &[Billing::Monthly, Billing::Yearly, Billing::Upfront],
        }
    }
}

impl Billing {
    pub const ALL: [Self; 3] = [Self::Monthly, Self::Yearly, Self::Upfront];

    /// As the API has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Yearly => "yearly",
            Self::Upfront => "upfront",
        }
    }

    /// How many months one bill is for.
    pub const fn months(self, commitment: Commitment) -> u32 {
        match self {
            Self::Monthly => 1,
            Self::Yearly => 12,
            Self::Upfront => commitment.months(),
        }
    }
}

/// What the price of one licence and month is of the catalogue's, which is for a commitment of a year that is not
/// billed by the month.
pub const fn of_the_yearly_price(commitment: Commitment, billing: Billing) -> BasisPoints {
    match (commitment, billing) {
        (Commitment::OneMonth, _) => BasisPoints(12_000),
        (_, Billing::Monthly) => BasisPoints(10_500),
        (_, Billing::Yearly | Billing::Upfront) => BasisPoints::WHOLE,
    }
}

impl<'a> PriceList<'a> {
    /// Every plan and then every add-on, in the order of the catalogue.
    pub fn products(self) -> impl Iterator<Item = Product<'a>> {
        let plans = self.catalogue.plans.iter().map(Product::Plan);
        plans.chain(self.add_ons.iter().map(Product::AddOn))
    }

    pub fn product(self, code: &ProductCode) -> Option<Product<'a>> {
        self.products().find(|product| product.code() == code.0)
    }

    /// Whether a partner may offer it for use in a country.
    pub fn offerable(
        self,
        code: &ProductCode,
        country: Country,
        authorised: &[ServiceType],
    ) -> Result<Product<'a>, NotOfferable> {
        match self.product(code).ok_or(NotOfferable::UnknownPlan)? {
            Product::Plan(plan) => self
                .catalogue
                .offerable(&PlanCode(plan.code.0.clone()), country, authorised)
                .map(Product::Plan),
            Product::AddOn(add_on) => {
                let cloud = self.catalogue.cloud_with_partner_features(country)?;
                if add_on.clouds.contains(&cloud) {
                    Ok(Product::AddOn(add_on))
                } else {
                    Err(NotOfferable::NotInThisCloud)
                }
            }
        }
    }
}

impl<'a> Product<'a> {
    pub fn code(self) -> &'a str {
        match self {
            Self::Plan(plan) => &plan.code.0,
            Self::AddOn(add_on) => &add_on.code.0,
        }
    }

    pub fn name(self) -> &'a str {
        match self {
            Self::Plan(plan) => &plan.name,
            Self::AddOn(add_on) => &add_on.name,
        }
    }

    pub const fn kind(self) -> ProductKind {
        match self {
            Self::Plan(_) => ProductKind::Plan,
            Self::AddOn(_) => ProductKind::AddOn,
        }
    }

    /// The most licences of it that an organisation may have; absent means no limit.
    pub const fn most_licences(self) -> Option<u32> {
        match self {
            Self::Plan(plan) => plan.most_users,
            Self::AddOn(_) => None,
        }
    }

    /// For how long it is sold. Three years are for the enterprise plans.
    pub const fn commitments(self) -> &'static [Commitment] {
        match self {
            Self::Plan(plan) if matches!(plan.service_type, ServiceType::Enterprise) => &Commitment::ALL,
            Self::Plan(_) | Self::AddOn(_) => &[Commitment::OneMonth, Commitment::OneYear],
        }
    }

    /// Whether it is sold for so long and billed so.
    pub fn is_sold(self, commitment: Commitment, billing: Billing) -> bool {
        self.commitments().contains(&commitment) && commitment.billings().contains(&billing)
    }

    /// The list price of one licence for one month on a day, without tax. Absent where the catalogue has none in the
    /// currency.
    pub fn list_price(
        self,
        day: Date,
        currency: Currency,
        commitment: Commitment,
        billing: Billing,
    ) -> Option<Money> {
        let Self::Plan(plan) = self else { return None };
        let dated = plan.prices_from(day).first()?;
        (dated.price.currency == currency)
            .then(|| dated.price.share(of_the_yearly_price(commitment, billing)))
    }
}
