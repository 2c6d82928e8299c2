use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
struct Settings {
    a: u8,
}

fn main() {}
