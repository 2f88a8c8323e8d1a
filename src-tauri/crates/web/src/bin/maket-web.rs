//! `maket-web [--example] [--port N]`: the studio in a browser, for whoever needs no other command.

use std::io::Write;
use std::process::ExitCode;

use maket_web::Begin;

const USAGE: &str = "\
maket-web [--example] [--port N]   the studio in a browser, on this computer only; whoever has not
                                   worked on anything yet finds an example ready";

/// Most of the work is in many small pieces.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    maket_api::imports::run_if_asked();
    let (text, code) = match asked(std::env::args().skip(1)) {
        Err(problem) => (format!("{problem}\n{USAGE}"), 2),
        Ok((begin, port)) => match maket_web::serve(port, begin, say) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => {
                let details = error.details.unwrap_or_default();
                (format!("maket-web could not {}: {details}", error.message), 3)
            }
        },
    };
    drop(writeln!(std::io::stderr(), "{text}"));
    ExitCode::from(code)
}

/// What the arguments ask for; port 0 lets the system choose a free one.
fn asked(arguments: impl Iterator<Item = String>) -> Result<(Begin<'static>, u16), String> {
    let mut arguments = arguments.peekable();
    let begin = match arguments.next_if(|argument| argument == "--example") {
        Some(_) => Begin::Example,
        None => Begin::Recent,
    };
    let port = match (arguments.next().as_deref(), arguments.next(), arguments.next()) {
        (None, ..) => Ok(0),
        (Some("--port"), Some(port), None) => {
            port.parse().map_err(|_| format!("{port} is not a port"))
        }
        (Some(argument), ..) => Err(format!("{argument} is not understood")),
    };
    port.map(|port| (begin, port))
}

/// Tells the address. The terminal may be gone by then; the studio works on.
fn say(line: &str) {
    let mut out = std::io::stdout();
    drop(writeln!(out, "{line}").and_then(|()| out.flush()));
}

#[cfg(test)]
mod tests {
    use super::{Begin, asked};

    #[track_caller]
    fn check(arguments: &str, expected: Result<(Begin<'static>, u16), &str>) {
        let found = asked(arguments.split_whitespace().map(str::to_owned));
        assert_eq!(found, expected.map_err(str::to_owned), "for `{arguments}`");
    }

    #[test]
    fn arguments_are_understood_or_named() {
        check("", Ok((Begin::Recent, 0)));
        check("--port 8080", Ok((Begin::Recent, 8080)));
        check("--example", Ok((Begin::Example, 0)));
        check("--example --port 8080", Ok((Begin::Example, 8080)));
        check("--port 8080 --example", Err("--port is not understood"));
        check("--port many", Err("many is not a port"));
        check("--port", Err("--port is not understood"));
        check("--port 1 2", Err("--port is not understood"));
        check("--lan", Err("--lan is not understood"));
    }
}
