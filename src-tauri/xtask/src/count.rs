//! How many tests ran, as their runners tell it.

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;
use std::sync::mpsc::{Sender, channel};

use crate::step::{Done, Program, Trouble};

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    /// Tests that passed.
    pub(crate) passed: u32,
    /// Tests that failed.
    pub(crate) failed: u32,
}

impl Count {
    /// Adds what another runner told.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Runs a test runner in view of the person and counts along.
pub(crate) fn counted(program: Program, total: &mut Count, remedy: &str) -> Done {
    let (mut command, line) = program.into_command();
    println!("  $ {line}");
    let failed = |why: String| Trouble::new(format!("{line} {why}"), remedy);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(format!("did not start: {error}")))?;
    let (sender, lines) = channel();
    let out = child.stdout.take().expect("stdout is piped");
    let err = child.stderr.take().expect("stderr is piped");
    let readers = [read(out, sender.clone()), read(err, sender)];
    let mut count = Count::default();
    for line in lines {
        println!("{line}");
        if let Some(told) = summary(&plain(&line)) {
            count.add(told);
        }
    }
    for reader in readers {
        reader.join().expect("reading lines cannot fail");
    }
    total.add(count);
    let status = child.wait().map_err(|error| failed(format!("got lost: {error}")))?;
    if !status.success() {
        return Err(failed(format!("ended with {status}")));
    }
    if count.passed == 0 {
        return Err(failed("ran no test".to_owned()));
    }
    Ok(())
}

fn read(from: impl Read + Send + 'static, to: Sender<String>) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        for line in BufReader::new(from).split(b'\n').map_while(Result::ok) {
            // Whoever listened may be gone when a runner is stopped.
            drop(to.send(String::from_utf8_lossy(&line).into_owned()));
        }
    })
}

/// A line without its colours.
fn plain(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain += before;
        rest = after.split_once('m').map_or("", |(_, rest)| rest);
    }
    plain + rest
}

/// What a runner's closing line tells: nextest, cargo test, Vitest, Node.
fn summary(line: &str) -> Option<Count> {
    let line = line.trim();
    let number_before = |word: &str| -> Option<u32> {
        let before = line[..line.find(word)?].trim_end();
        before.rsplit(' ').next()?.parse().ok()
    };
    let counted = || Count {
        passed: number_before(" passed").unwrap_or(0),
        failed: number_before(" failed").unwrap_or(0),
    };
    if line.starts_with("Summary [") && line.contains(" run:")
        || line.starts_with("test result:")
        || line.starts_with("Tests ")
    {
        return Some(counted());
    }
    let node = |word: &str| -> Option<u32> {
        line.strip_prefix(['#', 'ℹ'])?.trim().strip_prefix(word)?.trim().parse().ok()
    };
    let (passed, failed) = (node("pass "), node("fail "));
    (passed.is_some() || failed.is_some())
        .then(|| Count { passed: passed.unwrap_or(0), failed: failed.unwrap_or(0) })
}

#[cfg(test)]
mod tests {
    use super::{Count, plain, summary};

    #[track_caller]
    fn check(line: &str, expected: Option<(u32, u32)>) {
        let expected = expected.map(|(passed, failed)| Count { passed, failed });
        assert_eq!(summary(&plain(line)), expected, "for `{line}`");
    }

    #[test]
    fn closing_lines_are_understood() {
        check("     Summary [   1.0s] 26 tests run: 25 passed, 1 failed, 0 skipped", Some((25, 1)));
        check("     Summary [   1.0s] 9 tests run: 9 passed (1 slow), 0 skipped", Some((9, 0)));
        check("test result: ok. 12 passed; 0 failed; 0 ignored; finished", Some((12, 0)));
        check(
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[32m112 passed\u{1b}[39m (112)",
            Some((112, 0)),
        );
        check(" Tests  1 failed | 3 passed (4)", Some((3, 1)));
        check("ℹ pass 4", Some((4, 0)));
        check("# fail 1", Some((0, 1)));
    }

    #[test]
    fn other_lines_count_nothing() {
        check("PASS [0.1s] maket-feel tests::forty_two_passed", None);
        check(" Test Files  5 passed (5)", None);
        check("ℹ tests 4", None);
    }
}
