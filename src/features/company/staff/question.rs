//! The question before each change: what follows, and what has to be chosen first.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::staff::{
    ChangeStaffRole, Departure, SendStaffInvitation, StaffInvitation, StaffMember,
};
use liaison_domain::id::UserId;
use liaison_domain::staff::{StaffState, can_take_over};
use liaison_messages::messages as m;

use super::Lists;
use super::invite::{role_named, role_options, role_value};
use crate::api::staff::{change_staff_role, let_staff_go, send_staff_invitation, withdraw_staff_invitation};
use crate::api::{ApiError, idempotency_key};
use crate::i18n::{I18n, problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, Select, SelectOption, use_toasts};

/// What somebody is about to do, with what the list had when the button was pressed.
#[derive(Clone)]
pub enum Asked {
    Role(StaffMember),
    Leave(StaffMember),
    Send(StaffInvitation),
    Withdraw(StaffInvitation),
}

pub type Asking = RwSignal<Option<Asked>>;

impl Asked {
    fn name(&self) -> &str {
        match self {
            Self::Role(member) | Self::Leave(member) => &member.name,
            Self::Send(invitation) | Self::Withdraw(invitation) => &invitation.name,
        }
    }
}

#[component]
pub fn Question(asking: Asking, lists: Lists) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let chosen = RwSignal::new(String::new());
    // The same click again is the same attempt; a new question is a new one.
    let key = StoredValue::new(String::new());
    Effect::new(move |_| {
        asking.with(|asked| {
            let Some(asked) = asked else { return };
            key.set_value(idempotency_key());
            failed.set(None);
            chosen.set(match asked {
                Asked::Role(member) => role_value(member.role),
                _ => String::new(),
            });
            open.set(true);
        });
    });
    Effect::new(move |_| {
        if !open.get() {
            asking.set(None);
        }
    });
    let act = move |()| {
        let Some(asked) = asking.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        let chosen = chosen.get_untracked();
        let language = untrack(|| i18n.language());
        spawn_local(async move {
            let key = key.try_get_value().unwrap_or_default();
            let answer = match &asked {
                Asked::Role(member) => {
                    let change = ChangeStaffRole {
                        revision: member.revision,
                        role: role_named(&chosen).unwrap_or(member.role),
                    };
                    change_staff_role(member.id, change, &key).await
                }
                Asked::Leave(member) => {
                    // Nobody chosen is nobody's id, and the server says so beside the field.
                    let departure = Departure {
                        revision: member.revision,
                        successor: chosen.parse().unwrap_or(member.id),
                    };
                    let_staff_go(member.id, departure, &key).await
                }
                Asked::Send(invitation) => {
                    let again = SendStaffInvitation {
                        revision: invitation.revision,
                        language,
                    };
                    send_staff_invitation(invitation.id, again, &key).await
                }
                Asked::Withdraw(invitation) => {
                    withdraw_staff_invitation(invitation.id, invitation.revision, &key).await
                }
            };
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    open.try_set(false);
                    lists.read_again();
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| done(i18n, &asked)));
                    }
                }
                Err(error) => {
                    if !error.is_passing() {
                        lists.read_again();
                    }
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let title =
        move || asking.with(|asked| asked.as_ref().map(|asked| title(i18n, asked)).unwrap_or_default());
    let failure = move || {
        failed.get().map(|error| {
            let field = error
                .problem()
                .and_then(|problem| problem.errors.first().cloned());
            let words = i18n.say(|words| match &field {
                Some(field) => problem::field(words, field),
                None => problem::failure(words, &error),
            });
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let actions = move || {
        let verb = move || asking.with(|asked| asked.as_ref().map(|asked| verb(i18n, asked)));
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::staff_keep)}</Button>
            <Button look=Look::Primary busy on_press=act>
                {verb}
            </Button>
        }
    };
    let body = move || asking.with(|asked| asked.as_ref().map(|asked| body(i18n, asked, chosen, lists)));
    view! {
        <Dialog open title actions>
            {failure}
            {body}
        </Dialog>
    }
}

fn title(i18n: I18n, asked: &Asked) -> String {
    let name = asked.name();
    i18n.say(|words| match asked {
        Asked::Role(_) => m::staff_role_title(words, name),
        Asked::Leave(_) => m::staff_leave_title(words, name),
        Asked::Send(_) => m::staff_send_title(words, name),
        Asked::Withdraw(_) => m::staff_withdraw_title(words, name),
    })
}

fn verb(i18n: I18n, asked: &Asked) -> String {
    i18n.say(match asked {
        Asked::Role(_) => m::staff_change_role,
        Asked::Leave(_) => m::staff_leave_now,
        Asked::Send(_) => m::staff_send_again,
        Asked::Withdraw(_) => m::staff_withdraw,
    })
}

fn done(i18n: I18n, asked: &Asked) -> String {
    let name = asked.name();
    i18n.say(|words| match asked {
        Asked::Role(_) => m::staff_role_done(words, name),
        Asked::Leave(_) => m::staff_leave_done(words, name),
        Asked::Send(_) => m::staff_send_done(words, name),
        Asked::Withdraw(_) => m::staff_withdraw_done(words, name),
    })
}

fn body(i18n: I18n, asked: &Asked, chosen: RwSignal<String>, lists: Lists) -> AnyView {
    match asked {
        Asked::Role(_) => view! {
            <p>{i18n.say(m::staff_role_text)}</p>
            <Select
                id="staff-role"
                label=i18n.tr(m::staff_role)
                options=Signal::derive(move || role_options(i18n))
                value=chosen
                on_change=move |role| chosen.set(role)
            />
        }
        .into_any(),
        Asked::Leave(member) => {
            let leaving = member.id;
            let options = Signal::derive(move || successors(i18n, lists, leaving));
            view! {
                <p>{i18n.say(m::staff_leave_text)}</p>
                <p>{i18n.say(m::staff_leave_drafts)}</p>
                <Select
                    id="staff-successor"
                    label=i18n.tr(m::staff_successor)
                    options
                    value=chosen
                    on_change=move |person| chosen.set(person)
                />
            }
            .into_any()
        }
        Asked::Send(_) => view! { <p>{i18n.say(m::staff_send_text)}</p> }.into_any(),
        Asked::Withdraw(_) => view! { <p>{i18n.say(m::staff_withdraw_text)}</p> }.into_any(),
    }
}

/// Who may look after what somebody leaves behind.
fn successors(i18n: I18n, lists: Lists, leaving: UserId) -> Vec<SelectOption> {
    let choose = SelectOption {
        value: String::new(),
        label: i18n.say(m::staff_successor_choose),
    };
    let staff = lists.people.value().map(|body| body.staff).unwrap_or_default();
    let colleagues = staff.into_iter().filter_map(|each| {
        let state = match each.left_at {
            None => StaffState::Active,
            Some(_) => StaffState::Left,
        };
        can_take_over(leaving, each.id, state, each.role).then(|| SelectOption {
            value: each.id.to_string(),
            label: each.name,
        })
    });
    std::iter::once(choose).chain(colleagues).collect()
}
