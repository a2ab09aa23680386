//! Signing in. Signing out is in the shell, under the person's name.

mod sign_in;

pub use sign_in::SignInPage;
