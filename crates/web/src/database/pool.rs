//! Connections of one instance to one database, each lent to one call at a time: a connection to a remote database is a stream that takes one
//! statement at a time, and whoever sends a second breaks off the first.
//!
//! A connection costs more than a statement: each reads the whole schema. So a call waits for one that is in use, unless statements take so long
//! that they must come over a network: there a call opens one of its own, and as many are kept as an instance has calls at once.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;

/// Connections that are kept while nobody uses them: an instance answers up to 16 calls at once.
const KEPT: usize = 16;
/// No statement that needs so long at its quickest was run on this machine.
const OVER_A_NETWORK: Duration = Duration::from_millis(2);

/// The connections `C` that nobody uses, and who waits for one: dropping a `B` calls whoever hears that bell.
pub struct Pool<C, B>(RefCell<State<C, B>>);

struct State<C, B> {
    /// The one that was used last on top.
    idle: Vec<Kept<C>>,
    /// Whoever waits longest in front, each under a number.
    waiting: VecDeque<(u64, B)>,
    last_number: u64,
    lent: usize,
    /// The quickest statement so far, apart from the first one of each connection.
    quickest: Option<Duration>,
}

struct Kept<C> {
    connection: C,
    has_run: bool,
}

/// What a call is to do that wants a connection.
pub enum Turn<'a, C, B> {
    /// Use this one.
    Use(Lent<'a, C, B>),
    /// Open one, and use it by this.
    Open(Opening<'a, C, B>),
    /// Wait, and ask again.
    Wait,
}

impl<C, B> Default for Pool<C, B> {
    fn default() -> Self {
        Self(RefCell::new(State { idle: Vec::new(), waiting: VecDeque::new(), last_number: 0, lent: 0, quickest: None }))
    }
}

impl<C, B> Pool<C, B> {
    /// Keeps a new connection.
    pub fn keep(&self, connection: C) {
        self.0.borrow_mut().idle.push(Kept { connection, has_run: false });
    }

    /// What a call is to do.
    pub fn turn(&self) -> Turn<'_, C, B> {
        let mut state = self.0.borrow_mut();
        let kept = state.idle.pop();
        if kept.is_none() && state.lent > 0 && !state.is_remote() {
            return Turn::Wait;
        }
        state.lent += 1;
        match kept {
            Some(kept) => Turn::Use(Lent { kept: Some(kept), pool: self }),
            None => Turn::Open(Opening(Lent { kept: None, pool: self })),
        }
    }

    /// A place in the line of those who wait, until it is dropped.
    pub fn wait(&self, bell: B) -> Place<'_, C, B> {
        let mut state = self.0.borrow_mut();
        state.last_number += 1;
        let number = state.last_number;
        state.waiting.push_back((number, bell));
        Place { number, pool: self }
    }

    /// Closes what nobody uses: where one stream is gone, those that were used before it are too.
    pub fn close_idle(&self) {
        let idle = std::mem::take(&mut self.0.borrow_mut().idle);
        drop(idle);
    }
}

impl<C, B> State<C, B> {
    fn is_remote(&self) -> bool {
        self.quickest.is_some_and(|quickest| quickest >= OVER_A_NETWORK)
    }

    /// Whoever waits longest is to ask again; all of them where nobody needs to wait.
    fn call(&mut self) {
        let called = if self.is_remote() { self.waiting.len() } else { self.waiting.len().min(1) };
        self.waiting.drain(..called);
    }
}

/// A connection that a call uses alone. Dropped, it is closed: nobody knows what state a call has left it in that was broken off.
pub struct Lent<'a, C, B> {
    kept: Option<Kept<C>>,
    pool: &'a Pool<C, B>,
}

impl<C, B> Lent<'_, C, B> {
    /// The connection.
    pub fn connection(&self) -> Option<&C> {
        self.kept.as_ref().map(|kept| &kept.connection)
    }

    /// Gives it back: it works. `took` is how long its statement ran; `None` where that failed, which says nothing of the next.
    pub fn give_back(mut self, took: Option<Duration>) {
        let mut state = self.pool.0.borrow_mut();
        let Some(kept) = self.kept.take() else { return };
        if kept.has_run {
            state.quickest = [state.quickest, took].into_iter().flatten().min();
        }
        if state.idle.len() < KEPT {
            state.idle.push(Kept { has_run: true, ..kept });
        }
    }
}

impl<C, B> Drop for Lent<'_, C, B> {
    fn drop(&mut self) {
        let mut state = self.pool.0.borrow_mut();
        state.lent -= 1;
        state.call();
    }
}

/// A connection that a call opens; others wait for it meanwhile.
pub struct Opening<'a, C, B>(Lent<'a, C, B>);

impl<'a, C, B> Opening<'a, C, B> {
    /// It is open.
    pub fn opened(self, connection: C) -> Lent<'a, C, B> {
        let mut lent = self.0;
        lent.kept = Some(Kept { connection, has_run: false });
        lent
    }
}

