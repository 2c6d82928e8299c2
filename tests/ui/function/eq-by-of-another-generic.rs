use rerun_safe::RerunEq;

struct Cell<T>(T);

impl<T> Cell<T> {
    fn id(&self) -> u8 {
        1
    }
}

#[derive(RerunEq)]
struct S {
    #[rerun(eq(by = Cell::<u8>::id))]
    a: Cell<u16>,
}

fn main() {}
