//! Who gets what: a matrix of people and routes, canaries that no customer may ever see, and what the runtime itself refuses.

mod canaries;
mod crawl;
mod expectations;
mod grants;
mod matrix;
mod messages;
mod routes;
mod security_page;
mod sources;
mod way_out;
