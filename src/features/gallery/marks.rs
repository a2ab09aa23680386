//! States, rings and icons.

use leptos::prelude::*;
use liaison_domain::redemption::RedemptionState;
use liaison_domain::trial_invitation::InvitationState;

use super::beside;
use crate::api::news::LiveState;
use crate::ui::{
    Badge, Boxed, Glyph, Icon, InvitationBadge, LiveMark, Mark, RedemptionBadge, Section, SyncMark,
    SyncState, Tone, WithAdministration,
};

pub(super) fn states() -> AnyView {
    const TONES: [(Tone, &str); 6] = [
        (Tone::Quiet, "Quiet"),
        (Tone::Partner, "Partner"),
        (Tone::Customer, "Customer"),
        (Tone::Good, "Good"),
        (Tone::Attention, "Attention"),
        (Tone::Stop, "Stop"),
    ];
    const MARKS: [(Mark, &str); 8] = [
        (Mark::Ring, "Ring"),
        (Mark::Dashed, "Dashed"),
        (Mark::Half, "Half"),
        (Mark::Full, "Full"),
        (Mark::Two, "Two"),
        (Mark::Bars, "Bars"),
        (Mark::Square, "Square"),
        (Mark::Cross, "Cross"),
    ];
    let invitations = InvitationState::ALL.map(|state| {
        view! {
            <p>
                <InvitationBadge state /> " " <InvitationBadge state boxed=Boxed::Yes />
            </p>
        }
    });
    let redemptions = RedemptionState::ALL.map(|state| {
        view! {
            <p>
                <RedemptionBadge state administration=WithAdministration::No /> " "
                {state
                    .is_accepted()
                    .then(|| view! { <RedemptionBadge state administration=WithAdministration::Yes /> })}
            </p>
        }
    });
    let tones = TONES.map(|(tone, text)| view! { <Badge tone mark=Mark::Full text /> });
    let marks = MARKS.map(|(mark, text)| view! { <Badge tone=Tone::Partner mark text /> });
    view! {
        <Section title="States" note="a mark and a word; the mark tells the state without colour">
            {beside(
                invitations.into_iter().collect_view().into_any(),
                redemptions.into_iter().collect_view().into_any(),
            )} <div class="row">{tones.into_iter().collect_view()}</div>
            <div class="row">{marks.into_iter().collect_view()}</div>
        </Section>
    }
    .into_any()
}

pub(super) fn saving() -> AnyView {
    const STATES: [(SyncState, &str); 5] = [
        (SyncState::Saving, "Saving"),
        (SyncState::Local, "Saved on this device"),
        (SyncState::Synced, "Synced"),
        (SyncState::Waiting, "Waiting for network"),
        (SyncState::Choice, "Needs your choice"),
    ];
    const NEWS: [LiveState; 3] = [LiveState::Live, LiveState::Reconnecting, LiveState::Offline];
    let marks = STATES.map(
        |(state, text)| view! { <SyncMark state=Signal::stored(state) said=vec![(state, text.into())] /> },
    );
    let news = NEWS.map(|state| view! { <LiveMark state=RwSignal::new(state) /> });
    view! {
        <Section title="Save indicator" note="dashed: on this device only; solid: the server has it">
            <div class="row">{marks.into_iter().collect_view()}</div>
            <p class="facts">{news.into_iter().collect_view()}</p>
        </Section>
    }
    .into_any()
}

pub(super) fn icons() -> AnyView {
    const GLYPHS: [Glyph; 15] = [
        Glyph::Back,
        Glyph::Check,
        Glyph::Chevron,
        Glyph::Copy,
        Glyph::Cross,
        Glyph::Info,
        Glyph::Link,
        Glyph::Lock,
        Glyph::Mail,
        Glyph::Menu,
        Glyph::Minus,
        Glyph::Phone,
        Glyph::Point,
        Glyph::Search,
        Glyph::Warning,
    ];
    view! {
        <Section title="Icons" note="always beside words">
            <div class="row">{GLYPHS.map(|glyph| view! { <Icon glyph /> }).into_iter().collect_view()}</div>
        </Section>
    }
    .into_any()
}
