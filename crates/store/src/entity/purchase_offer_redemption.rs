use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "purchase_offer_redemption")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) offer: Uuid,
    pub(crate) customer: Uuid,
    pub(crate) version: i64,
    pub(crate) state: String,
    pub(crate) last_user: Uuid,
    pub(crate) opened_at: i64,
    pub(crate) changed_at: i64,
    pub(crate) answer: Option<String>,
    pub(crate) revision: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
