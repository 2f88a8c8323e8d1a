//! What a walk came to, and where the next one can go on.

use crate::case::Floor;
use crate::frame::Frame;
use crate::route::{Back, Entry, Open, Route, Standing};
use crate::walk::Node;
use jiff::Timestamp;
use maket_feel::Value;
use maket_model::id::Name;
use std::sync::Arc;

/// What a walk came to.
pub(crate) struct Walked<'p> {
    pub(crate) entries: Vec<Entry>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) standing: Standing,
    pub(crate) open_node: Option<Node>,
    /// The index of the first desk of an official that the case has reached.
    pub(crate) desk: Option<usize>,
    /// What is known where it stands.
    pub(crate) frame: Frame<'p>,
    /// A digest of the answers up to there.
    pub(crate) digest: u64,
    /// The answers up to there.
    pub(crate) answers: Vec<(Name, Value)>,
    /// The amount that an open payment asks for.
    pub(crate) due: Value,
    /// Steps that it has led back to for the first time.
    pub(crate) floors: Vec<Floor>,
    /// Whether the step at which it was to stop was reached.
    pub(crate) reached: bool,
    /// Of a collecting walk: each page's frame before its answers.
    pub(crate) frames: Vec<(Node, Frame<'p>)>,
    /// Where a later walk can go on.
    pub(crate) rest: Option<Rest>,
}

/// A walk as it stands before an open step that nobody has touched. What lies before that step
/// stays as it is while time passes, so that the next walk goes on from there.
#[derive(Clone)]
pub(crate) struct Trail {
    pub(crate) node: Node,
    pub(crate) nodes: Vec<Node>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) values: Vec<Value>,
    pub(crate) digest: u64,
    pub(crate) answers: Vec<(Name, Value)>,
    pub(crate) due: Value,
    pub(crate) desk: Option<usize>,
    pub(crate) rest: Rest,
}

/// What only a walk that goes on needs to know.
#[derive(Clone)]
pub(crate) struct Rest {
    pub(crate) from: Option<Node>,
    pub(crate) visited: Vec<bool>,
    pub(crate) act_floor: u32,
    pub(crate) last_seq: u32,
    pub(crate) last_at: Timestamp,
    pub(crate) now: Timestamp,
    pub(crate) entrance: Option<usize>,
    pub(crate) item_slots: Vec<maket_feel::Slot>,
    pub(crate) item_of: Option<Arc<str>>,
}

impl Walked<'_> {
    /// Whether a walk that went on where another stood came to the same as one from the start.
    pub(crate) fn is_same(&self, anew: &Self) -> bool {
        self.entries == anew.entries
            && self.nodes == anew.nodes
            && self.standing == anew.standing
            && self.desk == anew.desk
            && self.frame.values == anew.frame.values
            && self.digest == anew.digest
            && self.answers == anew.answers
            && self.due == anew.due
    }

    /// Where the next walk can go on, if facts change nothing before the open step.
    pub(crate) fn into_trail(self) -> Option<Trail> {
        // A step that was opened again moves what counts of the facts before it.
        let rest = self.rest.filter(|_| self.floors.is_empty())?;
        Some(Trail {
            node: self.open_node?,
            nodes: self.nodes,
            entries: self.entries,
            values: self.frame.values,
            digest: self.digest,
            answers: self.answers,
            due: self.due,
            desk: self.desk,
            rest,
        })
    }

    pub(crate) fn open(&self) -> Option<(&Open, &Node)> {
        match &self.standing {
            Standing::Open(open) => Some(open).zip(self.open_node.as_ref()),
            _ => None,
        }
    }

    pub(crate) fn open_node(&self) -> Option<&Node> {
        self.open().map(|(_, node)| node)
    }

    /// Answers before an official's desk are read-only until somebody sends back.
    pub(crate) fn is_locked(&self, node: &Node) -> bool {
        let position = self.nodes.iter().position(|known| known == node);
        self.desk.zip(position).is_some_and(|(desk, position)| position < desk)
    }

    pub(crate) fn into_route(mut self, turn: u32) -> Route {
        for (index, entry) in self.entries.iter_mut().enumerate() {
            entry.locked = self.desk.is_some_and(|desk| index < desk);
        }
        let backs = self.floors.into_iter().map(|floor| {
            let (outcome, led) = floor.ended;
            Back { step: floor.by.step, to: floor.node.step, outcome, led }
        });
        Route { entries: self.entries, standing: self.standing, backs: backs.collect(), turn }
    }
}
