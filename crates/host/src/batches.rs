//! Results that a blocking thread or a task reads and a guest consumes as a stream.
//!
//! Items travel in batches, and the first batch travels with the head: a small result costs one hop between threads.

use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::sync::{mpsc, oneshot};
use wasmtime::StoreContextMut;
use wasmtime::component::{Destination, StreamProducer, StreamResult, VecBuffer};

/// A batch is sent on when it has this many items…
const MAX_ITEMS: usize = 64;
/// …or this many bytes.
const MAX_BYTES: usize = 256 << 10;
/// Batches that wait for a slow guest before the thread waits too.
const WAITING: usize = 4;

/// The receiving side: what comes before the items, the items, and how it ended.
pub struct Batches<H, T, E> {
    /// What comes before the items, such as names of columns.
    pub head: H,
    /// The items.
    pub items: Items<T>,
    /// Resolves when the thread has ended.
    pub end: oneshot::Receiver<Result<(), E>>,
}

/// The items of [`Batches`], to be read by a guest.
pub struct Items<T> {
    first: Vec<T>,
    rest: mpsc::Receiver<Vec<T>>,
}

/// The sending side. A thread that may block calls [`Sender::push`] and [`Sender::finish`], a task [`Sender::send`] and [`Sender::end`].
pub struct Sender<H, T, E> {
    opened: Option<oneshot::Sender<Batches<H, T, E>>>,
    batch: Vec<T>,
    bytes: usize,
    rest: Option<mpsc::Sender<Vec<T>>>,
    end: Option<oneshot::Sender<Result<(), E>>>,
}

/// The consumer is gone.
pub struct Abandoned;

/// A batch that is ready, and where it goes.
type Full<T> = (mpsc::Sender<Vec<T>>, Vec<T>);

/// Resolves with the first batch.
pub type Opened<H, T, E> = oneshot::Receiver<Batches<H, T, E>>;

/// A sender and the receiver of what it opens with.
pub fn channel<H, T, E>() -> (Sender<H, T, E>, Opened<H, T, E>) {
    let (opened, receiver) = oneshot::channel();
    (Sender { opened: Some(opened), batch: Vec::new(), bytes: 0, rest: None, end: None }, receiver)
}

impl<H, T, E> Sender<H, T, E> {
    /// Adds an item of about `bytes` bytes; `head` is asked for with the first batch.
    ///
    /// # Errors
    /// If nobody reads any more.
    pub fn push(&mut self, head: impl FnOnce() -> H, item: T, bytes: usize) -> Result<(), Abandoned> {
        match self.add(head, item, bytes)? {
            Some((rest, batch)) => rest.blocking_send(batch).map_err(|_| Abandoned),
            None => Ok(()),
        }
    }

    /// The same without blocking.
    ///
    /// # Errors
    /// If nobody reads any more.
    pub async fn send(&mut self, head: impl FnOnce() -> H, item: T, bytes: usize) -> Result<(), Abandoned> {
        match self.add(head, item, bytes)? {
            Some((rest, batch)) => rest.send(batch).await.map_err(|_| Abandoned),
            None => Ok(()),
        }
    }

    /// Sends what is left, and how it ended. `head` counts if nothing was sent before.
    pub fn finish(mut self, head: H, end: Result<(), E>) {
        // A guest that dropped the items may still ask how it ended, so a failure here does not matter.
        if let Some((rest, batch)) = self.left(head) {
            drop(rest.blocking_send(batch));
        }
        self.close(end);
    }

    /// The same without blocking.
    pub async fn end(mut self, head: H, end: Result<(), E>) {
        if let Some((rest, batch)) = self.left(head) {
            drop(rest.send(batch).await);
        }
        self.close(end);
    }

    /// A batch that is full, and where it goes.
    fn add(&mut self, head: impl FnOnce() -> H, item: T, bytes: usize) -> Result<Option<Full<T>>, Abandoned> {
        self.batch.push(item);
        self.bytes += bytes;
        if self.batch.len() < MAX_ITEMS && self.bytes < MAX_BYTES {
            return Ok(None);
        }
        self.bytes = 0;
        match &self.rest {
            Some(rest) => Ok(Some((rest.clone(), std::mem::take(&mut self.batch)))),
            None => self.open(head()).map(|()| None),
        }
    }

    /// The last batch where one was sent before; else it goes with the head.
    fn left(&mut self, head: H) -> Option<Full<T>> {
        match &self.rest {
            Some(rest) => (!self.batch.is_empty()).then(|| (rest.clone(), std::mem::take(&mut self.batch))),
            None => {
                drop(self.open(head));
                None
            }
        }
    }

    fn close(mut self, end: Result<(), E>) {
        self.rest = None;
        if let Some(sender) = self.end.take() {
            drop(sender.send(end));
        }
    }

    fn open(&mut self, head: H) -> Result<(), Abandoned> {
        let (rest_sender, rest) = mpsc::channel(WAITING);
        let (end_sender, end) = oneshot::channel();
        self.rest = Some(rest_sender);
        self.end = Some(end_sender);
        let items = Items { first: std::mem::take(&mut self.batch), rest };
        let opened = self.opened.take().ok_or(Abandoned)?;
        opened.send(Batches { head, items, end }).map_err(|_| Abandoned)
    }
}

impl<D, T: Send + Sync + Unpin + 'static> StreamProducer<D> for Items<T> {
    type Item = T;
    type Buffer = VecBuffer<T>;

    fn poll_produce<'a>(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        store: StoreContextMut<'a, D>,
        mut destination: Destination<'a, Self::Item, Self::Buffer>,
        finish: bool,
    ) -> Poll<wasmtime::Result<StreamResult>> {
        if destination.remaining(store) == Some(0) {
            return Poll::Ready(Ok(StreamResult::Completed));
        }
        let this = self.get_mut();
        let batch = if this.first.is_empty() {
            match this.rest.poll_recv(context) {
                Poll::Ready(batch) => batch,
                Poll::Pending if finish => return Poll::Ready(Ok(StreamResult::Cancelled)),
                Poll::Pending => return Poll::Pending,
            }
        } else {
            Some(std::mem::take(&mut this.first))
        };
        Poll::Ready(Ok(match batch {
            Some(items) => {
                destination.set_buffer(items.into());
                StreamResult::Completed
            }
            None => StreamResult::Dropped,
        }))
    }
}
