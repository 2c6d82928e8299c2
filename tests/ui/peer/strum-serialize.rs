use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum E {
    A,
    #[rerun(serialize = "b")]
    B,
}

fn main() {}
