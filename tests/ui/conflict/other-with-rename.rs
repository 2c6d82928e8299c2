use rerun_safe::Serial;
use rerun_safe::RawText;

#[derive(Serial)]
enum E {
    A,
    #[rerun(other, rename = "rest")]
    Other(RawText),
}

fn main() {}
