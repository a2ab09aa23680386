//! What becomes of a draft when its intent was answered.

use jiff::Timestamp;
use liaison_json::parse;
use uuid::Uuid;

use crate::company_profile::{CompanyProfileDraft, answered};
use crate::kind::{Kinds, Version};
use crate::outbox::{Intent, IntentKind, IntentState};
use crate::row::{Row, deliver, merge_versions};

/// What the caller brings that nobody can foresee.
pub struct Fresh {
    /// Choices are named after it.
    pub tag: Uuid,
    /// For a request that is another one now.
    pub key: Uuid,
}

/// The row and the intent after an answer was written into the intent. Nothing of an intent whose author has to choose
/// first: the draft says so.
pub fn land(
    kinds: Kinds,
    row: Option<Row>,
    intent: Intent,
    now: Timestamp,
    fresh: Fresh,
) -> (Option<Row>, Option<Intent>) {
    match (&intent.kind, &intent.state) {
        (IntentKind::UpdateCompanyProfile, IntentState::Done { answer, .. }) => {
            let answer = parse(answer).as_ref().and_then(answered);
            let row = row.and_then(|row| changed(kinds, row, answer, fresh.tag));
            (row, Some(intent))
        }
        (IntentKind::UpdateCompanyProfile, IntentState::Conflict { current }) => {
            let current = parse(current).as_ref().and_then(answered);
            collided(kinds, row, intent, current, now, fresh)
        }
        (_, IntentState::Done { .. }) => (row.and_then(deliver), Some(intent)),
        _ => (row, Some(intent)),
    }
}

/// What was typed since goes on from what the server has made of what was finished.
fn changed(kinds: Kinds, row: Row, answer: Option<CompanyProfileDraft>, tag: Uuid) -> Option<Row> {
    let finished = row.finished.clone();
    let mut row = deliver(row)?;
    if let (false, Some(finished), Some(answer)) = (row.deleted, finished, answer) {
        let mine = row.version();
        let answer = answer.version();
        let finished = match cfg!(feature = "mutant-answer-wins") {
            true => mine.clone(),
            false => finished,
        };
        if let Some(merged) = merge_versions(kinds, &row.draft, Some(&finished), &mine, &answer, tag) {
            row.say(merged);
        }
    }
    Some(row)
}

/// Somebody else has changed the company. Where that fits together with what was finished it is sent again; where it does
/// not, the author chooses.
fn collided(
    kinds: Kinds,
    row: Option<Row>,
    mut intent: Intent,
    current: Option<CompanyProfileDraft>,
    now: Timestamp,
    fresh: Fresh,
) -> (Option<Row>, Option<Intent>) {
    let Some(current) = current else {
        return (row, Some(intent));
    };
    let Some(mut row) = row else {
        return (None, Some(intent));
    };
    let (shown, revision) = (row.version(), current.base.revision);
    let to = current.version();
    let again = |mine: &Version| {
        let from: CompanyProfileDraft = liaison_json::read(&mine.payload)?;
        let from = from.untouched().version();
        merge_versions(kinds, &row.draft, Some(&from), mine, &to, fresh.tag)
    };
    let finished = row.finished.as_ref().and_then(again);
    #[cfg(feature = "mutant-sends-unmerged")]
    let finished = finished
        .filter(|finished| finished.choices.is_empty())
        .and_then(|_| {
            let mine: CompanyProfileDraft = liaison_json::read(&row.finished.as_ref()?.payload)?;
            Some(
                CompanyProfileDraft {
                    base: current.base.clone(),
                    ..mine
                }
                .version(),
            )
        });
    let Some(shown) = again(&shown) else {
        return (Some(row), Some(intent));
    };
    row.say(shown);
    row.finished = finished.filter(|finished| finished.choices.is_empty());
    let request = row.finished.as_ref().and_then(|finished| {
        let finished: CompanyProfileDraft = liaison_json::read(&finished.payload)?;
        Some(liaison_json::write(&finished.request()))
    });
    match request {
        Some(request) => {
            intent.finish_again(request, revision, fresh.key.to_string(), now);
            (Some(row), Some(intent))
        }
        None => (Some(row), None),
    }
}

#[cfg(test)]
mod tests {
    use liaison_contract::company::CompanyProfileBody;
    use liaison_domain::country::{Cloud, Country};
    use liaison_domain::id::UserId;

    use super::*;
    use crate::company_profile::tests::{begun, row, typed};
    use crate::outbox::{Outcome, Stage};
    use crate::row::{Edit, finish, write};
    use crate::{KINDS, Kind};

    const WAS: [&str; 3] = ["Tidewell", "1", ""];

    fn fresh() -> Fresh {
        Fresh {
            tag: Uuid::from_u128(10),
            key: Uuid::from_u128(11),
        }
    }

