use std::fmt;

use rerun_safe::Serial;

struct Handle;

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("handle")
    }
}

#[derive(Serial)]
struct S {
    #[rerun(serial(display))]
    a: Handle,
}

fn main() {}
