//! Renaming an office and closing one, each after a question.

use leptos::prelude::*;
use liaison_contract::office::Office;
use liaison_domain::id::OfficeId;
use liaison_messages::messages as m;

use crate::api::Query;
use crate::api::office::{close_office, rename_office};
use crate::ui::change_named::{ChangeNamed, Named, NamedQuestion, NamedWords};

const WORDS: NamedWords = NamedWords {
    rename: m::company_office_rename,
    rename_title: m::company_office_rename_title,
    renamed: m::company_office_renamed,
    name: m::company_office_name,
    end: m::company_office_close,
    end_title: m::company_office_close_title,
    end_text: m::company_office_close_text,
    ended: m::company_office_is_closed,
    keep: m::company_office_keep,
};

/// What a question about an office is about.
pub(super) fn named(office: &Office) -> Named {
    Named {
        id: office.id.0,
        revision: office.revision,
        name: office.name.clone(),
    }
}

pub(super) fn questions(asked: RwSignal<Option<NamedQuestion>>, offices: Query<Vec<Office>>) -> AnyView {
    let change = ChangeNamed {
        asked,
        words: WORDS,
        field: "office-new-name",
        rename: |before, name, key| {
            Box::pin(async move {
                let now = rename_office(OfficeId(before.id), before.revision, name, &key).await?;
                Ok(now.name)
            })
        },
        end: |before, key| {
            Box::pin(async move {
                let now = close_office(OfficeId(before.id), before.revision, &key).await?;
                Ok(now.name)
            })
        },
        again: Callback::new(move |()| offices.refetch()),
    };
    change.view()
}
