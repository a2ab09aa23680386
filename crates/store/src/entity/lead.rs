use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "lead")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) request: Uuid,
    pub(crate) partner: Uuid,
    pub(crate) listing: Uuid,
    pub(crate) kind: String,
    pub(crate) urgency: String,
    pub(crate) state: String,
    /// The request's, so that reports are counted without it.
    pub(crate) sender: String,
    pub(crate) deal: Option<String>,
    pub(crate) closing: Option<String>,
    pub(crate) looked_after_by: Option<Uuid>,
    pub(crate) received_at: i64,
    pub(crate) answer_by: i64,
    /// When the partner is told that it has not answered; absent once it was, or has.
    pub(crate) notice_at: Option<i64>,
    pub(crate) answered_at: Option<i64>,
    pub(crate) closed_at: Option<i64>,
    /// What the answer took, and when that was known.
    pub(crate) answer_minutes: Option<i64>,
    pub(crate) counted_at: Option<i64>,
    /// What a search looks in, without what is hidden from the partner.
    pub(crate) sought: String,
    pub(crate) revision: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
