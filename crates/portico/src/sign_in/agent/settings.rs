//! What a site asks of its agents: event `desk.configured`, in a site file under `desk`.

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::people::Role;

/// The settings; what a site file leaves out is as a site without settings has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DeskSettings {
    /// The roles that must have a second factor.
    pub second_factor: Vec<Role>,
    /// A session that is not used for so many minutes ends.
    pub idle_minutes: u32,
    /// And every session after so many hours.
    pub session_hours: u32,
}

impl Default for DeskSettings {
    fn default() -> Self {
        DeskSettings { second_factor: Vec::new(), idle_minutes: 60, session_hours: 12 }
    }
}

impl DeskSettings {
    /// What is wrong with them, by field.
    #[must_use]
    pub fn faults(&self) -> Vec<(&'static str, String)> {
        let mut faults = Vec::new();
        // Uses of a session are noted every five minutes: a shorter limit would sign out whoever works.
        if !(10..=1440).contains(&self.idle_minutes) {
            faults.push(("idle_minutes", format!("is {}: 10 to 1440 are possible", self.idle_minutes)));
        }
        if !(1..=168).contains(&self.session_hours) {
            faults.push(("session_hours", format!("is {}: 1 to 168 are possible", self.session_hours)));
        }
        faults
    }
}

/// Configures the desk.
#[derive(Clone, Command, Debug)]
#[command("site/configure_desk.sql")]
pub struct ConfigureDesk<'a> {
    /// All of it, as JSON of [`DeskSettings`].
    pub settings: &'a serde_json::Value,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_judged_by_the_name_of_their_field() {
        let read = |json: &str| serde_json::from_str::<DeskSettings>(json);
        let good = read(r#"{"second_factor": ["admin", "lead"], "idle_minutes": 30}"#).unwrap();
        assert_eq!((good.second_factor.as_slice(), good.idle_minutes, good.session_hours), (&[Role::Admin, Role::Lead][..], 30, 12));
        assert_eq!(good.faults(), []);
        let both = read(r#"{"idle_minutes": 1, "session_hours": 1000}"#).unwrap().faults();
        assert_eq!(both.iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["idle_minutes", "session_hours"]);
        for wrong in [r#"{"second_factor": ["boss"]}"#, r#"{"idle": 5}"#, r#"{"idle_minutes": "60"}"#] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
