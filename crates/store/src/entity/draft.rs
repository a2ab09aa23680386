use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) user: Uuid,
    pub(crate) number: i64,
    pub(crate) revision: i64,
    pub(crate) kind: String,
    pub(crate) schema: i64,
    pub(crate) updated_at: i64,
    pub(crate) payload: Option<String>,
    pub(crate) size: i64,
    pub(crate) deleted_at: Option<i64>,
    pub(crate) saved_by: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
