//! HTML of a source as Markdown: what a person reads, without scripts, styles and classes.

/// The text of a fragment as Markdown, and whether it holds templating that was left as it stands.
pub(super) fn markdown(source: &str) -> (String, bool) {
    let has_templating = source.contains("{{") || source.contains("{%");
    let mut writer = Writer::default();
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        writer.text(&rest[..at]);
        let tail = &rest[at..];
        let Some(end) = tail.find('>') else {
            writer.text(tail);
            rest = "";
            break;
        };
        writer.tag(&tail[1..end]);
        rest = &tail[end + 1..];
    }
    writer.text(rest);
    (literal(&writer.finish()), has_templating)
}

/// A text in which braces are only braces, and in which nothing is that nobody could see.
pub(super) fn literal(text: &str) -> String {
    let seen = |it: &char| !it.is_control() || it.is_whitespace();
    text.replace('{', "{{").replace('}', "}}").chars().filter(seen).collect()
}

/// The text of a fragment in one line, without marks.
pub(super) fn plain(source: &str) -> String {
    let mut writer = Writer::default();
    let outside = source.split('<').enumerate().map(|(index, part)| match index {
        0 => part,
        _ => part.split_once('>').map_or("", |(_, text)| text),
    });
    outside.for_each(|part| writer.text(part));
    writer.finish()
}

#[derive(Default)]
struct Writer {
    out: String,
    links: Vec<String>,
    numbered: Vec<Option<u32>>,
    hidden: u32,
}

impl Writer {
    fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        let text = unescape(text);
        let mut begins = self.out.is_empty() || self.out.ends_with(char::is_whitespace);
        for word in text.split_inclusive(char::is_whitespace) {
            let trimmed = word.trim();
            if trimmed.is_empty() {
                self.space();
                begins = true;
                continue;
            }
            if word.starts_with(char::is_whitespace) && !begins {
                self.space();
            }
            self.out.push_str(trimmed);
            begins = word.ends_with(char::is_whitespace);
            if begins {
                self.space();
            }
        }
    }

    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(char::is_whitespace) {
            self.out.push(' ');
        }
    }

    fn block(&mut self) {
        let trimmed = self.out.trim_end().len();
        self.out.truncate(trimmed);
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
    }

    fn tag(&mut self, tag: &str) {
        let closes = tag.starts_with('/');
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        match (name.to_ascii_lowercase().as_str(), closes) {
            ("script" | "style", false) => self.hidden += 1,
            ("script" | "style", true) => self.hidden = self.hidden.saturating_sub(1),
            _ if self.hidden > 0 => {}
            ("p" | "div" | "section" | "table" | "tr" | "details" | "summary", _) => self.block(),
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => {
                self.block();
                self.out.push_str("## ");
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", true) => self.block(),
            ("br", _) => {
                let trimmed = self.out.trim_end().len();
                self.out.truncate(trimmed);
                self.out.push_str("  \n");
            }
            ("ul", false) => self.numbered.push(None),
            ("ol", false) => self.numbered.push(Some(0)),
            ("ul" | "ol", true) => {
                self.numbered.pop();
                self.block();
            }
            ("li", false) => {
                let trimmed = self.out.trim_end().len();
                self.out.truncate(trimmed);
                self.out.push('\n');
                match self.numbered.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        let number = *number;
                        self.out.push_str(&format!("{number}. "));
                    }
                    _ => self.out.push_str("- "),
                }
            }
            ("strong" | "b", _) => self.out.push_str("**"),
            ("em" | "i", _) => self.out.push('*'),
            ("a", false) => {
                self.links.push(attribute(tag, "href").unwrap_or_default());
                self.out.push('[');
            }
            ("a", true) => match self.links.pop() {
                Some(link) if is_safe(&link) => self.out.push_str(&format!("]({link})")),
                Some(_) => self.out.push(']'),
                None => {}
            },
            _ => {}
        }
    }

    fn finish(self) -> String {
        self.out.trim().to_owned()
    }
}

fn is_safe(link: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme))
        && !link.contains([' ', '(', ')', '<', '>', '{'])
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find(&format!("{name}="))? + name.len() + 1;
    let rest = tag.get(at..)?;
    let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''));
    match quote {
        Some(quote) => rest[1..].split(quote).next().map(str::to_owned),
        None => rest.split_whitespace().next().map(str::to_owned),
    }
}

fn unescape(text: &str) -> String {
    text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "’")
        .replace("&rsquo;", "’")
        .replace("&pound;", "£")
        .replace("&amp;", "&")
}
