//! What was just done with an agent.

use portico_web::done;

done! {
    /// An invitation is on its way.
    Invited = "invited" => "team-done-invited",
    /// A link to a new password is.
    LinkSent = "link" => "team-done-link",
    /// A link is taken back.
    Withdrawn = "withdrawn" => "team-done-withdrawn",
    /// They are changed.
    Saved = "saved" => "people-done-saved",
    /// Their account is closed.
    Closed = "closed" => "people-done-closed",
    /// It is open again.
    Opened = "opened" => "people-done-opened",
    /// Their sessions ended.
    SignedOut = "signed-out" => "agents-done-signed-out",
    /// Their second factor was taken away.
    FactorReset = "reset" => "agents-done-reset",
    /// It was that way already, or somebody else was faster.
    Nothing = "nothing" => "people-done-nothing",
}
