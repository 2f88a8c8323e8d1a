use super::content::{Block, blocks_html};
use super::form::{Form, button, main_button, second_button};
use super::question::{Fact, error_summary, facts_html};
use super::{Inside, block, bullets, heading, link, paragraph, subheading};
use crate::component::{
    Button, Choice, ChoiceItem, ChoiceKind, Choices, Component, ErrorLink, ErrorMessage, Field,
    Fieldset, Input, Label, Legend,
};
use crate::html::{Attributes, Html};
use crate::renderer::Renderer;
use crate::texts::Texts;

/// The beginning of a service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct StartPage {
    /// The heading: what the service does.
    pub title: Html,
    /// What it gives, in a sentence.
    pub summary: Html,
    /// What else it says.
    pub content: Vec<Block>,
    /// What to have at hand.
    pub needed: Vec<Html>,
    /// How many minutes it takes.
    pub minutes: Option<u32>,
    /// What it costs, in words.
    pub price: Html,
    /// How long a decision takes, in words.
    pub term: String,
    /// The way for those who cannot use it online. HTML of Markdown.
    pub assisted: Html,
    /// The form.
    pub form: Form,
    /// What the button says; "Start" where empty.
    pub button: Html,
}

impl StartPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let mut content = heading(&self.title, "");
        if !self.summary.is_empty() {
            content.push(&block("cz-lead", &self.summary));
        }
        content.push(&blocks_html(renderer, texts, &self.content));
        let mut facts = Vec::new();
        if let Some(minutes) = self.minutes {
            facts.push(Fact {
                key: texts.html("start-time"),
                value: texts.html_with("minutes", &[("minutes", minutes.into())]),
            });
        }
        if !self.price.is_empty() {
            facts.push(Fact { key: texts.html("start-price"), value: self.price.clone() });
        }
        if !self.term.is_empty() {
            facts.push(Fact { key: texts.html("start-term"), value: (&self.term).into() });
        }
        if !facts.is_empty() {
            content.push(&facts_html(renderer, &facts));
        }
        if !self.needed.is_empty() {
            content.push(&subheading(texts.html("start-needed")));
            content.push(&bullets(&self.needed));
        }
        let words = if self.button.is_empty() { texts.html("start") } else { self.button.clone() };
        let start = Button {
            name: Some(super::form::DO.into()),
            value: Some("begin".into()),
            start: true,
            wrapped: true,
            prevent_double_click: Some(true),
            ..Button::new(words)
        };
        let mut html = self.form.html(renderer, &content, &[start.html(renderer)], None);
        if !self.assisted.is_empty() {
            html.push(&subheading(texts.html("start-assisted")));
            html.push(&block("cz-text", &self.assisted));
        }
        Inside::new(self.title.plain(), html)
    }
}

/// Choosing how to sign in. Everything here is mock and says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SignInPage {
    /// The heading; "Sign in" where empty.
    pub title: Html,
    /// What stands above the heading.
    pub above: String,
    /// Content of the step.
    pub content: Vec<Block>,
    /// The means offered.
    pub means: Vec<Means>,
    /// Who will be signed in, where a mock person is played.
    pub person: String,
    /// What the service will learn.
    pub learns: Vec<String>,
    /// What went wrong at the last try, in words.
    pub tried: Html,
    /// The form.
    pub form: Form,
}

/// A means of signing in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Means {
    /// The value that is posted after `sign-in:`.
    pub id: String,
    /// Its name.
    pub name: String,
}

impl SignInPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title = if self.title.is_empty() { texts.html("sign-in") } else { self.title.clone() };
        let mut content = heading(&title, &self.above);
        content.push(&mock_note(texts, "sign-in-mock"));
        if !self.tried.is_empty() {
            content.push(&block("cz-note", &self.tried));
        }
        content.push(&blocks_html(renderer, texts, &self.content));
        if !self.person.is_empty() {
            content.push(&paragraph(
                texts.html_with("sign-in-person", &[("person", (&self.person).into())]),
            ));
        }
        if !self.learns.is_empty() {
            let what = crate::format::list(texts.language(), &self.learns);
            content.push(&paragraph(texts.html_with("sign-in-learns", &[("what", what.into())])));
        }
        let mut buttons: Vec<Html> = (self.means.iter())
            .map(|means| {
                let words = texts.html_with("sign-in-with", &[("means", (&means.name).into())]);
                button(renderer, words, &format!("sign-in:{}", means.id), "cz-means")
            })
            .collect();
        if buttons.is_empty() {
            buttons.push(button(renderer, texts.html("sign-in"), "sign-in:", "cz-means"));
        }
        buttons.push(second_button(renderer, texts.html("sign-in-cancel"), "cancel"));
        Inside::new(title.plain(), self.form.html(renderer, &content, &buttons, None))
    }
}

