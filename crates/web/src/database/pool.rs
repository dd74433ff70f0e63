//! Connections of one instance to one database, each lent to one call at a time: a connection to a remote database is a stream that takes one
//! statement at a time, and whoever sends a second breaks off the first.
//!
//! Nobody waits for a connection: the bindings can't wake a call from another one. An instance answers up to 16 calls at once, and has no more
//! connections than that.

use std::cell::RefCell;

/// Connections that are kept while nobody uses them.
const KEPT: usize = 16;

/// The connections that nobody uses, the one that was used last on top.
pub struct Pool<C>(RefCell<Vec<C>>);

impl<C> Default for Pool<C> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<C> Pool<C> {
    /// The connection that was used last; where there is none, the call opens one.
    pub fn take(&self) -> Option<C> {
        self.0.borrow_mut().pop()
    }

    /// Gives back a connection that works.
    pub fn give_back(&self, connection: C) {
        let mut idle = self.0.borrow_mut();
        if idle.len() < KEPT {
            idle.push(connection);
        }
    }

    /// Closes what nobody uses: where one stream is gone, those that were used before it are too.
    pub fn close_idle(&self) {
        let idle = std::mem::take(&mut *self.0.borrow_mut());
        drop(idle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_calls_at_once_never_share_a_connection() {
        let pool: Pool<u32> = Pool::default();
        pool.give_back(7);
        assert_eq!((pool.take(), pool.take()), (Some(7), None), "the second call opens one of its own");
    }

    #[test]
    fn the_connection_that_was_used_last_is_used_next() {
        let pool: Pool<u32> = Pool::default();
        pool.give_back(1);
        pool.give_back(2);
        assert_eq!(pool.take(), Some(2));
    }

    #[test]
    fn no_more_are_kept_than_an_instance_has_calls() {
        let pool: Pool<usize> = Pool::default();
        (0..=KEPT).for_each(|connection| pool.give_back(connection));
        assert_eq!(std::iter::from_fn(|| pool.take()).count(), KEPT);
    }

    #[test]
    fn what_nobody_uses_is_closed_when_one_stream_is_gone() {
        let pool: Pool<u32> = Pool::default();
        pool.give_back(1);
        pool.close_idle();
        assert_eq!(pool.take(), None);
    }
}
