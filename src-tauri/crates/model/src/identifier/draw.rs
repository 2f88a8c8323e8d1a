//! Numbers drawn from a seed.

/// A source of numbers that look random and are the same for the same seed (SplitMix64).
#[derive(Clone, Debug)]
pub struct Draw(u64);

impl Draw {
    /// The source of a seed.
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, of all 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// The next number below a bound; of a bound of nothing, nothing.
    pub fn below(&mut self, bound: u32) -> u32 {
        // The high half times the bound: no bias that matters for invented things.
        ((u128::from(self.bits()) * u128::from(bound)) >> 64) as u32
    }

    /// Whether something that happens once in `times` happens.
    pub fn once_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    /// One of several; nothing of none.
    pub fn one_of<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        choices.get(self.below(u32::try_from(choices.len()).unwrap_or(u32::MAX)) as usize)
    }

    /// So many digits.
    pub fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    /// So many letters of an alphabet.
    pub fn letters(&mut self, alphabet: &[char], count: usize) -> String {
        (0..count).filter_map(|_| self.one_of(alphabet).copied()).collect()
    }
}
