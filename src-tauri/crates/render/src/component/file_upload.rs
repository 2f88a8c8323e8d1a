use serde::Serialize;

use super::field::Field;
use super::templates;
use crate::html::Attributes;

/// A control for choosing files.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FileUpload {
    /// Name, hint, error.
    pub field: Field,
    /// Whether several files can be chosen.
    pub multiple: bool,
    /// Whether it cannot be used.
    pub disabled: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes, such as `accept`.
    pub attributes: Attributes,
    /// The place to drop files on, with its texts; none for the bare control.
    pub drop: Option<FileTexts>,
}

/// The place to drop files on.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FileTexts {
    /// The texts of the script, as its attributes.
    pub texts: Attributes,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

templates! { FileUpload => "file-upload" }
