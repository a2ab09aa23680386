//! The form for everybody, and what became of it behind the link of a mail.

pub(super) mod asked_for;
mod confirming;
mod form;
mod own;
mod parts;
pub(super) mod standing;
mod status;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

pub use self::own::OwnEnquiriesPage;
use crate::app::use_rest;
use crate::ui::live::{later, live};

/// `/enquiries/new`, and `/enquiries/` with the link of a mail behind.
pub struct EnquiryPages;

#[lazy_route]
impl LazyRoute for EnquiryPages {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let at = use_rest("/enquiries");
        live(move || Some(page(at.get())))
    }
}

fn page(at: String) -> AnyView {
    match at.as_str() {
        "new" => later(Box::pin(form::__preload_enquiry_form()), || {
            Box::pin(form::enquiry_form())
        }),
        _ => later(Box::pin(status::__preload_enquiry_status()), move || {
            Box::pin(status::enquiry_status(at))
        }),
    }
}
