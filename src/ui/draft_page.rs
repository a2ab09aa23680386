//! What stands around every draft that is written step by step: how it is kept, where it goes on, and how it leaves.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;
use liaison_drafts::{DraftId, Held, Intent, IntentState, Refusal};
use liaison_messages::{Words, messages as m};

use super::heading::{FocusThen, focus};
use super::live::{live, said};
use super::{Banner, BannerTone, Button, DraftMark, Glyph, Icon, LinkButton, Look, RichText};
use crate::app::sign_in_address;
use crate::i18n::I18n;
use crate::offline::{Keeping, Offline};

#[derive(Clone, Copy)]
pub struct DraftPage {
    pub i18n: I18n,
    pub offline: Offline,
    pub id: Memo<Option<DraftId>>,
    pub exists: Memo<bool>,
}

/// Where one goes from a step: an address, and what the place is called.
pub type Way = (String, String);

impl DraftPage {
    /// Where this browser keeps nothing, somebody has to know it before they write.
    pub fn not_kept(self) -> AnyView {
        live(move || {
            matches!(self.offline.keeping(), Keeping::Nowhere(_))
                .then(|| warning(self.i18n.say(m::sync_not_saved)))
        })
    }

    pub fn no_network(self) -> AnyView {
        let i18n = self.i18n;
        live(move || {
            let is_kept = self.offline.keeping() == Keeping::OnThisDevice;
            (is_kept && !self.offline.is_online()).then(|| {
                view! {
                    <Banner tone=BannerTone::Offline>
                        <RichText sentence=move |()| i18n.say(m::offline_banner) />
                    </Banner>
                }
                .into_any()
            })
        })
    }

    /// Nothing is in the way of writing on.
    pub fn undecided(self) -> AnyView {
        let i18n = self.i18n;
        live(move || {
            let id = self.id.get().filter(|id| self.offline.is_undecided(*id))?;
            let actions = move || {
                view! {
                    <LinkButton href=format!(
                        "/drafts/{id}/conflict",
                    )>{i18n.tr(m::drafts_conflict_now)}</LinkButton>
                }
            };
            Some(
                view! {
                    <Banner tone=BannerTone::Warning actions>
                        {i18n.tr(m::drafts_conflict_waiting)}
                    </Banner>
                }
                .into_any(),
            )
        })
    }

    /// How the draft stands. It says "saved" only of what a transaction has committed.
    pub fn save_mark(self) -> AnyView {
        let sync = Memo::new(move |_| self.id.get().map(|id| self.offline.sync_of(id)));
        // Where nothing is kept the banner says so, and there is no state to show.
        let is_kept = move || self.exists.get() && !matches!(self.offline.keeping(), Keeping::Nowhere(_));
        live(move || is_kept().then(|| view! { <DraftMark sync=sync.into() /> }.into_any()))
    }

    /// Back and on, each with the name of where it leads; on the last step `verb` stands in the place of going on.
    pub fn foot(self, back: Option<Way>, on: Option<Way>, verb: impl FnOnce() -> AnyView) -> AnyView {
        let i18n = self.i18n;
        let leads =
            |look: Look, (href, name): Way, icon: Option<AnyView>, label: fn(&Words, &str) -> String| {
                view! {
                    <LinkButton look href>
                        {icon} {said(move || i18n.say(|say| label(say, &name)))}
                    </LinkButton>
                }
                .into_any()
            };
        let forward = match on {
            Some(next) => leads(Look::Primary, next, None, m::wizard_continue),
            None => verb(),
        };
        let back = back.map(|before| {
            let icon = view! { <Icon glyph=Glyph::Back /> }.into_any();
            leads(Look::Plain, before, Some(icon), m::wizard_back)
        });
        let is_kept = move || self.exists.get() && self.offline.keeping() == Keeping::OnThisDevice;
        let safe = live(move || {
            is_kept().then(|| {
                view! { <span class="small muted wizard-foot__note">{i18n.tr(m::wizard_safe)}</span> }
                    .into_any()
            })
        });
        view! { <div class="wizard-foot">{forward} {back} {safe}</div> }.into_any()
    }

