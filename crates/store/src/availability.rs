//! What sources say of the partner features in each plan and cloud, and how the product reads them. Nothing is ever
//! changed: what is said later stands beside what was said before.

use jiff::Timestamp;
use jiff::civil::Date;
use liaison_domain::availability::{Available, Cell, Decision, PartnerFeature, Reason, Statement};
use liaison_domain::catalogue::PlanCode;
use liaison_domain::country::Cloud;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;

use crate::column::{json, millis, parse_json, parse_optional, parse_word, timestamp, word};
use crate::entity::{
    availability_decision, availability_edition, availability_source, availability_statement,
};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

const DATA: &str = include_str!("../data/availability.json");
const EDITION: i64 = 1;

/// A document, or whatever else somebody has it from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    pub code: String,
    pub title: String,
    /// Of the document, as a tag.
    pub language: Option<String>,
    /// Its own words.
    pub quote: Option<String>,
}

/// Who added something, and when; nothing for what came with the product.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    pub by: String,
    pub at: Timestamp,
}

/// All of it, in the order in which it was added.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Availability {
    /// Grows by one with each addition.
    pub revision: i64,
    pub sources: Vec<Source>,
    pub statements: Vec<Statement>,
    pub decisions: Vec<Decision>,
    statement_entries: Vec<Option<Entry>>,
    decision_entries: Vec<Option<Entry>>,
}

impl Availability {
    /// Each statement, and who added it.
    pub fn entered_statements(&self) -> impl Iterator<Item = (&Statement, Option<&Entry>)> {
        self.statements
            .iter()
            .zip(self.statement_entries.iter().map(Option::as_ref))
    }

    /// Each decision, and who made it.
    pub fn entered_decisions(&self) -> impl Iterator<Item = (&Decision, Option<&Entry>)> {
        self.decisions
            .iter()
            .zip(self.decision_entries.iter().map(Option::as_ref))
    }

    /// The cells that some source speaks of, by cloud and feature, plans in the order of their first mention.
    pub fn cells(&self) -> Vec<Cell> {
        let mut cells = Vec::new();
        for cloud in Cloud::ALL {
            let mut plans: Vec<&PlanCode> = Vec::new();
            let named = self.statements.iter().filter(|each| each.cloud == cloud);
            for plan in named.filter_map(|each| each.plan.as_ref()) {
                if !plans.contains(&plan) {
                    plans.push(plan);
                }
            }
            for feature in PartnerFeature::ALL {
                cells.extend(plans.iter().map(|plan| Cell {
                    cloud,
                    feature,
                    plan: (*plan).clone(),
                }));
            }
        }
        cells
    }
}

pub async fn revision(db: &impl Db) -> Result<i64, StoreError> {
    let row = availability_edition::Entity::find_by_id(EDITION)
        .one(&db.executor())
        .await?;
    row.map(|row| row.revision)
        .ok_or_else(|| StoreError::Corrupt("the availability was not loaded".to_owned()))
}

pub async fn load(db: &impl Db) -> Result<Availability, StoreError> {
    let executor = db.executor();
    let sources = availability_source::Entity::find()
        .order_by_asc(availability_source::Column::Position)
        .all(&executor)
        .await?;
    let statements = availability_statement::Entity::find()
        .order_by_asc(availability_statement::Column::Number)
        .all(&executor)
        .await?;
    let decisions = availability_decision::Entity::find()
        .order_by_asc(availability_decision::Column::Number)
        .all(&executor)
        .await?;
    Ok(Availability {
        revision: revision(db).await?,
        sources: sources
            .into_iter()
            .map(|row| Source {
                code: row.code,
                title: row.title,
                language: row.language,
                quote: row.quote,
            })
            .collect(),
        statement_entries: statements
            .iter()
            .map(|row| entry(row.entered_by.as_deref(), row.entered_at))
            .collect::<Result<_, _>>()?,
        statements: statements
            .into_iter()
            .map(to_statement)
            .collect::<Result<_, _>>()?,
        decision_entries: decisions
            .iter()
            .map(|row| entry(row.entered_by.as_deref(), row.entered_at))
            .collect::<Result<_, _>>()?,
        decisions: decisions.into_iter().map(to_decision).collect::<Result<_, _>>()?,
    })
}

/// What is added in one transaction.
#[derive(Clone, Debug, Default)]
pub struct Addition {
    pub sources: Vec<Source>,
    pub statements: Vec<Statement>,
    pub decisions: Vec<Decision>,
}

