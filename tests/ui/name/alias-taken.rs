use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum E {
    A,
    #[rerun(alias = "A")]
    B,
}

fn main() {}
