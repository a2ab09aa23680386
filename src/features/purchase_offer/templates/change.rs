//! Giving a template another name, and deleting one, each after a question.

use leptos::prelude::*;
use liaison_contract::offer_template::ListedOfferTemplate;
use liaison_domain::id::OfferTemplateId;
use liaison_messages::messages as m;

use crate::api::Query;
use crate::api::offer_template::{delete_offer_template, rename_offer_template};
use crate::ui::change_named::{ChangeNamed, Named, NamedQuestion, NamedWords};

const WORDS: NamedWords = NamedWords {
    rename: m::offer_template_rename,
    rename_title: m::offer_template_rename_title,
    renamed: m::offer_template_renamed,
    name: m::offer_template_name,
    end: m::offer_template_delete,
    end_title: m::offer_template_delete_title,
    end_text: m::offer_template_delete_text,
    ended: m::offer_template_deleted,
    keep: m::offer_template_leave,
};

/// What a question about a template is about.
pub(super) fn named(template: &ListedOfferTemplate) -> Named {
    Named {
        id: template.id.0,
        revision: template.revision,
        name: template.name.clone(),
    }
}

pub(super) fn questions(
    asked: RwSignal<Option<NamedQuestion>>,
    templates: Query<Vec<ListedOfferTemplate>>,
) -> AnyView {
    let change = ChangeNamed {
        asked,
        words: WORDS,
        field: "offer-template-new-name",
        rename: |before, name, key| {
            Box::pin(async move {
                let id = OfferTemplateId(before.id);
                Ok(rename_offer_template(id, before.revision, name, &key).await?.name)
            })
        },
        end: |before, key| {
            Box::pin(async move {
                let id = OfferTemplateId(before.id);
                Ok(delete_offer_template(id, before.revision, &key).await?.name)
            })
        },
        again: Callback::new(move |()| templates.refetch()),
    };
    change.view()
}
