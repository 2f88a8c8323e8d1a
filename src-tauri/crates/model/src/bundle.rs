//! A service with all its files, in memory: what a folder and a project file both hold.

use crate::answer::CodeLists;
use crate::code_list::{self, CodeListError};
use crate::id::{Id, Key};
use crate::load::{LoadError, load, save};
use crate::people::{People, Person};
use crate::place::Place;
use crate::service::Service;
use serde_json::Value;
use std::collections::BTreeMap;

/// A service with its people, journeys, assets and modules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// `service.json`.
    pub service: Service,
    /// `people.json`.
    pub people: People,
    /// `journeys.md`.
    pub journeys: String,
    /// `README.md`.
    pub readme: String,
    /// Pictures and code lists, by plain name.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// Other services, by `id/version`; those have no modules of their own: all stand here.
    pub modules: BTreeMap<String, Bundle>,
}

/// Why files are no service.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum BundleError {
    /// There is no `service.json`.
    #[error("there is no service.json: this is no service of Maket")]
    NoService,
    /// A document cannot be read.
    #[error("{file}: {error}")]
    Document {
        /// The path of the file.
        file: String,
        /// Why.
        error: LoadError,
    },
    /// A text is not UTF-8.
    #[error("{0} is not text in UTF-8. Open it in a text editor and save it as UTF-8.")]
    NotText(String),
    /// A path is none that a service holds.
    #[error(
        "“{0}” cannot be a file of a service. Give it a plain name inside assets/: no folders, no leading dot, no / \\ : or control characters."
    )]
    Name(String),
}

impl Bundle {
    /// Reads the files of a service, by their path inside the folder, always with `/`.
    pub fn read(files: &BTreeMap<String, Vec<u8>>) -> Result<Self, BundleError> {
        let mut bundle = Self::default();
        let mut modules: BTreeMap<String, BTreeMap<String, Vec<u8>>> = BTreeMap::new();
        let service = files.get("service.json").ok_or(BundleError::NoService)?;
        let in_file = |file: &str| {
            let file = file.to_owned();
            move |error| BundleError::Document { file, error }
        };
        bundle.service = load(service).map_err(in_file("service.json"))?.value;
        for (path, bytes) in files {
            let pieces: Vec<&str> = path.split('/').collect();
            if !pieces.iter().all(|piece| is_plain(piece)) {
                return Err(BundleError::Name(path.clone()));
            }
            match pieces.as_slice() {
                ["service.json"] => {}
                ["people.json"] => bundle.people = load(bytes).map_err(in_file(path))?.value,
                ["journeys.md"] => bundle.journeys = text(path, bytes)?,
                ["README.md"] => bundle.readme = text(path, bytes)?,
                ["assets", name] => {
                    bundle.assets.insert((*name).to_owned(), bytes.clone());
                }
                ["modules", id, version, rest @ ..] if !rest.is_empty() && rest[0] != "modules" => {
                    let module = modules.entry(format!("{id}/{version}")).or_default();
                    module.insert(rest.join("/"), bytes.clone());
                }
                _ => return Err(BundleError::Name(path.clone())),
            }
        }
        for (name, files) in modules {
            let module = Self::read(&files).map_err(|error| match error {
                BundleError::Document { file, error } => {
                    BundleError::Document { file: format!("modules/{name}/{file}"), error }
                }
                other => other,
            })?;
            bundle.modules.insert(name, module);
        }
        Ok(bundle)
    }

    /// The files of a service; what is empty has none.
    pub fn write(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::from([("service.json".to_owned(), save(&self.service))]);
        if self.people != People::default() {
            files.insert("people.json".to_owned(), save(&self.people));
        }
        for (name, text) in [("journeys.md", &self.journeys), ("README.md", &self.readme)] {
            if !text.is_empty() {
                files.insert(name.to_owned(), text.clone().into_bytes());
            }
        }
        for (name, bytes) in &self.assets {
            files.insert(format!("assets/{name}"), bytes.clone());
        }
        for (name, module) in &self.modules {
            for (path, bytes) in module.write() {
                files.insert(format!("modules/{name}/{path}"), bytes);
            }
        }
        files
    }

    /// The items of the lists that stand in files, and what is wrong with those that cannot be
    /// read. A list whose file is not there yet is wrong with none.
    pub fn code_lists(&self) -> (CodeLists, Vec<(Place, CodeListError)>) {
        let (mut lists, mut wrong) = (CodeLists::default(), Vec::new());
        for list in &self.service.lists {
            let Some(bytes) = list.asset.as_ref().and_then(|asset| self.assets.get(asset.as_str()))
            else {
                continue;
            };
            match code_list::read(bytes) {
                Ok(items) => {
                    lists.insert(list.id.clone(), items);
                }
                Err(error) => {
                    let key = list.key.as_ref().map_or(list.id.as_str(), Key::as_str);
                    let place = Place::service().child("lists", key).facet("asset");
                    wrong.push((place, error));
                }
            }
        }
        (lists, wrong)
    }
}

fn text(path: &str, bytes: &[u8]) -> Result<String, BundleError> {
    String::from_utf8(bytes.to_vec()).map_err(|_| BundleError::NotText(path.to_owned()))
}

/// Whether a name is plain: that of a file and nothing else, on every machine.
pub fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 200
        && !name.starts_with(['.', ' '])
        && !name.ends_with(['.', ' '])
        && !name.chars().any(|c| {
            c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
        })
}

