//! Lists that stand in a file: CSV of `id,parent,label-uk,label-en,…`.

use crate::id::Id;
use crate::service::Item;
use crate::text::Text;

/// The most items that a list may have.
pub const MOST_ITEMS: usize = 100_000;

/// Why a file is no list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeListError {
    /// It is not text in UTF-8.
    #[error("the list is not text in UTF-8; save it as CSV in UTF-8")]
    NotText,
    /// The head has no `id`.
    #[error("the first line names no column `id`; it must read id,parent,label-uk,label-en")]
    NoId,
    /// A quotation mark is not closed.
    #[error("line {0}: a quotation mark is not closed")]
    Quote(usize),
    /// An id stands twice or is empty.
    #[error("line {line}: the id “{id}” is empty or stands twice")]
    Id {
        /// The line, from one.
        line: usize,
        /// The id.
        id: String,
    },
    /// It has more than [`MOST_ITEMS`].
    #[error("the list has more than {MOST_ITEMS} items")]
    TooLong,
}

/// Reads a list. Columns that are not known are passed over; commas or semicolons part them.
pub fn read(bytes: &[u8]) -> Result<Vec<Item>, CodeListError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| CodeListError::NotText)?;
    let first = text.lines().next().unwrap_or_default();
    let comma = if first.contains(';') && !first.contains(',') { ';' } else { ',' };
    let mut rows = records(text, comma)?.into_iter();
    let head = rows.next().map_or_else(Vec::new, |(_, head)| head);
    let column = |name: &str| head.iter().position(|column| column.trim() == name);
    let id_column = column("id").ok_or(CodeListError::NoId)?;
    let (parent_column, hint_column) = (column("parent"), "hint-");
    let mut items = Vec::new();
    let mut taken = std::collections::BTreeSet::new();
    for (line, cells) in rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()))
    {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
        let id = cell(id_column).to_owned();
        if id.is_empty() || !taken.insert(id.clone()) {
            return Err(CodeListError::Id { line, id });
        }
        if items.len() == MOST_ITEMS {
            return Err(CodeListError::TooLong);
        }
        let mut item = Item { id: id.into(), ..Item::default() };
        let parent = parent_column.map(cell).filter(|parent| !parent.is_empty());
        item.parent = parent.map(Id::from);
        for (at, name) in head.iter().enumerate() {
            let write = |text: &mut Text, language: &str| {
                if !cell(at).is_empty() {
                    text.0.insert(language.into(), cell(at).to_owned());
                }
            };
            if let Some(language) = name.trim().strip_prefix("label-") {
                write(&mut item.label, language);
            } else if let Some(language) = name.trim().strip_prefix(hint_column) {
                write(&mut item.hint, language);
            }
        }
        items.push(item);
    }
    Ok(items)
}

/// The records of a CSV text (RFC 4180), each with its first line.
fn records(text: &str, comma: char) -> Result<Vec<(usize, Vec<String>)>, CodeListError> {
    let (mut records, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut line, mut began, mut quoted) = (1, 1, false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        line += usize::from(c == '\n');
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            _ if quoted => cell.push(c),
            '\r' => {}
            '\n' => {
                cells.push(std::mem::take(&mut cell));
                records.push((began, std::mem::take(&mut cells)));
                began = line;
            }
            c if c == comma => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    if quoted {
        return Err(CodeListError::Quote(began));
    }
    if !cell.is_empty() || !cells.is_empty() {
        cells.push(cell);
        records.push((began, cells));
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_lists() {
        let csv = "\u{feff}id,parent,label-uk,label-en,note\r\nUA01,,\"Крим, АР\",Crimea,x\r\nUA0102,UA01,\"Місто \"\"А\"\"\",,\n\n";
        let items = read(csv.as_bytes()).unwrap();
        let [region, city] = items.as_slice() else { panic!("two items, not {}", items.len()) };
        assert_eq!(region.label.get("uk"), Some("Крим, АР"), "a comma in quotation marks");
        assert_eq!(region.parent, None, "nothing above it");
        assert_eq!(city.label.get("uk"), Some("Місто \"А\""), "quotation marks in quotation marks");
        assert_eq!(city.parent, Some("UA01".into()), "the item above");
        assert_eq!(city.label.get("en"), None, "not written yet");
        assert_eq!(read(b"id;label-uk\na;b").unwrap().len(), 1, "semicolons, as Excel writes them");
    }

    #[test]
    fn err_lists() {
        for (csv, error) in [
            ("name\na", CodeListError::NoId),
            ("", CodeListError::NoId),
            ("id\na\na", CodeListError::Id { line: 3, id: "a".into() }),
            ("id,label-uk\na,\"b", CodeListError::Quote(2)),
        ] {
            assert_eq!(read(csv.as_bytes()), Err(error), "{csv:?}");
        }
        assert_eq!(read(b"\xff"), Err(CodeListError::NotText), "not UTF-8");
    }
}
