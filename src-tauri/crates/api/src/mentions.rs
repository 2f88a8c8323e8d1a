//! Who speaks of a thing of the project that is open: told before it is removed.

use maket_check::place_words;
use maket_edit::mentions;
use maket_model::place::Place;
use serde::{Deserialize, Serialize};

use crate::error::ApiError;
use crate::host::Host;
use crate::settings::Language;

/// Asks who speaks of a thing.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ListMentions {
    /// The project's id.
    pub project: String,
    /// Where the thing is: a question, a step, a need.
    pub place: Place,
    /// The language of the words.
    pub language: Language,
}

/// Who speaks of a thing, or of what is in it, in the order of the document.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Mentions {
    /// Each.
    pub mentions: Vec<MentionView>,
}

/// A place that speaks of a thing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MentionView {
    /// Where, with its facet.
    pub place: Place,
    /// Where, in words.
    pub at: String,
}

/// Who speaks of a thing.
pub fn list(host: &dyn Host, request: ListMentions) -> Result<Mentions, ApiError> {
    host.studio().with(&request.project, |it| {
        let service = &it.editor().draft().service;
        let found = mentions(service, &request.place).into_iter().map(|place| MentionView {
            at: place_words(service, &place, request.language.tag()),
            place,
        });
        Ok(Mentions { mentions: found.collect() })
    })
}
