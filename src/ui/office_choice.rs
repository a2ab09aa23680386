//! The office that something is sent from. Few firms have several, so that the code for it comes once the step stands.

use leptos::prelude::*;
use liaison_contract::office::Office;
use liaison_domain::office::OfficeState;
use liaison_messages::messages as m;

use super::live::{live, said};
use super::{Glyph, Icon, Part, later};
use crate::api::Query;
use crate::api::office::list_offices;
use crate::i18n::{I18n, when};

#[derive(Clone, Copy)]
pub struct OfficeChoice {
    pub i18n: I18n,
    /// Where an error summary leads.
    pub id: &'static str,
    /// The office's id; empty for none in particular.
    pub value: Memo<String>,
    pub error: Signal<Option<String>>,
    pub on_choose: Callback<String>,
}

impl OfficeChoice {
    /// The choice, for a firm that has offices.
    pub fn view(self) -> AnyView {
        let choice = async { wizard_office().await.choice };
        later(self, Box::pin(choice), || ().into_any())
    }

    /// What was chosen, by its name.
    pub fn chosen(self) -> AnyView {
        let chosen = async { wizard_office().await.chosen };
        later(self, Box::pin(chosen), || ().into_any())
    }
}

struct Parts {
    choice: Part<OfficeChoice>,
    chosen: Part<OfficeChoice>,
}

#[lazy]
fn wizard_office() -> Parts {
    crate::app::for_staff();
    Parts { choice, chosen: name }
}

/// As the server said last, also where it cannot be asked.
fn offices() -> Query<Vec<Office>> {
    Query::kept(list_offices)
}

fn choice(of: OfficeChoice) -> AnyView {
    let known = offices();
    live(move || {
        let offices = known.value()?;
        let open: Vec<Office> = offices
            .into_iter()
            .filter(|office| office.state != OfficeState::Closed)
            .collect();
        (!open.is_empty()).then(|| select(of, &open))
    })
}

fn select(of: OfficeChoice, offices: &[Office]) -> AnyView {
    let i18n = of.i18n;
    let id = of.id;
    let (help, wrong) = ([id, "-help"].concat(), [id, "-error"].concat());
    let error = of.error;
    let is = move |own: &str| of.value.with(|value| value == own);
    let options: Vec<AnyView> = offices
        .iter()
        .map(|office| {
            let (own, name, from) = (office.id.to_string(), office.name.clone(), office.usable_from);
            let value = own.clone();
            let too_new = office.state == OfficeState::NotYetUsable;
            let label = move || match too_new {
                true => i18n.say(|say| m::wizard_office_not_yet(say, &name, &when::moment(say, from))),
                false => name.clone(),
            };
            view! {
                <option value=value disabled=too_new prop:selected=move || is(&own)>
                    {label}
                </option>
            }
            .into_any()
        })
        .collect();
    let described = [help.clone(), " ".to_owned(), wrong.clone()].concat();
    let told = live(move || {
        let id = wrong.clone();
        error.get().map(|words| {
            view! {
                <p class="field__error" id=id>
                    <Icon glyph=Glyph::Cross />
                    <span>{words}</span>
                </p>
            }
            .into_any()
        })
    });
    view! {
        <div class="field" class:field--bad=move || error.with(Option::is_some)>
            <label class="field__label" for=id>
                {i18n.tr(m::wizard_office)}
            </label>
            <p class="field__help" id=help>
                {i18n.tr(m::wizard_office_help)}
            </p>
            {told}
            <div class="select">
                <select
                    class="input"
                    id=id
                    aria-describedby=described
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    on:change=move |event| {
                        of.on_choose.run(event_target_value(&event));
                    }
                >
                    <option value="" prop:selected=move || is("")>
                        {i18n.tr(m::wizard_office_none)}
                    </option>
                    {options}
                </select>
                <Icon glyph=Glyph::Chevron />
            </div>
        </div>
    }
    .into_any()
}

fn name(of: OfficeChoice) -> AnyView {
    let known = offices();
    said(move || {
        let chosen = of.value.get();
        let offices = known.value().unwrap_or_default();
        let office = offices.into_iter().find(|office| office.id.to_string() == chosen);
        match office {
            Some(office) => office.name,
            None if chosen.is_empty() => of.i18n.say(m::wizard_office_none),
            // The choice stands, though this device does not know its name.
            None => of.i18n.say(m::wizard_office_chosen),
        }
    })
}
