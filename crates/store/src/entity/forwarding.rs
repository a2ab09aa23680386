use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "forwarding")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) redemption: Uuid,
    pub(crate) to_user: Uuid,
    pub(crate) by_user: Uuid,
    pub(crate) mail: Uuid,
    pub(crate) at: i64,
    /// When the one it was mailed to came.
    pub(crate) opened_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
