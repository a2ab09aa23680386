use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "customer_rating")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) partner: Uuid,
    pub(crate) count: i64,
    pub(crate) quality: i64,
    pub(crate) expertise: i64,
    pub(crate) responsiveness: i64,
    pub(crate) timeliness: i64,
    pub(crate) value: i64,
    pub(crate) one: i64,
    pub(crate) two: i64,
    pub(crate) three: i64,
    pub(crate) four: i64,
    pub(crate) five: i64,
    pub(crate) newest_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
