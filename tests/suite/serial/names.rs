//! Importing `Serial` changes the meaning of no other call.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::sync::RwLock;

use rerun_safe::Serial;

#[test]
fn methods_of_std_keep_their_meaning() {
    let path = PathBuf::from("a/b");
    assert!(path.to_str().is_some());
    assert_eq!(Path::new("a").to_str(), Some("a"));
    assert_eq!(Box::<Path>::from(path.as_path()).to_str(), Some("a/b"));
    assert_eq!(std::sync::Arc::new(path).to_str(), Some("a/b"));

    let lock = RwLock::new(1);
    *lock.write().unwrap() += 1;
    assert_eq!(*lock.read().unwrap(), 2);

    let mut bytes: Vec<u8> = Vec::new();
    assert_eq!(bytes.write(b"x").unwrap(), 1);

    assert_eq!(u32::from_str("5"), Ok(5));
    assert_eq!(String::from_str("5"), Ok("5".to_owned()));
    assert!("::1".parse::<std::net::IpAddr>().is_ok());
    let atomic = std::sync::atomic::AtomicU8::new(7);
    assert_eq!(atomic.load(std::sync::atomic::Ordering::SeqCst), 7);

    // And `Serial` has its own on what has none.
    assert_eq!(bytes.to_str(), "[120]");
    assert_eq!(Vec::<u8>::from_str("[120]").unwrap(), bytes);
}
