//! Signing in, an account for who has none, and a new password for who has forgotten the old one. Signing out is in the shell, under the person's name.

mod forgot;
mod join;
mod reset;
mod sign_in;
mod sign_up;

pub use forgot::ForgotPage;
pub use join::JoinPage;
pub use reset::ResetPage;
pub use sign_in::SignInPage;
pub use sign_up::SignUpPage;
