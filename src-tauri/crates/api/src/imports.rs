//! Forms of other tools, opened as services.

use std::path::Path;

use maket_formats::import::{self, Dialect, Loss};
use maket_model::load::save;
use maket_store::Bundle;
use serde::Serialize;

use crate::error::{ApiError, ErrorCode};
use crate::services::{Holder, storage, write};

/// What came of an import.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// The dialect that the file was found to be in.
    pub dialect: Dialect,
    /// How many steps the service has.
    pub steps: usize,
    /// What the service does not hold, place by place.
    pub losses: Vec<Loss>,
}

/// Reads a Defra or XGov form and writes it as a service.
pub fn read(bytes: &[u8], target: &Path, holder: &Holder) -> Result<ImportReport, ApiError> {
    if target.exists() {
        return Err(ApiError::new(ErrorCode::BadRequest, format!("write {}", target.display()))
            .because(
                "there is something of that name already: choose another name, or move it away",
            ));
    }
    let imported = import::read(bytes)
        .map_err(|error| ApiError::new(ErrorCode::BadRequest, "import the form").because(error))?;
    let bundle = Bundle::of_service(save(&imported.service)).map_err(storage)?;
    write(&bundle, target, holder)?;
    Ok(ImportReport {
        dialect: imported.dialect,
        steps: imported.service.steps.len(),
        losses: imported.losses,
    })
}
