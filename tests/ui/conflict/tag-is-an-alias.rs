use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(tag = "kind")]
enum E {
    A {
        #[rerun(alias = "kind")]
        sort: u8,
    },
}

fn main() {}
