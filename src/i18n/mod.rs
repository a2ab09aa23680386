//! The language of the page and how it writes numbers, dates and money.
