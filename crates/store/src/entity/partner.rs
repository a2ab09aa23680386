use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "partner")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) number: String,
    pub(crate) name: String,
    pub(crate) country: String,
    pub(crate) cloud: String,
    pub(crate) address: String,
    pub(crate) phone: String,
    pub(crate) email: String,
    pub(crate) enrolments: String,
    pub(crate) service_types: String,
    pub(crate) website: String,
    pub(crate) logo: Option<String>,
    /// Of the profile.
    pub(crate) revision: i64,
    /// The name, as it was then, of who made it.
    pub(crate) changed_by: Option<String>,
    pub(crate) changed_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
