//! What is read: steps, tables, the funnel, events, facts.

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_contract::overview::Funnel as Counts;
use liaison_domain::event::Side;
use liaison_domain::trial_clock::TrialClock;
use wasm_bindgen::JsCast;

use super::beside;
use crate::ui::{
    Button, CustomerFunnel, Definition, DefinitionList, EventLine, EventList, Glyph, Section, Step,
    StepState, Steps, Tab, Tabs, TrialClockList, ticks,
};

pub(super) fn steps() -> AnyView {
    let step = |name: &str, state| Step {
        href: "#main".to_owned(),
        name: name.to_owned(),
        spoken: (state == StepState::Done).then(|| format!("{name}, done")),
        state,
    };
    let steps = vec![
        step("1. Location", StepState::Done),
        step("2. Trial", StepState::Done),
        step("3. Delegated administration", StepState::Current),
        step("4. Message", StepState::ToDo),
        step("5. Finish", StepState::ToDo),
    ];
    view! {
        <Section title="Steps" note="each is a link with its address">
            <Steps label="Steps" steps=Signal::stored(steps) now="Step 3 of 5: Delegated administration" />
        </Section>
    }
    .into_any()
}

pub(super) fn tabs() -> AnyView {
    const TABS: [(&str, &str); 3] = [
        ("g-tab-customers", "Customers"),
        ("g-tab-message", "Message"),
        ("g-tab-timeline", "Timeline"),
    ];
    let chosen = RwSignal::new("g-tab-message");
    let tabs = TABS.map(|(id, name)| Tab {
        id,
        href: ["#", id].concat(),
        name: name.into(),
    });
    let panel = move || {
        let id = chosen.get();
        view! {
            <p role="tabpanel" id=[id, "-panel"].concat() aria-labelledby=id>
                "The panel of the tab."
            </p>
        }
    };
    let choose = move |event: leptos::ev::MouseEvent| {
        let id = event
            .target()
            .and_then(|tab| tab.dyn_into::<web_sys::Element>().ok())
            .map(|tab| tab.id());
        if let Some((id, _)) = TABS.iter().find(|(own, _)| id.as_deref() == Some(*own)) {
            event.prevent_default();
            chosen.set(id);
        }
    };
    view! {
        <Section title="Tabs" note="each a link; arrows, Home and End move the focus, Enter opens">
            <div on:click=choose>
                <Tabs label="Invitation" tabs=tabs.to_vec() chosen>
                    <a href="#main">"Another page"</a>
                </Tabs>
            </div>
            {panel}
        </Section>
    }
    .into_any()
}

pub(super) fn table() -> AnyView {
    const ROWS: [(&str, &str, &str); 3] = [
        ("Winter campaign", "Active", "163"),
        ("Harbour offices", "Revoked", "0"),
        ("Print houses, Tokyo", "Active", "1,204"),
    ];
    let rows = ROWS.map(|(name, state, opened)| {
        view! {
            <tr role="row">
                <td role="cell" class="c">
                    <input type="checkbox" aria-label=["Select ", name].concat() />
                </td>
                <th role="rowheader" scope="row">
                    <a href="#main">{name}</a>
                    <small>"Team 7KD-42P"</small>
                </th>
                <td role="cell" data-label="State">
                    <span>{state}</span>
                </td>
                <td role="cell" class="n" data-label="Opened">
                    <span>{opened}</span>
                </td>
            </tr>
        }
    });
    view! {
        <Section title="Table" note="rows on lines; under 640 px each row is a small sheet">
            <table role="table" class="table table--stack">
                <caption class="visually-hidden">"Trial invitations"</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col" class="c">
                            <input type="checkbox" aria-label="Select all that are shown" prop:indeterminate=true />
                        </th>
                        <th role="columnheader" scope="col">
                            "Name"
                        </th>
                        <th role="columnheader" scope="col">
                            "State"
                        </th>
                        <th role="columnheader" scope="col" class="n">
                            "Opened"
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.into_iter().collect_view()}</tbody>
            </table>
        </Section>
    }
    .into_any()
}

pub(super) fn way() -> AnyView {
    view! {
        <Section title="Where, how far and what follows" note="a bar without a value moves until there is an end in sight">
            <ol class="crumbs">
                <li>
                    <a href="#main">"Trial invitations"</a>
                </li>
                <li>"Winter campaign"</li>
            </ol>
            <div class="row">
                <progress max="100" value="37" aria-label="Reading the file"></progress>
                <progress aria-label="Sending the logo"></progress>
            </div>
            <div class="pager">
                <span>"50 shown"</span>
                <Button>"Show more"</Button>
            </div>
        </Section>
    }
    .into_any()
}

pub(super) fn facts() -> AnyView {
    let counts = Counts {
        opened: 163,
        signed_in: 96,
        reviewed: 81,
        accepted: 52,
        with_administration: 19,
        declined: 11,
    };
    let funnel = view! { <CustomerFunnel counts=Signal::stored(counts) /> };
    let happened = view! {
        <EventList fresh=true>
            <EventLine side=Side::Customer time="08:42" instant="2026-03-12T08:42:00Z">
                <b>"Oyelaran Logistics"</b>
                " accepted the trial of Team, with delegated administration"
            </EventLine>
            <EventLine side=Side::Partner time="08:12" instant="2026-03-12T08:12:00Z">
                <b>"Mara Lindqvist"</b>
                " paused the trial invitation Winter campaign"
            </EventLine>
            <EventLine side=Side::Clock time="07:00" instant="2026-03-12T07:00:00Z">
                "The trial invitation Autumn fair expired"
            </EventLine>
        </EventList>
        <DefinitionList>
            <Definition name="Customers see">"+65 5550 0148"</Definition>
            <Definition name="Cloud Essentials">"Enrolled to 31 January 2027"</Definition>
        </DefinitionList>
    };
    let could = || {
        vec![
            "reset passwords".to_owned(),
            "read the state of services".to_owned(),
        ]
    };
    let clock = view! {
        <TrialClockList clock=TrialClock::starting(Timestamp::UNIX_EPOCH, 30) />
        {ticks(Glyph::Check, could())}
        {ticks(Glyph::Minus, could())}
    };
    view! {
        <Section title="Funnel, events, facts" note="the rows of the funnel are its table">
            {beside(funnel.into_any(), happened.into_any())} {clock}
        </Section>
    }
    .into_any()
}
