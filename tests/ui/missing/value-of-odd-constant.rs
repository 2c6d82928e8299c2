use rerun_safe::CoercibleEnum;

const LETTER: char = 'x';

#[derive(CoercibleEnum)]
enum E {
    #[rerun(coerce(value = LETTER))]
    A,
}

fn main() {}
