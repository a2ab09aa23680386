//! What customers see of a partner beside its name, and when an enrolment began.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, text, text_null};
use sea_orm_migration::sea_orm::{DatabaseBackend, Statement};

use super::{create, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut website = text("website");
        website.default("");
        let mut revision = big_integer("revision");
        revision.default(1_i64);
        let by = text_null("changed_by");
        for column in [
            website,
            text_null("logo"),
            revision,
            by,
            moment_null("changed_at"),
        ] {
            let add = Table::alter().table("partner").add_column(column).take();
            manager.alter_table(add).await?;
        }
        let logo = vec![text("id"), blob("png"), moment("created_at")];
        create(manager, "logo", logo, &["id"], &[]).await?;
        date_enrolments(manager).await
    }
}

/// An enrolment was for a year, so that its last day tells its first.
async fn date_enrolments(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let backend = manager.get_database_backend();
    let list = Statement::from_string(backend, "SELECT number, enrolments FROM partner");
    for row in connection.query_all_raw(list).await? {
        let (number, enrolments): (String, String) =
            (row.try_get("", "number")?, row.try_get("", "enrolments")?);
        let dated = dated(&enrolments).map_err(|error| DbErr::Migration(error.to_string()))?;
        let text = match backend {
            DatabaseBackend::Postgres => "UPDATE partner SET enrolments = $1 WHERE number = $2",
            _ => "UPDATE partner SET enrolments = ? WHERE number = ?",
        };
        let change = Statement::from_sql_and_values(backend, text, [dated.into(), number.into()]);
        connection.execute_raw(change).await?;
    }
    Ok(())
}

fn dated(enrolments: &str) -> Result<String, serde_json::Error> {
    let mut all: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_str(enrolments)?;
    for each in &mut all {
        let last = each.get("to").and_then(|to| to.as_str()?.parse().ok());
        let first = last.and_then(|last: jiff::civil::Date| {
            last.checked_sub(jiff::Span::new().years(1)).ok()?.tomorrow().ok()
        });
        if let Some(first) = first {
            each.insert("from".to_owned(), first.to_string().into());
        }
    }
    serde_json::to_string(&all)
}

#[cfg(test)]
mod tests {
    use super::dated;

    #[test]
    fn an_enrolment_began_a_year_before_it_ends() {
        let before = r#"[{"programme":"cloud_essentials","to":"2027-09-30"}]"#;
        let after = r#"[{"from":"2026-10-01","programme":"cloud_essentials","to":"2027-09-30"}]"#;
        assert_eq!(dated(before).unwrap(), after);
        assert_eq!(dated("[]").unwrap(), "[]");
    }
}
