//! Any bytes through every reader: no panic, and what is let in survives the round trip.

#![no_main]

#[path = "../../tests/exchange/gate.rs"]
mod gate;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    gate::hold(bytes);
});
