//! The documented subset of FEEL (OMG DMN 1.5, chapter 10).
//!
//! What is in a table below means what the standard says.
//! What is not in it is refused: [`parse`](crate::parse) or the evaluation say so, with a place.
//!
//! # Expressions
//!
//! | form | example | remarks |
//! |---|---|---|
//! | literals | `12.5`, `"текст"`, `true`, `null` | texts know `\"`, `\\`, `\n`, `\r`, `\t`, `\u00e9`, `\U01F40E` |
//! | temporal literals | `@"2026-03-01"`, `@"14:30:00"`, `@"2026-03-01T14:30:00@Europe/Kyiv"`, `@"P1Y6M"`, `@"P10D"` | years −9999 to 9999 |
//! | arithmetic | `+ - * / **`, `-x` | decimals of 34 digits; all left to right; the sign binds before `**` |
//! | comparison | `= != < <= > >=`, `between … and …` | null where the two are of different kinds |
//! | membership | `x in [1..5)`, `x in ("a", "b")`, `x in < 5`, `x in list` | |
//! | logic | `and`, `or`, `not(x)` | three-valued |
//! | choice | `if … then … else …` | anything but true takes `else` |
//! | loops | `for x in list, i in 1..n return …`, `some … satisfies …`, `every … satisfies …` | over lists, integers, dates; `partial` is what there is so far |
//! | lists | `[1, 2]`, `list[1]`, `list[-1]`, `list[item > 1]`, `people[age > 17]`, `people.age` | positions from 1 |
//! | contexts | `{net: 10, gross: net * 1.2}.gross` | later entries see earlier ones |
//! | ranges | `[1..5]`, `(1..5)`, `]1..5[`, `(< 5)` | |
//! | functions | `function(a, b) a + b`, called in place, from a context, by `sort` and `list replace` | no types of parameters |
//! | types | `x instance of list<number>` | the standard's own types |
//! | comments | `// …`, `/* … */` | |
//! | cells | `< 10`, `[1..5]`, `"a", "b"`, `not(…)`, `-`, `? > 3` | [`parse_unary`](crate::parse_unary) |
//!
//! # Names
//! Letters of any script, digits and `_`; `a.b` is an entry or a property.
//! Names with spaces or signs are refused, but for the language's own and for the keys of contexts.
//!
//! | value | properties |
//! |---|---|
//! | date | `year month day weekday` |
//! | time | `hour minute second`, `time offset`, `timezone` |
//! | date and time | both |
//! | days and time duration | `days hours minutes seconds` |
//! | years and months duration | `years months` |
//! | range | `start end`, `start included`, `end included` |
//!
//! # Functions
//!
//! | of | functions |
//! |---|---|
//! | conversion | `date(from)`, `date(year, month, day)`, `time(from)`, `time(hour, minute, second, offset)`, `date and time(from)`, `date and time(date, time)`, `duration(from)`, `years and months duration(from, to)`, `number(from, grouping separator, decimal separator)`, `string(from)` |
//! | logic | `not(negand)`, `any(list)`, `all(list)`, `is(value1, value2)` |
//! | texts | `substring(string, start position, length)`, `string length(string)`, `upper case(string)`, `lower case(string)`, `substring before(string, match)`, `substring after(string, match)`, `contains(string, match)`, `starts with(string, match)`, `ends with(string, match)`, `matches(input, pattern, flags)`, `replace(input, pattern, replacement, flags)`, `split(string, delimiter)`, `string join(list, delimiter)` |
//! | numbers | `decimal(n, scale)`, `floor(n, scale)`, `ceiling(n, scale)`, `round up(n, scale)`, `round down(n, scale)`, `round half up(n, scale)`, `round half down(n, scale)`, `abs(n)`, `modulo(dividend, divisor)`, `sqrt(number)`, `log(number)`, `exp(number)`, `odd(number)`, `even(number)` |
//! | lists | `list contains(list, element)`, `count(list)`, `min(list)`, `max(list)`, `sum(list)`, `product(list)`, `mean(list)`, `median(list)`, `stddev(list)`, `mode(list)`, `sublist(list, start position, length)`, `append(list, item, …)`, `concatenate(list, …)`, `union(list, …)`, `insert before(list, position, newItem)`, `remove(list, position)`, `list replace(list, position, newItem)`, `list replace(list, match, newItem)`, `reverse(list)`, `index of(list, match)`, `distinct values(list)`, `flatten(list)`, `sort(list, precedes)` |
//! | contexts | `get value(m, key)`, `get entries(m)`, `context(entries)`, `context put(context, key, value)`, `context put(context, keys, value)`, `context merge(contexts)` |
//! | days | `today()`, `now()`, `day of year(date)`, `day of week(date)`, `month of year(date)`, `week of year(date)` |
//! | ranges | `before(range1, range2)`, `after(range1, range2)`, `meets(range1, range2)`, `met by(range1, range2)`, `overlaps(range1, range2)`, `overlaps before(range1, range2)`, `overlaps after(range1, range2)`, `finishes(range1, range2)`, `finished by(range1, range2)`, `includes(range, point)`, `during(point, range)`, `starts(point, range)`, `started by(range, point)`, `coincides(point1, point2)`, `range(from)` |
//! | ours | `working days(date, n)`: the day that many working days later, by the service's calendar |
//!
//! Patterns are XPath's, run in linear time; back-references, `\i` and `\c` are refused.
//!
//! # Left open by the standard, and refused
//! A date compared with a date-time; years compared with days; a local moment equal to one with a
//! zone; moments within one second; `string()` of lists and contexts; `number()` without
//! separators; functions of the language as values; types of one's own.
//!
//! # Bounds
//! A text of [`MAX_LENGTH`](crate::MAX_LENGTH) bytes, brackets and branches nested
//! [`MAX_NESTING`](crate::MAX_NESTING) deep, and a [`Budget`](crate::Budget) of steps and bytes for
//! each evaluation.

#[cfg(test)]
mod tests {
    #[test]
    fn every_function_is_in_the_table() {
        let text = include_str!("subset.rs");
        for (name, _) in crate::signatures() {
            assert!(text.contains(&format!("`{name}(")), "{name} is documented");
        }
    }

    #[test]
    fn every_function_in_the_table_exists() {
        let text = include_str!("subset.rs");
        let lines = text.lines().skip_while(|line| !line.contains("# Functions"));
        let table = lines.take_while(|line| !line.contains("Patterns are"));
        let known: Vec<String> = crate::signatures().into_iter().flat_map(|(_, it)| it).collect();
        for written in table.flat_map(|line| line.split('`').skip(1).step_by(2)) {
            let (name, parameters) = written.trim_end_matches(')').split_once('(').unwrap();
            let fits = known.iter().any(|signature| {
                signature.starts_with(&format!("{name}(")) && signature.contains(parameters)
            });
            assert!(fits, "{written} is called so");
        }
    }
}
