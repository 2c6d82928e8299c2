use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(tag = "t")]
enum E {
    Pair(u8, u8),
}

fn main() {}
