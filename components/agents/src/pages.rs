//! The pages: signing in, an agent's own account, the team.

mod account;
mod code;
mod done;
mod enrolment;
mod link;
mod password;
mod recovery;
mod sign_in;
mod words;

pub use account::page as account;
pub use code::page as code;
pub use done::Done;
pub use enrolment::{Offer, at_sign_in as enrolment, own as own_enrolment};
pub use link::{over as link_over, page as link};
pub use password::page as password;
pub use recovery::{Confirmed, at_sign_in as recovery_codes_at_sign_in, codes as recovery_codes, confirm, throttled};
pub use sign_in::page as sign_in;
