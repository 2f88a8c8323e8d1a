//! The services to start from.

use jiff::civil::Date;
use maket_mocks::cast::gather;
use maket_model::id::Id;
use maket_model::people::{People, Person};
use maket_model::service::Service;
use maket_model::step::StepKind;
use maket_model::text::Text;
use maket_store::SERVICE;
use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::services::document;
use crate::text::Localised;

/// The template folders: in the binary when it is optimised, read from the repository before that.
#[derive(RustEmbed)]
#[folder = "../../../service-templates"]
#[allow_missing = true]
struct Folders;

/// Asks for the templates.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ListTemplates {}

/// The templates, by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Templates {
    /// Each template as a person chooses among them.
    pub templates: Vec<Template>,
}

/// A template as a person chooses among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Template {
    /// Its id, which is also its folder's name.
    pub id: String,
    /// What it is called.
    pub title: Localised,
    /// Who needs it, and what for.
    pub needs: Vec<TemplateNeed>,
    /// The pages that it asks questions on, in the order of the file.
    pub pages: Vec<Localised>,
    /// The registries that it asks.
    pub registries: Vec<Localised>,
}

/// What somebody wants, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TemplateNeed {
    /// Who.
    pub who: Localised,
    /// What they want to do.
    pub want: Localised,
    /// What it is good for.
    pub so: Localised,
}

/// The templates of the studio.
pub fn list(_: &dyn Host, _: ListTemplates) -> Result<Templates, ApiError> {
    all()
}

/// The same for whoever has no host.
pub fn all() -> Result<Templates, ApiError> {
    let mut paths: Vec<_> = Folders::iter().collect();
    paths.sort();
    let templates = paths.iter().filter_map(|path| {
        let id = path.strip_suffix("/service.json").filter(|id| !id.contains('/'))?;
        Some(template(id, &Folders::get(path)?.data))
    });
    Ok(Templates { templates: templates.collect::<Result<_, _>>()? })
}

/// The files of a template, with the people of the shared cast whom it names.
pub fn bundle(id: &str) -> Result<maket_store::Bundle, ApiError> {
    let mut bundle = maket_store::Bundle::default();
    for path in Folders::iter() {
        let Some(inside) = path.strip_prefix(id).and_then(|rest| rest.strip_prefix('/')) else {
            continue;
        };
        let Some(file) = Folders::get(&path) else { continue };
        bundle.insert(inside, file.data.into_owned()).map_err(crate::services::storage)?;
    }
    if bundle.get(SERVICE).is_none() {
        return Err(ApiError::new(ErrorCode::BadRequest, format!("find the template {id}"))
            .because("`maket templates` lists those that there are"));
    }
    Ok(bundle)
}

/// The people whom all templates share.
pub fn cast(language: &str) -> Result<People, ApiError> {
    let file = Folders::get("cast/people.json")
        .ok_or_else(|| ApiError::new(ErrorCode::TemplateUnreadable, "find the shared cast"))?;
    let damaged = |error| ApiError { code: ErrorCode::TemplateUnreadable, ..error };
    document("the shared cast", &file.data, language).map_err(damaged)
}

/// The people of a service on a day; where it names nobody, everybody of the shared cast.
pub fn gathered(own: &People, today: Date, language: &str) -> Result<Vec<Person>, ApiError> {
    let (people, unknown) = gather(&cast(language)?.people, own, today);
    match unknown.first() {
        Some(id) => Err(ApiError::new(ErrorCode::Unreadable, "read people.json").because(format!(
            "the shared cast has nobody called {id}; take the name out of `cast`"
        ))),
        None => Ok(people),
    }
}

fn template(id: &str, bytes: &[u8]) -> Result<Template, ApiError> {
    let damaged = |error: ApiError| ApiError {
        code: ErrorCode::TemplateUnreadable,
        message: format!("read the template {id}"),
        ..error
    };
    let service: Service = document(SERVICE, bytes, "en").map_err(damaged)?;
    let needs = service.needs.iter().map(|need| TemplateNeed {
        who: (&need.who).into(),
        want: (&need.want).into(),
        so: (&need.so).into(),
    });
    let pages = service.steps.iter().filter(|step| matches!(step.kind, StepKind::Page(_)));
    Ok(Template {
        id: id.to_owned(),
        title: named(&service.title, &service.id),
        needs: needs.collect(),
        pages: pages.map(|page| named(&page.title, &page.id)).collect(),
        registries: service.registries.iter().map(|it| named(&it.title, &it.id)).collect(),
    })
}

/// The title, or the id where nobody has written a title yet.
fn named(title: &Text, id: &Id) -> Localised {
    if title.is_empty() {
        return Localised([(String::new(), id.to_string())].into_iter().collect());
    }
    title.into()
}
