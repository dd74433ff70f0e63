//! Every command, every page, the plans of all statements, and replay, on real SQLite.

mod commands;
mod courier;
mod migrations;
mod pages;
mod plans;
mod replay;
mod sign_in;
mod world;
