//! Reading the body of a call: all of it, up to what its route takes.

use std::pin::pin;

use bytes::{Bytes, BytesMut};
use http_body::Body;
use http_body_util::BodyExt;

/// How much of a body that is too large is read on and thrown away, in bytes. A browser shows an answer once its whole body is sent: one that
/// closes the connection before looks like a broken line, and nobody is told why.
pub const MOST_DISCARDED: usize = 64 * 1024 * 1024;

/// Why a body was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has more bytes than are taken.
    TooLarge,
    /// It broke off.
    BrokenOff,
}

/// The whole of a body that has at most so many bytes; `announced` is its length, where the caller says it. Of a larger one nothing is kept.
///
/// # Errors
/// Says why it was not read.
pub async fn read(body: impl Body<Data = Bytes, Error = impl Sized>, announced: Option<usize>, most: usize) -> Result<Bytes, Unread> {
    let mut body = pin!(body);
    let (mut kept, mut seen) = (BytesMut::new(), 0_usize);
    let mut fits = announced.is_none_or(|length| length <= most);
    // So much is not read to its end in any case.
    if announced.is_some_and(|length| length > MOST_DISCARDED) {
        return Err(Unread::TooLarge);
    }
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Unread::BrokenOff)?.into_data() else { continue };
        seen = seen.saturating_add(data.len());
        fits = fits && seen <= most;
        if fits {
            kept.extend_from_slice(&data);
        } else if seen > MOST_DISCARDED {
            break;
        } else {
            kept = BytesMut::new();
        }
    }
    if fits { Ok(kept.freeze()) } else { Err(Unread::TooLarge) }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use futures_util::{FutureExt as _, stream};
    use http_body::Frame;
    use http_body_util::StreamBody;

    use super::{MOST_DISCARDED, Unread, read};

    type Sent = Result<Frame<Bytes>, ()>;

    /// What becomes of a body that comes in these pieces, and how many of them were read.
    fn read_of(pieces: Vec<Sent>, announced: Option<usize>, most: usize) -> (Result<usize, Unread>, usize) {
        let all = pieces.len();
        let mut left = pieces.into_iter();
        let body = StreamBody::new(stream::iter(left.by_ref()));
        let read = read(body, announced, most).now_or_never().expect("all of it is there").map(|bytes| bytes.len());
        (read, all - left.len())
    }

    fn piece(length: usize) -> Sent {
        Ok(Frame::data(Bytes::from(vec![b'a'; length])))
    }

    #[test]
    fn a_body_of_the_most_bytes_is_read_and_of_one_more_is_not() {
        assert_eq!(read_of(vec![piece(6), piece(4)], None, 10), (Ok(10), 2));
        assert_eq!(read_of(vec![piece(6), piece(5)], None, 10), (Err(Unread::TooLarge), 2));
        assert_eq!(read_of(vec![piece(6), Err(())], Some(12), 20), (Err(Unread::BrokenOff), 2));
    }

    #[test]
    fn a_body_that_is_too_large_is_sent_to_its_end_before_the_answer() {
        assert_eq!(read_of(vec![piece(6), piece(6), piece(6)], Some(18), 10), (Err(Unread::TooLarge), 3));
        assert_eq!(read_of(vec![piece(6), piece(6), piece(6)], None, 10), (Err(Unread::TooLarge), 3));
    }

    #[test]
    fn one_that_never_ends_is_broken_off() {
        let endless: Vec<Sent> = (0..80).map(|_| piece(1024 * 1024)).collect();
        assert_eq!(read_of(endless, None, 10), (Err(Unread::TooLarge), 65));
        assert_eq!(read_of(vec![piece(6)], Some(MOST_DISCARDED + 1), 10), (Err(Unread::TooLarge), 0));
    }
}
