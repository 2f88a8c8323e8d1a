//! Files, by what is known of them: the bytes are the store's.

use crate::answer::error::{AnswerError, Code};
use crate::answer::spelling::tidy;
use crate::answer::typed::Typed;
use crate::question::FileAnswer;
use serde_json::{Value, json};

/// Media types by the ending of a name.
const TYPES: [(&str, &str); 14] = [
    ("pdf", "application/pdf"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("heic", "image/heic"),
    ("webp", "image/webp"),
    ("tiff", "image/tiff"),
    ("txt", "text/plain"),
    ("csv", "text/csv"),
    ("doc", "application/msword"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("zip", "application/zip"),
    ("p7s", "application/pkcs7-signature"),
];

/// Reads a file: its name, type and size.
pub(super) fn file(settings: &FileAnswer, typed: &Typed) -> Result<Value, AnswerError> {
    let name = match typed {
        Typed::Parts(_) => tidy(typed.part("name")),
        _ => tidy(&typed.line()),
    };
    // Some browsers post the whole path.
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    if name.is_empty() {
        return Ok(Value::Null);
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let by_ending = TYPES.iter().find(|(end, _)| *end == ending).map(|(_, kind)| *kind);
    let kind = match typed.part("type") {
        "" | "application/octet-stream" => by_ending.unwrap_or("application/octet-stream"),
        kind => kind,
    };
    let fits = |accept: &String| {
        let accept = accept.trim().to_lowercase();
        match (accept.strip_prefix('.'), accept.strip_suffix("/*")) {
            (Some(end), _) => ending == end,
            (_, Some(family)) => kind.split('/').next() == Some(family),
            _ => kind == accept,
        }
    };
    if !settings.accept.is_empty() && !settings.accept.iter().any(fits) {
        return Err(AnswerError::new(Code::FileType).with("accept", settings.accept.join(", ")));
    }
    let size = typed.part("size").parse::<u64>().ok();
    if size == Some(0) {
        return Err(AnswerError::new(Code::FileEmpty));
    }
    if let (Some(size), Some(max)) = (size, settings.max_mb)
        && size > u64::from(max) * 1_000_000
    {
        return Err(AnswerError::new(Code::FileTooLarge).with("max", max));
    }
    Ok(json!({ "name": name, "type": kind, "size": size }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, kind: &str, size: &str, expected: Result<Value, Code>) {
        let settings = FileAnswer {
            accept: vec!["image/*".into(), ".pdf".into()],
            max_mb: Some(2),
            ..FileAnswer::default()
        };
        let typed = Typed::parts([("name", name), ("type", kind), ("size", size)]);
        assert_eq!(file(&settings, &typed).map_err(|error| error.code), expected, "{name}");
    }

    #[test]
    fn files() {
        let photo = json!({"name": "photo.jpg", "type": "image/jpeg", "size": 5});
        check("photo.jpg", "image/jpeg", "5", Ok(photo.clone()));
        check("C:\\Users\\o\\photo.jpg", "", "5", Ok(photo));
        check("a.PDF", "", "5", Ok(json!({"name": "a.PDF", "type": "application/pdf", "size": 5})));
        check("a.exe", "application/x-msdownload", "5", Err(Code::FileType));
        check("a.pdf", "", "0", Err(Code::FileEmpty));
        check("a.pdf", "", "2000001", Err(Code::FileTooLarge));
        check("", "", "0", Ok(Value::Null));
        let bare = file(&FileAnswer::default(), &Typed::text("photo.png"));
        let known = json!({"name": "photo.png", "type": "image/png", "size": null});
        assert_eq!(bare, Ok(known), "a sample by its name alone");
    }
}
