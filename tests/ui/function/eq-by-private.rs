use rerun_safe::RerunEq;

mod text {
    fn length(text: &String) -> usize {
        text.len()
    }
}

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = text::length))]
    a: String,
}

fn main() {}
