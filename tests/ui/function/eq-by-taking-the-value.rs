use rerun_safe::RerunEq;

fn shout(text: String) -> String {
    text.to_uppercase()
}

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = shout))]
    a: String,
}

fn main() {}
