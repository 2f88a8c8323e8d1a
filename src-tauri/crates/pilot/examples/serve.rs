//! Serves a service folder as a pilot on a free port of loopback, and says where.
//!
//! `cargo run -p maket-pilot --example serve -- FOLDER STORE`
//! The test of durability kills it, again and again.

use maket_model::people::People;
use maket_model::service::Service;
use maket_pilot::{Pilot, PilotConfig, serve};
use maket_store::{Holder, PEOPLE, SessionStore, folder};
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(service), Some(store)) = (arguments.next(), arguments.next()) else {
        return Err("call it with a service folder and a file for sessions".into());
    };
    let bundle = folder::read(&service)?.bundle.frozen()?;
    let service: Service = serde_json::from_slice(bundle.service())?;
    let people: People = match bundle.get(PEOPLE) {
        Some(json) => serde_json::from_slice(json)?,
        None => People::default(),
    };
    let holder = Holder { name: "example".to_owned(), machine: "loopback".to_owned() };
    let store = SessionStore::open(&store, &holder, jiff::Timestamp::now())?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}", listener.local_addr()?);
    let mut config =
        PilotConfig::new(service, people.people, bundle, Arc::new(store), vec![address]);
    config.report = Arc::new(|trouble| {
        let _ = writeln!(std::io::stderr(), "{trouble}");
    });
    let pilot = Pilot::open(config)?;
    writeln!(std::io::stdout(), "{}", pilot.join_address())?;
    serve(listener, pilot, std::future::pending()).await?;
    Ok(())
}
