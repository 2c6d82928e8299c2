use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum E {
    A,
    #[rerun(value = 3)]
    B,
}

fn main() {}
