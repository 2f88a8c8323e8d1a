//! The order of the document.

use crate::report::Diagnostic;
use maket_model::place::{Place, Segment};
use maket_model::service::Service;
use maket_model::visit::visit;
use std::collections::HashMap;

/// Sorts findings by where their places stand in the document; what stands at one place keeps the
/// order of the rules.
pub(crate) fn sort(service: &Service, diagnostics: &mut [Diagnostic]) {
    if diagnostics.len() < 2 {
        return;
    }
    let mut order: HashMap<Vec<Segment>, usize> =
        diagnostics.iter().map(|it| (it.place.path.clone(), usize::MAX)).collect();
    let mut position = 0;
    visit(service, &mut |place: &Place, _| {
        position += 1;
        if let Some(found) = order.get_mut(&place.path) {
            *found = position;
        }
    });
    diagnostics.sort_by_key(|it| order.get(&it.place.path).copied().unwrap_or(usize::MAX));
}
