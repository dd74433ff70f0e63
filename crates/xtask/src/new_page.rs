//! `cargo xtask new page`: a page that works, in eight files, to be made one's own. What it writes stands in `templates`; whatever of it is
//! forgotten or taken away does not compile or fails a test (docs/adding-a-page.md).

mod names;
mod places;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::run::{cargo, root, step};
use names::Names;
use places::{after_line, at_the_end};

/// What `cargo xtask new` makes.
#[derive(clap::Subcommand)]
pub enum Options {
    /// A page: statement, view model, handler, HTML, messages, expectation
    Page(Page),
}

/// A page that is wanted.
#[derive(clap::Args)]
pub struct Page {
    /// Its name in code and addresses, in small letters: document_list
    name: String,
    /// The component that answers it
    #[arg(long)]
    component: String,
    /// Who reads it
    #[arg(long = "for", value_enum)]
    reader: Reader,
    /// The folder of its noun, in sql/ and crates/portico/src
    #[arg(long)]
    noun: String,
    /// What people read above it
    #[arg(long)]
    title: String,
    /// The same in German
    #[arg(long)]
    german: String,
}

impl Page {
    /// One of each kind, for the check that they compile.
    pub(crate) fn examples() -> [Page; 2] {
        [(Reader::Customer, "requests"), (Reader::Agent, "desk")].map(|(reader, component)| Page {
            name: format!("{component}_example"),
            component: component.into(),
            reader,
            noun: "portal".into(),
            title: "Example".into(),
            german: "Beispiel".into(),
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Reader {
    /// Signed-in customers
    Customer,
    /// Agents, at the desk
    Agent,
}

/// The texts of a kind of page.
struct Templates {
    statement: &'static str,
    view_model: &'static str,
    page: &'static str,
    expectation: &'static str,
    proof: &'static str,
}

const CUSTOMER: Templates = Templates {
    statement: include_str!("../templates/customer/statement.sql"),
    view_model: include_str!("../templates/customer/view_model.rs"),
    page: include_str!("../templates/customer/page.rs"),
    expectation: "customers(Page, Page)",
    proof: "customer",
};
const AGENT: Templates = Templates {
    statement: include_str!("../templates/agent/statement.sql"),
    view_model: include_str!("../templates/agent/view_model.rs"),
    page: include_str!("../templates/agent/page.rs"),
    expectation: "team(Page, Page, Page)",
    proof: "agent",
};

/// Makes what is wanted in this repository, and says what to do next.
pub fn new(options: &Options) -> Result<()> {
    let Options::Page(page) = options;
    let files = make(&root(), page)?;
    step("formatting", &mut cargo(&["fmt", "--all"]))?;
    eprintln!("The page is there; make it your own, from the statement on (docs/adding-a-page.md):");
    files.iter().for_each(|file| eprintln!("  {file}"));
    Ok(())
}

/// Writes the page's files into a tree; gives their paths in it.
pub(crate) fn make(root: &Path, page: &Page) -> Result<Vec<String>> {
    let names = Names::of(root, page)?;
    let templates = if page.reader == Reader::Customer { CUSTOMER } else { AGENT };
    let (snake, address) = (&names.snake, &names.address);
    let made = [
        (format!("sql/{}/{snake}.sql", page.noun), templates.statement),
        (format!("crates/portico/src/{}/{snake}.rs", page.noun), templates.view_model),
        (format!("components/{}/src/{snake}.rs", page.component), templates.page),
    ];
    for (path, _) in &made {
        ensure!(!root.join(path).exists(), "{path} is there already");
    }
    let noun = format!("crates/portico/src/{}.rs", page.noun);
    let component = format!("components/{}/src/lib.rs", page.component);
    let (en, de) = ("static/messages/en.ftl", "static/messages/de.ftl");
    let expectations = "tests/isolation/expectations.rs";
    let route = format!("    GET \"{address}\" for {} => {snake}::page,", templates.proof);
    let row = format!("    row(\"GET {address}\", \"{address}\", &[], {}).showing(\"{}\"),", templates.expectation, page.title);
    let changed = [
        (noun.as_str(), at_the_end("mod ", &format!("mod {snake};"))),
        (&noun, at_the_end("pub use ", &format!("pub use {snake}::{{{0}, {0}Item}};", names.camel))),
        (&component, at_the_end("mod ", &format!("mod {snake};"))),
        (&component, after_line("routes! {", &route)),
        (expectations, after_line(&format!("    // {}", page.component), &row)),
    ];
    for (path, change) in changed {
        let text = fs::read_to_string(root.join(path)).with_context(|| format!("reading {path}"))?;
        fs::write(root.join(path), change(&text).with_context(|| format!("{path} does not look as it did"))?)?;
    }
    for (path, template) in &made {
        fs::write(root.join(path), names.fill(template)).with_context(|| format!("writing {path}"))?;
    }
    for (path, template, title) in
        [(en, include_str!("../templates/messages.en.ftl"), &page.title), (de, include_str!("../templates/messages.de.ftl"), &page.german)]
    {
        let text = fs::read_to_string(root.join(path)).with_context(|| format!("reading {path}"))?;
        fs::write(root.join(path), format!("{text}{}", names.fill(template).replace("Page title", title)))?;
    }
    let [statement, view_model, html] = made.map(|(path, _)| path);
    Ok(vec![statement, view_model, noun, component, html, en.to_owned(), de.to_owned(), expectations.to_owned()])
}

#[cfg(test)]
mod tests;
