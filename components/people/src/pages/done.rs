//! What was just done with people.

use portico_web::done;

done! {
    /// Somebody or something is there now.
    Created = "created" => "people-done-created",
    /// It is changed.
    Saved = "saved" => "people-done-saved",
    /// A note is kept.
    Noted = "noted" => "people-done-noted",
    /// An invitation is on its way.
    Invited = "invited" => "people-done-invited",
    /// An invitation is taken back.
    Withdrawn = "withdrawn" => "people-done-withdrawn",
    /// Somebody belongs to an organisation now.
    Added = "added" => "people-done-added",
    /// Somebody has another role.
    Role = "role" => "people-done-role",
    /// Somebody belongs to an organisation no more.
    Removed = "removed" => "people-done-removed",
    /// Somebody's sessions ended.
    SignedOut = "signed-out" => "people-done-signed-out",
    /// An account is closed.
    Closed = "closed" => "people-done-closed",
    /// An account is open again.
    Opened = "opened" => "people-done-opened",
    /// Two accounts are one.
    Merged = "merged" => "people-done-merged",
    /// It was that way already, or somebody else was faster.
    Nothing = "nothing" => "people-done-nothing",
}
