//! Requests of a journey, answered.

use crate::known::{failure, player};
use crate::reply::Reply;
use crate::world::World;
use maket_journey::fact;
use maket_journey::request::{Asks, Request};
use maket_model::id::{Id, OperationRef};
use maket_model::people::{Failure, Person};
use maket_model::step::StepKind;

impl World<'_> {
    /// Whoever of the cast plays an actor in the case of `main`.
    pub fn player<'p>(&'p self, actor: Option<&Id>, main: &'p Person) -> Option<&'p Person> {
        match actor {
            Some(actor) => player(self.cast, self.service, actor, main),
            None => Some(main),
        }
    }

    /// What the outside answers to a request of a journey in the case of `main`. `within` is how
    /// many seconds the step waits.
    ///
    /// An actor whom nobody of the cast plays signs in, pays and signs as `main` would.
    pub fn answer(&self, request: &Request, main: &Person, within: Option<u32>) -> Reply {
        let person = self.player(request.actor.as_ref(), main).unwrap_or(main);
        let step = request.at.step.as_str();
        let actor = request.actor.as_ref().map_or("", |actor| actor.as_str());
        match &request.asks {
            Asks::SignIn => {
                let kind = self
                    .service
                    .steps
                    .iter()
                    .find(|known| known.id == *step)
                    .map(|known| &known.kind);
                match kind {
                    Some(StepKind::SignIn(sign_in)) => self.sign_in(person, actor, sign_in),
                    _ => Reply::of("failed"),
                }
            }
            Asks::Exchange { operation, sent, .. } => {
                let fails = match self.failing(person, operation) {
                    // Nobody declines who is not asked; who is asked and agrees has not declined.
                    Failure::Declined | Failure::Cancelled => Failure::No,
                    fails => fails,
                };
                self.exchange_failing(person, operation.as_str(), sent, within, fails)
            }
            Asks::Pay { amount } => self.pay(person, step, amount),
            Asks::Sign { digest } => self.sign(person, step, digest),
            Asks::Notify { .. } => self.notify(),
            Asks::Issue { document, .. } => self.issue(main, document.as_str()),
        }
    }
}

impl World<'_> {
    /// How a registry's operation fails a person.
    pub fn failing(&self, person: &Person, operation: &OperationRef) -> Failure {
        let (registry, part) = operation.parts().unwrap_or((operation.as_str(), ""));
        failure(person, registry, part)
    }

    /// Whether a person who is asked agrees to an exchange.
    pub fn agrees(&self, person: &Person, operation: &OperationRef) -> bool {
        !matches!(self.failing(person, operation), Failure::Declined | Failure::Cancelled)
    }
}

impl From<Reply> for fact::Reply {
    fn from(reply: Reply) -> Self {
        Self { outcome: reply.outcome.to_owned(), data: reply.data, as_of: reply.as_of }
    }
}
