use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) number: Option<i64>,
    pub(crate) at: i64,
    pub(crate) partner: Option<Uuid>,
    pub(crate) customer: Option<Uuid>,
    /// The one it is about.
    pub(crate) invitation: Option<Uuid>,
    pub(crate) payload: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
