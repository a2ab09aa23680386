use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "enrolment")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) partner: Uuid,
    pub(crate) programme: String,
    pub(crate) state: String,
    /// Days, as text that sorts by time.
    pub(crate) term_from: Option<String>,
    pub(crate) term_to: Option<String>,
    pub(crate) suspended_on: Option<String>,
    pub(crate) application: Option<String>,
    pub(crate) questions: String,
    pub(crate) signature: Option<String>,
    pub(crate) training: Option<String>,
    pub(crate) reason: Option<String>,
    /// How many days before the end the last notice was.
    pub(crate) noticed: Option<i64>,
    pub(crate) queued_at: Option<i64>,
    pub(crate) changed_at: i64,
    pub(crate) revision: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
