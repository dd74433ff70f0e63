//! What components print, line by line on the host's standard error behind the component's id.

use std::io::Write as _;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use tokio::io::AsyncWrite;
use wasmtime_wasi::cli::{IsTerminal, StdoutStream};

/// Standard output or error of one instance.
pub struct Output(Arc<str>);

impl Output {
    /// Output of an instance of `component`.
    pub fn new(component: &str) -> Self {
        Self(component.into())
    }
}

impl IsTerminal for Output {
    fn is_terminal(&self) -> bool {
        false
    }
}

impl StdoutStream for Output {
    fn async_stream(&self) -> Box<dyn AsyncWrite + Send + Sync> {
        Box::new(Lines { component: self.0.clone(), pending: Vec::new() })
    }
}

/// Holds back what has no line end yet.
struct Lines {
    component: Arc<str>,
    pending: Vec<u8>,
}

impl Lines {
    fn print(&mut self, end: usize) -> std::io::Result<()> {
        let line: Vec<u8> = self.pending.drain(..end).collect();
        let text = String::from_utf8_lossy(&line);
        writeln!(std::io::stderr().lock(), "[{}] {}", self.component, text.trim_end_matches('\n'))
    }
}

impl AsyncWrite for Lines {
    fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        self.pending.extend_from_slice(bytes);
        while let Some(end) = self.pending.iter().position(|byte| *byte == b'\n') {
            self.print(end + 1)?;
        }
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        let rest = self.pending.len();
        if rest > 0 && self.print(rest).is_err() {
            // Standard error is closed: there is nobody left to tell.
            self.pending.clear();
        }
    }
}
