//! The names that an expression uses, and renaming them in its text.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::span::Span;
use crate::tree::{Iteration, Tree, TreeKind};

/// One use of a name that the expression does not itself bind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameUse {
    /// The name with the path behind it: `signed_in.tax_number`.
    pub path: String,
    /// Where each part of the path stands.
    pub parts: Vec<Span>,
    /// Whether it stands in a filter, where it may also be an entry of the filtered items.
    pub in_filter: bool,
}

impl NameUse {
    /// Where the whole path stands.
    pub fn span(&self) -> Span {
        let first = self.parts.first().copied().unwrap_or_default();
        first.to(self.parts.last().copied().unwrap_or(first))
    }

    /// The first part: the name itself.
    pub fn name(&self) -> &str {
        self.path.split('.').next().unwrap_or("")
    }
}

/// The path `a.b.c`, where the tree is one.
pub(crate) fn dotted(tree: &Tree) -> Option<String> {
    chain(tree).map(|(path, _)| path)
}

fn chain(tree: &Tree) -> Option<(String, Vec<Span>)> {
    let mut names = Vec::new();
    let mut spans = Vec::new();
    let mut at = tree;
    while let TreeKind::Path(of, name, span) = &at.kind {
        names.push(&**name);
        spans.push(*span);
        at = of;
    }
    let TreeKind::Name(name) = &at.kind else {
        return None;
    };
    names.push(name);
    spans.push(at.span);
    names.reverse();
    spans.reverse();
    Some((names.join("."), spans))
}

/// Whether a free name occurs.
pub(crate) fn mentions(tree: &Tree, name: &str) -> bool {
    free_names(tree).iter().any(|found| found.name() == name)
}

/// Every use of a name from outside, in the order of the text.
pub(crate) fn free_names(tree: &Tree) -> Vec<NameUse> {
    let mut search = Search { bound: Vec::new(), filters: 0, found: Vec::new() };
    search.visit(tree);
    search.found.sort_by_key(|found| found.span().start);
    search.found
}

struct Search {
    bound: Vec<Arc<str>>,
    filters: u32,
    found: Vec<NameUse>,
}

impl Search {
    fn visit(&mut self, tree: &Tree) {
        match &tree.kind {
            TreeKind::Name(_) | TreeKind::Path(..) => match chain(tree) {
                Some((path, parts)) => self.used(path, parts),
                None => tree.each_child(&mut |child| self.visit(child)),
            },
            TreeKind::For(iterations, body) => self.repetition(iterations, body, true),
            TreeKind::Some(iterations, body) | TreeKind::Every(iterations, body) => {
                self.repetition(iterations, body, false);
            }
            TreeKind::Function(parameters, body) => {
                let names = parameters.iter().map(|(name, _)| Arc::clone(name)).collect();
                self.within(names, body);
            }
            TreeKind::Context(entries) => {
                let depth = self.bound.len();
                for (key, _, value) in entries {
                    self.visit(value);
                    self.bound.push(Arc::clone(key));
                }
                self.bound.truncate(depth);
            }
            TreeKind::Filter(list, condition) => {
                self.visit(list);
                self.filters += 1;
                self.within(vec!["item".into()], condition);
                self.filters -= 1;
            }
            TreeKind::Tests { tests, .. } => {
                self.bound.push("?".into());
                tests.iter().for_each(|test| self.visit(test));
                self.bound.pop();
            }
            TreeKind::Call(name, at, arguments) => {
                if crate::builtins::find(name).is_none() {
                    self.used(name.to_string(), vec![*at]);
                }
                arguments.iter().for_each(|argument| self.visit(&argument.value));
            }
            _ => tree.each_child(&mut |child| self.visit(child)),
        }
    }

    fn used(&mut self, path: String, parts: Vec<Span>) {
        let name = path.split('.').next().unwrap_or("");
        if !self.bound.iter().any(|bound| **bound == *name) {
            self.found.push(NameUse { path, parts, in_filter: self.filters > 0 });
        }
    }

    fn within(&mut self, names: Vec<Arc<str>>, body: &Tree) {
        let depth = self.bound.len();
        self.bound.extend(names);
        self.visit(body);
        self.bound.truncate(depth);
    }

    fn repetition(&mut self, iterations: &[Iteration], body: &Tree, partial: bool) {
        let depth = self.bound.len();
        for iteration in iterations {
            self.visit(&iteration.values);
            iteration.to.iter().for_each(|to| self.visit(to));
            self.bound.push(Arc::clone(&iteration.name));
        }
        if partial {
            self.bound.push("partial".into());
        }
        self.visit(body);
        self.bound.truncate(depth);
    }
}

/// The text with `old`, a name or a dotted path, written `new` wherever it is used.
/// Of a path only its last part changes; a part of a longer path is renamed as well.
pub(crate) fn rename(text: &str, tree: &Tree, old: &str, new: &str) -> String {
    let wanted: Vec<&str> = old.split('.').collect();
    let spans = free_names(tree).into_iter().filter_map(|found| {
        let begins = found.path.split('.').take(wanted.len()).eq(wanted.iter().copied());
        begins.then(|| found.parts[wanted.len() - 1])
    });
    let last = new.rsplit('.').next().unwrap_or(new);
    replaced(text, spans.map(|span| (span, last.to_owned())))
}

/// The text with other words in some places.
pub fn replaced(text: &str, changes: impl IntoIterator<Item = (Span, String)>) -> String {
    let changes: BTreeSet<(u32, u32, String)> =
        changes.into_iter().map(|(span, new)| (span.start, span.end, new)).collect();
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    for (start, end, new) in changes {
        let (start, end) = (start as usize, end as usize);
        let Some(kept) = text.get(at..start) else { continue };
        result.push_str(kept);
        result.push_str(&new);
        at = end;
    }
    result.push_str(text.get(at..).unwrap_or(""));
    result
}