/// The people of a service: those of the shared cast that it names, with what it adds to them, and
/// its own. What is added replaces single values, and is joined to traits, records, answers and
/// failures. Ids that the cast does not have come back beside.
pub fn join_cast(own: &People, cast: &People) -> (Vec<Person>, Vec<Id>) {
    let mut people: Vec<Person> = Vec::new();
    let mut unknown = Vec::new();
    for id in &own.cast {
        match cast.people.iter().find(|person| person.id == *id) {
            Some(person) => people.push(person.clone()),
            None => unknown.push(id.clone()),
        }
    }
    for person in &own.people {
        match people.iter_mut().find(|known| known.id == person.id) {
            Some(known) => *known = joined(known, person),
            None => people.push(person.clone()),
        }
    }
    (people, unknown)
}

fn joined(base: &Person, added: &Person) -> Person {
    let json = |person: &Person| serde_json::to_value(person).unwrap_or_default();
    let mut both = json(base);
    lay_over(&mut both, json(added));
    serde_json::from_value(both).unwrap_or_else(|_| added.clone())
}

fn lay_over(base: &mut Value, added: Value) {
    match (base, added) {
        (Value::Object(base), Value::Object(added)) => {
            for (key, value) in added {
                lay_over(base.entry(key).or_insert(Value::Null), value);
            }
        }
        (base, added) => *base = added,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(paths: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        paths.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    const SERVICE: &str = r#"{"maket": 1, "id": "s", "lists": [{"id": "places", "asset": "places.csv"}, {"id": "gone", "asset": "gone.csv"}]}"#;

    #[test]
    fn files_are_read_and_written() {
        let files = files(&[
            ("service.json", SERVICE),
            ("people.json", r#"{"people": [{"id": "olena"}]}"#),
            ("journeys.md", "# Journeys\n"),
            ("README.md", "# Read\n"),
            ("assets/places.csv", "id,label-uk\na,А\n"),
            ("assets/герб.svg", "<svg/>"),
            ("modules/payer/3f2a/service.json", r#"{"maket": 1, "id": "payer"}"#),
            ("modules/payer/3f2a/assets/logo.svg", "<svg/>"),
        ]);
        let bundle = Bundle::read(&files).unwrap();
        assert_eq!(bundle.modules["payer/3f2a"].service.id, "payer", "by id and version");
        let (lists, wrong) = bundle.code_lists();
        assert_eq!(lists["places"][0].label.get("uk"), Some("А"), "a list in a file");
        assert_eq!((lists.len(), wrong), (1, vec![]), "a file that is not there yet is no mistake");
        let written = bundle.write();
        assert_eq!(
            written.keys().collect::<Vec<_>>(),
            files.keys().collect::<Vec<_>>(),
            "all of them"
        );
        assert_eq!(Bundle::read(&written).unwrap(), bundle, "and read as the same");
    }

    #[test]
    fn paths_that_lead_elsewhere_are_refused() {
        for path in [
            "assets/../x",
            "/etc/passwd",
            "assets/a/b",
            "assets/.hidden",
            "assets/C:x",
            "assets/a\\b",
            "assets/a\nb",
            "modules/a",
            "modules/a/b/modules/c/d/service.json",
            "other.json",
            "assets/",
        ] {
            let refused = Bundle::read(&files(&[("service.json", SERVICE), (path, "")]));
            assert_eq!(refused, Err(BundleError::Name(path.to_owned())), "{path:?}");
        }
        assert_eq!(Bundle::read(&files(&[])), Err(BundleError::NoService), "nothing is no service");
    }

    #[test]
    fn a_broken_file_is_named() {
        let broken = files(&[("service.json", SERVICE), ("people.json", r#"{"people": 5}"#)]);
        let error = Bundle::read(&broken).unwrap_err().to_string();
        assert!(error.starts_with("people.json: "), "{error} names the file");
    }

    #[test]
    fn people_add_to_those_of_the_cast() {
        let people = |text: &str| load::<People>(text.as_bytes()).unwrap().value;
        let cast = people(
            r#"{"people": [{"id": "olena", "name": {"uk": "Олена"}, "age": 27, "traits": {"self/sex": "female"},
                "records": {"dracs": {"birth": [{"n": 1}], "marriage": [{"n": 2}]}}}, {"id": "other"}]}"#,
        );
        let own = people(
            r#"{"cast": ["olena", "nobody"], "people": [{"id": "olena", "plays": ["mother"], "traits": {"child/sex": "male"},
                "records": {"dracs": {"birth": []}}}, {"id": "own"}]}"#,
        );
        let (joined, unknown) = join_cast(&own, &cast);
        assert_eq!(unknown, ["nobody"], "the cast has nobody of that id");
        let ids: Vec<&str> = joined.iter().map(|person| person.id.as_str()).collect();
        assert_eq!(ids, ["olena", "own"], "those named, then one's own");
        let olena = &joined[0];
        assert_eq!(olena.age, Some(27), "kept");
        assert_eq!(olena.plays, ["mother"], "added");
        assert_eq!(olena.traits.len(), 2, "joined");
        assert_eq!(
            olena.records["dracs"]["birth"],
            Vec::<crate::people::Record>::new(),
            "replaced"
        );
        assert_eq!(olena.records["dracs"]["marriage"].len(), 1, "kept beside it");
    }
}
