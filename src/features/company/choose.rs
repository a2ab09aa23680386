//! Two people changed one profile: field by field, whose it is to be. Nothing is chosen beforehand.

use leptos::{ev::SubmitEvent, html, prelude::*};
use liaison_domain::company::ProfileField;
use liaison_messages::messages as m;

use super::form::{Editor, id, label};
use crate::i18n::{use_i18n, when};
use crate::ui::{Button, ButtonKind, Choice, Choices, Look, or_network};

/// One field that both changed.
#[derive(Clone, PartialEq)]
pub struct Contested {
    pub(super) field: ProfileField,
    pub(super) before: String,
    pub(super) mine: String,
    pub(super) theirs: String,
    pub(super) pick: Option<Pick>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    Mine,
    Theirs,
}

#[component]
pub fn Choosing(editor: Editor) -> impl IntoView {
    let i18n = use_i18n();
    let heading = NodeRef::<html::H3>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let fields = Memo::new(move |_| {
        editor
            .contested
            .with(|contested| contested.iter().map(|each| each.field).collect::<Vec<_>>())
    });
    let undecided = Memo::new(move |_| {
        editor
            .contested
            .with(|contested| contested.iter().any(|each| each.pick.is_none()))
    });
    let who = move || {
        let change = editor.kept.with(|kept| kept.last_change.clone())?;
        Some(i18n.say(|words| m::company_conflict_theirs(words, &change.by, &when::moment(words, change.at))))
    };
    let by = move || {
        let change = editor.kept.with(|kept| kept.last_change.clone());
        change.map(|change| change.by).unwrap_or_default()
    };
    let refused = Signal::derive(move || undecided.get().then(|| i18n.say(m::company_choose_each)));
    let refused = or_network(refused);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if undecided.get_untracked() {
            return;
        }
        let contested = editor.contested.get_untracked();
        editor.form.update(|form| {
            for each in &contested {
                let chosen = match each.pick {
                    Some(Pick::Theirs) => &each.theirs,
                    _ => &each.mine,
                };
                form.set(each.field, chosen.clone());
            }
        });
        editor.contested.set(Vec::new());
        editor.choosing.set(false);
        editor.save();
    };
    view! {
        <form class="stack conflict" on:submit=submit>
            <h3 node_ref=heading tabindex="-1">
                {i18n.tr(m::company_conflict)}
            </h3>
            <p>{move || i18n.say(|words| m::company_conflict_text(words, &by()))}</p>
            {move || {
                fields.get().into_iter().map(|field| question(editor, field, who)).collect::<Vec<_>>()
            }}
            <div class="btn-row">
                <Button look=Look::Primary kind=ButtonKind::Submit refused>
                    {i18n.tr(m::company_choose_use)}
                </Button>
                <Button on_press=move |()| editor.choosing.set(false)>{i18n.tr(m::company_choose_later)}</Button>
            </div>
        </form>
    }
}

fn question(
    editor: Editor,
    field: ProfileField,
    who: impl Fn() -> Option<String> + Copy + Send + Sync + 'static,
) -> AnyView {
    let i18n = use_i18n();
    let name = ["choose-", id(field)].concat();
    let found = editor
        .contested
        .with_untracked(|contested| contested.iter().find(|each| each.field == field).cloned());
    let Some(Contested {
        before, mine, theirs, ..
    }) = found
    else {
        return ().into_any();
    };
    let shown = move |text: &str| match text.is_empty() {
        true => i18n.say(m::company_nothing),
        false => text.to_owned(),
    };
    let picked = move |wanted: Pick| {
        Signal::derive(move || {
            editor.contested.with(|contested| {
                contested
                    .iter()
                    .any(|each| each.field == field && each.pick == Some(wanted))
            })
        })
    };
    let pick = move |wanted: Pick| {
        editor.contested.update(|contested| {
            for each in contested.iter_mut().filter(|each| each.field == field) {
                each.pick = Some(wanted);
            }
        });
    };
    let legend = move || {
        let before = shown(&before);
        i18n.say(|words| m::company_conflict_field(words, &label(words, field), &before))
    };
    view! {
        <Choices id=name.clone() legend>
            <Choice
                group=name.clone()
                value="mine"
                name=i18n.tr(m::company_conflict_mine)
                chosen=picked(Pick::Mine)
                on_choose=move |()| pick(Pick::Mine)
            >
                {move || shown(&mine)}
            </Choice>
            <Choice
                group=name
                value="theirs"
                name=move || who().unwrap_or_default()
                chosen=picked(Pick::Theirs)
                on_choose=move |()| pick(Pick::Theirs)
            >
                {move || shown(&theirs)}
            </Choice>
        </Choices>
    }
    .into_any()
}
