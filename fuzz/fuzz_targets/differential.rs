#![no_main]

use libfuzzer_sys::fuzz_target;
use rerun_safe_fuzz::for_each_shared;

fuzz_target!(|text: &str| {
    for_each_shared!(agrees, text);
});
