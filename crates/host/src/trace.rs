//! Follows one request from its arrival to the last byte of its answer.

use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{Request, Response};
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt as _;
use wasmtime_wasi_http::{Error, WasiBody};

use crate::access_log::{Record, Recorder};
use crate::state::{State, StatementCounts};

/// The instance that handles a request, and what it had done before.
pub struct Served {
    statements: Arc<StatementCounts>,
    before: Vec<u64>,
    instance: u64,
}

/// Filled in by the worker when it takes the request.
pub type ServedBy = Arc<OnceLock<Served>>;

impl Served {
    /// The instance of `state`, as it is now.
    pub fn by(state: &State) -> Self {
        Self { statements: state.statements.clone(), before: state.statements.now(), instance: state.instance }
    }
}

/// A request whose answer is not complete yet.
pub struct Trace {
    recorder: Arc<Recorder>,
    started: Instant,
    served: ServedBy,
    record: Option<Record>,
}

impl Trace {
    /// Starts to follow `request`; `None` if nobody wants records.
    pub fn start<B>(recorder: Option<&Arc<Recorder>>, request: &Request<B>) -> Option<Self> {
        let recorder = recorder?.clone();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let record = Record {
            at_ms: u64::try_from(now.as_millis()).unwrap_or(u64::MAX),
            component: String::new(),
            method: request.method().to_string(),
            path: request.uri().path().to_owned(),
            status: 0,
            micros: 0,
            statements: Default::default(),
            length: false,
            bytes: 0,
            instance: 0,
        };
        Some(Self { recorder, started: Instant::now(), served: ServedBy::default(), record: Some(record) })
    }

    /// Notes the component and gives what the worker fills in.
    pub fn component(&mut self, id: &str) -> ServedBy {
        if let Some(record) = &mut self.record {
            id.clone_into(&mut record.component);
        }
        self.served.clone()
    }

    /// Follows `response` to its end.
    pub fn follow(mut self, response: Response<WasiBody>) -> Response<WasiBody> {
        let stated = response.headers().get(CONTENT_LENGTH).and_then(|l| l.to_str().ok()?.parse().ok());
        let length = stated.or(response.body().size_hint().exact());
        if let Some(record) = &mut self.record {
            record.status = response.status().as_u16();
            record.length = length.is_some();
        }
        response.map(|body| Followed { body, length, trace: self }.boxed_unsync())
    }

    /// Hands the record over, once.
    fn finish(&mut self) {
        let Some(mut record) = self.record.take() else {
            return;
        };
        record.micros = u64::try_from(self.started.elapsed().as_micros()).unwrap_or(u64::MAX);
        if let Some(served) = self.served.get() {
            record.instance = served.instance;
            record.statements = served.statements.since(&served.before);
        }
        self.recorder.add(record);
    }
}

impl Drop for Trace {
    fn drop(&mut self) {
        self.finish();
    }
}

/// A body that counts its bytes. Its record is there before the last of them is sent, or when nobody wants the rest.
struct Followed {
    body: WasiBody,
    length: Option<u64>,
    trace: Trace,
}

impl Body for Followed {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        let length = self.length;
        match (&frame, &mut self.trace.record) {
            (Poll::Ready(Some(Ok(frame))), Some(record)) => {
                record.bytes += frame.data_ref().map_or(0, |data| data.len() as u64);
                if length.is_some_and(|length| record.bytes >= length) {
                    self.trace.finish();
                }
            }
            (Poll::Ready(None), _) => self.trace.finish(),
            _ => {}
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
