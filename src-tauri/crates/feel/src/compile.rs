//! From tree to program: names become slots, types are worked out, mistakes are found.

mod calls;

use std::sync::Arc;

use crate::builtins;
use crate::diagnostic::{Diagnostic, DiagnosticKind, Hint, nearest};
use crate::machine::Machine;
use crate::operations::properties;
use crate::program::{Loop, Node, Program, Test};
use crate::scope::{Scope, Slot};
use crate::span::Span;
use crate::tree::{Comparison, Iteration, Tree, TreeKind};
use crate::types::Type;
use crate::value::Value;
use crate::written;

/// A text of an expression that is an item of a list, because it is compared with a name of the
/// list's type. It is renamed with the item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemUse {
    /// The list's id.
    pub list: Arc<str>,
    /// The item's id, as written.
    pub item: Arc<str>,
    /// The text with its quotation marks.
    pub span: Span,
}

/// An expression that is ready to be evaluated, and what is known of it.
///
/// There is always a program: a mistake makes its part null, with a reason.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// What evaluates.
    pub program: Program,
    /// The type of its value.
    pub ty: Type,
    /// The author's mistakes.
    pub diagnostics: Vec<Diagnostic>,
    /// The slots that it may ask for, in the order of first use.
    pub reads: Vec<Slot>,
    /// The list items that it names.
    pub items: Vec<ItemUse>,
}

impl Compiled {
    /// Reports, for an expression that decides something, a value that is no yes or no, and one that
    /// is always the same.
    pub fn expect_condition(mut self, text: &str) -> Compiled {
        if !self.ty.meets(&Type::Boolean) && self.ty != Type::Null {
            let span = Span::new(0, text.len() as u32);
            self.diagnostics.push(
                Diagnostic::new(DiagnosticKind::NotACondition, span).with("type", self.ty.code()),
            );
        }
        if self.diagnostics.is_empty()
            && let Some(Value::Boolean(value)) = self.program.constant()
        {
            let span = Span::new(0, text.len() as u32);
            self.diagnostics.push(
                Diagnostic::new(DiagnosticKind::Constant, span).with("value", value.to_string()),
            );
        }
        self
    }
}

pub(crate) fn compile(tree: &Tree, scope: &Scope) -> Compiled {
    let mut compiler = Compiler::new(scope);
    let (root, ty) = compiler.node(tree);
    compiler.finish(root, ty)
}

/// Compiles a decision table's cell for the input that stands over its column.
pub(crate) fn compile_cell(tests: &Tree, input: &Tree, scope: &Scope) -> Compiled {
    let mut compiler = Compiler::new(scope);
    let (input, of) = compiler.node(input);
    let TreeKind::Tests { negated, tests: written } = &tests.kind else {
        let (root, ty) = compiler.node(tests);
        return compiler.finish(root, ty);
    };
    compiler.locals.push(Local { name: "?".into(), of: of.clone(), is_item: false });
    let cell_tests = written
        .iter()
        .map(|test| {
            let is_condition = crate::names::mentions(test, "?");
            if is_condition {
                let (node, found) = compiler.node(test);
                compiler.expect(&found, &Type::Boolean, test.span);
                (Test::Value(node), true)
            } else {
                (compiler.test(test, &of), false)
            }
        })
        .collect();
    compiler.locals.pop();
    let root = Node::Cell {
        input: Box::new(input),
        tests: cell_tests,
        negated: *negated,
        span: tests.span,
    };
    compiler.finish(root, Type::Boolean)
}

#[derive(Clone)]
struct Local {
    name: Arc<str>,
    of: Type,
    /// A filter's item, whose own entries are names as well.
    is_item: bool,
}

pub(crate) struct Compiler<'a> {
    scope: &'a Scope,
    locals: Vec<Local>,
    diagnostics: Vec<Diagnostic>,
    reads: Vec<Slot>,
    items: Vec<ItemUse>,
}

