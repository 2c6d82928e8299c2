use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum E {
    A,
    #[rerun(rename = "A")]
    B,
}

fn main() {}
