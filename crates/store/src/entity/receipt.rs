use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "receipt")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) redemption: Uuid,
    pub(crate) version: i64,
    pub(crate) kind: String,
    pub(crate) summary: String,
    pub(crate) partner: Uuid,
    pub(crate) customer: Option<Uuid>,
    pub(crate) document: String,
    pub(crate) created_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
