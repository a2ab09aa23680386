use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) customer: Uuid,
    pub(crate) product: String,
    pub(crate) brought_by: Uuid,
    pub(crate) trial_redemption: Option<Uuid>,
    pub(crate) trial_starts_at: Option<i64>,
    pub(crate) trial_ends_at: Option<i64>,
    pub(crate) converted_at: Option<i64>,
    pub(crate) offer_redemption: Option<Uuid>,
    pub(crate) offer_line: Option<i64>,
    pub(crate) began_at: i64,
    /// What the phase says of it, for choosing rows.
    pub(crate) state: String,
    pub(crate) phase: String,
    pub(crate) partner_of_record: Option<Uuid>,
    /// The end of the trial or term. What is over stands behind everything in that order.
    pub(crate) ends_at: i64,
    /// When the clock has something to do.
    pub(crate) step_at: Option<i64>,
    /// When somebody is to be told of the end.
    pub(crate) notice_at: Option<i64>,
    /// When the list is to be compared with what it costs from the next renewal on.
    pub(crate) price_at: Option<i64>,
    /// Until when seats can be given back, if nobody looks.
    pub(crate) window_until: Option<i64>,
    /// What its end is on the radar; nothing once it is over.
    pub(crate) end_matter: Option<String>,
    /// Whether an open window is a decision.
    pub(crate) window_weight: Option<String>,
    pub(crate) revision: i64,
    /// What a search looks in and what lists are ordered by: the customer's name, and the product's on the next line.
    pub(crate) sought: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
