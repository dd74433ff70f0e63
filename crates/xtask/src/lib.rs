//! What `cargo xtask` is made of; the tests use its databases and keys.

mod assets;
pub mod bench;
pub mod build;
pub mod config;
pub mod databases;
#[cfg(test)]
mod deploy;
pub mod files;
mod hrana;
pub mod keys;
pub mod new_page;
pub mod proxy;
pub mod run;
pub mod sqld;
mod story;
pub mod test;
mod tools;
pub mod up;
