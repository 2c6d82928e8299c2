use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
#[rerun(prefix = "e")]
enum E {
    A,
    B,
}

fn main() {}
