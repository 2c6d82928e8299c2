use rerun_safe::RerunEq;

async fn fetch(id: &u32) -> u32 {
    *id
}

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = fetch))]
    a: u32,
}

fn main() {}
