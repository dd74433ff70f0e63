//! Every route through the real components, as a browser without JavaScript sees it.
//!
//! The tests start a portal of their own. With `PORTICO_URL` they use one that is running with the demo site, and leave out those that look
//! inside; there tries to sign in are counted over all tests, so that a second run within a quarter of an hour may be told to wait.

mod access_modes;
mod agent_accounts;
mod agent_second_factor;
mod agent_setup;
mod assets;
mod brand;
mod closed_accounts;
mod conditions;
mod configuration;
mod counting;
mod courier;
mod desk;
mod domains;
mod edge;
mod forgery;
mod forms;
mod found;
mod hub;
mod imports;
mod intake;
mod languages;
mod limits;
mod mails;
mod members;
mod methods;
mod names;
mod ops;
mod other_sites;
mod people;
mod plain_fields;
mod preview;
mod queues;
mod refusals;
mod repeats;
mod reply_window;
mod request_types;
mod requests;
mod retention;
mod scripts;
mod searches;
mod see_as;
mod sign_in;
mod sign_in_link;
mod sign_in_log;
mod story;
mod studio;
mod surplus;
mod team;
mod throttles;
mod translations;
mod versions;
mod workflows;
