use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) customer: Uuid,
    pub(crate) plan: String,
    pub(crate) advisor: Uuid,
    pub(crate) redemption: Uuid,
    pub(crate) licences: i64,
    pub(crate) starts_at: i64,
    pub(crate) ends_at: i64,
    pub(crate) disabled_at: i64,
    pub(crate) deleted_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
