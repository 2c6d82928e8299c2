use std::fmt;
use std::str::FromStr;

use rerun_safe::Serial;

struct Handle;
struct Mistake;

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("handle")
    }
}

impl FromStr for Handle {
    type Err = Mistake;

    fn from_str(_: &str) -> Result<Self, Mistake> {
        Err(Mistake)
    }
}

#[derive(Serial)]
struct S {
    #[rerun(serial(display))]
    a: Handle,
}

fn main() {}
