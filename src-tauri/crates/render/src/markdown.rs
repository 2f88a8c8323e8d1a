//! Markdown of services as HTML that can do no harm.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html::push_html};

use crate::html::{Html, escape, safe_address};

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from([
            "a",
            "blockquote",
            "br",
            "code",
            "em",
            "h2",
            "h3",
            "h4",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
        ]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::Custom(Box::new(inside)))
        .link_rel(Some("noopener noreferrer"));
    builder
});

fn inside(address: &str) -> Option<Cow<'_, str>> {
    safe_address(address).map(Cow::Borrowed)
}

/// Markdown as HTML: headings from the second level, links only to where a page may lead, no
/// pictures and no markup of the text's own.
pub fn markdown(text: &str) -> Html {
    let text = text.trim();
    if text.is_empty() {
        return Html::default();
    }
    if is_plain(text) {
        return Html::trusted(format!("<p>{}</p>", escape(text)));
    }
    let events = || without_empty_headings(Parser::new_ext(text, Options::ENABLE_TABLES));
    let highest = events()
        .filter_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(level),
            _ => None,
        })
        .min();
    let lowered = |level| lowered(level, highest);
    let parser = events().map(|event| match event {
        // Markup typed into a text is shown as it was typed.
        // A picture from elsewhere would tell who looks at it; its words stay.
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => Event::Text("".into()),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Html(typed) | Event::InlineHtml(typed) => Event::Text(typed),
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lowered(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
        other => other,
    });
    let mut html = String::with_capacity(text.len() * 2);
    push_html(&mut html, parser);
    Html::trusted(SANITISER.clean(&html).to_string())
}

/// A heading that says nothing would be announced all the same.
fn without_empty_headings<'t>(
    events: impl Iterator<Item = Event<'t>>,
) -> impl Iterator<Item = Event<'t>> {
    let mut events = events.peekable();
    std::iter::from_fn(move || {
        loop {
            let event = events.next()?;
            let begins = matches!(event, Event::Start(Tag::Heading { .. }));
            if !begins || !matches!(events.peek(), Some(Event::End(TagEnd::Heading(_)))) {
                return Some(event);
            }
            events.next();
        }
    })
}

/// Markdown of one paragraph without the paragraph, for hints and list items.
pub fn markdown_line(text: &str) -> Html {
    as_line(markdown(text))
}

/// Markdown that has been read, without the paragraph where it is one.
pub(crate) fn as_line(html: Html) -> Html {
    let html = html.into_string();
    let inner = html.trim().strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    match inner {
        Some(inner) if !inner.contains("<p>") => Html::trusted(inner),
        _ => Html::trusted(html),
    }
}

/// A value that is put into Markdown: every character that Markdown reads is escaped and lines
/// become one, so that what somebody typed stays what they typed. A space that holds a number
/// together is kept.
pub fn escape_markdown(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    let parts = |it: char| it.is_whitespace() && !matches!(it, '\u{a0}' | '\u{202f}');
    let words = value.split(parts).filter(|word| !word.is_empty());
    for (index, word) in words.enumerate() {
        if index > 0 {
            escaped.push(' ');
        }
        for character in word.chars() {
            if character.is_ascii_punctuation() {
                escaped.push('\\');
            }
            escaped.push(character);
        }
    }
    // A line that begins with digits and a dot would begin a list; the dot is escaped already.
    escaped
}

fn is_plain(text: &str) -> bool {
    !text.contains(|character: char| {
        matches!(
            character,
            '\n' | '\\' | '*' | '_' | '[' | '`' | '<' | '&' | '#' | '>' | '|' | '~' | '!'
        )
    }) && !text.starts_with(['-', '+', '='])
        && !text.starts_with(|character: char| character.is_ascii_digit())
}

/// The text's own highest level becomes the second of the page, and the others follow it.
fn lowered(level: HeadingLevel, highest: Option<HeadingLevel>) -> HeadingLevel {
    match level as usize - highest.map_or(1, |highest| highest as usize) {
        0 => HeadingLevel::H2,
        1 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str, why: &str) {
        assert_eq!(markdown(text).as_str().trim(), expected, "{why}");
    }

    #[test]
    fn markdown_keeps_to_the_page() {
        check("Plain words.", "<p>Plain words.</p>", "plain words are a paragraph");
        check("# Top", "<h2>Top</h2>", "the page's own heading is the only one of the first level");
        check(
            "# Top\n\n##\n\nWords",
            "<h2>Top</h2>\n<p>Words</p>",
            "a heading that says nothing goes",
        );
        check(
            "**bold** & _soft_",
            "<p><strong>bold</strong> &amp; <em>soft</em></p>",
            "emphasis stays",
        );
        check("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>", "lists stay");
        check(
            "[law](https://zakon.rada.gov.ua)",
            "<p><a href=\"https://zakon.rada.gov.ua\" rel=\"noopener noreferrer\">law</a></p>",
            "links to known schemes stay",
        );
        check(
            "[x](javascript:alert(1))",
            "<p><a rel=\"noopener noreferrer\">x</a></p>",
            "scripts are no addresses",
        );
        check(
            "[x](//evil.example)",
            "<p><a rel=\"noopener noreferrer\">x</a></p>",
            "an address without a scheme stays inside",
        );
        check(
            "<script>alert(1)</script>",
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
            "markup is shown as typed",
        );
        check(
            "a <b onclick=x>b</b>",
            "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>",
            "inline markup too",
        );
        check("![pixel](https://spy.example/x.png)", "<p>pixel</p>", "no pictures from elsewhere");
    }

    #[test]
    fn a_value_stays_what_was_typed() {
        for value in [
            "*not bold*",
            "[x](https://e.gov)",
            "<i>",
            "1. one",
            "# no heading",
            "a\n\n- b",
            "`c` | d",
            "- dash",
            "& &amp;",
        ] {
            let shown = markdown(&format!("You said {}.", escape_markdown(value)));
            let plain =
                format!("You said {}.", value.split_whitespace().collect::<Vec<_>>().join(" "));
            assert_eq!(
                shown.plain().trim(),
                plain,
                "an inserted value is shown and not read as Markdown"
            );
            assert_eq!(
                shown.as_str().matches('<').count(),
                2,
                "and makes no markup: {}",
                shown.as_str()
            );
        }
        assert_eq!(escape_markdown("3\u{a0}400"), "3\u{a0}400", "a number stays in one piece");
        assert_eq!(
            markdown(&escape_markdown("1. one")).as_str().trim(),
            "<p>1. one</p>",
            "even at the start of a text"
        );
    }
}
