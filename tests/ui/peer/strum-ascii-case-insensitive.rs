use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
#[rerun(ascii_case_insensitive)]
enum E {
    A,
    B,
}

fn main() {}
