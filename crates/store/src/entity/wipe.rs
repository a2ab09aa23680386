use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "wipe")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) session: Uuid,
    pub(crate) user: Uuid,
    pub(crate) token_hash: Vec<u8>,
    pub(crate) device_label: String,
    pub(crate) ordered_at: i64,
    pub(crate) wiped_at: Option<i64>,
    pub(crate) expires_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
