use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(tag = "kind")]
enum E {
    A {
        #[rerun(serial(also_write = "kind"))]
        sort: u8,
    },
}

fn main() {}
