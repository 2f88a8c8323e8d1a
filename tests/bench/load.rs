//! Many participants at once over kept connections, each with one request under way.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::LocalSet;

/// What the participants saw.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Replies a second.
    pub(crate) rate: f64,
    /// How long each reply took, the shortest first.
    took: Vec<Duration>,
}

impl Seen {
    /// The time within which this share of the replies came, in milliseconds.
    pub(crate) fn within(&self, share: f64) -> f64 {
        let last = self.took.len().saturating_sub(1);
        let at = (self.took.len() as f64 * share) as usize;
        self.took.get(at.min(last)).map_or(f64::NAN, |it| it.as_secs_f64() * 1e3)
    }
}

/// Lets participants ask for as long as the window is open, each again after a pause. `request`
/// writes what a participant sends the next time; every reply must begin as `expected`.
pub(crate) fn drive(
    host: &str,
    participants: usize,
    (window, pause): (Duration, Duration),
    expected: &'static str,
    request: impl FnMut(usize) -> Vec<u8> + 'static,
) -> Seen {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime starts");
    let seen = Rc::new(RefCell::new(Seen::default()));
    let request = Rc::new(RefCell::new(request));
    let local = LocalSet::new();
    let started = Instant::now();
    let until = started + window;
    let tasks: Vec<_> = (0..participants)
        .map(|who| {
            let (host, seen, request) = (host.to_owned(), Rc::clone(&seen), Rc::clone(&request));
            local.spawn_local(async move {
                let mut connection = Connection::open(&host).await;
                // Nobody begins at the same moment as everybody else.
                tokio::time::sleep(pause * who as u32 / participants as u32).await;
                while Instant::now() < until {
                    let bytes = request.borrow_mut()(who);
                    let sent = Instant::now();
                    connection.ask(&bytes, expected).await;
                    seen.borrow_mut().took.push(sent.elapsed());
                    if !pause.is_zero() {
                        tokio::time::sleep(pause).await;
                    }
                }
            })
        })
        .collect();
    local.block_on(&runtime, async {
        for task in tasks {
            task.await.expect("every reply is as expected");
        }
    });
    let mut seen = seen.take();
    seen.rate = seen.took.len() as f64 / started.elapsed().as_secs_f64();
    seen.took.sort();
    seen
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn open(host: &str) -> Self {
        let stream = TcpStream::connect(host).await.expect("the server listens");
        stream.set_nodelay(true).expect("a socket takes options");
        Self { stream, buffer: Vec::with_capacity(64 * 1024) }
    }

    async fn ask(&mut self, request: &[u8], expected: &str) {
        self.stream.write_all(request).await.expect("the server reads");
        self.buffer.clear();
        let mut end = None;
        while end.is_none_or(|end| self.buffer.len() < end) {
            let read = self.stream.read_buf(&mut self.buffer).await.expect("the server answers");
            assert!(read > 0, "the server has hung up: {}", text(&self.buffer));
            end = end.or_else(|| length(&self.buffer));
            // Of a reply in chunks only its end tells that it is whole.
            if end == Some(usize::MAX) && self.buffer.ends_with(b"\r\n0\r\n\r\n") {
                break;
            }
        }
        assert!(self.buffer.starts_with(expected.as_bytes()), "{}", text(&self.buffer));
    }
}

/// Where a reply ends: none while its head is not whole, without end where it comes in chunks.
fn length(reply: &[u8]) -> Option<usize> {
    let head = reply.windows(4).position(|it| it == b"\r\n\r\n")?;
    let lines = std::str::from_utf8(&reply[..head]).unwrap_or_default().split("\r\n");
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("content-length") {
            return Some(head + 4 + value.trim().parse::<usize>().unwrap_or(0));
        }
        if name.eq_ignore_ascii_case("transfer-encoding") {
            return Some(usize::MAX);
        }
    }
    Some(head + 4)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(600)]).into_owned()
}
