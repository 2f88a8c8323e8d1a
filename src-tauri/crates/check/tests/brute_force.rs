//! The proof says what trying every answer says.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod brute;

/// How many services are tried. The example `brute_force` tries as many as it is told to.
const SERVICES: u64 = 60;

#[test]
fn the_proof_says_what_trying_everything_says() {
    let (mut alike, mut undecided) = (0, 0);
    for seed in 0..SERVICES {
        let agreement = brute::compare(seed);
        let service = || serde_json::to_string(&brute::small_service(seed)).unwrap();
        assert!(agreement.differ.is_empty(), "{:#?}\nof {}", agreement.differ, service());
        alike += agreement.alike;
        undecided += agreement.undecided;
    }
    assert!(alike > 1000, "there was something to decide: {alike}");
    assert!(undecided * 10 < alike, "nearly all is decided: {undecided} beside {alike} are not");
}
