use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(untagged, tag = "t")]
enum E {
    A,
    B,
}

fn main() {}
