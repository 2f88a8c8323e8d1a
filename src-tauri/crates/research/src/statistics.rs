//! The statistics of small samples: every value comes with its interval and its n.

use serde::Serialize;

/// A value, the interval that holds the truth 95 times in 100, and how many it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// The value.
    pub value: f64,
    /// Where the interval begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// How many observations.
    pub n: u32,
}

/// The share of `n` that did it, with the adjusted Wald interval (Sauro & Lewis 2005).
pub fn completion(did: u32, n: u32) -> Option<Estimate> {
    if n == 0 {
        return None;
    }
    let z2 = Z * Z;
    let (did, count) = (f64::from(did.min(n)), f64::from(n));
    let adjusted = (did + z2 / 2.0) / (count + z2);
    let half = Z * (adjusted * (1.0 - adjusted) / (count + z2)).sqrt();
    let (low, high) = ((adjusted - half).max(0.0), (adjusted + half).min(1.0));
    Some(Estimate { value: did / count, low, high, n })
}

/// The mean with its t interval; one observation has no interval but itself.
pub fn mean(values: &[f64]) -> Option<Estimate> {
    let n = u32::try_from(values.len()).ok().filter(|n| *n > 0)?;
    let count = f64::from(n);
    let value = values.iter().sum::<f64>() / count;
    let half = match n {
        1 => 0.0,
        _ => {
            let squares: f64 = values.iter().map(|it| (it - value).powi(2)).sum();
            t_quantile(n - 1) * (squares / (count - 1.0) / count).sqrt()
        }
    };
    Some(Estimate { value, low: value - half, high: value + half, n })
}

/// The geometric mean of times with its interval, both taken in logarithms, since times lean to
/// the long side. Times of nothing are left out.
pub fn geometric_mean(seconds: &[f64]) -> Option<Estimate> {
    let logs: Vec<f64> = seconds.iter().filter(|it| **it > 0.0).map(|it| it.ln()).collect();
    let in_logs = mean(&logs)?;
    Some(Estimate {
        value: in_logs.value.exp(),
        low: in_logs.low.exp(),
        high: in_logs.high.exp(),
        n: in_logs.n,
    })
}

/// How much there is of something against what was expected of each of some people: the sum of the
/// one over the sum of the other, with the t interval of a ratio of sums (Cochran, *Sampling
/// Techniques*, 1977, 6.13); none where there is nothing or nothing was expected.
pub fn ratio_of_sums(found_and_expected: &[(f64, f64)]) -> Option<Estimate> {
    let n = u32::try_from(found_and_expected.len()).ok().filter(|n| *n > 1)?;
    let found: f64 = found_and_expected.iter().map(|(found, _)| found).sum();
    let expected: f64 = found_and_expected.iter().map(|(_, expected)| expected).sum();
    if found <= 0.0 || expected <= 0.0 {
        return None;
    }
    let (value, count) = (found / expected, f64::from(n));
    let squares = found_and_expected.iter().map(|(found, expected)| found - value * expected);
    let squares: f64 = squares.map(|rest| rest.powi(2)).sum();
    let half = t_quantile(n - 1) * (squares * count / (count - 1.0)).sqrt() / expected;
    Some(Estimate { value, low: (value - half).max(0.0), high: value + half, n })
}

/// The 0.975 quantile of the standard normal distribution.
const Z: f64 = 1.959_963_985;

/// The 0.975 quantiles of Student's t for 1 to 10 degrees of freedom.
const T: [f64; 10] =
    [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281];

/// The 0.975 quantile of Student's t.
fn t_quantile(freedom: u32) -> f64 {
    if let Some(t) = (freedom as usize).checked_sub(1).and_then(|at| T.get(at)) {
        return *t;
    }
    // Cornish-Fisher expansion; beyond ten degrees of freedom it is right to three digits.
    let (z, v) = (Z, f64::from(freedom));
    let first = (z.powi(3) + z) / (4.0 * v);
    let second = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / (96.0 * v * v);
    let third =
        (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / (384.0 * v.powi(3));
    z + first + second + third
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(it: f64) -> f64 {
        (it * 100.0).round()
    }

    #[test]
    fn completion_has_the_published_intervals() {
        for (did, n, low, high) in [(4, 5, 36.0, 98.0), (5, 5, 51.0, 100.0), (9, 10, 57.0, 100.0)] {
            let it = completion(did, n).unwrap();
            assert_eq!((percent(it.low), percent(it.high)), (low, high), "{did} of {n}");
        }
        assert_eq!(completion(0, 0), None, "nobody came, so there is no share");
    }

    #[test]
    fn the_mean_time_is_geometric() {
        let it = geometric_mean(&[55.0, 65.0, 75.0, 62.0, 45.0, 135.0]).unwrap();
        let rounded = (it.value.round(), it.low.round(), it.high.round(), it.n);
        assert_eq!(rounded, (68.0, 46.0, 101.0, 6), "one slow person does not stand for all");
        assert_eq!(geometric_mean(&[0.0]), None, "a time of nothing was not measured");
    }

    #[test]
    fn a_ratio_of_sums_has_the_interval_of_its_rests() {
        let it = ratio_of_sums(&[(2.0, 1.0), (4.0, 2.0), (3.0, 1.5)]).unwrap();
        assert_eq!((it.value, it.low, it.high, it.n), (2.0, 2.0, 2.0, 3), "twice each time");
        let it = ratio_of_sums(&[(1.0, 1.0), (3.0, 1.0), (2.0, 1.0)]).unwrap();
        // Rests of -1, 1 and 0, t of 2 degrees of freedom 4.3027: the half is 4.3027 · √(2·3/2) / 3.
        assert_eq!((it.value, (it.high * 100.0).round()), (2.0, 448.0), "as far as they differ");
        assert_eq!(it.low, 0.0, "there is no less than nothing");
        for (all, why) in [
            (&[(0.0, 1.0), (0.0, 2.0)][..], "where nothing happened there is no factor"),
            (&[(1.0, 0.0), (1.0, 0.0)], "nor where nothing was expected"),
            (&[(1.0, 1.0)], "one person says nothing about others"),
        ] {
            assert_eq!(ratio_of_sums(all), None, "{why}");
        }
    }

    #[test]
    fn one_observation_is_its_own_interval() {
        let it = mean(&[6.0]).unwrap();
        assert_eq!((it.value, it.low, it.high), (6.0, 6.0, 6.0), "there is nothing to spread");
    }

    #[test]
    fn t_quantiles_meet_the_printed_table() {
        for (freedom, t) in [(1, 12.706), (10, 2.228), (11, 2.201), (20, 2.086), (60, 2.000)] {
            let found = t_quantile(freedom);
            assert!((found - t).abs() < 0.001, "{freedom} degrees of freedom: {found}, not {t}");
        }
    }
}
