use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
#[rerun(use_phf)]
enum E {
    A,
    B,
}

fn main() {}
