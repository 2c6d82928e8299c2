struct S {
    #[rerun(skip)]
    a: u8,
}

fn main() {}
