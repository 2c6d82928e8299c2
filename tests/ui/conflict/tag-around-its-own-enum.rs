use rerun_safe::Serial;

#[derive(Serial)]
#[rerun(tag = "kind")]
enum Filter {
    Not(Box<Filter>),
    Name { text: String },
}

fn main() {}
