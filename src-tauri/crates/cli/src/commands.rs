//! Carrying the commands out.

use crate::arguments::{Arguments, Command, PilotCommand};
use crate::out::{Failure, Verdict, json, line};
use maket_api::pilots::{self, PilotRequest};
use maket_api::services::Holder;
use maket_api::walks::{self, WalkRequest};
use maket_api::{checks, expressions, imports, services, templates};
use std::io::BufRead;
use std::path::Path;

pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, Failure> {
    let language = arguments.language.as_str();
    match &arguments.command {
        Command::Templates { json } => list_templates(*json, language)?,
        Command::New { template, target } => {
            services::create(template, target, &Holder::of_this_machine())?;
            line(&format!("{}", target.display()))?;
        }
        Command::Check { service, json: as_json } => {
            let report = checks::check(service, language)?;
            if *as_json {
                json(&report)?;
            } else {
                for found in &report.findings {
                    line(&format!(
                        "{} {}: {} [{}]",
                        found.severity, found.at, found.message, found.code
                    ))?;
                }
                line(&format!("{} errors, {} findings", report.errors, report.findings.len()))?;
            }
            if report.errors > 0 {
                return Ok(Verdict::HasErrors);
            }
        }
        Command::Walk { service, person, branches, at, seed, json: as_json } => {
            let request = WalkRequest {
                person: person.as_deref(),
                branches: *branches,
                now: at.unwrap_or_else(jiff::Timestamp::now),
                seed: *seed,
            };
            let walks = walks::walk(service, &request, language)?;
            if *as_json {
                json(&walks)?;
            } else {
                walks.iter().flat_map(walks::words).try_for_each(|text| line(&text))?;
            }
            if walks.iter().any(|walk| !walk.has_outcome()) {
                return Ok(Verdict::HasErrors);
            }
        }
        Command::Pilot { command } => pilot(command, language)?,
        Command::Import { file, output, json: as_json } => {
            let report = imports::read(&std::fs::read(file)?, output, &Holder::of_this_machine())?;
            if *as_json {
                json(&report)?;
            } else {
                report
                    .losses
                    .iter()
                    .for_each(|loss| eprintln!("not taken over, {}: {}", loss.at, loss.what));
                line(&format!("{} ({} steps)", output.display(), report.steps))?;
            }
        }
        Command::Export { service, format, output } => {
            let bytes = services::export(service, format, language)?;
            write(output.as_deref(), &bytes)?;
        }
        Command::Convert { service, output, json: as_json } => {
            let told = services::convert(service, output, &Holder::of_this_machine())?;
            if *as_json {
                json(&told)?;
            } else {
                told.left_behind
                    .iter()
                    .chain(&told.passed_over)
                    .for_each(|left| eprintln!("left behind: {left}"));
                line(&format!("{}", output.display()))?;
            }
        }
        Command::Eval { expression, json: as_json } => eval(expression, *as_json)?,
    }
    Ok(Verdict::Good)
}

fn list_templates(as_json: bool, language: &str) -> Result<(), Failure> {
    let found = templates::all()?;
    if as_json {
        return json(&found);
    }
    for template in found.templates {
        let title = template.title.0.get(language).or_else(|| template.title.0.values().next());
        let title = title.map_or("", String::as_str);
        line(&format!(
            "{:24} {title} ({} pages, {} registries)",
            template.id,
            template.pages.len(),
            template.registries.len()
        ))?;
    }
    Ok(())
}

fn write(output: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write;
    match output {
        Some(path) => std::fs::write(path, bytes)?,
        None => std::io::stdout().lock().write_all(bytes)?,
    }
    Ok(())
}

fn eval(expression: &str, as_json: bool) -> Result<(), Failure> {
    if expression == "-" {
        for text in std::io::stdin().lock().lines() {
            line(&expressions::evaluate(&text?, jiff::Zoned::now()).to_string())?;
        }
        return Ok(());
    }
    let answer = expressions::evaluate(expression, jiff::Zoned::now());
    if as_json {
        return json(&answer);
    }
    line(&answer.to_string())
}

fn pilot(command: &PilotCommand, language: &str) -> Result<(), Failure> {
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
            pilots::serve(&request, language, |address| {
                let _ = line(address);
                eprintln!("people join there; Ctrl C ends it");
            })?;
        }
        PilotCommand::Report { service, store, json: as_json } => {
            let rounds = pilots::report(service, store.as_deref())?;
            if *as_json {
                return json(&rounds);
            }
            for round in rounds {
                line(&format!(
                    "{} {} (version {})",
                    round.round,
                    round.title,
                    &round.version[..12.min(round.version.len())]
                ))?;
                json(&round.measures)?;
            }
        }
    }
    Ok(())
}
