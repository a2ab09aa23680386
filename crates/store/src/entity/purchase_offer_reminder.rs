use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "purchase_offer_reminder")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) offer: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) customer: Uuid,
    /// Since when the customer has had the newest version before it.
    pub(crate) since: i64,
    pub(crate) remind_at: Option<i64>,
    /// When it was reminded last, by the clock or by hand.
    pub(crate) reminded_at: Option<i64>,
    pub(crate) by_hand: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
