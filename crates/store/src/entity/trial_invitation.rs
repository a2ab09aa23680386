use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "trial_invitation")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) partner: Uuid,
    pub(crate) created_by: Uuid,
    pub(crate) looked_after_by: Option<Uuid>,
    pub(crate) created_at: i64,
    pub(crate) name: String,
    pub(crate) usage_location: String,
    pub(crate) plan: String,
    pub(crate) administration: Option<String>,
    pub(crate) message: String,
    pub(crate) summary: String,
    pub(crate) token: String,
    pub(crate) state: String,
    pub(crate) expires_at: i64,
    pub(crate) revision: i64,
    /// What a search looks in: the name and the summary id, in small letters.
    pub(crate) sought: String,
    /// As its author chose it; `expires_at` is what holds.
    pub(crate) expiry: String,
    pub(crate) most_acceptances: Option<i64>,
    pub(crate) office: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
