//! What a parameter is given: `name: expression`, or a name alone.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Expr, LitStr, Token};

/// A value for a parameter.
pub struct Given {
    /// The parameter's name.
    pub name: Ident,
    /// The expression.
    pub value: TokenStream,
}

impl Parse for Given {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name: Ident = input.parse()?;
        if input.parse::<Option<Token![:]>>()?.is_none() {
            return Ok(Given { value: name.to_token_stream(), name });
        }
        // In parentheses, since it is borrowed as a whole.
        let value: Expr = input.parse()?;
        Ok(Given { name, value: quote::quote!((#value)) })
    }
}

/// A path in `sql/`, and values: what stands between the parentheses of `statement!` and of `#[command]`.
pub struct Input {
    /// The path.
    pub path: LitStr,
    /// The values.
    pub given: Vec<Given>,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let path = input.parse()?;
        if input.parse::<Option<Token![,]>>()?.is_none() && !input.is_empty() {
            return Err(input.error("a comma, and a value for each parameter"));
        }
        Ok(Input { path, given: Punctuated::<Given, Token![,]>::parse_terminated(input)?.into_iter().collect() })
    }
}
