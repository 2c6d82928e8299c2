#![no_main]

use libfuzzer_sys::fuzz_target;
use rerun_safe_fuzz::for_each_own;

fuzz_target!(|text: &str| {
    for_each_own!(loads, text);
});
