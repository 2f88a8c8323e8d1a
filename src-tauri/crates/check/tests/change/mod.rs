//! Changes of good services, as the tables of faults write them.

use serde_json::Value;

/// Makes a change of a good service: `["set", pointer, value]`, `["push", pointer, value]` or
/// `["remove", pointer]`.
pub(crate) fn apply(json: &mut Value, change: &Value) {
    let [how, pointer] = [0, 1].map(|at| change[at].as_str().unwrap());
    if how == "push" {
        let list = json.pointer_mut(pointer).expect("the list to add to is there");
        list.as_array_mut().unwrap().push(change[2].clone());
        return;
    }
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match (json.pointer_mut(parent).expect("the thing to change is there"), how) {
        (Value::Object(entries), "set") => drop(entries.insert(key.to_owned(), change[2].clone())),
        (Value::Object(entries), "remove") => {
            entries.shift_remove(key).expect("what is taken away is there");
        }
        (Value::Array(items), "set") => items[key.parse::<usize>().unwrap()] = change[2].clone(),
        (Value::Array(items), "remove") => drop(items.remove(key.parse().unwrap())),
        (_, other) => panic!("{other} is no change of {pointer}"),
    }
}
