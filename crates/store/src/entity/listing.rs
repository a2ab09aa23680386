use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "listing")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) partner: Uuid,
    pub(crate) country: String,
    pub(crate) kind: String,
    pub(crate) slug: String,
    pub(crate) state: String,
    pub(crate) version: i64,
    pub(crate) live_version: Option<i64>,
    pub(crate) published_at: Option<i64>,
    pub(crate) queued_at: Option<i64>,
    pub(crate) suspension: Option<String>,
    pub(crate) appeal: Option<String>,
    pub(crate) created_at: i64,
    pub(crate) revision: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
