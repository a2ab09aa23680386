use sea_orm::entity::prelude::*;

/// Of an invitation, with day 0, or of a partner on a day since 1970.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "funnel")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) owner: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) day: i64,
    pub(crate) opened: i64,
    pub(crate) signed_in: i64,
    pub(crate) reviewed: i64,
    pub(crate) accepted: i64,
    pub(crate) with_administration: i64,
    pub(crate) declined: i64,
    pub(crate) went_quiet: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
