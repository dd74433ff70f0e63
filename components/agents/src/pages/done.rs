//! What was just done with the reader's own account.

use portico_web::done;

done! {
    /// The password was changed, and the other sessions ended.
    PasswordChanged = "password" => "agents-done-password",
    /// There is no second factor any more.
    FactorRemoved = "second-factor" => "agents-done-second-factor",
    /// Another session was ended.
    SessionEnded = "session" => "account-ended",
    /// All others were.
    OthersEnded = "sessions" => "agents-done-sessions",
}

impl Done {
    /// The account page that says so.
    pub fn address(self) -> String {
        format!("/desk/account?done={}", self.word())
    }
}
