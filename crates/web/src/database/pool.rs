//! Connections of one instance to one database, each lent to one call at a time: a connection to a remote database is a stream that takes one
//! statement at a time, and whoever sends a second breaks off the first.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use futures_channel::oneshot::{Receiver, Sender, channel};

/// Connections that an instance has open at most.
const MOST: usize = 8;
/// Where the quickest statement takes longer, the database is far away. Near, calls queue for one connection: it is the one whose statements are
/// compiled and whose pages are cached, and opening another costs more than waiting.
const FAR: Duration = Duration::from_millis(1);

/// The connections. A call takes a seat, and in it the connection that was used last, or none: then it opens one.
pub struct Pool<C>(RefCell<State<C>>);

struct State<C> {
    idle: Vec<C>,
    seats: usize,
    waiting: VecDeque<Sender<Seat<C>>>,
    quickest: Option<Duration>,
}

/// The right of one call to a connection. Dropped, it goes to the next call, with what is in it.
pub struct Seat<C> {
    pool: Rc<Pool<C>>,
    /// A connection that works and that nobody uses.
    pub connection: Option<C>,
}

impl<C> Default for Pool<C> {
    fn default() -> Self {
        Self(RefCell::new(State { idle: Vec::new(), seats: 0, waiting: VecDeque::new(), quickest: None }))
    }
}

impl<C> Pool<C> {
    /// A seat, once there is one.
    pub async fn seat(self: &Rc<Self>) -> Seat<C> {
        loop {
            let waiting = match self.ask() {
                Ok(seat) => return seat,
                Err(waiting) => waiting,
            };
            // Seats are passed on for as long as there is a pool, so that asking again is for the case that can't be.
            if let Ok(seat) = waiting.await {
                return seat;
            }
        }
    }

    fn ask(self: &Rc<Self>) -> Result<Seat<C>, Receiver<Seat<C>>> {
        let mut state = self.0.borrow_mut();
        if state.seats < state.most() {
            state.seats += 1;
            let connection = state.idle.pop();
            return Ok(Seat { pool: Rc::clone(self), connection });
        }
        let (sender, receiver) = channel();
        state.waiting.push_back(sender);
        Err(receiver)
    }

    /// Whether it is not known yet to be near: then statements are timed.
    pub fn is_timed(&self) -> bool {
        self.0.borrow().quickest.is_none_or(|quickest| quickest > FAR)
    }

    /// Notes what a statement took, from its call to its end, on a connection that was open before.
    pub fn took(self: &Rc<Self>, time: Duration) {
        let mut state = self.0.borrow_mut();
        state.quickest = Some(state.quickest.map_or(time, |quickest| quickest.min(time)));
        // Far away, whoever waits may open one of their own.
        let free = state.most().saturating_sub(state.seats);
        let count = free.min(state.waiting.len());
        state.seats += count;
        let called: Vec<_> = state.waiting.drain(..count).collect();
        let seats: Vec<_> = called.iter().map(|_| Seat { pool: Rc::clone(self), connection: state.idle.pop() }).collect();
        drop(state);
        for (waiting, seat) in called.into_iter().zip(seats) {
            pass(waiting, seat);
        }
    }

    /// Closes what nobody uses: where one stream is gone, those that were used before it are too.
    pub fn close_idle(&self) {
        let idle = std::mem::take(&mut self.0.borrow_mut().idle);
        drop(idle);
    }

    /// Adds a connection that was opened ahead.
    pub fn add(&self, connection: C) {
        self.0.borrow_mut().idle.push(connection);
    }
}

impl<C> State<C> {
    fn most(&self) -> usize {
        if self.quickest.is_some_and(|quickest| quickest > FAR) { MOST } else { 1 }
    }
}

/// Hands a seat to a call that waited. Where it waits no more, the seat comes back and, dropped, goes to the next.
fn pass<C>(waiting: Sender<Seat<C>>, seat: Seat<C>) {
    drop(waiting.send(seat));
}

impl<C> Drop for Seat<C> {
    fn drop(&mut self) {
        let mut state = self.pool.0.borrow_mut();
        if state.seats <= state.most()
            && let Some(waiting) = state.waiting.pop_front()
        {
            drop(state);
            return pass(waiting, Seat { pool: Rc::clone(&self.pool), connection: self.connection.take() });
        }
        state.seats -= 1;
        // No more seats than that are given, so that no more connections are kept.
        state.idle.extend(self.connection.take());
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    use super::*;

    fn polled<F: Future>(future: std::pin::Pin<&mut F>) -> Poll<F::Output> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    fn seated(pool: &Rc<Pool<u32>>) -> Seat<u32> {
        match polled(std::pin::pin!(pool.seat())) {
            Poll::Ready(seat) => seat,
            Poll::Pending => panic!("there was no seat"),
        }
    }

    #[test]
    fn two_calls_at_once_never_share_a_connection() {
        let pool: Rc<Pool<u32>> = Rc::default();
        let mut first = seated(&pool);
        assert_eq!(first.connection, None, "the first call opens");
        let mut second = Box::pin(pool.seat());
        assert!(polled(second.as_mut()).is_pending());
        first.connection = Some(7);
        drop(first);
        match polled(second.as_mut()) {
            Poll::Ready(seat) => assert_eq!(seat.connection, Some(7)),
            Poll::Pending => panic!("the connection was free"),
        }
    }

    #[test]
    fn a_database_far_away_is_asked_by_several_at_once_and_never_by_more_than_eight() {
        let pool: Rc<Pool<u32>> = Rc::default();
        let first = seated(&pool);
        let mut second = Box::pin(pool.seat());
        assert!(polled(second.as_mut()).is_pending());
        pool.took(Duration::from_millis(50));
        assert!(polled(second.as_mut()).is_ready(), "who waited opens one");
        let seats: Vec<_> = (1..MOST).map(|_| seated(&pool)).collect();
        assert!(polled(std::pin::pin!(pool.seat())).is_pending());
        drop((first, seats));
    }

    #[test]
    fn a_near_one_keeps_one_connection() {
        let pool: Rc<Pool<u32>> = Rc::default();
        pool.took(Duration::from_millis(3));
        pool.took(Duration::from_micros(200));
        assert!(!pool.is_timed());
        let first = seated(&pool);
        assert!(polled(std::pin::pin!(pool.seat())).is_pending());
        drop(first);
    }

    #[test]
    fn a_call_that_is_broken_off_takes_its_connection_with_it_and_leaves_its_seat() {
        let pool: Rc<Pool<u32>> = Rc::default();
        pool.add(7);
        let mut broken = seated(&pool);
        assert_eq!(broken.connection.take(), Some(7), "in use");
        let gave_up = Box::pin(pool.seat());
        let mut patient = Box::pin(pool.seat());
        let mut gave_up = gave_up;
        assert!(polled(gave_up.as_mut()).is_pending());
        assert!(polled(patient.as_mut()).is_pending());
        drop(gave_up);
        drop(broken);
        match polled(patient.as_mut()) {
            Poll::Ready(seat) => assert_eq!(seat.connection, None),
            Poll::Pending => panic!("the seat was free"),
        }
    }

    #[test]
    fn who_gave_up_with_a_seat_in_hand_passes_it_on() {
        let pool: Rc<Pool<u32>> = Rc::default();
        let mut first = seated(&pool);
        let mut gave_up = Box::pin(pool.seat());
        assert!(polled(gave_up.as_mut()).is_pending());
        first.connection = Some(7);
        drop(first);
        drop(gave_up);
        assert_eq!(seated(&pool).connection, Some(7));
    }
}
