//! `journeys.md`: journeys through a service as tables, its documentation and its tests at once.
//!
//! # The file
//! Ordinary Markdown. A heading of the second level (`##`) names a journey; beneath it stand a
//! line that begins with `Given`, and a table. All other prose, and headings of other levels, are
//! for readers only and may stand anywhere.
//!
//! ```markdown
//! # Journeys of "Register a birth"
//!
//! ## A mother registers a birth alone
//!
//! The note of the maternity hospital is in the registry already.
//!
//! Given olena as mother, petro as registrar, on 2026-03-02 at 10:00
//!
//! | who       | at        | does                                         | leads to               |
//! |-----------|-----------|----------------------------------------------|------------------------|
//! | mother    | start     | starts                                       | sign-in                |
//! |           | sign-in   | signs in                                     | find-note              |
//! |           | find-note | found                                        | child                  |
//! |           | child     | given_name = Соломія; born_on = 2030-01-01   | ! born_on: date-in-future |
//! |           | child     | born_on = 2026-02-20                         | parents                |
//! |           | parents   | answers                                      | check                  |
//! |           | check     | confirms                                     | desk                   |
//! | registrar | desk      | sends back: "The name of the father is missing." | parents            |
//! | mother    | parents   | father.given = Андрій                        | check                  |
//! |           |           | confirms                                     | desk                   |
//! | registrar |           | approves                                     | registered             |
//! ```
//!
//! # Names in other languages
//! Straight below the heading, one a line: `uk: Мати реєструє народження сама`.
//!
//! # Given
//! Clauses, with commas between them; several lines that begin with `Given` (or `And`) add up.
//!
//! | clause | meaning |
//! |---|---|
//! | `olena` | the person of `people.json` who plays the first citizen |
//! | `taras as father` | the person who plays an actor; a second `olena as …` plays two |
//! | `on 2026-03-02 at 10:00` | when it begins, in the service's zone; without it 2026-03-02 at 10:00, a Monday |
//! | `with dracs unavailable` | how a registry, one operation of it (`fines/payment`), `sign-in`, `pay` or `sign` fails from the start: a word of [`Failure`] |
//! | `with dracs unavailable for olena` | the same, for one person alone |
//! | `in en` | the language of the pages; without it the service's first |
//!
//! An official needs no person: `registrar` in the column *who* is enough.
//!
//! # The table
//! Four columns, in this order: **who**, **at**, **does**, **leads to**.
//!
//! - **who**: an actor's id. Empty: the same as in the row above (in the first row: the citizen).
//! - **at**: a step's id. Empty: where the case stands. An earlier page of the route means that
//!   the person goes back to it. The step of an item of `each`: `child-details #2`; of an item
//!   within an item: `school #2.1`, the first school of the second child.
//! - **does**: see below. Several, with `;` between them.
//! - **leads to**: the id of a step that the case comes to; or what is wrong, see below; or
//!   nothing, where it does not matter. Steps that are done by themselves (exchange without `ask`,
//!   decision, notify, issue) may be named, or passed over as if they were not there: both
//!   `find-note` and `child` are right above. A page that comes back with a question which was not
//!   in view before leads to itself.
//!
//! | leads to | meaning |
//! |---|---|
//! | `! name: code` | the page comes back with this error; several with `;`. What was typed stays in the form |
//! | `! both values` | the answers have changed since the form was shown: the page comes back with both |
//! | `! read-only` | an official has the case, and nothing is taken |
//! | `! not theirs` | it is for another actor to do, and nothing is taken |
//! | `! no way on` | the case stops there: no arrow's condition holds, or steps lead round in a circle |
//!
//! # What is done, by the kind of step
//!
//! | kind | does |
//! |---|---|
//! | start | `starts` |
//! | page | `name = value; name = value`: the fields that are filled in, and the button is pressed. `answers`: as the person would, by `people.json`; may be followed by fields that differ. `continues`: the button alone |
//! | sign-in | `signs in`, `cancels`, `fails` |
//! | exchange | the outcome: `found`, `none`, `many`, `refused`, `declined`, `unavailable`, of a write `accepted`, `rejected`, `declined`, `unavailable`, `unknown`. Without a row: as the registry knows the person. `found: born_on = 2026-02-20; sex = female` says what the record holds. With `ask`: `agrees`, and the registry answers by itself; `declines` |
//! | decision | no row needed. `decides fee = 640; band = high` holds it to values |
//! | pay | `pays`, `pays 640` (and that is the amount), `fails`, `cancels` |
//! | sign | `signs`, `declines`, `fails` |
//! | check-answers | `confirms`; `changes child` follows the link to change a page's answers |
//! | review | `approves`; `refuses: reason-id`, `refuses: reason-id "in words"`; `sends back: "message"`. The official's own fields come before: `checked = yes; approves` |
//! | wait, or lateness anywhere | `after 3 working days`, `after P10D`, `after PT2H`: time passes, then the case goes on |
//! | notify, issue | no row needed |
//! | outcome | is only led to |
//! | module | its steps have rows of their own: `payer-account` |
//!
//! In any row that stands at a page:
//!
//! | does | meaning |
//! |---|---|
//! | `is asked name`, `is not asked name` | the question is, or is not, on the page; other fields of the row count as typed |
//! | `disputes name = value` | *this is wrong*, and what is right |
//! | `removes children.2` | takes an item out of a group |
//! | `opens a second tab` | a second tab shows the page as it stands before this row |
//! | `in the second tab` | the row is done in that tab: in the form as it stood then |
//!
//! In any row, what is looked at before anything is done:
//!
//! | does | meaning |
//! |---|---|
//! | `sees name = value` | it is shown: prefilled, from a registry, typed before; among the answers of check-answers; in another's answers that a page or a desk `shows` |
//! | `does not see name` | it is not |
//! | `keeps name = value` | the answer that is in force, where the form shows another |
//! | `submits name = value`, `does not submit name` | what of the answers goes on to whoever decides |
//! | `is read-only` | the answers of the page may no longer be changed |
//! | `waits for father` | the case waits for another |
//! | `is told sent back: "message"` | why the step stands open once more: an official sent it back |
//! | `is told changed: name, name` | what has changed since it was confirmed, signed or decided |
//! | `is told back from: step`, `is told tried: failed` | the step that led back to it; how the last attempt ended |
//! | `has asked dracs/note once` | how many times the registry has answered: `never`, `once`, `twice`, `3 times` |
//!
//! And in any row:
//!
//! | does | meaning |
//! |---|---|
//! | `twice` | the same comes a second time, as when a button is pressed twice; the second changes nothing |
//! | `with dracs unavailable`, `with dracs no` | from here on it fails, or no longer does |
//!
//! # Names and values
//! A name is a question's id. Parts follow a dot: `name.given`, `name.family`, `name.patronymic`,
//! `address.line`, `address.place`, `address.postcode`, `address.code`, `born_on.day`. Items of a
//! group have numbers from 1: `children.1.given_name`; groups within go on: `children.1.schools.2.city`.
//!
//! A value is typed as a person types it, and reaches to the next `;`. It stands in quotes, `"…"`,
//! where it holds `;` or a bar or begins or ends with a space; within them `\"` is a quote and `\|`
//! a bar. Nothing after `=` leaves the field empty.
//!
//! | answer | value |
//! |---|---|
//! | text, number, money, phone, numbers of all schemes | `Соломія`, `12,5`, `+380 39 000 00 01` |
//! | date, month, time | `2026-02-20`, `20.02.2026`, `2026-02`, `14:30` |
//! | yes-no, consent | `yes`, `no` |
//! | one-of, classifier | the item's id |
//! | many-of | ids with commas: `reads, writes` |
//! | choose | the number of the record: `1` |
//! | person-name | `Шевченко Олена Іванівна` (family, given, patronymic), or its parts |
//! | address | its parts, or the line alone |
//! | file | a name of its `samples`: `photo.jpg` |
//!
//! [`Failure`]: crate::people::Failure

/// The outcomes of exchanges, as a row writes them.
pub const OUTCOMES: [&str; 9] = [
    "found",
    "none",
    "many",
    "refused",
    "declined",
    "unavailable",
    "accepted",
    "rejected",
    "unknown",
];

/// Splits a text at a sign that stands outside quotes and not after `\`.
pub fn split(text: &str, at: char) -> Vec<&str> {
    let (mut parts, mut from, mut quoted, mut escaped) = (Vec::new(), 0, false, false);
    for (position, sign) in text.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            _ if sign == at && !quoted => {
                parts.push(&text[from..position]);
                from = position + sign.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}
