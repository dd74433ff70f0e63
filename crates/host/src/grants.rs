//! What a component is granted.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use crate::allowed_hosts::AllowedHosts;
use crate::key_value::store::Store;
use crate::sqlite::database::Database;

/// Everything that a component is granted; the same for all its instances.
pub struct Grants {
    /// Id of the component.
    pub component: String,
    /// Its variables, filled.
    pub variables: BTreeMap<String, String>,
    /// Its environment variables.
    pub environment: BTreeMap<String, String>,
    /// Databases by label.
    pub databases: BTreeMap<String, Database>,
    /// Key-value stores by label.
    pub stores: HashMap<String, Store>,
    /// Hosts that it may call.
    pub hosts: Arc<AllowedHosts>,
    /// Folders that it may read, each with its path inside.
    pub mounts: Vec<(PathBuf, String)>,
    /// True if what it prints goes nowhere.
    pub silent: bool,
}
