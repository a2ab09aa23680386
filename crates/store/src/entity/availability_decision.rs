use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "availability_decision")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) number: i64,
    pub(crate) cloud: String,
    pub(crate) feature: String,
    pub(crate) plan: String,
    pub(crate) available: String,
    pub(crate) footnote: Option<String>,
    pub(crate) reason: String,
    pub(crate) from: String,
    pub(crate) entered_by: Option<String>,
    pub(crate) entered_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
