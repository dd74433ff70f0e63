//! The pieces that every page is made of. All work without JavaScript; what a script adds stands in `static/src`.
//!
//! A piece that speaks takes `l: &Locale` (as in `&page_context.locale`) first; texts given to pieces are already in the reader's language. Icons are
//! [`Icon`]s: `Icon("bell")` in an argument, `(icon("bell"))` in markup; the front-end build finds both and puts them in the sprite.
//!
//! | module | pieces |
//! |---|---|
//! | [`layout`] | `customer` page with header and footer; `narrow` page for sign-in and messages; `desk` with three panes, `desk_page` with one column |
//! | [`page_context`] | what is around a page: [`PageContext`], [`Brand`], [`Viewer`], [`Theme`] |
//! | [`brand`] | `stylesheet` of a portal's colour, made legible |
//! | [`designed`](mod@designed) | what a designer wrote, with its `lang`, and what is `written` by others; `around` puts it into a message |
//! | [`icon`](mod@icon) | `icon`, `named_icon` for one that a person chose |
//! | [`people`] | `avatar` face; `person` a face with a name, `group` several people; `initials`, `first_name` of a name |
//! | [`role`] | `role_name` of somebody of the team |
//! | [`status`] | `status_pill`; `status_look` of a category; `next_step`, `next_step_brief`, `first_answer` in words; `steps` progress bar; `status_card` the head of a request |
//! | [`feedback`] | `banner`; `empty_state`; `too_many_searches`; `error_page`; `toast` |
//! | [`field`] | one form field: `text`, `email`, `phone`, `url`, `number`, `date`, `password`, `code`, `textarea`, `select`, `radios`, `checkboxes`, `yes_no` |
//! | [`answer_table`](mod@answer_table) | what a table of a form was filled in with |
//! | [`form`] | `error_summary`; `submit_button`; `button_link`; `hidden`; `post_button` a form of one button |
//! | [`kept`] | `kept_form` what was typed into a form that could not be answered |
//! | [`time`] | `time` relative with the exact time behind it; `date_time`, `date`, `clock` as text; [`time::Zone`] |
//! | [`list`] | `page_head`; `section`; `rows` and `row_link`; `action_card`; `tile`; `facts`; `pager`; `search_box` |
//! | [`menu`] | `menu` by `<details>`; `menu_link`, `menu_post`; `tabs` between pages; `theme_choice`; `kbd`; `copy_button` |
//! | [`conversation`] | `entry` a message; `timeline_line` a quiet line; `note` a team note |
//! | [`composer`] | `composer_customer`; `composer_reply` (desk, to the customer); `composer_note` (desk, team only) |
//! | [`script`](mod@script) | `script` that only some pages need |
//! | [`desk`] | `queue_nav`, `queue_link`, `list_head`, `desk_row`, `request_pane`, `sides` with the dashed line |

pub mod answer_table;
pub mod brand;
pub mod composer;
pub mod conversation;
pub mod designed;
pub mod desk;
pub mod feedback;
pub mod field;
pub mod form;
pub mod icon;
pub mod kept;
pub mod layout;
pub mod list;
pub mod menu;
pub mod page_context;
pub mod people;
pub mod role;
pub mod script;
pub mod seen_as;
pub mod status;
pub mod time;

pub use answer_table::answer_table;
pub use composer::{Composer, composer_customer, composer_note, composer_reply};
pub use conversation::{Entry, entry, note, timeline_line};
pub use designed::{Designed, SECOND_SLOT, SLOT, around, around_both, designed, site_word, written};
pub use feedback::{Kind, banner, empty_state, error_page, toast, too_many_searches};
pub use field::{Choice, Field};
pub use form::{button_link, error_summary, error_summary_with, hidden, post_button, submit_button};
pub use icon::{Icon, icon, named_icon};
pub use kept::{Kept, kept_form};
pub use list::{action_card, facts, page_head, pager, row_link, rows, search_box, section, tile};
pub use menu::{copy_button, kbd, menu, menu_link, menu_post, tabs, theme_choice};
pub use page_context::{Brand, Listing, PageContext, Theme, Viewer};
pub use people::{Who, avatar, first_name, group, initials, person};
pub use role::role_name;
pub use script::script;
pub use status::{Step, StepState, Tone, first_answer, next_step, next_step_brief, status_card, status_look, status_pill, steps};
pub use time::time;

pub use crate::i18n::Locale;
