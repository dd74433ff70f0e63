//! `#[derive(Command)]`.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Data, DeriveInput, Fields, Ident};

use crate::file::{File, Read};
use crate::given::{Given, Input};

/// What is known of an event beside what its command says: the names of its parameters, and where their values come from.
const OF_EVENT: [(&str, &str); 5] =
    [("id", "*id"), ("at", "call.at"), ("call", "call.id"), ("ip", "call.ip"), ("user_agent", "call.agent")];

/// The implementation of `portico::command::Command`.
pub fn expand(input: TokenStream, read: Read<'_>) -> syn::Result<TokenStream> {
    let input: DeriveInput = syn::parse2(input)?;
    let attribute = input.attrs.iter().find(|attribute| attribute.path().is_ident("command"));
    let missing = || syn::Error::new(input.ident.span(), "a command names its statement: #[command(\"request/assign.sql\")]");
    let Input { path, mut given } = attribute.ok_or_else(missing)?.parse_args()?;
    let file = File::open(path, read)?;
    let fields = fields(&input)?;
    let said = given.len();
    for field in fields {
        // What another value is made from need not be a parameter by itself.
        let is_used = given[..said].iter().any(|given| mentions(given.value.clone(), field));
        let is_given = given[..said].iter().any(|given| given.name == *field);
        if !is_used || !is_given && file.names(&field.to_string()) {
            given.push(Given { name: field.clone(), value: quote!(self.#field) });
        }
    }
    for (name, value) in OF_EVENT {
        given.push(Given { name: Ident::new(name, Span::call_site()), value: value.parse()? });
    }
    let statement = file.with(&given)?;
    let (name, (generics, types, conditions)) = (&input.ident, input.generics.split_for_impl());
    Ok(quote! {
        #[automatically_derived]
        impl #generics ::portico::command::Command for #name #types #conditions {
            fn statement(&self, id: &::portico::ids::EventId, call: &::portico::command::Call) -> ::portico::db::Statement {
                #statement
            }
        }
    })
}

fn fields(input: &DeriveInput) -> syn::Result<Vec<&Ident>> {
    match &input.data {
        Data::Struct(data) if !matches!(data.fields, Fields::Unnamed(_)) => {
            Ok(data.fields.iter().filter_map(|field| field.ident.as_ref()).collect())
        }
        _ => Err(syn::Error::new(input.ident.span(), "a command is a struct whose fields have names")),
    }
}

/// Whether `self.field` stands in an expression.
fn mentions(value: TokenStream, field: &Ident) -> bool {
    let tokens: Vec<TokenTree> = value.into_iter().collect();
    let within = |token: &TokenTree| matches!(token, TokenTree::Group(group) if mentions(group.stream(), field));
    let is_field = |three: &[TokenTree]| match three {
        [TokenTree::Ident(owner), TokenTree::Punct(dot), TokenTree::Ident(name)] => {
            owner == "self" && dot.as_char() == '.' && name == field
        }
        _ => false,
    };
    tokens.iter().any(within) || tokens.windows(3).any(is_field)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENT: &str = "INSERT INTO event (id, at, call_id, ip, user_agent, actor, data) SELECT :id, :at, :call, :ip, :user_agent, ";

    fn expanded(values: &str, input: TokenStream) -> Result<String, Vec<String>> {
        let read = |_: &std::path::Path| Ok(format!("{EVENT}{values}"));
        let errors = |error: syn::Error| error.into_iter().map(|error| error.to_string()).collect();
        expand(input, &read).map(|tokens| tokens.to_string().replace(' ', "")).map_err(errors)
    }

    #[test]
    fn fields_are_parameters_beside_those_of_the_event() {
        let input = quote! { #[command("request/assign.sql")] struct Assign<'a> { agent: &'a AgentId, key: &'a RequestKey } };
        let written = expanded(":key, :agent", input).unwrap_or_else(|errors| errors.join("\n"));
        assert!(written.contains("impl<'a>::portico::command::CommandforAssign<'a>"), "{written}");
        assert!(
            written.contains("value(&call.agent),::portico::db::Parameter::value(&self.key),::portico::db::Parameter::value(&self.agent)"),
            "{written}"
        );
        assert!(written.contains("may_repeat:true"), "{written}");
    }

    #[test]
    fn a_field_that_the_statement_does_not_name_does_not_compile() {
        let input = quote! { #[command("request/assign.sql")] struct Assign { agent: AgentId, reason: String } };
        let expected = "sql/request/assign.sql has no parameter :reason; it has :id, :at, :call, :ip, :user_agent, :agent";
        assert_eq!(expanded(":agent", input), Err(vec![expected.to_owned()]));
    }

    #[test]
    fn a_parameter_without_a_field_does_not_compile() {
        let input = quote! { #[command("request/assign.sql")] struct Assign { agent: AgentId } };
        let expected = "sql/request/assign.sql has the parameter :key, which is not given";
        assert_eq!(expanded(":agent, :key", input), Err(vec![expected.to_owned()]));
    }

    #[test]
    fn an_event_without_its_call_does_not_compile() {
        let input = quote! { #[command("request/assign.sql")] struct Assign {} };
        let read = |_: &std::path::Path| Ok("INSERT INTO event (id, at) SELECT :id, :at".to_owned());
        let errors = expand(input, &read).map(drop).map_err(|error| error.into_iter().count());
        assert_eq!(errors, Err(3));
    }

    #[test]
    fn what_is_not_a_field_by_itself_is_said_beside_the_path() {
        let input = quote! {
            #[command("x.sql", step: self.code.step(), window: REPLIES.window)] struct Remove<'a> { code: &'a Code, session: &'a SessionId }
        };
        let written = expanded(":step, :window, :session", input).unwrap_or_else(|errors| errors.join("\n"));
        assert!(written.contains("value(&(self.code.step())),::portico::db::Parameter::value(&(REPLIES.window))"), "{written}");
        let input = quote!(
            #[command("x.sql", codes: json!(self.codes))]
            struct Renew {
                codes: Vec<String>,
            }
        );
        assert!(expanded(":codes", input).is_ok_and(|written| written.contains("value(&(json!(self.codes)))")));
    }

    #[test]
    fn only_a_struct_that_names_its_statement_is_a_command() {
        assert!(expanded("1", quote! { struct Assign {} }).is_err_and(|errors| errors[0].contains("names its statement")));
        assert!(
            expanded("1", quote! { #[command("x.sql")] enum Assign {} }).is_err_and(|errors| errors[0].contains("a command is a struct"))
        );
    }
}
