use maket_journey::case::PageState;
use maket_journey::names::step_name;
use maket_journey::page::QuestionState;
use maket_journey::request::{Asks, Request};
use maket_journey::route::{Again, Open};
use maket_model::service::Operation;
use maket_model::step::{EndKind, Sign, SignIn, Step, StepKind};
use serde_json::Value as Json;

use super::Screen;
use super::words::Teller;
use crate::format;
use crate::html::Html;
use crate::page::{
    Body, CheckPage, CheckRow, CheckSection, Comparison, ExchangePage, Fact, IssuedDocument, Means,
    OutcomePage, OutcomePart, PayPage, RefusalGround, ReviewPage, SignInPage, SignPage, Signer,
    SignerState, StartPage, WaitPage,
};
use crate::renderer::Renderer;

impl Screen<'_> {
    pub(super) fn start(&self, renderer: &Renderer) -> Body {
        let frame = self.case.frame(self.now);
        let teller = Teller::new(self, renderer, &frame);
        let service = &self.case.plan().service;
        let Some(step) = self.step() else { return Body::Start(Box::default()) };
        let StepKind::Start(start) = &step.kind else { return Body::Start(Box::default()) };
        let card = service.card.as_ref();
        let mut title = teller.title(step);
        if title.is_empty() {
            title = teller.words(&service.title);
        }
        Body::Start(Box::new(StartPage {
            title,
            summary: teller.line(&service.summary),
            content: teller.blocks(step),
            needed: start.needed.iter().map(|text| teller.line(text)).collect(),
            minutes: start.minutes,
            price: card.map(|card| teller.line(&card.price)).unwrap_or_default(),
            term: teller.period(card.and_then(|card| card.term.as_ref())),
            assisted: (service.authority.as_ref())
                .map(|authority| teller.rich(&authority.assisted))
                .unwrap_or_default(),
            form: self.form.clone(),
            button: teller.words(&start.button),
        }))
    }

    pub(super) fn exchange(
        &self,
        renderer: &Renderer,
        open: &Open,
        request: &Request,
        looks: bool,
    ) -> Body {
        let frame = self.case.frame(self.now);
        let teller = Teller::new(self, renderer, &frame);
        let step = self.step_at(open.step);
        let StepKind::Exchange(exchange) = &step.kind else { return self.wait(renderer, open) };
        let (registry, operation) = exchange.operation.parts().unwrap_or_default();
        let kept = self.case.plan().service.registries.iter().find(|it| it.id == *registry);
        let operation = kept.and_then(|kept| kept.operations.iter().find(|it| it.id == *operation));
        let mut name = teller.registry(registry);
        if let Some(kept) = kept.filter(|kept| !kept.owner.is_empty()) {
            name = format!("{name} ({})", teller.plain(&kept.owner));
        }
        let (law, law_address) = teller.law(exchange.law.as_ref());
        let sends = match &request.asks {
            Asks::Exchange { sent, .. } => (sent.iter())
                .map(|(name, value)| Fact {
                    key: teller.name(name.as_str()).into(),
                    value: teller.value(value).into(),
                })
                .collect(),
            _ => Vec::new(),
        };
        let found = looks.then(|| {
            let data = self.case.reply(&request.key).map(|reply| &reply.data);
            records_of(data).flat_map(|record| teller.record(operation, record)).collect()
        });
        Body::Exchange(Box::new(ExchangePage {
            title: teller.title(step),
            above: self.above(renderer),
            content: teller.blocks(step),
            registry: name,
            purpose: teller.line(&exchange.purpose),
            law,
            law_address,
            keep: teller.period(exchange.keep.as_ref()),
            sends,
            gives: (operation.iter())
                .flat_map(|operation| &operation.gives)
                .map(|field| teller.name(field.id.as_str()))
                .collect(),
            found,
            tried: teller.again(open),
            form: self.form.clone(),
        }))
    }

    /// A step that waits for replies: of the person who reads, of others, or of the outside.
    pub(super) fn replies(&self, renderer: &Renderer, open: &Open, requests: &[Request]) -> Body {
        let frame = self.case.frame(self.now);
        let teller = Teller::new(self, renderer, &frame);
        let step = self.step_at(open.step);
        let mine = requests.iter().find(|request| self.reads(request.actor.as_ref()));
        match (&step.kind, mine) {
            (StepKind::SignIn(sign_in), Some(request)) => Body::SignIn(Box::new(
                self.sign_in(renderer, &teller, step, sign_in, open, request),
            )),
            (StepKind::Pay(pay), Some(request)) => {
                let Asks::Pay { amount } = &request.asks else { return self.wait(renderer, open) };
                let (law, law_address) = teller.law(pay.law.as_ref());
                let currency = &self.case.plan().service.currency;
                let paid = frame.value(&step_name(step.id.as_str())).to_json();
                let paid = paid.get("amount").map(text_of).filter(|paid| paid != amount);
                Body::Pay(Box::new(PayPage {
                    title: teller.title(step),
                    above: self.above(renderer),
                    content: teller.blocks(step),
                    amount: format::money(self.language, amount, currency),
                    to: teller.plain(&pay.to),
                    purpose: teller.line(&pay.purpose),
                    law,
                    law_address,
                    paid_before: paid
                        .map(|paid| format::money(self.language, &paid, currency))
                        .unwrap_or_default(),
                    tried: teller.again(open),
                    form: self.form.clone(),
                }))
            }
            (StepKind::Sign(sign), mine) => {
                let is_signer = mine.is_some() || self.signs(sign, open);
                if !is_signer {
                    return self.wait(renderer, open);
                }
                Body::Sign(Box::new(SignPage {
                    title: teller.title(step),
                    above: self.above(renderer),
                    content: teller.blocks(step),
                    declares: teller.rich(&sign.declares),
                    signers: self.signers(&teller, sign, open, requests),
                    code: self.surroundings.sign_code(),
                    answers: String::new(),
                    again: teller.again(open),
                    mine: mine.is_some(),
                    form: self.form.clone(),
                }))
            }
            _ => self.wait(renderer, open),
        }
    }

    fn signs(&self, sign: &Sign, open: &Open) -> bool {
        let Some(actor) = self.actor else { return true };
        sign.signers.contains(actor)
            || (sign.signers.is_empty() && open.actor.as_ref() == Some(actor))
    }

    fn signers(
        &self,
        teller: &Teller<'_>,
        sign: &Sign,
        open: &Open,
        requests: &[Request],
    ) -> Vec<Signer> {
        let signers = if sign.signers.is_empty() {
            open.actor.iter().cloned().collect()
        } else {
            sign.signers.clone()
        };
        if signers.len() < 2 {
            return Vec::new();
        }
        let waits = |id| requests.iter().any(|request| request.actor.as_ref() == Some(id));
        let first = signers.iter().position(waits).unwrap_or(signers.len());
        (signers.iter().enumerate())
            .map(|(index, id)| {
                let state = match (waits(id), sign.in_order && index > first) {
                    (true, _) => SignerState::Waiting,
                    (false, true) => SignerState::Later,
                    (false, false) => SignerState::Signed,
                };
                let link = match state {
                    SignerState::Waiting if self.actor != Some(id) => self.surroundings.link_of(id),
                    _ => None,
                };
                Signer {
                    who: teller.actor(id).into(),
                    state,
                    when: String::new(),
                    link: link.unwrap_or_default(),
                }
            })
            .collect()
    }

    fn sign_in(
        &self,
        renderer: &Renderer,
        teller: &Teller<'_>,
        step: &Step,
        sign_in: &SignIn,
        open: &Open,
        request: &Request,
    ) -> SignInPage {
        let named = |id: &String| {
            let known = format!("means-{id}");
            let name = if teller.texts.has(&known) { teller.texts.say(&known) } else { id.clone() };
            Means { id: id.clone(), name }
        };
        SignInPage {
            title: teller.title(step),
            above: self.above(renderer),
            content: teller.blocks(step),
            means: sign_in.means.iter().map(named).collect(),
            person: self.surroundings.person(request.actor.as_ref()),
            learns: sign_in.gives.iter().map(|field| teller.datum(field.id.as_str())).collect(),
            tried: teller.again(open),
            form: self.form.clone(),
        }
    }

    pub(super) fn wait(&self, renderer: &Renderer, open: &Open) -> Body {
        let frame = self.case.frame(self.now);
        let teller = Teller::new(self, renderer, &frame);
        let step = self.step_at(open.step);
        let texts = teller.texts;
        let is_time = matches!(open.needs, maket_journey::route::Needs::Time);
        let what = match (&step.kind, &open.actor) {
            (StepKind::Exchange(exchange), _) => {
                let (registry, _) = exchange.operation.parts().unwrap_or_default();
                texts.html_with(
                    "wait-for-registry",
                    &[("registry", teller.registry(registry).into())],
                )
            }
            _ if is_time => texts.html("wait-for-time"),
            (_, Some(actor)) => {
                texts.html_with("wait-for-actor", &[("who", teller.actor(actor).into())])
            }
            (_, None) => texts.html("wait-for-time"),
        };
        // Another's page is not this reader's to see; a wait of one's own says what it says.
        let mine = is_time && self.reads(open.actor.as_ref());
        Body::Wait(Box::new(WaitPage {
            title: if mine { teller.title(step) } else { Html::default() },
            content: if mine { teller.blocks(step) } else { Vec::new() },
            what,
            until: open.until.map(|until| teller.moment(until)).unwrap_or_default(),
            // Time passes without anybody's help.
            other: (!is_time).then(|| self.other_actor(&teller, open.actor.as_ref())).flatten(),
            again_after: 10,
            form: Some(self.form.clone()),
        }))
    }

    pub(super) fn check(&self, renderer: &Renderer, open: &Open) -> Body {
        let frame = self.case.frame(self.now);
        let teller = Teller::new(self, renderer, &frame);
        let step = self.step_at(open.step);
        let StepKind::CheckAnswers(check) = &step.kind else { return self.wait(renderer, open) };
        Body::Check(Box::new(CheckPage {
            title: teller.title(step),
            above: self.above(renderer),
            content: teller.blocks(step),
            again: teller.again(open),
            sections: self.sections(renderer, |_| true, true),
            declares: teller.rich(&check.declares),
            button: teller.words(&check.button),
            form: self.form.clone(),
        }))
    }

    /// The answers of the route, page by page: the reader's own, or all that an official sees.
    fn sections(
        &self,
        renderer: &Renderer,
        shown: impl Fn(&QuestionState) -> bool,
        own: bool,
    ) -> Vec<CheckSection> {
        let pages = self.case.answered_pages(self.now);
        let pages = pages
            .iter()
            .filter(|page| matches!(self.step_at(page.step).kind, StepKind::Page(_)))
            .filter(|page| !own || self.reads(self.case.plan().actor_of(page.step)));
        let mut sections: Vec<CheckSection> = Vec::new();
        for page in pages {
            let (section, of_stage) = self.section(renderer, page, &shown, own);
            match sections.last_mut() {
                _ if section.rows.is_empty() => {}
                Some(last) if of_stage && last.title == section.title => {
                    last.rows.extend(section.rows);
                }
                _ => sections.push(section),
            }
        }
        sections
    }

    /// The answers of a page, and whether they go under the name of its stage.
    fn section(
        &self,
        renderer: &Renderer,
        page: &PageState<'_>,
        shown: &impl Fn(&QuestionState) -> bool,
        own: bool,
    ) -> (CheckSection, bool) {
        let teller = Teller::new(self, renderer, &page.frame);
        let step = self.step_at(page.step);
        let rows: Vec<CheckRow> = (page.questions.iter())
            .filter(|state| state.visible && shown(state))
            .map(|state| {
                let name = state.question.id.as_str().replace('.', "-");
                let source = match (&state.registry, state.disputed) {
                    (Some(_), false) => teller.texts.html("check-registry"),
                    (Some(_), true) => teller.texts.html("check-disputed"),
                    (None, _) => Html::default(),
                };
                CheckRow {
                    label: teller.words(&state.question.label),
                    value: teller.answer(state),
                    source,
                    change: if own && !page.locked {
                        format!("{}#{name}", self.surroundings.page(&page.at))
                    } else {
                        String::new()
                    },
                }
            })
            .collect();
        let mut title = teller.words(&step.title);
        let says_no_more = matches!(rows.as_slice(), [row] if row.label == title);
        let of_stage = title.is_empty() || says_no_more;
        if of_stage {
            // A page of one question has no heading of its own: its stage gives the card a name.
            let stages = &self.case.plan().service.stages;
            let stage = stages.iter().find(|stage| step.stage.as_ref() == Some(&stage.id));
            title = stage.map(|stage| teller.words(&stage.title)).unwrap_or_default();
        }
        (CheckSection { title, rows }, of_stage)
    }

    pub(super) fn review(&self, renderer: &Renderer, open: &Open) -> Body {
        let step = self.step_at(open.step);
        let (StepKind::Review(review), Some(page)) =
            (&step.kind, self.case.page(self.at, self.now))
        else {
            return self.wait(renderer, open);
        };
        let teller = Teller::new(self, renderer, &page.frame);
        let is_shown = |state: &QuestionState| {
            review.shows.is_empty() || review.shows.contains(&state.question.id)
        };
        let pages = self.case.answered_pages(self.now);
        let states = || pages.iter().flat_map(|page| &page.questions);
        let comparisons = states()
            .filter(|state| state.visible && is_shown(state))
            .filter_map(|state| {
                let registry = state.registry.as_ref()?;
                Some(Comparison {
                    label: teller.words(&state.question.label),
                    said: if state.disputed {
                        teller.answer(state)
                    } else {
                        teller.texts.html("review-unsaid")
                    },
                    registry: teller.canonical(&state.question, registry),
                    source: String::new(),
                    differs: state.disputed && state.answer != *registry,
                })
            })
            .collect();
        // Names that are no question's: results of registries, rules.
        let about = (page.shows.iter())
            .filter(|(name, value)| {
                !value.is_null() && !states().any(|state| state.question.id == *name)
            })
            .map(|(name, value)| Fact {
                key: teller.name(name.as_str()).into(),
                value: teller.spoken(value).into(),
            })
            .collect();
        let grounds = (self.case.plan().service.card.iter())
            .flat_map(|card| &card.refusal)
            .filter(|ground| review.reasons.is_empty() || review.reasons.contains(&ground.id))
            .map(|ground| (ground.id.to_string(), teller.words(&ground.title)))
            .collect();
        let missing = |what: &str| match self.missing == Some(what) {
            true => teller.texts.html(&format!("{what}-missing")),
            false => Html::default(),
        };
        Body::Review(Box::new(ReviewPage {
            title: teller.title(step),
            about,
            content: teller.blocks(step),
            comparisons,
            sections: self.sections(
                renderer,
                |state| is_shown(state) && state.registry.is_none(),
                false,
            ),
            until: open.until.map(|until| teller.moment(until)).unwrap_or_default(),
            questions: (page.questions.iter())
                .filter(|state| state.visible)
                .map(|state| teller.question_of(step, state))
                .collect(),
            grounds,
            chosen: Vec::new(),
            message: String::new(),
            grounds_error: missing("reasons"),
            message_error: missing("message"),
            form: self.form.clone(),
        }))
    }

    pub(super) fn outcome(&self, renderer: &Renderer, result: EndKind) -> Body {
        let frame = self.case.frame(self.now);
        let teller = Teller::new(self, renderer, &frame);
        let plan = self.case.plan();
        let service = &plan.service;
        let Some(step) = self.step() else { return Body::Outcome(Box::default()) };
        let StepKind::Outcome(outcome) = &step.kind else { return Body::Outcome(Box::default()) };
        let refused = result == EndKind::Refused;
        let (grounds, message) = if refused { self.refusal(&teller) } else { Default::default() };
        let since = match &self.route.standing {
            maket_journey::route::Standing::Ended { since, .. } => *since,
            _ => self.now,
        };
        let parts = (outcome.parts.iter())
            .filter(|part| teller.holds(part.when.as_ref()))
            .map(|part| OutcomePart {
                title: teller.words(&part.title),
                by: teller.words(&part.by),
                when: part.within.as_ref().map_or_else(String::new, |within| {
                    match within.length() {
                        Ok(length) => teller.day(length.after(since, plan.zone(), plan.calendar())),
                        Err(_) => within.to_string(),
                    }
                }),
            })
            .collect();
        let answers = (self.sections(renderer, |_| true, true).into_iter())
            .flat_map(|section| section.rows)
            .filter(|row| !row.value.is_empty())
            .map(|row| Fact { key: row.label, value: row.value })
            .collect();
        Body::Outcome(Box::new(OutcomePage {
            kind: result.into(),
            title: teller.title(step),
            // Whom the service is not for has no application to ask after.
            reference: match result {
                EndKind::Done | EndKind::Refused | EndKind::Elsewhere => {
                    self.surroundings.reference()
                }
                EndKind::NotEligible => String::new(),
            },
            content: teller.blocks(step),
            next: teller.rich(&outcome.after),
            parts,
            documents: self.documents(&teller),
            grounds,
            message,
            appeal: match service.card.as_ref().filter(|_| refused) {
                Some(card) => teller.rich(&card.appeal),
                None => Html::default(),
            },
            contact: (service.authority.as_ref())
                .map(|authority| teller.rich(&authority.contact))
                .unwrap_or_default(),
            answers,
            copy: self.surroundings.copy(),
            onwards: self.surroundings.onwards(),
        }))
    }

    /// The documents that the route has issued.
    fn documents(&self, teller: &Teller<'_>) -> Vec<IssuedDocument> {
        let service = &self.case.plan().service;
        (self.route.entries.iter())
            .filter(|entry| entry.outcome == maket_journey::outcome::ISSUED)
            .filter_map(|entry| {
                let StepKind::Issue(issue) = &self.step_at(entry.step).kind else { return None };
                let document =
                    service.documents.iter().find(|it| issue.document.as_ref() == Some(&it.id))?;
                let name = issue.name.as_ref().map_or("", |name| name.as_str());
                let number = teller.frame.value(name).to_json();
                Some(IssuedDocument {
                    title: teller.words(&document.title),
                    number: number.get("number").map(text_of).unwrap_or_default(),
                    address: self.surroundings.document(&entry.at),
                })
            })
            .collect()
    }

    /// The grounds and the message of the last refusal on the route.
    fn refusal(&self, teller: &Teller<'_>) -> (Vec<RefusalGround>, Html) {
        let refused = self.route.entries.iter().rfind(|entry| {
            entry.outcome == maket_journey::outcome::REFUSED
                && matches!(self.step_at(entry.step).kind, StepKind::Review(_))
        });
        let Some(entry) = refused else { return Default::default() };
        let said = teller.frame.value(&step_name(entry.at.step.as_str())).to_json();
        let ids: Vec<&str> = said
            .get("reasons")
            .and_then(Json::as_array)
            .map(|reasons| reasons.iter().filter_map(Json::as_str).collect())
            .unwrap_or_default();
        let grounds = (self.case.plan().service.card.iter())
            .flat_map(|card| &card.refusal)
            .filter(|ground| ids.contains(&ground.id.as_str()))
            .map(|ground| {
                let (law, law_address) = teller.law(ground.law.as_ref());
                RefusalGround { title: teller.words(&ground.title), law, law_address }
            })
            .collect();
        let message = said.get("message").and_then(Json::as_str).unwrap_or("");
        (grounds, crate::markdown(message))
    }
}

