//! Choices that look random and are a function of a seed and of what is chosen.

/// A stream of numbers that a seed and the words it is for determine.
#[derive(Clone, Debug)]
pub struct Seeded(u64);

impl Seeded {
    /// The stream for `words` under `seed`: other words, another stream.
    pub fn new(seed: u64, words: &[&str]) -> Self {
        // FNV-1a, with a separator so that ["ab", "c"] and ["a", "bc"] differ.
        let mut hash = 0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for word in words {
            for byte in word.bytes().chain([0xff]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
        }
        Self(hash)
    }

    /// The next number of the stream (SplitMix64).
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; zero where the bound is zero.
    pub fn below(&mut self, bound: usize) -> usize {
        let wide = u128::from(self.number()) * (bound as u128);
        usize::try_from(wide >> 64).unwrap_or_default()
    }

    /// A number from `low` to `high`, both included.
    pub fn within(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high.saturating_sub(low)).unwrap_or_default();
        low.saturating_add(i64::try_from(self.below(span.saturating_add(1))).unwrap_or_default())
    }

    /// One of the things given.
    pub fn one<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        things.get(self.below(things.len()))
    }

    /// A text of `length` characters out of digits and capital letters that are not mistaken for
    /// each other.
    pub fn code(&mut self, length: usize) -> String {
        const SIGNS: &[u8] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        (0..length).map(|_| char::from(SIGNS[self.below(SIGNS.len())])).collect()
    }

    /// A text in the form of a UUID (version 8: its bits are ours).
    pub fn uuid(&mut self) -> String {
        let (high, low) = (self.number(), self.number());
        format!(
            "{:08x}-{:04x}-8{:03x}-{:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            0x8000 | ((low >> 48) & 0x3fff),
            low & 0xffff_ffff_ffff
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_words_give_the_same_stream() {
        let draw = |seed, words: &[&str]| Seeded::new(seed, words).number();
        assert_eq!(draw(1, &["a", "b"]), draw(1, &["a", "b"]), "a walk can be replayed");
        assert_ne!(draw(1, &["a", "b"]), draw(2, &["a", "b"]), "another seed, another draw");
        assert_ne!(draw(1, &["ab", "c"]), draw(1, &["a", "bc"]), "words do not run together");
    }

    #[test]
    fn draws_stay_in_their_bounds_and_reach_both_ends() {
        let mut seeded = Seeded::new(7, &["bounds"]);
        let draws: Vec<i64> = (0..200).map(|_| seeded.within(-1, 1)).collect();
        assert!(draws.iter().all(|draw| (-1..=1).contains(draw)), "no draw leaves its bounds");
        assert!(draws.contains(&-1) && draws.contains(&1), "both ends are reached");
        assert_eq!(seeded.below(0), 0, "nothing to choose from is no panic");
        assert_eq!(seeded.one::<u8>(&[]), None, "nothing to choose from is nothing");
    }
}
