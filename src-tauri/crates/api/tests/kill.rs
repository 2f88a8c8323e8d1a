//! The studio killed in the middle of work, a hundred times: no confirmed change is lost, and
//! nothing that was not asked for is there.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and read")]

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const KILLS: u32 = 100;

/// The example beside this test's own program.
fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let build = own.parent().and_then(Path::parent).unwrap();
    build.join("examples").join(format!("work{}", std::env::consts::EXE_SUFFIX))
}

/// What the studio said: the revision and the digest of the documents.
fn said(line: &str) -> (u32, String) {
    let (revision, digest) = line.trim().split_once(' ').expect("a revision and a digest");
    (revision.parse().unwrap(), digest.to_owned())
}

#[test]
fn a_killed_studio_has_lost_no_confirmed_change() {
    let folder = std::env::temp_dir().join(format!("maket-work-{}", std::process::id()));
    let mut confirmed: Option<(u32, String)> = None;
    let mut changes = 0;
    for kill in 0..KILLS {
        let mut studio = Command::new(program())
            .arg(&folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the example is built with the tests");
        let mut lines = BufReader::new(studio.stdout.take().unwrap()).lines();
        let found = said(&lines.next().unwrap().unwrap());
        if let Some((revision, digest)) = &confirmed {
            let ahead = found.0.checked_sub(*revision);
            // The change that was under way when the studio was killed is there whole or not at all.
            assert!(matches!(ahead, Some(0 | 1)), "{revision} was confirmed, {} is there", found.0);
            if ahead == Some(0) {
                assert_eq!(found.1, *digest, "revision {revision} is what was confirmed");
            }
        }
        confirmed = Some(found);
        // The kill meets the work at another point each time.
        for _ in 0..kill % 11 {
            confirmed = Some(said(&lines.next().unwrap().unwrap()));
            changes += 1;
        }
        studio.kill().unwrap();
        // What it still said before it died was confirmed too.
        for line in lines.map_while(Result::ok).filter(|line| line.split(' ').count() == 2) {
            if line.len() > 17 {
                confirmed = Some(said(&line));
            }
        }
        studio.wait().unwrap();
    }
    assert!(changes > 400, "there was work to kill: {changes} changes");
    std::fs::remove_dir_all(folder).unwrap();
}
