//! SurveyJS in a process of its own, asked a line at a time.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use maket_model::question::{Answer, Question};
use maket_model::service::Service;
use maket_model::step::StepKind;
use serde_json::{Map, Value, json};

use crate::walk::by_hand::Leads;
use crate::walk::people::Turn;

/// SurveyJS with the same people.
pub(crate) struct Survey {
    process: Child,
    tasks: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Survey {
    /// Starts Node.js with SurveyJS and gives it what people answer.
    pub(crate) fn start(service: &Service, people: &[Vec<Turn>], scratch: &Path) -> Self {
        let node = crate::folder().join("node");
        let file = scratch.join("people.json");
        let turns = |turns: &Vec<Turn>| turns.iter().map(|it| turn(service, it)).collect();
        let all: Vec<Vec<Value>> = people.iter().map(turns).collect();
        std::fs::write(&file, json!(all).to_string()).expect("the scratch folder can be written");
        let mut process = Command::new("node")
            .arg(node.join("survey.mjs"))
            .args([crate::folder().join("allowance/survey.json"), file])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Node.js is here: `cargo xtask bench` sees to it");
        let tasks = process.stdin.take().expect("stdin is piped");
        let answers = BufReader::new(process.stdout.take().expect("stdout is piped"));
        Self { process, tasks, answers }
    }

    fn ask(&mut self, task: &str) -> String {
        writeln!(self.tasks, "{task}").expect("SurveyJS listens");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("SurveyJS answers");
        line
    }

    /// Walks a second. `way` is `anew` or `reuse`.
    pub(crate) fn rate(&mut self, way: &str, walks: u32) -> f64 {
        let answer = self.ask(&format!("{way} {walks}"));
        let nanoseconds: f64 = answer.trim().parse().expect("SurveyJS answers with a number");
        f64::from(walks) / (nanoseconds / 1e9)
    }

    /// Holds where SurveyJS leads everybody against where the function written by hand does.
    pub(crate) fn check(&mut self, people: &[Vec<Turn>]) {
        let answer = self.ask("check");
        let told: Value = serde_json::from_str(&answer).expect("SurveyJS answers in JSON");
        for way in ["anew", "reuse"] {
            for (person, turns) in people.iter().enumerate() {
                let by_hand = crate::walk::by_hand(turns);
                for (at, leads) in by_hand.iter().enumerate() {
                    let theirs = &told[way][person][at];
                    assert_eq!(*theirs, as_survey_says(leads), "{way}: {:?}", turns[at]);
                }
            }
        }
    }
}

impl Drop for Survey {
    fn drop(&mut self) {
        // It reads to the end of its tasks, and there is none.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// SurveyJS knows whole questions and one end.
fn as_survey_says(leads: &Leads) -> Value {
    match leads {
        Leads::To(page) if matches!(&**page, "check-answers" | "too-rich") => {
            json!({ "to": "end" })
        }
        Leads::To(page) => json!({ "to": page }),
        Leads::Back(fields) => {
            let mut names: Vec<&str> =
                fields.iter().map(|field| field.split('.').next().unwrap_or(field)).collect();
            names.dedup();
            json!({ "back": names })
        }
    }
}

/// A turn with its answers as SurveyJS keeps them: numbers, yes and no, lists.
fn turn(service: &Service, turn: &Turn) -> Value {
    let step = service.steps.iter().find(|step| step.id == *turn.page);
    let questions: &[Question] = match step.map(|step| &step.kind) {
        Some(StepKind::Page(page)) => &page.questions,
        _ => &[],
    };
    let mut answers = Map::new();
    for question in questions {
        let name = question.id.as_str();
        let of_name = turn.fields.iter().find(|(field, _)| field == name);
        let Some((_, text)) = of_name else { continue };
        let value = match &question.answer {
            Some(Answer::Group(group)) => rows(name, &group.fields, turn),
            _ => value(question, text),
        };
        answers.insert(name.to_owned(), value);
    }
    json!({ "page": turn.page, "answers": answers })
}

fn rows(name: &str, fields: &[Question], turn: &Turn) -> Value {
    let mut rows: Vec<Map<String, Value>> = Vec::new();
    for (field, text) in &turn.fields {
        let path = field.strip_prefix(name).and_then(|rest| rest.strip_prefix(".k"));
        let Some((item, inner)) = path.and_then(|rest| rest.split_once('.')) else { continue };
        let at: usize = item.parse().unwrap_or(1);
        rows.resize(at.max(rows.len()), Map::new());
        if let Some(question) = fields.iter().find(|question| question.id == *inner) {
            rows[at - 1].insert(inner.to_owned(), value(question, text));
        }
    }
    json!(rows)
}

fn value(question: &Question, text: &str) -> Value {
    let text = text.trim();
    if text.is_empty() {
        return Value::Null;
    }
    match &question.answer {
        Some(Answer::Number(_) | Answer::Money(_)) => {
            json!(text.parse::<f64>().expect("people type numbers as numbers"))
        }
        Some(Answer::YesNo(_)) => json!(text == "yes"),
        Some(Answer::Consent(_)) => json!([text]),
        Some(Answer::ManyOf(_)) => json!(text.split(',').collect::<Vec<_>>()),
        _ => json!(text),
    }
}
