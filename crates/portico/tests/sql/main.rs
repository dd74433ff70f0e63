//! Every command, every page, the plans of all statements, and replay, on real SQLite.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on says so")]

mod agents;
mod budgets;
mod commands;
mod courier;
mod definitions;
mod domains;
mod drafts;
mod failures;
mod golden;
mod invitations;
mod leads;
mod libsql;
mod log;
mod members;
mod migrations;
mod needless;
mod on_behalf;
mod order;
mod pages;
mod people;
mod plans;
mod queues;
mod replay;
mod reply_window;
mod retention;
mod rights;
mod search;
mod seen_as;
mod sign_in;
mod site_file;
mod statements;
mod team;
mod terms;
mod throttles;
mod upgrades;
mod versions;
mod world;
