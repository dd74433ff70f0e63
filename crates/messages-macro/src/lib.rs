//! The one step of `t!` that `macro_rules!` can't do: `"common-back"` becomes the type `common_back`.

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// `message!($crate, "common-errors", { count: 2 })` becomes `$crate::messages::common_errors { count: 2 }`, at the place of the id: there the
/// compiler says which id is unknown, or which value is missing.
#[proc_macro]
pub fn message(input: TokenStream) -> TokenStream {
    let parts: Vec<TokenTree> = input.into_iter().filter(|part| !is_comma(part)).collect();
    match parts.as_slice() {
        [TokenTree::Ident(root), TokenTree::Literal(id), TokenTree::Group(values)] => expand(root, id, values),
        _ => refuse("a message is named by its id, a plain string", Span::call_site()),
    }
}

fn expand(root: &Ident, id: &Literal, values: &Group) -> TokenStream {
    let text = id.to_string();
    let Some(name) = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).filter(|name| is_id(name)) else {
        return refuse("the id of a message has small letters, digits and hyphens", id.span());
    };
    let mut path: Vec<TokenTree> = vec![root.clone().into()];
    for part in ["messages", &name.replace('-', "_")] {
        path.extend([':', ':'].map(|colon| TokenTree::from(Punct::new(colon, Spacing::Joint))));
        path.push(Ident::new(part, id.span()).into());
    }
    path.push(Group::new(Delimiter::Brace, values.stream()).into());
    path.into_iter().collect()
}

fn is_id(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn is_comma(part: &TokenTree) -> bool {
    matches!(part, TokenTree::Punct(punct) if punct.as_char() == ',')
}

fn refuse(why: &str, at: Span) -> TokenStream {
    let error: TokenStream = format!("::core::compile_error!({why:?})").parse().unwrap_or_default();
    error
        .into_iter()
        .map(|mut part| {
            part.set_span(at);
            part
        })
        .collect()
}
