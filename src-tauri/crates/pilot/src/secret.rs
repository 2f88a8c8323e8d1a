//! Words that nobody can guess: tokens of sessions, cookies of browsers, codes of rounds.

use crate::error::Result;
use maket_store::session::Hash;
use sha2::{Digest, Sha256};
use std::fmt;

/// 128 bits from the operating system. It is shown to whom it belongs and stored hashed; it has no
/// form that could be logged.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Secret([u8; 16]);

impl Secret {
    /// A new one.
    pub(crate) fn new() -> Result<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// The secret of its text.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        if text.len() != 32 || !text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f')) {
            return None;
        }
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// Its text, for an address or a cookie.
    pub(crate) fn text(&self) -> String {
        hex(&self.0)
    }

    /// The form in which it is stored.
    pub(crate) fn hash(&self) -> Hash {
        Sha256::digest(self.0).into()
    }

    /// Another secret that only who knows this one can find, always the same for the same words.
    pub(crate) fn derive(&self, words: &[&str]) -> Self {
        let mut digest = Sha256::new();
        digest.update(self.0);
        for word in words {
            digest.update((word.len() as u64).to_be_bytes());
            digest.update(word);
        }
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest.finalize()[..16]);
        Self(bytes)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// An id that is no secret.
pub(crate) fn new_id() -> Result<String> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes)?;
    Ok(hex(&bytes))
}

/// A code for people to type: no letters and digits that look alike.
pub(crate) fn new_join_code() -> Result<String> {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes)?;
    let mut code: String =
        bytes.iter().map(|it| char::from(LETTERS[usize::from(it % 32)])).collect();
    code.insert(5, '-');
    Ok(code)
}

/// Whether a typed code is the code, however it was written.
pub(crate) fn is_code(typed: &str, code: &str) -> bool {
    let bare = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase()).collect()
    };
    let hash = |text: &str| Sha256::digest(bare(text));
    // Digests are compared, so that the time it takes tells nothing of the code.
    !bare(code).is_empty() && hash(typed) == hash(code)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_from_its_text_and_says_nothing_in_a_log() {
        let secret = Secret::new().unwrap();
        assert_eq!(Secret::read(&secret.text()), Some(secret.clone()), "the address leads back");
        assert_eq!(format!("{secret:?}"), "Secret", "whoever logs it logs nothing");
        assert_ne!(Secret::new().unwrap(), secret, "no two are the same");
        for text in ["", "00", "+0000000000000000000000000000000", &"g".repeat(32), &"A".repeat(32)]
        {
            assert_eq!(Secret::read(text), None, "{text:?} is no secret");
        }
    }

    #[test]
    fn another_actors_secret_is_found_again_and_by_nobody_else() {
        let (mine, other) = (Secret::new().unwrap(), Secret::new().unwrap());
        assert_eq!(mine.derive(&["father"]), mine.derive(&["father"]), "the same link every time");
        assert_ne!(mine.derive(&["father"]), mine.derive(&["mother"]), "one for each actor");
        assert_ne!(mine.derive(&["father"]), other.derive(&["father"]), "and for each case");
        assert_ne!(mine.derive(&["a", "b"]), mine.derive(&["ab"]), "words do not run together");
    }

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let code = new_join_code().unwrap();
        assert_eq!(code.len(), 11, "two fives that can be read out");
        let shouted = format!(" {} ", code.to_uppercase().replace('-', " "));
        assert!(is_code(&shouted, &code), "{shouted:?} is {code:?}");
        assert!(!is_code("", &code), "nothing is no code");
        assert!(!is_code("", ""), "a round without a code lets nobody in");
    }
}
