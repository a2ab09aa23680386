//! What is wrong with the counts of a request, line by line.

use liaison_contract::{FieldCode, FieldError};
use liaison_domain::purchase_offer::totals::CountFault;

use crate::http::problem::Refusal;

pub(super) fn refused(faults: Vec<CountFault>) -> Refusal {
    Refusal::fields(faults.into_iter().map(field).collect())
}

fn field(fault: CountFault) -> FieldError {
    match fault {
        CountFault::OtherLines => FieldError::new("/counts", FieldCode::WrongType),
        CountFault::Nothing => FieldError::new("/counts", FieldCode::Empty),
        CountFault::Required { line } => FieldError::new(&format!("/counts/{line}"), FieldCode::Empty),
        CountFault::OutOfRange { line, least, most } => {
            let mut error = FieldError::new(&format!("/counts/{line}"), FieldCode::OutOfRange);
            error.params.insert("least".to_owned(), least.to_string());
            error.params.insert("most".to_owned(), most.to_string());
            error
        }
    }
}
