//! What formulas are for, and what references refer to.

/// What a formula is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Use {
    /// It holds or it does not: `when`.
    Condition,
    /// What must hold of an answer.
    Check,
    /// A value that is offered and may be changed.
    Prefill,
    /// A registry's value, shown read-only.
    From,
    /// A value that is sent to a registry.
    Send,
    /// A named condition or calculation.
    Rule,
    /// The list to choose a record from.
    List,
    /// The earliest or latest date, month or time.
    Bound,
    /// What a column of a decision table looks at.
    Input,
    /// A test in a decision table, over its column's input.
    Cell,
    /// A value that a row of a decision table sets, or a document states.
    Value,
    /// An amount of money.
    Amount,
    /// A day or moment.
    Moment,
}

/// What a reference refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum To {
    /// A step.
    Step,
    /// A stage.
    Stage,
    /// An actor.
    Actor,
    /// An actor or a registry.
    User,
    /// A need.
    Need,
    /// A law.
    Law,
    /// A list.
    List,
    /// A registry.
    Registry,
    /// A document that is issued.
    Document,
    /// A ground of refusal.
    Reason,
    /// An item of the same list.
    Item,
    /// Another service.
    Service,
}