impl<'a> Compiler<'a> {
    fn new(scope: &'a Scope) -> Self {
        Self {
            scope,
            locals: Vec::new(),
            diagnostics: Vec::new(),
            reads: Vec::new(),
            items: Vec::new(),
        }
    }

    fn finish(self, root: Node, ty: Type) -> Compiled {
        Compiled {
            program: Program { root: Arc::new(root) },
            ty,
            diagnostics: self.diagnostics,
            reads: self.reads,
            items: self.items,
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) -> (Node, Type) {
        let nothing = Node::Nothing(diagnostic.kind, diagnostic.span);
        self.diagnostics.push(diagnostic);
        (nothing, Type::Null)
    }

    pub(crate) fn note(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reports a value that cannot be of the type that is needed.
    fn expect(&mut self, found: &Type, needed: &Type, span: Span) {
        if *found != Type::Null && !found.meets(needed) {
            let diagnostic = Diagnostic::new(DiagnosticKind::WrongType, span)
                .with("found", found.code())
                .with("needed", needed.code());
            self.note(diagnostic);
        }
    }

    /// Computes what does not depend on anything.
    fn fold(&mut self, node: Node) -> Node {
        let mut machine = Machine::new(&(), None);
        let value = machine.eval(&node);
        match machine.outcome(value) {
            outcome if outcome.reason.is_none() => Node::Constant(outcome.value),
            _ => node,
        }
    }

    pub(crate) fn node(&mut self, tree: &Tree) -> (Node, Type) {
        let (node, of) = self.unfolded(tree);
        if is_settled(&node) { (self.fold(node), of) } else { (node, of) }
    }

    fn unfolded(&mut self, tree: &Tree) -> (Node, Type) {
        let span = tree.span;
        match &tree.kind {
            TreeKind::Null => (Node::Constant(Value::Null), Type::Null),
            TreeKind::Boolean(value) => (Node::Constant((*value).into()), Type::Boolean),
            TreeKind::Number(number) => (Node::Constant((*number).into()), Type::Number),
            TreeKind::Text(text) => (Node::Constant(Value::Text(Arc::clone(text))), Type::Text),
            TreeKind::At(text) => self.literal(text, span),
            TreeKind::Name(name) => self.name(name, span),
            TreeKind::Path(of, name, at) => self.path(tree, of, name, *at),
            TreeKind::Negate(of) => {
                let (node, found) = self.node(of);
                let fits = [Type::Number, Type::DaysDuration, Type::MonthsDuration]
                    .iter()
                    .any(|needed| found.meets(needed));
                if !fits {
                    self.expect(&found, &Type::Number, of.span);
                    return (Node::Negate(Box::new(node), span), Type::Null);
                }
                (Node::Negate(Box::new(node), span), found)
            }
            TreeKind::Arithmetic(operator, left, right) => {
                let (left_node, left_type) = self.node(left);
                let (right_node, right_type) = self.node(right);
                let of = self.arithmetic(*operator, &left_type, &right_type, span);
                (Node::Arithmetic(*operator, Box::new((left_node, right_node)), span), of)
            }
            TreeKind::Compare(comparison, left, right) => {
                let (left_node, left_type) = self.node(left);
                let (right_node, right_type) = self.node(right);
                self.comparison(*comparison, (left, &left_type), (right, &right_type), span);
                let sides = Box::new((left_node, right_node));
                (Node::Compare(*comparison, sides, span), Type::Boolean)
            }
            TreeKind::And(parts) => (Node::And(self.conditions(parts), span), Type::Boolean),
            TreeKind::Or(parts) => (Node::Or(self.conditions(parts), span), Type::Boolean),
            TreeKind::Between(value, low, high) => {
                let (value_node, of) = self.node(value);
                let (low_node, low_type) = self.node(low);
                let (high_node, high_type) = self.node(high);
                self.comparison(Comparison::AtLeast, (value, &of), (low, &low_type), span);
                self.comparison(Comparison::AtMost, (value, &of), (high, &high_type), span);
                (Node::Between(Box::new((value_node, low_node, high_node)), span), Type::Boolean)
            }
            TreeKind::In(value, tests) => {
                let (node, of) = self.node(value);
                let tests = tests.iter().map(|test| self.test(test, &of)).collect();
                (Node::In(Box::new(node), tests, span), Type::Boolean)
            }
            TreeKind::If(condition, yes, no) => {
                let condition_node = self.condition(condition);
                let (yes_node, yes_type) = self.node(yes);
                let (no_node, no_type) = self.node(no);
                (Node::If(Box::new((condition_node, yes_node, no_node))), yes_type.or(no_type))
            }
            TreeKind::For(iterations, body) => {
                let depth = self.locals.len();
                self.bind("partial", Type::list(Type::Any));
                let loops = self.loops(iterations);
                let (body, of) = self.node(body);
                self.locals.truncate(depth);
                (Node::For(loops, Box::new(body)), Type::list(of))
            }
            TreeKind::Some(iterations, body) => self.quantified(false, iterations, body, span),
            TreeKind::Every(iterations, body) => self.quantified(true, iterations, body, span),
            TreeKind::Filter(list, condition) => self.filter(list, condition, span),
            TreeKind::List(items) => {
                let mut of = None;
                let nodes: Vec<Node> = items
                    .iter()
                    .map(|item| {
                        let (node, found) = self.node(item);
                        of = Some(of.take().map_or(found.clone(), |known: Type| known.or(found)));
                        node
                    })
                    .collect();
                (Node::List(nodes), Type::list(of.unwrap_or(Type::Any)))
            }
            TreeKind::Context(entries) => self.context(entries, span),
            TreeKind::Range { start, start_included, end, end_included } => {
                let (start_node, start_type) = self.node(start);
                let (end_node, end_type) = self.node(end);
                self.comparison(Comparison::AtMost, (start, &start_type), (end, &end_type), span);
                let ends = Box::new((start_node, end_node));
                let node = Node::Range { ends, included: (*start_included, *end_included), span };
                (node, Type::Range(Box::new(start_type.or(end_type))))
            }
            TreeKind::Test(comparison, value) => {
                let (node, of) = self.node(value);
                (Node::TestValue(*comparison, Box::new(node)), Type::Range(Box::new(of)))
            }
            TreeKind::Call(name, at, arguments) => self.call(name, *at, arguments, span),
            TreeKind::Invoke(function, arguments) => {
                let (node, of) = self.node(function);
                self.expect(&of, &Type::Function, function.span);
                self.invoke(node, arguments, span)
            }
            TreeKind::Function(parameters, body) => {
                let depth = self.locals.len();
                for (name, _) in parameters {
                    self.bind(name, Type::Any);
                }
                let (body, _) = self.node(body);
                self.locals.truncate(depth);
                let names = parameters.iter().map(|(name, _)| Arc::clone(name)).collect();
                (Node::Function(names, Arc::new(body)), Type::Function)
            }
            TreeKind::InstanceOf(value, of) => {
                let (node, _) = self.node(value);
                (Node::InstanceOf(Box::new(node), of.clone(), span), Type::Boolean)
            }
            TreeKind::Tests { .. } => {
                self.report(Diagnostic::new(DiagnosticKind::Unsupported, span).with("what", "cell"))
            }
        }
    }

    fn bind(&mut self, name: &str, of: Type) {
        self.locals.push(Local { name: name.into(), of, is_item: false });
    }

    fn literal(&mut self, text: &Arc<str>, span: Span) -> (Node, Type) {
        match written::literal(text) {
            Ok(value) => {
                let of = Type::of(&value);
                (Node::Constant(value), of)
            }
            Err(written::Flaw::Invalid) => self.report(
                Diagnostic::new(DiagnosticKind::InvalidLiteral, span).with("text", &**text),
            ),
            Err(written::Flaw::Outside) => {
                self.report(Diagnostic::new(DiagnosticKind::Unsupported, span).with("what", "date"))
            }
        }
    }

    fn conditions(&mut self, parts: &[Tree]) -> Vec<Node> {
        parts.iter().map(|part| self.condition(part)).collect()
    }

    fn condition(&mut self, tree: &Tree) -> Node {
        let (node, of) = self.node(tree);
        if of != Type::Null && !of.meets(&Type::Boolean) {
            let diagnostic =
                Diagnostic::new(DiagnosticKind::NotACondition, tree.span).with("type", of.code());
            self.note(diagnostic);
        }
        node
    }

    /// A name: of a loop or an entry, of a filter's item, of the scope.
    fn name(&mut self, name: &Arc<str>, span: Span) -> (Node, Type) {
        for index in (0..self.locals.len()).rev() {
            let Local { name: own, of, is_item } = self.locals[index].clone();
            let is_entry = is_item && may_have(&of, name);
            if own == *name && !is_entry {
                return (Node::Local(index as u32), of);
            }
            if !is_entry {
                continue;
            }
            let (otherwise, of) = match &of {
                Type::Context(entries) => {
                    let missing = Node::Nothing(DiagnosticKind::MissingValue, span);
                    (missing, entries.get(name).cloned().unwrap_or_default())
                }
                _ if own == *name => (Node::Local(index as u32), Type::Any),
                _ => (self.outer_name(name, span, index).0, Type::Any),
            };
            let (name, otherwise) = (Arc::clone(name), Box::new(otherwise));
            return (Node::ItemEntry { item: index as u32, name, otherwise }, of);
        }
        match self.scope.slot(name) {
            Some(slot) => self.slot(slot),
            None if builtins::find(name).is_some() => self.report(
                Diagnostic::new(DiagnosticKind::Unsupported, span).with("what", "function-value"),
            ),
            None => {
                let diagnostic = self.unknown(name, span);
                self.report(diagnostic)
            }
        }
    }

    /// The name outside of a filter about whose item nothing is known: it may be missing there.
    fn outer_name(&mut self, name: &Arc<str>, span: Span, below: usize) -> (Node, Type) {
        let outer = self.locals[..below].iter().rposition(|local| local.name == *name);
        if let Some(index) = outer {
            return (Node::Local(index as u32), self.locals[index].of.clone());
        }
        match self.scope.slot(name) {
            Some(slot) => self.slot(slot),
            None => (Node::Nothing(DiagnosticKind::UnknownName, span), Type::Any),
        }
    }

    fn slot(&mut self, slot: Slot) -> (Node, Type) {
        if !self.reads.contains(&slot) {
            self.reads.push(slot);
        }
        (Node::Slot(slot), self.scope.type_of(slot).clone())
    }

    fn unknown(&self, name: &str, span: Span) -> Diagnostic {
        let locals = self.locals.iter().map(|local| &*local.name);
        let known = locals.chain(self.scope.iter().map(|(name, _, _)| name));
        Diagnostic::new(DiagnosticKind::UnknownName, span)
            .with("name", name)
            .hinted(nearest(name, known).map(Hint::DidYouMean))
    }

    fn path(&mut self, tree: &Tree, of: &Tree, name: &Arc<str>, at: Span) -> (Node, Type) {
        if let Some(path) = crate::names::dotted(tree)
            && let Some(slot) = self.scope.slot(&path)
            && !self.locals.iter().any(|local| path.split('.').next() == Some(&local.name))
        {
            return self.slot(slot);
        }
        let (node, found) = self.node(of);
        let inner = match &found {
            Type::List(of) => &**of,
            other => other,
        };
        let result = match inner {
            Type::Any => Some(Type::Any),
            Type::Null => Some(Type::Null),
            Type::Context(entries) => entries.get(name).cloned(),
            other => properties(other)
                .iter()
                .find(|(property, _)| **property == **name)
                .map(|(_, of)| of.clone()),
        };
        let result = result.unwrap_or_else(|| {
            let known: Vec<&str> = match inner {
                Type::Context(entries) => entries.keys().map(|key| &**key).collect(),
                other => properties(other).iter().map(|(property, _)| *property).collect(),
            };
            let hint = nearest(name, known.iter().copied()).map(Hint::DidYouMean);
            let diagnostic = Diagnostic::new(DiagnosticKind::UnknownField, at)
                .with("name", &**name)
                .with("type", inner.code())
                .hinted(hint);
            self.note(diagnostic);
            Type::Null
        });
        let result = match found {
            Type::List(_) => Type::list(result),
            _ => result,
        };
        (Node::Path(Box::new(node), Arc::clone(name), at), result)
    }

    fn loops(&mut self, iterations: &[Iteration]) -> Vec<Loop> {
        iterations
            .iter()
            .map(|iteration| {
                let (values, of) = self.node(&iteration.values);
                let to = iteration.to.as_ref().map(|to| self.node(to).0);
                self.bind(&iteration.name, if of == Type::Null { Type::Any } else { of.element() });
                Loop { values, to, span: iteration.values.span }
            })
            .collect()
    }

    fn quantified(
        &mut self,
        every: bool,
        iterations: &[Iteration],
        body: &Tree,
        span: Span,
    ) -> (Node, Type) {
        let depth = self.locals.len();
        let loops = self.loops(iterations);
        let body = Box::new(self.condition(body));
        self.locals.truncate(depth);
        (Node::Quantified { every, loops, body, span }, Type::Boolean)
    }

    fn filter(&mut self, list: &Tree, condition: &Tree, span: Span) -> (Node, Type) {
        let (list_node, of) = self.node(list);
        self.locals.push(Local { name: "item".into(), of: of.element(), is_item: true });
        let (condition_node, found) = self.node(condition);
        self.locals.pop();
        let result = match found {
            Type::Number => of.element(),
            Type::Boolean => Type::list(of.element()),
            _ => Type::Any,
        };
        (Node::Filter(Box::new((list_node, condition_node)), span), result)
    }

    fn context(&mut self, entries: &[(Arc<str>, Span, Tree)], span: Span) -> (Node, Type) {
        let depth = self.locals.len();
        let mut nodes: Vec<(Arc<str>, Node)> = Vec::with_capacity(entries.len());
        let mut types = Vec::with_capacity(entries.len());
        for (index, (key, at, value)) in entries.iter().enumerate() {
            if entries[..index].iter().any(|(other, _, _)| other == key) {
                self.locals.truncate(depth);
                self.note(Diagnostic::new(DiagnosticKind::DuplicateKey, *at).with("name", &**key));
                return (Node::Nothing(DiagnosticKind::DuplicateKey, span), Type::Null);
            }
            let (node, of) = self.node(value);
            self.bind(key, of.clone());
            nodes.push((Arc::clone(key), node));
            types.push((Arc::clone(key), of));
        }
        self.locals.truncate(depth);
        (Node::Context(nodes), Type::context(types))
    }
}

/// Whether a node's parts are all constants, so that it can be computed beforehand.
fn is_settled(node: &Node) -> bool {
    let known = |node: &Node| matches!(node, Node::Constant(_));
    match node {
        Node::Path(of, _, _) | Node::Negate(of, _) => known(of),
        Node::Arithmetic(_, sides, _) | Node::Compare(_, sides, _) => {
            known(&sides.0) && known(&sides.1)
        }
        Node::And(parts, _) | Node::Or(parts, _) | Node::List(parts) => parts.iter().all(known),
        Node::Between(parts, _) => known(&parts.0) && known(&parts.1) && known(&parts.2),
        Node::If(parts) => known(&parts.0) && known(&parts.1) && known(&parts.2),
        Node::Range { ends, .. } => known(&ends.0) && known(&ends.1),
        Node::In(value, tests, _) => {
            let known_test = |test: &Test| match test {
                Test::Compare(_, node) | Test::Value(node) => known(node),
            };
            known(value) && tests.iter().all(known_test)
        }
        _ => false,
    }
}

/// Whether a filter's item may have an entry of this name.
fn may_have(of: &Type, name: &str) -> bool {
    match of {
        Type::Context(entries) => entries.contains_key(name),
        of => *of == Type::Any,
    }
}
