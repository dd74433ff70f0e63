//! A file of `sql/`, read while the code is compiled.

use std::path::Path;

use portico_statements::{Numbered, Whole, number, whole};
use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use crate::given::Given;

/// Reads a file; tests have their own.
pub type Read<'a> = &'a dyn Fn(&Path) -> std::io::Result<String>;

/// A statement and where its path was written.
pub struct File {
    path: LitStr,
    parts: Vec<String>,
    numbered: Numbered,
}

impl File {
    /// Reads it. What is wrong is said where its path stands.
    pub fn open(path: LitStr, read: Read<'_>) -> syn::Result<Self> {
        let error = |why: String| syn::Error::new(path.span(), format!("sql/{}: {why}", path.value()));
        let root = std::env::var("CARGO_MANIFEST_DIR").map_err(|_| error("cargo does not say where the crate stands".into()))?;
        let open = |path: &str| read(&Path::new(&root).join("../../sql").join(path)).map_err(|why| why.to_string());
        let part = |part: &str| open(part).map_err(|why| format!("{part}: {why}"));
        let Whole { text, parts } = open(&path.value()).and_then(|text| whole(&text, part)).map_err(error)?;
        let numbered = number(&text).map_err(error)?;
        Ok(File { path, parts, numbered })
    }

    /// Whether it has a parameter of this name.
    pub fn names(&self, name: &str) -> bool {
        self.numbered.names.iter().any(|known| known == name)
    }

    /// The statement with these values, each of which one parameter takes. All that is missing and all that is too much is said at once.
    pub fn with(&self, given: &[Given]) -> syn::Result<TokenStream> {
        let mut errors: Vec<syn::Error> = Vec::new();
        for (place, value) in given.iter().enumerate() {
            let name = value.name.to_string();
            if !self.names(&name) {
                let known = self.numbered.names.iter().map(|known| format!(":{known}")).collect::<Vec<_>>().join(", ");
                let why = format!(
                    "sql/{} has no parameter :{name}; it has {}",
                    self.path.value(),
                    if known.is_empty() { "none" } else { &known }
                );
                errors.push(syn::Error::new(value.name.span(), why));
            } else if given[..place].iter().any(|earlier| earlier.name == name) {
                errors.push(syn::Error::new(value.name.span(), format!("the parameter :{name} is given twice")));
            }
        }
        let find = |name: &String| given.iter().find(|value| value.name == name.as_str());
        for name in self.numbered.names.iter().filter(|name| find(name).is_none()) {
            let why = format!("sql/{} has the parameter :{name}, which is not given", self.path.value());
            errors.push(syn::Error::new(self.path.span(), why));
        }
        match errors.into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        }) {
            Some(error) => Err(error),
            None => Ok(self.written(self.numbered.names.iter().filter_map(find))),
        }
    }

    fn written<'a>(&self, given: impl Iterator<Item = &'a Given>) -> TokenStream {
        let values = given.map(|given| &given.value);
        let (path, parts, Numbered { sql, may_repeat, .. }) = (&self.path, &self.parts, &self.numbered);
        quote! {
            {
                // The compiler has to know that what it compiles depends on the files.
                const _: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../sql/", #path));
                #(const _: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../sql/", #parts));)*
                ::portico::db::Statement {
                    name: #path,
                    sql: ::std::borrow::Cow::Borrowed(#sql),
                    params: ::std::vec![#(::portico::db::Parameter::value(&#values)),*],
                    may_repeat: #may_repeat,
                }
            }
        }
    }
}