    /// What is past editing.
    pub fn outgoing(self) -> Option<Intent> {
        self.offline.outgoing(self.id.try_get().flatten()?)
    }

    /// Whether what was finished waits for a network or for the server.
    pub fn waits(self, intent: &Intent) -> bool {
        !self.offline.is_online() || intent.last_answer.is_some()
    }

    /// Finished and not with the server yet. `text` says it, and `back` is where somebody comes to after signing in.
    pub fn on_its_way(self, intent: Memo<Option<Intent>>, text: AnyView, back: String) -> AnyView {
        let i18n = self.i18n;
        let take_back = move |()| {
            if let Some(id) = self.id.get_untracked() {
                spawn_local(self.offline.take_back(id));
            }
        };
        let signed_out = move || {
            let held = intent.with(|intent| intent.as_ref().and_then(|intent| intent.last_answer));
            (held == Some(Held::SignedOut)).then(|| {
                let address = sign_in_address(&back, "");
                view! {
                    <Banner tone=BannerTone::Warning>
                        {i18n.tr(m::problem_not_signed_in)} " "
                        <a href=address>{i18n.tr(m::sign_in_verb)}</a>
                    </Banner>
                }
                .into_any()
            })
        };
        let take_back = move || {
            let is_sending = intent.with(|intent| {
                intent
                    .as_ref()
                    .is_some_and(|intent| intent.state == IntentState::Sending)
            });
            (!is_sending).then(|| {
                view! {
                    <p>
                        <Button on_press=take_back>{i18n.tr(m::wizard_take_back)}</Button>
                    </p>
                }
                .into_any()
            })
        };
        view! {
            <div class="stack">
                {live(signed_out)} <p class="lede">{text}</p> {live(take_back)}
            </div>
        }
        .into_any()
    }

    /// What the server said to the last sending, and nothing where it has said nothing.
    pub fn refusal(self) -> Option<Refusal> {
        match self.id.get().and_then(|id| self.offline.intent(id))?.state {
            IntentState::Refused { refusal } => Some(refusal),
            _ => None,
        }
    }

    /// Each line with the place to mend it, where there is one.
    pub fn refused(self, title: fn(&Words) -> String, lines: Vec<(Option<String>, String)>) -> AnyView {
        let lines = lines.into_iter().map(|(address, words)| match address {
            Some(address) => view! { <li><a href=address>{words}</a></li> }.into_any(),
            None => view! { <li>{words}</li> }.into_any(),
        });
        view! {
            <Banner tone=BannerTone::Stop>
                <b>{self.i18n.tr(title)}</b>
                " "
                {self.i18n.tr(m::wizard_refused_text)}
            </Banner>
            <ul>{lines.collect_view()}</ul>
        }
        .into_any()
    }
}

pub fn warning(words: String) -> AnyView {
    view! { <Banner tone=BannerTone::Warning>{words}</Banner> }.into_any()
}

/// An error summary leads to a field of another step: the address names it, and it takes the focus once it stands.
pub fn follow_hash() {
    let hash = use_location().hash;
    Effect::new(move |_| {
        let id = hash.with(|hash| hash.trim_start_matches('#').to_owned());
        if !id.is_empty() {
            focus_later(id);
        }
    });
}

/// After the frames in which the page gives the focus to its heading, and once the step's code is there.
pub fn focus_later(id: String) {
    focus_in_frames(id, 0, FocusThen::now());
}

fn focus_in_frames(id: String, frame: u32, then: FocusThen) {
    const CONTROLS: &str = "input, select, textarea";
    const HEADING_HAS_IT: u32 = 3;
    const PATIENCE: u32 = 180;
    request_animation_frame(move || {
        let place = document().get_element_by_id(&id);
        if frame < HEADING_HAS_IT || (place.is_none() && frame < PATIENCE) {
            focus_in_frames(id, frame + 1, then);
            return;
        }
        let control = place.and_then(|place| match place.matches(CONTROLS) {
            Ok(true) => Some(place),
            _ => place.query_selector(CONTROLS).ok().flatten(),
        });
        if let Some(control) = control.filter(|_| !then.has_gone_on()) {
            focus(control);
        }
    });
}
