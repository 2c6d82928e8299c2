//! The names that generated code uses besides the public traits. Not part of the API: the macros crate is pinned to this
//! very version.

// `CoercibleEnum`
pub use crate::coerce::{
    ByKey, Constant, ConstantValue, Layout, NoConstant, Outline, look_up, member_name, members, read_member, route,
};
// `cache_resource`
#[cfg(feature = "std")]
pub use crate::session::cache;
// `RerunEq`
pub use crate::rerun_eq::Flavor;
pub use crate::rerun_eq::visit::{EachField, EachVariant, Enum, Fields, Names, Pick, Record, Visitor};
pub use crate::rerun_eq::{By, differ, difference, flatten, same, sameness};
// `Serial`
pub mod serial {
    //! What the expansion of `#[derive(Serial)]` calls besides the methods of `Reader` and `Writer`.

    #[cfg(feature = "serde")]
    pub use crate::serde::{absent as absent_serde, read as read_serde, write as write_serde};
    pub use crate::serial::generated::*;
}
