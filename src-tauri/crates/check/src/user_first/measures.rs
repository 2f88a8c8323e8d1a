//! Whether it will be known how well the service does (U27).

use crate::code::Code;
use crate::report::Report;
use maket_model::part_tree::Part;
use maket_model::place::Place;

/// What every service measures (GOV.UK Service Manual, measuring success).
const MEASURES: [&str; 4] = ["completion", "satisfaction", "take-up", "cost"];

/// Judges the key results of a service together.
pub(crate) fn see(place: &Place, part: &Part, report: &mut Report) {
    let Part::Service(service) = part else { return };
    let measured = |name: &str| {
        service.objectives.iter().flat_map(|it| &it.results).any(|it| it.measure == name)
    };
    let missing: Vec<&str> = MEASURES.into_iter().filter(|name| !measured(name)).collect();
    if !missing.is_empty() {
        report.add(Code::MeasureMissing, place.facet("objectives"), &[&missing.join(", ")]);
    }
}
