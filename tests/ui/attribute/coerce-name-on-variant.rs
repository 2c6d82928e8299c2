use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum E {
    A,
    #[rerun(coerce(name = "b"))]
    B,
}

fn main() {}
