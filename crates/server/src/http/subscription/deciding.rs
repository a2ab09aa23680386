//! From what a customer asks to a change, and from a refusal to a problem.

use jiff::Timestamp;
use liaison_contract::subscription::ConvertSubscription;
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode};
use liaison_domain::price_list::Product;
use liaison_domain::subscription::change::{Change, ChangeRefusal, OrderRefusal, check_seats, order};
use liaison_domain::subscription::seats::WindowRefusal;
use liaison_domain::subscription::{Renewal, Subscription, SubscriptionEvent, next};
use liaison_store::StoreError;

use crate::app::App;
use crate::http::problem::{Answer, Refusal, word};

#[derive(Clone, Copy)]
pub(super) enum Verb<'a> {
    Extend,
    Convert(&'a ConvertSubscription),
    PlanConversion(&'a ConvertSubscription),
    WithdrawConversion,
    AddSeats(u32),
    ReduceSeats(u32),
    Cancel,
    TurnRenewal(Renewal),
}

/// What is asked, once the numbers in it are read. A state that does not allow it is said first.
pub(super) fn change(app: &App, current: &Subscription, verb: Verb<'_>, now: Timestamp) -> Answer<Change> {
    let ordered = |asked: &ConvertSubscription, event| {
        allowed(current, event)?;
        let terms = (asked.commitment, asked.billing);
        order(product(app, current)?, asked.seats, terms, now).map_err(not_ordered)
    };
    Ok(match verb {
        Verb::Extend => Change::Extend,
        Verb::Convert(asked) => Change::Convert(ordered(asked, SubscriptionEvent::Convert)?),
        Verb::PlanConversion(asked) => {
            Change::PlanConversion(ordered(asked, SubscriptionEvent::PlanConversion)?)
        }
        Verb::WithdrawConversion => Change::WithdrawConversion,
        Verb::AddSeats(seats) => {
            allowed(current, SubscriptionEvent::AddSeats)?;
            check_seats(product(app, current)?, current.phase.seats(), seats).map_err(not_ordered)?;
            Change::AddSeats(seats)
        }
        Verb::ReduceSeats(seats) => {
            allowed(current, SubscriptionEvent::ReduceSeats)?;
            if seats == 0 {
                return Err(out_of_range(1, current.phase.seats().saturating_sub(1)));
            }
            Change::ReduceSeats(seats)
        }
        Verb::Cancel => Change::Cancel,
        Verb::TurnRenewal(renewal) => Change::TurnRenewal(renewal),
    })
}

pub(super) fn refused(current: &Subscription, refusal: ChangeRefusal) -> Refusal {
    let state = |word: String| Problem::new(ProblemCode::WrongState).with("state", word).into();
    match refusal {
        ChangeRefusal::State(now) => state(word(&now)),
        ChangeRefusal::NothingPlanned => state("nothing_planned".to_owned()),
        ChangeRefusal::AlreadySo => state("already_so".to_owned()),
        ChangeRefusal::Window(WindowRefusal::Closed { open }) => Problem::new(ProblemCode::WindowClosed)
            .with("seats", open.to_string())
            .into(),
        ChangeRefusal::Window(WindowRefusal::AllOfThem) => {
            out_of_range(1, current.phase.seats().saturating_sub(1))
        }
    }
}

fn allowed(current: &Subscription, event: SubscriptionEvent) -> Answer<()> {
    next(current.state(), event)
        .map(|_| ())
        .map_err(|state| refused(current, ChangeRefusal::State(state)))
}

fn product<'a>(app: &'a App, current: &Subscription) -> Answer<Product<'a>> {
    app.price_list().product(&current.product).ok_or_else(|| {
        let gone = StoreError::Corrupt(format!("{} is not in the catalogue", current.product.0));
        Refusal::internal(&gone)
    })
}

fn not_ordered(refusal: OrderRefusal) -> Refusal {
    let wrong = |pointer| Refusal::fields(vec![FieldError::new(pointer, FieldCode::WrongType)]);
    match refusal {
        OrderRefusal::Seats { least, most } => out_of_range(least, most),
        OrderRefusal::Commitment => wrong("/commitment"),
        OrderRefusal::Billing => wrong("/billing"),
    }
}

fn out_of_range(least: u32, most: u32) -> Refusal {
    let mut error = FieldError::new("/seats", FieldCode::OutOfRange);
    error.params.insert("least".to_owned(), least.to_string());
    error.params.insert("most".to_owned(), most.to_string());
    Refusal::fields(vec![error])
}
