//! Listings that are found by what somebody needs and where.
//!
//! Everything that decides what is found, in which order and why is here and knows neither a database nor HTTP:
//! [`word`] cuts texts, [`concept`] knows which words of three languages mean the same, [`place`] where places are,
//! [`entry`] what of a listing is looked through, [`query`] what is wanted, [`order`] what each signal weighs, and
//! [`index`] finds.

pub mod concept;
pub mod entry;
pub mod facet;
pub mod index;
pub mod order;
pub mod place;
pub mod query;
pub mod why;
pub mod word;
