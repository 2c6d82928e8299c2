//! Pattern 4: use caching to preserve your class.

use std::sync::Arc;

use rerun_safe::{Class, Instance, Run, Serial, cache_resource};

use crate::replay::Example;

#[derive(Serial)]
struct MyResource {
    _url: String,
}

impl MyResource {
    // The class as it is defined in this run makes the instance; the underscore leaves it out of the key.
    #[cache_resource(ttl = 300)]
    fn get_resource_manager(api_url: &str, _class: Class<MyResource>) -> Arc<Instance<MyResource>> {
        Arc::new(_class.instance(MyResource {
            _url: api_url.to_owned(),
        }))
    }

    #[cache_resource(ttl = 1)]
    fn get_for_a_second(api_url: &str, _class: Class<MyResource>) -> Arc<Instance<MyResource>> {
        Arc::new(_class.instance(MyResource {
            _url: api_url.to_owned(),
        }))
    }
}

/// Cached until five minutes have elapsed.
fn script(st: &mut Run) {
    let my_resource = st.define::<MyResource>();
    let resource_manager = MyResource::get_resource_manager("http://example.com/api/", my_resource);
    body(st, my_resource, &resource_manager);
}

/// The same with a second, by the real clock.
fn for_a_second(st: &mut Run) {
    let my_resource = st.define::<MyResource>();
    let resource_manager = MyResource::get_for_a_second("http://example.com/api/", my_resource);
    body(st, my_resource, &resource_manager);
}

fn body(st: &mut Run, my_resource: Class<MyResource>, resource_manager: &Instance<MyResource>) {
    st.output("url", &resource_manager._url);
    st.output(
        "object",
        format!("{}: {}", resource_manager.to_str(), resource_manager.class()),
    );
    st.output("isinstance_current", my_resource.is_instance(resource_manager));
}

pub fn examples() -> [Example; 2] {
    [
        Example::new("Pattern 4: a cached resource", "seed/pattern4", script),
        Example::new(
            "Pattern 4: a cached resource, by the real clock",
            "seed/pattern4_real_time_ttl_1s",
            for_a_second,
        ),
    ]
}
