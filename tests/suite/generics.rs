//! Each generic type under the impl header that it should get.
