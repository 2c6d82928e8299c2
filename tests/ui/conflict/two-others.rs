use rerun_safe::Serial;
use rerun_safe::RawText;

#[derive(Serial)]
enum E {
    #[rerun(other)]
    A(RawText),
    #[rerun(other)]
    B(RawText),
}

fn main() {}
