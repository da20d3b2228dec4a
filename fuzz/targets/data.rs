//! Files of a data set: each is read or refused where `serde_json` would, with a place of its text; every problem stands
//! where its file and pointer say; what is left leads nowhere outside, and holds no link or picture that could do harm.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary_fuzz::data::load;

fuzz_target!(|input: &str| {
    load(input);
});
