//! What customers have: trials and what they pay for, and the clock of both.

use liaison_domain::subscription::{SubscriptionEvent, SubscriptionState, next};
use serde_json::{Value, json};

use crate::data::table;

#[test]
fn the_transition_table_is_the_references() {
    let expected = table::<3>("subscription_states.tsv");
    for state in SubscriptionState::ALL {
        for event in SubscriptionEvent::ALL {
            let row = expected
                .iter()
                .find(|[from, by, _]| *from == word(&json!(state)) && *by == word(&json!(event)));
            let got = next(state, event).ok().map(|state| word(&json!(state)));
            assert_eq!(got.as_ref(), row.map(|[_, _, to]| to), "{state:?} {event:?}");
        }
    }
}

fn word(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
