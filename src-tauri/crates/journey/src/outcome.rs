//! Words for how steps end.

/// A page was answered.
pub const ANSWERED: &str = "answered";
/// A case was begun.
pub const BEGUN: &str = "begun";
/// Answers were confirmed.
pub const CONFIRMED: &str = "confirmed";
/// A table or arrows decided.
pub const DECIDED: &str = "decided";
/// A wait is over.
pub const WAITED: &str = "waited";
/// The step's condition did not hold.
pub const PASSED_OVER: &str = "passed-over";
/// Nobody came in time.
pub const LATE: &str = "late";
/// An official said yes.
pub const APPROVED: &str = "approved";
/// An official said no.
pub const REFUSED: &str = "refused";
/// An official asked for a correction.
pub const SENT_BACK: &str = "sent-back";
/// The person said no.
pub const DECLINED: &str = "declined";
/// All have signed.
pub const SIGNED: &str = "signed";
/// The money has come.
pub const PAID: &str = "paid";
/// A registry found one record.
pub const FOUND: &str = "found";
/// A registry found several.
pub const MANY: &str = "many";
/// A registry took what was sent.
pub const ACCEPTED: &str = "accepted";
/// Somebody is known now.
pub const DONE: &str = "done";
/// A message went out.
pub const SENT: &str = "sent";
/// A document was issued.
pub const ISSUED: &str = "issued";

/// Whether a step that ends so is followed by its arrows where `on` names no way of its own.
pub fn is_success(outcome: &str) -> bool {
    matches!(
        outcome,
        ANSWERED
            | BEGUN
            | CONFIRMED
            | DECIDED
            | WAITED
            | APPROVED
            | SIGNED
            | PAID
            | FOUND
            | MANY
            | ACCEPTED
            | DONE
            | SENT
            | ISSUED
    )
}

/// The outcomes that a read can have; `declined` only where the person is asked.
pub const READ: [&str; 6] = ["found", "none", "many", "refused", "declined", "unavailable"];
/// The outcomes that a write can have; `declined` only where the person is asked.
pub const WRITE: [&str; 5] = ["accepted", "rejected", "declined", "unavailable", "unknown"];
