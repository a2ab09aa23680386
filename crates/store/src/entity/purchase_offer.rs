use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "purchase_offer")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) partner: Uuid,
    pub(crate) created_by: Uuid,
    pub(crate) looked_after_by: Option<Uuid>,
    pub(crate) created_at: i64,
    pub(crate) summary: String,
    pub(crate) token: String,
    pub(crate) state: String,
    /// The number of the newest version; what stands below is of that one.
    pub(crate) version: i64,
    pub(crate) name: String,
    pub(crate) audience: String,
    pub(crate) over_term: String,
    pub(crate) answer_by: i64,
    pub(crate) zone: String,
    pub(crate) revision: i64,
    /// What a search looks in: the name, the summary id and the domain of the customer, in small letters.
    pub(crate) sought: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
