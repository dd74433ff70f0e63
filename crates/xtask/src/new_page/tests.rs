//! What is written is complete; that it compiles is seen by `cargo xtask test --only checks` (`test/new_page.rs`).

use super::*;

fn page(name: &str) -> Page {
    Page {
        name: name.into(),
        component: "requests".into(),
        reader: Reader::Customer,
        noun: "portal".into(),
        title: "Documents".into(),
        german: "Dokumente".into(),
    }
}

#[test]
fn a_page_touches_eight_files_and_leaves_no_word_of_its_template() {
    let tree = Tree::copied(&[
        "spin.toml",
        "sql/portal",
        "crates/portico/src/portal",
        "crates/portico/src/portal.rs",
        "components/requests/src",
        "static/messages",
        "tests/isolation",
    ]);
    let files = make(&tree.0, &page("document_list")).unwrap();
    assert_eq!(files.len(), 8, "{files:?}");
    for file in &files {
        let (before, after) = (fs::read_to_string(root().join(file)).unwrap_or_default(), fs::read_to_string(tree.0.join(file)).unwrap());
        let written: Vec<&str> = after.lines().filter(|line| !before.lines().any(|known| known == *line)).collect();
        assert!(!written.is_empty(), "{file}");
        for word in ["page_noun", "page_name", "page-name", "PageName", "page_component", "/page/", "Page title", "age name"] {
            assert!(!written.iter().any(|line| line.contains(word)), "{file}: {word}");
        }
    }
    let lib = fs::read_to_string(tree.0.join("components/requests/src/lib.rs")).unwrap();
    assert!(lib.contains("GET \"/requests/document-list\" for customer => document_list::page,"), "{lib}");
}

#[test]
fn a_page_that_is_there_is_not_written_over_and_one_without_a_place_is_refused() {
    let tree = Tree::copied(&["spin.toml", "sql/portal", "crates/portico/src/portal", "components/requests/src"]);
    let refused = |page: &Page| format!("{:#}", make(&tree.0, page).unwrap_err());
    assert!(refused(&page("hub")).contains("is there already"));
    assert!(refused(&page("Hub")).contains("small letters"));
    assert!(refused(&Page { noun: "nothing".into(), ..page("x") }).contains("there is no folder sql/nothing"));
    assert!(refused(&Page { component: "nobody".into(), ..page("x") }).contains("there is no folder components/nobody"));
}

/// Parts of this repository in a folder of their own, which goes with the test.
struct Tree(std::path::PathBuf);

impl Tree {
    fn copied(parts: &[&str]) -> Self {
        let tree = std::env::temp_dir().join(format!("portico-new-page-{}", uuid::Uuid::new_v4().simple()));
        parts.iter().for_each(|part| crate::files::copy(&root().join(part), &tree.join(part)).unwrap());
        Tree(tree)
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}
