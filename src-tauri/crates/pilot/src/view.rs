//! A step of a case as the page of one reader.

use crate::cases::OpenCase;
use crate::pilot::Inner;
use crate::reply::{Shown, form_at, own};
use crate::secret::new_id;
use crate::stop::Stop;
use crate::visit::Visit;
use indexmap::IndexMap;
use jiff::Timestamp;
use maket_journey::address::Address;
use maket_journey::request::Asks;
use maket_journey::route::{Needs, Route, Standing};
use maket_model::id::Id;
use maket_render::from_journey::{Screen, Surroundings};
use maket_store::session::Session;

/// What is said about the form that brought the reader here.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mark<'a> {
    /// Nothing.
    None,
    /// Items of a group are being added or removed; nothing is called wrong meanwhile.
    Filling,
    /// An official left this out.
    Missing(&'a str),
    /// These fields held what looks like real data.
    RealData(&'a [String]),
}

impl Inner {
    /// The page of a step. None where it is not this reader's to see.
    pub(crate) async fn view(
        &self,
        visit: &Visit,
        open: &OpenCase,
        route: &Route,
        at: &Address,
        mark: Mark<'_>,
    ) -> Result<Option<Shown>, Stop> {
        let inside = at.to_string();
        let mut form = form_at(visit.in_page(&inside));
        form.hidden = [("turn", own::TURN), ("nonce", own::NONCE)]
            .map(|(name, word)| (name.to_owned(), maket_render::own(word)))
            .to_vec();
        let actor = Id::from(visit.session.actor.as_str());
        let now = open.time(self.now());
        let around = Around {
            visit,
            case: &open.id,
            person: self.name_of(open, visit, now),
            links: self.links(visit, route).await?,
            code: sign_code(route),
            preview: self.config.is_preview(),
        };
        let screen = Screen {
            case: &open.case,
            route,
            at,
            actor: Some(&actor).filter(|it| !it.is_empty()),
            now,
            language: &visit.session.language,
            form,
            shows_errors: !matches!(mark, Mark::Filling),
            real_data: match mark {
                Mark::RealData(fields) => fields,
                Mark::None | Mark::Filling | Mark::Missing(_) => &[],
            },
            missing: match mark {
                Mark::Missing(what) => Some(what),
                Mark::None | Mark::Filling | Mark::RealData(_) => None,
            },
            fills_in: false,
            placed: self.config.is_preview(),
            surroundings: &around,
        };
        let Some(body) = screen.body(&self.renderer) else { return Ok(None) };
        let mut frame = self.frame_of(visit, &inside);
        frame.back = screen.back();
        frame.side = screen.side(&self.renderer);
        let (turn, nonce) = (open.case.turn().to_string(), new_id()?);
        Ok(Some(Shown { frame, body, turn, nonce }))
    }

    /// Who is played in this session, as the page says it.
    fn name_of(&self, open: &OpenCase, visit: &Visit, now: Timestamp) -> String {
        let world = self.world(&open.id, now);
        let main = self.person(open.person.as_deref(), &world, &open.id);
        let actor = Id::from(visit.session.actor.as_str());
        let person = world.player(Some(&actor), &main).unwrap_or(&main);
        person.name.or_first(&visit.session.language).to_owned()
    }

    /// The links of the actors whom this page waits for, so far as it is this session that lets
    /// them in. A link is found again from this session's own token, so that no token is kept.
    async fn links(&self, visit: &Visit, route: &Route) -> Result<IndexMap<Id, String>, Stop> {
        let mut links = IndexMap::new();
        let Standing::Open(open) = &route.standing else { return Ok(links) };
        let of_requests = open.needs.requests().iter().filter_map(|it| it.actor.as_ref());
        let mut waited: Vec<&Id> = open.actor.iter().chain(of_requests).collect();
        waited.retain(|it| !self.may_act(&visit.session.actor, it));
        waited.dedup();
        if waited.is_empty() {
            return Ok(links);
        }
        let there = self.config.store.read(|it| it.sessions_of_case(&visit.session.case))?;
        for actor in waited {
            let token = visit.token_of(actor.as_str());
            let known = there.iter().find(|it| it.actor == actor.as_str());
            match known {
                Some(session) if session.token != token.hash() => continue,
                Some(_) => {}
                None => {
                    let session = Session {
                        id: new_id()?,
                        token: token.hash(),
                        browser: None,
                        actor: actor.as_str().to_owned(),
                        person: None,
                        device: String::new(),
                        started_at: self.now(),
                        consented_at: None,
                        ..visit.session.clone()
                    };
                    self.write(move |tables| tables.open_session(&session)).await?;
                }
            }
            links.insert(actor.clone(), format!("{}/s/{}/", self.main_address(), token.text()));
        }
        Ok(links)
    }
}

/// The code that a signer compares: the beginning of the digest of what is signed, in digits.
fn sign_code(route: &Route) -> String {
    let Standing::Open(open) = &route.standing else { return String::new() };
    let Needs::Replies(requests) = &open.needs else { return String::new() };
    let digest = requests.iter().find_map(|it| match &it.asks {
        Asks::Sign { digest } => Some(digest.as_str()),
        Asks::SignIn
        | Asks::Exchange { .. }
        | Asks::Pay { .. }
        | Asks::Notify { .. }
        | Asks::Issue { .. } => None,
    });
    let number = digest
        .unwrap_or_default()
        .bytes()
        .fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    format!("{:04}", number % 10_000)
}

/// What surrounds a case in a pilot.
struct Around<'v> {
    visit: &'v Visit,
    case: &'v str,
    person: String,
    links: IndexMap<Id, String>,
    code: String,
    preview: bool,
}

impl Surroundings for Around<'_> {
    fn page(&self, at: &Address) -> String {
        self.visit.in_page(&at.to_string())
    }

    fn asset(&self, name: &str) -> String {
        format!("/files/{name}")
    }

    fn person(&self, _actor: Option<&Id>) -> String {
        self.person.clone()
    }

    fn link_of(&self, actor: &Id) -> Option<String> {
        self.links.get(actor.as_str()).cloned()
    }

    fn sign_code(&self) -> String {
        self.code.clone()
    }

    fn reference(&self) -> String {
        let short: String = self.case.chars().take(8).collect();
        format!("MOCK-{}", short.to_uppercase())
    }

    fn onwards(&self) -> String {
        match self.preview {
            true => String::new(),
            false => self.visit.in_page("-/seq"),
        }
    }
}
