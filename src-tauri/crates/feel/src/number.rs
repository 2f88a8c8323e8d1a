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
pub struct Number(Form);

/// Most numbers of a service are small integers, and these need no decimal arithmetic: as long as
/// nothing overflows, both forms give the same digits.
#[derive(Clone, Copy)]
enum Form {
    Integer(i64),
    Decimal(Decimal128),
}

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
    pub const ZERO: Number = Number(Form::Integer(0));
    /// One.
    pub const ONE: Number = Number(Form::Integer(1));

    /// The number of a decimal, as an integer where it is a small one; nothing for infinities.
    fn checked(value: Decimal128) -> Option<Number> {
        if !value.is_finite() {
            return None;
        }
        if value.exponent() == 0
            && value.digits() <= 18
            && let Ok(integer) = i64::try_from(value.coefficient())
        {
            return Some(Number(Form::Integer(integer)));
        }
        Some(Number(Form::Decimal(value)))
    }

    fn decimal(self) -> Decimal128 {
        match self.0 {
            Form::Integer(integer) => Decimal128::from(integer),
            Form::Decimal(decimal) => decimal,
        }
    }

    /// The sum, or nothing where it is beyond the numbers there are.
    pub fn plus(self, other: Number) -> Option<Number> {
        if let (Form::Integer(a), Form::Integer(b)) = (self.0, other.0)
            && let Some(sum) = a.checked_add(b)
        {
            return Some(Number(Form::Integer(sum)));
        }
        Self::checked(self.decimal() + other.decimal())
    }

    /// The difference, or nothing where it is beyond the numbers there are.
    pub fn minus(self, other: Number) -> Option<Number> {
        if let (Form::Integer(a), Form::Integer(b)) = (self.0, other.0)
            && let Some(difference) = a.checked_sub(b)
        {
            return Some(Number(Form::Integer(difference)));
        }
        Self::checked(self.decimal() - other.decimal())
    }

    /// The product, or nothing where it is beyond the numbers there are.
    pub fn times(self, other: Number) -> Option<Number> {
        if let (Form::Integer(a), Form::Integer(b)) = (self.0, other.0)
            && let Some(product) = a.checked_mul(b)
        {
            return Some(Number(Form::Integer(product)));
        }
        Self::checked(self.decimal() * other.decimal())
    }

    /// The quotient; nothing when divided by nought.
    pub fn divided_by(self, other: Number) -> Option<Number> {
        if other.is_zero() {
            return None;
        }
        if let (Form::Integer(a), Form::Integer(b)) = (self.0, other.0)
            && let Some(0) = a.checked_rem(b)
        {
            return Some(Number(Form::Integer(a / b)));
        }
        Self::checked(self.decimal() / other.decimal())
    }

    /// The remainder with the divisor's sign, as FEEL's `modulo` has it.
    pub fn modulo(self, divisor: Number) -> Option<Number> {
        if divisor.is_zero() {
            return None;
        }
        let rest = Self::checked(self.decimal() % divisor.decimal())?;
        if !rest.is_zero() && rest.is_negative() != divisor.is_negative() {
            return rest.plus(divisor);
        }
        Some(rest)
    }

    /// `self` to the power of `exponent`.
    pub fn power(self, exponent: Number) -> Option<Number> {
        let mut value = Wide::from(self.decimal());
        wide_context().pow(&mut value, &Wide::from(exponent.decimal()));
        Self::from_wide(&value)
    }

    /// The square root; nothing below nought.
    pub fn square_root(self) -> Option<Number> {
        let mut value = Wide::from(self.decimal());
        wide_context().sqrt(&mut value);
        Self::from_wide(&value)
    }

    /// *e* to the power of `self`.
    pub fn exponential(self) -> Option<Number> {
        let mut value = Wide::from(self.decimal());
        wide_context().exp(&mut value);
        Self::from_wide(&value)
    }

    /// The natural logarithm; nothing at nought and below.
    pub fn logarithm(self) -> Option<Number> {
        if self.is_zero() || self.is_negative() {
            return None;
        }
        let mut value = Wide::from(self.decimal());
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
        match self.0 {
            Form::Integer(integer) => match integer.checked_neg() {
                Some(turned) => Number(Form::Integer(turned)),
                None => Number(Form::Decimal(-self.decimal())),
            },
            Form::Decimal(decimal) if decimal.is_zero() => self,
            Form::Decimal(decimal) => Number(Form::Decimal(-decimal)),
        }
    }

    /// The number without its sign.
    pub fn absolute(self) -> Number {
        if self.is_negative() { self.negated() } else { self }
    }

    pub(crate) fn round(self, scale: i64, mode: Mode) -> Option<Number> {
        if !(-6111..=6176).contains(&scale) {
            return None;
        }
        let exponent = i32::try_from(-scale).expect("checked above");
        let decimal = match self.0 {
            Form::Integer(_) if exponent <= 0 => return Some(self),
            Form::Decimal(decimal) if decimal.exponent() >= exponent => return Some(self),
            Form::Integer(_) | Form::Decimal(_) => self.decimal(),
        };
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
        Self::checked(context.quantize(decimal, model))
    }

    /// Whether there is nothing behind the decimal point but noughts.
    pub fn is_integer(self) -> bool {
        match self.0 {
            Form::Integer(_) => true,
            Form::Decimal(decimal) => {
                decimal.is_integer() || self.round(0, Mode::Down) == Some(self)
            }
        }
    }

    /// Whether it is below nought.
    pub fn is_negative(self) -> bool {
        match self.0 {
            Form::Integer(integer) => integer < 0,
            Form::Decimal(decimal) => decimal.is_negative(),
        }
    }

    /// Whether it is nought.
    pub fn is_zero(self) -> bool {
        match self.0 {
            Form::Integer(integer) => integer == 0,
            Form::Decimal(decimal) => decimal.is_zero(),
        }
    }

    /// The number as an integer, where it is one and small enough.
    pub fn to_i64(self) -> Option<i64> {
        if let Form::Integer(integer) = self.0 {
            return Some(integer);
        }
        if !self.is_integer() {
            return None;
        }
        let whole = self.round(0, Mode::Down)?.decimal();
        if whole.is_zero() {
            return Some(0);
        }
        let exponent = whole.exponent();
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
        match self.0 {
            Form::Integer(integer) => integer as f64,
            Form::Decimal(decimal) => decimal.to_string().parse().unwrap_or(f64::NAN),
        }
    }

    /// The number without needless trailing noughts.
    pub fn reduced(self) -> Number {
        match self.0 {
            Form::Integer(_) => self,
            Form::Decimal(decimal) => {
                let reduced = Context::<Decimal128>::default().reduce(decimal);
                Self::checked(reduced).unwrap_or(self)
            }
        }
    }

    /// The smallest difference that the number's own writing shows: 1 for `18`, 0.01 for `0.25`.
    pub(crate) fn unit(self) -> Number {
        let Form::Decimal(decimal) = self.0 else {
            return Self::ONE;
        };
        let mut unit = Decimal128::ONE;
        Context::<Decimal128>::default().set_exponent(&mut unit, decimal.exponent().min(0));
        Self::checked(unit).unwrap_or(Self::ONE)
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Number(Form::Integer(value))
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Self {
        Number(Form::Integer(value.into()))
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Number(Form::Integer(value.into()))
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
        if let (Form::Integer(a), Form::Integer(b)) = (self.0, other.0) {
            return a.cmp(&b);
        }
        self.decimal()
            .partial_cmp(&other.decimal())
            .expect("a number is finite, and finite decimals are ordered")
    }
}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.to_i64() {
            Some(integer) => integer.hash(state),
            None => self.reduced().decimal().to_le_bytes().hash(state),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Form::Integer(integer) => integer.fmt(f),
            Form::Decimal(decimal) if decimal.is_zero() => f.write_str("0"),
            Form::Decimal(decimal) => f.write_str(&decimal.to_standard_notation_string()),
        }
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
    fn both_forms_of_a_number_are_one_number() {
        let hash = |number: Number| {
            let mut hasher = std::hash::DefaultHasher::new();
            number.hash(&mut hasher);
            hasher.finish()
        };
        for (a, b) in [("5", "5.0"), ("0", "-0.00"), ("1000", "1e3"), ("-7", "-7.00")] {
            assert_eq!(number(a), number(b), "{a} is {b}");
            assert_eq!(hash(number(a)), hash(number(b)), "and has the same hash");
        }
        let largest = Number::from(i64::MAX);
        assert_eq!(
            largest.plus(Number::ONE),
            Some(number("9223372036854775808")),
            "a sum of small integers may be a large one"
        );
        assert_eq!(
            Number::from(i64::MIN).negated(),
            number("9223372036854775808"),
            "and so may a negation"
        );
        assert_eq!(
            Number::from(i64::MIN).divided_by(Number::from(-1)),
            Some(number("9223372036854775808")),
            "and a quotient"
        );
        assert_eq!(
            Number::from(10).divided_by(Number::from(4)).map(|it| it.to_string()).as_deref(),
            Some("2.5"),
            "what does not divide is a decimal"
        );
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
