//! Pages that have been written, for the next reader who is shown the same.
//!
//! Readers of one step mostly see the same page but for words of their own: the secret in its
//! addresses, the number of its form. Such a word is written as a mark ([`own`]), and put in when
//! the page is handed out.

use foldhash::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::page::PageView;

/// So many pages are kept, and as many that were kept before them.
const KEPT: usize = 256;

/// Marks begin and end with characters that no script uses.
const BEGINS: char = '\u{e000}';
const ENDS: char = '\u{e001}';

/// The characters of marks, which nobody may type.
pub const OWN_MARKS: [char; 2] = [BEGINS, ENDS];

/// What stands in a page for the reader's own word of this number. A word is written as it is: it
/// must be safe in HTML, as letters and digits are.
pub fn own(number: usize) -> String {
    format!("{BEGINS}{number}{ENDS}")
}

/// The pages, those of late and those before: so few that even hashes which somebody made to meet
/// cost little.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Pages>);

#[derive(Debug, Default)]
struct Pages {
    late: HashMap<PageView, Arc<Written>>,
    before: HashMap<PageView, Arc<Written>>,
}

/// A page with room for the reader's own words.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// HTML, and the number of the word that follows it.
    parts: Vec<(String, usize)>,
    rest: String,
}

impl Kept {
    /// The page of a view, written unless it has been.
    pub(crate) fn page(&self, view: &PageView, write: impl FnOnce() -> String) -> Arc<Written> {
        if let Some(known) = self.pages().find(view) {
            return known;
        }
        let written = Arc::new(Written::of(&write()));
        self.pages().keep(view.clone(), Arc::clone(&written));
        written
    }

    fn pages(&self) -> std::sync::MutexGuard<'_, Pages> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pages {
    fn find(&mut self, view: &PageView) -> Option<Arc<Written>> {
        if let Some(known) = self.late.get(view) {
            return Some(Arc::clone(known));
        }
        let (view, known) = self.before.remove_entry(view)?;
        self.keep(view, Arc::clone(&known));
        Some(known)
    }

    fn keep(&mut self, view: PageView, written: Arc<Written>) {
        if self.late.len() >= KEPT {
            self.before = std::mem::take(&mut self.late);
        }
        self.late.insert(view, written);
    }
}

impl Written {
    fn of(html: &str) -> Self {
        let mut parts = Vec::new();
        let (mut part, mut rest) = (String::new(), html);
        while let Some((before, after)) = rest.split_once(BEGINS) {
            part.push_str(before);
            let mark = after
                .split_once(ENDS)
                .and_then(|(number, after)| Some((number.parse().ok()?, after)));
            match mark {
                Some((number, after)) => {
                    parts.push((std::mem::take(&mut part), number));
                    rest = after;
                }
                None => {
                    part.push(BEGINS);
                    rest = after;
                }
            }
        }
        part.push_str(rest);
        Self { parts, rest: part }
    }

    /// The page of a reader with these words; a mark beyond them stays.
    pub(crate) fn with(&self, words: &[&str]) -> String {
        let most = |text: &str| text.len() + 40;
        let length: usize = self.parts.iter().map(|(part, _)| most(part)).sum();
        let mut html = String::with_capacity(length + self.rest.len());
        for (part, number) in &self.parts {
            html.push_str(part);
            match words.get(*number) {
                Some(word) => html.push_str(word),
                None => html.push_str(&own(*number)),
            }
        }
        html.push_str(&self.rest);
        html
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Frame;

    #[test]
    fn marks_give_way_to_the_words_of_a_reader() {
        for (html, words, expected, why) in [
            ("plain", &["a"][..], "plain", "without marks nothing changes"),
            ("<\u{e000}1\u{e001}>\u{e000}0\u{e001}", &["a", "b"], "<b>a", "each at its mark"),
            ("\u{e000}0\u{e001}\u{e000}0\u{e001}", &["a"], "aa", "as often as it is marked"),
            ("\u{e000}7\u{e001}", &["a"], "\u{e000}7\u{e001}", "a mark of no word stays"),
            ("\u{e000}x\u{e001} \u{e000}", &["a"], "\u{e000}x\u{e001} \u{e000}", "so does none"),
        ] {
            assert_eq!(Written::of(html).with(words), expected, "{html:?}: {why}");
        }
    }

    #[test]
    fn a_page_is_written_once_for_all_who_see_the_same() {
        let kept = Kept::default();
        let view = |note: usize| PageView {
            frame: Frame { foot_note: note.to_string(), ..Frame::default() },
            body: crate::page::Body::Thanks(Box::default()),
        };
        let page = |note: usize| kept.page(&view(note), || format!("page {note}"));
        let first = page(0);
        assert!(Arc::ptr_eq(&first, &page(0)), "the second reader gets what the first got");
        (1..=KEPT).for_each(|note| drop(page(note)));
        assert!(Arc::ptr_eq(&first, &page(0)), "and so does one who comes when it is older");
        (1..=3 * KEPT).for_each(|note| drop(page(note)));
        let again = kept.page(&view(0), || "written anew".to_owned());
        assert_eq!(again.with(&[]), "written anew", "what nobody asks for is given up");
    }
}
