use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "mail")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) message_id: String,
    pub(crate) recipient: String,
    pub(crate) sender_name: String,
    pub(crate) reply_to: Option<String>,
    pub(crate) language: String,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) html: String,
    /// Where mail like it is switched off, with a token.
    pub(crate) unsubscribe: Option<String>,
    pub(crate) state: String,
    pub(crate) attempts: i64,
    pub(crate) queued_at: i64,
    pub(crate) next_attempt_at: i64,
    pub(crate) changed_at: i64,
    pub(crate) last_answer: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
