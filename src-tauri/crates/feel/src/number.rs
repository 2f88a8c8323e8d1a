//! FEEL's numbers: IEEE 754 decimals of 34 digits, never infinite, never "not a number".

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use dec::{Context, Decimal, Decimal128, Rounding};

/// A finite decimal of at most 34 digits.
///
/// Two numbers are equal when their values are, whatever their trailing zeros.
///
/// ```
/// use maket_feel::Number;
/// let price: Number = "10.50".parse().unwrap();
/// assert_eq!(price, "10.5".parse().unwrap());
/// assert_eq!(price.to_string(), "10.50");
/// ```
#[derive(Clone, Copy)]
pub struct Number(Decimal128);

/// A text that is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a decimal number")
    }
}

impl std::error::Error for NotANumber {}

/// How a number is brought to fewer digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    HalfEven,
    Floor,
    Ceiling,
    Up,
    Down,
    HalfUp,
    HalfDown,
}

/// 36 digits, of which the context lets 34 be used.
type Wide = Decimal<12>;

fn wide_context() -> Context<Wide> {
    let mut context = Context::<Wide>::default();
    context.set_precision(34).expect("34 digits fit into 36");
    context.set_max_exponent(6144).expect("decimal128's own exponent");
    context.set_min_exponent(-6143).expect("decimal128's own exponent");
    context
}

impl Number {
    /// Nought.
    pub const ZERO: Number = Number(Decimal128::ZERO);
    /// One.
    pub const ONE: Number = Number(Decimal128::ONE);

    fn checked(value: Decimal128) -> Option<Number> {
        value.is_finite().then_some(Number(value))
    }

    /// The sum, or nothing where it is beyond the numbers there are.
    pub fn plus(self, other: Number) -> Option<Number> {
        Self::checked(self.0 + other.0)
    }

    /// The difference, or nothing where it is beyond the numbers there are.
    pub fn minus(self, other: Number) -> Option<Number> {
        Self::checked(self.0 - other.0)
    }

    /// The product, or nothing where it is beyond the numbers there are.
    pub fn times(self, other: Number) -> Option<Number> {
        Self::checked(self.0 * other.0)
    }

    /// The quotient; nothing when divided by nought.
    pub fn divided_by(self, other: Number) -> Option<Number> {
        if other.0.is_zero() {
            return None;
        }
        Self::checked(self.0 / other.0)
    }

    /// The remainder with the divisor's sign, as FEEL's `modulo` has it.
    pub fn modulo(self, divisor: Number) -> Option<Number> {
        if divisor.0.is_zero() {
            return None;
        }
        let rest = Self::checked(self.0 % divisor.0)?;
        if !rest.0.is_zero() && rest.0.is_negative() != divisor.0.is_negative() {
            return rest.plus(divisor);
        }
        Some(rest)
    }

    /// `self` to the power of `exponent`.
    pub fn power(self, exponent: Number) -> Option<Number> {
        let mut context = wide_context();
        let mut value = Wide::from(self.0);
        context.pow(&mut value, &Wide::from(exponent.0));
        Self::from_wide(&value)
    }

    /// The square root; nothing below nought.
    pub fn square_root(self) -> Option<Number> {
        let mut value = Wide::from(self.0);
        wide_context().sqrt(&mut value);
        Self::from_wide(&value)
    }

    /// *e* to the power of `self`.
    pub fn exponential(self) -> Option<Number> {
        let mut value = Wide::from(self.0);
        wide_context().exp(&mut value);
        Self::from_wide(&value)
    }

    /// The natural logarithm; nothing at nought and below.
    pub fn logarithm(self) -> Option<Number> {
        if self.0.is_zero() || self.0.is_negative() {
            return None;
        }
        let mut value = Wide::from(self.0);
        wide_context().ln(&mut value);
        Self::from_wide(&value)
    }

    fn from_wide(value: &Wide) -> Option<Number> {
        if !value.is_finite() {
            return None;
        }
        Self::checked(Context::<Decimal128>::default().from_decimal(value))
    }

    /// The number with its sign turned.
    pub fn negated(self) -> Number {
        if self.0.is_zero() { self } else { Number(-self.0) }
    }

    /// The number without its sign.
    pub fn absolute(self) -> Number {
        if self.0.is_negative() { self.negated() } else { self }
    }

