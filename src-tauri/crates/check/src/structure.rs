//! Whether a service hangs together: names, references, answers, texts, flow.

pub(crate) mod answers;
pub(crate) mod expressions;
pub(crate) mod flow;
pub(crate) mod names;
pub(crate) mod references;
pub(crate) mod texts;
