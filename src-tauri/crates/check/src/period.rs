//! How long: ISO 8601 durations and working days, as people write them.

/// Whether a text says how long, as `P1D`, `PT10S`, `P75Y` or `10 working days`.
pub(crate) fn is_well_formed(text: &str) -> bool {
    let text = text.trim();
    match text.strip_prefix('P') {
        Some(iso) => is_iso(iso),
        None => {
            let mut words = text.split_whitespace();
            let number = words.next().is_some_and(|it| it.parse::<u32>().is_ok());
            let unit: Vec<&str> = words.collect();
            number && matches!(unit.as_slice(), ["working", "day" | "days"])
        }
    }
}

fn is_iso(text: &str) -> bool {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let weeks = date.ends_with('W') && time.is_none() && units(date, "W");
    let date_fits = weeks || units(date, "YMD");
    let time_fits = time.is_none_or(|time| !time.is_empty() && units(time, "HMS"));
    date_fits && time_fits && !text.is_empty()
}

/// Whether a text is numbers, each with a unit, in the order of the units.
fn units(text: &str, order: &str) -> bool {
    let mut left = order;
    let mut digits = 0;
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            digits += 1;
        } else if let Some(at) = left.find(letter)
            && (1..=9).contains(&digits)
        {
            left = &left[at + 1..];
            digits = 0;
        } else {
            return false;
        }
    }
    digits == 0
}

#[cfg(test)]
mod tests {
    use super::is_well_formed;

    #[test]
    fn periods_are_iso_or_working_days() {
        for good in
            ["P1D", "PT10S", "P75Y", "P1Y6M", "P2W", "P1DT12H", "10 working days", "1 working day"]
        {
            assert!(is_well_formed(good), "{good} says how long");
        }
        for bad in [
            "",
            "P",
            "PT",
            "1 day",
            "P1",
            "PD",
            "P1S",
            "P1DT",
            "10 days",
            "working days",
            "ten working days",
            "P1M1Y",
        ] {
            assert!(!is_well_formed(bad), "{bad} does not say how long");
        }
    }
}
