//! Text that may stand in a page as it is, and what becomes of text that may not.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::{Serialize, Serializer};

/// HTML that is safe to put between tags: escaped text, sanitised Markdown or our own markup.
///
/// Text from people and services becomes `Html` by [`From`], which escapes it, so that a template
/// can write every `Html` with three braces and a string never reaches a page unescaped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Html(String);

impl Html {
    /// Markup of ours, or of a sanitiser; whoever calls this answers for its safety.
    pub(crate) fn trusted(html: impl Into<String>) -> Self {
        Self(html.into())
    }

    /// Text in another language than the page's, marked so that it is spoken as what it is.
    pub fn in_language(language: &str, text: &Html) -> Self {
        Self(format!("<span lang=\"{}\">{}</span>", escape(language), text.0))
    }

    /// Text of the service with its place, which the studio patches while it is typed.
    pub fn placed(place: &str, text: &Html) -> Self {
        Self(format!("<span data-place=\"{}\">{}</span>", escape(place), text.0))
    }

    /// Puts HTML after HTML.
    pub fn push(&mut self, more: &Html) {
        self.0.push_str(&more.0);
    }

    /// Joins pieces as they stand.
    pub fn join<'a>(pieces: impl IntoIterator<Item = &'a Html>) -> Self {
        pieces.into_iter().fold(Self::default(), |mut all, piece| {
            all.push(piece);
            all
        })
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, owned.
    pub fn into_string(self) -> String {
        self.0
    }

    /// The words without their markup, for titles and hidden texts.
    pub fn plain(&self) -> String {
        let mut text = String::with_capacity(self.0.len());
        let mut inside = false;
        for character in self.0.chars() {
            match character {
                '<' => inside = true,
                '>' if inside => inside = false,
                other if !inside => text.push(other),
                _ => {}
            }
        }
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
    }
}

impl From<&str> for Html {
    fn from(text: &str) -> Self {
        Self(escape(text).into_owned())
    }
}

impl From<String> for Html {
    fn from(text: String) -> Self {
        match escape(&text) {
            Cow::Borrowed(_) => Self(text),
            Cow::Owned(escaped) => Self(escaped),
        }
    }
}

impl From<&String> for Html {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Extra attributes of an element, in order; an attribute without a value stands by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes(Vec<(String, Option<String>)>);

impl Attributes {
    /// Adds `name="value"`.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.push((name.to_owned(), Some(value.into())));
        self
    }

    /// Adds a name that stands without a value, such as `hidden`.
    #[must_use]
    pub fn with_name(mut self, name: &str) -> Self {
        self.0.push((name.to_owned(), None));
        self
    }
}

impl Serialize for Attributes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut written = String::new();
        for (name, value) in &self.0 {
            let _ = write!(written, " {}", escape(name));
            if let Some(value) = value {
                let _ = write!(written, "=\"{}\"", escape(value));
            }
        }
        serializer.serialize_str(&written)
    }
}

/// Escapes what HTML reads as markup, in texts and in quoted attributes alike.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}

/// An address that a page may lead to: http, https, mailto, tel, or a path inside the service.
/// Anything else, such as `javascript:`, leads nowhere and is none.
pub fn safe_address(address: &str) -> Option<&str> {
    let address = address.trim();
    let scheme_end = address.find([':', '/', '?', '#']);
    let safe = match scheme_end {
        Some(at) if address[at..].starts_with(':') => {
            let scheme = address[..at].to_ascii_lowercase();
            matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel")
        }
        // `//host` would leave the service under whatever scheme the page has.
        _ => {
            !address.starts_with("//") && !address.starts_with("/\\") && !address.starts_with('\\')
        }
    };
    (safe && !address.is_empty() && !address.chars().any(char::is_control)).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        let html = Html::from("<b onclick=\"x('y')\">&</b>");
        assert_eq!(
            html.as_str(),
            "&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;&lt;/b&gt;",
            "every character that HTML reads as markup is escaped"
        );
        assert_eq!(html.plain(), "<b onclick=\"x('y')\">&</b>", "and reads back as it was typed");
    }

    #[test]
    fn addresses_stay_inside_or_use_a_known_scheme() {
        for good in ["https://e.gov", "mailto:a@b.c", "tel:+380", "page", "/s/x", "?a=b:c", "#top"]
        {
            assert_eq!(safe_address(good), Some(good), "{good} is an address a page may lead to");
        }
        for bad in [
            "javascript:alert(1)",
            " JavaScript:x",
            "data:text/html,x",
            "//evil",
            "/\\evil",
            "\\\\evil",
            "java\nscript:x",
            "",
        ] {
            assert_eq!(safe_address(bad), None, "{bad:?} must lead nowhere");
        }
    }
}