/// What says that a party outside is played.
pub(super) fn mock_note(texts: &Texts, id: &str) -> Html {
    let mut words = Html::trusted(format!(
        "<strong class=\"govuk-tag govuk-tag--yellow\">{}</strong> ",
        crate::html::escape(&texts.say("mock"))
    ));
    words.push(&texts.html(id));
    block("cz-mock", &words)
}

/// Asking for an exchange, or showing what it found before it is used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ExchangePage {
    /// The heading.
    pub title: Html,
    /// What stands above the heading.
    pub above: String,
    /// Content of the step.
    pub content: Vec<Block>,
    /// The registry and its owner, in words.
    pub registry: String,
    /// Why the data is needed.
    pub purpose: Html,
    /// The act, in words.
    pub law: Html,
    /// Where the act can be read.
    pub law_address: String,
    /// How long the answer is kept, in words.
    pub keep: String,
    /// What will be sent.
    pub sends: Vec<Fact>,
    /// What will be asked for, by name.
    pub gives: Vec<String>,
    /// What was found, where it is shown before it is used.
    pub found: Option<Vec<Fact>>,
    /// What went wrong at the last try, in words.
    pub tried: Html,
    /// The form.
    pub form: Form,
}

impl ExchangePage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let mut title = self.title.clone();
        if title.is_empty() {
            title =
                texts.html(if self.found.is_some() { "exchange-found" } else { "exchange-ask" });
        }
        let mut content = heading(&title, &self.above);
        if !self.tried.is_empty() {
            content.push(&block("cz-note", &self.tried));
        }
        content.push(&blocks_html(renderer, texts, &self.content));
        let mut facts =
            vec![Fact { key: texts.html("exchange-registry"), value: (&self.registry).into() }];
        if !self.purpose.is_empty() {
            facts.push(Fact { key: texts.html("exchange-purpose"), value: self.purpose.clone() });
        }
        if !self.gives.is_empty() {
            let what = crate::format::list(texts.language(), &self.gives);
            facts.push(Fact { key: texts.html("exchange-gives"), value: what.into() });
        }
        if !self.law.is_empty() {
            facts.push(Fact {
                key: texts.html("exchange-law"),
                value: link(&self.law_address, self.law.clone()),
            });
        }
        if !self.keep.is_empty() {
            facts.push(Fact { key: texts.html("exchange-keep"), value: (&self.keep).into() });
        }
        content.push(&facts_html(renderer, &facts));
        if !self.sends.is_empty() {
            content.push(&subheading(texts.html("exchange-sends")));
            content.push(&facts_html(renderer, &self.sends));
        }
        let agree = match &self.found {
            Some(found) => {
                content.push(&subheading(texts.html("exchange-preview")));
                content.push(&facts_html(renderer, found));
                texts.html("exchange-use")
            }
            None => texts.html("exchange-agree"),
        };
        let buttons = [
            main_button(renderer, &agree, texts, "agree"),
            second_button(renderer, texts.html("exchange-decline"), "decline"),
        ];
        Inside::new(title.plain(), self.form.html(renderer, &content, &buttons, None))
    }
}

/// Joining a pilot with a code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct JoinPage {
    /// What was typed.
    pub code: String,
    /// What is wrong with it.
    pub error: Html,
    /// The form; the code is posted as `code`.
    pub form: Form,
}

impl JoinPage {
    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title = texts.html("join-title");
        let mut content = Html::default();
        let errors = link_to("#code", &self.error);
        content.push(&error_summary(renderer, texts, &errors));
        content.push(&heading(&title, ""));
        content.push(&paragraph(texts.html("join-text")));
        let field = Field {
            label: Label {
                classes: "govuk-label--s".into(),
                ..Label::new(texts.html("join-code"))
            },
            hint: Some(crate::component::Hint::new(texts.html("join-code-hint"))),
            error: error_message(texts, &self.error),
            ..Field::new("code", "")
        };
        let input = Input {
            value: Some(self.code.clone()),
            classes: "govuk-input--width-10 govuk-input--extra-letter-spacing".into(),
            spellcheck: Some(false),
            autocomplete: Some("off".into()),
            autocapitalize: Some("characters".into()),
            ..Input::new(field)
        };
        content.push(&input.html(renderer));
        let buttons = [main_button(renderer, &texts.html("join"), texts, "join")];
        let html = self.form.html(renderer, &content, &buttons, None);
        Inside { title: title.plain(), wrong: !errors.is_empty(), html }
    }
}

pub(super) fn link_to(href: &str, error: &Html) -> Vec<ErrorLink> {
    if error.is_empty() {
        return Vec::new();
    }
    vec![ErrorLink { words: error.clone(), href: Some(href.into()), ..ErrorLink::default() }]
}