impl Teller<'_> {
    /// Why a step stands open again, in words.
    fn again(&self, open: &Open) -> Html {
        match &open.again {
            None | Some(Again::LedBack(_)) => Html::default(),
            Some(Again::SentBack { message }) => {
                self.texts.html_with("again-sent-back", &[("message", message.into())])
            }
            Some(Again::Changed(names)) => {
                let names: Vec<String> =
                    names.iter().map(|name| self.name(name.as_str())).collect();
                let what = format::list(self.screen.language, &names);
                self.texts.html_with("again-changed", &[("what", what.into())])
            }
            Some(Again::Tried(outcome)) => {
                let id = format!("tried-{outcome}");
                self.texts.html(if self.texts.has(&id) { &id } else { "again-tried" })
            }
        }
    }

    /// What a registry found, field by field.
    fn record(&self, operation: Option<&Operation>, record: &Json) -> Vec<Fact> {
        let Some(operation) = operation else { return Vec::new() };
        (operation.gives.iter())
            .filter_map(|field| {
                let value = record.get(field.id.as_str()).filter(|value| !value.is_null())?;
                Some(Fact {
                    key: self.name(field.id.as_str()).into(),
                    value: self.value(value).into(),
                })
            })
            .collect()
    }
}

/// The records of an answer: one, or those of a list.
fn records_of(data: Option<&Json>) -> impl Iterator<Item = &Json> {
    let (many, one) = match data {
        Some(Json::Array(records)) => (records.as_slice(), None),
        other => (&[][..], other),
    };
    many.iter().chain(one)
}

fn text_of(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
