//! What happens around every request.

pub(crate) mod contract;
pub(crate) mod cross_site;
pub(crate) mod panic;
pub(crate) mod request_log;
pub(crate) mod security_headers;
