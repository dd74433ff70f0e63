//! What `cargo xtask` is made of; the tests use its databases and keys.

mod assets;
pub mod bench;
pub mod build;
pub mod databases;
pub mod files;
pub mod keys;
pub mod new_page;
pub mod run;
pub mod sqld;
mod story;
pub mod test;
mod tools;
pub mod up;
