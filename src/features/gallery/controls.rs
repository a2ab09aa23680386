//! What somebody presses, writes in and chooses from.

use leptos::prelude::*;

use super::beside;
use crate::ui::{
    Button, Choice, Choices, CopyButton, Field, Glyph, Icon, InputKind, LanguageMenu, LegendShown,
    LinkButton, Look, Section, Select, SelectOption, Switch, TextArea, ThemeMenu, Tick,
};

pub(super) fn buttons() -> AnyView {
    const LOOKS: [(Look, &str); 8] = [
        (Look::Primary, "Send invitation"),
        (Look::Plain, "Copy link"),
        (Look::Quiet, "Show more"),
        (Look::Stop, "Revoke invitation"),
        (Look::Small, "Open"),
        (Look::SmallQuiet, "Delete draft"),
        (Look::TallPrimary, "Start the trial"),
        (Look::Tall, "Decline"),
    ];
    let each = |state: fn(Look, &'static str) -> AnyView| {
        let all = LOOKS.map(|(look, words)| state(look, words));
        view! { <div class="row">{all.into_iter().collect_view()}</div> }
    };
    let refused = || Signal::stored(Some("Your role does not include it.".to_owned()));
    view! {
        <Section title="Buttons" note="a verb and its object; one primary a page">
            {each(|look, words| view! { <Button look>{words}</Button> }.into_any())}
            {each(|look, words| view! { <Button look busy=true>{words}</Button> }.into_any())}
            {each(|look, words| view! { <LinkButton look href="#main">{words}</LinkButton> }.into_any())}
            <div class="stack">
                <Button look=Look::Primary refused=refused()>
                    "Create trial invitation"
                </Button>
                <Button refused=refused()>
                    <Icon glyph=Glyph::Mail />
                    "Send reminder"
                </Button>
            </div>
            <div class="row">
                <CopyButton
                    label="Copy link"
                    text="https://liaison.example/o/7kd42p-3v8m0q1rzt".to_owned()
                    copied="Link copied"
                    failed="The browser does not let us copy. Select the link."
                />
            </div>
        </Section>
    }
    .into_any()
}

pub(super) fn fields() -> AnyView {
    let text = RwSignal::new("Tidewell Systems".to_owned());
    let write = move |typed: String| text.set(typed);
    let wrong = || {
        Signal::stored(Some(
            "Write the address in full, like name@company.example".to_owned(),
        ))
    };
    let places: Vec<SelectOption> = ["Singapore", "Japan", "China"]
        .map(|name| SelectOption {
            value: name.to_owned(),
            label: name.to_owned(),
        })
        .into();
    let places = Signal::stored(places);
    let place = RwSignal::new("Japan".to_owned());
    let one = view! {
        <Field id="g-plain" label="Company name" help="As customers see it." value=text on_input=write />
        <Field
            id="g-wrong"
            label="E-mail address"
            kind=InputKind::Email
            error=wrong()
            value="hello@tidewell".to_owned()
            on_input=|_| ()
        />
        <Field id="g-secret" label="Password" kind=InputKind::Password value=text on_input=write />
        <Field id="g-number" label="Most acceptances" kind=InputKind::Number value="25".to_owned() on_input=|_| () />
        <Field id="g-search" label="Search" kind=InputKind::Search value=String::new() on_input=|_| () />
    };
    let other = view! {
        <Select
            id="g-select"
            label="Usage location"
            help="Where the services are used."
            options=places
            value=place
            on_change=move |chosen| place.set(chosen)
        />
        <Select
            id="g-select-wrong"
            label="Usage location"
            error=Signal::stored(Some("Choose a country".to_owned()))
            options=places
            value=place
            on_change=move |chosen| place.set(chosen)
        />
        <TextArea id="g-area" label="Before the link" value=text on_input=write />
        <TextArea
            id="g-area-wrong"
            label="After the link"
            error=Signal::stored(Some("Write at most 4,000 characters".to_owned()))
            value=text
            on_input=write
        />
    };
    view! {
        <Section title="Fields" note="help above the control, the error between help and control">
            {beside(one.into_any(), other.into_any())}
        </Section>
    }
    .into_any()
}

pub(super) fn choices() -> AnyView {
    let chosen = RwSignal::new(0_usize);
    let is_on = RwSignal::new(true);
    let card = move |at: usize, name: &'static str, text: &'static str| {
        view! {
            <Choice
                group="g-cards"
                value=at.to_string()
                name=name
                chosen=Signal::derive(move || chosen.get() == at)
                on_choose=move |()| chosen.set(at)
            >
                {text}
            </Choice>
        }
    };
    let one = view! {
        <Tick checked=is_on on_change=move |on| is_on.set(on)>
            "Remind after 5 days" <small>"Then weekly, never after an answer."</small>
        </Tick>
        <Tick checked=Signal::derive(move || !is_on.get()) on_change=move |on: bool| is_on.set(!on)>
            "No expiry date"
        </Tick>
        <Switch on=is_on on_change=move |on| is_on.set(on)>
            "Single letters do something" <small>"Kept on this device."</small>
        </Switch>
        <LanguageMenu />
        <ThemeMenu />
    };
    let other = view! {
        <Choices id="g-choices" legend="Delegated administration">
            {card(0, "Do not ask for it", "You can ask later, by itself.")}
            {card(1, "Ask for limited administration", "Reset passwords; nothing else.")}
        </Choices>
        <Choices
            id="g-choices-wrong"
            legend="Delegated administration"
            legend_shown=LegendShown::No
            error=Signal::stored(Some("Choose one of them".to_owned()))
        >
            {card(2, "Ask for full administration", "Until the customer ends it.")}
        </Choices>
    };
    view! {
        <Section title="Choices" note="a tick is a fact, a switch acts at once, a card is a decision">
            {beside(one.into_any(), other.into_any())}
        </Section>
    }
    .into_any()
}
