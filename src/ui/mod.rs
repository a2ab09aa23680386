//! The design system: one component a file, on native elements, none without a consumer.