    fn body(revision: i64, text: [&str; 3]) -> String {
        let kept = begun(revision, text);
        liaison_json::write(&CompanyProfileBody {
            company_profile: liaison_contract::company::CompanyProfile {
                revision,
                profile: kept.profile,
                logo: None,
                id: kept.company,
                number: "1".to_owned(),
                country: Country::try_from("SG").unwrap(),
                cloud: Cloud::Worldwide,
                last_change: None,
            },
        })
    }

    fn edit(draft: &CompanyProfileDraft, seen: Option<Version>) -> Edit {
        Edit {
            draft: row(draft),
            choices: Vec::new(),
            seen,
        }
    }

    /// Finished, with the intent on its way.
    fn sending(draft: &CompanyProfileDraft) -> (Row, Intent) {
        let row = finish(KINDS, None, edit(draft, None), Uuid::nil()).unwrap();
        let mut intent = Intent::new(
            IntentKind::UpdateCompanyProfile,
            row.id(),
            UserId(Uuid::from_u128(2)),
            "key".to_owned(),
            String::new(),
            liaison_json::write(&draft.request()),
            Timestamp::UNIX_EPOCH,
        )
        .on(draft.base.revision);
        assert!(intent.start(Timestamp::UNIX_EPOCH).is_some());
        (row, intent)
    }

    fn landed(row: Row, mut intent: Intent, outcome: Outcome) -> (Option<Row>, Option<Intent>) {
        intent.settle("key", outcome, Timestamp::UNIX_EPOCH, 0);
        land(KINDS, Some(row), intent, Timestamp::UNIX_EPOCH, fresh())
    }

    fn said(row: &Row) -> CompanyProfileDraft {
        CompanyProfileDraft::read(&row.draft).unwrap()
    }

    #[test]
    fn what_was_saved_is_no_draft_any_more() {
        let text = ["Tidewell", "2", ""];
        let (row, intent) = sending(&typed(4, WAS, text));
        let (row, intent) = landed(row, intent, Outcome::Created(body(5, text)));
        assert_eq!(row, None);
        let intent = intent.unwrap();
        assert_eq!(intent.stage(), Stage::Done);
        assert!(!intent.stands(), "a profile can be changed again");
    }

    #[test]
    fn what_was_typed_since_goes_on_from_what_was_saved() {
        let text = ["Tidewell", "2", ""];
        let (row, intent) = sending(&typed(4, WAS, text));
        let more = typed(4, WAS, ["Tidewell", "23", "https://t.example"]);
        let seen = row.version();
        let row = write(KINDS, Some(row), edit(&more, Some(seen)), Uuid::nil());
        // Somebody's name was merged on the way.
        let (row, _) = landed(
            row,
            intent,
            Outcome::Created(body(6, ["Tidewell Group", "2", ""])),
        );
        let row = row.unwrap();
        let after = typed(
            6,
            ["Tidewell Group", "2", ""],
            ["Tidewell Group", "23", "https://t.example"],
        );
        assert_eq!(said(&row), after);
        assert!(row.choices.is_empty() && row.finished.is_none());
    }

    #[test]
    fn what_fits_together_is_sent_again_as_another_request() {
        let (row, intent) = sending(&typed(4, WAS, ["Tidewell", "2", ""]));
        let stale = Outcome::Conflict(body(5, ["Tidewell Group", "1", ""]));
        let (row, intent) = landed(row, intent, stale);
        let (row, intent) = (row.unwrap(), intent.unwrap());
        let after = typed(5, ["Tidewell Group", "1", ""], ["Tidewell Group", "2", ""]);
        assert_eq!(said(&row), after);
        assert_eq!(row.finished, Some(row.version()));
        assert_eq!(intent.stage(), Stage::Queued);
        assert_eq!(intent.request, liaison_json::write(&after.request()));
        assert_eq!(
            (intent.base_revision, intent.idempotency_key),
            (Some(5), fresh().key.to_string())
        );
    }

    #[test]
    fn what_both_changed_waits_in_the_draft_for_its_author() {
        let (row, intent) = sending(&typed(4, WAS, ["Tidewell", "2", ""]));
        let stale = Outcome::Conflict(body(5, ["Tidewell Group", "3", ""]));
        let (row, intent) = landed(row, intent, stale);
        let row = row.unwrap();
        assert!(intent.is_none(), "it is no longer on its way");
        assert_eq!(row.finished, None);
        assert_eq!(
            said(&row),
            typed(5, ["Tidewell Group", "3", ""], ["Tidewell Group", "2", ""])
        );
        let open: Vec<_> = row.choices.iter().map(|choice| choice.field.join(".")).collect();
        assert_eq!(open, ["profile.phone"]);
    }

    #[test]
    fn an_answer_that_cannot_be_read_loses_nothing() {
        let (row, intent) = sending(&typed(4, WAS, ["Tidewell", "2", ""]));
        let (after, intent) = landed(row.clone(), intent, Outcome::Conflict("{}".to_owned()));
        assert_eq!(after, Some(row));
        assert_eq!(intent.unwrap().stage(), Stage::Conflict);
    }
}
