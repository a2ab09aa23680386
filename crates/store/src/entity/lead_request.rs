use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "lead_request")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) summary: String,
    pub(crate) state: String,
    /// By what reports are counted.
    pub(crate) sender: String,
    /// Of a referral and a proposal, with whoever sent it.
    pub(crate) partner: Option<Uuid>,
    pub(crate) sent_by: Option<Uuid>,
    pub(crate) email: String,
    pub(crate) source: String,
    pub(crate) language: String,
    pub(crate) content: String,
    pub(crate) sent_at: i64,
    pub(crate) confirm_by: i64,
    pub(crate) revision: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
