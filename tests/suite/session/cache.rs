//! The group `cache`: what of `st.cache_resource` has a meaning in Rust.

use std::sync::Arc;
use std::time::Duration;

use rerun_safe::{App, Class, Config, Instance, RerunEq, cache_resource};

use super::check;

fn app() -> App {
    App::new(Config::default())
}

#[derive(RerunEq)]
struct MyResource {
    url: String,
}

impl MyResource {
    #[cache_resource(ttl = 300)]
    fn get_resource_manager(_class: Class<Self>, api_url: &str) -> Arc<Instance<Self>> {
        Arc::new(_class.instance(Self {
            url: api_url.to_owned(),
        }))
    }
}

#[test]
fn seed_pattern4() {
    let app = app();
    let mut session = app.session();
    let mut first = session.run(|st| {
        let class = st.define::<MyResource>();
        let manager = MyResource::get_resource_manager(class, "http://example.com/api/");
        st.output("url", &manager.url);
        st.output("class", manager.class());
        st.output("isinstance", class.is_instance(&manager));
    });
    check(
        &first,
        [
            ("url", "http://example.com/api/"),
            ("class", "MyResource#1"),
            ("isinstance", "true"),
        ],
    );
    for (seconds, class, is_instance) in [
        (0.0, "MyResource#1", "false"),
        (299.0, "MyResource#1", "false"),
        (0.5, "MyResource#1", "false"),
        (0.5, "MyResource#5", "true"),
        (0.0, "MyResource#5", "false"),
        (300.0, "MyResource#7", "true"),
        (1000.0, "MyResource#8", "true"),
    ] {
        app.advance_clock(Duration::from_secs_f64(seconds));
        first = session.rerun();
        check(&first, [("class", class), ("isinstance", is_instance)]);
    }
}
