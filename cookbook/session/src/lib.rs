//! A web session across a redeploy and a rollback, with axum and tower-sessions.
//!
//! The value is stored as one text under its key, so that the store and its version do not matter, and no visitor of the
//! last deploy gets an error. The trait below is all there is to it; copy it into your program.
//!
//! Limits to know: a session is saved as a whole, so the later of two concurrent requests wins; and the text is a string
//! inside the session's record, so that other code reads it with `Serial` too.

use rerun_safe::{Loaded, Serial};
use tower_sessions::Session;
use tower_sessions::session::Error;

/// Values in a session, as text that outlives the definition.
pub trait SessionText {
    /// Stores a value under a key.
    fn put_text<T: Serial + Sync>(&self, key: &str, value: &T) -> impl Future<Output = Result<(), Error>> + Send;

    /// Reads a value, whichever build wrote it; `None` if there is none, or if nothing of it can be read.
    fn get_text<T: Serial + Send>(&self, key: &str) -> impl Future<Output = Result<Option<Loaded<T>>, Error>> + Send;
}

impl SessionText for Session {
    async fn put_text<T: Serial + Sync>(&self, key: &str, value: &T) -> Result<(), Error> {
        self.insert(key, value.to_str()).await
    }

    async fn get_text<T: Serial + Send>(&self, key: &str) -> Result<Option<Loaded<T>>, Error> {
        let text: Option<String> = self.get(key).await?;
        Ok(text.and_then(|text| T::load(&text).ok()))
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::{Request, header};
    use axum::routing::get;
    use tower::ServiceExt as _;
    use tower_sessions::{MemoryStore, SessionManagerLayer};

    use super::*;

    mod deploy_1 {
        use super::*;

        #[derive(Serial, Debug)]
        pub enum Plan {
            Free,
            Team,
        }

        #[derive(Serial, Debug)]
        pub struct Cart {
            pub items: Vec<u32>,
            pub plan: Plan,
        }

        pub async fn add(session: Session) -> String {
            let cart = Cart {
                items: vec![1, 2],
                plan: Plan::Free,
            };
            session
                .put_text("cart", &cart)
                .await
                .map_or_else(|error| error.to_string(), |()| "added".to_owned())
        }

        pub async fn show(session: Session) -> String {
            match session.get_text::<Cart>("cart").await {
                Ok(Some(cart)) => format!("{:?} {:?}", cart.items, cart.plan),
                other => format!("{:?}", other.map(|cart| cart.is_some())),
            }
        }
    }

    mod deploy_2 {
        use super::*;

        #[derive(Serial, Debug)]
        pub enum Plan {
            #[rerun(alias = "Free")]
            Starter,
            Team,
        }

        #[derive(Serial, Debug)]
        pub struct Cart {
            pub items: Vec<u64>,
            pub plan: Plan,
            #[rerun(default = "EUR".to_owned())]
            pub currency: String,
        }

        pub async fn upgrade(session: Session) -> String {
            match session.get_text::<Cart>("cart").await {
                Ok(Some(mut cart)) => {
                    let seen = format!("{:?} {:?} {}", cart.items, cart.plan, cart.currency);
                    cart.plan = Plan::Team;
                    match session.put_text("cart", &*cart).await {
                        Ok(()) => seen,
                        Err(error) => error.to_string(),
                    }
                }
                other => format!("{:?}", other.map(|cart| cart.is_some())),
            }
        }
    }

    async fn visit(app: &Router, path: &str, cookie: &mut String) -> String {
        let request = Request::get(path)
            .header(header::COOKIE, cookie.as_str())
            .body(Body::empty())
            .unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        if let Some(set) = response.headers().get(header::SET_COOKIE) {
            let set = set.to_str().unwrap();
            *cookie = set.split(';').next().unwrap_or(set).to_owned();
        }
        let body = axum::body::to_bytes(response.into_body(), 4096).await.unwrap();
        String::from_utf8(body.to_vec()).unwrap()
    }

    #[tokio::test]
    async fn a_visitor_keeps_the_cart_over_a_redeploy_and_a_rollback() {
        let store = MemoryStore::default();
        let serve = |app: Router| app.layer(SessionManagerLayer::new(store.clone()).with_secure(false));
        let first = serve(
            Router::new()
                .route("/add", get(deploy_1::add))
                .route("/show", get(deploy_1::show)),
        );
        let second = serve(Router::new().route("/upgrade", get(deploy_2::upgrade)));

        let mut cookie = String::new();
        assert_eq!(visit(&first, "/add", &mut cookie).await, "added");
        assert_eq!(visit(&second, "/upgrade", &mut cookie).await, "[1, 2] Starter EUR");
        assert_eq!(visit(&first, "/show", &mut cookie).await, "[1, 2] Team");
    }
}
