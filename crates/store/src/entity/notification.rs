use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) user: Uuid,
    pub(crate) at: i64,
    pub(crate) payload: String,
    pub(crate) read_at: Option<i64>,
    /// How a mail about it is written, and when; both are gone once that was done.
    pub(crate) mailing: Option<String>,
    pub(crate) mail_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
