//! Calls of functions, and the list items that an expression names.

use std::sync::Arc;

use super::{Compiler, ItemUse};
use crate::builtins;
use crate::diagnostic::{Diagnostic, DiagnosticKind, Hint, nearest};
use crate::program::Node;
use crate::span::Span;
use crate::tree::{Argument, Tree, TreeKind};
use crate::types::Type;
use crate::value::Value;

impl Compiler<'_> {
    pub(super) fn call(
        &mut self,
        name: &Arc<str>,
        at: Span,
        arguments: &[Argument],
        span: Span,
    ) -> (Node, Type) {
        if self.is_function_value(name) {
            let (node, of) = self.name(name, at);
            self.expect(&of, &Type::Function, at);
            return self.invoke(node, arguments, span);
        }
        let Some(builtin) = builtins::find(name) else {
            for argument in arguments {
                self.node(&argument.value);
            }
            let diagnostic = Diagnostic::new(DiagnosticKind::UnknownFunction, at)
                .with("name", &**name)
                .hinted(nearest(name, builtins::names()).map(Hint::DidYouMean));
            return self.report(diagnostic);
        };
        let (mut nodes, mut given) = (Vec::new(), Vec::new());
        for argument in arguments {
            let (node, of) = self.node(&argument.value);
            nodes.push((argument.name.as_ref().map(|(name, _)| Arc::clone(name)), node));
            given.push((argument, of));
        }
        let (form, order) = match builtin.arrange(&given, at) {
            Ok(arranged) => arranged,
            Err(diagnostic) => return self.report(diagnostic),
        };
        let types: Vec<Type> = order.iter().map(|index| given[*index].1.clone()).collect();
        for (position, index) in order.iter().enumerate() {
            if let Some(diagnostic) =
                builtin.mistake(form, position, given[*index].0, &types[position])
            {
                self.note(diagnostic);
            }
        }
        self.item_arguments(builtin.name, &given);
        let mut nodes: Vec<Option<Node>> = nodes.into_iter().map(|(_, node)| Some(node)).collect();
        let ordered: Vec<Node> = order.iter().filter_map(|index| nodes[*index].take()).collect();
        if builtin.name == "matches"
            && types[0].meets(&Type::Text)
            && let Some(regex) = known_pattern(&ordered[1..])
        {
            let text = ordered.into_iter().next().unwrap_or(Node::Constant(Value::Null));
            return (Node::Matches(Box::new(text), regex, span), Type::Boolean);
        }
        let constant =
            builtin.is_pure && ordered.iter().all(|node| matches!(node, Node::Constant(_)));
        let node = Node::Call(builtin, form, ordered, span);
        let of = (builtin.gives)(&types);
        (if constant { self.fold(node) } else { node }, of)
    }

    /// Whether a call means a value of the author's: a question may be called `date`, and `date()`
    /// is still the function.
    fn is_function_value(&self, name: &str) -> bool {
        let local = self.locals.iter().rev().find(|local| *local.name == *name);
        let of = match (local, self.scope.slot(name)) {
            (Some(local), _) => &local.of,
            (None, Some(slot)) => self.scope.type_of(slot),
            (None, None) => return false,
        };
        *of == Type::Function || builtins::find(name).is_none()
    }

    pub(super) fn invoke(
        &mut self,
        function: Node,
        arguments: &[Argument],
        span: Span,
    ) -> (Node, Type) {
        let arguments = arguments
            .iter()
            .map(|argument| {
                let name = argument.name.as_ref().map(|(name, _)| Arc::clone(name));
                (name, self.node(&argument.value).0)
            })
            .collect();
        (Node::Invoke(Box::new(function), arguments, span), Type::Any)
    }

    /// Remembers that a text is an item of a list, and whether the list has it.
    pub(crate) fn item(&mut self, of: &Type, tree: &Tree) {
        let (Type::Item { list, items }, TreeKind::Text(text)) = (of, &tree.kind) else {
            return;
        };
        self.items.push(ItemUse {
            list: Arc::clone(list),
            item: Arc::clone(text),
            span: tree.span,
        });
        if !items.iter().any(|item| item == text) {
            let hint = nearest(text, items.iter().map(|item| &**item))
                .map(Hint::DidYouMean)
                .or_else(|| {
                    (items.len() <= 12)
                        .then(|| Hint::OneOf(items.iter().map(|item| item.to_string()).collect()))
                });
            self.note(
                Diagnostic::new(DiagnosticKind::UnknownItem, tree.span)
                    .with("item", &**text)
                    .with("list", &**list)
                    .hinted(hint),
            );
        }
    }

    /// `list contains(kinds, "x")` and its like name items as well.
    fn item_arguments(&mut self, function: &str, given: &[(&Argument, Type)]) {
        if !matches!(function, "list contains" | "index of" | "append") {
            return;
        }
        let Some(Type::List(of)) = given.first().map(|(_, of)| of) else {
            return;
        };
        for (argument, _) in &given[1..] {
            self.item(of, &argument.value);
        }
    }
}

/// The regular expression of a pattern and flags that are both constants.
fn known_pattern(arguments: &[Node]) -> Option<regex::Regex> {
    let text = |index: usize| match arguments.get(index) {
        Some(Node::Constant(Value::Text(text))) => Some(&**text),
        None if index == 1 => Some(""),
        _ => None,
    };
    crate::regular::compile(text(0)?, text(1)?).ok()
}
