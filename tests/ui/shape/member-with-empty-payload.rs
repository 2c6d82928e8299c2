use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum E {
    A(),
    B {},
}

fn main() {}
