//! Carrying the commands out.

use crate::arguments::{Arguments, Command, MocksCommand, PilotCommand};
use crate::out::{Failure, Verdict, Watch, json, line};
use maket_api::imports::Importer;
use maket_api::mocks::{self, MocksRequest};
use maket_api::pilots::{self, PilotRequest};
use maket_api::services::Holder;
use maket_api::simulations::{self, SimulationRequest};
use maket_api::walks::{self, WalkRequest};
use maket_api::{
    cases, checks, differences, expressions, handovers, imports, proofs, services, templates,
};
use maket_web::Begin;
use serde_json::json as object;
use std::io::{BufRead, Read};
use std::path::Path;

pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, Failure> {
    let told = Told { language: &arguments.language, json: arguments.json };
    match &arguments.command {
        Command::Templates => told.templates(),
        Command::New { template, target } => {
            services::create(template, target, &Holder::of_this_machine())?;
            told.made(target)
        }
        Command::Check { service } => told.check(service),
        Command::Walk { service, person, branches, at, seed } => {
            let request = WalkRequest {
                person: person.as_deref(),
                branches: *branches,
                now: at.unwrap_or_else(jiff::Timestamp::now),
                seed: *seed,
            };
            told.walk(service, &request)
        }
        Command::Simulate { service, people, seed, at, set } => {
            let request = SimulationRequest {
                people: *people,
                seed: *seed,
                now: at.unwrap_or_else(jiff::Timestamp::now),
                parameters: &set.iter().cloned().collect(),
            };
            told.simulate(service, &request)
        }
        Command::Paths { service, at } => {
            told.paths(service, at.unwrap_or_else(jiff::Timestamp::now))
        }
        Command::Cases { service } => told.cases(service),
        Command::Pilot { command } => told.pilot(command),
        Command::Mocks { command: MocksCommand::Serve { service, port, seed } } => {
            let (port, seed, clock) = (*port, *seed, jiff::Timestamp::now);
            let request = MocksRequest { service, port, seed, clock };
            mocks::serve(&request, &arguments.language, |address| {
                let say = if arguments.json { say_json } else { say };
                say(address);
                eprintln!("what to ask is listed there; Ctrl C ends it");
            })?;
            Ok(Verdict::Good)
        }
        Command::Import { file, output } => told.import(file, output),
        Command::Export { service, pack: Some(pack), .. } => told.pack(service, pack),
        Command::Export { service, format, pack: None, output } => {
            told.export(service, format.as_deref().unwrap_or_default(), output.as_deref())
        }
        Command::Diff { before, after } => told.differences(before, after),
        Command::Web { service, port } => {
            eprintln!("open this address in a browser on this computer; Ctrl C ends the studio");
            let say = if told.json { say_json } else { say };
            let begin = service.as_deref().map_or(Begin::Recent, Begin::With);
            Ok(maket_web::serve(*port, begin, say).map(|()| Verdict::Good)?)
        }
        Command::Convert { service, output } => told.convert(service, output),
        Command::Eval { expression } => told.eval(expression),
    }
}

/// How results are told.
struct Told<'a> {
    language: &'a str,
    json: bool,
}

type Done = Result<Verdict, Failure>;

