//! `statement!`.

use proc_macro2::TokenStream;

use crate::file::{File, Read};
use crate::given::Input;

/// The expression that the macro stands for.
pub fn expand(input: TokenStream, read: Read<'_>) -> syn::Result<TokenStream> {
    let Input { path, given } = syn::parse2(input)?;
    File::open(path, read)?.with(&given)
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    const FILE: &str = "-- Requests of a session.\nSELECT key FROM seen WHERE session = :session AND at > :now AND until < :now";

    fn expanded(input: TokenStream) -> Result<String, Vec<String>> {
        let read = |path: &std::path::Path| match path.ends_with("sql/request/list.sql") {
            true => Ok(FILE.to_owned()),
            false => Err(std::io::ErrorKind::NotFound.into()),
        };
        let errors = |error: syn::Error| error.into_iter().map(|error| error.to_string()).collect();
        expand(input, &read).map(|tokens| tokens.to_string()).map_err(errors)
    }

    #[test]
    fn values_stand_in_the_order_of_the_numbers_of_their_names() {
        let written = expanded(quote!("request/list.sql", now, session: check.session)).unwrap_or_default();
        assert!(written.contains(r#"WHERE session = ?1 AND at > ?2 AND until < ?2""#), "{written}");
        let (session, now) = (written.find("(check . session)"), written.find("& now"));
        assert!(session.is_some() && session < now, "{written}");
        assert!(written.contains("may_repeat : true"), "{written}");
    }

    #[test]
    fn a_parameter_without_a_value_does_not_compile() {
        assert_eq!(
            expanded(quote!("request/list.sql", now: 1)),
            Err(vec!["sql/request/list.sql has the parameter :session, which is not given".to_owned()])
        );
    }

    #[test]
    fn a_value_without_a_parameter_does_not_compile() {
        assert_eq!(
            expanded(quote!("request/list.sql", session, now, before: 7)),
            Err(vec!["sql/request/list.sql has no parameter :before; it has :session, :now".to_owned()])
        );
        assert_eq!(expanded(quote!("request/list.sql", session, now, now: 7)), Err(vec!["the parameter :now is given twice".to_owned()]));
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        assert_eq!(expanded(quote!("request/list.sql", sesion, now)).map_err(|errors| errors.len()), Err(2));
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        assert!(expanded(quote!("request/lsit.sql", now)).is_err_and(|errors| errors[0].starts_with("sql/request/lsit.sql: ")));
    }
}
