use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
#[rerun(serialize_all = "snake_case")]
enum E {
    A,
    B,
}

fn main() {}