    pub(crate) fn round(self, scale: i64, mode: Mode) -> Option<Number> {
        if !(-6111..=6176).contains(&scale) {
            return None;
        }
        let exponent = i32::try_from(-scale).expect("checked above");
        if self.0.exponent() >= exponent {
            return Some(self);
        }
        let mut context = Context::<Decimal128>::default();
        context.set_rounding(match mode {
            Mode::HalfEven => Rounding::HalfEven,
            Mode::Floor => Rounding::Floor,
            Mode::Ceiling => Rounding::Ceiling,
            Mode::Up => Rounding::Up,
            Mode::Down => Rounding::Down,
            Mode::HalfUp => Rounding::HalfUp,
            Mode::HalfDown => Rounding::HalfDown,
        });
        let mut model = Decimal128::ONE;
        context.set_exponent(&mut model, exponent);
        Self::checked(context.quantize(self.0, model))
    }

    /// Whether there is nothing behind the decimal point but noughts.
    pub fn is_integer(self) -> bool {
        self.0.is_integer() || self.round(0, Mode::Down) == Some(self)
    }

    /// Whether it is below nought.
    pub fn is_negative(self) -> bool {
        self.0.is_negative()
    }

    /// Whether it is nought.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The number as an integer, where it is one and small enough.
    pub fn to_i64(self) -> Option<i64> {
        if !self.is_integer() {
            return None;
        }
        let whole = self.round(0, Mode::Down)?.0;
        let exponent = whole.exponent();
        if whole.is_zero() {
            return Some(0);
        }
        if !(0..19).contains(&exponent) {
            return None;
        }
        let scale = 10_i128.pow(u32::try_from(exponent).ok()?);
        i64::try_from(whole.coefficient().checked_mul(scale)?).ok()
    }

    /// The integer part, where small enough.
    pub(crate) fn truncated(self) -> Option<i64> {
        self.round(0, Mode::Down)?.to_i64()
    }

    /// The nearest float, for statistics and drawing only.
    pub fn to_f64(self) -> f64 {
        self.0.to_string().parse().unwrap_or(f64::NAN)
    }

    /// The number without needless trailing noughts.
    pub fn reduced(self) -> Number {
        Number(Context::<Decimal128>::default().reduce(self.0))
    }

    /// The smallest difference that the number's own writing shows: 1 for `18`, 0.01 for `0.25`.
    pub(crate) fn unit(self) -> Number {
        let exponent = self.0.exponent().min(0);
        let mut unit = Decimal128::ONE;
        Context::<Decimal128>::default().set_exponent(&mut unit, exponent);
        Self::checked(unit).unwrap_or(Self::ONE)
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Number(Decimal128::from(value))
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Self {
        Number(Decimal128::from(value))
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Number(Decimal128::from(value))
    }
}

impl std::str::FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-');
        if !digits.contains(|c: char| c.is_ascii_digit()) || !digits.chars().all(plain) {
            return Err(NotANumber);
        }
        let value: Decimal128 = text.parse().map_err(|_| NotANumber)?;
        Self::checked(value).ok_or(NotANumber)
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.partial_cmp(&other.0).expect("a number is finite, and finite decimals are ordered")
    }
}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        if self.0.is_zero() {
            0_u8.hash(state);
        } else {
            self.reduced().0.to_le_bytes().hash(state);
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_zero() && self.0.is_signed() {
            return f.write_str("0");
        }
        f.write_str(&self.0.to_standard_notation_string())
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn rounds_as_each_mode_says() {
        for (value, scale, mode, expected) in [
            ("2.5", 0, Mode::HalfEven, "2"),
            ("-1.5", 0, Mode::Floor, "-2"),
            ("1.121", 2, Mode::Up, "1.13"),
            ("-1.126", 2, Mode::HalfDown, "-1.13"),
            ("5.5", 6176, Mode::Up, "5.5"),
            ("1234", -2, Mode::HalfUp, "1200"),
        ] {
            assert_eq!(
                number(value).round(scale, mode),
                Some(number(expected)),
                "{value} to {scale} digits by {mode:?}"
            );
        }
        assert_eq!(Number::ONE.round(7000, Mode::Up), None, "no decimal has so many digits");
    }

    #[test]
    fn what_is_beyond_decimal128_is_nothing_and_not_infinite() {
        let large = number("9e6144");
        assert_eq!(large.times(large), None, "the product overflows");
        assert_eq!(Number::ONE.divided_by(Number::ZERO), None, "nothing divides by nought");
        assert_eq!(number("-1").square_root(), None, "no real root");
        assert!("NaN".parse::<Number>().is_err(), "FEEL has no such number");
        assert!("Infinity".parse::<Number>().is_err(), "FEEL has no such number");
    }

    #[test]
    fn an_integer_is_read_from_any_writing() {
        for (text, expected) in [
            ("1.0", Some(1)),
            ("1e3", Some(1000)),
            ("1.5", None),
            ("1e30", None),
            ("-0.0", Some(0)),
        ] {
            assert_eq!(number(text).to_i64(), expected, "{text} as an integer");
        }
    }
}
