//! How one call of an instance calls another that waits for it. The bindings can't wake a call from another one; what they can wait for is an
//! event of the Component Model, such as the end of a stream (Component Model, "Async", Waitables).

use spin_sdk::wasip3::wit_bindgen::{StreamReader, StreamWriter};
use spin_sdk::wasip3::wit_stream;

/// Rings when it is dropped.
pub struct Bell(#[expect(dead_code, reason = "that it is dropped is all that it does")] StreamWriter<u8>);

/// Who hears a bell.
pub struct Ear(StreamReader<u8>);

/// A bell, and who hears it.
pub fn hung() -> (Bell, Ear) {
    let (bell, ear) = wit_stream::new::<u8>();
    (Bell(bell), Ear(ear))
}

impl Ear {
    /// Waits until the bell rings.
    pub async fn rings(mut self) {
        self.0.next().await;
    }
}
