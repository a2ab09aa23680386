use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "redemption")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) invitation: Uuid,
    pub(crate) state: String,
    pub(crate) visitor: Option<Uuid>,
    pub(crate) customer: Option<Uuid>,
    pub(crate) last_user: Option<Uuid>,
    pub(crate) answered_by: Option<Uuid>,
    pub(crate) answered_at: Option<i64>,
    pub(crate) answered_revision: Option<i64>,
    pub(crate) terms_version: Option<String>,
    pub(crate) terms_sha256: Option<String>,
    pub(crate) administration: Option<String>,
    pub(crate) decline_reason: Option<String>,
    pub(crate) opened_at: i64,
    pub(crate) reviewed_at: Option<i64>,
    pub(crate) changed_at: i64,
    pub(crate) revision: i64,
    /// What a search looks in and the order of names follows, in small letters.
    pub(crate) sought: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
