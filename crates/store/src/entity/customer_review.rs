use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "customer_review")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) partner: Uuid,
    pub(crate) customer: Uuid,
    pub(crate) author: Uuid,
    pub(crate) engagement_kind: String,
    pub(crate) engagement_id: Uuid,
    pub(crate) state: String,
    pub(crate) content: String,
    pub(crate) created_at: i64,
    pub(crate) edited_at: Option<i64>,
    pub(crate) reply: Option<String>,
    pub(crate) report: Option<String>,
    pub(crate) queued_at: Option<i64>,
    pub(crate) hidden: Option<String>,
    pub(crate) revision: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
