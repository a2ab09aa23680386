//! What happened to a customer's way, besides its state, as one sentence.

use liaison_contract::trial_invitation::Redemption;
use liaison_domain::redemption::{Obstacle, RedemptionState};
use liaison_messages::{Words, messages as m};

use crate::i18n::when;
use crate::offline::clock::now;

/// So near an end is said in days.
const NEAR_DAYS: i64 = 7;

pub(super) fn happened(words: &Words, each: &Redemption) -> String {
    match each.state {
        RedemptionState::Opened if each.opened_at == each.changed_at => m::invitation_opened_once(words),
        RedemptionState::Opened => m::invitation_not_yet_signed_in(words),
        RedemptionState::SignedIn => hindered(words, each.obstacle),
        RedemptionState::NeedsAdministrator | RedemptionState::Reviewing => waiting(words, each),
        RedemptionState::Accepted => m::invitation_set_up_soon(words),
        RedemptionState::Running => running(words, each),
        RedemptionState::Declined => match &each.decline_reason {
            Some(reason) => m::invitation_reason(words, reason),
            None => m::invitation_no_reason(words),
        },
        RedemptionState::WentQuiet => m::invitation_quiet(words, &when::margin(words, each.opened_at, now())),
    }
}

fn waiting(words: &Words, each: &Redemption) -> String {
    match &each.passed_on {
        Some(last) if last.is_opened => m::invitation_passed_on_opened(words, &last.address),
        Some(last) => m::invitation_passed_on(words, &last.address),
        None if each.state == RedemptionState::Reviewing => m::invitation_no_answer(words),
        None => m::invitation_not_passed_on(words),
    }
}

fn hindered(words: &Words, obstacle: Option<Obstacle>) -> String {
    match obstacle {
        Some(Obstacle::WrongCountry) => m::invitation_wrong_country(words),
        Some(Obstacle::HadThisTrial) => m::invitation_had_trial(words),
        Some(Obstacle::OwnsThisPlan) => m::invitation_owns_plan(words),
        // What stood in the way then does not any more.
        _ => m::invitation_no_answer(words),
    }
}

fn running(words: &Words, each: &Redemption) -> String {
    let Some(end) = each.trial_ends_at else {
        return String::new();
    };
    let day = when::day_of(words, end);
    match when::days_between(words, now(), end) {
        _ if end <= now() => m::invitation_trial_ended(words, &day),
        days if days <= NEAR_DAYS => m::invitation_trial_ends(words, &when::from_now(words, end, now())),
        _ => m::invitation_trial_runs(words, &day),
    }
}
