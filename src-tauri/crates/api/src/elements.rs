//! What data are, by the vocabulary, for choosing.

use maket_model::elements::{ENTRIES, role_label, roles};
use serde::{Deserialize, Serialize};

use crate::error::ApiError;
use crate::host::Host;
use crate::settings::Language;

/// Asks for the vocabulary of what data are.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ListElements {
    /// The language of the words.
    pub language: Language,
}

/// The vocabulary: an element is `role/datum`, as `child/birth-date`. It is open to more.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Elements {
    /// Whose the data may be.
    pub roles: Vec<ElementRole>,
    /// What they may be.
    pub data: Vec<ElementDatum>,
}

/// Whose a datum is.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ElementRole {
    /// What stands before the slash.
    pub id: String,
    /// What people call it.
    pub label: String,
}

/// What a datum is.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ElementDatum {
    /// What stands after the slash.
    pub id: String,
    /// What people call it.
    pub label: String,
    /// The kinds of answer that fit it, the best first.
    pub fits: Vec<String>,
    /// The scheme of its number, where it is one.
    pub scheme: Option<String>,
}

/// The vocabulary of what data are.
pub fn list(_: &dyn Host, request: ListElements) -> Result<Elements, ApiError> {
    let language = request.language.tag();
    let role = |id: &'static str| ElementRole {
        id: id.to_owned(),
        label: role_label(id, language).to_owned(),
    };
    let data = ENTRIES.iter().map(|entry| ElementDatum {
        id: entry.id.to_owned(),
        label: entry.label(language).to_owned(),
        fits: entry.fits.iter().map(|&kind| kind.to_owned()).collect(),
        scheme: Some(entry.scheme.to_owned()).filter(|scheme| !scheme.is_empty()),
    });
    Ok(Elements { roles: roles().map(role).collect(), data: data.collect() })
}
