//! Which partner feature exists where: what sources say of each cell of (cloud, feature, plan), where they contradict
//! each other, and the reading that the product goes by.

use jiff::civil::Date;
use liaison_json::wire;

use crate::catalogue::PlanCode;
use crate::country::Cloud;

/// What a partner does for customers, as the sources name it.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartnerFeature {
    TrialsAndOffers,
    DelegatedAdministration,
    /// A partner administers users for the customer.
    UserAdministration,
}

impl PartnerFeature {
    pub const ALL: [Self; 3] = [
        Self::TrialsAndOffers,
        Self::DelegatedAdministration,
        Self::UserAdministration,
    ];

    /// As it stands in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::TrialsAndOffers => "trials-and-offers",
            Self::DelegatedAdministration => "delegated-administration",
            Self::UserAdministration => "user-administration",
        }
    }

    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|feature| feature.slug() == slug)
    }
}

/// Whether a feature exists in a cell.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Available {
    Yes,
    No,
    /// Only as the footnote says.
    Footnote,
}

/// A column of the table in one cloud, at one feature.
#[wire]
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Cell {
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "worldwide"))]
    pub cloud: Cloud,
    pub feature: PartnerFeature,
    pub plan: PlanCode,
}

/// What one source says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    pub source: String,
    pub cloud: Cloud,
    pub feature: PartnerFeature,
    /// Nothing where the source speaks of the whole cloud.
    pub plan: Option<PlanCode>,
    pub available: Available,
    pub footnote: Option<String>,
    pub as_of: Date,
}

impl Statement {
    pub fn is_about(&self, cell: &Cell) -> bool {
        self.cloud == cell.cloud
            && self.feature == cell.feature
            && self.plan.as_ref().is_none_or(|plan| *plan == cell.plan)
    }
}

/// Why somebody decided so.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Reason {
    /// The document in the language it was written in, most of its translations and the rows beside it say the same.
    OriginalPrevails {},
    /// In an operator's words.
    Written { text: String },
}

/// Which of the answers the product goes by where sources contradict each other, from a day on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    pub cell: Cell,
    pub available: Available,
    pub footnote: Option<String>,
    pub reason: Reason,
    pub from: Date,
}

/// Why a cell reads as it does.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// All sources say the same.
    Agreed,
    /// They do not, and an operator has decided.
    Decided,
    /// They do not, and nobody has decided: the cautious answer.
    Undecided,
    /// An operator has decided otherwise than the sources that agree.
    Overruled,
}

/// What a cell says at a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    pub available: Available,
    pub footnote: Option<String>,
    pub basis: Basis,
    pub reason: Option<Reason>,
}

impl Reading {
    /// A feature that exists only as a footnote says exists.
    pub const fn is_open(&self) -> bool {
        matches!(self.available, Available::Yes | Available::Footnote)
    }

    /// Whether sources say different things.
    pub const fn is_contradicted(&self) -> bool {
        matches!(self.basis, Basis::Decided | Basis::Undecided)
    }
}

/// The statements of a cell that hold on a day: of each source the last one, and of two about the same day the narrower.
pub fn standing<'a>(statements: &'a [Statement], cell: &Cell, day: Date) -> Vec<&'a Statement> {
    let mut standing: Vec<&Statement> = Vec::new();
    for statement in statements {
        if statement.as_of > day || !statement.is_about(cell) {
            continue;
        }
        let rank = |each: &Statement| (each.as_of, each.plan.is_some());
        match standing.iter_mut().find(|other| other.source == statement.source) {
            Some(other) if rank(statement) >= rank(other) => *other = statement,
            Some(_) => {}
            None => standing.push(statement),
        }
    }
    standing
}

/// What a cell says on a day; nothing where no source says anything.
pub fn read(statements: &[Statement], decisions: &[Decision], cell: &Cell, day: Date) -> Option<Reading> {
    let standing = standing(statements, cell, day);
    let first = *standing.first()?;
    let agree = standing.iter().all(|each| each.available == first.available);
    let of_cell = decisions
        .iter()
        .filter(|each| each.cell == *cell && each.from <= day);
    // Of two of one day the later one in the list, which is in the order in which they were made.
    let decided = of_cell.max_by_key(|each| each.from);
    let reading = match decided {
        Some(decision) => Reading {
            available: decision.available,
            footnote: decision.footnote.clone(),
            basis: match agree {
                true if decision.available == first.available => Basis::Agreed,
                true => Basis::Overruled,
                false => Basis::Decided,
            },
            reason: Some(decision.reason.clone()),
        },
        None if agree => Reading {
            available: first.available,
            footnote: standing.iter().find_map(|each| each.footnote.clone()),
            basis: Basis::Agreed,
            reason: None,
        },
        None => Reading {
            available: Available::No,
            footnote: None,
            basis: Basis::Undecided,
            reason: None,
        },
    };
    Some(reading)
}

/// A cell that does not say the same on two days.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    pub cell: Cell,
    pub before: Option<Reading>,
    pub after: Option<Reading>,
}

/// What is different between the readings of two days.
pub fn changes(
    statements: &[Statement],
    decisions: &[Decision],
    cells: &[Cell],
    (from, to): (Date, Date),
) -> Vec<Change> {
    let on = |cell, day| read(statements, decisions, cell, day);
    cells
        .iter()
        .map(|cell| Change {
            cell: cell.clone(),
            before: on(cell, from),
            after: on(cell, to),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

/// A partner feature that does not exist: in these plans of a cloud, or in all of it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Closed {
    #[cfg_attr(feature = "openapi", schema(value_type = String, example = "21vianet"))]
    pub cloud: Cloud,
    pub feature: PartnerFeature,
    /// Absent where it exists in none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plans: Option<Vec<PlanCode>>,
}

/// What follows from the readings of all cells for those who decide what may be offered.
pub fn closed(readings: &[(Cell, Reading)]) -> Vec<Closed> {
    let mut closed = Vec::new();
    for cloud in Cloud::ALL {
        for feature in PartnerFeature::ALL {
            let row = readings
                .iter()
                .filter(|(cell, _)| cell.cloud == cloud && cell.feature == feature);
            let (open, shut): (Vec<_>, Vec<_>) = row.partition(|(_, reading)| reading.is_open());
            if !shut.is_empty() {
                let plans = shut.into_iter().map(|(cell, _)| cell.plan.clone()).collect();
                closed.push(Closed {
                    cloud,
                    feature,
                    plans: (!open.is_empty()).then_some(plans),
                });
            }
        }
    }
    closed
}

/// Whether a feature exists nowhere in a cloud.
pub fn is_closed(closed: &[Closed], cloud: Cloud, feature: PartnerFeature) -> bool {
    closed
        .iter()
        .any(|each| each.cloud == cloud && each.feature == feature && each.plans.is_none())
}

/// The same for one plan there.
pub fn is_closed_for(closed: &[Closed], cell: &Cell) -> bool {
    closed.iter().any(|each| {
        each.cloud == cell.cloud
            && each.feature == cell.feature
            && each.plans.as_ref().is_none_or(|plans| plans.contains(&cell.plan))
    })
}

#[cfg(test)]
#[path = "availability_tests.rs"]
mod tests;
