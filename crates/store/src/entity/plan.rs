use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "plan")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) code: String,
    pub(crate) position: i64,
    pub(crate) name: String,
    pub(crate) service_type: String,
    pub(crate) services: String,
    pub(crate) most_users: Option<i64>,
    pub(crate) trial_days: Option<i64>,
    pub(crate) trial_licences: Option<i64>,
    pub(crate) clouds: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
