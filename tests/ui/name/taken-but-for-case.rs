use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
#[rerun(coerce(ignore_case))]
enum E {
    Big,
    BIG,
}

fn main() {}
