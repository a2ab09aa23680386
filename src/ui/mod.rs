//! The design system: one component a file, on native elements, none without a consumer.
//!
//! Words come in from outside as [`Text`], a closure or a string, so that a change of language repaints them.
//! Nothing here knows a route, a request or a row of storage.

pub mod activity;
pub mod asked_choice;
#[cfg(feature = "pages")]
pub mod asking;
#[cfg(feature = "pages")]
pub mod attempt;
pub mod away;
pub mod badge;
pub mod banner;
pub mod bulk;
pub mod button;
pub mod change_named;
pub mod choices;
mod chosen_file;
pub mod clause;
pub mod copy_button;
pub mod customer_funnel;
pub mod definitions;
pub mod dialog;
#[cfg(feature = "pages")]
pub mod draft_content;
#[cfg(feature = "pages")]
pub mod draft_frame;
#[cfg(feature = "pages")]
pub mod draft_page;
pub mod draft_row;
pub mod empty_state;
pub mod error_summary;
pub mod event_list;
pub mod field;
pub mod funnel;
pub mod heading;
pub mod icon;
pub mod id;
pub mod language_menu;
pub mod later;
pub mod letters_switch;
pub mod live;
#[cfg(feature = "pages")]
pub mod live_mark;
#[cfg(feature = "pages")]
pub mod load_notice;
pub mod look_again;
pub mod menu;
mod narrow;
#[cfg(feature = "pages")]
pub mod office_choice;
pub mod pager;
mod published_listing;
mod published_reviews;
#[cfg(feature = "pages")]
pub mod queue;
pub mod rich_text;
pub mod rows;
pub mod save_file;
pub mod section;
pub mod select;
pub mod selection;
mod selection_bar;
pub mod skeleton;
pub mod state_badge;
pub mod stepper;
pub mod steps;
pub mod switch;
pub mod sync_mark;
pub mod tabs;
pub mod terms_document;
pub mod terms_text;
pub mod theme_menu;
pub mod tick;
pub mod ticks;
pub mod toast;
pub mod tools;
pub mod trial_clock;

pub use activity::Activity;
pub use asked_choice::AskedChoice;
#[cfg(feature = "pages")]
pub use asking::{AskWords, Asking, Question};
#[cfg(feature = "pages")]
pub use attempt::Attempt;
pub use away::{AsOf, needs_network, or_network};
pub use badge::{Badge, Boxed, Mark, Tone};
pub use banner::{Banner, BannerTone};
pub use button::{Button, ButtonKind, LinkButton, Look};
pub use choices::{Choice, Choices, LegendShown};
pub use chosen_file::{bytes_of, chosen_file, dropped_file};
pub use clause::{CLAUSE, clause, two_names};
pub use copy_button::{CopyButton, copy};
pub use customer_funnel::CustomerFunnel;
pub use definitions::{Definition, DefinitionList};
pub use dialog::{Dialog, while_any, while_asked};
#[cfg(feature = "pages")]
pub use draft_content::DraftContent;
#[cfg(feature = "pages")]
pub use draft_frame::DraftFrame;
#[cfg(feature = "pages")]
pub use draft_page::{DraftPage, follow_hash};
pub use draft_row::{DraftRow, draft_address, draft_head, draft_name};
pub use empty_state::EmptyState;
pub use error_summary::{ErrorSummary, SummaryLine};
pub use event_list::{EventLine, EventList};
pub use field::{Field, InputKind, TextArea};
pub use funnel::{Funnel, FunnelBar, FunnelRow};
pub use heading::{FocusThen, focus_heading_later};
pub use icon::{Glyph, Icon};
pub use id::unique_id;
pub use language_menu::{LanguageMenu, own_name};
pub use later::{Part, later};
pub use letters_switch::{LettersSwitch, letters_are_on};
#[cfg(feature = "pages")]
pub use live_mark::LiveMark;
#[cfg(feature = "pages")]
pub use load_notice::LoadNotice;
pub use look_again::use_look_again;
pub use menu::{Menu, MenuDoes, MenuItem, MenuTone};
pub use narrow::is_narrow;
#[cfg(feature = "pages")]
pub use office_choice::OfficeChoice;
pub use pager::pager;
pub use published_listing::published_listing;
pub use published_reviews::{published_review, rating_summary};
#[cfg(feature = "pages")]
pub use queue::{QueueStates, QueueWords, cards, queue, queue_of};
pub use rich_text::{RichText, rich};
pub use save_file::{save_drafts, save_file};
pub use section::Section;
pub use select::{Select, SelectOption};
pub use selection_bar::{selection_bar, selection_bar_waiting};
pub use skeleton::Skeleton;
pub use state_badge::{InvitationBadge, RedemptionBadge, WithAdministration};
pub use stepper::Stepper;
pub use steps::{Step, StepState, Steps};
pub use switch::Switch;
pub use sync_mark::{DraftMark, SyncMark, SyncRing, SyncSaid, SyncState};
pub use tabs::{Tab, Tabs};
pub use terms_document::terms_document;
pub use terms_text::terms_text;
pub use theme_menu::ThemeMenu;
pub use tick::Tick;
pub use ticks::ticks;
pub use toast::{ToastRegion, Toasts, use_toasts};
pub use trial_clock::TrialClockList;

/// One message of the catalogue.
pub type Said = fn(&liaison_messages::Words) -> String;

/// Words of a component: a string, or a closure that is asked again when the language changes.
pub type Text = leptos::text_prop::TextProp;
