use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "user")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) side: String,
    pub(crate) partner: Option<Uuid>,
    pub(crate) customer: Option<Uuid>,
    pub(crate) role: Option<String>,
    pub(crate) password_hash: String,
    pub(crate) language: Option<String>,
    pub(crate) revision: i64,
    pub(crate) joined_at: i64,
    pub(crate) left_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
