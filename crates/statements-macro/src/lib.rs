//! `statement!` and `#[derive(Command)]`: a file of `sql/` and the values for the parameters that it names, held together by the compiler. A
//! parameter without a value does not compile, nor does a value without a parameter.

mod command;
mod file;
mod given;
mod statement;

use std::path::Path;

use proc_macro::TokenStream;

/// `statement!("request/list.sql", session: check.session, now)`: the statement of that file of `sql/`, as a `portico::db::Statement`. A name
/// alone stands for the variable of that name. Values are anything that is a `portico::db::Parameter`, evaluated in the order of their numbers.
#[proc_macro]
pub fn statement(input: TokenStream) -> TokenStream {
    let read = |path: &Path| std::fs::read_to_string(path);
    statement::expand(input.into(), &read).unwrap_or_else(|error| error.into_compile_error()).into()
}

/// `#[derive(Command)] #[command("request/assign.sql")]`: the fields are the parameters of the same names, beside those of each event: `:id`,
/// `:at`, `:call`, `:ip` and `:user_agent`. What is not a field by itself stands behind the path, as in `statement!`, and may name `self`:
/// `#[command("request/reply_as_contact.sql", window: REPLIES.window)]`.
#[proc_macro_derive(Command, attributes(command))]
pub fn command(input: TokenStream) -> TokenStream {
    let read = |path: &Path| std::fs::read_to_string(path);
    command::expand(input.into(), &read).unwrap_or_else(|error| error.into_compile_error()).into()
}