pub(super) fn error_message(texts: &Texts, error: &Html) -> Option<ErrorMessage> {
    (!error.is_empty()).then(|| ErrorMessage {
        words: error.clone(),
        spoken: texts.say("error"),
        ..ErrorMessage::default()
    })
}

/// Consent to taking part in a pilot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ConsentPage {
    /// Who runs the pilot.
    pub authority: String,
    /// What happens in it. HTML of Markdown; the standing text follows it.
    pub text: Html,
    /// How long what is noted is kept, in words.
    pub keep: String,
    /// Whom to ask. HTML of Markdown.
    pub contact: Html,
    /// The mock people who may be played, by id and name, the chosen one first marked; posted as
    /// `person`. None where the round decides.
    pub people: Vec<(String, Html)>,
    /// Whether one may take part as oneself with invented data, the value `self` of `person`.
    pub as_oneself: bool,
    /// Whether the consent is missing, or the person; the page says so.
    pub consent_missing: bool,
    /// Whether no person was chosen.
    pub person_missing: bool,
    /// The person chosen.
    pub person: String,
    /// The form; the consent is posted as `consent`.
    pub form: Form,
}

fn points(texts: &Texts) -> [Html; 3] {
    ["consent-clicks", "consent-invented", "consent-stop"].map(|id| texts.html(id))
}

impl ConsentPage {
    /// What everybody is told before they agree, a sentence each, in the order of the page.
    pub fn sentences(&self, texts: &Texts) -> Vec<Html> {
        let said = [self.who(texts)].into_iter().chain(points(texts));
        said.chain(self.kept(texts)).collect()
    }

    fn who(&self, texts: &Texts) -> Html {
        if self.authority.is_empty() {
            return texts.html("consent-who-nobody");
        }
        texts.html_with("consent-who", &[("authority", (&self.authority).into())])
    }

    fn kept(&self, texts: &Texts) -> Option<Html> {
        let keep = [("keep", (&self.keep).into())];
        (!self.keep.is_empty()).then(|| texts.html_with("consent-keep", &keep))
    }

    pub(super) fn inside(&self, renderer: &Renderer, texts: &Texts) -> Inside {
        let title = texts.html("consent-title");
        let consent_error = words_if(texts, self.consent_missing, "consent-missing");
        let person_error = words_if(texts, self.person_missing, "person-missing");
        let mut errors = link_to("#person", &person_error);
        errors.extend(link_to("#consent", &consent_error));
        let mut content = error_summary(renderer, texts, &errors);
        content.push(&heading(&title, ""));
        content.push(&paragraph(self.who(texts)));
        content.push(&block("cz-text", &self.text));
        content.push(&bullets(&points(texts)));
        if let Some(keep) = self.kept(texts) {
            content.push(&paragraph(keep));
        }
        content.push(&block("cz-text", &self.contact));
        if !self.people.is_empty() || self.as_oneself {
            let mut items: Vec<Choice> = (self.people.iter())
                .map(|(id, name)| {
                    Choice::from(ChoiceItem {
                        checked: *id == self.person,
                        ..ChoiceItem::new(id, name.clone())
                    })
                })
                .collect();
            if self.as_oneself {
                items.push(Choice::from(ChoiceItem {
                    checked: self.person == "self",
                    hint: Some(crate::component::Hint::new(texts.html("person-self-hint"))),
                    ..ChoiceItem::new("self", texts.html("person-self"))
                }));
            }
            let people = Choices {
                fieldset: Some(small_fieldset(texts.html("person-title"))),
                hint: Some(crate::component::Hint::new(texts.html("person-hint"))),
                error: error_message(texts, &person_error),
                items,
                ..Choices::new(ChoiceKind::One, "person")
            };
            content.push(&people.html(renderer));
        }
        let agree = Choices {
            error: error_message(texts, &consent_error),
            items: vec![ChoiceItem::new("yes", texts.html("consent-agree")).into()],
            ..Choices::new(ChoiceKind::Many, "consent")
        };
        content.push(&agree.html(renderer));
        let buttons = [
            main_button(renderer, &texts.html("consent-begin"), texts, "consent"),
            second_button(renderer, texts.html("consent-refuse"), "refuse"),
        ];
        let html = self.form.html(renderer, &content, &buttons, None);
        Inside { title: title.plain(), wrong: !errors.is_empty(), html }
    }
}

fn words_if(texts: &Texts, condition: bool, id: &str) -> Html {
    if condition { texts.html(id) } else { Html::default() }
}

pub(super) fn small_fieldset(legend: impl Into<Html>) -> Fieldset {
    Fieldset {
        legend: Legend { classes: "govuk-fieldset__legend--s".into(), ..Legend::new(legend) },
        attributes: Attributes::default(),
        ..Fieldset::default()
    }
}
