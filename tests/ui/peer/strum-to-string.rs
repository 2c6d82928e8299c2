use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum E {
    A,
    #[rerun(to_string = "b")]
    B,
}

fn main() {}
