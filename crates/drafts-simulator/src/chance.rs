//! Everything that is left to chance in an episode, from one seed.

use uuid::Uuid;

/// splitmix64: small, quick, and the same everywhere.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) const fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Less than `most`; 0 where nothing is.
    pub(crate) const fn below(&mut self, most: usize) -> usize {
        if most == 0 {
            0
        } else {
            (self.number() % most as u64) as usize
        }
    }

    pub(crate) const fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    pub(crate) fn pick<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).cloned()
    }

    /// The low half stays free for what is named after it.
    pub(crate) const fn uuid(&mut self) -> Uuid {
        Uuid::from_u128((self.number() as u128) << 64)
    }
}
