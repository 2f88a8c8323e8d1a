//! The order of the document.

use crate::report::Diagnostic;
use foldhash::HashMap;
use maket_model::place::{Place, Segment};

/// Sorts findings by where their places stand in the document, of which `visit` shows the places in
/// their order; what stands at one place comes in the order of the catalogue.
pub(crate) fn sort(diagnostics: &mut [Diagnostic], visit: impl FnOnce(&mut dyn FnMut(&Place))) {
    if diagnostics.len() < 2 {
        return;
    }
    let mut order: HashMap<Vec<Segment>, usize> =
        diagnostics.iter().map(|it| (it.place.path.clone(), usize::MAX)).collect();
    let mut position = 0;
    visit(&mut |place: &Place| {
        position += 1;
        if let Some(found) = order.get_mut(&place.path) {
            *found = position;
        }
    });
    let at = |it: &Diagnostic| order.get(&it.place.path).copied().unwrap_or(usize::MAX);
    diagnostics.sort_by_key(|it| (at(it), it.code));
}
