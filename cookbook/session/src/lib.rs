//! A web session across a redeploy and a rollback, with axum and tower-sessions.
//!
//! The value is stored as one text under its key, so that the store and its version do not matter, and no visitor of the
//! last deploy gets an error. The trait below is all there is to it; copy it into your program.
//!
//! Store the `to_str` of what was loaded, and not that of the value in it: then a build keeps what it does not know, so that
//! a rollback loses nothing either.
//!
//! Limits to know: a session is saved as a whole, so the later of two concurrent requests wins; and the text is a string
//! inside the session's record, so that other code reads it with `Serial` too.

use rerun_safe::{Loaded, Serial};
use tower_sessions::Session;
use tower_sessions::session::Error;

/// Values in a session, as text that outlives the definition.
pub trait SessionText {
    /// Stores a text under a key: that of a value, or of a [`Loaded`] with what was kept beside the value.
    fn put_text(&self, key: &str, text: String) -> impl Future<Output = Result<(), Error>> + Send;

    /// Reads a value, whichever build wrote it; `None` if there is none, or if nothing of it can be read.
    fn get_text<T: Serial + Send>(&self, key: &str) -> impl Future<Output = Result<Option<Loaded<T>>, Error>> + Send;
}

impl SessionText for Session {
    async fn put_text(&self, key: &str, text: String) -> Result<(), Error> {
        self.insert(key, text).await
    }

    async fn get_text<T: Serial + Send>(&self, key: &str) -> Result<Option<Loaded<T>>, Error> {
        let text: Option<String> = self.get(key).await?;
        Ok(text.and_then(|text| T::load(&text).ok()))
    }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, SocketAddr};

    use axum::Router;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::oneshot;
    use tokio::task::JoinHandle;
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
                .put_text("cart", cart.to_str())
                .await
                .map_or_else(|error| error.to_string(), |()| "added".to_owned())
        }

        pub async fn show(session: Session) -> String {
            match session.get_text::<Cart>("cart").await {
                Ok(Some(cart)) => format!("{:?} {:?}", cart.items, cart.plan),
                other => format!("{:?}", other.map(|cart| cart.is_some())),
            }
        }

        pub async fn add_one(session: Session) -> String {
            match session.get_text::<Cart>("cart").await {
                Ok(Some(mut cart)) => {
                    cart.items.push(3);
                    match session.put_text("cart", cart.to_str()).await {
                        Ok(()) => "added".to_owned(),
                        Err(error) => error.to_string(),
                    }
                }
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
                    "CHF".clone_into(&mut cart.currency);
                    match session.put_text("cart", cart.to_str()).await {
                        Ok(()) => seen,
                        Err(error) => error.to_string(),
                    }
                }
                other => format!("{:?}", other.map(|cart| cart.is_some())),
            }
        }
    }

    /// A server that is up.
    struct Deploy {
        address: SocketAddr,
        stop: oneshot::Sender<()>,
        server: JoinHandle<std::io::Result<()>>,
    }

    impl Deploy {
        async fn start(routes: Router, store: &MemoryStore) -> Self {
            let app = routes.layer(SessionManagerLayer::new(store.clone()).with_secure(false));
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
            let address = listener.local_addr().unwrap();
            let (stop, stopped) = oneshot::channel::<()>();
            let serve = axum::serve(listener, app).with_graceful_shutdown(async {
                let _ = stopped.await;
            });
            let server = tokio::spawn(serve.into_future());
            Self { address, stop, server }
        }

        async fn stop(self) {
            self.stop.send(()).unwrap();
            self.server.await.unwrap().unwrap();
            assert!(TcpStream::connect(self.address).await.is_err(), "it is down");
        }

        /// What a browser does: asks, keeps the cookie, and reads the page.
        async fn visit(&self, path: &str, cookie: &mut String) -> String {
            let mut stream = TcpStream::connect(self.address).await.unwrap();
            let request = format!("GET {path} HTTP/1.1\r\nHost: shop\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n");
            stream.write_all(request.as_bytes()).await.unwrap();
            let mut response = String::new();
            stream.read_to_string(&mut response).await.unwrap();
            let (head, body) = response.split_once("\r\n\r\n").unwrap();
            assert!(head.starts_with("HTTP/1.1 200 OK"), "{head}");
            if let Some(set) = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")) {
                *cookie = set.split(';').next().unwrap_or(set).to_owned();
            }
            body.to_owned()
        }
    }

    /// The store outlives the servers, as Redis or a database does.
    #[tokio::test]
    async fn a_visitor_keeps_the_cart_over_a_redeploy_and_a_rollback() {
        let store = MemoryStore::default();
        let first = || {
            Router::new()
                .route("/add", get(deploy_1::add))
                .route("/show", get(deploy_1::show))
                .route("/add_one", get(deploy_1::add_one))
        };
        let second = || Router::new().route("/upgrade", get(deploy_2::upgrade));
        let mut cookie = String::new();

        let deploy = Deploy::start(first(), &store).await;
        assert_eq!(deploy.visit("/add", &mut cookie).await, "added");
        deploy.stop().await;

        let deploy = Deploy::start(second(), &store).await;
        assert_eq!(deploy.visit("/upgrade", &mut cookie).await, "[1, 2] Starter EUR");
        deploy.stop().await;

        let deploy = Deploy::start(first(), &store).await;
        assert_eq!(deploy.visit("/show", &mut cookie).await, "[1, 2] Team");
        assert_eq!(
            deploy.visit("/show", &mut String::new()).await,
            "Ok(false)",
            "another visitor has no cart"
        );
        assert_eq!(deploy.visit("/add_one", &mut cookie).await, "added");
        deploy.stop().await;

        let deploy = Deploy::start(second(), &store).await;
        assert_eq!(
            deploy.visit("/upgrade", &mut cookie).await,
            "[1, 2, 3] Team CHF",
            "the build that knows no currency kept it"
        );
        deploy.stop().await;
    }
}