/// Adds it to what somebody has seen. Whoever saw something older has added nothing.
pub async fn add(
    tx: &Tx,
    seen_revision: i64,
    addition: &Addition,
    entry: &Entry,
) -> Result<Update, StoreError> {
    let changed = availability_edition::Entity::update_many()
        .col_expr(
            availability_edition::Column::Revision,
            Expr::value(seen_revision + 1),
        )
        .filter(availability_edition::Column::Id.eq(EDITION))
        .filter(availability_edition::Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    let update = Update::of(changed.rows_affected, seen_revision);
    if let Update::Done { .. } = update {
        let there = load(tx).await?;
        insert(&tx.executor(), &there, addition, Some(entry)).await?;
    }
    Ok(update)
}

/// Loads the data file into empty tables.
pub(crate) async fn load_file(db: &impl ConnectionTrait) -> Result<(), StoreError> {
    let file: File = parse_json("data/availability.json", DATA)?;
    let edition = availability_edition::ActiveModel {
        id: Set(EDITION),
        revision: Set(1),
    };
    availability_edition::Entity::insert(edition)
        .exec_without_returning(db)
        .await?;
    let nothing = Availability {
        revision: 1,
        sources: Vec::new(),
        statements: Vec::new(),
        decisions: Vec::new(),
        statement_entries: Vec::new(),
        decision_entries: Vec::new(),
    };
    insert(db, &nothing, &file.addition()?, None).await
}

async fn insert(
    db: &impl ConnectionTrait,
    there: &Availability,
    addition: &Addition,
    entry: Option<&Entry>,
) -> Result<(), StoreError> {
    let (by, at) = (
        entry.map(|entry| entry.by.clone()),
        entry.map(|entry| millis(entry.at)),
    );
    for (position, source) in (next(there.sources.len())..).zip(&addition.sources) {
        let row = availability_source::ActiveModel {
            code: Set(source.code.clone()),
            position: Set(position),
            title: Set(source.title.clone()),
            language: Set(source.language.clone()),
            quote: Set(source.quote.clone()),
            entered_by: Set(by.clone()),
            entered_at: Set(at),
        };
        availability_source::Entity::insert(row)
            .exec_without_returning(db)
            .await?;
    }
    for (number, statement) in (next(there.statements.len())..).zip(&addition.statements) {
        let row = availability_statement::ActiveModel {
            number: Set(number),
            source: Set(statement.source.clone()),
            cloud: Set(word(&statement.cloud)?),
            feature: Set(word(&statement.feature)?),
            plan: Set(statement.plan.as_ref().map(|plan| plan.0.clone())),
            available: Set(word(&statement.available)?),
            footnote: Set(statement.footnote.clone()),
            as_of: Set(statement.as_of.to_string()),
            entered_by: Set(by.clone()),
            entered_at: Set(at),
        };
        availability_statement::Entity::insert(row)
            .exec_without_returning(db)
            .await?;
    }
    for (number, decision) in (next(there.decisions.len())..).zip(&addition.decisions) {
        let row = availability_decision::ActiveModel {
            number: Set(number),
            cloud: Set(word(&decision.cell.cloud)?),
            feature: Set(word(&decision.cell.feature)?),
            plan: Set(decision.cell.plan.0.clone()),
            available: Set(word(&decision.available)?),
            footnote: Set(decision.footnote.clone()),
            reason: Set(json(&decision.reason)?),
            from: Set(decision.from.to_string()),
            entered_by: Set(by.clone()),
            entered_at: Set(at),
        };
        availability_decision::Entity::insert(row)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

fn next(there: usize) -> i64 {
    i64::try_from(there).unwrap_or(i64::MAX)
}

fn entry(by: Option<&str>, at: Option<i64>) -> Result<Option<Entry>, StoreError> {
    by.zip(at)
        .map(|(by, at)| {
            Ok(Entry {
                by: by.to_owned(),
                at: timestamp("availability.entered_at", at)?,
            })
        })
        .transpose()
}

fn to_statement(row: availability_statement::Model) -> Result<Statement, StoreError> {
    Ok(Statement {
        source: row.source,
        cloud: parse_word("availability_statement.cloud", &row.cloud)?,
        feature: parse_word("availability_statement.feature", &row.feature)?,
        plan: parse_optional("availability_statement.plan", row.plan.as_deref())?,
        available: parse_word("availability_statement.available", &row.available)?,
        footnote: row.footnote,
        as_of: parse_word("availability_statement.as_of", &row.as_of)?,
    })
}

fn to_decision(row: availability_decision::Model) -> Result<Decision, StoreError> {
    Ok(Decision {
        cell: Cell {
            cloud: parse_word("availability_decision.cloud", &row.cloud)?,
            feature: parse_word("availability_decision.feature", &row.feature)?,
            plan: PlanCode(row.plan),
        },
        available: parse_word("availability_decision.available", &row.available)?,
        footnote: row.footnote,
        reason: parse_json("availability_decision.reason", &row.reason)?,
        from: parse_word("availability_decision.from", &row.from)?,
    })
}

/// The data file, read strictly. A row there stands for several plans.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    sources: Vec<FileSource>,
    statements: Vec<FileStatement>,
    decisions: Vec<FileDecision>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSource {
    code: String,
    title: String,
    language: Option<String>,
    quote: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileStatement {
    source: String,
    cloud: Cloud,
    feature: PartnerFeature,
    plans: Option<Vec<PlanCode>>,
    available: Available,
    as_of: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileDecision {
    cloud: Cloud,
    feature: PartnerFeature,
    plans: Vec<PlanCode>,
    available: Available,
    from: Date,
}

impl File {
    fn addition(self) -> Result<Addition, StoreError> {
        let mut addition = Addition::default();
        for source in self.sources {
            addition.sources.push(Source {
                code: source.code,
                title: source.title,
                language: source.language,
                quote: source.quote,
            });
        }
        for row in self.statements {
            let plans = match row.plans {
                Some(plans) => plans.into_iter().map(Some).collect(),
                None => vec![None],
            };
            addition
                .statements
                .extend(plans.into_iter().map(|plan| Statement {
                    source: row.source.clone(),
                    cloud: row.cloud,
                    feature: row.feature,
                    plan,
                    available: row.available,
                    footnote: None,
                    as_of: row.as_of,
                }));
        }
        for row in self.decisions {
            addition
                .decisions
                .extend(row.plans.into_iter().map(|plan| Decision {
                    cell: Cell {
                        cloud: row.cloud,
                        feature: row.feature,
                        plan,
                    },
                    available: row.available,
                    footnote: None,
                    reason: Reason::OriginalPrevails {},
                    from: row.from,
                }));
        }
        let known = |code: &String| addition.sources.iter().any(|source| source.code == *code);
        match addition.statements.iter().find(|each| !known(&each.source)) {
            None => Ok(addition),
            Some(stranger) => Err(StoreError::corrupt("data/availability.json", &stranger.source)),
        }
    }
}