impl Told<'_> {
    fn templates(&self) -> Done {
        let found = templates::all()?;
        if self.json {
            return json(&found);
        }
        for template in found.templates {
            let titles = &template.title.0;
            let title = titles.get(self.language).or_else(|| titles.values().next());
            let title = title.map_or("", String::as_str);
            let (pages, registries) = (template.pages.len(), template.registries.len());
            line(&format!("{:24} {title} ({pages} pages, {registries} registries)", template.id))?;
        }
        Ok(Verdict::Good)
    }

    /// Something was written.
    fn made(&self, path: &Path) -> Done {
        let path = path.display().to_string();
        if self.json {
            return json(&object!({ "path": path }));
        }
        line(&path)
    }

    fn check(&self, service: &Path) -> Done {
        let report = checks::check(service, self.language)?;
        if self.json {
            json(&report)?;
        } else {
            for found in &report.findings {
                let (severity, at, what) = (found.severity, &found.at, &found.message);
                line(&format!("{severity} {at}: {what} [{}]", found.code))?;
            }
            line(&format!("{} errors, {} findings", report.errors, report.findings.len()))?;
        }
        Ok(if report.errors > 0 { Verdict::HasErrors } else { Verdict::Good })
    }

    fn cases(&self, service: &Path) -> Done {
        let played = cases::at(service, self.language)?;
        let broken = played.iter().filter(|case| case.broken.is_some()).count();
        if self.json {
            json(&object!({ "cases": played }))?;
        } else {
            for case in &played {
                let name = &case.name;
                line(&match &case.broken {
                    None => format!("good {name}"),
                    Some(why) => format!("broken {name}, line {}: {}", why.line, why.detail),
                })?;
            }
            line(&format!("{} cases, {broken} broken", played.len()))?;
        }
        Ok(if broken > 0 { Verdict::HasErrors } else { Verdict::Good })
    }

    fn walk(&self, service: &Path, request: &WalkRequest<'_>) -> Done {
        let walks = walks::walk(service, request, self.language)?;
        if self.json {
            json(&walks)?;
        } else {
            for text in walks.iter().flat_map(walks::words) {
                line(&text)?;
            }
        }
        let all_end = walks.iter().all(|walk| walk.has_outcome());
        Ok(if all_end { Verdict::Good } else { Verdict::HasErrors })
    }

    fn simulate(&self, service: &Path, request: &SimulationRequest<'_>) -> Done {
        let mut watch = None;
        let estimate = simulations::simulate_file(service, request, self.language, |progress| {
            let people = request.people;
            let percent = move || u64::from(progress.done()) * 100 / u64::from(people.max(1));
            watch = Some(Watch::of(percent));
        });
        drop(watch);
        let estimate = estimate?;
        if self.json {
            return json(&estimate);
        }
        for text in simulations::lines(&estimate, self.language) {
            line(&text)?;
        }
        Ok(Verdict::Good)
    }

    fn paths(&self, service: &Path, now: jiff::Timestamp) -> Done {
        let proof = proofs::prove_file(service, now, self.language)?;
        if self.json {
            json(&proof)?;
        } else {
            for text in proofs::lines(&proof, self.language) {
                line(&text)?;
            }
        }
        Ok(if proof.has_errors() { Verdict::HasErrors } else { Verdict::Good })
    }

    fn import(&self, file: &Path, output: &Path) -> Done {
        let form = beginning(file).map_err(|error| Failure::Unread(file.to_owned(), error))?;
        let (importer, holder) = (Importer::of_this_program(), Holder::of_this_machine());
        let report = imports::write_service(&importer, &form, output, &holder, self.language)?;
        if self.json {
            return json(&report);
        }
        for loss in &report.losses {
            eprintln!("{} ({}): {}", loss.place, loss.at, loss.what);
        }
        line(&format!("{} ({} steps)", output.display(), report.steps))
    }

    /// Without a file to write, the document itself is the result, with `--json` too.
    fn export(&self, service: &Path, format: &str, output: Option<&Path>) -> Done {
        use std::io::Write;
        let bytes = services::export(service, format, self.language)?;
        let Some(path) = output else {
            std::io::stdout().lock().write_all(&bytes).map_err(Failure::Output)?;
            return Ok(Verdict::Good);
        };
        std::fs::write(path, bytes).map_err(|error| Failure::Unwritten(path.to_owned(), error))?;
        self.made(path)
    }

    fn pack(&self, service: &Path, path: &Path) -> Done {
        let bytes = handovers::pack_of(service, self.language)?;
        std::fs::write(path, bytes).map_err(|error| Failure::Unwritten(path.to_owned(), error))?;
        self.made(path)
    }

    fn convert(&self, service: &Path, output: &Path) -> Done {
        let told = services::convert(service, output, &Holder::of_this_machine())?;
        if self.json {
            return json(&told);
        }
        for left in told.left_behind.iter().chain(&told.passed_over) {
            eprintln!("left behind: {left}");
        }
        line(&output.display().to_string())
    }

    fn differences(&self, before: &Path, after: &Path) -> Done {
        let found = differences::between(before, after, self.language)?;
        if self.json {
            return json(&found);
        }
        for difference in &found.differences {
            line(&difference.sentence)?;
        }
        if found.differences.is_empty() {
            eprintln!("nothing differs");
        }
        Ok(Verdict::Good)
    }

    fn eval(&self, expression: &str) -> Done {
        let now = jiff::Zoned::now;
        if expression == "-" {
            for text in std::io::stdin().lock().lines() {
                let text = text.map_err(|error| Failure::Unread("-".into(), error))?;
                line(&expressions::evaluate(&text, now()).to_string())?;
            }
            return Ok(Verdict::Good);
        }
        let said = expressions::say(expression, now(), self.language);
        if self.json {
            json(&expressions::evaluate(expression, now()))?;
        }
        let (value, why) = said?;
        if let Some(why) = why {
            eprintln!("{why}");
        }
        if self.json { Ok(Verdict::Good) } else { line(&value) }
    }

    fn pilot(&self, command: &PilotCommand) -> Done {
        match command {
            PilotCommand::Serve { service, port, store, team } => {
                let request = PilotRequest {
                    service,
                    store: store.as_deref(),
                    port: *port,
                    team: *team,
                    holder: Holder::of_this_machine(),
                    now: jiff::Timestamp::now(),
                };
                pilots::serve(&request, self.language, |address| {
                    if self.json {
                        say_json(address);
                    } else {
                        say(address);
                    }
                    eprintln!("people join there; Ctrl C ends it");
                })?;
                Ok(Verdict::Good)
            }
            PilotCommand::Report { service, store, round } => {
                let rounds = pilots::report(service, store.as_deref(), round.as_deref())?;
                if self.json {
                    return json(&rounds);
                }
                let titles = services::open(service, self.language)?.service;
                for text in rounds.iter().flat_map(|it| it.words(&titles, self.language)) {
                    line(&text)?;
                }
                Ok(Verdict::Good)
            }
        }
    }
}

/// A file, as far as it is read when it is imported.
fn beginning(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(file)?.take(imports::MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Tells the address of a server. The terminal may be gone by then; the server works on.
fn say(address: &str) {
    drop(line(address));
}

fn say_json(address: &str) {
    drop(line(&object!({ "address": address }).to_string()));
}
