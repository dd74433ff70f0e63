//! The application's variables that this component was given in `spin.toml`, read once per instance.

use std::cell::RefCell;

use portico::Error;

thread_local! {
    static READ: RefCell<Vec<(&'static str, String)>> = const { RefCell::new(Vec::new()) };
}

/// The value of a variable.
///
/// # Errors
/// Where the component was not given it.
pub async fn get(name: &'static str) -> portico::Result<String> {
    let known = READ.with_borrow(|read| read.iter().find(|(found, _)| *found == name).map(|(_, value)| value.clone()));
    if let Some(value) = known {
        return Ok(value);
    }
    let value = spin_sdk::variables::get(name).await.map_err(|error| Error::fault(format!("the variable {name}: {error}")))?;
    READ.with_borrow_mut(|read| read.push((name, value.clone())));
    Ok(value)
}

/// The site's own address for links that leave the page (mails): the variable `public_url`, else the loopback address of this call.
///
/// # Errors
/// Where the component was not given it.
pub async fn public_url(visitor: &crate::Visitor) -> portico::Result<String> {
    let set = get("public_url").await?;
    Ok(if set.is_empty() { format!("http://{}", visitor.host) } else { set.trim_end_matches('/').to_owned() })
}
