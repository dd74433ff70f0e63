//! Wakes the courier after an answer is on its way. Missed, its periodic tick finds the same work.

use std::cell::Cell;

use spin_sdk::http::{EmptyBody, send};

use crate::RequestContext;
use crate::serve::afterwards;

/// The courier's name inside the application. Only components of this application reach it (`allowed_outbound_hosts`), and only they can
/// name it: Spin removes such a `Host` from calls that come from outside.
const HOST: &str = "courier.spin.internal";
/// Where it is woken. No public route of `spin.toml` leads the courier this path.
const PATH: &str = "/wake";
/// The address of the site as the writer's caller knew it: the courier is called from inside, and has none of its own.
pub const ORIGIN: &str = "x-portico-origin";

thread_local! {
    /// How far this instance's wake is.
    static WAKE: Cell<Wake> = const { Cell::new(Wake::None) };
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wake {
    None,
    OnItsWay,
    /// Something was written since it left: another follows it.
    OnItsWayWithAnother,
}

/// Wakes it once the answer is on its way.
pub fn begin(origin: String) {
    afterwards(courier(origin));
}

/// Asks the courier to look at what is due. `origin` begins the links in its mails. Errors are only logged: nothing is lost by one.
///
/// One wake is enough for all that was written until it left, so that an instance has one on its way at a time, however many write.
async fn courier(origin: String) {
    if WAKE.get() != Wake::None {
        return WAKE.set(Wake::OnItsWayWithAnother);
    }
    // Broken off, it leaves the next one free to go.
    let _none = Reset;
    loop {
        WAKE.set(Wake::OnItsWay);
        send_to(&origin).await;
        if WAKE.get() == Wake::OnItsWay {
            break;
        }
    }
}

struct Reset;

impl Drop for Reset {
    fn drop(&mut self) {
        WAKE.set(Wake::None);
    }
}

async fn send_to(origin: &str) {
    let request = http::Request::post(format!("http://{HOST}{PATH}")).header(ORIGIN, origin).body(EmptyBody::new());
    match request {
        Ok(request) => {
            if let Err(error) = send(request).await {
                tracing::warn!(target: "courier", %error, "it could not be woken; its tick finds the same work");
            }
        }
        Err(error) => tracing::error!(target: "courier", %error, "there is no call that wakes it"),
    }
}

/// Whether a call is [`courier`]'s.
#[must_use]
pub fn is_wake(context: &RequestContext) -> bool {
    context.host.split(':').next() == Some(HOST) && context.path == PATH
}
