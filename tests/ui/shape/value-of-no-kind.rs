use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum E {
    A,
    #[rerun(coerce(value = 'b'))]
    B,
}

fn main() {}
