use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum E<const N: usize> {
    A,
}

fn main() {}
