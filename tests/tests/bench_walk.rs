//! What the bench measures is the same service: Maket and the function written by hand lead each
//! person of the bench the same way.

#[path = "../bench"]
mod bench {
    pub(crate) mod walk;
}

use std::collections::BTreeSet;

use bench::walk;
use bench::walk::by_hand::Leads;

#[test]
fn maket_and_the_function_written_by_hand_lead_the_same_way() {
    let mut pages = BTreeSet::new();
    let mut mistakes = 0;
    for turns in walk::people(300) {
        let (by_hand, ours) = (walk::by_hand(&turns), walk::ours(&turns));
        for (at, turn) in turns.iter().enumerate() {
            assert_eq!(ours[at], by_hand[at], "where {turn:?} leads");
            pages.insert(turn.page);
            mistakes += usize::from(matches!(by_hand[at], Leads::Back(_)));
        }
    }
    let asked = walk::ours::service().steps.len() - 3;
    assert_eq!(pages.len(), asked, "every page is walked: {pages:?}");
    assert!(mistakes > 300, "and many make mistakes: {mistakes}");
}
