//! How much room something takes, in the units that people know from their devices.

use liaison_messages::{Words, messages as m};

pub fn of(words: &Words, bytes: f64) -> String {
    const STEP: f64 = 1_000.0;
    let (kilo, mega, giga) = (bytes / STEP, bytes / STEP / STEP, bytes / STEP / STEP / STEP);
    if giga >= 1.0 {
        m::kept_size_giga(words, giga.round() as i64)
    } else if mega >= 1.0 {
        m::kept_size_mega(words, mega.round() as i64)
    } else {
        // Something is something, however little.
        m::kept_size_kilo(words, kilo.ceil() as i64)
    }
}
