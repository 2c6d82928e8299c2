//! Which flavor of Python class a type stands for.

/// How instances of a class compare: what `#[rerun(class(..))]` chooses.
///
/// It says nothing about the data, and plays no role in [`RerunEq`](crate::RerunEq). Only `Instance` asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flavor {
    /// An instance equals itself only.
    pub plain: bool,
    /// The hash is that of the data alone.
    pub frozen: bool,
    /// Instances of one class have an order.
    pub order: bool,
}

impl Flavor {
    /// A dataclass as Python makes it by default.
    pub const DATACLASS: Self = Self {
        plain: false,
        frozen: false,
        order: false,
    };
}