/// A place in the line.
pub struct Place<'a, C, B> {
    number: u64,
    pool: &'a Pool<C, B>,
}

impl<C, B> Drop for Place<'_, C, B> {
    /// Called or not, it waits no longer. What it was called for goes to the next, where it does not come to use it.
    fn drop(&mut self) {
        let mut state = self.pool.0.borrow_mut();
        let before = state.waiting.len();
        state.waiting.retain(|(number, _)| *number != self.number);
        if state.waiting.len() == before && (!state.idle.is_empty() || state.lent == 0) {
            state.call();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::{Rc, Weak};

    use super::*;

    type Bells = Pool<u32, Rc<()>>;

    const QUICK: Duration = Duration::from_micros(200);
    const SLOW: Duration = Duration::from_millis(50);

    /// A pool with one connection whose statements take so long.
    fn with_one(took: Duration) -> Bells {
        let pool = Bells::default();
        pool.keep(7);
        // The first statement of a connection says nothing of the next.
        used(&pool, SLOW);
        used(&pool, took);
        pool
    }

    fn used(pool: &Bells, took: Duration) {
        lent(pool).give_back(Some(took));
    }

    fn lent(pool: &Bells) -> Lent<'_, u32, Rc<()>> {
        match pool.turn() {
            Turn::Use(lent) => lent,
            Turn::Open(opening) => opening.opened(8),
            Turn::Wait => panic!("there is one"),
        }
    }

    fn wait(pool: &Bells) -> (Place<'_, u32, Rc<()>>, Weak<()>) {
        let bell = Rc::new(());
        let waits = Rc::downgrade(&bell);
        (pool.wait(bell), waits)
    }

    fn called(waits: &Weak<()>) -> bool {
        waits.upgrade().is_none()
    }

    #[test]
    fn two_calls_at_once_never_share_a_connection() {
        let quick = with_one(QUICK);
        let _first = lent(&quick);
        assert!(matches!(quick.turn(), Turn::Wait), "it is here again sooner than another is open");
        let slow = with_one(SLOW);
        let first = lent(&slow);
        let second = lent(&slow);
        assert_eq!((first.connection(), second.connection()), (Some(&7), Some(&8)), "over a network a connection of its own is worth it");
    }

    #[test]
    fn who_waits_longest_is_called_when_a_connection_is_back_or_gone() {
        let pool = with_one(QUICK);
        let first_lent = lent(&pool);
        let ((first_place, first), (_second_place, second)) = (wait(&pool), wait(&pool));
        first_lent.give_back(Some(QUICK));
        assert!(called(&first) && !called(&second));
        let broken_off = lent(&pool);
        drop(first_place);
        assert!(!called(&second), "it was used");
        drop(broken_off);
        assert!(called(&second));
        assert!(matches!(pool.turn(), Turn::Open(_)));
    }

    #[test]
    fn all_who_wait_are_called_once_statements_are_known_to_be_slow() {
        let pool = Bells::default();
        pool.keep(7);
        used(&pool, SLOW);
        let second_statement = lent(&pool);
        let ((_first_place, first), (_second_place, second)) = (wait(&pool), wait(&pool));
        second_statement.give_back(Some(SLOW));
        assert!(called(&first) && called(&second));
    }

    #[test]
    fn a_call_that_is_not_heard_any_more_goes_to_the_next() {
        let pool = with_one(QUICK);
        let used = lent(&pool);
        let ((first_place, _), (second_place, second), (_third_place, third)) = (wait(&pool), wait(&pool), wait(&pool));
        drop(second_place);
        assert!(!called(&third), "whoever leaves uncalled calls nobody");
        used.give_back(Some(QUICK));
        drop(first_place);
        assert!(called(&second) && called(&third));
    }

    #[test]
    fn nor_is_one_lost_that_was_made_when_a_connection_broke() {
        let pool = with_one(QUICK);
        let broken = lent(&pool);
        let ((first_place, _), (_second_place, second)) = (wait(&pool), wait(&pool));
        drop(broken);
        drop(first_place);
        assert!(called(&second), "it may open one");
    }

    #[test]
    fn what_fails_at_once_does_not_make_a_network_quick() {
        let pool = with_one(SLOW);
        lent(&pool).give_back(None);
        let _first = lent(&pool);
        assert!(matches!(pool.turn(), Turn::Open(_)));
    }

    #[test]
    fn the_connection_that_was_used_last_is_used_next_until_all_are_closed() {
        let pool = with_one(SLOW);
        let (first, second) = (lent(&pool), lent(&pool));
        first.give_back(Some(SLOW));
        second.give_back(Some(SLOW));
        assert_eq!(lent(&pool).connection(), Some(&8));
        pool.close_idle();
        assert!(matches!(pool.turn(), Turn::Open(_)));
    }
}
